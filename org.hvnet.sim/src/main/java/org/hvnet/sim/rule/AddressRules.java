package org.hvnet.sim.rule;

import inet.ipaddr.IPAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hvnet.sim.ip.InterfaceAddress;
import org.hvnet.sim.ip.Subnet;
import org.hvnet.sim.rule.IpNetwork.Member;

/** Rules about the addresses of interfaces. */
final class AddressRules {
  /** HV170: an address that two have where they hear each other. */
  static final Rule DUPLICATES = AddressRules::duplicates;

  /** HV174: the first and the last address of a prefix are nobody's. */
  static final Rule UNUSABLE =
      Table.of(NetworkView::ip, IpNetwork::members)
          .row(
              (member, network, found) ->
                  member
                      .written()
                      .filter(a -> isUnusable(a))
                      .ifPresent(a -> found.accept(unusable(member, a, network.ip()))));

  /** All of them. */
  static final Rule ALL = Rule.all(DUPLICATES, UNUSABLE);

  private AddressRules() {}

  private static void duplicates(NetworkView network, Consumer<Finding> found) {
    record Place(int segment, Object address) {}
    Map<Place, Member> first = new HashMap<>();
    for (Member member : network.ip().members()) {
      Optional<InterfaceAddress> written = member.written();
      if (written.isEmpty()) {
        continue;
      }
      Member known = first.putIfAbsent(new Place(member.segment(), member.key()), member);
      if (known != null && !(known.shared() && member.shared())) {
        found.accept(
            readdressed(
                Finding.of(
                        RuleCode.HV170,
                        member.id(),
                        member.addressAspect(),
                        written.get().host()
                            + " is the address of "
                            + known.id()
                            + " and of "
                            + member.id()
                            + ", which are both in "
                            + member.where()
                            + ".")
                    .relatedTo(known.id(), known.addressAspect()),
                member,
                network.ip()));
      }
    }
  }

  private static boolean isUnusable(InterfaceAddress address) {
    int bits = 32 - address.length();
    if (!address.host().isIPv4() || bits < 2) {
      return false;
    }
    int all = bits == 32 ? -1 : (1 << bits) - 1;
    int own = address.ipv4() & all;
    return own == 0 || own == all;
  }

  private static IPAddress lowest(Subnet subnet) {
    return subnet.block().getLower().withoutPrefixLength();
  }

  private static IPAddress highest(Subnet subnet) {
    return subnet.block().getUpper().withoutPrefixLength();
  }

  private static Finding unusable(Member member, InterfaceAddress address, IpNetwork ip) {
    boolean broadcast = address.host().equals(highest(address.subnet()));
    return readdressed(
        Finding.of(
            RuleCode.HV174,
            member.id(),
            member.addressAspect(),
            address.host()
                + " is the "
                + (broadcast ? "broadcast address" : "address")
                + " of the network "
                + address.subnet()
                + " itself; "
                + member.id()
                + " cannot have it."),
        member,
        ip);
  }

  /** With a change to the lowest address of the prefix that is free. */
  private static Finding readdressed(Finding finding, Member member, IpNetwork ip) {
    Subnet subnet = member.written().orElseThrow().subnet();
    if (member.tagged() || !subnet.block().isIPv4()) {
      return finding;
    }
    Set<IPAddress> taken =
        ip.in(member.segment()).stream()
            .flatMap(m -> m.ip().stream())
            .map(i -> i.address().host())
            .collect(Collectors.toSet());
    member.declared().flatMap(v -> v.gateway()).ifPresent(g -> taken.add(g.host()));
    return free(subnet, taken)
        .map(
            a ->
                finding.mendedBy(
                    Fix.replace(
                        "Take " + a + ", which is free",
                        member.id(),
                        Aspect.ADDRESS,
                        "address " + a)))
        .orElse(finding);
  }

  private static Optional<IPAddress> free(Subnet subnet, Set<IPAddress> taken) {
    IPAddress address = lowest(subnet).increment(1);
    while (address != null && subnet.block().contains(address)) {
      if (!taken.contains(address)) {
        return address.equals(highest(subnet)) ? Optional.empty() : Optional.of(address);
      }
      address = address.increment(1);
    }
    return Optional.empty();
  }
}
