package org.hvnet.dsl.grammar;

import org.eclipse.emf.ecore.EClass;
import org.hvnet.dsl.hvnet.HvnetPackage;

/**
 * The grammar rules by which constructs and clauses are told apart. The metamodel is too large for
 * EMF to generate constants of its own.
 */
public final class Rules {
  public static final EClass SPECIFICATION = HvnetPackage.eINSTANCE.getSpecification();
  public static final EClass STATEMENT = HvnetPackage.eINSTANCE.getStatement();
  public static final EClass NAMED = HvnetPackage.eINSTANCE.getNamed();
  public static final EClass REFERENCE = HvnetPackage.eINSTANCE.getReference();
  public static final EClass STEP = HvnetPackage.eINSTANCE.getStep();
  public static final EClass SELECTION = HvnetPackage.eINSTANCE.getSelection();
  public static final EClass IMPORT = HvnetPackage.eINSTANCE.getImport();
  public static final EClass SEVERITY_SETTING = HvnetPackage.eINSTANCE.getSeveritySetting();
  public static final EClass SUPPRESSION = HvnetPackage.eINSTANCE.getSuppression();
  public static final EClass NAME_SET = HvnetPackage.eINSTANCE.getNameSet();
  public static final EClass PROFILE = HvnetPackage.eINSTANCE.getProfile();
  public static final EClass DEFAULT = HvnetPackage.eINSTANCE.getDefault();
  public static final EClass PATTERN = HvnetPackage.eINSTANCE.getPattern();
  public static final EClass SITE = HvnetPackage.eINSTANCE.getSite();
  public static final EClass SITE_MEMBER = HvnetPackage.eINSTANCE.getSiteMember();
  public static final EClass CHANGE = HvnetPackage.eINSTANCE.getChange();
  public static final EClass DELTA = HvnetPackage.eINSTANCE.getDelta();
  public static final EClass SITE_DELTA = HvnetPackage.eINSTANCE.getSiteDelta();
  public static final EClass WITHOUT = HvnetPackage.eINSTANCE.getWithout();
  public static final EClass VLAN = HvnetPackage.eINSTANCE.getVlan();
  public static final EClass VLAN_PATTERN = HvnetPackage.eINSTANCE.getVlanPattern();
  public static final EClass VLAN_DELTA = HvnetPackage.eINSTANCE.getVlanDelta();
  public static final EClass VLAN_CLAUSE = HvnetPackage.eINSTANCE.getVlanClause();
  public static final EClass VLAN_NUMBER = HvnetPackage.eINSTANCE.getVlanNumber();
  public static final EClass SUBNET_CLAUSE = HvnetPackage.eINSTANCE.getSubnetClause();
  public static final EClass GATEWAY_CLAUSE = HvnetPackage.eINSTANCE.getGatewayClause();
  public static final EClass MTU = HvnetPackage.eINSTANCE.getMtu();
  public static final EClass UNROUTED = HvnetPackage.eINSTANCE.getUnrouted();
  public static final EClass SECONDARY_VLAN = HvnetPackage.eINSTANCE.getSecondaryVlan();
  public static final EClass DEPARTMENT = HvnetPackage.eINSTANCE.getDepartment();
  public static final EClass DEPARTMENT_DELTA = HvnetPackage.eINSTANCE.getDepartmentDelta();
  public static final EClass DEPARTMENT_MEMBER = HvnetPackage.eINSTANCE.getDepartmentMember();
  public static final EClass DEPARTMENT_VLAN = HvnetPackage.eINSTANCE.getDepartmentVlan();
  public static final EClass ISOLATED = HvnetPackage.eINSTANCE.getIsolated();
  public static final EClass INVISIBLE = HvnetPackage.eINSTANCE.getInvisible();
  public static final EClass PHYSICAL_SWITCH = HvnetPackage.eINSTANCE.getPhysicalSwitch();
  public static final EClass PHYSICAL_SWITCH_PATTERN =
      HvnetPackage.eINSTANCE.getPhysicalSwitchPattern();
  public static final EClass PHYSICAL_SWITCH_DELTA =
      HvnetPackage.eINSTANCE.getPhysicalSwitchDelta();
  public static final EClass PHYSICAL_SWITCH_MEMBER =
      HvnetPackage.eINSTANCE.getPhysicalSwitchMember();
  public static final EClass SPANNING_TREE = HvnetPackage.eINSTANCE.getSpanningTree();
  public static final EClass SWITCH_PORT = HvnetPackage.eINSTANCE.getSwitchPort();
  public static final EClass SWITCH_PORT_PATTERN = HvnetPackage.eINSTANCE.getSwitchPortPattern();
  public static final EClass SWITCH_PORT_DELTA = HvnetPackage.eINSTANCE.getSwitchPortDelta();
  public static final EClass SWITCH_PORT_CLAUSE = HvnetPackage.eINSTANCE.getSwitchPortClause();
  public static final EClass ACCESS = HvnetPackage.eINSTANCE.getAccess();
  public static final EClass TRUNK = HvnetPackage.eINSTANCE.getTrunk();
  public static final EClass VLAN_ITEM = HvnetPackage.eINSTANCE.getVlanItem();
  public static final EClass EDGE = HvnetPackage.eINSTANCE.getEdge();
  public static final EClass PROTECTED = HvnetPackage.eINSTANCE.getProtected();
  public static final EClass LAG_MEMBER = HvnetPackage.eINSTANCE.getLagMember();
  public static final EClass CABLE = HvnetPackage.eINSTANCE.getCable();
  public static final EClass AS_NEEDED = HvnetPackage.eINSTANCE.getAsNeeded();
  public static final EClass SHUTDOWN = HvnetPackage.eINSTANCE.getShutdown();
  public static final EClass SPEED = HvnetPackage.eINSTANCE.getSpeed();
  public static final EClass MLAG = HvnetPackage.eINSTANCE.getMlag();
  public static final EClass LINK = HvnetPackage.eINSTANCE.getLink();
  public static final EClass CABLE_LENGTH = HvnetPackage.eINSTANCE.getCableLength();
  public static final EClass SERVER = HvnetPackage.eINSTANCE.getServer();
  public static final EClass SERVER_PATTERN = HvnetPackage.eINSTANCE.getServerPattern();
  public static final EClass SERVER_DELTA = HvnetPackage.eINSTANCE.getServerDelta();
  public static final EClass SERVER_CLAUSE = HvnetPackage.eINSTANCE.getServerClause();
  public static final EClass SERVER_MEMBER = HvnetPackage.eINSTANCE.getServerMember();
  public static final EClass MEMBERSHIP = HvnetPackage.eINSTANCE.getMembership();
  public static final EClass TAGGED = HvnetPackage.eINSTANCE.getTagged();
  public static final EClass SERVICE_CLAUSE = HvnetPackage.eINSTANCE.getServiceClause();
  public static final EClass STORAGE_ARRAY = HvnetPackage.eINSTANCE.getStorageArray();
  public static final EClass STORAGE_ARRAY_DELTA = HvnetPackage.eINSTANCE.getStorageArrayDelta();
  public static final EClass STORAGE_ARRAY_MEMBER = HvnetPackage.eINSTANCE.getStorageArrayMember();
  public static final EClass LUN = HvnetPackage.eINSTANCE.getLun();
  public static final EClass ROUTER = HvnetPackage.eINSTANCE.getRouter();
  public static final EClass ROUTER_DELTA = HvnetPackage.eINSTANCE.getRouterDelta();
  public static final EClass ROUTER_MEMBER = HvnetPackage.eINSTANCE.getRouterMember();
  public static final EClass FIREWALL = HvnetPackage.eINSTANCE.getFirewall();
  public static final EClass FIREWALL_DELTA = HvnetPackage.eINSTANCE.getFirewallDelta();
  public static final EClass FIREWALL_MEMBER = HvnetPackage.eINSTANCE.getFirewallMember();
  public static final EClass ROUTER_LAG = HvnetPackage.eINSTANCE.getRouterLag();
  public static final EClass INTERFACE = HvnetPackage.eINSTANCE.getInterface();
  public static final EClass INTERFACE_CLAUSE = HvnetPackage.eINSTANCE.getInterfaceClause();
  public static final EClass OVER = HvnetPackage.eINSTANCE.getOver();
  public static final EClass SHARED = HvnetPackage.eINSTANCE.getShared();
  public static final EClass NAT = HvnetPackage.eINSTANCE.getNat();
  public static final EClass FILTER_RULE = HvnetPackage.eINSTANCE.getFilterRule();
  public static final EClass ROUTE = HvnetPackage.eINSTANCE.getRoute();
  public static final EClass OUTSIDE = HvnetPackage.eINSTANCE.getOutside();
  public static final EClass OUTSIDE_DELTA = HvnetPackage.eINSTANCE.getOutsideDelta();
  public static final EClass OUTSIDE_CLAUSE = HvnetPackage.eINSTANCE.getOutsideClause();
  public static final EClass OUTSIDE_GATEWAY = HvnetPackage.eINSTANCE.getOutsideGateway();
  public static final EClass OUTSIDE_VLANS = HvnetPackage.eINSTANCE.getOutsideVlans();
  public static final EClass SERVICE = HvnetPackage.eINSTANCE.getService();
  public static final EClass PORT_ITEM = HvnetPackage.eINSTANCE.getPortItem();
  public static final EClass HOST = HvnetPackage.eINSTANCE.getHost();
  public static final EClass HOST_PATTERN = HvnetPackage.eINSTANCE.getHostPattern();
  public static final EClass HOST_DELTA = HvnetPackage.eINSTANCE.getHostDelta();
  public static final EClass HOST_CLAUSE = HvnetPackage.eINSTANCE.getHostClause();
  public static final EClass NESTED_IN = HvnetPackage.eINSTANCE.getNestedIn();
  public static final EClass HOST_MEMBER = HvnetPackage.eINSTANCE.getHostMember();
  public static final EClass REAL_NAME = HvnetPackage.eINSTANCE.getRealName();
  public static final EClass OPERATING_SYSTEM = HvnetPackage.eINSTANCE.getOperatingSystem();
  public static final EClass CAPACITY = HvnetPackage.eINSTANCE.getCapacity();
  public static final EClass MAC_POOL = HvnetPackage.eINSTANCE.getMacPool();
  public static final EClass TRAFFIC_CLASSES = HvnetPackage.eINSTANCE.getTrafficClasses();
  public static final EClass TRAFFIC_CLASS = HvnetPackage.eINSTANCE.getTrafficClass();
  public static final EClass PHYSICAL_NIC = HvnetPackage.eINSTANCE.getPhysicalNic();
  public static final EClass PHYSICAL_NIC_PATTERN = HvnetPackage.eINSTANCE.getPhysicalNicPattern();
  public static final EClass PHYSICAL_NIC_DELTA = HvnetPackage.eINSTANCE.getPhysicalNicDelta();
  public static final EClass PHYSICAL_NIC_CLAUSE = HvnetPackage.eINSTANCE.getPhysicalNicClause();
  public static final EClass IDENTITY = HvnetPackage.eINSTANCE.getIdentity();
  public static final EClass RDMA = HvnetPackage.eINSTANCE.getRdma();
  public static final EClass SR_IOV = HvnetPackage.eINSTANCE.getSrIov();
  public static final EClass FOR_MANAGEMENT = HvnetPackage.eINSTANCE.getForManagement();
  public static final EClass IN_VLAN = HvnetPackage.eINSTANCE.getInVlan();
  public static final EClass VLAN_CLAUSE_OF_ADAPTER =
      HvnetPackage.eINSTANCE.getVlanClauseOfAdapter();
  public static final EClass ADDRESS_CLAUSE = HvnetPackage.eINSTANCE.getAddressClause();
  public static final EClass MAC_CLAUSE = HvnetPackage.eINSTANCE.getMacClause();
  public static final EClass HOST_BUS_ADAPTER = HvnetPackage.eINSTANCE.getHostBusAdapter();
  public static final EClass VOLUME = HvnetPackage.eINSTANCE.getVolume();
  public static final EClass VIRTUAL_SWITCH = HvnetPackage.eINSTANCE.getVirtualSwitch();
  public static final EClass VIRTUAL_SWITCH_PATTERN =
      HvnetPackage.eINSTANCE.getVirtualSwitchPattern();
  public static final EClass VIRTUAL_SWITCH_DELTA = HvnetPackage.eINSTANCE.getVirtualSwitchDelta();
  public static final EClass VIRTUAL_SWITCH_CLAUSE =
      HvnetPackage.eINSTANCE.getVirtualSwitchClause();
  public static final EClass EXTERNAL = HvnetPackage.eINSTANCE.getExternal();
  public static final EClass INTERNAL = HvnetPackage.eINSTANCE.getInternal();
  public static final EClass PRIVATE = HvnetPackage.eINSTANCE.getPrivate();
  public static final EClass NAT_NETWORK = HvnetPackage.eINSTANCE.getNatNetwork();
  public static final EClass TEAM = HvnetPackage.eINSTANCE.getTeam();
  public static final EClass SWITCH_VLAN = HvnetPackage.eINSTANCE.getSwitchVlan();
  public static final EClass SWITCH_TRUNK = HvnetPackage.eINSTANCE.getSwitchTrunk();
  public static final EClass WEIGHTS = HvnetPackage.eINSTANCE.getWeights();
  public static final EClass VIRTUAL_SWITCH_MEMBER =
      HvnetPackage.eINSTANCE.getVirtualSwitchMember();
  public static final EClass MANAGEMENT_ADAPTER = HvnetPackage.eINSTANCE.getManagementAdapter();
  public static final EClass MANAGEMENT_ADAPTER_PATTERN =
      HvnetPackage.eINSTANCE.getManagementAdapterPattern();
  public static final EClass MANAGEMENT_ADAPTER_DELTA =
      HvnetPackage.eINSTANCE.getManagementAdapterDelta();
  public static final EClass MANAGEMENT_ADAPTER_CLAUSE =
      HvnetPackage.eINSTANCE.getManagementAdapterClause();
  public static final EClass UNTAGGED = HvnetPackage.eINSTANCE.getUntagged();
  public static final EClass VIA = HvnetPackage.eINSTANCE.getVia();
  public static final EClass WEIGHT = HvnetPackage.eINSTANCE.getWeight();
  public static final EClass MINIMUM_BANDWIDTH = HvnetPackage.eINSTANCE.getMinimumBandwidth();
  public static final EClass MAXIMUM_BANDWIDTH = HvnetPackage.eINSTANCE.getMaximumBandwidth();
  public static final EClass VIRTUAL_MACHINE = HvnetPackage.eINSTANCE.getVirtualMachine();
  public static final EClass VIRTUAL_MACHINE_PATTERN =
      HvnetPackage.eINSTANCE.getVirtualMachinePattern();
  public static final EClass VIRTUAL_MACHINE_DELTA =
      HvnetPackage.eINSTANCE.getVirtualMachineDelta();
  public static final EClass VIRTUAL_MACHINE_CLAUSE =
      HvnetPackage.eINSTANCE.getVirtualMachineClause();
  public static final EClass ON_SWITCH = HvnetPackage.eINSTANCE.getOnSwitch();
  public static final EClass VIRTUAL_MACHINE_MEMBER =
      HvnetPackage.eINSTANCE.getVirtualMachineMember();
  public static final EClass GENERATION = HvnetPackage.eINSTANCE.getGeneration();
  public static final EClass MEMORY = HvnetPackage.eINSTANCE.getMemory();
  public static final EClass PROCESSORS = HvnetPackage.eINSTANCE.getProcessors();
  public static final EClass GUEST_SYSTEM = HvnetPackage.eINSTANCE.getGuestSystem();
  public static final EClass FORWARDING = HvnetPackage.eINSTANCE.getForwarding();
  public static final EClass GUEST_TEAM = HvnetPackage.eINSTANCE.getGuestTeam();
  public static final EClass GUEST_BRIDGE = HvnetPackage.eINSTANCE.getGuestBridge();
  public static final EClass LOAD_BALANCING = HvnetPackage.eINSTANCE.getLoadBalancing();
  public static final EClass OFF = HvnetPackage.eINSTANCE.getOff();
  public static final EClass SET_IN_GUEST = HvnetPackage.eINSTANCE.getSetInGuest();
  public static final EClass SECURE_BOOT = HvnetPackage.eINSTANCE.getSecureBoot();
  public static final EClass VIRTUAL_ADAPTER = HvnetPackage.eINSTANCE.getVirtualAdapter();
  public static final EClass VIRTUAL_ADAPTER_PATTERN =
      HvnetPackage.eINSTANCE.getVirtualAdapterPattern();
  public static final EClass EACH_ADAPTER = HvnetPackage.eINSTANCE.getEachAdapter();
  public static final EClass VIRTUAL_ADAPTER_CLAUSE =
      HvnetPackage.eINSTANCE.getVirtualAdapterClause();
  public static final EClass ADAPTER_TRUNK = HvnetPackage.eINSTANCE.getAdapterTrunk();
  public static final EClass ADAPTER_TRUNK_ITEM = HvnetPackage.eINSTANCE.getAdapterTrunkItem();
  public static final EClass PROMISCUOUS = HvnetPackage.eINSTANCE.getPromiscuous();
  public static final EClass LEGACY = HvnetPackage.eINSTANCE.getLegacy();
  public static final EClass MAC_SPOOFING = HvnetPackage.eINSTANCE.getMacSpoofing();
  public static final EClass GUEST_TEAMING = HvnetPackage.eINSTANCE.getGuestTeaming();
  public static final EClass DHCP_GUARD = HvnetPackage.eINSTANCE.getDhcpGuard();
  public static final EClass ROUTER_GUARD = HvnetPackage.eINSTANCE.getRouterGuard();
  public static final EClass MIRRORING = HvnetPackage.eINSTANCE.getMirroring();
  public static final EClass STORM_LIMIT = HvnetPackage.eINSTANCE.getStormLimit();
  public static final EClass ACCESS_RULE = HvnetPackage.eINSTANCE.getAccessRule();
  public static final EClass DISK = HvnetPackage.eINSTANCE.getDisk();
  public static final EClass LIKE = HvnetPackage.eINSTANCE.getLike();
  public static final EClass CLUSTER = HvnetPackage.eINSTANCE.getCluster();
  public static final EClass CLUSTER_DELTA = HvnetPackage.eINSTANCE.getClusterDelta();
  public static final EClass CLUSTER_MEMBER = HvnetPackage.eINSTANCE.getClusterMember();
  public static final EClass NODES = HvnetPackage.eINSTANCE.getNodes();
  public static final EClass CLUSTER_NETWORK = HvnetPackage.eINSTANCE.getClusterNetwork();
  public static final EClass WITNESS = HvnetPackage.eINSTANCE.getWitness();
  public static final EClass POLICY = HvnetPackage.eINSTANCE.getPolicy();
  public static final EClass POLICY_RULE = HvnetPackage.eINSTANCE.getPolicyRule();
  public static final EClass REQUIREMENT = HvnetPackage.eINSTANCE.getRequirement();
  public static final EClass SENTENCE = HvnetPackage.eINSTANCE.getSentence();
  public static final EClass FAILURE = HvnetPackage.eINSTANCE.getFailure();
  public static final EClass GROUP = HvnetPackage.eINSTANCE.getGroup();
  public static final EClass GROUP_TERM = HvnetPackage.eINSTANCE.getGroupTerm();
  public static final EClass SCENARIO = HvnetPackage.eINSTANCE.getScenario();
  public static final EClass SCENARIO_MEMBER = HvnetPackage.eINSTANCE.getScenarioMember();
  public static final EClass RUN = HvnetPackage.eINSTANCE.getRun();
  public static final EClass SEED = HvnetPackage.eINSTANCE.getSeed();
  public static final EClass START_COLD = HvnetPackage.eINSTANCE.getStartCold();
  public static final EClass TRAFFIC = HvnetPackage.eINSTANCE.getTraffic();
  public static final EClass TRAFFIC_CLAUSE = HvnetPackage.eINSTANCE.getTrafficClause();
  public static final EClass INTERVAL = HvnetPackage.eINSTANCE.getInterval();
  public static final EClass FREQUENCY = HvnetPackage.eINSTANCE.getFrequency();
  public static final EClass PAYLOAD_SIZE = HvnetPackage.eINSTANCE.getPayloadSize();
  public static final EClass FRAME_COUNT = HvnetPackage.eINSTANCE.getFrameCount();
  public static final EClass CAPTURE = HvnetPackage.eINSTANCE.getCapture();
  public static final EClass EVENT = HvnetPackage.eINSTANCE.getEvent();
  public static final EClass EVENT_ACTION = HvnetPackage.eINSTANCE.getEventAction();
  public static final EClass ELEMENT_EVENT = HvnetPackage.eINSTANCE.getElementEvent();
  public static final EClass MOVE_EVENT = HvnetPackage.eINSTANCE.getMoveEvent();
  public static final EClass PLUG_EVENT = HvnetPackage.eINSTANCE.getPlugEvent();
  public static final EClass EXPECTATION = HvnetPackage.eINSTANCE.getExpectation();
  public static final EClass MEASURE = HvnetPackage.eINSTANCE.getMeasure();
  public static final EClass ALWAYS = HvnetPackage.eINSTANCE.getAlways();
  public static final EClass VARIANT = HvnetPackage.eINSTANCE.getVariant();
  public static final EClass VARIANT_MEMBER = HvnetPackage.eINSTANCE.getVariantMember();
  public static final EClass REFUTES = HvnetPackage.eINSTANCE.getRefutes();
  public static final EClass REFUTED_SENTENCE = HvnetPackage.eINSTANCE.getRefutedSentence();
  public static final EClass FINDS = HvnetPackage.eINSTANCE.getFinds();
  public static final EClass DEALT_PREFIX = HvnetPackage.eINSTANCE.getDealtPrefix();
  public static final EClass DEALT_ADDRESS = HvnetPackage.eINSTANCE.getDealtAddress();
  public static final EClass DEALT_MAC = HvnetPackage.eINSTANCE.getDealtMac();
  public static final EClass COLLECTIVE_TERM = HvnetPackage.eINSTANCE.getCollectiveTerm();
  public static final EClass VLAN_TERM = HvnetPackage.eINSTANCE.getVlanTerm();
  public static final EClass NAMED_TERM = HvnetPackage.eINSTANCE.getNamedTerm();

  private Rules() {}

  /** The rule of this name; null if there is none. */
  public static EClass named(String name) {
    return (EClass) HvnetPackage.eINSTANCE.getEClassifier(name);
  }
}
