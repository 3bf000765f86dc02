using System.CommandLine;
using SandboxHost.Isolation;
using SandboxHost.Sandbox;

namespace SandboxHost.Cli;

/// <summary><c>--isolation process|best-effort|in-process</c>: where patterns run.</summary>
internal static class IsolationOption
{
    private const string Process = "process";
    private const string BestEffort = "best-effort";
    private const string InProcess = "in-process";

    /// <summary>The option.</summary>
    public static Option<string> Create()
    {
        var option = new Option<string>("--isolation")
        {
            Description = $"Where the pattern runs: `{Process}`, a worker process that can reach nothing and is ended when it must be; `{BestEffort}`, the same with what this machine has of that; `{InProcess}`, in this process, for patterns that you wrote or read.",
            HelpName = $"{Process}|{BestEffort}|{InProcess}",
            DefaultValueFactory = _ => Process,
        };
        option.AcceptOnlyFromAmong(Process, BestEffort, InProcess);
        return option;
    }

    /// <summary>The sandbox that was asked for. Workers begin to start at once, while the caller does something else.</summary>
    /// <exception cref="IsolationUnavailableException">The machine cannot do it.</exception>
    public static ISandbox Open(string mode, SandboxLimits? limits = null) => mode == InProcess
        ? new InProcessSandbox(limits)
        : new WorkerSandbox(new WorkerSandboxOptions { Limits = limits ?? SandboxLimits.Default, IsBestEffort = mode == BestEffort });

    /// <summary>Waits until the sandbox is ready, and says what it lacks if that is not everything that was promised.</summary>
    public static void AwaitReady(ISandbox sandbox, Terminal terminal)
    {
        if (sandbox is WorkerSandbox workers)
        {
            workers.WaitUntilWarm();
            foreach (var missing in workers.Missing)
            {
                terminal.Error.WriteLine($"warning: the worker process is not fully confined: {missing.Part} is missing ({missing.Detail}).");
            }
        }
    }
}
