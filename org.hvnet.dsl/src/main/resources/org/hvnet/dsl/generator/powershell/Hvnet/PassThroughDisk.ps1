function Sync-HvnetPassThroughDiskList {
    <#
    .SYNOPSIS
        Sees to the declared pass-through disks of a machine, and reports the others.
    #>
    [CmdletBinding()]
    [OutputType('Hvnet.Result')]
    param(
        [Parameter(Mandatory)]
        [string] $VMName,

        [Parameter(Mandatory)]
        [AllowNull()]
        [psobject] $VM,

        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [hashtable[]] $Declared,

        [Management.Automation.PSCmdlet] $Cmdlet
    )

    # Virtual hard disks have no disk number; the specification does not speak of them.
    $drives = @(if ($VM) { Get-VMHardDiskDrive -VM $VM })
    $numbers = @($drives | ForEach-Object -Process { $_.DiskNumber } | Where-Object -FilterScript { $null -ne $_ })
    if ($numbers.Count -eq 0 -and $Declared.Count -eq 0) {
        return
    }
    # Disk numbers change when the host starts; what stays is the id.
    $disks = @(Get-Disk -ErrorAction Stop)
    $attached = @($disks | Where-Object -FilterScript { $_.Number -in $numbers })
    foreach ($item in $Declared) {
        $parameters = @{
            Name     = "$VMName, $($item.Lun)"
            UniqueId = $item.UniqueId
            VM       = $VM
            Disk     = $disks
            Attached = $attached
            Cmdlet   = $Cmdlet
        }
        Sync-HvnetPassThroughDisk @parameters
    }

    $ids = @($Declared | ForEach-Object -Process { $_.UniqueId })
    $attached | ForEach-Object -Process { $_.UniqueId } |
        Get-HvnetUndeclared -Kind 'Pass-through disk' -Declared $ids -Owner "$VMName, "
}

function Sync-HvnetPassThroughDisk {
    <#
    .SYNOPSIS
        Takes a disk of the storage network offline on the host, and attaches it to a machine.
    .DESCRIPTION
        A disk that the host or another machine may be using is refused.
    #>
    [CmdletBinding()]
    [OutputType('Hvnet.Result')]
    param(
        [Parameter(Mandatory)]
        [string] $Name,

        [Parameter(Mandatory)]
        [AllowEmptyString()]
        [string] $UniqueId,

        [Parameter(Mandatory)]
        [AllowNull()]
        [psobject] $VM,

        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [psobject[]] $Disk,

        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [psobject[]] $Attached,

        [Management.Automation.PSCmdlet] $Cmdlet
    )

    $state = @{
        Kind    = 'Pass-through disk'
        Name    = $Name
        Desired = 'attached'
    }
    if ($UniqueId -and ($Attached | Where-Object -Property UniqueId -EQ -Value $UniqueId)) {
        $state.Was = 'attached'
    }
    $result = New-HvnetResult @state

    $found = @($Disk | Where-Object -FilterScript { $UniqueId -and $_.UniqueId -eq $UniqueId })
    $approval = @{
        Result       = $result
        Cmdlet       = $Cmdlet
        Postponement = Get-HvnetPostponement -VM $VM -Hot
        Missing      = if (-not $VM) { 'the machine' }
    }
    if (-not $UniqueId) {
        $approval.Postponement = 'the specification has no id for it, so it cannot be told from other disks'
    }
    elseif (-not $found) {
        $approval.Postponement = "this host sees no disk with the id $UniqueId"
    }
    elseif (-not $result.Compliant) {
        $approval.Refusal = Get-HvnetPassThroughDiskRefusal -Disk $found
    }
    if (Approve-HvnetChange @approval) {
        $number = $found[0].Number
        if (-not $found[0].IsOffline) {
            $offline = @{
                Number      = $number
                IsOffline   = $true
                ErrorAction = 'Stop'
            }
            Set-Disk @offline
        }
        $drive = @{
            VM             = $VM
            ControllerType = 'SCSI'
            DiskNumber     = $number
        }
        Add-VMHardDiskDrive @drive
        $result.Changed = $true
    }
    $result
}

function Get-HvnetPassThroughDiskRefusal {
    <#
    .SYNOPSIS
        Why a disk must not be attached to a machine, or nothing.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [psobject[]] $Disk
    )

    if ($Disk.Count -gt 1) {
        return "this host sees it $($Disk.Count) times; multipath I/O has to be set up first"
    }
    $number = $Disk[0].Number
    $user = Get-VM | Get-VMHardDiskDrive | Where-Object -Property DiskNumber -EQ -Value $number
    if ($user) {
        return "it is attached to the machine '$($user.VMName)'"
    }
    if (-not $Disk[0].IsOffline -and $Disk[0].NumberOfPartitions -gt 0) {
        return "it is online on this host as disk $number with $($Disk[0].NumberOfPartitions) partitions; " +
            'if nothing there uses it, take it offline with Set-Disk'
    }
}
