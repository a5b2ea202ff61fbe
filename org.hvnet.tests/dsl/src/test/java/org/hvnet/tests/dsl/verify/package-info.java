/** What the verifier proves and refutes of specifications. */
package org.hvnet.tests.dsl.verify;
