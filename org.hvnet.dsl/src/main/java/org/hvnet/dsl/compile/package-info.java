/**
 * From elements to the network: {@link org.hvnet.dsl.compile.NetworkCompiler} turns what a project
 * stands for into one network. Every decision about defaults, inheritance and names is taken here,
 * and noted as a {@link org.hvnet.dsl.compile.Derivation}. Nothing in here throws on a wrong
 * specification.
 */
package org.hvnet.dsl.compile;
