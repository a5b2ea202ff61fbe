/** What is shown where the pointer rests. */
package org.hvnet.dsl.ide.hover;
