package org.hvnet.dsl.generator.simulation

import org.eclipse.xtend.lib.annotations.FinalFieldsConstructor

/** The main program that runs the scenarios. */
@FinalFieldsConstructor
package class SimulationTemplate {
	val String className
	val String networkClass

	def String generate() '''
		import java.nio.file.Path;
		import org.hvnet.sim.capture.CaptureSink;
		import org.hvnet.sim.forwarding.Topology;
		import org.hvnet.sim.network.Network;
		import org.hvnet.sim.network.Scenario;
		import org.hvnet.sim.scenario.ScenarioResult;
		import org.hvnet.sim.scenario.ScenarioRunner;
		import org.hvnet.sim.scenario.ScenarioText;
		import org.hvnet.sim.scenario.SimulationOptions;

		/**
		 * Runs the scenarios of the specification and prints what they showed. Generated: change the
		 * specification, not this file.
		 */
		public final class «className» {
		  private «className»() {}

		  /**
		   * Runs every scenario, and ends with status 1 if one of them does not pass.
		   *
		   * @param arguments the folder for captures; none: nothing is captured
		   */
		  public static void main(String[] arguments) {
		    SimulationOptions options = SimulationOptions.DEFAULT;
		    if (arguments.length > 0) {
		      options = options.withCaptures(CaptureSink.folder(Path.of(arguments[0])));
		    }
		    Network network = «networkClass».network();
		    Topology topology = Topology.of(network);
		    boolean passed = true;
		    for (Scenario scenario : network.scenarios()) {
		      ScenarioResult result = ScenarioRunner.run(topology, scenario, options);
		      System.out.println(ScenarioText.of(scenario, result));
		      passed &= result.passed();
		    }
		    if (!passed) {
		      System.exit(1);
		    }
		  }
		}
	'''
}
