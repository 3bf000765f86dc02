using SandboxHost.Compiler;
using Spectre.Console;

namespace SandboxHost.Cli;

/// <summary>Diagnostics as the terminal shows them, and their sum in words.</summary>
internal static class DiagnosticReport
{
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Dim = new(decoration: Decoration.Dim);
    private static readonly Style Red = new(Color.Red, decoration: Decoration.Bold);
    private static readonly Style Yellow = new(Color.Yellow, decoration: Decoration.Bold);
    private static readonly Style Green = new(Color.Green);

    /// <summary>All diagnostics, with the source and carets, in pieces with a style each.</summary>
    public static IEnumerable<(Style Style, string Text)> Parts(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .SelectMany(DiagnosticRenderer.RenderParts)
        .Select(part => (StyleOf(part.Part), part.Text));

    /// <summary><c>2 errors, 1 warning in 3 files</c></summary>
    public static string Summarize(int files, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var warnings = diagnostics.Count - errors;
        var found = (errors, warnings) switch
        {
            (0, 0) => "no errors",
            (0, _) => Count(warnings, "warning"),
            (_, 0) => Count(errors, "error"),
            _ => $"{Count(errors, "error")}, {Count(warnings, "warning")}",
        };
        return $"{found} in {Count(files, "file")}";
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static Style StyleOf(DiagnosticPart part) => part switch
    {
        DiagnosticPart.Location => Strong,
        DiagnosticPart.Error => Red,
        DiagnosticPart.Warning => Yellow,
        DiagnosticPart.Message => Style.Plain,
        DiagnosticPart.Gutter => Dim,
        DiagnosticPart.Source => Style.Plain,
        DiagnosticPart.Caret => Red,
        DiagnosticPart.Fix => Green,
    };
}
