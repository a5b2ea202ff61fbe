/**
 * Quick fixes: how a change that a rule proposes for an element becomes a change of the text.
 * Entry: {@link org.hvnet.dsl.fix.QuickFixes}.
 */
package org.hvnet.dsl.fix;
