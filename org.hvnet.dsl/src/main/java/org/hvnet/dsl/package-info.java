/**
 * The language: its grammar, and the Guice modules that put its services together. Start at
 * Hvnet.xtext.
 */
package org.hvnet.dsl;
