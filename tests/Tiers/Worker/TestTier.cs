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

    /// <summary>A sandbox. All tests of a thread are one trust group, so that they need not wait for a new process each.</summary>
    public static ISandbox Open(SandboxLimits? limits = null) =>
        new OneGroup(s_sandboxes.GetOrAdd(limits ?? SandboxLimits.Default, static limits => new(() => new WorkerSandbox(new WorkerSandboxOptions { Limits = limits }))).Value);

    private sealed class OneGroup(WorkerSandbox shared) : ISandbox
    {
        private static int s_next;

        [ThreadStatic]
        private static string? t_group;

        // A host calls from its own thread. What ends one's worker does not concern the others.
        IRealm ISandbox.Open(CompiledProgram program, string trustGroup) => shared.Open(program, t_group ??= $"tests {Interlocked.Increment(ref s_next) % 4}");

        public void Dispose()
        {
            // It is the next test's, too.
        }
    }
}
