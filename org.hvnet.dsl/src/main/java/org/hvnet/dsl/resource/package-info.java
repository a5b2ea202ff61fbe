/** How the text of a specification is read: with limits, and never with an exception. */
package org.hvnet.dsl.resource;
