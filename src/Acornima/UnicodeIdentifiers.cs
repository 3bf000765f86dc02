using System.Globalization;

namespace Acornima;

/// <summary>Which code points may stand in names.</summary>
/// <remarks>
/// These are Unicode's ID_Start and ID_Continue, with the joiners that ECMA-262 §12.7 adds. ASCII is not known here:
/// scanners look that up on their own.
/// </remarks>
internal static class UnicodeIdentifiers
{
    private const int StartCategories =
        (1 << (int)UnicodeCategory.UppercaseLetter) | (1 << (int)UnicodeCategory.LowercaseLetter)
        | (1 << (int)UnicodeCategory.TitlecaseLetter) | (1 << (int)UnicodeCategory.ModifierLetter)
        | (1 << (int)UnicodeCategory.OtherLetter) | (1 << (int)UnicodeCategory.LetterNumber);

    private const int PartCategories =
        StartCategories
        | (1 << (int)UnicodeCategory.NonSpacingMark) | (1 << (int)UnicodeCategory.SpacingCombiningMark)
        | (1 << (int)UnicodeCategory.DecimalDigitNumber) | (1 << (int)UnicodeCategory.ConnectorPunctuation);

    // .NET 10 has the categories of Unicode 16. These are first and last code points of what Unicode 17 added.
    private static ReadOnlySpan<int> StartsOfUnicode17 =>
    [
        0x88F, 0x88F, 0xC5C, 0xC5C, 0xCDC, 0xCDC, 0xA7CE, 0xA7CF, 0xA7D2, 0xA7D2, 0xA7D4, 0xA7D4, 0xA7F1, 0xA7F1,
        0x10940, 0x10959, 0x10EC5, 0x10EC7, 0x11DB0, 0x11DDB, 0x16EA0, 0x16EB8, 0x16EBB, 0x16ED3, 0x16FF2, 0x16FF6,
        0x187F8, 0x187FF, 0x18D09, 0x18D1E, 0x18D80, 0x18DF2, 0x1E6C0, 0x1E6DE, 0x1E6E0, 0x1E6E2, 0x1E6E4, 0x1E6E5,
        0x1E6E7, 0x1E6ED, 0x1E6F0, 0x1E6F4, 0x1E6FE, 0x1E6FF, 0x2B73A, 0x2B73F, 0x2CEA2, 0x2CEAD, 0x323B0, 0x33479,
    ];

    private static ReadOnlySpan<int> PartsOfUnicode17 =>
    [
        0x88F, 0x88F, 0xC5C, 0xC5C, 0xCDC, 0xCDC, 0x1ACF, 0x1ADD, 0x1AE0, 0x1AEB, 0xA7CE, 0xA7CF, 0xA7D2, 0xA7D2,
        0xA7D4, 0xA7D4, 0xA7F1, 0xA7F1, 0x10940, 0x10959, 0x10EC5, 0x10EC7, 0x10EFA, 0x10EFB, 0x11B60, 0x11B67,
        0x11DB0, 0x11DDB, 0x11DE0, 0x11DE9, 0x16EA0, 0x16EB8, 0x16EBB, 0x16ED3, 0x16FF2, 0x16FF6, 0x187F8, 0x187FF,
        0x18D09, 0x18D1E, 0x18D80, 0x18DF2, 0x1E6C0, 0x1E6DE, 0x1E6E0, 0x1E6F5, 0x1E6FE, 0x1E6FF, 0x2B73A, 0x2B73F,
        0x2CEA2, 0x2CEAD, 0x323B0, 0x33479,
    ];

    /// <summary>Whether a code point above U+007F may begin a name.</summary>
    public static bool IsIdentifierStart(int codePoint)
    {
        var category = CharUnicodeInfo.GetUnicodeCategory(codePoint);
        if (((StartCategories >> (int)category) & 1) != 0)
        {
            return codePoint != 0x2E2F;
        }

        return category == UnicodeCategory.OtherNotAssigned
            ? IsInRanges(StartsOfUnicode17, codePoint)
            : codePoint is 0x1885 or 0x1886 or 0x2118 or 0x212E or 0x309B or 0x309C;
    }

    /// <summary>Whether a code point above U+007F may stand in a name after its beginning.</summary>
    public static bool IsIdentifierPart(int codePoint)
    {
        var category = CharUnicodeInfo.GetUnicodeCategory(codePoint);
        if (((PartCategories >> (int)category) & 1) != 0)
        {
            return codePoint != 0x2E2F;
        }

        return category == UnicodeCategory.OtherNotAssigned
            ? IsInRanges(PartsOfUnicode17, codePoint)
            : codePoint is 0xB7 or 0x387 or (>= 0x1369 and <= 0x1371) or 0x19DA or 0x200C or 0x200D or 0x2118 or 0x212E
                or 0x309B or 0x309C or 0x30FB or 0xFF65;
    }

    private static bool IsInRanges(ReadOnlySpan<int> bounds, int codePoint)
    {
        // Found: a bound, which is part of its range. Not found: an odd place lies between first and last.
        var index = bounds.BinarySearch(codePoint);
        return index >= 0 || (~index & 1) != 0;
    }
}
