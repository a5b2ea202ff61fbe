package org.hvnet.sim.verify;

import java.util.BitSet;
import org.hvnet.sim.network.ElementId;
import org.hvnet.sim.verify.Limits.Limit;

/**
 * Something that may hand on what it takes, in a way that the verifier does not decide.
 *
 * @param id the router, firewall, switch, machine, outside or host
 * @param limit what is not decided of it
 * @param in stations whose frames, sent or received, it hands on
 * @param out stations that what it hands on is delivered to
 */
record Forwarder(ElementId id, Limit limit, BitSet in, BitSet out) {
  /** Why a sentence is not decided, as one sentence without a full stop. */
  String reason() {
    return "packets may pass " + id + ", and " + limit.sentence();
  }

  boolean takesFrom(BitSet stations) {
    return in.intersects(stations);
  }
}
