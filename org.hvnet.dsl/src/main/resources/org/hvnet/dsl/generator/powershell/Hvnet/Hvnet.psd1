@{
    RootModule        = 'Hvnet.psm1'
    ModuleVersion     = '1.0'
    GUID              = '6f0c5a5e-0b55-4d0f-9d5c-3f2b6a1f7c48'
    Author            = 'hvnet'
    Description       = 'Brings a Hyper-V host to its specification, or tells where it differs.'
    PowerShellVersion = '5.1'
    RequiredModules   = @('Hyper-V', 'NetAdapter', 'NetTCPIP', 'Storage')
    FormatsToProcess  = @('Hvnet.Format.ps1xml')
    FunctionsToExport = @('Set-HvnetHost', 'Test-HvnetHost')
    CmdletsToExport   = @()
    VariablesToExport = @()
    AliasesToExport   = @()
}
