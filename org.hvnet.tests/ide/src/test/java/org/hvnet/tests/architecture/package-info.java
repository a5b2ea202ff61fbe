/** The shape of the code: who may depend on whom. */
package org.hvnet.tests.architecture;
