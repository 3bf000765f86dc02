namespace SandboxHost.Compiler;

/// <summary>Collects the diagnostics of one file.</summary>
/// <remarks>
/// Keeps at most <see cref="MaxKept"/>: what a hostile source makes us say is bounded, too. Used by one thread at a time.
/// </remarks>
public sealed class DiagnosticBag(SourceFile source)
{
    /// <summary>How many diagnostics of one file are kept; further ones are only counted.</summary>
    public const int MaxKept = 200;

    private readonly List<Diagnostic> _kept = [];

    /// <summary>How many were reported, kept or not.</summary>
    public int Count { get; private set; }

    /// <summary>Whether any error was reported, kept or not.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Reports a mistake that keeps the module from running.</summary>
    public void Report(DiagnosticCode code, TextSpan span, string message, string? fix = null) =>
        Add(new Diagnostic(code, DiagnosticSeverity.Error, source, Clamp(span), message, fix));

    /// <summary>Reports something that runs, but hardly as it was meant.</summary>
    public void Warn(DiagnosticCode code, TextSpan span, string message, string? fix = null) =>
        Add(new Diagnostic(code, DiagnosticSeverity.Warning, source, Clamp(span), message, fix));

    /// <summary>What was kept, in the order of the source; at one place, in the order of reporting.</summary>
    public IReadOnlyList<Diagnostic> ToList() => [.. _kept.OrderBy(diagnostic => diagnostic.Span.Start)];

    private void Add(Diagnostic diagnostic)
    {
        Count++;
        HasErrors |= diagnostic.Severity == DiagnosticSeverity.Error;
        if (_kept.Count < MaxKept)
        {
            _kept.Add(diagnostic);
        }
    }

    // A parser that stops at the end of the text may point one past it.
    private TextSpan Clamp(TextSpan span)
    {
        var start = Math.Clamp(span.Start, 0, source.Text.Length);
        return TextSpan.FromBounds(start, Math.Clamp(span.End, start, source.Text.Length));
    }
}
