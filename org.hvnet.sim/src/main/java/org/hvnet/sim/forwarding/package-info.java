/**
 * The 802.1Q and Hyper-V forwarding decisions as pure functions, and the wiring they work on.
 * Verifier and simulator both build on this package, so that a decision exists once.
 */
package org.hvnet.sim.forwarding;
