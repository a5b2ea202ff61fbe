function Sync-HvnetVMNetworkAdapterList {
    <#
    .SYNOPSIS
        Sees to the declared network adapters of a machine, and reports the others.
    #>
    [CmdletBinding()]
    [OutputType('Hvnet.Result')]
    param(
        [Parameter(Mandatory)]
        [string] $VMName,

        [Parameter(Mandatory)]
        [AllowNull()]
        [psobject] $VM,

        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [hashtable[]] $Declared,

        [Management.Automation.PSCmdlet] $Cmdlet
    )

    $kind = 'Network adapter'
    $present = @(if ($VM) { Get-VMNetworkAdapter -VM $VM })
    $machine = @{
        VMName = $VMName
        VM     = $VM
        Cmdlet = $Cmdlet
    }
    foreach ($item in $Declared) {
        $adapter = $present | Select-HvnetName -Kind $kind -Name $item.Name
        Sync-HvnetVMNetworkAdapter @machine @item -Adapter $adapter
    }
    $names = @($Declared | ForEach-Object -Process { $_.Name })
    $present | ForEach-Object -Process { $_.Name } |
        Get-HvnetUndeclared -Kind $kind -Declared $names -Owner "$VMName, "
}

function Sync-HvnetVMNetworkAdapter {
    <#
    .SYNOPSIS
        Adds a network adapter to a machine, or connects it to its switch; then sets its address and VLAN.
    #>
    [CmdletBinding()]
    [OutputType('Hvnet.Result')]
    param(
        [Parameter(Mandatory)]
        [string] $VMName,

        [Parameter(Mandatory)]
        [AllowNull()]
        [psobject] $VM,

        [Parameter(Mandatory)]
        [AllowNull()]
        [psobject] $Adapter,

        [Parameter(Mandatory)]
        [string] $Name,

        [Parameter(Mandatory)]
        [string] $SwitchName,

        [Parameter(Mandatory)]
        [bool] $IsLegacy,

        [string] $StaticMacAddress,

        [Parameter(Mandatory)]
        [string] $VlanMode,

        [int] $VlanId,

        [Management.Automation.PSCmdlet] $Cmdlet
    )

    $label = "$VMName, $Name"
    $part = @{
        Name   = $label
        Cmdlet = $Cmdlet
    }
    $vlan = @{
        VlanMode = $VlanMode
        VlanId   = $VlanId
    }
    $isNew = -not $Adapter
    if (-not $isNew) {
        # First, so that a running machine never is on its switch in another VLAN.
        Sync-HvnetVlan @part @vlan -Adapter $Adapter
    }
    $state = @{
        Kind    = 'Network adapter'
        Name    = $label
        Desired = Format-HvnetVMNetworkAdapter -IsLegacy $IsLegacy -SwitchName $SwitchName
    }
    if ($Adapter) {
        $state.Was = Format-HvnetVMNetworkAdapter -IsLegacy $Adapter.IsLegacy -SwitchName $Adapter.SwitchName
    }
    $result = New-HvnetResult @state

    $approval = @{
        Result = $result
        Cmdlet = $Cmdlet
    }
    if (-not $result.Compliant) {
        $virtualSwitch = Get-VMSwitch | Select-HvnetName -Kind 'Virtual switch' -Name $SwitchName
        $hot = $Adapter -or ($VM -and $VM.Generation -eq 2 -and -not $IsLegacy)
        $approval.Postponement = if ($Adapter -and $Adapter.IsLegacy -ne $IsLegacy) {
            'the type of an adapter cannot be changed; remove it to have it made anew'
        }
        else {
            Get-HvnetPostponement -VM $VM -Hot:$hot
        }
        $approval.Missing = if (-not $VM) { 'the machine' } elseif (-not $virtualSwitch) { 'the virtual switch' }
    }
    if (Approve-HvnetChange @approval) {
        if ($Adapter) {
            Connect-VMNetworkAdapter -VMNetworkAdapter $Adapter -VMSwitch $virtualSwitch
        }
        else {
            $creation = @{
                VM         = $VM
                Name       = $Name
                SwitchName = $virtualSwitch.Name
                IsLegacy   = $IsLegacy
                Passthru   = $true
            }
            if ($StaticMacAddress) {
                $creation.StaticMacAddress = $StaticMacAddress
            }
            $Adapter = Add-VMNetworkAdapter @creation
        }
        $result.Changed = $true
    }
    $result

    if ($StaticMacAddress) {
        Sync-HvnetMacAddress @part -VM $VM -Adapter $Adapter -StaticMacAddress $StaticMacAddress
    }
    if ($isNew) {
        Sync-HvnetVlan @part @vlan -Adapter $Adapter
    }
}

function Format-HvnetVMNetworkAdapter {
    <#
    .SYNOPSIS
        The type of a machine's network adapter and its switch in words.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [bool] $IsLegacy,

        [string] $SwitchName
    )

    $type = if ($IsLegacy) { 'Legacy' } else { 'Synthetic' }
    if ($SwitchName) { "$type on $SwitchName" } else { "$type, not connected" }
}

function Sync-HvnetMacAddress {
    <#
    .SYNOPSIS
        Gives a static MAC address to a machine's network adapter.
    #>
    [CmdletBinding()]
    [OutputType('Hvnet.Result')]
    param(
        [Parameter(Mandatory)]
        [string] $Name,

        [Parameter(Mandatory)]
        [AllowNull()]
        [psobject] $VM,

        [Parameter(Mandatory)]
        [AllowNull()]
        [psobject] $Adapter,

        [Parameter(Mandatory)]
        [string] $StaticMacAddress,

        [Management.Automation.PSCmdlet] $Cmdlet
    )

    $state = @{
        Kind    = 'MAC address'
        Name    = $Name
        Desired = $StaticMacAddress
    }
    if ($Adapter) {
        # Hyper-V stores the digits without separators.
        $state.Was = if ($Adapter.DynamicMacAddressEnabled) { 'dynamic' }
        else { $Adapter.MacAddress -replace '(..)(?=.)', '$1-' }
    }
    $result = New-HvnetResult @state
    $approval = @{
        Result       = $result
        Cmdlet       = $Cmdlet
        Postponement = if ($Adapter) { Get-HvnetPostponement -VM $VM }
        Missing      = if (-not $Adapter) { 'the adapter' }
    }
    if (Approve-HvnetChange @approval) {
        Set-VMNetworkAdapter -VMNetworkAdapter $Adapter -StaticMacAddress $StaticMacAddress
        $result.Changed = $true
    }
    $result
}
