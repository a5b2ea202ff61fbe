/** Editor-neutral services. {@link org.hvnet.dsl.ide.HvnetIdeModule} is their table of contents. */
package org.hvnet.dsl.ide;
