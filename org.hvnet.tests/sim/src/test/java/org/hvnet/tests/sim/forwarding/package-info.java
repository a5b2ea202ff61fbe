/** Tests of VLAN decisions. */
package org.hvnet.tests.sim.forwarding;
