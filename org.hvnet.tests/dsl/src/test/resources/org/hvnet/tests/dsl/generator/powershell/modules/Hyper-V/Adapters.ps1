function Get-VMNetworkAdapter {
    [CmdletBinding(DefaultParameterSetName = 'VMName')]
    param(
        [Parameter(Mandatory, Position = 0, ParameterSetName = 'VMName')] [string[]] $VMName,
        [Parameter(Mandatory, Position = 0, ParameterSetName = 'VMObject', ValueFromPipeline)]
        [PSTypeName('Microsoft.HyperV.PowerShell.VirtualMachine')] [psobject[]] $VM,
        [Parameter(Mandatory, ParameterSetName = 'ManagementOS')] [switch] $ManagementOS,
        [Parameter(Mandatory, ParameterSetName = 'All')] [switch] $All
    )
    process {
        $ids = @(Find-DoubleObject -In (Get-HostDouble).Machines -Object $VM -Name $VMName | ForEach-Object Id)
        @((Get-HostDouble).Adapters) |
            Where-Object { $All -or ($ManagementOS -and $_.IsManagementOs) -or $_.VMId -in $ids } |
            Copy-DoubleObject
    }
}

function Add-VMNetworkAdapter {
    [CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'VMName')]
    param(
        [Parameter(Mandatory, Position = 0, ParameterSetName = 'VMName')] [string[]] $VMName,
        [Parameter(Mandatory, Position = 0, ParameterSetName = 'VMObject')]
        [PSTypeName('Microsoft.HyperV.PowerShell.VirtualMachine')] [psobject[]] $VM,
        [Parameter(ParameterSetName = 'ManagementOS')] [switch] $ManagementOS,
        [string] $SwitchName,
        [Parameter(ParameterSetName = 'VMName')]
        [Parameter(ParameterSetName = 'VMObject')]
        [bool] $IsLegacy,
        [string] $Name = 'Network Adapter',
        [ValidatePattern('^([0-9A-Fa-f]{12}|[0-9A-Fa-f]{2}([-:][0-9A-Fa-f]{2}){5})$')] [string] $StaticMacAddress,
        [switch] $Passthru
    )
    $state = Get-HostDouble
    $machine = Find-DoubleObject -In $state.Machines -Object $VM -Name $VMName | Select-Object -First 1
    $virtualSwitch = @($state.Switches | Where-Object { $SwitchName -and $_.Name -eq $SwitchName })
    $obstacle = if ($SwitchName -and $virtualSwitch.Count -ne 1) {
        "Hyper-V found $($virtualSwitch.Count) virtual switches with name `"$SwitchName`"."
    }
    elseif ($ManagementOS -and $virtualSwitch[0].SwitchType -eq 'Private') {
        'A private virtual switch has no adapters of the management operating system.'
    }
    elseif ($machine) {
        Get-DoubleAdapterObstacle -VM $machine -IsLegacy $IsLegacy
    }
    if ($obstacle) {
        Write-DoubleError -Cmdlet $PSCmdlet -Message $obstacle
        return
    }
    if (-not $PSCmdlet.ShouldProcess($Name) -or -not (Test-DoubleCall -Cmdlet $PSCmdlet)) {
        return
    }
    $creation = @{
        Name     = $Name
        VM       = $machine
        Switch   = if ($virtualSwitch) { $virtualSwitch[0] } else { $null }
        IsLegacy = $IsLegacy
    }
    $adapter = Add-DoubleAdapter @creation
    if ($StaticMacAddress) {
        $adapter.MacAddress = $StaticMacAddress -replace '[-:]'
        $adapter.DynamicMacAddressEnabled = $false
    }
    if ($ManagementOS) {
        $virtualSwitch[0].AllowManagementOS = $true
    }
    if ($Passthru) {
        $adapter | Copy-DoubleObject
    }
}

function Set-VMNetworkAdapter {
    [CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'ResourceObject')]
    param(
        [Parameter(Mandatory, Position = 0, ParameterSetName = 'ResourceObject')]
        [PSTypeName('Microsoft.HyperV.PowerShell.VMNetworkAdapter')] [psobject[]] $VMNetworkAdapter,
        [ValidatePattern('^([0-9A-Fa-f]{12}|[0-9A-Fa-f]{2}([-:][0-9A-Fa-f]{2}){5})$')] [string] $StaticMacAddress
    )
    $target = (Get-HostDouble).Adapters | Where-Object Id -In $VMNetworkAdapter.Id
    if (Test-DoubleRunning -VMId $target.VMId) {
        Write-DoubleError -Cmdlet $PSCmdlet -Message 'The MAC address cannot be changed while the virtual machine runs.'
        return
    }
    if ($PSCmdlet.ShouldProcess($target.Name) -and (Test-DoubleCall -Cmdlet $PSCmdlet)) {
        $target.MacAddress = $StaticMacAddress -replace '[-:]'
        $target.DynamicMacAddressEnabled = $false
    }
}

function Connect-VMNetworkAdapter {
    [CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'Object_SwitchObject')]
    param(
        [Parameter(Mandatory, Position = 0)]
        [PSTypeName('Microsoft.HyperV.PowerShell.VMNetworkAdapter')] [psobject[]] $VMNetworkAdapter,
        [Parameter(Mandatory, Position = 1, ParameterSetName = 'Object_SwitchObject')]
        [PSTypeName('Microsoft.HyperV.PowerShell.VMSwitch')] [psobject] $VMSwitch,
        [Parameter(Mandatory, Position = 1, ParameterSetName = 'Object_SwitchName')] [string] $SwitchName
    )
    $state = Get-HostDouble
    $target = $state.Adapters | Where-Object Id -In $VMNetworkAdapter.Id
    $virtualSwitch = Find-DoubleObject -In $state.Switches -Object $VMSwitch -Name $SwitchName
    if ($PSCmdlet.ShouldProcess($target.Name) -and (Test-DoubleCall -Cmdlet $PSCmdlet)) {
        $target.SwitchName = $virtualSwitch.Name
        $target.SwitchId = $virtualSwitch.Id
    }
}

function Rename-VMNetworkAdapter {
    [CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'ResourceObject')]
    param(
        [Parameter(Mandatory, Position = 0, ParameterSetName = 'ResourceObject')] [psobject[]] $VMNetworkAdapter,
        [Parameter(Mandatory, Position = 1)] [string] $NewName
    )
    $target = (Get-HostDouble).Adapters | Where-Object Id -In $VMNetworkAdapter.Id
    if ($PSCmdlet.ShouldProcess($target.Name) -and (Test-DoubleCall -Cmdlet $PSCmdlet)) {
        $target.Name = $NewName
    }
}

function Remove-VMNetworkAdapter {
    [CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'ResourceObject')]
    param(
        [Parameter(Mandatory, Position = 0, ParameterSetName = 'ResourceObject', ValueFromPipeline)]
        [psobject[]] $VMNetworkAdapter
    )
    process {
        $state = Get-HostDouble
        $target = $state.Adapters | Where-Object Id -In $VMNetworkAdapter.Id
        if ($PSCmdlet.ShouldProcess($target.Name) -and (Test-DoubleCall -Cmdlet $PSCmdlet)) {
            $state.Adapters.Remove($target)
        }
    }
}

function Add-DoubleAdapter {
    # An adapter of a machine, or without one of the management operating system.
    param([string] $Name, [object] $VM, [object] $Switch, [bool] $IsLegacy)
    $vlan = [pscustomobject]@{
        PSTypeName              = 'Microsoft.HyperV.PowerShell.VMNetworkAdapterVlanSetting'
        OperationMode           = 'Untagged'
        AccessVlanId            = 0
        NativeVlanId            = 0
        AllowedVlanIdListString = ''
        PrivateVlanMode         = ''
        PrimaryVlanId           = 0
    }
    $number = Get-DoubleNumber
    $adapter = [pscustomobject]@{
        PSTypeName     = 'Microsoft.HyperV.PowerShell.VMInternalNetworkAdapter'
        Name           = $Name
        Id             = "Microsoft:$([guid]::NewGuid())"
        IsManagementOs = -not $VM
        VMId           = if ($VM) { $VM.Id } else { $null }
        VMName         = if ($VM) { $VM.Name } else { '' }
        SwitchName     = if ($Switch) { $Switch.Name } else { '' }
        SwitchId       = if ($Switch) { $Switch.Id } else { [guid]::Empty }
        MacAddress     = '00155D{0:X6}' -f $number
        VlanSetting    = $vlan
    }
    if ($VM) {
        $adapter.PSObject.TypeNames.Insert(0, 'Microsoft.HyperV.PowerShell.VMNetworkAdapter')
        $adapter | Add-Member -NotePropertyName IsLegacy -NotePropertyValue $IsLegacy
        $adapter | Add-Member -NotePropertyName DynamicMacAddressEnabled -NotePropertyValue $true
    }
    else {
        $device = Add-DoubleNetAdapter -Name "vEthernet ($Name)"
        $adapter | Add-Member -NotePropertyName DeviceId -NotePropertyValue $device.DeviceID
    }
    $null = (Get-HostDouble).Adapters.Add($adapter)
    $adapter
}

function Get-DoubleAdapterObstacle {
    param([object] $VM, [bool] $IsLegacy)
    $present = @((Get-HostDouble).Adapters | Where-Object { $_.VMId -eq $VM.Id } | Where-Object IsLegacy -EQ $IsLegacy)
    if ($IsLegacy -and $VM.Generation -eq 2) {
        'A generation 2 virtual machine has no legacy network adapters.'
    }
    elseif ($VM.State -ne 'Off' -and $VM.Generation -eq 1) {
        'A network adapter cannot be added while a generation 1 virtual machine runs.'
    }
    elseif ($VM.Generation -eq 1 -and $present.Count -ge $(if ($IsLegacy) { 4 } else { 8 })) {
        'The virtual machine has the maximum number of network adapters.'
    }
}

function Test-DoubleRunning {
    param([object] $VMId)
    [bool] ((Get-HostDouble).Machines | Where-Object { $_.Id -eq $VMId -and $_.State -ne 'Off' })
}
