using System.Globalization;
using System.Runtime.InteropServices;

namespace SandboxHost.Isolation.Jails;

/// <summary>How a worker gives up everything that it does not need, before it sees the first byte of a pattern.</summary>
/// <remarks>
/// In two steps. <see cref="Enter"/>: whatever binds only the calling thread (the runtime has others by then) or is taken on by a new program: no new
/// privileges, no capabilities, Landlock, limits, no descriptors, no environment; then the process executes the worker's program anew, so all
/// of its threads begin inside. <see cref="Seal"/>: the filter of system calls, on all threads at once, and what the runtime needed to start.
/// </remarks>
internal static class Jail
{
    private const nint SetDeathSignal = 1;
    private const nint GetDumpable = 3;
    private const nint SetDumpable = 4;
    private const nint DropFromBoundingSet = 24;
    private const nint SetNoNewPrivileges = 38;
    private const nint GetNoNewPrivileges = 39;
    private const nint SignalKill = 9;
    private const nint LimitCore = 4;
    private const nint LimitFiles = 7;
    private const nint LimitMessageQueues = 12;
    private const ulong MostFiles = 256;
    private const string LeftOut = "left out, as was asked for";

    /// <summary>The part of the confinement that starts anew with a program.</summary>
    /// <param name="worker">What the worker's program was told.</param>
    /// <returns>What is missing: it returns only if the program could not, or should not, be executed.</returns>
    public static IReadOnlyList<JailFinding> Enter(WorkerArguments worker)
    {
        var readable = RuntimeFiles.Find();
        LibC.Call(SystemCall.SetSid);
        List<JailFinding> findings =
        [
            .. DropCapabilities(),
            Find("no new privileges", (int)-LibC.Call(SystemCall.PrCtl, SetNoNewPrivileges, 1)),
            Find("killed with its parent", (int)-LibC.Call(SystemCall.PrCtl, SetDeathSignal, SignalKill)),
            Limit("no core files", LimitCore, 0),
            Limit("few descriptors", LimitFiles, MostFiles),
            Limit("no message queues", LimitMessageQueues, 0),
            worker.LeavesOut(JailPart.Landlock) ? new JailFinding("Landlock", false, LeftOut)
                : LandlockRuleset.Version > 0 ? Find("Landlock", LandlockRuleset.RestrictThread(readable))
                : new JailFinding("Landlock", false, "the kernel has none, or has it switched off"),
            Find("descriptors closed", (int)-CloseDescriptors()),
        ];
        if (worker.IsStrict && findings.Exists(finding => !finding.Holds))
        {
            return findings;
        }

        var error = LibC.Execute(RuntimeFiles.Dotnet, [RuntimeFiles.Dotnet, .. worker.ToEnter()], EnvironmentOf(worker.HeapBytes));
        return [.. findings, new JailFinding("start inside", false, LibC.ErrorName(error))];
    }

    /// <summary>What the runtime of a worker is told; nothing else is in its environment.</summary>
    public static IReadOnlyList<string> EnvironmentOf(long heapBytes) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"DOTNET_GCHeapHardLimit=0x{heapBytes:x}"),

        // No socket on which debuggers are listened to, and no file for it.
        "DOTNET_EnableDiagnostics=0",
        "DOTNET_gcConcurrent=0",
    ];

    /// <summary>The rest, when the runtime has started.</summary>
    /// <returns>What holds now and what does not, as seen from inside on every kind of thread.</returns>
    public static IReadOnlyList<JailFinding> Seal(WorkerArguments worker)
    {
        List<JailFinding> findings =
        [
            // A new program forgets the one, and credentials that change forget the other. Files could grow as far as the limits go, if one could be
            // opened: the runtime keeps compiled code in one that is only in memory.
            Find("no debugger", (int)-LibC.Call(SystemCall.PrCtl, SetDumpable, 0)),
            Find("killed with its parent", (int)-LibC.Call(SystemCall.PrCtl, SetDeathSignal, SignalKill)),
            worker.LeavesOut(JailPart.Seccomp) ? new JailFinding("seccomp filter", false, LeftOut) : Find("seccomp filter", SeccompFilter.Install()),
        ];
        findings.AddRange(JailCheck.Run(worker.HeapBytes));
        return findings;
    }

    /// <summary>Whether what this thread may become is limited.</summary>
    public static bool HasNoNewPrivileges => LibC.Call(SystemCall.PrCtl, GetNoNewPrivileges) == 1;

    /// <summary>Whether no other process may look into this one.</summary>
    public static bool IsHidden => LibC.Call(SystemCall.PrCtl, GetDumpable) == 0;

    /// <summary>Whether the limits of the process are what they were set to.</summary>
    public static bool HasLimits => ReadLimit(LimitCore) == 0 && ReadLimit(LimitFiles) == MostFiles && ReadLimit(LimitMessageQueues) == 0;

    private static unsafe ulong ReadLimit(nint limit)
    {
        var values = stackalloc ulong[2];
        return LibC.Call(SystemCall.PrLimit64, 0, limit, 0, (nint)values) == 0 ? Math.Max(values[0], values[1]) : ulong.MaxValue;
    }

    private static JailFinding Find(string part, int error) => new(part, error == 0, LibC.ErrorName(error));

    private static unsafe JailFinding Limit(string part, nint limit, ulong most)
    {
        var values = stackalloc ulong[2];
        (values[0], values[1]) = (most, most);
        return Find(part, (int)-LibC.Call(SystemCall.PrLimit64, 0, limit, (nint)values));
    }

    private static IEnumerable<JailFinding> DropCapabilities()
    {
        // Only who has capabilities may take them out of the set, and only who has them needs to.
        const int Most = 64;
        for (var capability = 0; capability < Most; capability++)
        {
            LibC.Call(SystemCall.PrCtl, DropFromBoundingSet, capability);
        }

        return [Find("no capabilities", SetNoCapabilities())];
    }

    private static unsafe int SetNoCapabilities()
    {
        const uint Version3 = 0x20080522;
        var header = stackalloc uint[2];
        (header[0], header[1]) = (Version3, 0);
        var sets = stackalloc uint[6];
        NativeMemory.Clear(sets, 6 * sizeof(uint));
        return (int)-LibC.Call(SystemCall.CapSet, (nint)header, (nint)sets);
    }

    // All but the three for frames and for last words are closed when the new program begins.
    private static long CloseDescriptors()
    {
        const nint CloseOnExecute = 4;
        const nint First = 3;
        return LibC.Call(SystemCall.CloseRange, First, unchecked((nint)uint.MaxValue), CloseOnExecute);
    }
}
