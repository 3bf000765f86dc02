using System.Globalization;
using Jint;
using Jint.Native;
using Jint.Runtime;

namespace SandboxHost.Sandbox.Realms;

/// <summary><c>a.localeCompare(b, locale, { numeric: true })</c>: numbers within strings by their value, and everything else in the order of ICU.</summary>
/// <remarks>
/// Jint 4.18 compares piece by piece, so that accents and cases decide before later letters are looked at. ICU compares all letters first (Unicode
/// Technical Standard 10, multi-level comparison), and so does .NET, which asks ICU, for the same option.
/// </remarks>
internal static class NumericCollation
{
    private static readonly CompareInfo s_order = CultureInfo.GetCultureInfo("en-US").CompareInfo;

    /// <summary>The order of two strings; null if the comparison is of another kind, which the engine can do.</summary>
    public static JsValue? Compare(JsValue target, JsValue[] arguments)
    {
        if (arguments is not [var other, _, JsObject options, ..] || !target.IsString() || !other.IsString() || !TypeConverter.ToBoolean(options.Get("numeric")))
        {
            return null;
        }

        var strength = options.Get("sensitivity").ToString() switch
        {
            "base" => CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace,
            "accent" => CompareOptions.IgnoreCase,
            "case" => CompareOptions.IgnoreNonSpace,
            _ => CompareOptions.None,
        };
        var symbols = TypeConverter.ToBoolean(options.Get("ignorePunctuation")) ? CompareOptions.IgnoreSymbols : CompareOptions.None;
        return Math.Sign(s_order.Compare(target.ToString(), other.ToString(), CompareOptions.NumericOrdering | strength | symbols));
    }
}
