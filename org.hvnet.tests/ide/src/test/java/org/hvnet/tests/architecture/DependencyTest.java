package org.hvnet.tests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.hvnet.dsl.generator.HvnetGenerator;
import org.junit.jupiter.api.Test;

/**
 * Dependencies point one way: org.hvnet.sim, then org.hvnet.dsl, then org.hvnet.dsl.ide. What is
 * shaped like the network sees neither EMF nor Xtext.
 */
class DependencyTest {
  private static final JavaClasses HVNET =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.hvnet");

  @Test
  void theSimulatorIsPlainJava() {
    classes()
        .that()
        .resideInAPackage("org.hvnet.sim..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "inet.ipaddr..", "org.hvnet.sim..")
        .check(HVNET);
  }

  @Test
  void theLanguageKnowsNoEditor() {
    noClasses()
        .that()
        .resideInAPackage("org.hvnet.dsl..")
        .and()
        .resideOutsideOfPackage("org.hvnet.dsl.ide..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.hvnet.dsl.ide..", "org.eclipse.xtext.ide..", "org.eclipse.lsp4j..")
        .check(HVNET);
  }

  @Test
  void theServerKnowsNoEclipse() {
    noClasses()
        .that()
        .resideInAPackage("org.hvnet.dsl.ide..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.eclipse.ui..", "org.eclipse.swt..", "org.eclipse.core.resources..")
        .check(HVNET);
  }

  @Test
  void generatorsReadTheNetworkAndNotTheText() {
    noClasses()
        .that()
        .resideInAPackage("org.hvnet.dsl.generator..")
        .and()
        .doNotBelongToAnyOf(HvnetGenerator.class)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.eclipse..", "org.hvnet.dsl.hvnet..")
                .and(
                    not(
                        resideInAnyPackage(
                            "org.eclipse.xtend2.lib..",
                            "org.eclipse.xtext.xbase.lib..",
                            "org.eclipse.xtend.lib.."))))
        .because("only the diagram lays out with ELK, and only HvnetGenerator is called by Xtext")
        .check(HVNET.that(not(resideInAPackage("org.hvnet.dsl.generator.diagram.."))));
  }

  @Test
  void theDiagramNeedsNothingOfEclipseButItsLayout() {
    noClasses()
        .that()
        .resideInAPackage("org.hvnet.dsl.generator.diagram..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.eclipse..", "org.hvnet.dsl.hvnet..")
                .and(
                    not(
                        resideInAnyPackage(
                            "org.eclipse.elk..",
                            "org.eclipse.emf.common.util..",
                            "org.eclipse.emf.ecore..",
                            "org.eclipse.xtend.lib..",
                            "org.eclipse.xtend2.lib..",
                            "org.eclipse.xtext.xbase.lib.."))))
        .check(HVNET);
  }

  @Test
  void onlyTheFragmentReaderReadsTheSyntaxTree() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.hvnet.dsl.declaration..",
            "org.hvnet.dsl.diagnostic..",
            "org.hvnet.dsl.expand..",
            "org.hvnet.dsl.compile..")
        .and(not(nameMatching(".*FragmentReader(\\$.*)?")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.eclipse..", "org.hvnet.dsl.hvnet..")
                .and(
                    not(
                        nameMatching(
                            "(\\[L)?org.eclipse.emf.ecore.(EClass|EStructuralFeature);?"))))
        .check(HVNET);
  }

  @Test
  void theSimulatorIsBuiltInLayers() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("org.hvnet.sim..")
        .layer("values")
        .definedBy("org.hvnet.sim.ethernet..", "org.hvnet.sim.ip..")
        .layer("network")
        .definedBy("org.hvnet.sim.network..")
        .layer("forwarding")
        .definedBy("org.hvnet.sim.forwarding..")
        .layer("kernel")
        .definedBy("org.hvnet.sim.kernel..")
        .layer("verify")
        .definedBy("org.hvnet.sim.verify..")
        .layer("rule")
        .definedBy("org.hvnet.sim.rule..")
        .layer("run")
        .definedBy(
            "org.hvnet.sim.device..",
            "org.hvnet.sim.host..",
            "org.hvnet.sim.trace..",
            "org.hvnet.sim.capture..",
            "org.hvnet.sim.scenario..")
        .whereLayer("rule")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("run")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("verify")
        .mayOnlyBeAccessedByLayers("rule", "run")
        .whereLayer("kernel")
        .mayOnlyBeAccessedByLayers("run")
        .whereLayer("forwarding")
        .mayOnlyBeAccessedByLayers("verify", "rule", "run")
        .whereLayer("network")
        .mayOnlyBeAccessedByLayers("forwarding", "verify", "rule", "run")
        .check(HVNET);
  }

  @Test
  void theEventQueueKnowsNoNetwork() {
    classes()
        .that()
        .resideInAPackage("org.hvnet.sim.kernel..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.hvnet.sim.kernel..")
        .check(HVNET);
  }

  @Test
  void packagesOfTheLanguageFormNoCircle() {
    slices()
        .matching(
            "org.hvnet.dsl.(declaration|diagnostic|naming|conversion|resource|compile|project|headless|cli)..")
        .should()
        .beFreeOfCycles()
        .check(HVNET);
  }
}
