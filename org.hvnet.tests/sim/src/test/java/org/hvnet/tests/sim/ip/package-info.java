/** Prefixes and interface addresses. */
package org.hvnet.tests.sim.ip;
