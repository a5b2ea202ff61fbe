function Get-VM {
    [CmdletBinding(DefaultParameterSetName = 'Name')]
    param([Parameter(ParameterSetName = 'Name', Position = 0)] [string[]] $Name)
    $machines = (Get-HostDouble).Machines
    if (-not $Name) {
        return $machines | Copy-DoubleObject
    }
    foreach ($pattern in $Name) {
        $found = @($machines | Where-Object Name -Like $pattern)
        if ($found.Count -eq 0) {
            $message = "Hyper-V was unable to find a virtual machine with name `"$pattern`"."
            Write-DoubleError -Cmdlet $PSCmdlet -Message $message
        }
        $found | Copy-DoubleObject
    }
}

function New-VM {
    [CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'No VHD')]
    param(
        [Parameter(Position = 0)] [string] $Name = 'New Virtual Machine',
        [Parameter(Position = 1)] [long] $MemoryStartupBytes = 1GB,
        [Parameter(Position = 2)] [ValidateSet(1, 2)] [int16] $Generation = 1,
        [string] $SwitchName,
        [Parameter(ParameterSetName = 'No VHD')] [switch] $NoVHD,
        [Parameter(Mandatory, ParameterSetName = 'New VHD')] [string] $NewVHDPath,
        [Parameter(Mandatory, ParameterSetName = 'New VHD')] [uint64] $NewVHDSizeBytes
    )
    if ($MemoryStartupBytes % 2MB -ne 0) {
        Write-DoubleError -Cmdlet $PSCmdlet -Message 'The amount of memory has to be a multiple of 2 MB.'
        return
    }
    if (-not $PSCmdlet.ShouldProcess($Name) -or -not (Test-DoubleCall -Cmdlet $PSCmdlet)) {
        return
    }
    $machine = [pscustomobject]@{
        PSTypeName     = 'Microsoft.HyperV.PowerShell.VirtualMachine'
        Name           = $Name
        Id             = [guid]::NewGuid()
        Generation     = [int] $Generation
        MemoryStartup  = $MemoryStartupBytes
        ProcessorCount = [long] 1
        State          = 'Off'
        Notes          = ''
    }
    $null = (Get-HostDouble).Machines.Add($machine)
    $virtualSwitch = (Get-HostDouble).Switches | Where-Object Name -EQ $SwitchName
    $null = Add-DoubleAdapter -Name 'Network Adapter' -VM $machine -Switch $virtualSwitch
    $machine | Copy-DoubleObject
}

function Set-VM {
    [CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'Name')]
    param(
        [Parameter(Mandatory, Position = 0, ParameterSetName = 'Name')] [string[]] $Name,
        [Parameter(Mandatory, Position = 0, ParameterSetName = 'VMObject')]
        [PSTypeName('Microsoft.HyperV.PowerShell.VirtualMachine')] [psobject[]] $VM,
        [long] $ProcessorCount,
        [long] $MemoryStartupBytes
    )
    $target = Find-DoubleObject -In (Get-HostDouble).Machines -Object $VM -Name $Name
    if ($target.State -ne 'Off') {
        Write-DoubleError -Cmdlet $PSCmdlet -Message 'The operation cannot be performed while the virtual machine runs.'
        return
    }
    if ($PSCmdlet.ShouldProcess($target.Name) -and (Test-DoubleCall -Cmdlet $PSCmdlet)) {
        if ($ProcessorCount) { $target.ProcessorCount = $ProcessorCount }
        if ($MemoryStartupBytes) { $target.MemoryStartup = $MemoryStartupBytes }
    }
}
