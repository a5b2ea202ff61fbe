package org.hvnet.sim.network;

/**
 * A sentence that must be true.
 *
 * @param id its name, or its number among the unnamed ones
 * @param sentence what it says
 */
public record Requirement(ElementId id, Sentence sentence) {}
