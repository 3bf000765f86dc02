namespace SandboxHost.Compiler;

/// <summary>Changes to a source text, collected in any order and made in one pass.</summary>
/// <remarks>
/// Edits do not overlap. Several insertions at one offset stand in the order in which they were asked for, and in front of
/// a replacement or an erasure that starts there. Erasing overwrites with spaces and moves nothing; only insertions and
/// replacements enter the position map. Used by one thread at a time.
/// </remarks>
public sealed class TextEdits(string source)
{
    private readonly List<Edit> _edits = [];
    private bool _isSorted = true;

    /// <summary>How many edits there are.</summary>
    public int Count => _edits.Count;

    /// <summary>Puts text in front of the character at an offset.</summary>
    public void Insert(int offset, string text) => Add(new TextSpan(offset, 0), text);

    /// <summary>Puts text in the place of a span; an empty text deletes it.</summary>
    public void Replace(TextSpan span, string text) => Add(span, text);

    /// <summary>Overwrites a span with spaces; line breaks stay, so no other character moves.</summary>
    public void Erase(TextSpan span)
    {
        if (span.Length > 0)
        {
            Add(span, replacement: null);
        }
    }

    /// <summary>Makes all edits.</summary>
    /// <exception cref="InvalidOperationException">Two edits overlap.</exception>
    public EditedText Apply()
    {
        if (_edits.Count == 0)
        {
            return new EditedText(source, PositionMap.Identity(source.Length));
        }

        if (!_isSorted)
        {
            _edits.Sort();
            _isSorted = true;
        }

        var map = Measure(out var outputLength);
        var text = string.Create(outputLength, this, static (output, edits) => edits.Write(output));
        return new EditedText(text, new PositionMap(map, source.Length, outputLength));
    }

    private void Add(TextSpan span, string? replacement)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(span.Start, nameof(span));
        ArgumentOutOfRangeException.ThrowIfNegative(span.Length, nameof(span));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, source.Length, nameof(span));

        var edit = new Edit(span, replacement, _edits.Count);
        _isSorted = _isSorted && (_edits.Count == 0 || _edits[^1].CompareTo(edit) <= 0);
        _edits.Add(edit);
    }

    private MappedEdit[] Measure(out int outputLength)
    {
        var map = new MappedEdit[CountReplacements()];
        int sourceEnd = 0, shift = 0, count = 0;
        foreach (var edit in _edits)
        {
            if (edit.Span.Start < sourceEnd)
            {
                throw new InvalidOperationException(
                    $"The edit of {edit.Span.Start}..{edit.Span.End} overlaps one that ends at {sourceEnd}.");
            }

            sourceEnd = edit.Span.End;
            if (edit.Replacement is { } text)
            {
                map[count++] = new MappedEdit(edit.Span, new TextSpan(edit.Span.Start + shift, text.Length));
                shift = checked(shift + text.Length - edit.Span.Length);
            }
        }

        outputLength = checked(source.Length + shift);
        return map;
    }

    private int CountReplacements()
    {
        var count = 0;
        foreach (var edit in _edits)
        {
            count += edit.Replacement is null ? 0 : 1;
        }

        return count;
    }

    private void Write(Span<char> output)
    {
        var sourceEnd = 0;
        foreach (var (span, replacement, _) in _edits)
        {
            var kept = source.AsSpan(sourceEnd, span.Start - sourceEnd);
            kept.CopyTo(output);
            output = output[kept.Length..];
            sourceEnd = span.End;

            if (replacement is null)
            {
                WriteBlanks(source.AsSpan(span.Start, span.Length), output);
                output = output[span.Length..];
            }
            else
            {
                replacement.CopyTo(output);
                output = output[replacement.Length..];
            }
        }

        source.AsSpan(sourceEnd).CopyTo(output);
    }

    private static void WriteBlanks(ReadOnlySpan<char> erased, Span<char> output)
    {
        for (var i = 0; i < erased.Length; i++)
        {
            output[i] = SourceFile.IsLineTerminator(erased[i]) ? erased[i] : ' ';
        }
    }

    /// <param name="Span">What is edited.</param>
    /// <param name="Replacement">What to write there; null to overwrite with spaces.</param>
    /// <param name="Order">When it was asked for, which decides between insertions at one offset.</param>
    private sealed record Edit(TextSpan Span, string? Replacement, int Order) : IComparable<Edit>
    {
        public int CompareTo(Edit? other)
        {
            if (other is null)
            {
                return 1;
            }

            var byStart = Span.Start.CompareTo(other.Span.Start);
            if (byStart != 0)
            {
                return byStart;
            }

            // An insertion comes before whatever else starts at its offset.
            var byKind = (Span.Length > 0).CompareTo(other.Span.Length > 0);
            return byKind != 0 ? byKind : Order.CompareTo(other.Order);
        }
    }
}

/// <summary>A text after its edits.</summary>
/// <param name="Text">The new text.</param>
/// <param name="Map">From the new text to the old one and back.</param>
public readonly record struct EditedText(string Text, PositionMap Map);
