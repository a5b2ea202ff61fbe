/** The layout of a specification. Start at {@link org.hvnet.dsl.formatting2.HvnetFormatter}. */
package org.hvnet.dsl.formatting2;
