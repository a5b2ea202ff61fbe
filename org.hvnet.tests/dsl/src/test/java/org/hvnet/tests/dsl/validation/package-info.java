/** Tests of the local checks: code and position of each. */
package org.hvnet.tests.dsl.validation;
