function New-HvnetResult {
    <#
    .SYNOPSIS
        What is desired of one thing and what was found; Changed is set by whoever makes the difference good.
    #>
    [CmdletBinding()]
    [OutputType('Hvnet.Result')]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '')]
    param(
        [Parameter(Mandatory)]
        [string] $Kind,

        [Parameter(Mandatory)]
        [string] $Name,

        [Parameter(Mandatory)]
        [string] $Desired,

        [string] $Was = 'absent'
    )

    [pscustomobject]@{
        PSTypeName = 'Hvnet.Result'
        Kind       = $Kind
        Name       = $Name
        Desired    = $Desired
        Was        = $Was
        Compliant  = Test-HvnetName -Left $Was -Right $Desired
        Changed    = $false
        Note       = ''
    }
}

function Approve-HvnetChange {
    <#
    .SYNOPSIS
        Whether a difference may be made good now. Every change of a host is asked for here.
    .PARAMETER Cmdlet
        The cmdlet whose -WhatIf and -Confirm decide; without one, nothing is ever changed.
    .PARAMETER Refusal
        Why the change is unsafe or impossible; ends the run, because later changes may build on it.
    .PARAMETER Postponement
        What this module never does and the change has to wait for, such as stopping a machine; a warning.
    .PARAMETER Missing
        What the change needs and is not there; a warning, but not in a dry run, where it would be there by then.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param(
        [Parameter(Mandatory)]
        [psobject] $Result,

        [Management.Automation.PSCmdlet] $Cmdlet,

        [string] $Refusal,

        [string] $Postponement,

        [string] $Missing
    )

    if ($Result.Compliant) {
        return $false
    }
    $obstacle = "$Refusal$Postponement"
    if (-not $obstacle -and $Missing -and -not $WhatIfPreference) {
        $obstacle = "$Missing is absent"
    }
    $Result.Note = $obstacle
    if (-not $Cmdlet) {
        return $false
    }

    $target = "$($Result.Kind) '$($Result.Name)'"
    if ($obstacle) {
        $message = "$target stays '$($Result.Was)' instead of '$($Result.Desired)': $obstacle"
        if ($Refusal -and -not $WhatIfPreference) {
            $refused = @{
                Message      = $message
                ErrorId      = 'HvnetRefusal'
                Category     = 'InvalidOperation'
                TargetObject = $Result
            }
            Write-Error @refused -ErrorAction Stop
        }
        Write-Warning -Message $message
        return $false
    }
    $Cmdlet.ShouldProcess($target, "Change '$($Result.Was)' to '$($Result.Desired)'")
}
