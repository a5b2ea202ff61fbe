package org.hvnet.dsl.cli.output;

/** The forms in which {@code hvnet check} writes what it found. */
public enum OutputFormat {
  /** Diagnostics as compilers write them, the matrix and the verdicts as text. */
  TEXT,
  /** One JSON object: verdicts and diagnostics (docs/output.md). */
  JSON,
  /** SARIF 2.1.0, which code hosting sites and editors read. */
  SARIF
}
