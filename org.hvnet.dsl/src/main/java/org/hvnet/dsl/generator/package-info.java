/**
 * What every generator has in common: artefacts with safe paths, and the writer that brings them
 * into an output folder, all or nothing. Entry: {@link org.hvnet.dsl.generator.ArtifactWriter}.
 * Reads nothing but the records of org.hvnet.sim; knows no target.
 */
package org.hvnet.dsl.generator;
