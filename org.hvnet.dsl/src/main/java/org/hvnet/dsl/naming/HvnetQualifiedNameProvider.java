package org.hvnet.dsl.naming;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.util.SimpleAttributeResolver;
import org.hvnet.dsl.hvnet.Host;
import org.hvnet.dsl.hvnet.HostBusAdapter;
import org.hvnet.dsl.hvnet.Import;
import org.hvnet.dsl.hvnet.Lun;
import org.hvnet.dsl.hvnet.ManagementAdapter;
import org.hvnet.dsl.hvnet.PhysicalNic;
import org.hvnet.dsl.hvnet.PhysicalSwitch;
import org.hvnet.dsl.hvnet.Requirement;
import org.hvnet.dsl.hvnet.Specification;
import org.hvnet.dsl.hvnet.StorageArray;
import org.hvnet.dsl.hvnet.SwitchPort;
import org.hvnet.dsl.hvnet.VirtualAdapter;
import org.hvnet.dsl.hvnet.VirtualMachine;
import org.hvnet.dsl.hvnet.VirtualMachines;
import org.hvnet.dsl.hvnet.VirtualSwitch;

/**
 * Full names: what belongs to a switch, array, host or machine carries its name first; machines
 * stand under their own name, since they may move. The same paths are the element ids of the
 * network.
 */
public class HvnetQualifiedNameProvider extends IQualifiedNameProvider.AbstractImpl {
  @Override
  public QualifiedName getFullyQualifiedName(EObject element) {
    String name = SimpleAttributeResolver.NAME_RESOLVER.apply(element);
    if (name == null || name.isEmpty()) {
      return null;
    }
    return switch (element) {
      case Specification ignored -> null;
      case Requirement ignored -> null;
      case Import ignored -> null;
      case SwitchPort port -> within(port, PhysicalSwitch.class, name);
      case Lun lun -> within(lun, StorageArray.class, name);
      case PhysicalNic nic -> within(nic, Host.class, name);
      case HostBusAdapter adapter -> within(adapter, Host.class, name);
      case VirtualSwitch virtual -> within(virtual, Host.class, name);
      case ManagementAdapter adapter -> within(adapter, VirtualSwitch.class, name);
      case VirtualAdapter adapter -> ofMachine(adapter, name);
      default -> QualifiedName.create(name);
    };
  }

  private QualifiedName within(EObject element, Class<? extends EObject> container, String name) {
    EObject owner = EcoreUtil2.getContainerOfType(element, container);
    QualifiedName prefix = owner == null ? null : getFullyQualifiedName(owner);
    return prefix == null ? null : prefix.append(name);
  }

  /** An adapter of several machines at once has no name of its own. */
  private QualifiedName ofMachine(VirtualAdapter adapter, String name) {
    VirtualMachines machines = EcoreUtil2.getContainerOfType(adapter, VirtualMachines.class);
    if (machines == null || machines.getMachines().size() != 1) {
      return null;
    }
    VirtualMachine machine = machines.getMachines().getFirst();
    return machine.getName() == null ? null : QualifiedName.create(machine.getName(), name);
  }
}
