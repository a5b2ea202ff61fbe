/**
 * PowerShell that brings each host to the network of a specification, and tells where it differs.
 * Entry: {@link org.hvnet.dsl.generator.powershell.PowerShellGenerator}. Reads nothing but the
 * records of org.hvnet.sim.
 */
package org.hvnet.dsl.generator.powershell;
