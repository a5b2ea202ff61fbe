package org.hvnet.dsl.generator.powershell

import java.util.List
import org.hvnet.dsl.generator.powershell.PowerShellPlan.HostPlan

/** What is where in the folder of the scripts, and how to run it. */
class ReadmeTemplate {
  def String generate(List<HostPlan> hosts) '''
    # PowerShell

    Scripts that bring each Hyper-V host to its specification, and tell where it differs.

    | file | what it is |
    | --- | --- |
    «FOR host : hosts.map[fileName]»
      | `«host»/Set-«host».ps1` | makes the changes |
      | `«host»/Test-«host».ps1` | lists the differences |
      | `«host»/«host».psd1` | what is specified, as data |
    «ENDFOR»
    | `Hvnet/` | the module that the scripts share |

    ## How to run them

    Copy this folder to the host and start Windows PowerShell 5.1 or newer there as administrator.

    «FOR host : hosts.map[fileName].take(1)»
      ```powershell
      Get-Help «file(host, "Set")» -Full
      & «file(host, "Test")»            # what differs; exit code 0: nothing, 1: something
      & «file(host, "Set")» -WhatIf     # what would be changed
      & «file(host, "Set")»             # change it; a second run changes nothing
      ```

    «ENDFOR»
    ## What they never do

    - Remove a machine, disk, adapter or virtual switch: what is not specified is reported.
    - Start, stop or restart a machine: a change that needs it off waits, with a warning.
    - Attach a disk that the host or another machine may be using.
    - Cut the way by which the host is managed, unless run with `-AllowConnectivityLoss`.
    - Run on a computer of another name, unless run with `-Force`.

    ## What they call

    | module | to read | to change |
    | --- | --- | --- |
    «FOR module : CmdletCatalog.cmdlets.groupBy[module].entrySet»
      | «module.key» | «module.value.filter[!changes].map[name].join(", ")» | «module.value.filter[changes].map[name].join(", ")» |
    «ENDFOR»
  '''

  private def file(String host, String verb) {
    PowerShellText.quote('''./«host»/«verb»-«host».ps1''')
  }
}
