/** What specifications compile to. */
package org.hvnet.tests.dsl.compile;
