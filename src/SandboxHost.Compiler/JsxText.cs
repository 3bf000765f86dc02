using System.Globalization;
using System.Text;

namespace SandboxHost.Compiler;

/// <summary>What the text between JSX tags, and a JSX attribute's string, mean as JavaScript strings.</summary>
/// <remarks>
/// React's rules as TypeScript has them: it counts every Unicode space as white space, where Babel counts the ASCII space
/// and the tab only. White space is trimmed before entities are decoded, so <c>&amp;nbsp;</c> and <c>&amp;#32;</c> stay.
/// </remarks>
public static class JsxText
{
    /// <summary>The string that the text between two tags stands for, or null when it stands for nothing.</summary>
    /// <remarks>
    /// Lines are trimmed where they meet a line break, lines with nothing left are dropped, and the rest is joined with
    /// one space. Text within one line keeps its white space: <c>&lt;b&gt; a &lt;/b&gt;</c> holds <c>" a "</c>.
    /// </remarks>
    public static string? FromChildren(ReadOnlySpan<char> raw)
    {
        StringBuilder? result = null;
        var isFirst = true;
        while (true)
        {
            var lineEnd = raw.IndexOfAny("\n\r\u2028\u2029");
            var isLast = lineEnd < 0;
            var line = isLast ? raw : raw[..lineEnd];

            // A line's edge is trimmed where a line break made it, and kept where a tag did.
            var trimmed = isFirst ? line : TrimStart(line);
            trimmed = isLast ? trimmed : TrimEnd(trimmed);

            // CRLF needs no care: the line between CR and LF is empty.
            if (!trimmed.IsEmpty)
            {
                result = result is null ? new StringBuilder() : result.Append(' ');
                AppendDecoded(result, trimmed);
            }

            if (isLast)
            {
                return result?.ToString();
            }

            raw = raw[(lineEnd + 1)..];
            isFirst = false;
        }
    }

    /// <summary>The value of an attribute written as a string, from what stands between its quotes.</summary>
    /// <remarks>White space and line breaks stay; a backslash is a backslash.</remarks>
    public static string FromAttribute(ReadOnlySpan<char> raw)
    {
        if (!raw.Contains('&'))
        {
            return raw.ToString();
        }

        var result = new StringBuilder(raw.Length);
        AppendDecoded(result, raw);
        return result.ToString();
    }

    private static void AppendDecoded(StringBuilder result, ReadOnlySpan<char> text)
    {
        while (text.IndexOf('&') is var ampersand and >= 0)
        {
            result.Append(text[..ampersand]);
            text = text[ampersand..];

            var length = EntityLength(text);
            if (length > 2 && length < text.Length + 1 && text[length - 1] == ';' && TryDecode(text[1..(length - 1)], result))
            {
                text = text[length..];
            }
            else
            {
                result.Append('&');
                text = text[1..];
            }
        }

        result.Append(text);
    }

    /// <summary>The length of an ampersand, what may be a reference, and the character after it.</summary>
    private static int EntityLength(ReadOnlySpan<char> text)
    {
        var length = 1;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] == '#'))
        {
            length++;
        }

        return length + 1;
    }

    // The inside of `&…;`. What is no entity stays as the author wrote it.
    private static bool TryDecode(ReadOnlySpan<char> reference, StringBuilder result)
    {
        if (reference[0] != '#')
        {
            var isKnown = HtmlEntities.TryGet(reference, out var character);
            if (isKnown)
            {
                result.Append(character);
            }

            return isKnown;
        }

        var isHex = reference.Length > 1 && reference[1] == 'x';
        var digits = (isHex ? reference[2..] : reference[1..]).TrimStart('0');
        var hasDigits = reference[^1] is not ('#' or 'x');
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        var codePoint = 0;
        if (!hasDigits
            || (digits.Length > 0 && !int.TryParse(digits, style, CultureInfo.InvariantCulture, out codePoint))
            || codePoint is < 0 or > 0x10FFFF)
        {
            return false;
        }

        // Half of a surrogate pair is a JavaScript string, though not a Unicode one.
        if (codePoint <= char.MaxValue)
        {
            result.Append((char)codePoint);
        }
        else
        {
            result.Append(char.ConvertFromUtf32(codePoint));
        }

        return true;
    }

    private static ReadOnlySpan<char> TrimStart(ReadOnlySpan<char> line)
    {
        var start = 0;
        while (start < line.Length && IsWhiteSpace(line[start]))
        {
            start++;
        }

        return line[start..];
    }

    private static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> line)
    {
        var end = line.Length;
        while (end > 0 && IsWhiteSpace(line[end - 1]))
        {
            end--;
        }

        return line[..end];
    }

    // ECMA-262 §12.2, and with TypeScript U+0085 and U+200B.
    private static bool IsWhiteSpace(char c) =>
        c is ' ' or '\t' or '\v' or '\f' or '\u00A0' or '\u0085' or '\uFEFF' or '\u1680' or (>= '\u2000' and <= '\u200B')
            or '\u202F' or '\u205F' or '\u3000';
}
