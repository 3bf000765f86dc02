using System.Globalization;
using System.Text;

namespace SandboxHost.Compiler;

/// <summary>The first line of a span as a terminal shows it, and where the carets go below it.</summary>
/// <param name="Text">The line, or the part of it around the span, with an ellipsis where it is cut.</param>
/// <param name="CaretColumn">How many terminal columns stand before the first caret.</param>
/// <param name="CaretWidth">How many carets; at least one.</param>
internal readonly record struct SourceExcerpt(string Text, int CaretColumn, int CaretWidth)
{
    private const int TabWidth = 4;

    /// <summary>Shows the line that a span starts on; a span of several lines is marked up to the end of its first.</summary>
    public static SourceExcerpt Of(SourceFile source, TextSpan span, int maxColumns)
    {
        var line = source.GetLineSpan(source.GetPosition(span.Start).Line);
        var start = Math.Min(span.Start, line.End);
        var end = Math.Clamp(span.End, start, line.End);

        // A line of a minified file may be megabytes long: what cannot be shown is not even looked at.
        var from = Math.Max(line.Start, start - maxColumns);
        var to = Math.Min(line.End, start + maxColumns);

        var cells = new List<Cell>();
        var column = 0;
        int? caretStart = null, caretEnd = null;
        for (var offset = from; offset < to;)
        {
            caretStart ??= offset >= start ? column : null;
            caretEnd ??= offset >= end ? column : null;

            _ = Rune.DecodeFromUtf16(source.Text.AsSpan(offset, line.End - offset), out var rune, out var length);
            var width = rune.Value == '\t' ? TabWidth - column % TabWidth : Width(rune);
            cells.Add(new Cell(rune.Value == '\t' ? new string(' ', width) : Printable(rune), column, width));
            column += width;
            offset += length;
        }

        var caretColumn = caretStart ?? column;
        var caretWidth = Math.Max(1, (caretEnd ?? column) - caretColumn);
        return Cut(cells, caretColumn, caretWidth, maxColumns, from > line.Start, to < line.End);
    }

    /// <summary>The text without line breaks, control characters and direction marks: each becomes U+FFFD, a line break a space.</summary>
    public static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            printable.Append(rune.Value is '\n' or '\t' ? " " : Printable(rune));
        }

        return printable.ToString();
    }

    private static SourceExcerpt Cut(
        List<Cell> cells, int caretColumn, int caretWidth, int maxColumns, bool isCutBefore, bool isCutBehind)
    {
        var lineWidth = cells.Count == 0 ? 0 : cells[^1].Column + cells[^1].Width;

        // From the line's start if the carets can be seen there, else with the carets in the middle; but no room left
        // empty behind. A cut end gives one column to the ellipsis.
        var margin = (maxColumns - Math.Min(caretWidth, maxColumns)) / 2;
        var first = caretColumn + caretWidth < maxColumns
            ? 0
            : Math.Clamp(caretColumn - margin, 0, Math.Max(0, lineWidth - maxColumns));
        var last = first + maxColumns;
        isCutBefore |= first > 0;
        isCutBehind |= last < lineWidth;

        var shownFrom = isCutBefore ? first + 1 : first;
        var shownTo = isCutBehind ? last - 1 : last;
        var shown = cells.FindAll(cell => cell.Column >= shownFrom && cell.Column + cell.Width <= shownTo);

        var (before, behind) = (isCutBefore ? "…" : "", isCutBehind ? "…" : "");
        var text = before + string.Concat(shown.Select(cell => cell.Text)) + behind;
        var shift = before.Length - (shown.Count == 0 ? 0 : shown[0].Column);
        var room = Math.Max(1, maxColumns - behind.Length - (caretColumn + shift));
        return new SourceExcerpt(text, caretColumn + shift, Math.Min(caretWidth, room));
    }

    // Half surrogate pairs were decoded to U+FFFD already.
    private static string Printable(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            ? "\uFFFD"
            : rune.ToString();

    // How many columns a terminal gives a character: none to marks that sit on the one before, two to East Asian wide ones
    // (Unicode Standard Annex #11) and emoji. Good enough to put carets under the right place.
    private static int Width(Rune rune) => rune.Value switch
    {
        < 0x300 => 1,
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => 0,
        >= 0x1100 and <= 0x115F => 2,
        >= 0x2E80 and <= 0x303E => 2,
        >= 0x3041 and <= 0xA4CF => 2,
        >= 0xAC00 and <= 0xD7A3 => 2,
        >= 0xF900 and <= 0xFAFF => 2,
        >= 0xFE30 and <= 0xFE6F => 2,
        >= 0xFF00 and <= 0xFF60 => 2,
        >= 0xFFE0 and <= 0xFFE6 => 2,
        >= 0x1F300 and <= 0x1F64F => 2,
        >= 0x1F900 and <= 0x1F9FF => 2,
        >= 0x20000 and <= 0x3FFFD => 2,
        _ => 1,
    };

    /// <param name="Text">What to print.</param>
    /// <param name="Column">Terminal columns in front of it, from the first cell on.</param>
    /// <param name="Width">Terminal columns it takes.</param>
    private readonly record struct Cell(string Text, int Column, int Width);
}
