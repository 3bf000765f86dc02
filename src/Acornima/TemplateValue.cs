namespace Acornima;

/// <summary>The text of one piece of a template literal.</summary>
public readonly struct TemplateValue(string? cooked, string raw)
{
    /// <summary>The text with its escapes resolved; null if one of them is not legal in templates.</summary>
    public string? Cooked { get; } = cooked;

    /// <summary>The text as written, with CR and CR LF turned into LF.</summary>
    public string Raw { get; } = raw;

    /// <summary>The raw text.</summary>
    public override string ToString() => Raw;
}
