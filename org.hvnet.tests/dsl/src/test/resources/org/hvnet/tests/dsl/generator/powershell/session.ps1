# Runs the scripts whose paths come in, one a line, and writes what each left into a file beside it.

$ErrorActionPreference = 'Continue'
Import-Module HostDouble
'session-ready'
while ($null -ne ($path = [Console]::In.ReadLine())) {
    $Error.Clear()
    $global:LASTEXITCODE = 0
    $written = [Collections.ArrayList]@()
    try {
        # Object by object: what was written before an error counts too.
        & $path 3>&1 | ForEach-Object { $null = $written.Add($_) }
    }
    catch {
        # It is in $Error.
        $null = $_
    }
    $met = @($Error | Where-Object { $_ -is [Management.Automation.ErrorRecord] })
    [array]::Reverse($met)
    $answer = @{
        output   = @($written | Where-Object { $_ -isnot [Management.Automation.WarningRecord] })
        warnings = @($written | Where-Object { $_ -is [Management.Automation.WarningRecord] } | ForEach-Object Message)
        errors   = @($met | ForEach-Object FullyQualifiedErrorId)
        messages = @($met | ForEach-Object { "$_" })
        exitCode = $global:LASTEXITCODE
    }
    $json = ConvertTo-Json -InputObject $answer -Depth 6 -Compress
    [IO.File]::WriteAllText("$path.json", $json)
    'session-ready'
}
