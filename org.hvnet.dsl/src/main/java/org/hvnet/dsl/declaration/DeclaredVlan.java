package org.hvnet.dsl.declaration;

import java.util.Optional;
import org.hvnet.sim.ip.Subnet;

/**
 * A VLAN.
 *
 * @param name its name
 * @param vid its number, as written
 * @param subnet its prefix
 */
public record DeclaredVlan(DeclaredName name, int vid, Optional<Subnet> subnet) {}
