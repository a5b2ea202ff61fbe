/** What there is and where it came from, as documents. */
package org.hvnet.dsl.generator.report;
