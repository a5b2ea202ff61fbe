package org.hvnet.dsl.validation;

import static org.hvnet.dsl.grammar.Rules.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.ComposedChecks;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.hvnet.AddressClause;
import org.hvnet.dsl.hvnet.Disk;
import org.hvnet.dsl.hvnet.HvnetPackage;
import org.hvnet.dsl.hvnet.MacClause;
import org.hvnet.dsl.hvnet.Named;
import org.hvnet.dsl.hvnet.RealName;
import org.hvnet.dsl.hvnet.Service;
import org.hvnet.dsl.hvnet.Specification;
import org.hvnet.dsl.hvnet.StorageArray;
import org.hvnet.dsl.naming.Constructs;
import org.hvnet.dsl.naming.Names;

/**
 * Checks that need no more than one statement; they work on half-typed text. Rules of the catalogue
 * are in the classes beside it, by subject.
 */
@ComposedChecks(
    validators = {
      NumberRules.class,
      VlanListRules.class,
      SelectableNameRules.class,
      SwitchVlanRules.class,
      AccessRuleOrder.class,
      MacRules.class,
      TrafficClassRules.class
    })
public class HvnetValidator extends AbstractHvnetValidator {
  private static final HvnetPackage P = HvnetPackage.eINSTANCE;

  /** Clauses that may be said several times of one thing. */
  private static final Set<EClass> MANY =
      Set.of(
          SERVICE_CLAUSE,
          FILTER_RULE,
          ACCESS_RULE,
          NAT,
          ROUTE,
          DISK,
          SUPPRESSION,
          GUEST_TEAM,
          GUEST_BRIDGE,
          CLUSTER_NETWORK,
          SUBNET_CLAUSE,
          OUTSIDE_GATEWAY,
          CHANGE,
          WITHOUT,
          DEFAULT,
          EACH_ADAPTER,
          LINK,
          MLAG,
          REQUIREMENT,
          REFUTES,
          FINDS,
          TRAFFIC,
          CAPTURE,
          EVENT,
          EXPECTATION,
          ALWAYS);

  /** {@link IssueCodes#NAME_INVALID}: names are short enough, and nothing in them is invisible. */
  @Check
  public void checkName(Named named) {
    checkName(named, P.getNamed_Name(), named.getName());
  }

  /** {@link IssueCodes#NAME_INVALID}: the same for the network. */
  @Check
  public void checkNetworkName(Specification file) {
    checkName(file, P.getSpecification_Name(), file.getName());
  }

  /** {@link IssueCodes#NAME_INVALID}: the same for real names. */
  @Check
  public void checkRealName(RealName name) {
    checkName(name, P.getRealName_Text(), name.getText());
  }

  private void checkName(EObject element, EStructuralFeature feature, String name) {
    if (name != null) {
      Names.problem(name).ifPresent(p -> error(p, element, feature, IssueCodes.NAME_INVALID));
    }
  }

  /** {@link IssueCodes#CLAUSE_TWICE}: clauses come in any order, but each once. */
  @Check
  public void checkClausesOnce(EObject element) {
    Map<EClass, EObject> seen = new HashMap<>();
    for (EObject member : Constructs.members(element)) {
      boolean once =
          !MANY.contains(member.eClass()) && member.eClass().getEStructuralFeature("names") == null;
      EObject first = once ? seen.putIfAbsent(member.eClass(), member) : null;
      INode node = NodeModelUtils.findActualNodeFor(member);
      if (first != null && node != null) {
        getMessageAcceptor()
            .acceptError(
                "This clause stands twice; the first one is in line "
                    + NodeModelUtils.findActualNodeFor(first).getStartLine()
                    + ".",
                member,
                node.getOffset(),
                node.getLength(),
                IssueCodes.CLAUSE_TWICE);
      }
    }
  }

  /** {@link IssueCodes#WORD_UNKNOWN}: hosts reach an array over fc, iscsi or smb. */
  @Check
  public void checkTransport(StorageArray array) {
    if (array.getTransport() != null
        && !List.of("fc", "iscsi", "smb").contains(array.getTransport())) {
      error(
          "Hosts reach a storage array over fc, iscsi or smb.",
          P.getStorageArray_Transport(),
          IssueCodes.WORD_UNKNOWN);
    }
  }

  /** {@link IssueCodes#WORD_UNKNOWN} and {@link IssueCodes#VALUE_OUT_OF_RANGE}: services. */
  @Check
  public void checkService(Service service) {
    if (service.getTransport() != null && !List.of("tcp", "udp").contains(service.getTransport())) {
      error(
          "A service is carried by tcp or udp.", P.getService_Transport(), IssueCodes.WORD_UNKNOWN);
    }
    for (var item : service.getPorts()) {
      if (item.getFirst() == null) {
        continue;
      }
      int last = item.getLast() == null ? item.getFirst() : item.getLast();
      if (item.getFirst() < 1 || last > 65535 || last < item.getFirst()) {
        error(
            "Ports are 1 to 65535, and a range runs upwards.",
            item,
            null,
            IssueCodes.VALUE_OUT_OF_RANGE);
      }
    }
  }

  /** {@link IssueCodes#CLAUSE_TWICE}: what only one thing can have is not said of several. */
  @Check
  public void checkShared(Named named) {
    EObject construct = named.eContainer();
    List<Named> names = Constructs.names(construct);
    boolean several = names.size() > 1 || named.getLast() != null;
    if (several && names.indexOf(named) == 0) {
      for (EObject member : Constructs.members(construct)) {
        boolean single =
            member instanceof RealName real
                    && real.getText() != null
                    && !real.getText().contains("{")
                || member instanceof AddressClause address
                    && address.getAddress() != null
                    && !address.getAddress().isDealt()
                || member instanceof MacClause mac
                    && mac.getMac() != null
                    && !mac.getMac().isDealt()
                || member instanceof Disk disk && disk.getLun() != null && !disk.getLun().isDealt();
        if (single) {
          error(
              "Only one can have this: deal it out with ++, or describe them one by one.",
              member,
              null,
              IssueCodes.CLAUSE_TWICE);
        }
      }
    }
  }
}
