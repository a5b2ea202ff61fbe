/** Tests of the event queue. */
package org.hvnet.tests.sim.kernel;
