using SandboxHost.Isolation.Jails;
using SandboxHost.Sandbox;

namespace SandboxHost.Isolation.Tests;

/// <summary>What a worker cannot do, tried from inside (S50, S55); and that each part of the jail is needed for it.</summary>
public sealed class JailTests
{
    public static TheoryData<string> Attempts => [.. JailProbe.Attempts.Keys];

    [Theory, MemberData(nameof(Attempts))]
    public async Task An_attempt_to_get_out_is_refused_on_every_kind_of_thread(string attempt)
    {
        foreach (var thread in JailProbe.Threads)
        {
            var result = await JailProbe.TryAsync(attempt, thread);
            Assert.True(result.IsRefused, result.ToString());
        }
    }

    [Theory]
    [InlineData(nameof(JailPart.Landlock), "read-file")]
    [InlineData(nameof(JailPart.Landlock), "list-folder")]
    [InlineData(nameof(JailPart.Landlock), "read-other-process")]
    [InlineData(nameof(JailPart.Landlock), "through-root")]
    [InlineData(nameof(JailPart.Seccomp), "socket-ipv4")]
    [InlineData(nameof(JailPart.Seccomp), "socket-local")]
    [InlineData(nameof(JailPart.Seccomp), "memory-file")]
    public async Task Without_a_part_of_the_jail_it_is_not(string leftOut, string attempt)
    {
        foreach (var thread in JailProbe.Threads)
        {
            var result = await JailProbe.TryAsync(attempt, thread, new WorkerSandboxOptions { IsBestEffort = true, LeftOut = Enum.Parse<JailPart>(leftOut) });
            Assert.False(result.IsRefused, result.ToString());
        }
    }

    [Theory]
    [InlineData(nameof(JailPart.Landlock), "Landlock")]
    [InlineData(nameof(JailPart.Seccomp), "seccomp filter, finalizer thread")]
    public void A_strict_sandbox_does_not_start_without_a_part_and_says_which(string leftOut, string named)
    {
        using var sandbox = new WorkerSandbox(new WorkerSandboxOptions { LeftOut = Enum.Parse<JailPart>(leftOut) });
        var exception = Assert.Throws<IsolationUnavailableException>(sandbox.WaitUntilWarm);
        Assert.Contains(named, exception.Message, StringComparison.Ordinal);
        Assert.Throws<IsolationUnavailableException>(() => sandbox.Open(Programs.Counter, "group"));
    }

    [Fact]
    public void Best_effort_starts_without_a_part_and_says_which()
    {
        using var sandbox = new WorkerSandbox(new WorkerSandboxOptions { LeftOut = JailPart.Seccomp, IsBestEffort = true });
        using var realm = sandbox.Open(Programs.Counter, "group");
        Assert.IsType<LoadOutcome.Loaded>(realm.Load(new EmptyPort(), new CallBudget(SandboxLimits.Default)));
        Assert.Contains(sandbox.Missing, finding => finding.Part == "seccomp filter, pool thread");
        Assert.DoesNotContain(sandbox.Missing, finding => finding.Part.StartsWith("no files", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_missing_in_a_strict_sandbox()
    {
        using var sandbox = new WorkerSandbox();
        sandbox.WaitUntilWarm();
        Assert.Empty(sandbox.Missing);
        foreach (var thread in JailProbe.Threads)
        {
            Assert.Contains(sandbox.Findings, finding => finding.Part == $"seccomp filter, {thread} thread" && finding.Holds);
            Assert.Contains(sandbox.Findings, finding => finding.Part == $"no files, {thread} thread" && finding.Holds);
        }

        Assert.Contains(sandbox.Findings, finding => finding.Part == "all threads, seen from outside");
    }

    [Fact]
    public void Each_call_that_a_worker_may_make_is_allowed_once_and_for_a_reason()
    {
        Assert.Equal(SeccompFilter.Rules.Count, SeccompFilter.Rules.Select(rule => rule.Call).Distinct().Count());
        Assert.All(SeccompFilter.Rules, rule => Assert.NotEmpty(rule.Reason));
        SystemCall[] never =
        [
            SystemCall.Execve, SystemCall.Fork, SystemCall.VFork, SystemCall.Socket, SystemCall.SocketPair, SystemCall.Connect, SystemCall.PTrace, SystemCall.Kill, SystemCall.Mount,
            SystemCall.Unshare, SystemCall.SetNs, SystemCall.Bpf, SystemCall.IoUringSetup, SystemCall.KeyCtl, SystemCall.AddKey, SystemCall.PerfEventOpen, SystemCall.ProcessVmReadV,
            SystemCall.SecComp, SystemCall.Open, SystemCall.MemFdCreate, SystemCall.SetUid, SystemCall.ChRoot,
        ];
        Assert.Empty(SeccompFilter.Rules.Select(rule => rule.Call).Intersect(never));
    }

    [Fact]
    public void A_worker_that_is_started_by_hand_says_what_it_is_for()
    {
        Assert.Null(WorkerArguments.Parse([]));
        Assert.Null(WorkerArguments.Parse(["strict", "much", "None"]));
        var arguments = new WorkerArguments(1 << 28, IsStrict: true, JailPart.None, IsInside: true, Probe: null);
        Assert.Equal(arguments, WorkerArguments.Parse([.. arguments.ToStart("worker.dll").Skip(1)]));
    }
}
