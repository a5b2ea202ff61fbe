/** Projects of several files. */
package org.hvnet.tests.dsl.project;
