namespace Acornima;

/// <summary>A text that is being, or has been, parsed; it turns offsets into lines and columns.</summary>
/// <remarks>Shared by all nodes of a tree and safe for use by several threads.</remarks>
internal sealed class SourceText(string input, string? sourceFile)
{
    // Built on first use. Threads that race build equal arrays, so it does not matter whose stays.
    private int[]? _lineStarts;

    public string Input { get; } = input;

    public string? SourceFile { get; } = sourceFile;

    public Position GetPosition(int offset) => GetPosition(LineStarts, offset);

    public SourceLocation GetLocation(Range range)
    {
        var lineStarts = LineStarts;
        var start = GetPosition(lineStarts, range.Start);
        var onOneLine = start.Line == lineStarts.Length || range.End < lineStarts[start.Line];
        var end = onOneLine
            ? new Position(start.Line, start.Column + range.Length)
            : GetPosition(lineStarts, range.End);
        return new SourceLocation(start, end, SourceFile);
    }

    private int[] LineStarts => _lineStarts ??= FindLineStarts(Input);

    private static Position GetPosition(int[] lineStarts, int offset)
    {
        var index = Array.BinarySearch(lineStarts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return new Position(line + 1, offset - lineStarts[line]);
    }

    private static int[] FindLineStarts(string input)
    {
        var starts = new List<int> { 0 };
        for (var offset = 0; ;)
        {
            var distance = input.AsSpan(offset).IndexOfAny(Scanner.LineTerminators);
            if (distance < 0)
            {
                return starts.ToArray();
            }

            offset += distance + 1;
            if (input[offset - 1] == '\r' && offset < input.Length && input[offset] == '\n')
            {
                offset++;
            }

            starts.Add(offset);
        }
    }
}
