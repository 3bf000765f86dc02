namespace Acornima.RegExp;

/// <summary>Why a regular expression is not one, and where.</summary>
/// <param name="Reason">What is wrong, in words.</param>
/// <param name="Offset">Where in the pattern (or in the flags), in UTF-16 code units.</param>
/// <param name="InFlags">Whether the error is in the flags.</param>
internal readonly record struct RegExpSyntaxError(string Reason, int Offset, bool InFlags = false)
{
    /// <summary>The whole message; the pattern is quoted unless it is long.</summary>
    public string Describe(string pattern, string flags)
    {
        const int MaxQuoted = 200;
        return InFlags ? "Invalid regular expression flags"
            : pattern.Length > MaxQuoted ? $"Invalid regular expression: {Reason}"
            : $"Invalid regular expression: /{pattern}/{flags}: {Reason}";
    }

    /// <summary>The offset in the text of the literal, which begins with a slash.</summary>
    public int OffsetInLiteral(string pattern) => 1 + (InFlags ? pattern.Length + 1 : 0) + Offset;
}
