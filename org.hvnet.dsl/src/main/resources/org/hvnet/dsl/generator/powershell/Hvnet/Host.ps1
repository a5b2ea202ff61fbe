function Set-HvnetHost {
    <#
    .SYNOPSIS
        Brings this host to its specification.
    .DESCRIPTION
        Applies the operations of the configuration from top to bottom. What already is as specified is left
        alone, and so is everything that the specification does not declare.
    .PARAMETER Configuration
        The content of the host's data file.
    .PARAMETER AllowConnectivityLoss
        Allows changes that can cut the way by which the host is managed.
    .PARAMETER Force
        Runs on a computer of another name.
    .OUTPUTS
        Hvnet.Result: one object for each thing, with what it was, what is desired, and whether it was changed.
    #>
    [CmdletBinding(SupportsShouldProcess)]
    [OutputType('Hvnet.Result')]
    param(
        [Parameter(Mandatory)]
        [hashtable] $Configuration,

        [switch] $AllowConnectivityLoss,

        [switch] $Force
    )

    Assert-HvnetComputer -ComputerName $Configuration.ComputerName -Force:$Force
    # Each change is asked for once, by Approve-HvnetChange, and not again by the cmdlets that make it.
    $ConfirmPreference = 'None'
    $parameters = @{
        Configuration         = $Configuration
        AllowConnectivityLoss = $AllowConnectivityLoss
        Cmdlet                = $PSCmdlet
    }
    Sync-HvnetHost @parameters
}

function Test-HvnetHost {
    <#
    .SYNOPSIS
        Tells where this host differs from its specification, and changes nothing.
    .PARAMETER Configuration
        The content of the host's data file.
    .PARAMETER IgnoreUndeclared
        Leaves out what the configuration does not mention.
    .PARAMETER Force
        Runs on a computer of another name.
    .OUTPUTS
        Hvnet.Result: one object for each difference; nothing if there is none.
    #>
    [CmdletBinding()]
    [OutputType('Hvnet.Result')]
    param(
        [Parameter(Mandatory)]
        [hashtable] $Configuration,

        [switch] $IgnoreUndeclared,

        [switch] $Force
    )

    Assert-HvnetComputer -ComputerName $Configuration.ComputerName -Force:$Force
    Sync-HvnetHost -Configuration $Configuration | Where-Object -FilterScript {
        -not $_.Compliant -and -not ($IgnoreUndeclared -and $_.Desired -eq 'undeclared')
    }
}

function Assert-HvnetComputer {
    <#
    .SYNOPSIS
        Ends the run on any other computer than the one that the configuration is for.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)]
        [string] $ComputerName,

        [switch] $Force
    )

    # Windows cuts the name of a computer to 15 characters, without its domain.
    $label = $ComputerName.Split('.')[0]
    $expected = $label.Substring(0, [Math]::Min(15, $label.Length))
    if (-not $Force -and -not (Test-HvnetName -Left $expected -Right "$env:COMPUTERNAME")) {
        $mismatch = @{
            Message      = "This is the computer '$env:COMPUTERNAME'; the configuration is for '$ComputerName'. " +
                'Use -Force to apply it here nevertheless.'
            ErrorId      = 'HvnetOtherComputer'
            Category     = 'InvalidOperation'
            TargetObject = $ComputerName
        }
        Write-Error @mismatch -ErrorAction Stop
    }
}

function Sync-HvnetHost {
    <#
    .SYNOPSIS
        Sees to each operation of the configuration in turn, and reports what is not declared.
    .PARAMETER Cmdlet
        The cmdlet whose -WhatIf and -Confirm decide; without one, nothing is changed.
    #>
    [CmdletBinding()]
    [OutputType('Hvnet.Result')]
    param(
        [Parameter(Mandatory)]
        [hashtable] $Configuration,

        [switch] $AllowConnectivityLoss,

        [Management.Automation.PSCmdlet] $Cmdlet
    )

    $machines = @(Get-VM)
    foreach ($operation in $Configuration.Operations) {
        $item = $operation.Clone()
        $item.Remove('Kind')
        switch ($operation.Kind) {
            'VirtualSwitch' {
                Sync-HvnetVirtualSwitch @item -AllowConnectivityLoss:$AllowConnectivityLoss -Cmdlet $Cmdlet
            }
            'ManagementAdapter' {
                Sync-HvnetManagementAdapter @item -Cmdlet $Cmdlet
            }
            'IPAddress' {
                Sync-HvnetIPAddress @item -AllowConnectivityLoss:$AllowConnectivityLoss -Cmdlet $Cmdlet
            }
            'VirtualMachine' {
                $vm = $machines | Select-HvnetName -Kind 'Machine' -Name $item.Name
                Sync-HvnetVirtualMachine @item -VM $vm -Cmdlet $Cmdlet
            }
            default {
                throw "The configuration has an operation of the unknown kind '$($operation.Kind)'."
            }
        }
    }
    Get-HvnetUndeclaredOnHost -Operations $Configuration.Operations
}

function Get-HvnetUndeclaredOnHost {
    <#
    .SYNOPSIS
        The virtual switches, adapters of the management operating system and machines that are not declared.
    #>
    [CmdletBinding()]
    [OutputType('Hvnet.Result')]
    param(
        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [hashtable[]] $Operations
    )

    $declared = @{
        VirtualSwitch     = @()
        ManagementAdapter = @()
        VirtualMachine    = @()
    }
    foreach ($operation in $Operations | Where-Object -FilterScript { $_.Kind -ne 'IPAddress' }) {
        $declared[$operation.Kind] += $operation.Name
        if ($operation.Kind -eq 'VirtualSwitch' -and $operation.SwitchType -eq 'Internal') {
            # It comes with an adapter of its name.
            $declared.ManagementAdapter += $operation.Name
        }
    }
    Get-VMSwitch | ForEach-Object -Process { $_.Name } |
        Get-HvnetUndeclared -Kind 'Virtual switch' -Declared $declared.VirtualSwitch
    Get-VMNetworkAdapter -ManagementOS | ForEach-Object -Process { $_.Name } |
        Get-HvnetUndeclared -Kind 'Management adapter' -Declared $declared.ManagementAdapter
    Get-VM | ForEach-Object -Process { $_.Name } |
        Get-HvnetUndeclared -Kind 'Machine' -Declared $declared.VirtualMachine
}
