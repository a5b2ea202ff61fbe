/**
 * How the command line writes what it found: for people, and for other programs as JSON or SARIF.
 */
package org.hvnet.dsl.cli.output;
