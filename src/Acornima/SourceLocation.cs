namespace Acornima;

/// <summary>Where a construct stands: first position, position after the end, and the name of the file.</summary>
public readonly struct SourceLocation : IEquatable<SourceLocation>
{
    /// <summary>Position of the first code unit.</summary>
    public readonly Position Start;

    /// <summary>Position after the last code unit.</summary>
    public readonly Position End;

    /// <summary>The name given to the parser for the text, or null if none was given.</summary>
    public readonly string? SourceFile;

    internal SourceLocation(Position start, Position end, string? sourceFile)
    {
        Start = start;
        End = end;
        SourceFile = sourceFile;
    }

    /// <summary>Makes a location.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The end lies before the start.</exception>
    public static SourceLocation From(Position start, Position end, string? sourceFile = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        return new SourceLocation(start, end, sourceFile);
    }

    /// <summary>The same location in another file.</summary>
    public SourceLocation WithSourceFile(string sourceFile) => new(Start, End, sourceFile);

    /// <inheritdoc cref="IEquatable{T}.Equals(T)"/>
    public bool Equals(in SourceLocation other) =>
        Start == other.Start && End == other.End && SourceFile == other.SourceFile;

    bool IEquatable<SourceLocation>.Equals(SourceLocation other) => Equals(in other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SourceLocation other && Equals(in other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start, End, SourceFile);

    /// <summary>Both positions and the file, as in <c>[1,0..1,5) in main.js</c>.</summary>
    public override string ToString() =>
        SourceFile is null ? $"[{Start}..{End})" : $"[{Start}..{End}) in {SourceFile}";

    /// <summary>Whether two locations are the same, file included.</summary>
    public static bool operator ==(in SourceLocation left, in SourceLocation right) => left.Equals(in right);

    /// <summary>Whether two locations differ.</summary>
    public static bool operator !=(in SourceLocation left, in SourceLocation right) => !left.Equals(in right);
}
