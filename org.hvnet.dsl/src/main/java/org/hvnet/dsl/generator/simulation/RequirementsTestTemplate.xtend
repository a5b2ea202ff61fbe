package org.hvnet.dsl.generator.simulation

import java.util.List
import org.eclipse.xtend.lib.annotations.FinalFieldsConstructor

/** The tests: one for each requirement, default, expectation and sentence looked at on every frame. */
@FinalFieldsConstructor
package class RequirementsTestTemplate {
	val String className
	val String networkClass
	val List<RequirementTest> tests

	def String generate() '''
		import static org.junit.jupiter.api.Assertions.assertEquals;
		import static org.junit.jupiter.api.Assertions.assertTrue;

		import java.util.Map;
		import java.util.Optional;
		import java.util.concurrent.ConcurrentHashMap;
		import java.util.stream.Collectors;
		import org.hvnet.sim.network.ElementId;
		import org.hvnet.sim.scenario.AlwaysResult;
		import org.hvnet.sim.scenario.Breach;
		import org.hvnet.sim.scenario.ExpectationResult;
		import org.hvnet.sim.scenario.ScenarioResult;
		import org.hvnet.sim.scenario.ScenarioRunner;
		import org.hvnet.sim.scenario.SimulationOptions;
		import org.hvnet.sim.verify.Verdict;
		import org.hvnet.sim.verify.Verification;
		import org.hvnet.sim.verify.Verifier;
		import org.junit.jupiter.api.DisplayName;
		import org.junit.jupiter.api.Test;

		/**
		 * What the specification demands, proved for the network and observed in its scenarios. Generated:
		 * change the specification, not this file.
		 */
		class «className» {
		  private static final Verification VERIFICATION = Verifier.verify(«networkClass».network());
		  private static final Map<ElementId, ScenarioResult> RUNS = new ConcurrentHashMap<>();
		  «FOR test : tests»

		  	@Test
		  	@DisplayName(«test.displayName»)
		  	void «test.method»() {
		  	  «test.statement»
		  	}
		  «ENDFOR»

		  private static void assertProved(ElementId subject) {
		    Verdict verdict =
		        VERIFICATION.verdicts().stream()
		            .filter(v -> v.subject().equals(subject))
		            .findFirst()
		            .orElseThrow();
		    String why =
		        verdict.counterexamples().stream()
		            .map(c -> c.reason() + ": " + c.pathText())
		            .collect(Collectors.joining("\n"));
		    assertTrue(verdict.proved(), why);
		  }

		  private static void assertMet(ElementId scenario, ElementId expectation) {
		    ExpectationResult result =
		        run(scenario).expectations().stream()
		            .filter(e -> e.id().equals(expectation))
		            .findFirst()
		            .orElseThrow();
		    assertEquals(
		        ExpectationResult.Verdict.MET, result.verdict(), result.note() + why(result.breach()));
		  }

		  private static void assertHeld(ElementId scenario, ElementId always) {
		    AlwaysResult result =
		        run(scenario).always().stream()
		            .filter(a -> a.id().equals(always))
		            .findFirst()
		            .orElseThrow();
		    assertTrue(result.breach().isEmpty(), why(result.breach()));
		  }

		  private static String why(Optional<Breach> breach) {
		    return breach.map(b -> b.from() + " to " + b.to() + ": " + b.reason()).orElse("");
		  }

		  /** Runs a scenario once, however many tests look at it. */
		  private static ScenarioResult run(ElementId id) {
		    return RUNS.computeIfAbsent(
		        id,
		        key ->
		            VERIFICATION.topology().network().scenarios().stream()
		                .filter(scenario -> scenario.id().equals(key))
		                .map(
		                    scenario ->
		                        ScenarioRunner.run(
		                            VERIFICATION.topology(), scenario, SimulationOptions.DEFAULT))
		                .findFirst()
		                .orElseThrow());
		  }
		}
	'''
}
