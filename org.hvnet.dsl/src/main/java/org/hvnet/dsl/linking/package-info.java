/** What is said about names that refer to nothing and text that does not parse. */
package org.hvnet.dsl.linking;
