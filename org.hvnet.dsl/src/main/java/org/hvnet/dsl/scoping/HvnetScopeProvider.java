package org.hvnet.dsl.scoping;

/**
 * What a cross-reference may refer to: Xtext's default, every element of that type that is visible
 * by name.
 */
public class HvnetScopeProvider extends AbstractHvnetScopeProvider {}
