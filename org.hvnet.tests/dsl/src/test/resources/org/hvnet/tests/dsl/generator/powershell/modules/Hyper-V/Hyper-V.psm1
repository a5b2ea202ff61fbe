# Double of the module Hyper-V: virtual switches, machines, network adapters, drives.

Import-Module HostDouble
Set-StrictMode -Version Latest

foreach ($file in 'Switches.ps1', 'Machines.ps1', 'Adapters.ps1', 'Vlans.ps1', 'Drives.ps1') {
    . (Join-Path $PSScriptRoot $file)
}

Export-ModuleMember -Function '*-VM*'
