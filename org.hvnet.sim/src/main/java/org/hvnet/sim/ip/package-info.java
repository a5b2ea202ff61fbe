/** IP prefixes and interface addresses, immutable and with one textual form each. */
package org.hvnet.sim.ip;
