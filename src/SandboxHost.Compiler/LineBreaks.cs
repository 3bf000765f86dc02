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
        for (var i = 0; i < text.Length; i++)
        {
            if (SourceFile.IsLineTerminator(text[i]))
            {
                breaks.Append(text[i]);
                // A carriage return on its own must not make one line break with a line feed that comes later.
                if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] != '\n')
                {
                    breaks.Append(' ');
                }
            }
        }

        return breaks.ToString();
    }
}
