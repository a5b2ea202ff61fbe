package org.hvnet.dsl.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hvnet.dsl.compile.Compilation;
import org.hvnet.dsl.compile.NetworkCompiler;
import org.hvnet.dsl.declaration.Fragment;
import org.hvnet.dsl.declaration.SourceRange;
import org.hvnet.dsl.diagnostic.Diagnostic;
import org.hvnet.dsl.fix.QuickFixes;
import org.hvnet.sim.network.Network;
import org.hvnet.sim.rule.Finding;
import org.hvnet.sim.rule.RuleCatalog;
import org.hvnet.sim.verify.Verification;
import org.hvnet.sim.verify.Verifier;

/**
 * What is said about the network of a project: the compiler's diagnostics, and if it has no error,
 * the verdicts and findings about the whole. A network with a hole in it is not judged, since
 * sentences would be refuted that are true.
 *
 * @param compilation the network and where it stands
 * @param verification the verdicts; empty if the specification has errors
 * @param local what is said about single files and imports, less what the project suppresses
 * @param diagnostics everything that is said about the whole, in order of place
 */
public record NetworkAnalysis(
    Compilation compilation,
    Optional<Verification> verification,
    List<Diagnostic> local,
    List<Diagnostic> diagnostics) {
  /** The most diagnostics of one code at one place. */
  public static final int MAX_ALIKE = 5;

  /** Copies the lists. */
  public NetworkAnalysis {
    local = List.copyOf(local);
    diagnostics = List.copyOf(diagnostics);
  }

  /** The network. */
  public Network network() {
    return compilation.network();
  }

  /**
   * Compiles a project and judges its network.
   *
   * @param project the project
   * @param said what is said about its files and imports so far
   */
  public static NetworkAnalysis of(Project project, List<Diagnostic> said) {
    List<Fragment> fragments = project.fragments();
    Severities severities = new Severities(fragments, project.settings());
    Suppressions suppressions = new Suppressions(fragments);
    Compilation compilation =
        NetworkCompiler.compile(fragments, List.of(), project.settings().defaults());
    List<Diagnostic> local = settled(said, suppressions, severities);
    List<Diagnostic> diagnostics = new ArrayList<>(compilation.diagnostics());
    diagnostics.addAll(severities.problems());
    diagnostics.addAll(suppressions.problems());
    diagnostics = settled(diagnostics, suppressions, severities);
    boolean judged =
        Stream.concat(local.stream(), diagnostics.stream()).noneMatch(Diagnostic::isError);
    Optional<Verification> verification =
        judged ? Optional.of(Verifier.verify(compilation.network())) : Optional.empty();
    if (judged) {
      QuickFixes fixes = new QuickFixes(project.texts(), compilation.trace());
      List<Diagnostic> found =
          RuleCatalog.check(verification.get()).stream()
              .filter(f -> !isOffer(f, compilation, fragments))
              .map(f -> diagnostic(f, compilation, fragments, fixes))
              .toList();
      diagnostics.addAll(settled(found, suppressions, severities));
      diagnostics.addAll(suppressions.unused());
      diagnostics.addAll(VariantChecker.check(project, compilation, verification.get()));
    }
    return new NetworkAnalysis(
        compilation, verification, local, fewAlike(diagnostics.stream().sorted().toList()));
  }

  /** What a library offers need not be used by every network that imports it. */
  private static boolean isOffer(
      Finding finding, Compilation compilation, List<Fragment> fragments) {
    if (!finding.code().isFineInLibrary()) {
      return false;
    }
    String file = place(finding, compilation, fragments).file();
    return fragments.stream().noneMatch(f -> f.network().isPresent() && f.file().equals(file));
  }

  /** Less what the project suppresses, and as serious as the project says. */
  private static List<Diagnostic> settled(
      List<Diagnostic> diagnostics, Suppressions suppressions, Severities severities) {
    return diagnostics.stream()
        .filter(d -> !suppressions.accepts(d))
        .flatMap(d -> severities.apply(d).stream())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** What is said of each copy of a range or site need not be said a thousand times. */
  private static List<Diagnostic> fewAlike(List<Diagnostic> diagnostics) {
    record Kind(SourceRange at, String code) {}
    Map<Kind, List<Diagnostic>> alike = new LinkedHashMap<>();
    diagnostics.forEach(
        d -> alike.computeIfAbsent(new Kind(d.at(), d.code()), k -> new ArrayList<>()).add(d));
    List<Diagnostic> few = new ArrayList<>();
    for (List<Diagnostic> group : alike.values()) {
      int more = group.size() - MAX_ALIKE;
      few.addAll(more > 0 ? group.subList(0, MAX_ALIKE - 1) : group);
      if (more > 0) {
        Diagnostic last = group.get(MAX_ALIKE - 1);
        few.add(last.withMessage(last.message() + " (" + more + " more like it.)"));
      }
    }
    return few;
  }

  private static Diagnostic diagnostic(
      Finding finding, Compilation compilation, List<Fragment> fragments, QuickFixes fixes) {
    List<Diagnostic.Related> related =
        finding.related().stream()
            .flatMap(
                place ->
                    compilation.trace().find(place).stream()
                        .map(where -> new Diagnostic.Related(where, place.element().toString())))
            .toList();
    return new Diagnostic(
        finding.code().name(),
        finding.severity(),
        place(finding, compilation, fragments),
        finding.message(),
        related,
        fixes.of(finding));
  }

  /**
   * What has no place of its own, such as an unwritten policy, is said where the network is named.
   */
  private static SourceRange place(
      Finding finding, Compilation compilation, List<Fragment> fragments) {
    return compilation.trace().find(finding.place()).orElseGet(() -> start(fragments));
  }

  private static SourceRange start(List<Fragment> fragments) {
    return fragments
        .getFirst()
        .network()
        .map(n -> n.at())
        .orElseGet(() -> SourceRange.startOf(fragments.getFirst().file()));
  }
}
