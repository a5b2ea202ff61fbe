function Get-HvnetNetAdapter {
    <#
    .SYNOPSIS
        The physical network adapter with this connection name or burned-in address, or nothing.
    #>
    [CmdletBinding()]
    param(
        [string] $NetAdapterName,

        [string] $PermanentAddress
    )

    $adapters = Get-NetAdapter -Physical -ErrorAction Stop
    if ($PermanentAddress) {
        # Windows stores the digits without separators.
        $digits = $PermanentAddress -replace '-'
        $adapters = $adapters | Where-Object -Property PermanentAddress -EQ -Value $digits
        if (@($adapters).Count -gt 1) {
            throw "This host has several physical network adapters with the address $PermanentAddress."
        }
        return $adapters
    }
    $adapters | Select-HvnetName -Kind 'Network adapter' -Name $NetAdapterName
}

function Get-HvnetManagementNetAdapter {
    <#
    .SYNOPSIS
        The network adapter that Windows shows for an adapter of the management operating system, or nothing.
    .DESCRIPTION
        It is found by its device: its name, vEthernet (Name), may have been changed. Windows may need a moment
        until it shows the network adapter of one that was just created.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)]
        [string] $Name
    )

    $virtual = Get-VMNetworkAdapter -ManagementOS | Select-HvnetName -Kind 'Management adapter' -Name $Name
    $deadline = (Get-Date).AddSeconds(10)
    $adapter = $null
    while ($virtual -and -not $adapter -and (Get-Date) -lt $deadline) {
        $adapter = Get-NetAdapter -ErrorAction Stop |
            Where-Object -Property DeviceID -EQ -Value $virtual.DeviceId
        if (-not $adapter) {
            Start-Sleep -Milliseconds 250
        }
    }
    $adapter
}

function Get-HvnetNetAdapterAddress {
    <#
    .SYNOPSIS
        The IP addresses that a person or a DHCP server gave to a network adapter.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)]
        [uint32] $InterfaceIndex
    )

    Get-NetIPAddress -ErrorAction Stop | Where-Object -FilterScript {
        $_.InterfaceIndex -eq $InterfaceIndex -and $_.PrefixOrigin -in 'Manual', 'Dhcp'
    }
}
