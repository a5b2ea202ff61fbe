/** Literals become typed values at parse time. */
package org.hvnet.dsl.conversion;
