package org.hvnet.sim.trace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hvnet.sim.device.Decision;
import org.hvnet.sim.device.DeviceSettings;
import org.hvnet.sim.device.Frame;
import org.hvnet.sim.device.FrameObserver;
import org.hvnet.sim.device.LinkEnd;
import org.hvnet.sim.forwarding.DropReason;
import org.hvnet.sim.forwarding.Tag;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.trace.Step.Action;

/** Records the steps of the traced conversations it is told to watch; not those of others. */
public final class TraceRecorder implements FrameObserver {
  private final Topology topology;
  private final DeviceSettings settings;
  private final Map<Integer, Recording> recordings = new HashMap<>();

  private record Recording(String subject, BitSet targets, List<Step> steps) {}

  /**
   * Watches nothing yet.
   *
   * @param settings the costs of adapters, for the parts that a frame passes
   */
  public TraceRecorder(Topology topology, DeviceSettings settings) {
    this.topology = topology;
    this.settings = settings;
  }

  /**
   * Records a conversation from now on.
   *
   * @param conversation its number
   * @param subject who talks to whom
   * @param targets the stations it is meant for: a switch that does not flood to one is noted
   */
  public void watch(int conversation, String subject, BitSet targets) {
    recordings.put(conversation, new Recording(subject, targets, new ArrayList<>()));
  }

  /** What was recorded of a conversation so far; empty if it is not watched. */
  public Optional<Trace> soFar(int conversation) {
    return Optional.ofNullable(recordings.get(conversation))
        .map(recording -> new Trace(recording.subject(), recording.steps()));
  }

  /** Stops recording a conversation. */
  public void forget(int conversation) {
    recordings.remove(conversation);
  }

  @Override
  public void sent(long time, LinkEnd station, Frame frame, int tag) {
    if (frame.traced()) {
      add(time, Action.SENT, station, frame, Tag.vlan(tag), null, null, adapter(station, true));
    }
  }

  @Override
  public void decided(long time, LinkEnd in, Frame frame, int vlan, Decision decision) {
    add(time, Action.DECIDED, in, frame, vlan, decision, null, List.of());
  }

  @Override
  public void transmitted(long time, LinkEnd from, Frame frame, int tag) {
    if (frame.traced() && from.station() == Topology.NONE) {
      boolean external = topology.ports().get(from.index()).external();
      List<Component> components = external ? Component.toPhysicalNic() : List.of();
      add(time, Action.FORWARDED, from, frame, Tag.vlan(tag), null, null, components);
    }
  }

  @Override
  public void delivered(long time, LinkEnd station, Frame frame, int tag) {
    if (frame.traced()) {
      var components = adapter(station, false);
      add(time, Action.DELIVERED, station, frame, Tag.vlan(tag), null, null, components);
    }
  }

  @Override
  public void dropped(long time, LinkEnd at, Frame frame, int tag, DropReason reason) {
    add(time, Action.DROPPED, at, frame, Tag.vlan(tag), null, reason, List.of());
  }

  @Override
  public void withheld(long time, LinkEnd port, Frame frame, int vlan, DropReason reason) {
    Recording recording = recordings.get(frame.conversation());
    if (recording != null && matters(port, recording, reason)) {
      add(time, Action.WITHHELD, port, frame, vlan, null, reason, List.of());
    }
  }

  /** A port of another VLAN is worth a word only if the way could have led on there. */
  private static boolean matters(LinkEnd port, Recording recording, DropReason reason) {
    int station = port.far().station();
    return station == Topology.NONE
        || recording.targets().get(station)
        || reason == DropReason.Disconnected;
  }

  private List<Component> adapter(LinkEnd end, boolean out) {
    var kind = topology.stations().get(end.station()).adapter();
    if (kind.isEmpty()) {
      return List.of();
    }
    var costs = settings.costs(kind.get());
    return out ? Component.outOf(kind.get(), costs) : Component.into(kind.get(), costs);
  }

  private void add(
      long time,
      Action action,
      LinkEnd at,
      Frame frame,
      int vlan,
      Decision decision,
      DropReason reason,
      List<Component> components) {
    Recording recording = frame.traced() ? recordings.get(frame.conversation()) : null;
    if (recording != null) {
      recording
          .steps()
          .add(
              new Step(
                  Duration.ofNanos(time),
                  action,
                  at.device(),
                  at.id(),
                  vlan,
                  frame.toString(),
                  Optional.ofNullable(decision),
                  Optional.ofNullable(reason),
                  components));
    }
  }
}
