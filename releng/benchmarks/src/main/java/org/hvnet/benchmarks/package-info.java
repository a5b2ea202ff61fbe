/**
 * Measures how the tools behave on large specifications; the figures are in docs/performance.md.
 */
package org.hvnet.benchmarks;
