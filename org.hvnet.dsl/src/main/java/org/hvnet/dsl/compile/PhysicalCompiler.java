package org.hvnet.dsl.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hvnet.dsl.compile.Symbols.Kind;
import org.hvnet.dsl.declaration.DeclaredStorage;
import org.hvnet.dsl.declaration.DeclaredSwitch;
import org.hvnet.dsl.declaration.Fragment;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.sim.ethernet.VlanId;
import org.hvnet.sim.ethernet.VlanSet;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Lun;
import org.hvnet.sim.network.Outside;
import org.hvnet.sim.network.PhysicalSwitch;
import org.hvnet.sim.network.PortMode;
import org.hvnet.sim.network.StorageArray;
import org.hvnet.sim.network.SwitchPort;
import org.hvnet.sim.network.Vlan;

/** Physical switches, storage arrays and outsides. */
final class PhysicalCompiler {
  /** What a port is in of which nothing is said, and the native VLAN of a trunk: out of the box. */
  private static final VlanId OUT_OF_THE_BOX = new VlanId(1);

  private final Merge merge;
  private final VlanCompiler vlans;

  PhysicalCompiler(Merge merge, VlanCompiler vlans) {
    this.merge = merge;
    this.vlans = vlans;
  }

  List<PhysicalSwitch> switches() {
    List<PhysicalSwitch> switches = new ArrayList<>();
    for (var declared : merge.all(Fragment::switches)) {
      ElementId id = ElementId.of(declared.name().text());
      if (merge.declare(Kind.SWITCH, id, declared.name())) {
        List<SwitchPort> ports = new ArrayList<>();
        for (var port : declared.ports()) {
          ElementId portId = id.child(port.name().text());
          if (merge.declare(Kind.PORT, portId, port.name())) {
            ports.add(new SwitchPort(portId, mode(port), port.edge()));
          }
        }
        switches.add(new PhysicalSwitch(id, ports));
      }
    }
    return switches;
  }

  private PortMode mode(DeclaredSwitch.Port port) {
    if (port.access().isPresent() && port.trunk()) {
      merge.error(IssueCodes.PORT_MODE, port.name().at(), "A port is access or trunk, not both.");
    }
    if (port.trunk()) {
      VlanSet carried = VlanSet.NONE;
      for (var item : port.carried()) {
        carried = carried.union(item.named().map(vlans::several).orElse(item.numbers()));
      }
      Optional<VlanId> nativeVlan =
          port.noNative()
              ? Optional.empty()
              : port.nativeVlan().isPresent()
                  ? port.nativeVlan().flatMap(vlans::one).map(Vlan::vid)
                  : Optional.of(OUT_OF_THE_BOX);
      return new PortMode.Trunk(carried, nativeVlan);
    }
    return new PortMode.Access(
        port.access().flatMap(vlans::one).map(Vlan::vid).orElse(OUT_OF_THE_BOX));
  }

  List<StorageArray> storageArrays() {
    List<StorageArray> arrays = new ArrayList<>();
    for (DeclaredStorage declared : merge.all(Fragment::storageArrays)) {
      ElementId id = ElementId.of(declared.name().text());
      if (merge.declare(Kind.STORAGE, id, declared.name())) {
        List<Lun> luns = new ArrayList<>();
        for (var lun : declared.luns()) {
          ElementId lunId = id.child(lun.name().text());
          if (merge.declare(Kind.LUN, lunId, lun.name())) {
            luns.add(new Lun(lunId, lun.bytes(), lun.uniqueId()));
          }
        }
        arrays.add(new StorageArray(id, declared.transport(), luns));
      }
    }
    return arrays;
  }

  List<Outside> outsides() {
    List<Outside> outsides = new ArrayList<>();
    for (var declared : merge.all(Fragment::outsides)) {
      ElementId id = ElementId.of(declared.name().text());
      if (merge.declare(Kind.OUTSIDE, id, declared.name())) {
        outsides.add(new Outside(id));
      }
    }
    return outsides;
  }
}
