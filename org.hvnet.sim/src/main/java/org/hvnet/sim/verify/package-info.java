/**
 * Proves or refutes the sentences of a network without running it: where can a frame of each
 * station get, and does that agree with what is demanded. Entry: {@link
 * org.hvnet.sim.verify.Verifier}.
 */
package org.hvnet.sim.verify;
