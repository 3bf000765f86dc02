namespace Acornima;

/// <summary>A place in a text: line and column.</summary>
/// <remarks>
/// Lines end at LF, CR, CR LF, U+2028 and U+2029. <c>default</c> means "no place"; it is the only value with line 0.
/// </remarks>
public readonly struct Position : IEquatable<Position>, IComparable<Position>
{
    /// <summary>The line, one-based.</summary>
    public readonly int Line;

    /// <summary>UTF-16 code units from the start of the line, zero-based.</summary>
    public readonly int Column;

    internal Position(int line, int column)
    {
        Line = line;
        Column = column;
    }

    /// <summary>Makes a position.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The line is less than 1 or the column less than 0, and it is not 0,0 either.
    /// </exception>
    public static Position From(int line, int column)
    {
        if (line != 0 || column != 0)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
            ArgumentOutOfRangeException.ThrowIfNegative(column);
        }

        return new Position(line, column);
    }

    /// <summary>Orders positions as they follow each other in a text.</summary>
    public int CompareTo(Position other) =>
        Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);

    /// <inheritdoc/>
    public bool Equals(Position other) => Line == other.Line && Column == other.Column;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Position other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Line, Column);

    /// <summary>Line and zero-based column, as in <c>3,14</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Line},{Column}");

    /// <summary>Whether two positions are the same.</summary>
    public static bool operator ==(Position left, Position right) => left.Equals(right);

    /// <summary>Whether two positions differ.</summary>
    public static bool operator !=(Position left, Position right) => !left.Equals(right);

    /// <summary>Whether the left position comes first in the text.</summary>
    public static bool operator <(Position left, Position right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left position comes first in the text or is the same.</summary>
    public static bool operator <=(Position left, Position right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left position comes later in the text.</summary>
    public static bool operator >(Position left, Position right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left position comes later in the text or is the same.</summary>
    public static bool operator >=(Position left, Position right) => left.CompareTo(right) >= 0;
}
