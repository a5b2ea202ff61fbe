# What the files contain, one object for each finding: syntax errors, syntax that Windows PowerShell 5.1 does not
# have, functions, calls with their parameters (those of a splatted table too), and reads of members.

param([string[]] $Path)

Set-StrictMode -Version Latest
$newer = 'QuestionMark', 'QuestionQuestion', 'QuestionQuestionEquals', 'QuestionDot', 'QuestionLBracket', 'AndAnd',
'OrOr', 'Clean'

function Find-Ast($Root, [type] $Type) {
    $Root.FindAll({ param($ast) $ast -is $Type }, $true)
}

function Get-Owner($Ast, [type] $Type) {
    for ($owner = $Ast.Parent; $owner -and $owner -isnot $Type; $owner = $owner.Parent) { }
    $owner
}

function Get-Literal($Ast) {
    # The value of a constant, else an empty text.
    if ($Ast -is [Management.Automation.Language.PipelineAst]) {
        $Ast = $Ast.GetPureExpression()
    }
    if ($Ast -is [Management.Automation.Language.ConstantExpressionAst]) { "$($Ast.Value)" } else { '' }
}

function Get-SplattedParameter($Ast, [string] $Variable) {
    # The keys of all tables that are assigned to the variable in this function, and of later assignments to keys.
    $scope = Get-Owner $Ast ([Management.Automation.Language.FunctionDefinitionAst])
    if (-not $scope) {
        return @{ "@$Variable" = '' }
    }
    $parameters = @{}
    foreach ($assignment in Find-Ast $scope ([Management.Automation.Language.AssignmentStatementAst])) {
        $left = $assignment.Left
        if ("$left" -eq "`$$Variable") {
            foreach ($table in Find-Ast $assignment.Right ([Management.Automation.Language.HashtableAst])) {
                foreach ($pair in $table.KeyValuePairs) {
                    $parameters["$($pair.Item1)"] = Get-Literal $pair.Item2
                }
            }
        }
        elseif ("$left" -like "`$$Variable.*") {
            $parameters["$($left.Member)"] = Get-Literal $assignment.Right
        }
    }
    if ($parameters.Count -eq 0) {
        $parameters["@$Variable"] = ''
    }
    $parameters
}

function Get-CallParameter($Call) {
    $parameters = @{}
    $elements = $Call.CommandElements
    for ($i = 1; $i -lt $elements.Count; $i++) {
        $element = $elements[$i]
        if ($element -is [Management.Automation.Language.CommandParameterAst]) {
            $argument = $element.Argument
            if (-not $argument -and $i + 1 -lt $elements.Count) {
                $argument = $elements[$i + 1]
            }
            $parameters[$element.ParameterName] = Get-Literal $argument
        }
        elseif ($element -is [Management.Automation.Language.VariableExpressionAst] -and $element.Splatted) {
            $splatted = Get-SplattedParameter $Call $element.VariablePath.UserPath
            foreach ($key in $splatted.Keys) {
                $parameters[$key] = $splatted[$key]
            }
        }
    }
    $parameters
}

foreach ($file in $Path) {
    $tokens = $errors = $null
    $root = [Management.Automation.Language.Parser]::ParseFile($file, [ref] $tokens, [ref] $errors)
    foreach ($item in $errors) {
        @{ kind = 'error'; file = $file; text = $item.Message }
    }
    foreach ($token in $tokens) {
        if ("$($token.Kind)" -in $newer -or ("$($token.Kind)" -like 'String*' -and "$token" -match '`e|`u\{')) {
            @{ kind = 'newer'; file = $file; text = "$token" }
        }
    }
    foreach ($function in Find-Ast $root ([Management.Automation.Language.FunctionDefinitionAst])) {
        $help = $function.GetHelpContent()
        @{ kind = 'function'; file = $file; text = $function.Name; help = if ($help) { "$($help.Synopsis)" } else { '' } }
    }
    foreach ($call in Find-Ast $root ([Management.Automation.Language.CommandAst])) {
        if (-not $call.GetCommandName()) {
            continue
        }
        $guards = for ($if = Get-Owner $call ([Management.Automation.Language.IfStatementAst]); $if;
            $if = Get-Owner $if ([Management.Automation.Language.IfStatementAst])) {
            "$($if.Clauses[0].Item1)"
        }
        @{
            kind       = 'call'
            file       = $file
            text       = $call.GetCommandName()
            line       = $call.Extent.StartLineNumber
            parameters = Get-CallParameter $call
            explicit   = @($call.CommandElements | Where-Object { "$_" -like '-*' }).Count
            piped      = $call.Parent.PipelineElements[0] -ne $call
            guarded    = [bool] (@($guards) -like '*Approve-HvnetChange*')
        }
    }
    foreach ($member in Find-Ast $root ([Management.Automation.Language.MemberExpressionAst])) {
        if ($member.Expression -is [Management.Automation.Language.VariableExpressionAst]) {
            $variable = $member.Expression.VariablePath.UserPath
            @{ kind = 'member'; file = $file; text = "$($member.Member)"; variable = $variable }
        }
    }
}
