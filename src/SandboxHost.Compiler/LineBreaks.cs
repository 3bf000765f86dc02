namespace SandboxHost.Compiler;

/// <summary>Keeps line numbers when text is replaced.</summary>
internal static class LineBreaks
{
    /// <summary>The line breaks of a text and nothing else.</summary>
    public static string In(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny("\n\r\u2028\u2029"))
        {
            return "";
        }

        var breaks = new System.Text.StringBuilder();
        foreach (var c in text)
        {
            if (SourceFile.IsLineTerminator(c))
            {
                breaks.Append(c);
            }
        }

        return breaks.ToString();
    }
}
