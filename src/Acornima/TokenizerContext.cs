namespace Acornima;

/// <summary>What a <see cref="Tokenizer"/> should know about the code around the next token.</summary>
public readonly struct TokenizerContext
{
    /// <summary>Whether the code is strict. Has no influence on tokens.</summary>
    public readonly bool Strict;

    /// <summary>Whether escaped keywords count as keywords. Has no influence on tokens.</summary>
    public readonly bool IgnoreEscapeSequenceInKeyword;

    /// <summary>Whether an illegal escape sequence in a template is an error.</summary>
    public readonly bool RequireValidEscapeSequenceInTemplate;

    /// <summary>Makes a context.</summary>
    public TokenizerContext(bool strict, bool ignoreEscapeSequenceInKeyword = false, bool requireValidEscapeSequenceInTemplate = false)
    {
        Strict = strict;
        IgnoreEscapeSequenceInKeyword = ignoreEscapeSequenceInKeyword;
        RequireValidEscapeSequenceInTemplate = requireValidEscapeSequenceInTemplate;
    }
}
