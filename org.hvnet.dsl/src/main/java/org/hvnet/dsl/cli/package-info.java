/**
 * The command line: {@code hvnet check}, {@code generate}, {@code simulate} and {@code demo}. It
 * exits with 0 (no errors), 1 (errors found) or 2 (wrong usage).
 */
package org.hvnet.dsl.cli;
