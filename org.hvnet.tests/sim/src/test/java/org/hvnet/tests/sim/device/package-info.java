/** Tests of switches, links and failures. */
package org.hvnet.tests.sim.device;
