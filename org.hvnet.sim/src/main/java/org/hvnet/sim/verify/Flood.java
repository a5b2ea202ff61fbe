package org.hvnet.sim.verify;

import java.util.BitSet;

/**
 * How far a broadcast gets: the most that any frame of its sender can.
 *
 * @param stations numbers of the stations it is delivered to, the sender's included
 * @param ports numbers of the bridge ports that put it on a link
 * @param received numbers of the bridge ports that took it from a link, or that a link brought it
 *     to only to drop it
 */
record Flood(BitSet stations, BitSet ports, BitSet received) {}
