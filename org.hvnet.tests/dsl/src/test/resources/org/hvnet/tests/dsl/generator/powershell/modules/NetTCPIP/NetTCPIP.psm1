# Double of the module NetTCPIP. Like the real one, it does not see the preference variables of its caller.

Import-Module HostDouble
Set-StrictMode -Version Latest

function Get-NetIPAddress {
    [CmdletBinding()]
    param([uint32[]] $InterfaceIndex, [string[]] $AddressFamily)
    (Get-HostDouble).Addresses |
        Where-Object { -not $InterfaceIndex -or $_.InterfaceIndex -in $InterfaceIndex } |
        Where-Object { -not $AddressFamily -or $_.AddressFamily -in $AddressFamily } |
        Copy-DoubleObject
}

function New-NetIPAddress {
    [CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'ByInterfaceAlias')]
    param(
        [Parameter(Mandatory, Position = 0)] [string] $IPAddress,
        [Parameter(Mandatory, ParameterSetName = 'ByInterfaceAlias')] [string] $InterfaceAlias,
        [Parameter(Mandatory, ParameterSetName = 'ByInterfaceIndex')] [uint32] $InterfaceIndex,
        [byte] $PrefixLength = 32
    )
    $state = Get-HostDouble
    $adapter = $state.NetAdapters |
        Where-Object { $_.InterfaceIndex -eq $InterfaceIndex -or $_.Name -eq $InterfaceAlias }
    if (-not $adapter) {
        Write-DoubleError -Cmdlet $PSCmdlet -Message 'No matching interface found.'
        return
    }
    if ($state.Addresses | Where-Object IPAddress -EQ $IPAddress) {
        Write-DoubleError -Cmdlet $PSCmdlet -Message 'Instance MSFT_NetIPAddress already exists'
        return
    }
    $leased = $state.Addresses |
        Where-Object { $_.InterfaceIndex -eq $adapter.InterfaceIndex -and $_.PrefixOrigin -eq 'Dhcp' }
    if ($leased) {
        Write-DoubleError -Cmdlet $PSCmdlet -Message 'Inconsistent parameters PolicyStore PersistentStore and Dhcp Enabled'
        return
    }
    if ($PSCmdlet.ShouldProcess($IPAddress) -and (Test-DoubleCall -Cmdlet $PSCmdlet)) {
        Add-DoubleAddress -NetAdapter $adapter.Name -IPAddress $IPAddress -PrefixLength $PrefixLength
        $state.Addresses[-1] | Copy-DoubleObject
    }
}

function Set-NetIPAddress {
    [CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'Query (cdxml)')]
    param(
        [Parameter(ParameterSetName = 'Query (cdxml)', Position = 0)] [string[]] $IPAddress,
        [Parameter(ParameterSetName = 'Query (cdxml)')] [uint32[]] $InterfaceIndex,
        [byte] $PrefixLength
    )
    $found = (Get-HostDouble).Addresses |
        Where-Object { $_.IPAddress -in $IPAddress -and $_.InterfaceIndex -in $InterfaceIndex }
    if (-not $found) {
        Write-DoubleError -Cmdlet $PSCmdlet -Message 'No MSFT_NetIPAddress objects found'
        return
    }
    if ($PSCmdlet.ShouldProcess("$IPAddress") -and (Test-DoubleCall -Cmdlet $PSCmdlet)) {
        $found.PrefixLength = $PrefixLength
    }
}

function Set-NetIPInterface {
    [CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'ByName')]
    param(
        [Parameter(ParameterSetName = 'ByName')] [uint32[]] $InterfaceIndex,
        [Parameter(ParameterSetName = 'ByName')] [ValidateSet('IPv4', 'IPv6')] [string[]] $AddressFamily,
        [ValidateSet('Disabled', 'Enabled')] [string] $Dhcp
    )
    $state = Get-HostDouble
    if ($PSCmdlet.ShouldProcess("$InterfaceIndex") -and (Test-DoubleCall -Cmdlet $PSCmdlet)) {
        $leased = @($state.Addresses | Where-Object {
                $_.InterfaceIndex -in $InterfaceIndex -and $_.PrefixOrigin -eq 'Dhcp' -and $_.AddressFamily -in $AddressFamily
            })
        foreach ($address in $leased) {
            $state.Addresses.Remove($address)
        }
    }
}

Export-ModuleMember -Function '*-Net*'
