/**
 * From what is written to what there is: ranges and sites are copied, profiles and defaults merged,
 * changes applied. The result is a tree of {@link org.hvnet.dsl.expand.Element}s that know of every
 * clause on which level it was said. Entry: {@link org.hvnet.dsl.expand.Expander}.
 */
package org.hvnet.dsl.expand;
