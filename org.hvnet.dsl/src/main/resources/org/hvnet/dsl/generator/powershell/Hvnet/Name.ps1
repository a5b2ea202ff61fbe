function Test-HvnetName {
    <#
    .SYNOPSIS
        Whether two names are the same: letter by letter, without regard to case.
    .DESCRIPTION
        The operator -eq would also take names for the same that differ in characters nobody sees.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param(
        [Parameter(Mandatory)]
        [AllowEmptyString()]
        [string] $Left,

        [Parameter(Mandatory)]
        [AllowEmptyString()]
        [string] $Right
    )

    [string]::Equals($Left, $Right, [StringComparison]::OrdinalIgnoreCase)
}

function Select-HvnetName {
    <#
    .SYNOPSIS
        The object with this name, or nothing; an error if several have it.
    .DESCRIPTION
        Names of Hyper-V are not unique, and its -Name parameters take wildcards. Therefore everything is listed
        and searched: a listing that fails ends the run, instead of making things look absent.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)]
        [string] $Kind,

        [Parameter(Mandatory)]
        [string] $Name,

        [Parameter(ValueFromPipeline)]
        [psobject] $InputObject
    )

    begin {
        $found = @()
    }
    process {
        if ($InputObject -and [string]::Equals($InputObject.Name, $Name, [StringComparison]::OrdinalIgnoreCase)) {
            $found += $InputObject
        }
    }
    end {
        if ($found.Count -gt 1) {
            $ambiguous = @{
                Message      = "There are $($found.Count) of $($Kind.ToLowerInvariant()) '$Name' on this host."
                ErrorId      = 'HvnetAmbiguousName'
                Category     = 'InvalidData'
                TargetObject = $Name
            }
            Write-Error @ambiguous -ErrorAction Stop
        }
        $found
    }
}

function Get-HvnetUndeclared {
    <#
    .SYNOPSIS
        A result for each name that is not declared. What bears it is never touched.
    #>
    [CmdletBinding()]
    [OutputType('Hvnet.Result')]
    param(
        [Parameter(Mandatory)]
        [string] $Kind,

        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [AllowEmptyString()]
        [string[]] $Declared,

        [string] $Owner,

        [Parameter(ValueFromPipeline)]
        [string] $Name
    )

    begin {
        $names = [Collections.Generic.HashSet[string]]::new($Declared, [StringComparer]::OrdinalIgnoreCase)
    }
    process {
        if ($Name -and -not $names.Contains($Name)) {
            $result = New-HvnetResult -Kind $Kind -Name "$Owner$Name" -Desired 'undeclared' -Was 'present'
            $result.Note = 'not in the specification; left as it is'
            $result
        }
    }
}
