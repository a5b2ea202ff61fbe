package org.hvnet.dsl.validation;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.hvnet.Department;
import org.hvnet.dsl.hvnet.HvnetPackage.Literals;
import org.hvnet.dsl.hvnet.Service;
import org.hvnet.dsl.hvnet.StorageArray;
import org.hvnet.dsl.hvnet.VirtualMachines;
import org.hvnet.dsl.hvnet.VirtualSwitch;
import org.hvnet.dsl.hvnet.Vlan;
import org.hvnet.dsl.hvnet.VlanItem;
import org.hvnet.sim.ethernet.VlanId;

/** Checks that need no more than one statement; they work on half-typed text. */
public class HvnetValidator extends AbstractHvnetValidator {

  /** {@link IssueCodes#CLAUSE_TWICE}: clauses come in any order, but each once. */
  @Check
  public void checkClausesOnce(EObject element) {
    for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
      if (!feature.isMany()) {
        List<INode> nodes = NodeModelUtils.findNodesForFeature(element, feature);
        if (nodes.size() > 1) {
          INode second = nodes.get(1);
          getMessageAcceptor()
              .acceptError(
                  "This clause stands twice; the first one is in line "
                      + nodes.getFirst().getStartLine()
                      + ".",
                  element,
                  second.getOffset(),
                  second.getLength(),
                  IssueCodes.CLAUSE_TWICE);
        }
      }
    }
  }

  /** {@link IssueCodes#HV060}: VLAN numbers are 1 to 4094. */
  @Check
  public void checkVlan(Vlan vlan) {
    checkVid(vlan, Literals.VLAN__VID, vlan.getVid());
  }

  /** {@link IssueCodes#HV060}: VLAN numbers are 1 to 4094. */
  @Check
  public void checkDepartment(Department department) {
    checkVid(department, Literals.DEPARTMENT__VID, department.getVid());
  }

  private void checkVid(EObject element, EStructuralFeature feature, int vid) {
    if (has(element, feature) && (vid < VlanId.MIN || vid > VlanId.MAX)) {
      error("VLAN ids are 1 to 4094, not " + vid + ".", element, feature, IssueCodes.HV060);
    }
  }

  private static boolean has(EObject element, EStructuralFeature feature) {
    return !NodeModelUtils.findNodesForFeature(element, feature).isEmpty();
  }

  /** {@link IssueCodes#HV060}: VLAN numbers of a list are 1 to 4094, and ranges run upwards. */
  @Check
  public void checkVlanItem(VlanItem item) {
    if (has(item, Literals.VLAN_ITEM__FIRST)) {
      int last = has(item, Literals.VLAN_ITEM__LAST) ? item.getLast() : item.getFirst();
      if (item.getFirst() < VlanId.MIN || last > VlanId.MAX || last < item.getFirst()) {
        error("VLAN ids are 1 to 4094, and a range runs upwards.", item, null, IssueCodes.HV060);
      }
    }
  }

  /** {@link IssueCodes#WORD_UNKNOWN}: hosts reach an array over fc, iscsi or smb. */
  @Check
  public void checkTransport(StorageArray array) {
    if (!List.of("fc", "iscsi", "smb").contains(array.getTransport())) {
      error(
          "Hosts reach a storage array over fc, iscsi or smb.",
          Literals.STORAGE_ARRAY__TRANSPORT,
          IssueCodes.WORD_UNKNOWN);
    }
  }

  /** {@link IssueCodes#WORD_UNKNOWN} and {@link IssueCodes#VALUE_OUT_OF_RANGE}: services. */
  @Check
  public void checkService(Service service) {
    if (!List.of("tcp", "udp").contains(service.getTransport())) {
      error(
          "A service is carried by tcp or udp.",
          Literals.SERVICE__TRANSPORT,
          IssueCodes.WORD_UNKNOWN);
    }
    for (var item : service.getPorts()) {
      int last = has(item, Literals.PORT_ITEM__LAST) ? item.getLast() : item.getFirst();
      if (item.getFirst() < 1 || last > 65535 || last < item.getFirst()) {
        error(
            "Ports are 1 to 65535, and a range runs upwards.",
            item,
            null,
            IssueCodes.VALUE_OUT_OF_RANGE);
      }
    }
  }

  /**
   * {@link IssueCodes#WORD_UNKNOWN}: a virtual switch says what it connects, and one thing only.
   */
  @Check
  public void checkKind(VirtualSwitch virtual) {
    int kinds =
        (virtual.isExternal() ? 1 : 0)
            + (virtual.isInternal() ? 1 : 0)
            + (virtual.isPrivate() ? 1 : 0);
    if (kinds > 1) {
      error(
          "A virtual switch is external, internal or private.",
          Literals.VIRTUAL_SWITCH__NAME,
          IssueCodes.WORD_UNKNOWN);
    }
  }

  /** {@link IssueCodes#CLAUSE_TWICE}: what only one machine can have is not said of several. */
  @Check
  public void checkShared(VirtualMachines machines) {
    if (machines.getMachines().size() > 1) {
      for (EStructuralFeature feature :
          List.of(
              Literals.VIRTUAL_MACHINES__REAL_NAME,
              Literals.VIRTUAL_MACHINES__ADDRESS,
              Literals.VIRTUAL_MACHINES__DISKS)) {
        if (machines.eIsSet(feature)) {
          error(
              "Only one machine can have this; describe the machines one by one.",
              feature,
              IssueCodes.CLAUSE_TWICE);
        }
      }
    }
  }
}
