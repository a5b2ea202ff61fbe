package org.hvnet.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.hvnet.dsl.project.SpecificationChecker;
import org.hvnet.sim.verify.Verdict;
import org.hvnet.sim.verify.Verification;

/**
 * Checks specifications, and proves or refutes their requirements. Findings go to the log as {@code
 * file:line:column: severity: message [code]}; the build fails if one of them is an error.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class CheckMojo extends SpecificationMojo {
  @Override
  void run(List<SpecificationChecker.Result> checked) {
    checked.forEach(s -> s.analysis().verification().map(this::summary).ifPresent(getLog()::info));
  }

  private String summary(Verification verification) {
    long proved = verification.verdicts().stream().filter(Verdict::proved).count();
    long refuted = verification.verdicts().stream().filter(Verdict::refuted).count();
    return "Network %s: %d proved, %d refuted, %d not decided"
        .formatted(
            verification.topology().network().name(),
            proved,
            refuted,
            verification.verdicts().size() - proved - refuted);
  }
}
