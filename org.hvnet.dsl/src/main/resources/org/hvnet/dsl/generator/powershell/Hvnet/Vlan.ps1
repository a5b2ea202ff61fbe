function Sync-HvnetVlan {
    <#
    .SYNOPSIS
        Sets the VLAN mode of a virtual network adapter, be it of a machine or of the management OS.
    .DESCRIPTION
        Set-VMNetworkAdapterIsolation sets VLANs too, and neither family shows what the other has set: this
        module uses Set-VMNetworkAdapterVlan alone.
    #>
    [CmdletBinding()]
    [OutputType('Hvnet.Result')]
    param(
        [Parameter(Mandatory)]
        [string] $Name,

        [Parameter(Mandatory)]
        [AllowNull()]
        [psobject] $Adapter,

        [Parameter(Mandatory)]
        [ValidateSet('Untagged', 'Access')]
        [string] $VlanMode,

        [int] $VlanId,

        [Management.Automation.PSCmdlet] $Cmdlet
    )

    $desired = if ($VlanMode -eq 'Access') { "Access $VlanId" } else { 'Untagged' }
    $was = Get-HvnetVlanText -Adapter $Adapter
    $result = New-HvnetResult -Kind 'VLAN' -Name $Name -Desired $desired -Was $was
    $missing = if (-not $Adapter) { 'the adapter' }
    if (Approve-HvnetChange -Result $result -Cmdlet $Cmdlet -Missing $missing) {
        if ($VlanMode -eq 'Access') {
            $access = @{
                VMNetworkAdapter = $Adapter
                Access           = $true
                VlanId           = $VlanId
            }
            Set-VMNetworkAdapterVlan @access
        }
        else {
            Set-VMNetworkAdapterVlan -VMNetworkAdapter $Adapter -Untagged
        }
        $result.Changed = $true
    }
    $result
}

function Get-HvnetVlanText {
    <#
    .SYNOPSIS
        The VLAN mode of a virtual network adapter with its VLANs.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [AllowNull()]
        [psobject] $Adapter
    )

    if (-not $Adapter) {
        return 'absent'
    }
    $vlan = Get-VMNetworkAdapterVlan -VMNetworkAdapter $Adapter
    switch ($vlan.OperationMode) {
        'Access' { "Access $($vlan.AccessVlanId)" }
        'Trunk' { "Trunk $($vlan.AllowedVlanIdListString) native $($vlan.NativeVlanId)" }
        'Private' { "$($vlan.PrivateVlanMode) $($vlan.PrimaryVlanId)" }
        default { "$($vlan.OperationMode)" }
    }
}
