/** Tests of the Ethernet value types. */
package org.hvnet.tests.sim.ethernet;
