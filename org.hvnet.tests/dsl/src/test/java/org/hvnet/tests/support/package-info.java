/** What tests of several packages share: networks to work on, and the PowerShell engine. */
package org.hvnet.tests.support;
