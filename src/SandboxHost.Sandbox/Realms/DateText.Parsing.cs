using System.Globalization;
using System.Text.RegularExpressions;

namespace SandboxHost.Sandbox.Realms;

/// <summary>Dates as text: what <c>Date.parse</c> reads, and what <c>toLocaleDateString</c> and its kin write.</summary>
/// <remarks>
/// Read are the format of ECMA-262 §21.4.1.32 and, where that leaves the host free, what V8 reads, since authors have tried their programs there. Nothing
/// is taken from a clock: a text without a date is none.
/// </remarks>
internal static partial class DateText
{
    private const int DaysOfLongestMonth = 31;
    private const int MonthsOfYear = 12;

    private static readonly string[] s_months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly Dictionary<string, int> s_zones = new(StringComparer.Ordinal)
    {
        ["utc"] = 0,
        ["gmt"] = 0,
        ["ut"] = 0,
        ["z"] = 0,
        ["est"] = -5,
        ["edt"] = -4,
        ["cst"] = -6,
        ["cdt"] = -5,
        ["mst"] = -7,
        ["mdt"] = -6,
        ["pst"] = -8,
        ["pdt"] = -7,
    };

    /// <summary>Reads a date.</summary>
    /// <param name="text">The text.</param>
    /// <param name="milliseconds">Milliseconds since the beginning of 1970, in UTC.</param>
    public static bool TryParse(string text, out long milliseconds)
    {
        const int MaxLength = 200;
        milliseconds = 0;
        return text.Length <= MaxLength && (TryParseIso(text, out milliseconds) || TryParseOther(text, out milliseconds));
    }

    private static bool TryParseIso(string text, out long milliseconds)
    {
        milliseconds = 0;
        var match = Iso().Match(text);
        if (!match.Success || match.Groups["year"].Value == "-000000")
        {
            return false;
        }

        int Part(string name, int absent) => match.Groups[name] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : absent;
        var (month, day, hour, minute, second) = (Part("month", 1), Part("day", 1), Part("hour", 0), Part("minute", 0), Part("second", 0));
        var fraction = match.Groups["fraction"] is { Success: true, Value: var part } ? int.Parse(part.PadRight(3, '0')[..3], CultureInfo.InvariantCulture) : 0;
        var offset = match.Groups["sign"].Success ? (Part("offsetHour", 0) * 60) + Part("offsetMinute", 0) : 0;
        if (month is < 1 or > MonthsOfYear || day is < 1 or > DaysOfLongestMonth || !IsTime(hour, minute, second, fraction) || Part("offsetHour", 0) > 23 || Part("offsetMinute", 0) > 59)
        {
            return false;
        }

        milliseconds = At(Part("year", 0), month, day, hour, minute, second, fraction) - ((match.Groups["sign"].Value == "-" ? -offset : offset) * 60_000L);
        return true;
    }

    private static bool IsTime(int hour, int minute, int second, int millisecond) =>
        (hour <= 23 && minute <= 59 && second <= 59) || (hour == 24 && minute == 0 && second == 0 && millisecond == 0);

    // Days past the end of a month are days of the next.
    private static long At(int year, int month, int day, int hour, int minute, int second, int millisecond)
    {
        // The days from civil years, as in H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
        var shifted = month <= 2 ? year - 1L : year;
        var era = (shifted >= 0 ? shifted : shifted - 399) / 400;
        var ofEra = shifted - (era * 400);
        var ofYear = (((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5) + day - 1;
        var days = (era * 146_097) + (ofEra * 365) + (ofEra / 4) - (ofEra / 100) + ofYear - 719_468;
        return (((((days * 24) + hour) * 60) + minute) * 60_000) + (second * 1000L) + millisecond;
    }

    // Words and numbers in whatever order people write them.
    private static bool TryParseOther(string text, out long milliseconds)
    {
        milliseconds = 0;
        var numbers = new List<int>();
        var time = new List<int>();
        int? month = null, offset = null, noon = null;
        var millisecond = 0;
        var bare = Comment().Replace(text, " ");
        for (var match = Token().Match(bare); match.Success; match = match.NextMatch())
        {
            if (match.Groups["time"].Success)
            {
                if (time.Count > 0)
                {
                    return false;
                }

                time.AddRange(match.Groups["time"].Value.Split(':').Select(part => int.Parse(part, CultureInfo.InvariantCulture)));
                millisecond = match.Groups["fraction"] is { Success: true, Value: var part } ? int.Parse(part.PadRight(3, '0')[..3], CultureInfo.InvariantCulture) : 0;
            }
            else if (match.Groups["zone"].Success && (time.Count > 0 || offset is not null))
            {
                var digits = match.Groups["zone"].Value[1..].Replace(":", "", StringComparison.Ordinal);
                var hours = int.Parse(digits.Length <= 2 ? digits : digits[..^2], CultureInfo.InvariantCulture);
                var minutes = digits.Length <= 2 ? 0 : int.Parse(digits[^2..], CultureInfo.InvariantCulture);
                offset = (match.Groups["zone"].Value[0] == '-' ? -1 : 1) * ((hours * 60) + minutes);
            }
            else if (match.Groups["number"].Success || match.Groups["zone"].Success)
            {
                numbers.Add(int.Parse(match.Value.TrimStart('+', '-').Replace(":", "", StringComparison.Ordinal), CultureInfo.InvariantCulture));
            }
            else if (match.Groups["word"].Success)
            {
                var word = match.Groups["word"].Value.ToLowerInvariant();
                var named = word.Length >= 3 ? Array.IndexOf(s_months, word[..3]) : -1;
                if (word is "am" or "pm" && time.Count > 0)
                {
                    noon = word == "pm" ? 12 : 0;
                }
                else if (s_zones.TryGetValue(word, out var zone))
                {
                    offset = zone * 60;
                }
                else if (named >= 0)
                {
                    month = named + 1;
                }
                else if (numbers.Count > 0 && word != "t")
                {
                    return false;
                }
            }
        }

        if (numbers.Count == 0 || numbers.Count > 3 || time.Count > 3 || (month is not null && numbers.Count > 2))
        {
            return false;
        }

        while (numbers.Count < 3)
        {
            numbers.Add(1);
        }

        var (year, day) = (numbers[2], numbers[1]);
        if (month is { } known)
        {
            (year, day) = IsDay(numbers[0]) ? (numbers[1], numbers[0]) : (numbers[0], numbers[1]);
        }
        else if (IsDay(numbers[0]))
        {
            known = numbers[0];
        }
        else
        {
            (year, known, day) = (numbers[0], numbers[1], numbers[2]);
        }

        while (time.Count < 3)
        {
            time.Add(0);
        }

        if (noon is { } half)
        {
            if (time[0] is < 1 or > 12)
            {
                return false;
            }

            time[0] = (time[0] % 12) + half;
        }

        year += year switch
        {
            >= 0 and <= 49 => 2000,
            >= 50 and <= 99 => 1900,
            _ => 0,
        };
        if (known is < 1 or > MonthsOfYear || !IsDay(day) || !IsTime(time[0], time[1], time[2], millisecond))
        {
            return false;
        }

        milliseconds = At(year, known, day, time[0], time[1], time[2], millisecond) - ((offset ?? 0) * 60_000L);
        return true;
    }

    private static bool IsDay(int number) => number is >= 1 and <= DaysOfLongestMonth;

    [GeneratedRegex(@"^(?<year>\d{4}|[+-]\d{6})(-(?<month>\d\d)(-(?<day>\d\d))?)?([Tt](?<hour>\d\d):(?<minute>\d\d)(:(?<second>\d\d)([.,](?<fraction>\d{1,9}))?)?(?:[Zz]|(?<sign>[+-])(?<offsetHour>\d\d):(?<offsetMinute>\d\d))?)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Iso();

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<time>\d{1,2}:\d{1,2}(:\d{1,2})?)(\.(?<fraction>\d{1,9}))?|(?<zone>[+-]\d{1,2}:?\d{2}|[+-]\d{1,2})(?!\d)|(?<number>\d{1,7})|(?<word>\p{L}+)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
