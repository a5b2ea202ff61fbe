package org.hvnet.sim.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Host;
import org.hvnet.sim.network.IpInterface;
import org.hvnet.sim.network.VirtualAdapter;

/**
 * Rules about the ranges from which hosts give machines dynamic MAC addresses. Of a host that
 * writes none it is 00-15-5D, the last two octets of its management address, and 00 to FF.
 */
final class MacPoolRules implements Rule {
  private static final long HYPER_V = 0x0015_5D00_0000L;

  /**
   * A range of dynamic addresses.
   *
   * @param host the host that gives them
   * @param first the first
   * @param last the last
   * @param written whether the specification says it
   * @param needed how many adapters of its machines take an address from it
   */
  private record Pool(Host host, long first, long last, boolean written, long needed) {
    long size() {
      return last - first + 1;
    }

    String text() {
      return new MacAddress(first) + " to " + new MacAddress(last);
    }
  }

  @Override
  public void check(NetworkView network, Consumer<Finding> found) {
    List<Pool> pools = new ArrayList<>();
    network.network().hosts().forEach(h -> pool(h).ifPresent(pools::add));
    pools.forEach(p -> enough(p, pools, network, found));
    apart(pools, network, found);
    clear(pools, network, found);
  }

  private static Optional<Pool> pool(Host host) {
    Optional<Host.MacPool> written = host.settings().macPool();
    if (written.isPresent()) {
      long first = written.get().first().value();
      long last = written.get().last().value();
      return first <= last
          ? Optional.of(new Pool(host, first, last, true, dynamic(host)))
          : Optional.empty();
    }
    return management(host)
        .filter(ip -> !ip.assumed() && ip.address().host().isIPv4())
        .map(ip -> HYPER_V | (long) (ip.address().ipv4() & 0xFFFF) << 8)
        .map(first -> new Pool(host, first, first + 0xFF, false, dynamic(host)));
  }

  private static Optional<IpInterface> management(Host host) {
    return Stream.concat(
            host.nics().stream().filter(n -> n.management()).flatMap(n -> n.ip().stream()),
            host.virtualSwitches().stream()
                .flatMap(s -> s.managementAdapters().stream())
                .filter(a -> a.management())
                .flatMap(a -> a.ip().stream()))
        .findFirst();
  }

  /** HV125: a pool holds an address for each dynamic adapter. */
  private static void enough(
      Pool pool, List<Pool> pools, NetworkView network, Consumer<Finding> found) {
    if (pool.needed() > pool.size()) {
      found.accept(
          mended(
              pool,
              pools,
              network,
              Finding.of(
                  RuleCode.HV125,
                  pool.host().id(),
                  Aspect.MAC_POOL,
                  pool.host().id()
                      + " has "
                      + pool.needed()
                      + " adapters with dynamic MAC addresses, and its pool holds "
                      + pool.size()
                      + ": "
                      + pool.text()
                      + ".")));
    }
  }

  /** A pool above all that are in use, of 256 addresses or as many as it takes. */
  private static Finding mended(Pool pool, List<Pool> pools, NetworkView network, Finding finding) {
    long used =
        Stream.concat(
                pools.stream().map(Pool::last),
                MacAddressRules.invented(network).stream().map(w -> w.mac().value()))
            .filter(a -> a >>> 24 == HYPER_V >>> 24)
            .max(Comparator.naturalOrder())
            .orElse(HYPER_V);
    long first = (used | 0xFF) + 1;
    long last = first + (pool.needed() | 0xFF);
    if (last >>> 24 != HYPER_V >>> 24) {
      return finding;
    }
    String text = "mac pool \"" + new MacAddress(first) + "\" to \"" + new MacAddress(last) + "\"";
    return finding.mendedBy(
        Fix.replace("Write '" + text + "'", pool.host().id(), Aspect.MAC_POOL, text));
  }

  private static long dynamic(Host host) {
    return host.machines().stream()
        .flatMap(m -> m.adapters().stream())
        .filter(VirtualAdapter::macAssumed)
        .count();
  }

  /** HV124: hosts that give addresses in one network give different ones. */
  private static void apart(List<Pool> pools, NetworkView network, Consumer<Finding> found) {
    Map<ElementId, Integer> place = new HashMap<>();
    pools.forEach(p -> place.put(p.host().id(), place(p.host(), network)));
    List<Pool> sorted = new ArrayList<>(pools.stream().filter(p -> p.needed() > 0).toList());
    sorted.sort(Comparator.comparingLong(Pool::first));
    Map<Integer, Pool> highest = new HashMap<>();
    for (Pool pool : sorted) {
      int at = place.get(pool.host().id());
      Pool before = highest.get(at);
      if (at >= 0 && before != null && before.last() >= pool.first()) {
        found.accept(mended(pool, pools, network, overlap(before, pool)));
      }
      if (before == null || before.last() < pool.last()) {
        highest.put(at, pool);
      }
    }
  }

  /** What the machines of a host are cabled together with. */
  private static int place(Host host, NetworkView network) {
    return host.virtualSwitches().stream()
        .filter(s -> !s.uplinks().isEmpty() && !network.machines().adaptersOn(s.id()).isEmpty())
        .mapToInt(s -> network.fabric().of(s.id()))
        .findFirst()
        .orElse(-1);
  }

  private static Finding overlap(Pool before, Pool pool) {
    return Finding.of(
            RuleCode.HV124,
            pool.host().id(),
            Aspect.MAC_POOL,
            pool.host().id()
                + " and "
                + before.host().id()
                + " give machines the same MAC addresses: "
                + pool.text()
                + (pool.written() ? "." : ", from the last two octets of their addresses."))
        .relatedTo(before.host().id(), Aspect.MAC_POOL);
  }

  /** HV123: no static address is one that a host may give another machine. */
  private static void clear(List<Pool> pools, NetworkView network, Consumer<Finding> found) {
    TreeMap<Long, Pool> byFirst = new TreeMap<>();
    pools.forEach(p -> byFirst.merge(p.first(), p, (a, b) -> a.last() >= b.last() ? a : b));
    for (MacAddressRules.Written written : MacAddressRules.invented(network)) {
      if (written.existing()) {
        continue;
      }
      var below = byFirst.floorEntry(written.mac().value());
      if (below != null && below.getValue().last() >= written.mac().value()) {
        Pool pool = below.getValue();
        Finding finding =
            Finding.of(
                    RuleCode.HV123,
                    written.id(),
                    Aspect.MAC,
                    written.id()
                        + " has the static address "
                        + written.mac()
                        + ", which "
                        + pool.host().id()
                        + " may give another machine: its pool is "
                        + pool.text()
                        + ".")
                .relatedTo(pool.host().id(), Aspect.MAC_POOL);
        found.accept(
            written.mended(pool.written() ? finding : finding.withSeverity(Severity.WARNING)));
      }
    }
  }
}
