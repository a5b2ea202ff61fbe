/** The command line. */
package org.hvnet.tests.dsl.cli;
