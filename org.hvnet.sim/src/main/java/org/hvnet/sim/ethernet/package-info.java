/** Ethernet value types: immutable, validated, each with one textual form. */
package org.hvnet.sim.ethernet;
