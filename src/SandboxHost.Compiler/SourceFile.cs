namespace SandboxHost.Compiler;

/// <summary>One file of a program: its text, and the path that diagnostics and modules call it by.</summary>
/// <remarks>
/// The path is a name, not a place on a disk: nothing here reads files. Lines end at LF, CR, CRLF, U+2028 or U+2029, as
/// they do in ECMAScript (ECMA-262 §12.3). Offsets are zero-based UTF-16; <see cref="TextPosition"/> is one-based.
/// An instance may be used by several threads at once.
/// </remarks>
/// <param name="Path">The name of the file within its program, with forward slashes.</param>
/// <param name="Text">The whole text, exactly as the author wrote it.</param>
public sealed record SourceFile(string Path, string Text)
{
    private int[]? _lineStarts;

    // Written out so that `with { Text = … }` starts without the lines of the old text.
    private SourceFile(SourceFile other)
    {
        Path = other.Path;
        Text = other.Text;
    }

    /// <summary>How many lines there are: at least 1, since an empty text is one empty line.</summary>
    public int LineCount => LineStarts.Length;

    // Two threads may both compute it: the results are equal, and a reference is written whole.
    private int[] LineStarts => _lineStarts ??= FindLineStarts(Text);

    /// <summary>The line and column of an offset; the end of the text is a position, too.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset is not within the text.</exception>
    public TextPosition GetPosition(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Text.Length);

        var index = Array.BinarySearch(LineStarts, offset);
        if (index < 0)
        {
            index = ~index - 1;
        }

        return new TextPosition(index + 1, offset - LineStarts[index] + 1);
    }

    /// <summary>The offset of a position.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line, or the line has no such column.</exception>
    public int GetOffset(TextPosition position)
    {
        var line = GetLineSpan(position.Line);
        ArgumentOutOfRangeException.ThrowIfLessThan(position.Column, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position.Column, line.Length + 1);
        return line.Start + position.Column - 1;
    }

    /// <summary>Where a line stands, without the line break that ends it.</summary>
    /// <param name="line">One-based.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public TextSpan GetLineSpan(int line)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(line, LineCount);

        var start = LineStarts[line - 1];
        if (line == LineCount)
        {
            return TextSpan.FromBounds(start, Text.Length);
        }

        var end = LineStarts[line] - 1;
        if (end > start && Text[end] == '\n' && Text[end - 1] == '\r')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>By path and text; what has been computed from them does not count.</summary>
    public bool Equals(SourceFile? other) =>
        other is not null && (ReferenceEquals(this, other) || (Path == other.Path && Text == other.Text));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Path, Text);

    /// <summary>Whether a code unit ends a line (ECMA-262 §12.3, LineTerminator).</summary>
    internal static bool IsLineTerminator(char c) => c is '\n' or '\r' or '\u2028' or '\u2029';

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        var offset = 0;
        while (text.AsSpan(offset).IndexOfAny("\n\r\u2028\u2029") is var distance and >= 0)
        {
            offset += distance;
            var isCrLf = text[offset] == '\r' && offset + 1 < text.Length && text[offset + 1] == '\n';
            offset += isCrLf ? 2 : 1;
            starts.Add(offset);
        }

        return [.. starts];
    }
}
