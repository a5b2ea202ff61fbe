/**
 * Tests over all good specifications: the examples, and one small file for each part of the
 * language.
 */
package org.hvnet.tests.dsl.corpus;
