/** Tests of the language server as a whole. */
package org.hvnet.tests.ide.server;
