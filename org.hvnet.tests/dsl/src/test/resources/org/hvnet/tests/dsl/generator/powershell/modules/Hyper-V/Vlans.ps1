function Get-VMNetworkAdapterVlan {
    [CmdletBinding(DefaultParameterSetName = 'ResourceObject')]
    param(
        [Parameter(Mandatory, Position = 0, ParameterSetName = 'ResourceObject')] [psobject[]] $VMNetworkAdapter
    )
    (Get-HostDouble).Adapters | Where-Object Id -In $VMNetworkAdapter.Id | ForEach-Object VlanSetting |
        Copy-DoubleObject
}

function Set-VMNetworkAdapterVlan {
    [CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'ResourceObject')]
    param(
        [Parameter(Mandatory, Position = 0, ParameterSetName = 'ResourceObject')] [psobject[]] $VMNetworkAdapter,
        [switch] $Untagged,
        [switch] $Access,
        [int] $VlanId,
        [switch] $Trunk,
        [int] $NativeVlanId,
        [string] $AllowedVlanIdList
    )
    $modes = @('Untagged', 'Access', 'Trunk' | Where-Object { $PSBoundParameters.ContainsKey($_) })
    $obstacle = if ($modes.Count -ne 1) {
        'Exactly one VLAN mode has to be given.'
    }
    elseif ($Access -and ($VlanId -lt 1 -or $VlanId -gt 4094)) {
        'A VLAN identifier is a number from 1 to 4094.'
    }
    elseif (-not $Access -and $PSBoundParameters.ContainsKey('VlanId')) {
        'A VLAN identifier belongs to the access mode.'
    }
    if ($obstacle) {
        Write-DoubleError -Cmdlet $PSCmdlet -Message $obstacle
        return
    }
    $target = (Get-HostDouble).Adapters | Where-Object Id -In $VMNetworkAdapter.Id
    if ($PSCmdlet.ShouldProcess($target.Name) -and (Test-DoubleCall -Cmdlet $PSCmdlet)) {
        $vlan = $target.VlanSetting
        $vlan.OperationMode = $modes[0]
        $vlan.AccessVlanId = $VlanId
        $vlan.NativeVlanId = $NativeVlanId
        $vlan.AllowedVlanIdListString = $AllowedVlanIdList
    }
}
