# Brings a Hyper-V host to its specification, or tells where it differs. Each file holds one kind of thing.

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$files = @(
    'Result.ps1'
    'Name.ps1'
    'NetAdapter.ps1'
    'VirtualSwitch.ps1'
    'Vlan.ps1'
    'ManagementAdapter.ps1'
    'IPAddress.ps1'
    'VirtualMachine.ps1'
    'VMNetworkAdapter.ps1'
    'PassThroughDisk.ps1'
    'Host.ps1'
)
foreach ($file in $files) {
    . (Join-Path -Path $PSScriptRoot -ChildPath $file)
}

Export-ModuleMember -Function 'Set-HvnetHost', 'Test-HvnetHost'
