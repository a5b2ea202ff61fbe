package org.hvnet.dsl.declaration;

import java.util.Optional;
import org.hvnet.sim.network.Policy;

/**
 * The defaults.
 *
 * @param inside within a department
 * @param between between departments
 * @param management towards management operating systems
 * @param outside with outsides
 * @param at where it stands
 */
public record DeclaredPolicy(
    Optional<Setting> inside,
    Optional<Setting> between,
    Optional<Setting> management,
    Optional<Setting> outside,
    SourceRange at) {

  /**
   * One default.
   *
   * @param rule what it demands
   * @param at where it stands
   */
  public record Setting(Policy.Rule rule, SourceRange at) {}
}
