package org.hvnet.tests.sim.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hvnet.tests.sim.support.NetworkBuilder.access;
import static org.hvnet.tests.sim.support.NetworkBuilder.id;

import java.util.List;
import java.util.Optional;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.forwarding.Topology.EndpointKind;
import org.hvnet.sim.network.Group;
import org.hvnet.sim.network.Group.Term;
import org.hvnet.sim.verify.Groups;
import org.hvnet.tests.sim.support.NetworkBuilder;
import org.junit.jupiter.api.Test;

/** Sites that use a VLAN number each for themselves. */
class SiteTest {
  private static Topology topology() {
    NetworkBuilder network = new NetworkBuilder();
    for (String site : List.of("North", "South")) {
      network
          .department(site + ".Guests", 30)
          .physicalSwitch(site + ".Sw", access("1", 30), access("2", 30))
          .server(site + ".Till", site + ".Sw.1", null);
    }
    return network.topology();
  }

  @Test
  void aSocketIsAMemberOfItsSitesDepartment() {
    assertThat(topology().endpoints())
        .filteredOn(e -> e.kind() == EndpointKind.SOCKET)
        .extracting(Topology.Endpoint::department)
        .containsExactly(Optional.of(id("North.Guests")), Optional.of(id("South.Guests")));
  }

  @Test
  void aVlanMeansTheInterfacesOfItsSite() {
    Group guests =
        new Group("Guests", List.of(new Term.VlanMembers(id("South.Guests"))), List.of());

    assertThat(Groups.of(topology()).endpoints(guests))
        .extracting(Topology.Endpoint::id)
        .containsExactly(id("South.Till"), id("South.Sw.2"));
  }
}
