/** What the verifier proves and refutes of each construct, and what it leaves open. */
package org.hvnet.tests.sim.verify;
