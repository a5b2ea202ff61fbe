# The state of a make-believe Hyper-V host, shared by the doubles of the modules that read and change it.

Set-StrictMode -Version Latest

$script:state = $null

function Reset-HostDouble {
    # A host with physical network adapters, and nothing of Hyper-V.
    param([string[]] $NetAdapter = @('PNIC1', 'PNIC2'))

    $script:state = @{
        NetAdapters   = [Collections.ArrayList]@()
        Addresses     = [Collections.ArrayList]@()
        Switches      = [Collections.ArrayList]@()
        Machines      = [Collections.ArrayList]@()
        Adapters      = [Collections.ArrayList]@()
        HardDrives    = [Collections.ArrayList]@()
        Disks         = [Collections.ArrayList]@()
        Calls         = [Collections.ArrayList]@()
        FailingCmdlet = ''
        LastNumber    = 0
    }
    foreach ($name in $NetAdapter) {
        $null = Add-DoubleNetAdapter -Name $name -Physical
    }
}

function Get-HostDouble {
    $script:state
}

function Get-DoubleNumber {
    $script:state.LastNumber += 1
    $script:state.LastNumber
}

function Add-DoubleNetAdapter {
    param([string] $Name, [switch] $Physical, [string] $DeviceID = "{$([guid]::NewGuid())}")
    $number = Get-DoubleNumber
    $adapter = [pscustomobject]@{
        PSTypeName           = 'MSFT_NetAdapter'
        Name                 = $Name
        InterfaceDescription = "Double Ethernet Adapter #$number"
        InterfaceIndex       = [uint32] $number
        PermanentAddress     = '02AA{0:X8}' -f $number
        DeviceID             = $DeviceID
        ConnectorPresent     = [bool] $Physical
    }
    $null = $script:state.NetAdapters.Add($adapter)
    $adapter
}

function Add-DoubleAddress {
    param([string] $NetAdapter, [string] $IPAddress, [byte] $PrefixLength, [string] $PrefixOrigin = 'Manual')
    $adapter = $script:state.NetAdapters | Where-Object Name -EQ $NetAdapter
    $address = [pscustomobject]@{
        PSTypeName     = 'MSFT_NetIPAddress'
        IPAddress      = $IPAddress
        PrefixLength   = $PrefixLength
        AddressFamily  = if ($IPAddress.Contains(':')) { 'IPv6' } else { 'IPv4' }
        InterfaceIndex = $adapter.InterfaceIndex
        PrefixOrigin   = $PrefixOrigin
    }
    $null = $script:state.Addresses.Add($address)
}

function Add-DoubleDisk {
    param([string] $UniqueId, [switch] $Online, [int] $Partitions)
    $disk = [pscustomobject]@{
        PSTypeName         = 'MSFT_Disk'
        Number             = [uint32] $script:state.Disks.Count
        UniqueId           = $UniqueId
        IsOffline          = -not $Online
        NumberOfPartitions = [uint32] $Partitions
    }
    $null = $script:state.Disks.Add($disk)
}

function Get-DoubleSummary {
    # The state in words, one line a thing, so that two states can be compared.
    foreach ($item in $script:state.Switches) {
        $uplinks = $script:state.NetAdapters | Where-Object InterfaceDescription -In $item.NetAdapterInterfaceDescriptions
        "switch $($item.Name): $($item.SwitchType) [$(($uplinks | ForEach-Object Name) -join ', ')]"
    }
    foreach ($item in $script:state.Machines) {
        "machine $($item.Name): $($item.State) $($item.Generation) $($item.MemoryStartup) $($item.ProcessorCount)"
    }
    foreach ($item in $script:state.Adapters) {
        $type = if ($item.IsManagementOs) { 'management' } elseif ($item.IsLegacy) { 'legacy' } else { 'synthetic' }
        $mac = if ($item.IsManagementOs -or $item.DynamicMacAddressEnabled) { 'dynamic' } else { $item.MacAddress }
        $vlan = $item.VlanSetting
        "adapter $($item.VMName)/$($item.Name): $type on $($item.SwitchName) $mac $($vlan.OperationMode) $($vlan.AccessVlanId)"
    }
    foreach ($item in $script:state.Addresses) {
        $adapter = $script:state.NetAdapters | Where-Object InterfaceIndex -EQ $item.InterfaceIndex
        "address $($adapter.Name): $($item.IPAddress)/$($item.PrefixLength) $($item.PrefixOrigin)"
    }
    foreach ($item in $script:state.HardDrives) {
        "drive $($item.VMName): $($item.ControllerType) $($item.DiskNumber)$($item.Path)"
    }
    foreach ($item in $script:state.Disks) {
        "disk $($item.Number): $($item.UniqueId) $(if ($item.IsOffline) { 'offline' } else { 'online' })"
    }
}

function Write-DoubleError {
    <#
    An error as the cmdlet's module reports it. The cmdlets of Hyper-V see the preference variable of their
    caller, those made from CIM definitions only the global one; without Stop the caller goes on.
    #>
    param([Management.Automation.PSCmdlet] $Cmdlet, [string] $Message, [string] $Id = 'InvalidParameter')
    $exception = New-Object -TypeName InvalidOperationException -ArgumentList $Message
    $record = [Management.Automation.ErrorRecord]::new($exception, $Id, 'InvalidArgument', $null)
    $action = if ($Cmdlet.MyInvocation.BoundParameters.ContainsKey('ErrorAction')) {
        $Cmdlet.MyInvocation.BoundParameters.ErrorAction
    }
    elseif ($Cmdlet.MyInvocation.MyCommand.ModuleName -eq 'Hyper-V') {
        $Cmdlet.SessionState.PSVariable.GetValue('ErrorActionPreference')
    }
    else {
        $global:ErrorActionPreference
    }
    if ("$action" -eq 'Stop') {
        $Cmdlet.ThrowTerminatingError($record)
    }
    $Cmdlet.WriteError($record)
}

function Test-DoubleCall {
    # Notes a call that changes the host; false if the test wants it to fail.
    param([Management.Automation.PSCmdlet] $Cmdlet)
    $name = $Cmdlet.MyInvocation.MyCommand.Name
    if ($script:state.FailingCmdlet -eq $name) {
        $script:state.FailingCmdlet = ''
        Write-DoubleError -Cmdlet $Cmdlet -Message "The operation failed." -Id 'OperationFailed'
        return $false
    }
    $null = $script:state.Calls.Add($name)
    $true
}

function Find-DoubleObject {
    # What an object parameter or a name parameter of a cmdlet stands for.
    param([Collections.ArrayList] $In, [object[]] $Object, [string[]] $Name)
    $ids = @($Object | ForEach-Object { if ($_) { $_.Id } })
    @($In | Where-Object { $_.Id -in $ids -or $_.Name -in $Name })
}

function Copy-DoubleObject {
    # What a cmdlet returns is a picture of the moment: to change it changes nothing.
    process { $_.PSObject.Copy() }
}

Reset-HostDouble
Export-ModuleMember -Function '*'
