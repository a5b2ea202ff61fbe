/**
 * Tests of the PowerShell that is generated. Scripts run against doubles of the Windows modules,
 * which behave like these; what is known of the real cmdlets is in the resources of
 * org.hvnet.tests.hyperv.
 */
package org.hvnet.tests.dsl.generator.powershell;
