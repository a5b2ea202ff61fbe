/** Tests of capture files. */
package org.hvnet.tests.sim.capture;
