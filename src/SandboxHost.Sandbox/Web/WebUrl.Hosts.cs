using System.Buffers;
using System.Globalization;
using System.Net;

namespace SandboxHost.Sandbox.Web;

// Hosts: names, numbers with dots, numbers with colons (section 3.5 of the URL Standard).
internal sealed partial class WebUrl
{
    private static readonly SearchValues<char> s_forbiddenInHost = SearchValues.Create("\0\t\n\r #/:<>?@[\\]^|");
    private static readonly SearchValues<char> s_forbiddenInDomain = SearchValues.Create("\0\t\n\r #/:<>?@[\\]^|%\u007f");

    /// <summary>A host as it is stored; null if it is none.</summary>
    private static string? ParseHost(string text, bool isSpecial)
    {
        if (text.StartsWith('['))
        {
            return text.EndsWith(']') && IPAddress.TryParse(text, out var address) && address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 && !text.Contains('%', StringComparison.Ordinal)
                ? $"[{CompressIPv6(address.GetAddressBytes())}]"
                : null;
        }

        if (!isSpecial)
        {
            return text.AsSpan().ContainsAny(s_forbiddenInHost) ? null : Encode(text, "");
        }

        var name = ToAscii(Decode(text));
        if (name is null || name.Length == 0 || name.AsSpan().ContainsAny(s_forbiddenInDomain) || name.Any(char.IsControl))
        {
            return null;
        }

        return EndsInNumber(name) ? ParseIPv4(name) : name;
    }

    private static string? ToAscii(string name)
    {
        if (name.All(char.IsAscii) && !name.Contains("xn--", StringComparison.OrdinalIgnoreCase))
        {
            return name.ToLowerInvariant();
        }

        try
        {
            return new IdnMapping { AllowUnassigned = true }.GetAscii(name.ToLowerInvariant().Normalize(System.Text.NormalizationForm.FormKC));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool EndsInNumber(string name)
    {
        var parts = name.TrimEnd('.').Split('.');
        return parts[^1].Length > 0 && (parts[^1].All(char.IsAsciiDigit) || ParseNumber(parts[^1]) is not null);
    }

    private static string? ParseIPv4(string name)
    {
        const int Parts = 4;
        var parts = (name.EndsWith('.') ? name[..^1] : name).Split('.');
        if (parts.Length > Parts)
        {
            return null;
        }

        var address = 0L;
        for (var i = 0; i < parts.Length; i++)
        {
            var isLast = i == parts.Length - 1;
            var most = isLast ? 1L << (8 * (Parts - i)) : 256;
            if (ParseNumber(parts[i]) is not { } number || number >= most)
            {
                return null;
            }

            address += isLast ? number : number << (8 * (Parts - 1 - i));
        }

        return string.Create(CultureInfo.InvariantCulture, $"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}");
    }

    // Decimal, octal with 0, hexadecimal with 0x
    private static long? ParseNumber(string text)
    {
        var (digits, radix) = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? (text[2..], 16)
            : text.Length > 1 && text[0] == '0' ? (text[1..], 8)
            : (text, 10);
        if (text.Length == 0)
        {
            return null;
        }

        var number = 0L;
        foreach (var digit in digits)
        {
            var value = char.IsAsciiHexDigit(digit) ? Convert.ToInt32(digit.ToString(), 16) : 99;
            if (value >= radix)
            {
                return null;
            }

            number = Math.Min((number * radix) + value, uint.MaxValue + 1L);
        }

        return number;
    }

    // The longest run of zeros, if it is longer than one, is left out.
    private static string CompressIPv6(byte[] bytes)
    {
        var pieces = Enumerable.Range(0, 8).Select(i => (bytes[2 * i] << 8) | bytes[(2 * i) + 1]).ToArray();
        var (best, bestLength) = (-1, 1);
        for (var i = 0; i < pieces.Length; i++)
        {
            var length = pieces.Skip(i).TakeWhile(piece => piece == 0).Count();
            if (length > bestLength)
            {
                (best, bestLength) = (i, length);
            }
        }

        static string Hex(IEnumerable<int> part) => string.Join(':', part.Select(piece => piece.ToString("x", CultureInfo.InvariantCulture)));
        return best < 0 ? Hex(pieces) : $"{Hex(pieces.Take(best))}::{Hex(pieces.Skip(best + bestLength))}";
    }
}
