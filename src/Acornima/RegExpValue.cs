namespace Acornima;

/// <summary>The two texts of a regular expression literal, as written.</summary>
public readonly struct RegExpValue(string pattern, string flags)
{
    /// <summary>What stands between the slashes.</summary>
    public string Pattern { get; } = pattern;

    /// <summary>What stands after the second slash.</summary>
    public string Flags { get; } = flags;

    /// <summary>The literal: <c>/pattern/flags</c>.</summary>
    public override string ToString() => $"/{Pattern}/{Flags}";
}
