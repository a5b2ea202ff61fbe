package org.hvnet.dsl.generator.powershell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hvnet.sim.network.AdapterFeatures;
import org.hvnet.sim.network.AdapterVlan;
import org.hvnet.sim.network.Bandwidth;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.ManagementAdapter;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.network.PhysicalNic;
import org.hvnet.sim.network.VirtualAdapter;
import org.hvnet.sim.network.VirtualMachine;
import org.hvnet.sim.network.VirtualSwitch;

/**
 * What the scripts cannot set up yet. A network that needs one of these is not generated at all:
 * half a deployment would look like a whole one. docs/limits.md lists them.
 */
public enum ScriptLimits {
  /** Switch Embedded Teams. */
  TEAM(
      "virtual switches on several NICs",
      n -> virtual(n).anyMatch(s -> s.settings().team() || s.uplinks().size() > 1)),
  /** Bandwidth. */
  BANDWIDTH(
      "minimum and maximum bandwidth",
      n ->
          adapters(n).anyMatch(a -> !a.features().bandwidth().equals(Bandwidth.NONE))
              || vnics(n).anyMatch(v -> !v.settings().bandwidth().equals(Bandwidth.NONE))
              || virtual(n).anyMatch(s -> s.settings().defaultWeight().isPresent())),
  /** VLAN modes. */
  VLAN_MODES(
      "trunk adapters and private VLANs",
      n ->
          Stream.concat(
                  adapters(n).map(VirtualAdapter::vlan), vnics(n).map(ManagementAdapter::vlan))
              .anyMatch(
                  v -> !(v instanceof AdapterVlan.Untagged) && !(v instanceof AdapterVlan.Access))),
  /** Port features. */
  PORT_FEATURES(
      "guards, spoofing, mirroring, storm limits, port ACLs, SR-IOV and guest teaming",
      n -> adapters(n).anyMatch(a -> !withoutBandwidth(a.features()).equals(AdapterFeatures.NONE))),
  /** NAT. */
  NAT("NAT of internal switches", n -> virtual(n).anyMatch(s -> s.settings().nat().isPresent())),
  /** Host settings. */
  HOST_SETTINGS(
      "traffic classes, MAC pools, nested hosts and team mapping",
      n ->
          n.hosts().stream()
                  .map(Host::settings)
                  .anyMatch(
                      s ->
                          !s.trafficClasses().isEmpty()
                              || s.macPool().isPresent()
                              || s.nestedIn().isPresent())
              || vnics(n).anyMatch(v -> v.settings().teamMember().isPresent())),
  /** NIC settings. */
  NIC_SETTINGS(
      "NICs that tag a VLAN or set an MTU",
      n ->
          n.hosts().stream()
              .flatMap(h -> h.nics().stream())
              .map(PhysicalNic::settings)
              .anyMatch(s -> s.tag().isPresent() || s.mtu().isPresent())),
  /** Clusters. */
  CLUSTER("clustered machines", n -> !n.clusters().isEmpty()),
  /** Existing. */
  EXISTING(
      "hosts, switches and machines that exist already",
      n ->
          n.hosts().stream().anyMatch(h -> h.settings().existing())
              || virtual(n).anyMatch(s -> s.settings().existing())
              || machines(n).anyMatch(m -> m.settings().existing())),
  /** Guests. */
  GUEST(
      "dynamic memory, virtual disks, secure boot and what a guest is to set",
      n ->
          machines(n)
              .map(VirtualMachine::settings)
              .anyMatch(
                  s ->
                      s.maximumMemoryBytes().isPresent()
                          || !s.virtualDisks().isEmpty()
                          || s.secureBoot().isPresent()
                          || s.setInGuest()));

  private final String words;
  private final Predicate<Network> needs;

  ScriptLimits(String words, Predicate<Network> needs) {
    this.words = words;
    this.needs = needs;
  }

  /** What is missing, in words. */
  public String words() {
    return words;
  }

  /** What a network needs that the scripts cannot do. */
  public static List<ScriptLimits> of(Network network) {
    List<ScriptLimits> found = new ArrayList<>();
    for (ScriptLimits limit : values()) {
      if (limit.needs.test(network)) {
        found.add(limit);
      }
    }
    return found;
  }

  private static Stream<VirtualSwitch> virtual(Network network) {
    return network.hosts().stream().flatMap(h -> h.virtualSwitches().stream());
  }

  private static Stream<ManagementAdapter> vnics(Network network) {
    return virtual(network).flatMap(s -> s.managementAdapters().stream());
  }

  private static Stream<VirtualMachine> machines(Network network) {
    return network.hosts().stream().flatMap(h -> h.machines().stream());
  }

  private static Stream<VirtualAdapter> adapters(Network network) {
    return machines(network).flatMap(m -> m.adapters().stream());
  }

  private static AdapterFeatures withoutBandwidth(AdapterFeatures f) {
    return new AdapterFeatures(
        f.macSpoofing(),
        f.teaming(),
        f.dhcpGuard(),
        f.routerGuard(),
        f.mirror(),
        f.stormLimit(),
        f.sriov(),
        Bandwidth.NONE,
        f.accessRules());
  }
}
