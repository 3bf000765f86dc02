using SandboxHost.Isolation.Pool;

namespace SandboxHost.Isolation;

/// <summary>Has a worker try to get out, confined as all workers are, and tells what came of it.</summary>
public static class JailProbe
{
    private const int EndedBySystemCallFilter = 128 + 31;

    /// <summary>The attempts, and what each one tries.</summary>
    public static IReadOnlyDictionary<string, string> Attempts { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["read-file"] = "open a file of the machine",
        ["list-folder"] = "list the root folder",
        ["write-file"] = "make a file",
        ["write-memory"] = "open its own memory for writing",
        ["read-other-process"] = "read what /proc says of another process",
        ["read-parent"] = "read the environment of the host",
        ["through-root"] = "open a file by way of /proc/self/root",
        ["socket-ipv4"] = "open a socket (IPv4)",
        ["socket-ipv6"] = "open a socket (IPv6)",
        ["socket-local"] = "open a socket (on this machine)",
        ["socket-netlink"] = "open a socket (to the kernel)",
        ["socket-pair"] = "make a pair of sockets",
        ["fork"] = "start a process (fork)",
        ["vfork"] = "start a process (vfork)",
        ["clone-process"] = "start a process (clone)",
        ["clone-namespace"] = "start a process in a new namespace",
        ["clone3"] = "start a process (clone3)",
        ["execute"] = "execute a program",
        ["trace"] = "trace another process",
        ["read-memory-of-other"] = "read the memory of another process",
        ["kill-parent"] = "send a signal",
        ["signal-other"] = "send a signal to a thread of another process",
        ["raise-limit"] = "raise a limit (prlimit)",
        ["raise-limit-old"] = "raise a limit (setrlimit)",
        ["become-root"] = "become another user",
        ["be-dumpable"] = "let itself be looked into",
        ["new-namespace"] = "make a namespace",
        ["join-namespace"] = "join a namespace",
        ["mount"] = "mount a file system",
        ["change-root"] = "change its root folder",
        ["bpf"] = "load a program into the kernel",
        ["io-uring"] = "make calls in a queue (io_uring)",
        ["perf"] = "count events of the machine",
        ["keyring"] = "use the kernel's keys",
        ["memory-file"] = "make a file in memory",
        ["process-file"] = "hold on to another process",
    };

    /// <summary>The kinds of threads on which an attempt can be made.</summary>
    public static IReadOnlyList<string> Threads { get; } = ["main", "pool", "new", "finalizer"];

    /// <summary>Makes an attempt, in a worker of its own.</summary>
    /// <param name="attempt">One of <see cref="Attempts"/>.</param>
    /// <param name="thread">One of <see cref="Threads"/>.</param>
    /// <param name="options">How the worker is set up; null for the defaults.</param>
    /// <exception cref="ArgumentException">There is no such attempt or thread.</exception>
    /// <exception cref="IsolationUnavailableException">The worker's program could not be started.</exception>
    public static async Task<JailProbeResult> TryAsync(string attempt, string thread, WorkerSandboxOptions? options = null)
    {
        if (!Attempts.ContainsKey(attempt) || !Threads.Contains(thread))
        {
            throw new ArgumentException($"There is no attempt {attempt} on the thread {thread}.", nameof(attempt));
        }

        using var process = WorkerProcess.StartProcess((options ?? new WorkerSandboxOptions()).Checked(), $"{attempt}:{thread}");
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode switch
        {
            EndedBySystemCallFilter => new JailProbeResult(attempt, thread, true, "the worker was ended"),
            0 when text.Length > 0 => new JailProbeResult(attempt, thread, true, text),
            var code => new JailProbeResult(attempt, thread, false, text.Length > 0 ? text : $"exit code {code}"),
        };
    }
}

/// <summary>What came of an attempt to get out.</summary>
/// <param name="Attempt">The attempt.</param>
/// <param name="Thread">The kind of thread.</param>
/// <param name="IsRefused">Whether it came to nothing.</param>
/// <param name="Answer">What the kernel answered, or that it ended the worker.</param>
public sealed record JailProbeResult(string Attempt, string Thread, bool IsRefused, string Answer);
