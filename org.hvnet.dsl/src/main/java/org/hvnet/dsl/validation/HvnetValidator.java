package org.hvnet.dsl.validation;

/** Checks that need no more than one file: the syntax tree and its place. */
public class HvnetValidator extends AbstractHvnetValidator {}
