/** The rules of the catalogue, on the corpus of mistakes in testdata/bad. */
package org.hvnet.tests.dsl.rule;
