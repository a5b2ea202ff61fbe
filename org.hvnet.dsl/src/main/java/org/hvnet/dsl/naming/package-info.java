/** How names are written, quoted and put together. */
package org.hvnet.dsl.naming;
