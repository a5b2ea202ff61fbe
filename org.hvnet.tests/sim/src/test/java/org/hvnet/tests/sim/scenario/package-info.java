/** Tests of scenarios. */
package org.hvnet.tests.sim.scenario;
