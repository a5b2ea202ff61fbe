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
    .DESCRIPTION
        A refusal ends the run before anything unsafe happens. A postponement is a warning: the change has to
        wait for something that this module never does, such as stopping a machine, and the run goes on.
    .PARAMETER Cmdlet
        The cmdlet whose -WhatIf and -Confirm decide; without one, nothing is ever changed.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param(
        [Parameter(Mandatory)]
        [psobject] $Result,

        [Management.Automation.PSCmdlet] $Cmdlet,

        [string] $Refusal,

        [string] $Postponement
    )

    if ($Result.Compliant) {
        return $false
    }
    $Result.Note = if ($Refusal) { $Refusal } else { $Postponement }
    if (-not $Cmdlet) {
        return $false
    }

    $target = "$($Result.Kind) '$($Result.Name)'"
    if ($Refusal -and -not $WhatIfPreference) {
        $refused = @{
            Message      = "$target was not changed to '$($Result.Desired)': $Refusal"
            ErrorId      = 'HvnetRefusal'
            Category     = 'InvalidOperation'
            TargetObject = $Result
        }
        Write-Error @refused -ErrorAction Stop
    }
    if ($Postponement -and -not $WhatIfPreference) {
        Write-Warning -Message "$target is '$($Result.Was)' and not yet '$($Result.Desired)': $Postponement"
        return $false
    }
    $Cmdlet.ShouldProcess($target, "Change '$($Result.Was)' to '$($Result.Desired)'")
}
