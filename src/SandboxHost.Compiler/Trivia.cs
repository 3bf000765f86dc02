namespace SandboxHost.Compiler;

/// <summary>White space and comments in source text.</summary>
internal static class Trivia
{
    /// <summary>The offset of the first character at or after an offset that is neither white space nor in a comment.</summary>
    /// <remarks>A comment without an end is not skipped: the offset is then where it begins.</remarks>
    public static int Skip(string text, int offset)
    {
        while (offset < text.Length)
        {
            var c = text[offset];
            if (char.IsWhiteSpace(c) || c == '\uFEFF')
            {
                offset++;
            }
            else if (c == '/' && offset + 1 < text.Length && text[offset + 1] == '/')
            {
                var length = text.AsSpan(offset).IndexOfAny("\n\r\u2028\u2029");
                offset = length < 0 ? text.Length : offset + length;
            }
            else if (c == '/' && offset + 1 < text.Length && text[offset + 1] == '*')
            {
                var end = text.IndexOf("*/", offset + 2, StringComparison.Ordinal);
                if (end < 0)
                {
                    break;
                }

                offset = end + 2;
            }
            else
            {
                break;
            }
        }

        return offset;
    }
}
