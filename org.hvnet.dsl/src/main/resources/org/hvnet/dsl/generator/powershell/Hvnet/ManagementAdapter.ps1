function Sync-HvnetManagementAdapter {
    <#
    .SYNOPSIS
        Creates a virtual network adapter of the management operating system, and sets its VLAN mode.
    .PARAMETER Replaces
        The adapter that Hyper-V makes together with an internal switch; it is renamed if it is still there.
    #>
    [CmdletBinding()]
    [OutputType('Hvnet.Result')]
    param(
        [Parameter(Mandatory)]
        [string] $Name,

        [Parameter(Mandatory)]
        [string] $SwitchName,

        [string] $Replaces,

        [Parameter(Mandatory)]
        [string] $VlanMode,

        [int] $VlanId,

        [Management.Automation.PSCmdlet] $Cmdlet
    )

    $kind = 'Management adapter'
    $adapters = @(Get-VMNetworkAdapter -ManagementOS)
    $adapter = $adapters | Select-HvnetName -Kind $kind -Name $Name
    $was = if ($adapter) { "on $($adapter.SwitchName)" } else { 'absent' }
    $result = New-HvnetResult -Kind $kind -Name $Name -Desired "on $SwitchName" -Was $was
    $refusal = if ($adapter) { 'it cannot be moved; remove it with Remove-VMNetworkAdapter -ManagementOS first' }
    if (Approve-HvnetChange -Result $result -Cmdlet $Cmdlet -Refusal $refusal) {
        $made = $null
        if ($Replaces) {
            $made = $adapters |
                Where-Object -FilterScript { Test-HvnetName -Left $_.SwitchName -Right $SwitchName } |
                Select-HvnetName -Kind $kind -Name $Replaces
        }
        if ($made) {
            Rename-VMNetworkAdapter -VMNetworkAdapter $made -NewName $Name
        }
        else {
            $creation = @{
                ManagementOS = $true
                Name         = $Name
                SwitchName   = $SwitchName
            }
            Add-VMNetworkAdapter @creation
        }
        $adapter = Get-VMNetworkAdapter -ManagementOS | Select-HvnetName -Kind $kind -Name $Name
        $result.Changed = $true
    }
    $result

    $vlan = @{
        Name     = $Name
        Adapter  = $adapter
        VlanMode = $VlanMode
        VlanId   = $VlanId
        Cmdlet   = $Cmdlet
    }
    Sync-HvnetVlan @vlan
}
