/**
 * A project as a whole: its files, and everything that is said about the network they describe. The
 * command line, Maven, the language server and Eclipse all come through here.
 */
package org.hvnet.dsl.project;
