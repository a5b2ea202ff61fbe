/**
 * Tests of the plug-in in a running workbench: that of the build, and (through {@link
 * org.hvnet.tests.workbench.TestsInProduct}) that of the product.
 */
package org.hvnet.tests.workbench;
