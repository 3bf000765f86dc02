namespace Acornima;

/// <summary>A stretch of a text, from <see cref="Start"/> up to but without <see cref="End"/>.</summary>
/// <remarks>Offsets are zero-based and count UTF-16 code units.</remarks>
public readonly struct Range : IEquatable<Range>
{
    /// <summary>Offset of the first code unit.</summary>
    public readonly int Start;

    /// <summary>Offset after the last code unit.</summary>
    public readonly int End;

    internal Range(int start, int end)
    {
        Start = start;
        End = end;
    }

    /// <summary>The number of code units.</summary>
    public int Length => End - Start;

    /// <summary>Makes a range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The start is negative or the end lies before it.</exception>
    public static Range From(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        return new Range(start, end);
    }

    /// <summary>Takes the range apart.</summary>
    public void Deconstruct(out int start, out int end)
    {
        start = Start;
        end = End;
    }

    /// <inheritdoc/>
    public bool Equals(Range other) => Start == other.Start && End == other.End;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Range other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start, End);

    /// <summary>The half-open interval, as in <c>[3,14)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"[{Start},{End})");

    /// <summary>Whether two ranges are the same.</summary>
    public static bool operator ==(Range left, Range right) => left.Equals(right);

    /// <summary>Whether two ranges differ.</summary>
    public static bool operator !=(Range left, Range right) => !left.Equals(right);
}
