using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SandboxHost.Compiler;

/// <summary>Shows diagnostics to people (text with the source line and carets) and to programs (JSON).</summary>
/// <remarks>
/// The text form has no control characters and no direction marks, whatever the source holds, so it can be printed to a
/// terminal. Tabs become spaces; of a long line, the part around the carets is shown.
/// <code>
/// todo.tsx:4:1 error SH2004: `enum` exists at run time, so it cannot simply be erased.
///   4 | enum Status { Open, Done }
///     | ^^^^
///   fix: const Status = { Open: 0, Done: 1 } as const;
/// </code>
/// </remarks>
public static class DiagnosticRenderer
{
    /// <summary>How many terminal columns of a source line are shown at most.</summary>
    public const int MaxSourceColumns = 100;

    /// <summary>The diagnostic as text of several lines, each ended by a line feed.</summary>
    public static string Render(Diagnostic diagnostic)
    {
        var text = new StringBuilder();
        foreach (var (_, part) in RenderParts(diagnostic))
        {
            text.Append(part);
        }

        return text.ToString();
    }

    /// <summary>The first line only, without a line feed: <c>file:line:column severity code: message</c>.</summary>
    public static string RenderHeading(Diagnostic diagnostic) =>
        string.Concat(HeadingParts(diagnostic).Select(part => part.Text));

    /// <summary>What <see cref="Render"/> gives, in pieces that can be coloured.</summary>
    public static IEnumerable<(DiagnosticPart Part, string Text)> RenderParts(Diagnostic diagnostic)
    {
        foreach (var part in HeadingParts(diagnostic))
        {
            yield return part;
        }

        var position = diagnostic.Position;
        var number = position.Line.ToString(CultureInfo.InvariantCulture);
        var excerpt = SourceExcerpt.Of(diagnostic.Source, diagnostic.Span, MaxSourceColumns);

        yield return (DiagnosticPart.Gutter, $"\n  {number} | ");
        yield return (DiagnosticPart.Source, excerpt.Text);
        yield return (DiagnosticPart.Gutter, $"\n  {new string(' ', number.Length)} | ");
        yield return (DiagnosticPart.Caret, new string(' ', excerpt.CaretColumn) + new string('^', excerpt.CaretWidth));
        if (diagnostic.Fix is { } fix)
        {
            yield return (DiagnosticPart.Fix, "\n  fix: " + SourceExcerpt.Printable(fix));
        }

        yield return (DiagnosticPart.Message, "\n");
    }

    /// <summary>Writes diagnostics as a JSON array, one object for each.</summary>
    /// <remarks>
    /// Members, in this order: <c>code</c>, <c>title</c>, <c>severity</c> (<c>error</c> or <c>warning</c>), <c>file</c>,
    /// <c>line</c>, <c>column</c>, <c>endLine</c>, <c>endColumn</c> (one-based), <c>start</c>, <c>length</c> (zero-based
    /// UTF-16), <c>message</c>, <c>fix</c> (a string or null). Members may be added, none is renamed.
    /// </remarks>
    public static void WriteJson(Utf8JsonWriter writer, IEnumerable<Diagnostic> diagnostics)
    {
        writer.WriteStartArray();
        foreach (var diagnostic in diagnostics)
        {
            var start = diagnostic.Position;
            var end = diagnostic.Source.GetPosition(diagnostic.Span.End);
            writer.WriteStartObject();
            writer.WriteString("code", diagnostic.Code.ToString());
            writer.WriteString("title", diagnostic.Code.Title);
            writer.WriteString("severity", Name(diagnostic.Severity));
            writer.WriteString("file", diagnostic.Source.Path);
            writer.WriteNumber("line", start.Line);
            writer.WriteNumber("column", start.Column);
            writer.WriteNumber("endLine", end.Line);
            writer.WriteNumber("endColumn", end.Column);
            writer.WriteNumber("start", diagnostic.Span.Start);
            writer.WriteNumber("length", diagnostic.Span.Length);
            writer.WriteString("message", diagnostic.Message);
            writer.WriteString("fix", diagnostic.Fix);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static IEnumerable<(DiagnosticPart Part, string Text)> HeadingParts(Diagnostic diagnostic)
    {
        var path = SourceExcerpt.Printable(diagnostic.Source.Path);
        yield return (DiagnosticPart.Location, $"{path}:{diagnostic.Position}");
        yield return (SeverityPart(diagnostic.Severity), $" {Name(diagnostic.Severity)} {diagnostic.Code}");
        yield return (DiagnosticPart.Message, ": " + SourceExcerpt.Printable(diagnostic.Message));
    }

    private static string Name(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
    };

    private static DiagnosticPart SeverityPart(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => DiagnosticPart.Error,
        DiagnosticSeverity.Warning => DiagnosticPart.Warning,
    };
}

/// <summary>What a piece of a rendered diagnostic is, for choosing its colour.</summary>
public enum DiagnosticPart
{
    /// <summary>File, line and column.</summary>
    Location,

    /// <summary>The word <c>error</c> and the code.</summary>
    Error,

    /// <summary>The word <c>warning</c> and the code.</summary>
    Warning,

    /// <summary>What is wrong.</summary>
    Message,

    /// <summary>Line number and rule beside the source.</summary>
    Gutter,

    /// <summary>The author's line.</summary>
    Source,

    /// <summary>The carets under it.</summary>
    Caret,

    /// <summary>What to write instead.</summary>
    Fix,
}
