package org.hvnet.dsl.compile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hvnet.sim.network.PortRange;
import org.hvnet.sim.network.Service;
import org.hvnet.sim.network.Service.Transport;

/** Services the language knows, with the ports of the IANA registry. */
public final class KnownServices {
  private static final Map<String, Service> BY_NAME = new TreeMap<>();

  static {
    BY_NAME.put("ping", new Service("ping", Transport.ICMP, List.of()));
    add("dns", Transport.UDP, 53);
    add("http", Transport.TCP, 80);
    add("https", Transport.TCP, 443);
    add("ldap", Transport.TCP, 389);
    add("rdp", Transport.TCP, 3389);
    add("smb", Transport.TCP, 445);
    add("sql", Transport.TCP, 1433);
    add("ssh", Transport.TCP, 22);
    add("winrm", Transport.TCP, 5985);
  }

  private KnownServices() {}

  private static void add(String name, Transport transport, int port) {
    BY_NAME.put(name, new Service(name, transport, List.of(new PortRange(port, port))));
  }

  /** All of them, in alphabetical order. */
  public static List<Service> all() {
    return List.copyOf(BY_NAME.values());
  }

  /** The service of this name, without regard to case. */
  static Optional<Service> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }
}
