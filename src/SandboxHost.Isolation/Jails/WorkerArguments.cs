using System.Globalization;

namespace SandboxHost.Isolation.Jails;

/// <summary>What a worker's program is told when it is started, and again when it has entered the jail.</summary>
/// <param name="HeapBytes">How large the managed heap may become.</param>
/// <param name="IsStrict">Whether it does not work if a part of the confinement is missing.</param>
/// <param name="LeftOut">Parts of the confinement that are left out, so that tests can see what each one is for.</param>
/// <param name="IsInside">Whether it has entered.</param>
/// <param name="Probe">An attempt to get out that is to be made instead of serving a host; null for none.</param>
internal sealed record WorkerArguments(long HeapBytes, bool IsStrict, JailPart LeftOut, bool IsInside, string? Probe)
{
    private const string Strict = "strict";
    private const string BestEffort = "best-effort";
    private const string Inside = "inside";

    /// <summary>The arguments of the program; null if they are none that a host gives.</summary>
    public static WorkerArguments? Parse(string[] arguments) =>
        arguments is [Strict or BestEffort, var heap, var leftOut, .. var rest]
        && long.TryParse(heap, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) && Enum.TryParse<JailPart>(leftOut, out var parts)
            ? new(bytes, arguments[0] == Strict, parts, rest is [Inside, ..], (rest is [Inside, ..] ? rest[1..] : rest) is [var probe] ? probe : null)
            : null;

    /// <summary>What the program is given.</summary>
    /// <param name="program">Where it is.</param>
    public IReadOnlyList<string> ToStart(string program) =>
    [
        program, IsStrict ? Strict : BestEffort, HeapBytes.ToString(CultureInfo.InvariantCulture), LeftOut.ToString(), .. IsInside ? (string[])[Inside] : [], .. Probe is null ? (string[])[] : [Probe],
    ];

    /// <summary>What it is given when it is executed again, inside.</summary>
    public IReadOnlyList<string> ToEnter() => (this with { IsInside = true }).ToStart(Environment.GetCommandLineArgs()[0]);

    /// <summary>Whether a part is left out.</summary>
    public bool LeavesOut(JailPart part) => (LeftOut & part) != 0;
}

/// <summary>Parts of the confinement that can be left out.</summary>
[Flags]
internal enum JailPart
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>Which files can be reached.</summary>
    Landlock = 1,
    /// <summary>Which calls can be made.</summary>
    Seccomp = 2,
}
