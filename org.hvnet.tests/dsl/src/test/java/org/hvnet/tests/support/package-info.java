/** What tests of several parts share: networks, and ways to change them. */
package org.hvnet.tests.support;
