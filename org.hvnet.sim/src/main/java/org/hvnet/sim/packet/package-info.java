/**
 * The packets that simulated hosts exchange, as octets on the wire: built with right lengths and
 * checksums, and read back. Stateless functions; a frame begins with its destination address, has
 * no VLAN tag (that travels beside it) and no frame check sequence.
 */
package org.hvnet.sim.packet;
