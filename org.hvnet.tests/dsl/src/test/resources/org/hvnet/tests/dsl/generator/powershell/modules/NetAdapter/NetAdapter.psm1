# Double of the module NetAdapter.

Import-Module HostDouble
Set-StrictMode -Version Latest

function Get-NetAdapter {
    [CmdletBinding(DefaultParameterSetName = 'ByName')]
    param(
        [Parameter(ParameterSetName = 'ByName', Position = 0)] [string[]] $Name = '*',
        [switch] $Physical
    )
    foreach ($pattern in $Name) {
        (Get-HostDouble).NetAdapters |
            Where-Object { $_.Name -like $pattern -and ($_.ConnectorPresent -or -not $Physical) } |
            Copy-DoubleObject
    }
}

Export-ModuleMember -Function 'Get-NetAdapter'
