using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;

namespace SandboxHost.Sandbox.Realms;

/// <summary>Has <c>toLocaleDateString</c>, <c>toLocaleTimeString</c> and <c>toLocaleString</c> of dates write what authors saw where they tried their programs.</summary>
/// <remarks>Jint 4.18 puts separators elsewhere than CLDR does (<c>Tue Mar 5</c>, <c>March, 2024</c>), knows no narrow names, and leaves <c>dateStyle</c> to .NET.</remarks>
internal static class DateWritingMending
{
    public static void Mend(HardenedEngine agent)
    {
        var prototype = (ObjectInstance)((ObjectInstance)agent.Script.Global.Get("Date")).Get("prototype");
        var timeOf = prototype.Get("getTime");
        var rangeError = agent.Script.Global.Get("RangeError");
        foreach (var (name, hasDate, hasTime) in ((string, bool, bool)[])[("toLocaleDateString", true, false), ("toLocaleTimeString", false, true), ("toLocaleString", true, true)])
        {
            var original = prototype.Get(name);
            var mended = agent.Prelude.Function(name, 0, (target, arguments) =>
            {
                var locale = LocaleOf(arguments.Length > 0 ? arguments[0] : JsValue.Undefined);
                var options = OptionsOf(arguments.Length > 1 ? arguments[1] : JsValue.Undefined);
                if (target is not JsDate || locale is null || !DateText.Knows(locale, options))
                {
                    return agent.Script.Call(original, target, arguments);
                }

                var milliseconds = TypeConverter.ToNumber(agent.Script.Call(timeOf, target, []));
                if (double.IsNaN(milliseconds) || ToTime(milliseconds) is not { } time)
                {
                    return agent.Script.Call(original, target, arguments);
                }

                var zone = ZoneOf(options["timeZone"]) ?? throw new JavaScriptException(agent.Script.Construct(rangeError, new JsString($"Invalid time zone specified: {options["timeZone"]}")));
                var shown = TimeZoneInfo.ConvertTimeFromUtc(time, zone);
                return new JsString(DateText.Write(shown, zone.BaseUtcOffset == TimeSpan.Zero && zone.Id is "UTC" or "Etc/UTC" ? "UTC" : OffsetOf(zone.GetUtcOffset(time)), locale, options, hasDate, hasTime));
            });
            prototype.DefineOwnProperty(name, new PropertyDescriptor(mended, writable: true, enumerable: false, configurable: true));
        }
    }

    /// <summary>The locale that is asked for; null for a list of several, and for what is none.</summary>
    private static string? LocaleOf(JsValue locales) => locales switch
    {
        JsUndefined => "",
        JsString text => text.ToString(),
        JsArray { Length: 0 } => "",
        JsArray { Length: 1 } list when list[0] is JsString only => only.ToString(),
        _ => null,
    };

    private static DateText.Options OptionsOf(JsValue options) => new(name =>
        options is ObjectInstance given && given.Get(name) is { } value && value is not (JsUndefined or JsNull) ? TypeConverter.ToString(value) : null);

    private static DateTime? ToTime(double milliseconds) =>
        milliseconds >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds).UtcDateTime
            : null;

    private static TimeZoneInfo? ZoneOf(string? name) =>
        name is null || name.Equals("UTC", StringComparison.OrdinalIgnoreCase) || name.Equals("GMT", StringComparison.OrdinalIgnoreCase) ? TimeZoneInfo.Utc
        : TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone
        : null;

    private static string OffsetOf(TimeSpan offset) =>
        offset == TimeSpan.Zero ? "GMT"
        : $"GMT{(offset < TimeSpan.Zero ? "-" : "+")}{Math.Abs(offset.Hours)}{(offset.Minutes == 0 ? "" : $":{Math.Abs(offset.Minutes):00}")}";
}
