using System.Buffers;
using System.Globalization;
using System.Text;

namespace SandboxHost.Cli;

/// <summary>Makes text that a pattern chose safe to show: what could steer a terminal or hide on it is shown as an escape.</summary>
/// <remarks>Control characters, direction marks and other invisible format characters, separators of lines and halves of surrogate pairs become <c>\u001b</c> and the like.</remarks>
internal static class PrintableText
{
    /// <summary>The text on one line.</summary>
    public static string Escape(string text)
    {
        var index = IndexOfUnprintable(text);
        if (index < 0)
        {
            return text;
        }

        var escaped = new StringBuilder(text, 0, index, text.Length + 16);
        AppendEscaped(escaped, text.AsSpan(index), quote: false);
        return escaped.ToString();
    }

    /// <summary>The text as a JavaScript string, cut off behind so many of its characters.</summary>
    public static void AppendQuoted(StringBuilder output, string text, int maxLength)
    {
        output.Append('"');
        AppendEscaped(output, text.AsSpan(0, Math.Min(text.Length, maxLength)), quote: true);
        output.Append(text.Length <= maxLength ? "\"" : "…\"");
    }

    /// <summary>A JSON text, indented or not, with what JSON itself leaves as it is escaped, too: it stays the same to who reads JSON.</summary>
    public static string EscapeJson(string json)
    {
        if (IndexOfUnprintable(json.AsSpan()) < 0)
        {
            return json;
        }

        // Outside of strings JSON has line feeds and spaces only, and in strings no line feeds.
        var lines = json.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = Escape(lines[i]);
        }

        return string.Join('\n', lines);
    }

    private static void AppendEscaped(StringBuilder output, ReadOnlySpan<char> text, bool quote)
    {
        while (text.Length > 0)
        {
            var isWhole = Rune.DecodeFromUtf16(text, out var rune, out var length) == OperationStatus.Done;
            if (isWhole && IsPrintable(rune))
            {
                if (quote && (rune.Value is '"' or '\\'))
                {
                    output.Append('\\');
                }

                output.Append(text[..length]);
            }
            else
            {
                foreach (var unit in text[..length])
                {
                    AppendEscape(output, unit);
                }
            }

            text = text[length..];
        }
    }

    private static void AppendEscape(StringBuilder output, char unit) => _ = unit switch
    {
        '\n' => output.Append("\\n"),
        '\r' => output.Append("\\r"),
        '\t' => output.Append("\\t"),
        _ => output.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"),
    };

    private static int IndexOfUnprintable(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text[i..], out var rune, out var length) != OperationStatus.Done || !IsPrintable(rune))
            {
                return i;
            }

            i += length;
        }

        return -1;
    }

    private static bool IsPrintable(Rune rune) => rune.IsAscii
        ? rune.Value is >= ' ' and < 0x7F
        : Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate);
}
