package org.hvnet.sim.scenario;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.hvnet.sim.device.Frame;
import org.hvnet.sim.device.FrameObserver;
import org.hvnet.sim.device.LinkEnd;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.network.Sentence;
import org.hvnet.sim.trace.TraceRecorder;
import org.hvnet.sim.verify.Groups;

/**
 * Looks at every frame for a breach of a sentence that forbids, and keeps the first. A frame
 * belongs to the station that sent it; an endpoint's own stations are never apart.
 */
final class SentenceWatch implements FrameObserver {
  private final Topology topology;
  private final TraceRecorder recorder;
  private final BitSet senders;
  private final BitSet receivers;
  private final boolean bothWays;
  private final boolean onLinks;
  private final long from;
  private final long to;
  private Breach breach;

  /** Watches from one time to another, both included, in nanoseconds. */
  SentenceWatch(Run run, Sentence sentence, long from, long to) {
    Groups groups = run.groups();
    this.topology = run.simulation().topology();
    this.recorder = run.recorder();
    this.from = from;
    this.to = to;
    switch (sentence) {
      case Sentence.MustNotReach(var a, var b, var services) -> {
        senders = groups.stations(a);
        receivers = groups.stations(b);
        bothWays = false;
        onLinks = false;
      }
      case Sentence.Isolated(var group) -> {
        senders = groups.stations(group);
        receivers = othersThan(senders);
        bothWays = true;
        onLinks = false;
      }
      case Sentence.Invisible(var group, var observers) -> {
        senders = groups.stations(group);
        receivers = observers.map(groups::stations).orElseGet(() -> othersThan(senders));
        receivers.andNot(senders);
        bothWays = false;
        onLinks = observers.isEmpty();
      }
      default -> throw new IllegalStateException("no frame can break this: " + sentence);
    }
  }

  static boolean canWatch(Sentence sentence) {
    return sentence instanceof Sentence.MustNotReach
        || sentence instanceof Sentence.Isolated
        || sentence instanceof Sentence.Invisible;
  }

  private BitSet othersThan(BitSet stations) {
    BitSet others = new BitSet();
    others.set(0, topology.stations().size());
    others.andNot(stations);
    return others;
  }

  @Override
  public void transmitted(long time, LinkEnd at, Frame frame, int tag) {
    if (onLinks && breach == null && at.hasCable() && senders.get(frame.origin())) {
      note(time, at, at.id(), frame, "is on the link at ");
    }
  }

  @Override
  public void delivered(long time, LinkEnd station, Frame frame, int tag) {
    if (breach == null && forbids(frame.origin(), station.station())) {
      ElementId to = topology.endpoints().get(endpoint(station.station())).id();
      note(time, station, to, frame, "is delivered to ");
    }
  }

  private boolean forbids(int origin, int station) {
    boolean there = senders.get(origin) && receivers.get(station);
    boolean back = bothWays && receivers.get(origin) && senders.get(station);
    return (there || back) && endpoint(origin) != endpoint(station);
  }

  private int endpoint(int station) {
    return topology.stations().get(station).endpoint();
  }

  private void note(long time, LinkEnd at, ElementId seenBy, Frame frame, String how) {
    if (time >= from && time <= to) {
      breach =
          new Breach(
              Duration.ofNanos(time),
              topology.endpoints().get(endpoint(frame.origin())).id(),
              seenBy,
              at.id(),
              frame + " " + how + at.id(),
              recorder.soFar(frame.conversation()).map(List::of).orElse(List.of()));
    }
  }

  /** The first breach so far. */
  Optional<Breach> breach() {
    return Optional.ofNullable(breach);
  }
}
