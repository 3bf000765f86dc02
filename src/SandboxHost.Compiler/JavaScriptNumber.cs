using System.Globalization;

namespace SandboxHost.Compiler;

/// <summary>Numbers as JavaScript writes them.</summary>
internal static class JavaScriptNumber
{
    /// <summary>The text of a number: <c>1e+21</c>, <c>0.000001</c>, <c>-0</c> as <c>0</c>.</summary>
    /// <remarks>ECMA-262 §6.1.6.1.20, Number::toString.</remarks>
    public static string Format(double value)
    {
        if (double.IsNaN(value))
        {
            return "NaN";
        }

        if (value < 0)
        {
            return "-" + Format(-value);
        }

        if (value == 0 || double.IsInfinity(value))
        {
            return value == 0 ? "0" : "Infinity";
        }

        var (digits, point) = Split(value.ToString("R", CultureInfo.InvariantCulture));
        return point switch
        {
            > 0 and <= 21 => point >= digits.Length ? digits.PadRight(point, '0') : $"{digits[..point]}.{digits[point..]}",
            > -6 and <= 0 => $"0.{new string('0', -point)}{digits}",
            _ => $"{digits[0]}{(digits.Length > 1 ? "." : "")}{digits[1..]}e{(point > 0 ? "+" : "-")}{Math.Abs(point - 1)}",
        };
    }

    /// <summary>The digits of <c>1.5E-07</c> without zeros around them, and where the decimal point stands, counted from the first.</summary>
    private static (string Digits, int Point) Split(string text)
    {
        var exponentAt = text.IndexOf('E', StringComparison.Ordinal);
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        var exponent = exponentAt < 0 ? 0 : int.Parse(text.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var pointAt = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = pointAt < 0 ? mantissa.Length : pointAt;
        var all = mantissa.Replace(".", "", StringComparison.Ordinal);
        var digits = all.TrimStart('0');
        return (digits.TrimEnd('0'), whole + exponent - (all.Length - digits.Length));
    }
}
