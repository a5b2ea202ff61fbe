/** Networks and stations that tests of the simulator share. */
package org.hvnet.tests.sim.support;
