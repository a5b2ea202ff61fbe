function Get-VMSwitch {
    [CmdletBinding(DefaultParameterSetName = 'Name')]
    param(
        [Parameter(ParameterSetName = 'Name', Position = 0)] [string] $Name,
        [string[]] $SwitchType
    )
    $found = @((Get-HostDouble).Switches | Where-Object { -not $Name -or $_.Name -like $Name })
    if ($Name -and $found.Count -eq 0) {
        Write-DoubleError -Cmdlet $PSCmdlet -Message "Hyper-V was unable to find a virtual switch with name `"$Name`"."
        return
    }
    $found | Where-Object { -not $SwitchType -or $_.SwitchType -in $SwitchType } | Copy-DoubleObject
}

function New-VMSwitch {
    [CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'NetAdapterName')]
    param(
        [Parameter(Mandatory, Position = 0)] [string] $Name,
        [Parameter(Mandatory, ParameterSetName = 'NetAdapterName')] [string[]] $NetAdapterName,
        [Parameter(Mandatory, ParameterSetName = 'NetAdapterInterfaceDescription')]
        [string[]] $NetAdapterInterfaceDescription,
        [Parameter(ParameterSetName = 'NetAdapterName')]
        [Parameter(ParameterSetName = 'NetAdapterInterfaceDescription')]
        [bool] $AllowManagementOS = $true,
        [Parameter(Mandatory, ParameterSetName = 'SwitchType')]
        [ValidateSet('Internal', 'Private')] [string] $SwitchType,
        [bool] $EnableEmbeddedTeaming
    )
    $uplinks = @()
    if (-not $SwitchType) {
        $uplinks = @(Find-DoubleUplink -Name $NetAdapterName -Description $NetAdapterInterfaceDescription)
        $obstacle = Get-DoubleUplinkObstacle -Uplink $uplinks
        if ($obstacle) {
            Write-DoubleError -Cmdlet $PSCmdlet -Message $obstacle
            return
        }
    }
    if (-not $PSCmdlet.ShouldProcess($Name) -or -not (Test-DoubleCall -Cmdlet $PSCmdlet)) {
        return
    }
    $virtualSwitch = [pscustomobject]@{
        PSTypeName                      = 'Microsoft.HyperV.PowerShell.VMSwitch'
        Name                            = $Name
        Id                              = [guid]::NewGuid()
        SwitchType                      = 'Private'
        AllowManagementOS               = $false
        EmbeddedTeamingEnabled          = $EnableEmbeddedTeaming -or $uplinks.Count -gt 1
        NetAdapterInterfaceDescription  = $null
        NetAdapterInterfaceDescriptions = @()
    }
    $null = (Get-HostDouble).Switches.Add($virtualSwitch)
    if ($uplinks) {
        Set-DoubleUplink -Switch $virtualSwitch -Uplink $uplinks -Shared $AllowManagementOS
    }
    elseif ($SwitchType -eq 'Internal') {
        $virtualSwitch.SwitchType = 'Internal'
        Set-DoubleSharing -Switch $virtualSwitch -Shared $true
    }
    $virtualSwitch | Copy-DoubleObject
}

function Set-VMSwitch {
    [CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'SwitchName_SwitchType')]
    param(
        [Parameter(Mandatory, Position = 0, ParameterSetName = 'SwitchName_SwitchType')]
        [Parameter(Mandatory, Position = 0, ParameterSetName = 'SwitchName_NetAdapterInterfaceDescription')]
        [Parameter(Mandatory, Position = 0, ParameterSetName = 'SwitchName_NetAdapterName')]
        [string[]] $Name,
        [Parameter(Mandatory, Position = 0, ParameterSetName = 'SwitchObject_SwitchType')]
        [Parameter(Mandatory, Position = 0, ParameterSetName = 'SwitchObject_NetAdapterInterfaceDescription')]
        [Parameter(Mandatory, Position = 0, ParameterSetName = 'SwitchObject_NetAdapterName')]
        [PSTypeName('Microsoft.HyperV.PowerShell.VMSwitch')] [psobject[]] $VMSwitch,
        [Parameter(ParameterSetName = 'SwitchName_SwitchType')]
        [Parameter(ParameterSetName = 'SwitchObject_SwitchType')]
        [ValidateSet('Internal', 'Private')] [string] $SwitchType,
        [Parameter(Mandatory, Position = 1, ParameterSetName = 'SwitchName_NetAdapterInterfaceDescription')]
        [Parameter(Mandatory, Position = 1, ParameterSetName = 'SwitchObject_NetAdapterInterfaceDescription')]
        [string] $NetAdapterInterfaceDescription,
        [Parameter(Mandatory, Position = 1, ParameterSetName = 'SwitchName_NetAdapterName')]
        [Parameter(Mandatory, Position = 1, ParameterSetName = 'SwitchObject_NetAdapterName')]
        [string] $NetAdapterName,
        [bool] $AllowManagementOS
    )
    $state = Get-HostDouble
    $target = Find-DoubleObject -In $state.Switches -Object $VMSwitch -Name $Name
    $uplink = $null
    if ($PSCmdlet.ParameterSetName -like '*NetAdapter*') {
        $uplink = @(Find-DoubleUplink -Name $NetAdapterName -Description $NetAdapterInterfaceDescription)
        $obstacle = Get-DoubleUplinkObstacle -Uplink $uplink -Except $target.Id
        if (-not $obstacle -and $target.EmbeddedTeamingEnabled) {
            $obstacle = 'The members of a switch team are set with Set-VMSwitchTeam.'
        }
        if ($obstacle) {
            Write-DoubleError -Cmdlet $PSCmdlet -Message $obstacle
            return
        }
    }
    if (-not $PSCmdlet.ShouldProcess($target.Name) -or -not (Test-DoubleCall -Cmdlet $PSCmdlet)) {
        return
    }
    $shared = if ($PSBoundParameters.ContainsKey('AllowManagementOS')) { $AllowManagementOS }
    elseif ($uplink) { $true }
    else { $target.AllowManagementOS }
    if ($uplink) {
        Set-DoubleUplink -Switch $target -Uplink $uplink -Shared $shared
    }
    elseif ($SwitchType) {
        $target.SwitchType = $SwitchType
        $target.NetAdapterInterfaceDescription = $null
        $target.NetAdapterInterfaceDescriptions = @()
        Set-DoubleSharing -Switch $target -Shared ($SwitchType -eq 'Internal')
    }
    else {
        Set-DoubleSharing -Switch $target -Shared $shared
    }
}

function Find-DoubleUplink {
    param([string[]] $Name, [string[]] $Description)
    (Get-HostDouble).NetAdapters | Where-Object { $_.Name -in $Name -or $_.InterfaceDescription -in $Description }
}

function Get-DoubleUplinkObstacle {
    param([object[]] $Uplink, [object] $Except)
    if (-not $Uplink) {
        return 'No physical network adapter was found that matches.'
    }
    foreach ($adapter in $Uplink) {
        $user = (Get-HostDouble).Switches |
            Where-Object { $_.Id -ne $Except -and $adapter.InterfaceDescription -in $_.NetAdapterInterfaceDescriptions }
        if ($user) {
            return "The network adapter `"$($adapter.Name)`" is already bound to the Microsoft Virtual Switch protocol."
        }
    }
}

function Set-DoubleUplink {
    param([object] $Switch, [object[]] $Uplink, [bool] $Shared)
    $Switch.SwitchType = 'External'
    $Switch.NetAdapterInterfaceDescription = $Uplink[0].InterfaceDescription
    $Switch.NetAdapterInterfaceDescriptions = @($Uplink | ForEach-Object InterfaceDescription)
    Set-DoubleSharing -Switch $Switch -Shared $Shared
    # The host's addresses leave the physical adapter.
    $addresses = (Get-HostDouble).Addresses
    foreach ($address in @($addresses | Where-Object InterfaceIndex -In $Uplink.InterfaceIndex)) {
        $addresses.Remove($address)
    }
}

function Set-DoubleSharing {
    param([object] $Switch, [bool] $Shared)
    $state = Get-HostDouble
    $Switch.AllowManagementOS = $Shared
    $present = @($state.Adapters | Where-Object { $_.IsManagementOs -and $_.SwitchId -eq $Switch.Id })
    if ($Shared -and $present.Count -eq 0) {
        $null = Add-DoubleAdapter -Name $Switch.Name -Switch $Switch
    }
    elseif (-not $Shared) {
        foreach ($adapter in $present) {
            $state.Adapters.Remove($adapter)
        }
    }
}
