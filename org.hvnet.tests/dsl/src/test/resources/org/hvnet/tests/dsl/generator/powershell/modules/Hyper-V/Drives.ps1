function Get-VMHardDiskDrive {
    [CmdletBinding(DefaultParameterSetName = 'VMObject')]
    param(
        [Parameter(Mandatory, Position = 0, ParameterSetName = 'VMObject', ValueFromPipeline)]
        [PSTypeName('Microsoft.HyperV.PowerShell.VirtualMachine')] [psobject[]] $VM
    )
    process {
        (Get-HostDouble).HardDrives | Where-Object VMId -In $VM.Id | Copy-DoubleObject
    }
}

function Add-VMHardDiskDrive {
    [CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'VMObject')]
    param(
        [Parameter(Mandatory, Position = 0, ParameterSetName = 'VMObject')]
        [PSTypeName('Microsoft.HyperV.PowerShell.VirtualMachine')] [psobject[]] $VM,
        [Parameter(Position = 1)] [ValidateSet('IDE', 'SCSI')] [string] $ControllerType,
        [Parameter(Position = 4)] [string] $Path,
        [uint32] $DiskNumber
    )
    $state = Get-HostDouble
    $machine = $state.Machines | Where-Object Id -In $VM.Id
    $type = if ($ControllerType) { $ControllerType } elseif ($machine.Generation -eq 2) { 'SCSI' } else { 'IDE' }
    $number = if ($PSBoundParameters.ContainsKey('DiskNumber')) { $DiskNumber } else { $null }
    $obstacle = if ($null -ne $number) {
        $disk = $state.Disks | Where-Object Number -EQ $number
        if (-not $disk) { "There is no physical disk $number." }
        elseif (-not $disk.IsOffline) { "The physical disk $number is online; it has to be offline." }
    }
    if (-not $obstacle -and $type -eq 'IDE' -and $machine.State -ne 'Off') {
        $obstacle = 'A drive cannot be added to an IDE controller while the virtual machine runs.'
    }
    if ($obstacle) {
        Write-DoubleError -Cmdlet $PSCmdlet -Message $obstacle
        return
    }
    if ($PSCmdlet.ShouldProcess($machine.Name) -and (Test-DoubleCall -Cmdlet $PSCmdlet)) {
        $drive = [pscustomobject]@{
            PSTypeName     = 'Microsoft.HyperV.PowerShell.HardDiskDrive'
            VMId           = $machine.Id
            VMName         = $machine.Name
            ControllerType = $type
            DiskNumber     = $number
            Path           = $Path
        }
        $null = $state.HardDrives.Add($drive)
    }
}
