package org.hvnet.tests.sim.support;

import java.util.ArrayList;
import java.util.List;
import org.hvnet.sim.device.Decision;
import org.hvnet.sim.device.Frame;
import org.hvnet.sim.device.FrameObserver;
import org.hvnet.sim.device.LinkEnd;
import org.hvnet.sim.forwarding.DropReason;

/** Writes every step of every frame as a line, with its time in nanoseconds. */
public final class FrameLog implements FrameObserver {
  private final List<String> lines = new ArrayList<>();

  /** The lines of a kind: sent, received, delivered, dropped, ... */
  public List<String> lines(String kind) {
    return lines.stream().filter(l -> l.contains(" " + kind + " ")).toList();
  }

  /** All lines. */
  public List<String> lines() {
    return lines;
  }

  private void add(long time, String kind, LinkEnd at, Frame frame, Object detail) {
    lines.add(time + " " + kind + " " + at.id() + " " + frame + " " + detail);
  }

  @Override
  public void sent(long time, LinkEnd station, Frame frame, int tag) {
    add(time, "sent", station, frame, tag);
  }

  @Override
  public void decided(long time, LinkEnd in, Frame frame, int vlan, Decision decision) {
    add(time, "decided", in, frame, vlan + " " + decision);
  }

  @Override
  public void transmitted(long time, LinkEnd from, Frame frame, int tag) {
    add(time, "transmitted", from, frame, tag);
  }

  @Override
  public void received(long time, LinkEnd at, Frame frame, int tag) {
    add(time, "received", at, frame, tag);
  }

  @Override
  public void delivered(long time, LinkEnd station, Frame frame, int tag) {
    add(time, "delivered", station, frame, tag);
  }

  @Override
  public void dropped(long time, LinkEnd at, Frame frame, int tag, DropReason reason) {
    add(time, "dropped", at, frame, reason);
  }
}
