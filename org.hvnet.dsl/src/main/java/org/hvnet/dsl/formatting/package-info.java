/**
 * How a specification is laid out: lines, indentation and spaces. Start at {@link
 * org.hvnet.dsl.formatting.HvnetFormatter}.
 */
package org.hvnet.dsl.formatting;
