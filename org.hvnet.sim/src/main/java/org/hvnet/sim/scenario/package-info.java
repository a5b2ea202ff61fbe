/**
 * Runs the scenarios of a network: traffic, events, what is expected after them, and what must hold
 * all the time. Entry: {@link org.hvnet.sim.scenario.ScenarioRunner}.
 */
package org.hvnet.sim.scenario;
