package org.hvnet.sim.host;

import java.util.SplittableRandom;
import org.hvnet.sim.device.Frame;
import org.hvnet.sim.device.Simulation;
import org.hvnet.sim.device.Station;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.packet.ArpPacket;
import org.hvnet.sim.packet.EthernetHeader;
import org.hvnet.sim.packet.Ipv4Packet;
import org.hvnet.sim.packet.LoopbackTest;
import org.hvnet.sim.packet.UdpDatagram;

/**
 * The network stack of one interface: answers ARP, echoes and connections, and opens conversations.
 * It knows its own link only (RFC 1122, strong host model): to an address that is not on-link no
 * frame leaves, since there is no router. An interface without IPv4 address answers echoes of layer
 * 2 alone.
 */
public final class NetworkStack implements Station {
  private static final int ANY_PORT = 49152;

  private final Simulation simulation;
  private final Topology.Station station;
  private final int[] tags;
  private final int ip;
  private final int mask;
  private final ArpCache arp = new ArpCache(this);
  private final PacketAnswers answers;
  private final SplittableRandom random;
  private final OpenConversations open = new OpenConversations();
  private int identification;

  NetworkStack(Simulation simulation, Topology.Station station, int[] tags, long seed) {
    this.simulation = simulation;
    this.station = station;
    this.tags = tags;
    var address = station.ip().map(i -> i.address()).filter(a -> a.host().isIPv4());
    this.ip = address.map(a -> a.ipv4()).orElse(0);
    this.mask = address.map(a -> a.subnet().length()).map(n -> n == 0 ? 0 : -1 << 32 - n).orElse(0);
    var endpoint = simulation.topology().endpoints().get(station.endpoint());
    this.answers = new PacketAnswers(this, endpoint.services());
    this.random = new SplittableRandom(seed ^ station.index() * 0x9E37_79B9_7F4A_7C15L);
  }

  /** The station whose stack it is. */
  public Topology.Station station() {
    return station;
  }

  /** Whether it has an IPv4 address. */
  public boolean hasIpv4() {
    return ip != 0;
  }

  /** Its IPv4 address; 0 without one. */
  public int ip() {
    return ip;
  }

  /** Pings an address once. */
  public void echo(int target, Conversation.Terms terms) {
    new Echo(this, target, terms).open();
  }

  /** Sends an empty datagram to a port and waits for an answer. */
  public void datagram(int target, int port, Conversation.Terms terms) {
    new DatagramExchange(this, target, port, terms).open();
  }

  /** Opens a TCP connection to a port, and closes it. */
  public void connect(int target, int port, Conversation.Terms terms) {
    new TcpConnect(this, target, port, terms).open();
  }

  /** Tests layer 2 to the interface with this address. */
  public void loopback(MacAddress target, Conversation.Terms terms) {
    new LoopbackExchange(this, target.value(), terms).open();
  }

  /**
   * Sends a datagram and cares for no answer.
   *
   * @param payload how many octets it carries, 1472 at most
   */
  public void sendDatagram(int target, int port, int payload) {
    byte[] packet = UdpDatagram.of(addresses(target), ANY_PORT, port, payload);
    sendIp(packet, new ArpCache.Purpose(0, false, null));
  }

  /**
   * Tells everybody on the link of its address: by ARP, or by reverse ARP if it has no IPv4
   * address.
   *
   * @param conversation the conversation the frames belong to; 0: none
   * @param traced whether the frames are traced
   */
  public void announce(int conversation, boolean traced) {
    sendInEachVlan(
        hasIpv4() ? ArpPacket.announcement(mac(), ip) : ArpPacket.reverseRequest(mac()),
        conversation,
        traced);
  }

  /** Forgets all neighbours. */
  public void clearArpCache() {
    arp.clear();
  }

  @Override
  public void linkUp() {
    announce(0, false);
  }

  @Override
  public void restarted() {
    arp.clear();
    open.clear();
  }

  @Override
  public void receive(Frame frame, int tag) {
    if (frame.destination() != mac() && !MacAddress.isGroup(frame.destination())) {
      return;
    }
    byte[] content = frame.content();
    int type = EthernetHeader.type(content);
    if (type == EthernetHeader.ARP && hasIpv4()) {
      receiveArp(frame, content);
    } else if (type == EthernetHeader.IPV4 && Ipv4Packet.destination(content) == ip) {
      answers.receive(content, new ArpCache.Purpose(frame.conversation(), frame.traced(), null));
    } else if (type == EthernetHeader.LOOPBACK) {
      receiveLoopback(frame, content, tag);
    }
  }

  private void receiveArp(Frame frame, byte[] content) {
    int sender = ArpPacket.senderIp(content);
    boolean addressedToMe = ArpPacket.targetIp(content) == ip;
    if (sender == ip) {
      return;
    }
    arp.merge(sender, ArpPacket.senderMac(content), addressedToMe);
    if (addressedToMe && ArpPacket.operation(content) == ArpPacket.REQUEST) {
      byte[] reply = ArpPacket.reply(mac(), ip, ArpPacket.senderMac(content), sender);
      sendFrame(reply, new ArpCache.Purpose(frame.conversation(), frame.traced(), null));
    }
  }

  private void receiveLoopback(Frame frame, byte[] content, int tag) {
    if (LoopbackTest.isReply(content)) {
      open.deliver(LoopbackExchange.PROTOCOL, LoopbackTest.receipt(content), content);
    } else {
      byte[] reply = LoopbackTest.reply(mac(), content);
      int answerTag = station.anywhere().isPresent() ? tag : station.tag();
      simulation.send(station.index(), reply, answerTag, frame.conversation(), frame.traced());
    }
  }

  /**
   * Sends a packet whose MAC destination is not yet set; false if its destination is not on-link.
   */
  boolean sendIp(byte[] packet, ArpCache.Purpose purpose) {
    int destination = Ipv4Packet.destination(packet);
    if ((destination & mask) != (ip & mask)) {
      return false;
    }
    arp.send(destination, packet, purpose);
    return true;
  }

  void sendFrame(byte[] content, ArpCache.Purpose purpose) {
    simulation.send(
        station.index(), content, station.tag(), purpose.conversation(), purpose.traced());
  }

  /** Sends a frame with each tag the interface uses; an outside uses several. */
  void sendInEachVlan(byte[] content, int conversation, boolean traced) {
    for (int tag : tags) {
      simulation.send(station.index(), content, tag, conversation, traced);
    }
  }

  int tagCount() {
    return tags.length;
  }

  Ipv4Packet.Addresses addresses(int target) {
    identification = identification + 1 & 0xFFFF;
    return new Ipv4Packet.Addresses(mac(), ip, target, identification);
  }

  OpenConversations conversations() {
    return open;
  }

  int initialSequence() {
    return random.nextInt();
  }

  long mac() {
    return station.mac().value();
  }

  long now() {
    return simulation.now();
  }

  void at(long time, Runnable action) {
    simulation.at(time, action);
  }
}
