/** Tests of the report: effective values and assumptions. */
package org.hvnet.tests.dsl.generator.report;
