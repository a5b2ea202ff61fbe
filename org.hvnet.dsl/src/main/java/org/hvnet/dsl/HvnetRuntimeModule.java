package org.hvnet.dsl;

/** Binds what the language replaces of Xtext's runtime services. */
public class HvnetRuntimeModule extends AbstractHvnetRuntimeModule {}
