/**
 * What answers at the edge of a simulated network: an IPv4 stack for each interface, and the
 * conversations that are opened between them. Entry: {@link org.hvnet.sim.host.Hosts}.
 */
package org.hvnet.sim.host;
