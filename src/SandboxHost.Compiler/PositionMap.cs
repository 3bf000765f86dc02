namespace SandboxHost.Compiler;

/// <summary>Says where each character of an output text stood in the source, and the other way round.</summary>
/// <remarks>
/// Exact for every character that was kept or overwritten by a space. Inside replaced or inserted text the answer is the
/// start of that edit: such a character has no counterpart of its own. Offsets are zero-based UTF-16; one past the end of a
/// text is an offset, too. Immutable; a look-up takes time logarithmic in the number of edits.
/// </remarks>
public sealed class PositionMap
{
    private readonly MappedEdit[] _edits;

    internal PositionMap(MappedEdit[] edits, int sourceLength, int outputLength)
    {
        _edits = edits;
        SourceLength = sourceLength;
        OutputLength = outputLength;
    }

    /// <summary>The length of the source.</summary>
    public int SourceLength { get; }

    /// <summary>The length of the output.</summary>
    public int OutputLength { get; }

    /// <summary>The edits that moved anything, in the order of the text.</summary>
    public IReadOnlyList<MappedEdit> Edits => _edits;

    /// <summary>The map of a text that was not changed.</summary>
    public static PositionMap Identity(int length) => new([], length, length);

    /// <summary>Where a place in the output stood in the source.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset is not within the output.</exception>
    public int ToSource(int outputOffset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(outputOffset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(outputOffset, OutputLength);

        if (FindLast(outputOffset, static edit => edit.Output.Start) is not var (source, output))
        {
            return outputOffset;
        }

        return outputOffset < output.End ? source.Start : source.End + (outputOffset - output.End);
    }

    /// <summary>Where a place in the source has gone in the output.</summary>
    /// <remarks>A character in front of which text was inserted is found behind that text.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The offset is not within the source.</exception>
    public int ToOutput(int sourceOffset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sourceOffset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sourceOffset, SourceLength);

        if (FindLast(sourceOffset, static edit => edit.Source.Start) is not var (source, output))
        {
            return sourceOffset;
        }

        return sourceOffset < source.End ? output.Start : output.End + (sourceOffset - source.End);
    }

    // The last edit that starts at or before the offset. Several share a start when all but the last are empty on that
    // side (insertions in the source, deletions in the output); the offset lies in or behind the last of them.
    private MappedEdit? FindLast(int offset, Func<MappedEdit, int> start)
    {
        int low = 0, high = _edits.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (start(_edits[middle]) <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low == 0 ? null : _edits[low - 1];
    }
}

/// <summary>One edit as a <see cref="PositionMap"/> knows it.</summary>
/// <param name="Source">What was replaced; empty for an insertion.</param>
/// <param name="Output">What stands there now; empty for a deletion.</param>
public readonly record struct MappedEdit(TextSpan Source, TextSpan Output);
