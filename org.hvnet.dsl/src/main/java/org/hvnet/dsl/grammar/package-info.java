/** The grammar as data: its rules, and what documentation and tools need to know of them. */
package org.hvnet.dsl.grammar;
