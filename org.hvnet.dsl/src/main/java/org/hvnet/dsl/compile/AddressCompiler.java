package org.hvnet.dsl.compile;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hvnet.dsl.declaration.Node;
import org.hvnet.dsl.diagnostic.IssueCodes;
import org.hvnet.dsl.expand.Element;
import org.hvnet.dsl.expand.Level;
import org.hvnet.dsl.expand.Stated;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.ip.InterfaceAddress;
import org.hvnet.sim.ip.Subnet;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.IpInterface;
import org.hvnet.sim.rule.RuleCode;

/**
 * IP and MAC addresses. A written address is kept; for proof and simulation the others take free
 * ones from the top of their prefix, in order of declaration. Written addresses must therefore be
 * read ({@link #reserve}) before the first is chosen.
 */
final class AddressCompiler {
  private static final long SERVER_MACS = 0x0200_0100_0000L;
  private static final long NIC_MACS = 0x0200_0200_0000L;
  private static final long ROUTER_MACS = 0x0200_0300_0000L;
  private static final long HYPER_V = 0x0015_5D00_0000L;

  private final Context context;
  private final Set<InterfaceAddress> taken = new HashSet<>();
  private final Map<Subnet, Long> fromTop = new HashMap<>();
  private final Map<Long, Integer> pools = new HashMap<>();
  private int servers;
  private int nics;
  private int routers;

  AddressCompiler(Context context) {
    this.context = context;
  }

  /** Keeps a written address from being chosen for another interface. */
  void reserve(Element element, Optional<Node> written, Optional<Subnet> subnet) {
    written.flatMap(w -> parse(w, subnet, element)).ifPresent(taken::add);
  }

  /** The address that a clause says; empty for DHCP. */
  static Optional<Node> written(Optional<Stated> clause) {
    return clause.flatMap(c -> c.clause().node("address"));
  }

  /**
   * The IP side of an interface in a prefix. A wrong address is a finding, and then none.
   *
   * @param element the interface as it is written
   * @param id the interface
   * @param clause the address clause
   * @param subnet the prefix
   */
  Optional<IpInterface> ip(
      Element element, ElementId id, Optional<Stated> clause, Optional<Subnet> subnet) {
    Optional<Node> written = written(clause);
    if (written.isEmpty()) {
      boolean dhcp = clause.filter(c -> c.clause().flag("dhcp")).isPresent();
      Optional<IpInterface> chosen =
          subnet.flatMap(this::choose).map(a -> new IpInterface(a, true, dhcp));
      chosen.ifPresent(c -> context.derive(id, DerivedValue.ADDRESS, c.address(), Level.TOPOLOGY));
      return chosen;
    }
    return said(element, written.get(), subnet).map(a -> new IpInterface(a, false));
  }

  /** A written gateway; it is in the prefix, or nobody finds it. */
  Optional<InterfaceAddress> gateway(Element element, Node written, Optional<Subnet> subnet) {
    return said(element, written, subnet, RuleCode.HV175);
  }

  /** A written address; a wrong one is a finding. */
  Optional<InterfaceAddress> said(Element element, Node written, Optional<Subnet> subnet) {
    return said(element, written, subnet, RuleCode.HV173);
  }

  private Optional<InterfaceAddress> said(
      Element element, Node written, Optional<Subnet> subnet, RuleCode code) {
    Optional<InterfaceAddress> address = parse(written, subnet, element);
    if (address.isEmpty() && isNetwork(written, subnet)) {
      context.error(
          RuleCode.HV174.name(),
          written.at(),
          written.text("address").orElse("")
              + " is the address of the network "
              + subnet.get()
              + " itself; no interface can have it.");
    } else if (address.isEmpty()) {
      String text = written.text("address").orElse("");
      context.error(
          written.flag("dealt") ? IssueCodes.DEALT_OUT : code.name(),
          written.at(),
          subnet
              .map(
                  s ->
                      written.flag("dealt")
                          ? "The prefix " + s + " has no address left for " + element + "."
                          : text + " is no address of the prefix " + s + ".")
              .orElse(text + " needs a prefix: give its VLAN or department a subnet."));
    }
    return address;
  }

  /** Whether an IPv4 address that is written out is the first of its prefix. */
  private static boolean isNetwork(Node written, Optional<Subnet> subnet) {
    Optional<String> text = written.text("address");
    if (subnet.isEmpty() || text.isEmpty() || written.flag("dealt")) {
      return false;
    }
    try {
      String absolute =
          text.get().startsWith(".") ? absolute(text.get(), subnet.get()) : text.get();
      return subnet.get().block().isIPv4()
          && subnet.get().length() < 31
          && subnet
              .get()
              .block()
              .getLower()
              .withoutPrefixLength()
              .equals(new IPAddressString(absolute).getAddress());
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** Whether an address only says its last parts. */
  static boolean isRelative(String text) {
    return text.startsWith(".") || text.startsWith("::");
  }

  private Optional<InterfaceAddress> parse(Node written, Optional<Subnet> subnet, Element element) {
    Optional<String> text = written.text("address");
    if (subnet.isEmpty() || text.isEmpty()) {
      return Optional.empty();
    }
    try {
      boolean relative = isRelative(text.get());
      String absolute = relative ? absolute(text.get(), subnet.get()) : text.get();
      InterfaceAddress address = InterfaceAddress.of(absolute + "/" + subnet.get().length());
      if (written.flag("dealt")) {
        Object resource = relative ? subnet.get() : "network";
        long steps =
            (long) written.integer("step").orElse(1)
                * context.dealing().count(written, resource, element);
        address = new InterfaceAddress(address.host().increment(steps), address.length());
      }
      return subnet.get().contains(address) ? Optional.of(address) : Optional.empty();
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /**
   * {@code .11} and {@code .1.11} replace the last parts of an IPv4 prefix, {@code ::11} of IPv6.
   */
  private static String absolute(String written, Subnet subnet) {
    if (written.startsWith("::")) {
      String prefix = subnet.block().getLower().withoutPrefixLength().toCanonicalString();
      return prefix.endsWith("::") ? prefix + written.substring(2) : prefix;
    }
    if (!subnet.block().isIPv4()) {
      throw new IllegalArgumentException(subnet + " has no parts between dots");
    }
    String[] parts =
        subnet.block().getLower().toIPv4().withoutPrefixLength().toString().split("\\.");
    String[] last = written.substring(1).split("\\.");
    if (last.length > parts.length) {
      throw new IllegalArgumentException(written + " has too many parts");
    }
    for (int i = 0; i < last.length; i++) {
      parts[parts.length - last.length + i] = last[i];
    }
    return String.join(".", parts);
  }

  /** A prefix, dealt out by its size or that of another length. */
  Optional<Subnet> prefix(Element element, Node dealt) {
    Optional<Subnet> first = dealt.value("prefix", Subnet.class);
    if (first.isEmpty() || !dealt.flag("dealt")) {
      return first;
    }
    int bits = first.get().block().getBitCount();
    int length = dealt.integer("length").orElse(first.get().length());
    int count = context.dealing().count(dealt, "network", element);
    if (count == 0) {
      return first;
    }
    try {
      BigInteger step = BigInteger.ONE.shiftLeft(bits - length).multiply(BigInteger.valueOf(count));
      IPAddress lower = first.get().block().getLower().withoutPrefixLength();
      BigInteger value = lower.getValue().add(step);
      if (value.bitLength() > bits || length > bits) {
        throw new IllegalArgumentException("past the last address");
      }
      IPAddress moved = lower.increment(value.subtract(lower.getValue()).longValueExact());
      return Optional.of(Subnet.of(moved + "/" + first.get().length()));
    } catch (RuntimeException e) {
      context.error(
          IssueCodes.DEALT_OUT, dealt.at(), "There is no prefix left for " + element + ".");
      return Optional.empty();
    }
  }

  /** The highest that is free; the last one of a prefix is nobody's, unless it has but two. */
  private Optional<InterfaceAddress> choose(Subnet subnet) {
    long last = subnet.block().getBitCount() - subnet.length() < 2 ? 0 : 1;
    try {
      while (true) {
        long step = fromTop.merge(subnet, last, (before, first) -> before + 1);
        InterfaceAddress address = subnet.fromTop(step);
        if (taken.add(address)) {
          return Optional.of(address);
        }
      }
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A static MAC address, dealt out by one. */
  Optional<MacAddress> mac(Element element, Optional<Stated> clause) {
    return clause.flatMap(c -> c.clause().node("mac")).flatMap(m -> mac(element, m));
  }

  private Optional<MacAddress> mac(Element element, Node dealt) {
    Optional<MacAddress> first = dealt.value("mac", MacAddress.class);
    if (first.isEmpty() || !dealt.flag("dealt")) {
      return first;
    }
    long steps =
        (long) dealt.integer("step").orElse(1) * context.dealing().count(dealt, "network", element);
    long value = first.get().value() + steps;
    if (value >>> 48 != 0) {
      context.error(
          IssueCodes.DEALT_OUT, dealt.at(), "There is no MAC address left for " + element + ".");
      return Optional.empty();
    }
    return Optional.of(new MacAddress(value));
  }

  /** The burned-in address of a NIC of which none is written: a locally administered one. */
  MacAddress nic() {
    return new MacAddress(NIC_MACS + ++nics);
  }

  /** The same for a server. */
  MacAddress server() {
    return new MacAddress(SERVER_MACS + ++servers);
  }

  /** The same for a router. */
  MacAddress router() {
    return new MacAddress(ROUTER_MACS + ++routers);
  }

  /**
   * The address Hyper-V would give the next adapter of a host: 00-15-5D, the last two octets of its
   * management address, and a number of 0 to 255 (rule HV124 of the catalogue).
   */
  MacAddress dynamic(int host, Optional<IpInterface> management) {
    long pool =
        HYPER_V
            | management
                .filter(ip -> ip.address().host().isIPv4())
                .map(ip -> (long) (ip.address().ipv4() & 0xFFFF) << 8)
                .orElse((long) (0xFF00 | host & 0xFF) << 8);
    int number = pools.merge(pool, 1, Integer::sum) - 1;
    return new MacAddress(pool + (number & 0xFF) + ((long) (number >> 8) << 24));
  }
}
