using System.Globalization;

namespace SandboxHost.Sandbox.Realms;

// Writing dates for people, in English as in the United States, and what is commonly asked for of Britain and Canada.
internal static partial class DateText
{
    private static readonly CultureInfo s_english = CultureInfo.GetCultureInfo("en-US");

    /// <summary>Which parts of a date are written, and how.</summary>
    /// <param name="Find">The value of an option of <c>Intl.DateTimeFormat</c>; null if it is not given.</param>
    public readonly record struct Options(Func<string, string?> Find)
    {
        public string? this[string name] => Find(name);

        public bool HasAny(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (Find(name) is not null)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether dates are written for a locale here; others are left to the engine.</summary>
    public static bool Knows(string locale, Options options) => locale is "" or "en" or "en-US"
        || (locale is "en-GB" or "en-CA" && !options.HasAny("weekday", "dateStyle", "timeStyle", "timeZoneName") && options["month"] is null or "numeric" or "2-digit");

    /// <summary>Writes a date.</summary>
    /// <param name="time">The date, in the zone in which it is to be shown.</param>
    /// <param name="zone">What that zone is called.</param>
    /// <param name="locale">The locale, one of those that are known here.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="hasDate">Whether a date is written if nothing was asked for.</param>
    /// <param name="hasTime">Whether a time is written if nothing was asked for.</param>
    public static string Write(DateTime time, string zone, string locale, Options options, bool hasDate, bool hasTime)
    {
        var parts = Resolve(options, hasDate, hasTime);
        var date = WriteDate(time, locale, parts);
        var clock = WriteTime(time, zone, locale, parts);
        return date.Length == 0 ? clock
            : clock.Length == 0 ? date
            : date + Between(parts) + clock;
    }

    /// <summary>The parts of a date, each <c>numeric</c>, <c>2-digit</c>, <c>long</c>, <c>short</c>, <c>narrow</c> or absent.</summary>
    private sealed record Parts(
        string? Weekday, string? Year, string? Month, string? Day, string? Hour, string? Minute, string? Second, string? ZoneName, bool? Is24Hours, bool StartsAtZero, bool IsLongStyle);

    private static Parts Resolve(Options options, bool hasDate, bool hasTime)
    {
        bool? is24 = options["hour12"] switch
        {
            "false" => true,
            "true" => false,
            _ => options["hourCycle"] switch
            {
                "h23" or "h24" => true,
                "h11" or "h12" => false,
                _ => null,
            },
        };
        var startsAtZero = options["hour12"] is null && options["hourCycle"] == "h23";
        if (options.HasAny("dateStyle", "timeStyle"))
        {
            var (dateStyle, timeStyle) = (options["dateStyle"], options["timeStyle"]);
            var (weekday, month, year) = dateStyle switch
            {
                "full" => ("long", "long", "numeric"),
                "long" => (null, "long", "numeric"),
                "medium" => (null, "short", "numeric"),
                "short" => (null, "numeric", "2-digit"),
                _ => ((string?)null, (string?)null, (string?)null),
            };
            var clock = timeStyle is null ? null : "numeric";
            return new Parts(
                weekday, year, month, dateStyle is null ? null : "numeric", clock, clock, timeStyle == "short" ? null : clock,
                timeStyle is "full" ? "long" : timeStyle is "long" ? "short" : null, is24, startsAtZero, dateStyle is "full" or "long");
        }

        var asksForDate = options.HasAny("weekday", "year", "month", "day");
        var asksForTime = options.HasAny("hour", "minute", "second", "dayPeriod", "fractionalSecondDigits");
        var addsDate = hasDate && !asksForDate && (!hasTime || !asksForTime);
        var addsTime = hasTime && !asksForTime && (!hasDate || !asksForDate);
        return new Parts(
            options["weekday"],
            options["year"] ?? (addsDate ? "numeric" : null),
            options["month"] ?? (addsDate ? "numeric" : null),
            options["day"] ?? (addsDate ? "numeric" : null),
            options["hour"] ?? (addsTime ? "numeric" : null),
            options["minute"] ?? (addsTime ? "numeric" : null),
            options["second"] ?? (addsTime ? "numeric" : null),
            options["timeZoneName"],
            is24,
            startsAtZero,
            options["month"] == "long");
    }

    private static string Between(Parts parts) =>
        parts.IsLongStyle && parts.Day is not null ? " at "
        : parts is { Weekday: not null, Year: null, Month: null, Day: null } ? " "
        : ", ";

    private static string WriteDate(DateTime time, string locale, Parts parts)
    {
        var year = parts.Year is null ? "" : parts.Year == "2-digit" ? (time.Year % 100).ToString("00", CultureInfo.InvariantCulture) : time.Year.ToString(CultureInfo.InvariantCulture);
        var day = parts.Day is null ? "" : Number(time.Day, parts.Day);
        var weekday = parts.Weekday switch
        {
            null => "",
            "long" => s_english.DateTimeFormat.GetDayName(time.DayOfWeek),
            "narrow" => s_english.DateTimeFormat.GetDayName(time.DayOfWeek)[..1],
            _ => s_english.DateTimeFormat.GetDayName(time.DayOfWeek)[..3],
        };
        if (parts.Month is null)
        {
            return weekday.Length > 0 && day.Length > 0 ? $"{day} {weekday}" : Join(" ", day, year, weekday);
        }

        if (parts.Month is not ("numeric" or "2-digit"))
        {
            var name = s_english.DateTimeFormat.GetMonthName(time.Month);
            var month = parts.Month == "long" ? name : parts.Month == "narrow" ? name[..1] : name[..3];
            return day.Length > 0 ? Join(", ", weekday, $"{month} {day}", year) : Join(", ", weekday, Join(" ", month, year));
        }

        var (shownMonth, shownDay) = (Number(time.Month, parts.Month), day);
        switch (locale)
        {
            case "en-GB":
                // Always two digits where day and month stand together.
                return day.Length > 0
                    ? Join("/", time.Day.ToString("00", CultureInfo.InvariantCulture), time.Month.ToString("00", CultureInfo.InvariantCulture), year)
                    : Join("/", year.Length > 0 ? time.Month.ToString("00", CultureInfo.InvariantCulture) : shownMonth, year);
            case "en-CA":
                return Join("-", year, time.Month.ToString("00", CultureInfo.InvariantCulture), day.Length > 0 ? time.Day.ToString("00", CultureInfo.InvariantCulture) : "");
            default:
                return Join(", ", weekday, Join("/", shownMonth, shownDay, year));
        }
    }

    private static string WriteTime(DateTime time, string zone, string locale, Parts parts)
    {
        var is24 = parts.Is24Hours ?? locale == "en-GB";
        var zoneName = parts.ZoneName switch
        {
            null => "",
            "long" => zone == "UTC" ? "Coordinated Universal Time" : zone,
            _ => zone,
        };
        if (parts.Hour is null)
        {
            // A lone number stands as it is; beside another it has two digits.
            var pair = parts.Minute is not null && parts.Second is not null;
            var minute = parts.Minute is null ? "" : pair ? time.Minute.ToString("00", CultureInfo.InvariantCulture) : time.Minute.ToString(CultureInfo.InvariantCulture);
            var second = parts.Second is null ? "" : pair ? time.Second.ToString("00", CultureInfo.InvariantCulture) : time.Second.ToString(CultureInfo.InvariantCulture);
            return Join(" ", Join(":", minute, second), zoneName);
        }

        // Of `hour12: false`, midnight is 24 in the United States; of `hourCycle: "h23"` it is 00.
        var hour = is24 ? (time.Hour == 0 && locale != "en-GB" && !parts.StartsAtZero ? 24 : time.Hour) : time.Hour % 12 == 0 ? 12 : time.Hour % 12;
        var shownHour = is24 || parts.Hour == "2-digit" ? hour.ToString("00", CultureInfo.InvariantCulture) : hour.ToString(CultureInfo.InvariantCulture);
        var clock = Join(
            ":",
            shownHour,
            parts.Minute is null ? "" : time.Minute.ToString("00", CultureInfo.InvariantCulture),
            parts.Second is null ? "" : time.Second.ToString("00", CultureInfo.InvariantCulture));
        var half = is24 ? "" : locale == "en-US" || locale.Length <= 2 ? (time.Hour < 12 ? "AM" : "PM") : locale == "en-CA" ? (time.Hour < 12 ? "a.m." : "p.m.") : (time.Hour < 12 ? "am" : "pm");
        return Join(" ", clock, half, zoneName);
    }

    private static string Number(int number, string style) => number.ToString(style == "2-digit" ? "00" : "0", CultureInfo.InvariantCulture);

    private static string Join(string separator, params string[] parts) => string.Join(separator, parts.Where(part => part.Length > 0));
}
