/**
 * What happens to a specification that is half typed, damaged or hostile: never an exception, and
 * diagnostics near the cause.
 */
package org.hvnet.tests.dsl.robustness;
