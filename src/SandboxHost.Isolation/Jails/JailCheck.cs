using System.Globalization;

namespace SandboxHost.Isolation.Jails;

/// <summary>Looks at the confinement from inside, on every kind of thread that the process has, and from outside.</summary>
internal static class JailCheck
{
    private const nint GetSeccomp = 21;
    private const long FilterMode = 2;

    // Things that every machine has and that no worker needs.
    private static readonly string[] s_forbidden = ["/", "/etc/passwd", "/proc/1/status", "/tmp", "/home", "/usr/bin/env"];

    /// <summary>From inside.</summary>
    public static IReadOnlyList<JailFinding> Run(long heapBytes)
    {
        var findings = new List<JailFinding>(Look("main thread"));
        findings.AddRange(OnNewThread());
        findings.AddRange(OnPoolThread());
        findings.AddRange(OnFinalizerThread());
        findings.Add(Descriptors());
        findings.Add(EnvironmentVariables());
        findings.Add(new JailFinding("limits of the process", Jail.HasLimits, "core files, descriptors, message queues"));
        var heap = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        findings.Add(new JailFinding("heap limit", heap <= heapBytes, string.Create(CultureInfo.InvariantCulture, $"{heap / (1024 * 1024)} MB")));
        findings.Add(new JailFinding("hidden from other processes", Jail.IsHidden, Jail.IsHidden ? "not dumpable" : "dumpable"));
        return findings;
    }

    /// <summary>From outside: what the kernel says of each thread of a worker.</summary>
    public static JailFinding Supervise(int process)
    {
        try
        {
            var threads = Directory.GetDirectories($"/proc/{process}/task");
            var loose = threads.Count(thread => File.ReadLines(Path.Combine(thread, "status")).Count(line =>
                line is "NoNewPrivs:\t1" or "Seccomp:\t2" or "CapPrm:\t0000000000000000" or "CapEff:\t0000000000000000") != 4);
            return new JailFinding("all threads, seen from outside", loose == 0 && threads.Length > 0, $"{threads.Length} threads, {loose} of them not confined");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new JailFinding("all threads, seen from outside", false, "the worker is gone, or cannot be looked at");
        }
    }

    private static IEnumerable<JailFinding> Look(string thread)
    {
        foreach (var path in s_forbidden)
        {
            if (TryOpen(path) is var result && result != -LibC.Eacces && result != -2)
            {
                return [new JailFinding($"no files, {thread}", false, $"{path}: {LibC.ErrorName(-Math.Min(result, 0))}")];
            }
        }

        return
        [
            new JailFinding($"no files, {thread}", true, "EACCES"),
            new JailFinding($"no new privileges, {thread}", Jail.HasNoNewPrivileges, Jail.HasNoNewPrivileges ? "set" : "not set"),
            LibC.Call(SystemCall.PrCtl, GetSeccomp) is var mode && mode == FilterMode
                ? new JailFinding($"seccomp filter, {thread}", true, "on")
                : new JailFinding($"seccomp filter, {thread}", false, "off"),
        ];
    }

    private static int TryOpen(string path)
    {
        const int ReadOnly = 0x80000;
        var file = LibC.Open(path, ReadOnly);
        if (file >= 0)
        {
            LibC.Call(SystemCall.Close, file);
        }

        return file;
    }

    private static IEnumerable<JailFinding> OnNewThread()
    {
        IEnumerable<JailFinding> findings = [];
        var thread = new Thread(() => findings = Look("new thread"));
        thread.Start();
        thread.Join();
        return findings;
    }

    private static IEnumerable<JailFinding> OnPoolThread() => Task.Run(() => Look("pool thread")).GetAwaiter().GetResult();

    private static IEnumerable<JailFinding> OnFinalizerThread()
    {
        var found = new Found();
        Finalized.Make(found);
        const int MaxAttempts = 5;
        for (var attempt = 0; found.Findings is null && attempt < MaxAttempts; attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return found.Findings ?? [new JailFinding("finalizer thread", false, "it did not run")];
    }

    private static JailFinding Descriptors()
    {
        // The three that it was given, what the runtime made for itself, and files that it could open again: its own.
        var foreign = Directory.GetFileSystemEntries("/proc/self/fd")
            .Select(path => new FileInfo(path).LinkTarget ?? "")
            .Where(target => target.Length > 0 && !target.StartsWith("pipe:", StringComparison.Ordinal) && !target.StartsWith("anon_inode:", StringComparison.Ordinal)
                && !target.StartsWith("/memfd:", StringComparison.Ordinal) && TryOpen(target) < 0)
            .ToList();
        return new JailFinding("no descriptors of the host", foreign.Count == 0, foreign.Count == 0 ? "only pipes and files of the runtime" : $"{foreign.Count} others: {foreign[0]}");
    }

    private static JailFinding EnvironmentVariables()
    {
        var foreign = Environment.GetEnvironmentVariables().Keys.Cast<string>().Count(name => !name.StartsWith("DOTNET_", StringComparison.Ordinal));
        return new JailFinding("no environment of the host", foreign == 0, foreign == 0 ? "only the runtime's own settings" : $"{foreign} variables");
    }

    private sealed class Found
    {
        public IEnumerable<JailFinding>? Findings { get; set; }
    }

    private sealed class Finalized(Found found)
    {
        public static void Make(Found found) => _ = new Finalized(found);

        ~Finalized() => found.Findings = [.. Look("finalizer thread")];
    }
}
