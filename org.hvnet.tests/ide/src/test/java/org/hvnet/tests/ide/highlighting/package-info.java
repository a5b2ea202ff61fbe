/** Tests of the kinds of words. */
package org.hvnet.tests.ide.highlighting;
