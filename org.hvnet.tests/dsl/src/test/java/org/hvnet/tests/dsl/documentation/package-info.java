/** What documents show is what hvnet does. */
package org.hvnet.tests.dsl.documentation;
