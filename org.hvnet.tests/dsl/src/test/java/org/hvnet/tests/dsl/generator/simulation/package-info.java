/** Tests of the generated simulation: its sources are compiled and run. */
package org.hvnet.tests.dsl.generator.simulation;
