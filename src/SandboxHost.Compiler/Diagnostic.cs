namespace SandboxHost.Compiler;

/// <summary>What is wrong with a program, where, and how to mend it, in its author's words.</summary>
/// <param name="Code">The kind of mistake.</param>
/// <param name="Severity">Whether the module can run in spite of it.</param>
/// <param name="Source">The file it is in.</param>
/// <param name="Span">The text it is about, in zero-based UTF-16 offsets; may be empty.</param>
/// <param name="Message">One sentence, without a position.</param>
/// <param name="Fix">What to write instead, if that can be said.</param>
public sealed record Diagnostic(
    DiagnosticCode Code,
    DiagnosticSeverity Severity,
    SourceFile Source,
    TextSpan Span,
    string Message,
    string? Fix = null)
{
    /// <summary>Where the span starts, one-based.</summary>
    public TextPosition Position => Source.GetPosition(Span.Start);

    /// <summary>The line the span starts on, one-based.</summary>
    public int Line => Position.Line;

    /// <summary>The column the span starts at, one-based, in UTF-16 code units.</summary>
    public int Column => Position.Column;

    /// <summary><c>file:line:column severity code: message</c>, on one line.</summary>
    public override string ToString() => DiagnosticRenderer.RenderHeading(this);
}
