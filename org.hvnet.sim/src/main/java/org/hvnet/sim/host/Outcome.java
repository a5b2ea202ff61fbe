package org.hvnet.sim.host;

/** How a conversation ended. */
public enum Outcome {
  /** The other side answered as asked. */
  ANSWERED("answered"),
  /** The other side answered that nobody listens: TCP reset, ICMP port unreachable. */
  REFUSED("nobody listens"),
  /** No answer in time. */
  TIMED_OUT("no answer"),
  /** Three ARP requests, no reply. */
  UNRESOLVED("no answer to ARP"),
  /** The address is not on-link, and there is no router; no frame left. */
  NO_ROUTE("not on-link, and no router; no frame left"),
  /** All local ports are in use. */
  NO_PORT("no free local port");

  private final String text;

  Outcome(String text) {
    this.text = text;
  }

  /** Whether frames got there and back. */
  public boolean reached() {
    return this == ANSWERED || this == REFUSED;
  }

  @Override
  public String toString() {
    return text;
  }
}
