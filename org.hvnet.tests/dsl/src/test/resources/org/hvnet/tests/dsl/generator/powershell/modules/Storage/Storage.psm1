# Double of the module Storage.

Import-Module HostDouble
Set-StrictMode -Version Latest

function Get-Disk {
    [CmdletBinding(DefaultParameterSetName = 'ByNumber')]
    param([Parameter(ParameterSetName = 'ByNumber', Position = 0)] [uint32[]] $Number)
    (Get-HostDouble).Disks | Where-Object { -not $Number -or $_.Number -in $Number } | Copy-DoubleObject
}

function Set-Disk {
    # As in Windows: no -WhatIf.
    [CmdletBinding(DefaultParameterSetName = 'ByNumber')]
    param(
        [Parameter(Mandatory, Position = 0)] [uint32] $Number,
        [bool] $IsOffline
    )
    $state = Get-HostDouble
    $disk = $state.Disks | Where-Object Number -EQ $Number
    if (-not $disk) {
        Write-DoubleError -Cmdlet $PSCmdlet -Message "No MSFT_Disk objects found with property 'Number' equal to '$Number'."
        return
    }
    if (Test-DoubleCall -Cmdlet $PSCmdlet) {
        $disk.IsOffline = $IsOffline
    }
}

Export-ModuleMember -Function '*-Disk'
