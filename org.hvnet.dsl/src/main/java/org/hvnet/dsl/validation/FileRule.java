package org.hvnet.dsl.validation;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.validation.AbstractDeclarativeValidator;
import org.eclipse.xtext.validation.EValidatorRegistrar;
import org.hvnet.sim.rule.RuleCode;
import org.hvnet.sim.rule.Severity;

/**
 * Rules of the catalogue about one subject that a file breaks by itself, on its syntax tree, while
 * it is typed. Rules about the whole network are in {@code org.hvnet.sim.rule}.
 */
abstract class FileRule extends AbstractDeclarativeValidator {
  /** Its checks run as part of the language's validator. */
  @Override
  public void register(EValidatorRegistrar registrar) {
    // The composing validator is registered.
  }

  /**
   * Says what is wrong, as seriously as the rule is.
   *
   * @param code the rule
   * @param message what, naming objects and values
   * @param element the clause or construct
   * @param feature the part of it that is wrong; null for all of it
   * @param fix nothing, or what a quick fix does and the text it writes in place of the part
   */
  void report(
      RuleCode code, String message, EObject element, EStructuralFeature feature, String... fix) {
    report(code, code.severity(), message, element, feature, fix);
  }

  /** The same, as seriously as it is said here. */
  void report(
      RuleCode code,
      Severity severity,
      String message,
      EObject element,
      EStructuralFeature feature,
      String... fix) {
    switch (severity) {
      case ERROR -> error(message, element, feature, code.name(), fix);
      case WARNING -> warning(message, element, feature, code.name(), fix);
      case INFO -> info(message, element, feature, code.name(), fix);
    }
  }
}
