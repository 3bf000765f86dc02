using System.Collections.Concurrent;
using SandboxHost.Compiler;
using SandboxHost.Isolation;
using SandboxHost.Sandbox;

namespace SandboxHost.TestSupport;

/// <summary>Where the tests of this project have their programs run: in worker processes.</summary>
internal static class TestTier
{
    /// <summary>Its name.</summary>
    public const string Name = "process";

    private static readonly ConcurrentDictionary<SandboxLimits, Lazy<WorkerSandbox>> s_sandboxes = new();

    /// <summary>A sandbox. Tests that run one after the other are one trust group, so that they need not wait for a new process each.</summary>
    public static ISandbox Open(SandboxLimits? limits = null)
    {
        limits ??= SandboxLimits.Default;
        return new OneGroup(s_sandboxes.GetOrAdd(limits, static limits => new(() => new WorkerSandbox(new WorkerSandboxOptions { Limits = limits }))).Value);
    }

    private sealed class OneGroup(WorkerSandbox shared) : ISandbox
    {
        private static readonly ConcurrentBag<string> s_free = [];
        private static int s_next;

        private readonly string _group = s_free.TryTake(out var free) ? free : $"tests {Interlocked.Increment(ref s_next)}";
        private int _isDisposed;

        IRealm ISandbox.Open(CompiledProgram program, string trustGroup) => shared.Open(program, _group);

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
            {
                s_free.Add(_group);
            }
        }
    }
}
