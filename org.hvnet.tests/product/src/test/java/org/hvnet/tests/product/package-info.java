/**
 * Tests of the built IDE product from outside: what is in its archives, and that it starts and
 * works by itself.
 */
package org.hvnet.tests.product;
