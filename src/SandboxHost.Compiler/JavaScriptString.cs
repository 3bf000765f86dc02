using System.Buffers;
using System.Globalization;
using System.Text;

namespace SandboxHost.Compiler;

/// <summary>Writes strings as JavaScript.</summary>
public static class JavaScriptString
{
    /// <summary>A literal in double quotes, on one line, whose value is <paramref name="value"/>.</summary>
    /// <remarks>
    /// Half surrogate pairs, control characters and whatever a reviewer could not see (line separators, direction marks,
    /// zero-width characters) are escaped; other text stays readable.
    /// </remarks>
    public static string Quote(ReadOnlySpan<char> value)
    {
        var literal = new StringBuilder(value.Length + 2).Append('"');
        while (!value.IsEmpty)
        {
            var status = Rune.DecodeFromUtf16(value, out var rune, out var length);
            if (status != OperationStatus.Done || NeedsEscape(rune))
            {
                AppendEscaped(literal, value[..length]);
            }
            else
            {
                literal.Append(value[..length]);
            }

            value = value[length..];
        }

        return literal.Append('"').ToString();
    }

    private static bool NeedsEscape(Rune rune)
    {
        if (rune.IsAscii)
        {
            return rune.Value is '"' or '\\' or < ' ' or 0x7F;
        }

        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
    }

    private static void AppendEscaped(StringBuilder literal, ReadOnlySpan<char> units)
    {
        foreach (var unit in units)
        {
            literal.Append('\\');
            _ = unit switch
            {
                '"' or '\\' => literal.Append(unit),
                '\b' => literal.Append('b'),
                '\f' => literal.Append('f'),
                '\n' => literal.Append('n'),
                '\r' => literal.Append('r'),
                '\t' => literal.Append('t'),
                _ => literal.Append(CultureInfo.InvariantCulture, $"u{(int)unit:X4}"),
            };
        }
    }
}
