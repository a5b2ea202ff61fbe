package org.hvnet.sim.device;

import java.util.List;
import org.hvnet.sim.forwarding.DropReason;

/** Several observers as one, in their order. */
final class FrameObservers implements FrameObserver {
  private final FrameObserver[] observers;

  FrameObservers(List<FrameObserver> observers) {
    this.observers = observers.toArray(FrameObserver[]::new);
  }

  @Override
  public void sent(long time, LinkEnd station, Frame frame, int tag) {
    for (FrameObserver observer : observers) {
      observer.sent(time, station, frame, tag);
    }
  }

  @Override
  public void decided(long time, LinkEnd in, Frame frame, int vlan, Decision decision) {
    for (FrameObserver observer : observers) {
      observer.decided(time, in, frame, vlan, decision);
    }
  }

  @Override
  public void transmitted(long time, LinkEnd from, Frame frame, int tag) {
    for (FrameObserver observer : observers) {
      observer.transmitted(time, from, frame, tag);
    }
  }

  @Override
  public void received(long time, LinkEnd at, Frame frame, int tag) {
    for (FrameObserver observer : observers) {
      observer.received(time, at, frame, tag);
    }
  }

  @Override
  public void delivered(long time, LinkEnd station, Frame frame, int tag) {
    for (FrameObserver observer : observers) {
      observer.delivered(time, station, frame, tag);
    }
  }

  @Override
  public void dropped(long time, LinkEnd at, Frame frame, int tag, DropReason reason) {
    for (FrameObserver observer : observers) {
      observer.dropped(time, at, frame, tag, reason);
    }
  }

  @Override
  public void withheld(long time, LinkEnd port, Frame frame, int vlan, DropReason reason) {
    for (FrameObserver observer : observers) {
      observer.withheld(time, port, frame, vlan, reason);
    }
  }
}
