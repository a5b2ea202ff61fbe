/** What is said about a specification: a code, a place, and words. */
package org.hvnet.dsl.diagnostic;
