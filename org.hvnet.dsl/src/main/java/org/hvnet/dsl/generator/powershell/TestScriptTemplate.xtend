package org.hvnet.dsl.generator.powershell

/** The script that tells where a host differs from its specification. */
class TestScriptTemplate {
  /** @param host the file name of the host */
  def String generate(String host) '''
    #Requires -Version 5.1
    #Requires -Modules Hyper-V
    #Requires -RunAsAdministrator

    <#
    .SYNOPSIS
        Tells where the Hyper-V host «host» differs from its specification.

    .DESCRIPTION
        Makes the comparison of Set-«host».ps1, and changes nothing. The exit code is 0 if the host is as
        «host».psd1 says, and 1 if it differs.

        Virtual switches, adapters, machines and pass-through disks that «host».psd1 does not mention are
        differences too: what was proved about the specification need not be true with them.

    .PARAMETER IgnoreUndeclared
        Leaves out what «host».psd1 does not mention.

    .PARAMETER Force
        Runs on a computer of another name.

    .EXAMPLE
        .\Test-«host».ps1

        Lists the differences.

    .OUTPUTS
        Hvnet.Result: one object for each difference, with Kind, Name, Was, Desired and Note.
    #>
    [CmdletBinding()]
    [OutputType('Hvnet.Result')]
    param(
        [switch] $IgnoreUndeclared,

        [switch] $Force
    )

    Set-StrictMode -Version Latest
    $ErrorActionPreference = 'Stop'

    Import-Module -Name (Join-Path -Path $PSScriptRoot -ChildPath '../Hvnet/Hvnet.psd1') -Force
    # Not Import-PowerShellDataFile, which takes no file of more than a few thousand lines.
    $configuration = Import-LocalizedData -BaseDirectory $PSScriptRoot -FileName «PowerShellText.quote(host + ".psd1")»

    $differences = @(Test-HvnetHost -Configuration $configuration @PSBoundParameters)
    $differences
    exit [int] ($differences.Count -gt 0)
  '''
}
