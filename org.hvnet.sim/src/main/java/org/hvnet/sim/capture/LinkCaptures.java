package org.hvnet.sim.capture;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.hvnet.sim.device.Frame;
import org.hvnet.sim.device.FrameObserver;
import org.hvnet.sim.device.LinkEnd;
import org.hvnet.sim.device.Simulation;
import org.hvnet.sim.forwarding.Topology;
import org.hvnet.sim.network.ElementId;

/**
 * Captures links of a run, as seen from a port or NIC: what it sends is outbound, what it receives
 * inbound, and each frame is written once, at the time at which all of it has arrived. A frame that
 * is lost on the way is not in the capture. Begins at time zero; a link that is named by both its
 * ends is captured once.
 */
public final class LinkCaptures implements FrameObserver, Closeable {
  private final Simulation simulation;
  private final Capture[] byEnd;
  private final List<Capture> captures = new ArrayList<>();

  private static final class Capture {
    private final ElementId element;
    private final LinkEnd view;
    private final PcapngWriter writer;
    private final int onInterface;
    private long frames;

    Capture(ElementId element, LinkEnd view, PcapngWriter writer) throws IOException {
      this.element = element;
      this.view = view;
      this.writer = writer;
      this.onInterface = writer.addInterface(element.toString());
    }
  }

  /** Captures nothing yet. */
  public LinkCaptures(Simulation simulation) {
    this.simulation = simulation;
    Topology topology = simulation.topology();
    byEnd = new Capture[topology.ports().size() + topology.stations().size()];
  }

  /**
   * Captures the link of a port or NIC, unless it is captured already.
   *
   * @throws IllegalArgumentException if the element has no link
   */
  public void add(ElementId element, CaptureSink sink) throws IOException {
    LinkEnd view = end(element);
    if (byEnd[view.index()] == null) {
      Capture capture = new Capture(element, view, new PcapngWriter(sink.open(element)));
      captures.add(capture);
      byEnd[view.index()] = capture;
      if (view.far() != null) {
        byEnd[view.far().index()] = capture;
      }
    }
  }

  private LinkEnd end(ElementId element) {
    Topology topology = simulation.topology();
    return topology
        .port(element)
        .map(port -> simulation.portEnd(port.index()))
        .map(end -> isAdapter(end) ? end.far() : end)
        .or(
            () ->
                topology.stations().stream()
                    .filter(s -> s.id().equals(element))
                    .map(s -> simulation.stationEnd(s.index()))
                    .findFirst())
        .orElseThrow(
            () -> new IllegalArgumentException(element + " is no port or NIC, so has no link"));
  }

  /** An adapter and its port on a virtual switch have one name; the adapter is meant. */
  private static boolean isAdapter(LinkEnd port) {
    return !port.hasCable() && port.far() != null && port.far().id().equals(port.id());
  }

  @Override
  public void received(long time, LinkEnd at, Frame frame, int tag) {
    Capture capture = byEnd[at.index()];
    if (capture == null || time < 0) {
      return;
    }
    try {
      capture.writer.frame(capture.onInterface, time, frame.content(), tag, at != capture.view);
      capture.frames++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What has been captured so far. */
  public List<CaptureResult> results() {
    return captures.stream().map(c -> new CaptureResult(c.element, c.frames)).toList();
  }

  @Override
  public void close() throws IOException {
    IOException first = null;
    for (Capture capture : captures) {
      try {
        capture.writer.close();
      } catch (IOException e) {
        first = first == null ? e : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
