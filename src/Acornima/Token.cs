namespace Acornima;

/// <summary>A token as <see cref="Tokenizer"/> tells it: its kind and where it stands.</summary>
public readonly struct Token
{
    internal Token(TokenKind kind, int start, int end)
    {
        Kind = kind;
        Start = start;
        End = end;
    }

    /// <summary>What the token is.</summary>
    public TokenKind Kind { get; }

    /// <summary>Offset of the first character, in UTF-16 units.</summary>
    public int Start { get; }

    /// <summary>Offset after the last character, in UTF-16 units.</summary>
    public int End { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} [{Start}..{End})";
}
