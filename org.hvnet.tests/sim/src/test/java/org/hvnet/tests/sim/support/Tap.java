package org.hvnet.tests.sim.support;

import java.util.ArrayList;
import java.util.List;
import org.hvnet.sim.device.Frame;
import org.hvnet.sim.device.FrameObserver;
import org.hvnet.sim.device.LinkEnd;
import org.hvnet.sim.device.Simulation;
import org.hvnet.sim.ethernet.MacAddress;
import org.hvnet.sim.forwarding.DropReason;
import org.hvnet.sim.forwarding.Tag;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.network.ElementId;

/**
 * Sends bare frames between the interfaces of a network and notes where they come out, as {@code
 * S.2:u} (untagged) or {@code S.2:t10/3} (VLAN and priority), and where they are lost.
 */
public final class Tap implements FrameObserver {
  private static final int EXPERIMENTAL = 0x88B5;
  private static final int LENGTH = 60;

  private final Simulation simulation;
  private final List<String> outputs = new ArrayList<>();
  private final List<String> deliveries = new ArrayList<>();
  private final List<String> drops = new ArrayList<>();

  /** Looks at a run. */
  public Tap(Simulation simulation) {
    this.simulation = simulation;
    simulation.observe(this);
  }

  /** The number of the station of an element. */
  public int station(String id) {
    ElementId element = NetworkBuilder.id(id);
    return simulation.topology().stations().stream()
        .filter(s -> s.id().equals(element))
        .findFirst()
        .orElseThrow()
        .index();
  }

  /** The address of a station. */
  public long mac(String station) {
    return simulation.topology().stations().get(station(station)).mac().value();
  }

  /** Sends a frame from one station to another, and runs until it is gone. */
  public Tap send(String from, String to) {
    return send(from, Tag.NONE, mac(from), mac(to));
  }

  /** Sends a broadcast, and runs until it is gone. */
  public Tap broadcast(String from) {
    return send(from, Tag.NONE, mac(from), MacAddress.BROADCAST.value());
  }

  /** Sends any frame by the interface of a station, and runs for a second. */
  public Tap send(String by, int tag, long source, long destination) {
    outputs.clear();
    deliveries.clear();
    drops.clear();
    simulation.send(station(by), frame(source, destination), tag, 0, false);
    simulation.run(simulation.now() + 1_000_000_000L);
    return this;
  }

  /** A frame of 60 octets. */
  public static byte[] frame(long source, long destination) {
    byte[] frame = new byte[LENGTH];
    for (int i = 0; i < 6; i++) {
      frame[i] = (byte) (destination >>> 40 - 8 * i);
      frame[6 + i] = (byte) (source >>> 40 - 8 * i);
    }
    frame[12] = (byte) (EXPERIMENTAL >>> 8);
    frame[13] = (byte) EXPERIMENTAL;
    return frame;
  }

  /** Where bridges sent the last frame. */
  public List<String> outputs() {
    return outputs.stream().sorted().toList();
  }

  /** Which stations got the last frame. */
  public List<String> deliveries() {
    return deliveries.stream().sorted().toList();
  }

  /** Where the last frame was lost, as {@code S.2 FilteredVLAN}. */
  public List<String> drops() {
    return drops.stream().sorted().toList();
  }

  @Override
  public void transmitted(long time, LinkEnd from, Frame frame, int tag) {
    if (from.station() == Topology.NONE) {
      outputs.add(from.id() + ":" + text(tag));
    }
  }

  @Override
  public void delivered(long time, LinkEnd station, Frame frame, int tag) {
    deliveries.add(station.id().toString());
  }

  @Override
  public void dropped(long time, LinkEnd at, Frame frame, int tag, DropReason reason) {
    drops.add(at.id() + " " + reason);
  }

  private static String text(int tag) {
    return tag == Tag.NONE ? "u" : "t" + Tag.vlan(tag) + "/" + Tag.priority(tag);
  }
}
