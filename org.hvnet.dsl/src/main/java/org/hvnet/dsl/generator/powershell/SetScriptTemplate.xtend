package org.hvnet.dsl.generator.powershell

/** The script that brings a host to its specification. */
class SetScriptTemplate {
  /** @param host the file name of the host */
  def String generate(String host) '''
    #Requires -Version 5.1
    #Requires -Modules Hyper-V
    #Requires -RunAsAdministrator

    <#
    .SYNOPSIS
        Brings the Hyper-V host «host» to its specification.

    .DESCRIPTION
        Creates and changes virtual switches, adapters of the management operating system with their VLANs and
        addresses, machines, and their network adapters, VLANs and pass-through disks, until they are as
        «host».psd1 says. What already is as specified is left alone, so that a second run changes nothing, and a
        run that was interrupted can be repeated.

        Nothing that «host».psd1 does not mention is changed or removed; it is reported. No machine is removed,
        started or stopped: a change that needs a machine to be off waits until it is, with a warning.

    .PARAMETER AllowConnectivityLoss
        Allows changes that can cut the way by which this host is managed: a virtual switch on a network adapter
        that has an IP address, another type or uplink of a virtual switch that the management operating system
        shares, and a static address instead of a leased one. Without it such a change ends the run.

    .PARAMETER Force
        Runs on a computer of another name.

    .EXAMPLE
        .\Set-«host».ps1 -WhatIf

        Shows what would be changed, and changes nothing.

    .EXAMPLE
        .\Set-«host».ps1 | Where-Object Changed

        Makes the changes, and shows what was changed.

    .OUTPUTS
        Hvnet.Result: one object for each thing, with Kind, Name, Was, Desired, Compliant, Changed and Note.
    #>
    [CmdletBinding(SupportsShouldProcess)]
    [OutputType('Hvnet.Result')]
    param(
        [switch] $AllowConnectivityLoss,

        [switch] $Force
    )

    Set-StrictMode -Version Latest
    $ErrorActionPreference = 'Stop'

    Import-Module -Name (Join-Path -Path $PSScriptRoot -ChildPath '../Hvnet/Hvnet.psd1') -Force
    # Not Import-PowerShellDataFile, which takes no file of more than a few thousand lines.
    $configuration = Import-LocalizedData -BaseDirectory $PSScriptRoot -FileName «PowerShellText.quote(host + ".psd1")»

    # The functions of a module do not see the preference variables of a script.
    $PSBoundParameters['WhatIf'] = $WhatIfPreference
    Set-HvnetHost -Configuration $configuration @PSBoundParameters
  '''
}
