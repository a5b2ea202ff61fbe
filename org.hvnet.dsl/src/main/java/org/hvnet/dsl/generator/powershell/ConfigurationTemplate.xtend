package org.hvnet.dsl.generator.powershell

import org.hvnet.dsl.generator.powershell.PowerShellPlan.HostPlan

/** The data file of a host. */
class ConfigurationTemplate {
  def String generate(String network, HostPlan host) '''
    # What is specified for this host. The operations are applied from top to bottom.
    «PowerShellText.literal(ConfigurationData.of(network, host))»
  '''
}
