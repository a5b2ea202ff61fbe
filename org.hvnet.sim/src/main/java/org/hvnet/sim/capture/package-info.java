/**
 * Capture files of simulated links, in the format that Wireshark reads. Entry: {@link
 * org.hvnet.sim.capture.LinkCaptures}.
 */
package org.hvnet.sim.capture;
