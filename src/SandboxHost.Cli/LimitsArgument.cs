using System.Globalization;
using SandboxHost.Compiler;
using SandboxHost.Runtime;
using SandboxHost.Sandbox;

namespace SandboxHost.Cli;

/// <summary><c>--limits statements=100000,time=500ms,memory=64MB</c>: the limits of <see cref="SandboxLimits"/> and <see cref="HostQuotas"/> by name.</summary>
internal static class LimitsArgument
{
    private delegate PatternHostOptions Change(PatternHostOptions options, long value);

    private static readonly (string Name, string Unit, Change Apply)[] Known =
    [
        ("statements", "", (options, value) => options with { Limits = options.Limits with { MaxStatements = value } }),
        ("time", "ms", (options, value) => options with { Limits = options.Limits with { MaxTime = TimeSpan.FromMilliseconds(value) } }),
        ("memory", "B", (options, value) => options with { Limits = options.Limits with { MaxAllocatedBytes = value } }),
        ("recursion", "", (options, value) => options with { Limits = options.Limits with { MaxRecursion = checked((int)value) } }),
        ("array", "", (options, value) => options with { Limits = options.Limits with { MaxArrayLength = checked((int)value) } }),
        ("value", "", (options, value) => options with { Limits = options.Limits with { MaxValueSize = value } }),
        ("regexp", "ms", (options, value) => options with { Limits = options.Limits with { MaxRegExpTime = TimeSpan.FromMilliseconds(value) } }),
        ("console", "", (options, value) => options with { Limits = options.Limits with { MaxConsoleLines = checked((int)value) } }),
        ("instances", "", (options, value) => options with { Quotas = options.Quotas with { MaxInstancesPerEvent = checked((int)value) } }),
        ("tree", "", (options, value) => options with { Quotas = options.Quotas with { MaxInstancesPerTree = checked((int)value) } }),
        ("depth", "", (options, value) => options with { Quotas = options.Quotas with { MaxInstanceDepth = checked((int)value) } }),
        ("compilations", "", (options, value) => options with { Quotas = options.Quotas with { MaxCompilationsPerEvent = checked((int)value) } }),
        ("powers", "", (options, value) => options with { Quotas = options.Quotas with { MaxPowerCallsPerEvent = checked((int)value) } }),
        ("program", "B", (options, value) => options with { Quotas = options.Quotas with { MaxProgramBytes = checked((int)value) } }),
        ("events", "", (options, value) => options with { Quotas = options.Quotas with { MaxEventsPerEvent = checked((int)value) } }),
        ("chain", "", (options, value) => options with { Quotas = options.Quotas with { MaxEventChain = checked((int)value) } }),
        ("all-events", "", (options, value) => options with { Quotas = options.Quotas with { MaxEventsPerCause = checked((int)value) } }),
        ("all-compilations", "", (options, value) => options with { Quotas = options.Quotas with { MaxCompilationsPerCause = checked((int)value) } }),
        ("all-powers", "", (options, value) => options with { Quotas = options.Quotas with { MaxPowerCallsPerCause = checked((int)value) } }),
        ("nodes", "", (options, value) => options with { Quotas = options.Quotas with { MaxNodesPerEvent = checked((int)value) } }),
        ("recomputations", "", (options, value) => options with { Quotas = options.Quotas with { MaxRecomputationsPerEvent = checked((int)value) } }),
        ("ended-workers", "", (options, value) => options with { Quotas = options.Quotas with { MaxWorkersEndedInARow = checked((int)value) } }),
        ("runs", "", (options, value) => options with { Quotas = options.Quotas with { MaxRunsOfOneNode = checked((int)value) } }),
    ];

    /// <summary>What may be written, for the help.</summary>
    public static string Names => string.Join(", ", Known.Select(limit => limit.Name));

    /// <summary>The options with the limits that the argument names.</summary>
    /// <exception cref="UsageException">It names one that there is not, or a number that is none or not sensible.</exception>
    public static PatternHostOptions Apply(string argument, PatternHostOptions options)
    {
        foreach (var entry in argument.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            options = ApplyEntry(entry, options);
        }

        return options;
    }

    private static PatternHostOptions ApplyEntry(string entry, PatternHostOptions options)
    {
        var equals = entry.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? entry : entry[..equals].Trim();
        var known = Array.Find(Known, limit => limit.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (known.Apply is null)
        {
            var nearest = Spelling.FindNearest(name, Known.Select(limit => limit.Name));
            throw new UsageException($"There is no limit `{PrintableText.Escape(name)}`{(nearest is null ? "." : $"; did you mean `{nearest}`?")} There are {Names}.");
        }

        if (equals < 0 || ReadNumber(entry[(equals + 1)..].Trim(), known.Unit) is not { } value)
        {
            throw new UsageException($"`--limits {PrintableText.Escape(entry)}` does not say how much: write {Example(known.Name, known.Unit)}.");
        }

        try
        {
            var changed = known.Apply(options, value);
            _ = changed.Limits.Checked();
            _ = changed.Quotas.Checked();
            return changed;
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or OverflowException)
        {
            throw new UsageException($"`--limits {PrintableText.Escape(entry)}` is no sensible limit: it is {(value <= 0 ? "nothing" : "so much that it limits nothing")}.");
        }
    }

    private static string Example(string name, string unit) => unit switch
    {
        "ms" => $"`{name}=500ms` or `{name}=2s`",
        "B" => $"`{name}=512KB` or `{name}=64MB`",
        _ => $"`{name}=100`",
    };

    /// <summary>The number in the smallest unit; null if it is none, or has another unit.</summary>
    private static long? ReadNumber(string text, string unit)
    {
        var digits = text.AsSpan().TrimEnd("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
        double? factor = (unit, text[digits.Length..].ToUpperInvariant()) switch
        {
            (_, "") => 1,
            ("ms", "MS") => 1,
            ("ms", "S") => 1000,
            ("ms", "MIN") => 60_000,
            ("B", "B") => 1,
            ("B", "KB") => 1024,
            ("B", "MB") => 1024 * 1024,
            ("B", "GB") => 1024 * 1024 * 1024,
            _ => null,
        };
        const double Most = 1L << 53;
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return factor is { } known && double.TryParse(digits.ToString().Replace("_", "", StringComparison.Ordinal).Trim(), Style, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number * known) is var size && size < Most && size == Math.Floor(size)
            ? (long)(number * known)
            : null;
    }
}
