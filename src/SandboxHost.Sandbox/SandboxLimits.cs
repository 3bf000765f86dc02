namespace SandboxHost.Sandbox;

/// <summary>How much one operation in a sandbox may use: an event with all that it causes, or the start of an instance.</summary>
/// <remarks>
/// Every entry into a realm runs under one budget made of these, see <see cref="CallBudget"/>. The count of statements is the
/// primary stop, because it is the same on every machine; time is the backstop. None of them can be switched off.
/// </remarks>
public sealed record SandboxLimits
{
    /// <summary>The limits that a host has if it says nothing.</summary>
    public static SandboxLimits Default { get; } = new();

    /// <summary>How many statements may run. Default 2,000,000.</summary>
    public long MaxStatements { get; init; } = 2_000_000;

    /// <summary>How long it may take by the clock. Default 2 s.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How many bytes may be allocated, counting those that are free again. Default 256 MB.</summary>
    /// <remarks>An allocation budget, not the size of a heap: choose it several times larger than what may be in use at once.</remarks>
    public long MaxAllocatedBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>How many calls may be nested in each other. Default 500.</summary>
    public int MaxRecursion { get; init; } = 500;

    /// <summary>How many elements an array may have. Default 1,000,000.</summary>
    public int MaxArrayLength { get; init; } = 1_000_000;

    /// <summary>How large one value may be that crosses the boundary, as <see cref="PlainValue.Size"/> counts. Default 1,000,000.</summary>
    public long MaxValueSize { get; init; } = 1_000_000;

    /// <summary>How long one regular expression may search. Default 250 ms.</summary>
    public TimeSpan MaxRegExpTime { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How many lines the console takes in one operation; more are counted, not kept. Default 200.</summary>
    public int MaxConsoleLines { get; init; } = 200;

    /// <summary>These limits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One of them is missing, zero, negative, or so large that it is none.</exception>
    public SandboxLimits Checked()
    {
        const long Most = 1L << 40;
        Require(MaxStatements is > 0 and < Most, MaxStatements, nameof(MaxStatements));
        Require(MaxTime > TimeSpan.Zero && MaxTime <= TimeSpan.FromHours(1), MaxTime, nameof(MaxTime));
        Require(MaxAllocatedBytes is > 0 and < Most, MaxAllocatedBytes, nameof(MaxAllocatedBytes));
        Require(MaxRecursion is > 0 and <= 10_000, MaxRecursion, nameof(MaxRecursion));
        Require(MaxArrayLength is > 0 and <= 100_000_000, MaxArrayLength, nameof(MaxArrayLength));
        Require(MaxValueSize is > 0 and < Most, MaxValueSize, nameof(MaxValueSize));
        Require(MaxRegExpTime > TimeSpan.Zero && MaxRegExpTime <= TimeSpan.FromHours(1), MaxRegExpTime, nameof(MaxRegExpTime));
        Require(MaxConsoleLines is >= 0 and <= 1_000_000, MaxConsoleLines, nameof(MaxConsoleLines));
        return this;
    }

    private static void Require<T>(bool holds, T value, string name)
    {
        if (!holds)
        {
            throw new ArgumentOutOfRangeException(name, value, "A sandbox does not start without a sensible limit here.");
        }
    }
}
