package org.hvnet.dsl.expand;

import static org.hvnet.dsl.grammar.Rules.*;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;

/** What the constructs of the language are called. */
public final class Words {
  private static final Map<EClass, String> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put(NAME_SET, "set");
    WORDS.put(PROFILE, "profile");
    WORDS.put(SITE, "site");
    WORDS.put(VLAN, "VLAN");
    WORDS.put(SECONDARY_VLAN, "secondary VLAN");
    WORDS.put(DEPARTMENT, "department");
    WORDS.put(PHYSICAL_SWITCH, "switch");
    WORDS.put(SWITCH_PORT, "port");
    WORDS.put(LAG_MEMBER, "lag");
    WORDS.put(MLAG, "mlag");
    WORDS.put(LINK, "link");
    WORDS.put(SERVER, "server");
    WORDS.put(STORAGE_ARRAY, "storage array");
    WORDS.put(LUN, "LUN");
    WORDS.put(ROUTER, "router");
    WORDS.put(FIREWALL, "firewall");
    WORDS.put(ROUTER_LAG, "lag");
    WORDS.put(INTERFACE, "interface");
    WORDS.put(OUTSIDE, "outside");
    WORDS.put(SERVICE, "service");
    WORDS.put(HOST, "host");
    WORDS.put(PHYSICAL_NIC, "NIC");
    WORDS.put(HOST_BUS_ADAPTER, "HBA");
    WORDS.put(VOLUME, "volume");
    WORDS.put(VIRTUAL_SWITCH, "virtual switch");
    WORDS.put(MANAGEMENT_ADAPTER, "host vNIC");
    WORDS.put(VIRTUAL_MACHINE, "machine");
    WORDS.put(VIRTUAL_ADAPTER, "adapter");
    WORDS.put(CLUSTER, "cluster");
    WORDS.put(REQUIREMENT, "requirement");
    WORDS.put(SCENARIO, "scenario");
    WORDS.put(VARIANT, "variant");
  }

  private Words() {}

  /** The word for a construct. */
  public static String of(EClass kind) {
    return WORDS.getOrDefault(kind, "element");
  }

  /** All constructs that have a name. */
  public static Set<EClass> kinds() {
    return WORDS.keySet();
  }
}
