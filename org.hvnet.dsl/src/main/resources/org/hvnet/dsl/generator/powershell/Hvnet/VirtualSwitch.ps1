function Sync-HvnetVirtualSwitch {
    <#
    .SYNOPSIS
        Creates a virtual switch, or changes its type and uplink in place.
    .DESCRIPTION
        A new external switch is not shared with the management operating system: an adapter of that, where
        one is declared, shares it. Existing adapters of the management operating system stay.
    #>
    [CmdletBinding()]
    [OutputType('Hvnet.Result')]
    param(
        [Parameter(Mandatory)]
        [string] $Name,

        [Parameter(Mandatory)]
        [ValidateSet('External', 'Internal', 'Private')]
        [string] $SwitchType,

        [string] $NetAdapterName,

        [string] $PermanentAddress,

        [switch] $AllowConnectivityLoss,

        [Management.Automation.PSCmdlet] $Cmdlet
    )

    $existing = Get-VMSwitch | Select-HvnetName -Kind 'Virtual switch' -Name $Name
    $uplink = $null
    $desired = $SwitchType
    if ($SwitchType -eq 'External') {
        $uplink = Get-HvnetNetAdapter -NetAdapterName $NetAdapterName -PermanentAddress $PermanentAddress
        $desired = "External on $(if ($uplink) { $uplink.Name } else { "$NetAdapterName$PermanentAddress" })"
    }
    $was = Get-HvnetVirtualSwitchText -VMSwitch $existing
    $result = New-HvnetResult -Kind 'Virtual switch' -Name $Name -Desired $desired -Was $was

    $refusal = ''
    if (-not $result.Compliant) {
        $plan = @{
            SwitchType            = $SwitchType
            VMSwitch              = $existing
            Uplink                = $uplink
            AllowConnectivityLoss = $AllowConnectivityLoss
        }
        $refusal = Get-HvnetVirtualSwitchRefusal @plan
    }
    if (Approve-HvnetChange -Result $result -Cmdlet $Cmdlet -Refusal $refusal) {
        if ($existing -and $uplink) {
            # Without AllowManagementOS in the same call, binding an adapter would share the switch.
            $binding = @{
                VMSwitch                       = $existing
                NetAdapterInterfaceDescription = $uplink.InterfaceDescription
                AllowManagementOS              = $existing.AllowManagementOS
            }
            Set-VMSwitch @binding
        }
        elseif ($existing) {
            Set-VMSwitch -VMSwitch $existing -SwitchType $SwitchType
        }
        elseif ($uplink) {
            $creation = @{
                Name                           = $Name
                NetAdapterInterfaceDescription = $uplink.InterfaceDescription
                AllowManagementOS              = $false
            }
            $null = New-VMSwitch @creation
        }
        else {
            $null = New-VMSwitch -Name $Name -SwitchType $SwitchType
        }
        $result.Changed = $true
    }
    $result
}

function Get-HvnetVirtualSwitchText {
    <#
    .SYNOPSIS
        The type of a virtual switch, and the connection names of its uplinks.
    .DESCRIPTION
        Hyper-V stores the interface descriptions of the uplinks, not the names they were bound by.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [AllowNull()]
        [psobject] $VMSwitch
    )

    if (-not $VMSwitch) {
        return 'absent'
    }
    if ($VMSwitch.SwitchType -ne 'External') {
        return "$($VMSwitch.SwitchType)"
    }
    $adapters = Get-NetAdapter -Physical -ErrorAction Stop
    $names = foreach ($description in $VMSwitch.NetAdapterInterfaceDescriptions) {
        $adapter = $adapters | Where-Object -Property InterfaceDescription -EQ -Value $description
        if ($adapter) { $adapter.Name } else { $description }
    }
    "External on $($names -join ', ')"
}

function Get-HvnetVirtualSwitchRefusal {
    <#
    .SYNOPSIS
        Why a virtual switch must not be created or changed; nothing if it may.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [string] $SwitchType,

        [Parameter(Mandatory)]
        [AllowNull()]
        [psobject] $VMSwitch,

        [Parameter(Mandatory)]
        [AllowNull()]
        [psobject] $Uplink,

        [switch] $AllowConnectivityLoss
    )

    if ($SwitchType -eq 'External' -and -not $Uplink) {
        return 'this host has no such physical network adapter'
    }
    if ($Uplink) {
        $user = Get-VMSwitch | Where-Object -FilterScript {
            $_.NetAdapterInterfaceDescriptions -contains $Uplink.InterfaceDescription
        }
        if ($user) {
            return "'$($Uplink.Name)' already is an uplink of the virtual switch '$($user.Name)'"
        }
        if ($VMSwitch -and $VMSwitch.EmbeddedTeamingEnabled) {
            return 'it is an embedded team; change its members with Set-VMSwitchTeam first'
        }
        $addresses = Get-HvnetNetAdapterAddress -InterfaceIndex $Uplink.InterfaceIndex
        if ($addresses -and -not $AllowConnectivityLoss) {
            return "the host may be managed by $($addresses.IPAddress -join ', ') on '$($Uplink.Name)', " +
                'which the switch takes over; -AllowConnectivityLoss allows it'
        }
    }
    if ($VMSwitch -and $VMSwitch.AllowManagementOS -and -not $AllowConnectivityLoss) {
        return 'the management operating system has adapters on it that may lose their connection; ' +
            '-AllowConnectivityLoss allows it'
    }
}
