package org.hvnet.dsl.compile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hvnet.dsl.declaration.DeclaredAddress;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.ip.InterfaceAddress;
import org.hvnet.sim.ip.Subnet;
import org.hvnet.sim.network.IpInterface;

/**
 * IP and MAC addresses. A written address is kept; for proof and simulation the others take free
 * ones from the top of their prefix, in order of declaration. Written addresses must therefore be
 * read ({@link #reserve}) before the first is chosen.
 */
final class AddressCompiler {
  private static final long SERVER_MACS = 0x0200_0100_0000L;
  private static final long NIC_MACS = 0x0200_0200_0000L;
  private static final long HYPER_V = 0x0015_5D00_0000L;

  private final Merge merge;
  private final Set<InterfaceAddress> taken = new HashSet<>();
  private final Map<Subnet, Long> fromTop = new HashMap<>();
  private final Map<Long, Integer> pools = new HashMap<>();
  private int servers;
  private int nics;

  AddressCompiler(Merge merge) {
    this.merge = merge;
  }

  /** Keeps a written address from being chosen for another interface. */
  void reserve(Optional<DeclaredAddress> written, Optional<Subnet> subnet) {
    written.flatMap(w -> parse(w, subnet)).ifPresent(taken::add);
  }

  /** The IP side of an interface in a prefix. A wrong address is a finding, and then none. */
  Optional<IpInterface> ip(Optional<DeclaredAddress> written, Optional<Subnet> subnet) {
    if (written.isEmpty()) {
      return subnet.flatMap(this::choose).map(a -> new IpInterface(a, true));
    }
    Optional<InterfaceAddress> address = parse(written.get(), subnet);
    if (address.isEmpty()) {
      merge.error(
          IssueCodes.HV173,
          written.get().at(),
          subnet
              .map(s -> written.get().text() + " is no address of the prefix " + s + ".")
              .orElse(
                  written.get().text() + " needs a prefix: give its VLAN or department a subnet."));
    }
    return address.map(a -> new IpInterface(a, false));
  }

  private static Optional<InterfaceAddress> parse(
      DeclaredAddress written, Optional<Subnet> subnet) {
    if (subnet.isEmpty()) {
      return Optional.empty();
    }
    try {
      String text =
          written.text().startsWith(".") ? absolute(written, subnet.get()) : written.text();
      InterfaceAddress address = InterfaceAddress.of(text + "/" + subnet.get().length());
      return subnet.get().contains(address) ? Optional.of(address) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** {@code .11} and {@code .1.11} replace the last parts of an IPv4 prefix. */
  private static String absolute(DeclaredAddress written, Subnet subnet) {
    if (!subnet.block().isIPv4()) {
      throw new IllegalArgumentException(subnet + " has no parts between dots");
    }
    String[] parts =
        subnet.block().getLower().toIPv4().withoutPrefixLength().toString().split("\\.");
    String[] last = written.text().substring(1).split("\\.");
    if (last.length > parts.length) {
      throw new IllegalArgumentException(written.text() + " has too many parts");
    }
    for (int i = 0; i < last.length; i++) {
      parts[parts.length - last.length + i] = last[i];
    }
    return String.join(".", parts);
  }

  private Optional<InterfaceAddress> choose(Subnet subnet) {
    try {
      while (true) {
        long step = fromTop.merge(subnet, 1L, Long::sum);
        InterfaceAddress address = subnet.fromTop(step);
        if (taken.add(address)) {
          return Optional.of(address);
        }
      }
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The burned-in address of a NIC of which none is written: a locally administered one. */
  MacAddress nic() {
    return new MacAddress(NIC_MACS + ++nics);
  }

  /** The same for a server. */
  MacAddress server() {
    return new MacAddress(SERVER_MACS + ++servers);
  }

  /**
   * The address Hyper-V would give the next adapter of a host: 00-15-5D, the last two octets of its
   * management address, and a number of 0 to 255 (rule HV124 of the catalogue).
   */
  MacAddress dynamic(int host, Optional<IpInterface> management) {
    long pool =
        HYPER_V
            | management
                .filter(ip -> ip.address().address().isIPv4())
                .map(ip -> (long) (ip.address().ipv4() & 0xFFFF) << 8)
                .orElse((long) (0xFF00 | host & 0xFF) << 8);
    int number = pools.merge(pool, 1, Integer::sum) - 1;
    return new MacAddress(pool + (number & 0xFF) + ((long) (number >> 8) << 24));
  }
}
