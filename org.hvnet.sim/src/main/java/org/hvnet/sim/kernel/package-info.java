/**
 * The discrete-event core: a queue of events in simulated time. It knows nothing of networks and
 * depends on nothing.
 */
package org.hvnet.sim.kernel;
