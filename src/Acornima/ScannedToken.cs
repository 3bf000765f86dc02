namespace Acornima;

/// <summary>A token with everything that the parser may ask of it. A mutable value: the scanner owns one and overwrites it.</summary>
public struct ScannedToken
{
    /// <summary>What the token is.</summary>
    public TokenType Type { get; internal set; }

    /// <summary>Whether a line terminator stands between the previous token and this one.</summary>
    public bool NewlineBefore { get; internal set; }

    /// <summary>Whether a name or string contains an escape sequence or line continuation.</summary>
    public bool HasEscape { get; internal set; }

    /// <summary>Offset of the first character in the input, in UTF-16 units.</summary>
    public int Start { get; internal set; }

    /// <summary>Offset after the last character in the input, in UTF-16 units.</summary>
    public int End { get; internal set; }

    /// <summary>A name or word with escapes decoded, a string's value, the digits of a big integer; else null.</summary>
    public string? Text { get; internal set; }

    /// <summary>The value of a <see cref="TokenType.Number"/>.</summary>
    public double Number { get; internal set; }

    /// <summary>Offset of the first legacy octal literal or escape in a number or string (ECMA-262 §12.9.3, §12.9.4.1), or -1.</summary>
    internal int LegacyOctalAt;
}
