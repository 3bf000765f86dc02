using System.Runtime.InteropServices;
using System.Text;
using SandboxHost.Isolation;

namespace SandboxHost.Worker;

/// <summary>Attempts to get out, made from inside a worker that is confined like all others: how tests and <c>doctor</c> see that it holds.</summary>
/// <remarks>Prints what the kernel answered; where the kernel's answer is to end the process, nothing is printed.</remarks>
internal static class Probes
{
    /// <summary>Makes an attempt on a kind of thread.</summary>
    /// <param name="probe"><c>ATTEMPT:THREAD</c></param>
    public static int Run(string probe)
    {
        var (attempt, thread) = probe.Split(':', 2) is [var first, var second] ? (first, second) : (probe, "main");
        var result = OnThread(thread, () => Attempt(attempt));
        LibC.Write(1, Encoding.ASCII.GetBytes(result < 0 ? LibC.ErrorName((int)-result) : $"done: {result}"));
        return result < 0 ? 0 : 1;
    }

    private static long OnThread(string thread, Func<long> attempt)
    {
        switch (thread)
        {
            case "pool":
                return Task.Run(attempt).GetAwaiter().GetResult();
            case "new":
                long result = 0;
                var started = new Thread(() => result = attempt());
                started.Start();
                started.Join();
                return result;
            case "finalizer":
                Finalized.Make(attempt);
                while (Finalized.Result is null)
                {
                    GC.Collect();
                    GC.WaitForPendingFinalizers();
                }

                return Finalized.Result.Value;
            default:
                return attempt();
        }
    }

    private static long Attempt(string name)
    {
        const int WriteAndCreate = 0x41;
        const int Ipv4 = 2;
        const int Ipv6 = 10;
        const int Local = 1;
        const int Netlink = 16;
        const int Stream = 1;
        return name switch
        {
            "read-file" => LibC.Open("/etc/passwd", 0),
            "list-folder" => LibC.Open("/", 0),
            "write-file" => LibC.Open("/tmp/sandbox-host-probe", WriteAndCreate),
            "write-memory" => LibC.Open("/proc/self/mem", 2),
            "read-other-process" => LibC.Open("/proc/1/status", 0),
            "read-parent" => LibC.Open($"/proc/{LibC.Call(SystemCall.GetPPid)}/environ", 0),
            "through-root" => LibC.Open("/proc/self/root/etc/passwd", 0),
            "socket-ipv4" => LibC.Call(SystemCall.Socket, Ipv4, Stream),
            "socket-ipv6" => LibC.Call(SystemCall.Socket, Ipv6, Stream),
            "socket-local" => LibC.Call(SystemCall.Socket, Local, Stream),
            "socket-netlink" => LibC.Call(SystemCall.Socket, Netlink, Stream),
            "socket-pair" => LibC.Call(SystemCall.SocketPair, Local, Stream, 0, Marshal.AllocHGlobal(8)),
            "fork" => LibC.Call(SystemCall.Fork),
            "vfork" => LibC.Call(SystemCall.VFork),
            "clone-process" => LibC.Call(SystemCall.Clone, 17),
            "clone-namespace" => LibC.Call(SystemCall.Clone, 0x10000000 | 17),
            "clone3" => LibC.Call(SystemCall.Clone3, Marshal.AllocHGlobal(128), 64),
            "execute" => LibC.Execute("/usr/bin/env", ["env"], []),
            "trace" => LibC.Call(SystemCall.PTrace, 16, 1),
            "read-memory-of-other" => LibC.Call(SystemCall.ProcessVmReadV, 1),
            "kill-parent" => LibC.Call(SystemCall.Kill, 1, 0),
            "signal-other" => LibC.Call(SystemCall.TgKill, 1, 1, 0),
            "raise-limit" => LibC.Call(SystemCall.PrLimit64, 0, 7, Marshal.AllocHGlobal(16)),
            "raise-limit-old" => LibC.Call(SystemCall.SetRLimit, 7, Marshal.AllocHGlobal(16)),
            "become-root" => LibC.Call(SystemCall.SetUid, 0),
            "be-dumpable" => LibC.Call(SystemCall.PrCtl, 4, 1),
            "new-namespace" => LibC.Call(SystemCall.Unshare, 0x10000000),
            "join-namespace" => LibC.Call(SystemCall.SetNs, 0, 0),
            "mount" => LibC.Call(SystemCall.Mount),
            "change-root" => LibC.Call(SystemCall.ChRoot),
            "bpf" => LibC.Call(SystemCall.Bpf, 0),
            "io-uring" => LibC.Call(SystemCall.IoUringSetup, 1),
            "perf" => LibC.Call(SystemCall.PerfEventOpen),
            "keyring" => LibC.Call(SystemCall.KeyCtl, 0),
            "memory-file" => LibC.Call(SystemCall.MemFdCreate, Marshal.StringToCoTaskMemUTF8("x")),
            "process-file" => LibC.Call(SystemCall.PidFdOpen, 1),
            _ => throw new ArgumentException($"no attempt called {name}", nameof(name)),
        };
    }

    private sealed class Finalized(Func<long> attempt)
    {
        public static long? Result { get; private set; }

        public static void Make(Func<long> attempt) => _ = new Finalized(attempt);

        ~Finalized() => Result = attempt();
    }
}
