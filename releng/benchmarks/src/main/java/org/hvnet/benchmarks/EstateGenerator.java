package org.hvnet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * Writes a large estate: at scale 1, 200 hosts with 10,000 machines, 500 physical switches, 20
 * departments and servers, in 50 files. It uses imports, profiles, ranges, departments, VLANs and
 * trunks, and its requirements are about layer 2. The same scale gives the same bytes. The cabling
 * is a tree: one core, a distribution switch for each rack, and access switches below it.
 */
public final class EstateGenerator {
  /** The departments, whatever the scale. */
  public static final int DEPARTMENTS = 20;

  private static final int RACKS = 48;
  private static final int HOSTS = 200;
  private static final int SWITCHES = 500;
  private static final int MACHINES_PER_HOST = 50;
  private static final int SERVERS_PER_SWITCH = 2;

  private final int scale;

  private EstateGenerator(int scale) {
    this.scale = scale;
  }

  /**
   * Writes an estate.
   *
   * @param arguments the folder, and the scale, 1 if it is left out
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    write(folder, arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1);
  }

  /**
   * Writes an estate.
   *
   * @param folder where to; it is made if it is not there
   * @param scale how many times 200 hosts it has
   * @return the root file
   */
  public static Path write(Path folder, int scale) throws IOException {
    Files.createDirectories(folder);
    return new EstateGenerator(scale).write(folder);
  }

  private Path write(Path folder) throws IOException {
    Files.writeString(folder.resolve("common.hvnet"), common());
    int racks = RACKS * scale;
    for (int rack = 1; rack <= racks; rack++) {
      Files.writeString(folder.resolve("rack" + rack + ".hvnet"), rack(rack));
    }
    Path root = folder.resolve("estate.hvnet");
    Files.writeString(root, root(racks));
    return root;
  }

  /** VLANs, departments and profiles, which every rack imports. */
  private static String common() {
    StringBuilder text = new StringBuilder("vlan Mgmt 10 subnet 10.0.0.0/16\n");
    for (int i = 1; i <= DEPARTMENTS; i++) {
      text.append(
          "department D%d { vlan %d  subnet 10.%d.0.0/16 }\n".formatted(i, 100 + i, 100 + i));
    }
    text.append("set All = Mgmt, ").append(departments()).append('\n');
    text.append("profile Small for vm { memory 2 GB  cpu 2 }\n");
    text.append("profile Large for vm like Small { memory 16 GB  cpu 8 }\n");
    text.append("profile Uplink for port { trunk All native none  mtu 9216 }\n");
    return text.toString();
  }

  private static String departments() {
    StringJoiner names = new StringJoiner(", ");
    for (int i = 1; i <= DEPARTMENTS; i++) {
      names.add("D" + i);
    }
    return names.toString();
  }

  /** The numbers of a rack's share: everything is dealt out evenly. */
  private static List<Integer> share(int rack, int racks, int all) {
    List<Integer> share = new ArrayList<>();
    for (int i = rack; i <= all; i += racks) {
      share.add(i);
    }
    return share;
  }

  private String rack(int rack) {
    int racks = RACKS * scale;
    List<Integer> hosts = share(rack, racks, HOSTS * scale);
    List<Integer> access = share(rack, racks, SWITCHES * scale - racks - 1);
    StringBuilder text = new StringBuilder("import \"common.hvnet\"\n");
    text.append("switch Dist%d {\n  port 1 like Uplink\n".formatted(rack));
    text.append("  port 2..%d like Uplink\n".formatted(1 + access.size()));
    for (int i = 0; i < hosts.size(); i++) {
      text.append("  port %d like Uplink { edge }\n".formatted(101 + i));
      text.append("  port %d access Mgmt edge\n".formatted(201 + i));
    }
    text.append("}\n");
    for (int i = 0; i < access.size(); i++) {
      access(text, access.get(i), rack, 2 + i);
    }
    for (int i = 0; i < hosts.size(); i++) {
      host(text, hosts.get(i), rack, i);
    }
    return text.toString();
  }

  private static void access(StringBuilder text, int number, int rack, int port) {
    String department = "D" + (1 + number % DEPARTMENTS);
    text.append(
        "switch Acc%d {\n  port 48 like Uplink { to Dist%d.%d }\n".formatted(number, rack, port));
    for (int i = 1; i <= SERVERS_PER_SWITCH; i++) {
      text.append("  port %d access %s edge\n".formatted(i, department));
    }
    text.append("}\n");
    text.append(
        "server Srv%d_[1..%d] : %s to Acc%d.1++ { service sql }\n"
            .formatted(number, SERVERS_PER_SWITCH, department, number));
  }

  private static void host(StringBuilder text, int number, int rack, int place) {
    text.append(
        """
        host HV%d {
          nic N1 10 Gbit/s to Dist%d.%d
          nic N2 1 Gbit/s to Dist%d.%d for management address 10.0.%d.%d in Mgmt
          vswitch Conv external on N1 {
        """
            .formatted(
                number, rack, 101 + place, rack, 201 + place, 1 + number / 200, 1 + number % 200));
    for (int i = 0; i < MACHINES_PER_HOST / 10; i++) {
      text.append(
          "    vm M%d_%d_[1..10] : D%d like %s\n"
              .formatted(
                  number, i, 1 + (number + i) % DEPARTMENTS, i % 2 == 0 ? "Small" : "Large"));
    }
    text.append("  }\n}\n");
  }

  private String root(int racks) {
    StringBuilder text = new StringBuilder("network Estate\nimport \"common.hvnet\"\n");
    for (int i = 1; i <= racks; i++) {
      text.append("import \"rack%d.hvnet\"\n".formatted(i));
    }
    text.append("switch Core {\n");
    for (int i = 1; i <= racks; i++) {
      text.append("  port %d like Uplink { to Dist%d.1 }\n".formatted(i, i));
    }
    text.append("}\npolicy { inside reaches  between apart  management apart }\n");
    text.append("require R1: ").append(departments()).append(" apart\n");
    text.append("require R2: D1 reaches D1\n");
    text.append("require R3: D2 must not reach hosts\n");
    text.append("require R4: D3 isolated\n");
    return text.toString();
  }
}
