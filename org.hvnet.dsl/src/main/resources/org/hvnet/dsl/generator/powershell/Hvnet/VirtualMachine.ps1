function Sync-HvnetVirtualMachine {
    <#
    .SYNOPSIS
        Creates a machine, or changes its memory and processors; then sees to its adapters and disks.
    .DESCRIPTION
        Machines are never removed, started or stopped. A new one has no virtual hard disk.
    .PARAMETER VM
        The machine with this name, if there is one.
    #>
    [CmdletBinding()]
    [OutputType('Hvnet.Result')]
    param(
        [Parameter(Mandatory)]
        [string] $Name,

        [Parameter(Mandatory)]
        [AllowNull()]
        [psobject] $VM,

        [Parameter(Mandatory)]
        [int] $Generation,

        [Parameter(Mandatory)]
        [long] $MemoryStartupBytes,

        [Parameter(Mandatory)]
        [long] $ProcessorCount,

        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [hashtable[]] $NetworkAdapters,

        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [hashtable[]] $PassThroughDisks,

        [Management.Automation.PSCmdlet] $Cmdlet
    )

    $size = @{
        MemoryStartupBytes = $MemoryStartupBytes
        ProcessorCount     = $ProcessorCount
    }
    $state = @{
        Kind    = 'Machine'
        Name    = $Name
        Desired = Format-HvnetVirtualMachine -Generation $Generation @size
    }
    $postponement = ''
    if ($VM) {
        $present = @{
            Generation         = $VM.Generation
            MemoryStartupBytes = $VM.MemoryStartup
            ProcessorCount     = $VM.ProcessorCount
        }
        $state.Was = Format-HvnetVirtualMachine @present
        $postponement = if ($VM.Generation -ne $Generation) {
            'the generation of a machine cannot be changed'
        }
        else {
            Get-HvnetPostponement -VM $VM
        }
    }
    $result = New-HvnetResult @state
    if (Approve-HvnetChange -Result $result -Cmdlet $Cmdlet -Postponement $postponement) {
        if (-not $VM) {
            $creation = @{
                Name               = $Name
                Generation         = $Generation
                MemoryStartupBytes = $MemoryStartupBytes
                NoVHD              = $true
            }
            $VM = New-VM @creation
            # New-VM adds an adapter that nobody declared.
            Get-VMNetworkAdapter -VM $VM | Remove-VMNetworkAdapter
        }
        Set-VM -VM $VM @size
        $result.Changed = $true
    }
    $result

    $machine = @{
        VMName = $Name
        VM     = $VM
        Cmdlet = $Cmdlet
    }
    Sync-HvnetVMNetworkAdapterList -Declared $NetworkAdapters @machine
    Sync-HvnetPassThroughDiskList -Declared $PassThroughDisks @machine
}

function Format-HvnetVirtualMachine {
    <#
    .SYNOPSIS
        The size of a machine in words.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [int] $Generation,

        [Parameter(Mandatory)]
        [long] $MemoryStartupBytes,

        [Parameter(Mandatory)]
        [long] $ProcessorCount
    )

    $memory = if ($MemoryStartupBytes % 1GB -eq 0) { "$($MemoryStartupBytes / 1GB) GB" }
    elseif ($MemoryStartupBytes % 1MB -eq 0) { "$($MemoryStartupBytes / 1MB) MB" }
    else { "$MemoryStartupBytes B" }
    "Generation $Generation, $memory, $ProcessorCount CPU"
}

function Get-HvnetPostponement {
    <#
    .SYNOPSIS
        What a change of a machine or its parts has to wait for, or nothing.
    .PARAMETER Hot
        The change can also be made while the machine runs.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [AllowNull()]
        [psobject] $VM,

        [switch] $Hot
    )

    if ($VM -and $VM.State -ne 'Off' -and -not ($Hot -and $VM.State -eq 'Running')) {
        "the machine is $("$($VM.State)".ToLowerInvariant()) and has to be off for that"
    }
}
