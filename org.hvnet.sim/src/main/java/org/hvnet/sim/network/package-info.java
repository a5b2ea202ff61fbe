/**
 * The resolved network: immutable records without positions, defaults already decided. Everything
 * that reads a network (verifier, simulator, generators, reports) reads these.
 */
package org.hvnet.sim.network;
