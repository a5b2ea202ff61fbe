/**
 * What a name in a specification may refer to. Start at {@link
 * org.hvnet.dsl.scoping.HvnetScopeProvider}.
 */
package org.hvnet.dsl.scoping;
