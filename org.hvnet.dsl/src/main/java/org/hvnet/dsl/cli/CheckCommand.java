package org.hvnet.dsl.cli;

import org.hvnet.dsl.project.SpecificationChecker;
import picocli.CommandLine.Command;

/** {@code hvnet check}: what is wrong, who reaches whom, and a verdict on each sentence. */
@Command(
    name = "check",
    description = "Checks specifications and proves or refutes their requirements.",
    mixinStandardHelpOptions = true)
final class CheckCommand extends SpecificationCommand {
  CheckCommand(Console console) {
    super(console);
  }

  @Override
  boolean needsCleanSpecification() {
    return false;
  }

  @Override
  boolean run(SpecificationChecker.Result result) {
    result
        .analysis()
        .verification()
        .ifPresent(verification -> console().out().print(VerificationText.of(verification)));
    return true;
  }
}
