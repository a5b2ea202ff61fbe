function Sync-HvnetIPAddress {
    <#
    .SYNOPSIS
        Gives a static IP address to a physical or virtual network adapter of the management operating system.
    .DESCRIPTION
        Other static addresses of the adapter stay. An IPv4 address ends DHCP, and with it the leased address.
    #>
    [CmdletBinding()]
    [OutputType('Hvnet.Result')]
    param(
        [Parameter(Mandatory)]
        [ipaddress] $IPAddress,

        [Parameter(Mandatory)]
        [byte] $PrefixLength,

        [string] $ManagementAdapterName,

        [string] $NetAdapterName,

        [string] $PermanentAddress,

        [switch] $AllowConnectivityLoss,

        [Management.Automation.PSCmdlet] $Cmdlet
    )

    $adapter = if ($ManagementAdapterName) {
        Get-HvnetManagementNetAdapter -Name $ManagementAdapterName
    }
    else {
        Get-HvnetNetAdapter -NetAdapterName $NetAdapterName -PermanentAddress $PermanentAddress
    }
    $present = @(if ($adapter) { Get-HvnetNetAdapterAddress -InterfaceIndex $adapter.InterfaceIndex })
    $same = @($present | Where-Object -FilterScript {
            [ipaddress] $_.IPAddress -eq $IPAddress -and $_.PrefixOrigin -eq 'Manual'
        })
    $state = @{
        Kind    = 'IP address'
        Name    = "$ManagementAdapterName$NetAdapterName$PermanentAddress"
        Desired = "$IPAddress/$PrefixLength"
        Was     = Get-HvnetIPAddressText -NetIPAddress $(if ($same) { $same } else { $present })
    }
    $result = New-HvnetResult @state

    $isIPv4 = $IPAddress.AddressFamily -eq 'InterNetwork'
    $ending = @($present | Where-Object -FilterScript {
            $isIPv4 -and $_.PrefixOrigin -eq 'Dhcp' -and [ipaddress] $_.IPAddress -ne $IPAddress
        })
    $approval = @{ Result = $result; Cmdlet = $Cmdlet }
    if (-not $adapter) {
        $approval.Missing = 'the network adapter'
    }
    elseif ($ending -and -not $AllowConnectivityLoss) {
        $approval.Refusal = "the host may be managed by $($ending.IPAddress -join ', '), which would end; " +
            '-AllowConnectivityLoss allows it'
    }
    if (Approve-HvnetChange @approval) {
        # The cmdlets of NetTCPIP do not see the preference variables of this module.
        $explicit = @{
            ErrorAction = 'Stop'
            WhatIf      = $WhatIfPreference
        }
        $address = @{
            InterfaceIndex = $adapter.InterfaceIndex
            IPAddress      = "$IPAddress"
            PrefixLength   = $PrefixLength
        }
        if ($same) {
            Set-NetIPAddress @address @explicit
        }
        else {
            if ($isIPv4) {
                $static = @{
                    InterfaceIndex = $adapter.InterfaceIndex
                    AddressFamily  = 'IPv4'
                    Dhcp           = 'Disabled'
                }
                Set-NetIPInterface @static @explicit
            }
            $null = New-NetIPAddress @address @explicit
        }
        $result.Changed = $true
    }
    $result
}

function Get-HvnetIPAddressText {
    <#
    .SYNOPSIS
        IP addresses with their prefix lengths, and whether they are leased.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [AllowNull()]
        [AllowEmptyCollection()]
        [psobject[]] $NetIPAddress
    )

    if (-not $NetIPAddress) {
        return 'absent'
    }
    $texts = foreach ($address in $NetIPAddress) {
        $lease = if ($address.PrefixOrigin -eq 'Dhcp') { ' from DHCP' } else { '' }
        "$($address.IPAddress)/$($address.PrefixLength)$lease"
    }
    $texts -join ', '
}
