using System.Globalization;
using System.Text;

namespace SandboxHost.Sandbox.Web;

/// <summary><c>application/x-www-form-urlencoded</c>: <c>a=1&amp;b=two+words</c>.</summary>
/// <remarks>The URL Standard of the WHATWG, section 5.</remarks>
internal static class FormEncoding
{
    /// <summary>The pairs of a text. A question mark in front does not count.</summary>
    public static IEnumerable<(string Name, string Value)> Parse(string text)
    {
        foreach (var part in (text.StartsWith('?') ? text[1..] : text).Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            yield return equals < 0 ? (Decode(part), "") : (Decode(part[..equals]), Decode(part[(equals + 1)..]));
        }
    }

    /// <summary>The text of pairs.</summary>
    public static string Serialize(IEnumerable<(string Name, string Value)> pairs) => string.Join('&', pairs.Select(pair => $"{Encode(pair.Name)}={Encode(pair.Value)}"));

    private static string Decode(string text) => WebUrl.Decode(text.Replace('+', ' '));

    private static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (var single in Encoding.UTF8.GetBytes(text))
        {
            var c = (char)single;
            _ = char.IsAsciiLetterOrDigit(c) || c is '*' or '-' or '.' or '_' ? encoded.Append(c)
                : c == ' ' ? encoded.Append('+')
                : encoded.Append('%').Append(single.ToString("X2", CultureInfo.InvariantCulture));
        }

        return encoded.ToString();
    }
}
