/**
 * What is wrong with a network: findings, their codes, and one class for each rule that needs the
 * whole network. Entry: {@link org.hvnet.sim.rule.RuleCatalog}.
 */
package org.hvnet.sim.rule;
