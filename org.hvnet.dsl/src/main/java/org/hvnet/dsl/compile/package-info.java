/**
 * From text to network: {@link org.hvnet.dsl.compile.FragmentCompiler} turns a parsed file into a
 * fragment, {@link org.hvnet.dsl.compile.NetworkCompiler} merges the fragments of a project into
 * one network. Every decision about defaults, inheritance and names is taken here. Nothing in here
 * throws on a wrong specification.
 */
package org.hvnet.dsl.compile;
