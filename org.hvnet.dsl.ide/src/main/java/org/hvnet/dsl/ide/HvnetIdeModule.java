package org.hvnet.dsl.ide;

/** Binds what the language replaces of Xtext's editor-neutral services. */
public class HvnetIdeModule extends AbstractHvnetIdeModule {}
