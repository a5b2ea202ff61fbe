/** Tests of network stacks and conversations. */
package org.hvnet.tests.sim.host;
