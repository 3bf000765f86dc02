namespace SandboxHost.Compiler;

/// <summary>Whether a diagnostic keeps the module from running.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The module does not run before this is mended.</summary>
    Error,

    /// <summary>The module runs, though probably not as its author thinks.</summary>
    Warning,
}
