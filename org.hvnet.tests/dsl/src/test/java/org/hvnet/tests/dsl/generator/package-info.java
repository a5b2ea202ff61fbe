/** Tests of what all generators share. */
package org.hvnet.tests.dsl.generator;
