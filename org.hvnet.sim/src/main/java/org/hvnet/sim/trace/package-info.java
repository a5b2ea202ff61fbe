/**
 * What happened to the frames of one conversation, step by step, and its text. Entry: {@link
 * org.hvnet.sim.trace.TraceRecorder}.
 */
package org.hvnet.sim.trace;
