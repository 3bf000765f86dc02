using SandboxHost.Compiler;
using SandboxHost.Isolation;
using SandboxHost.Sandbox;

namespace SandboxHost.Hostile;

/// <summary>A place where programs of strangers run, and what is asked of it.</summary>
/// <param name="Name">Its name, as in <c>--tier</c>; a case's line <c>//! name: outcome</c> is about this tier alone.</param>
/// <param name="Open">Makes its sandbox.</param>
/// <param name="Overtime">How long after its deadline an operation may end.</param>
/// <param name="Recovery">How long the next event of the same instance may take.</param>
internal sealed record Tier(string Name, Func<SandboxLimits, ISandbox> Open, TimeSpan Overtime, TimeSpan Recovery)
{
    /// <summary>All tiers. A new one is one line here.</summary>
    public static IReadOnlyList<Tier> All { get; } =
    [
        new("in-process", limits => new InProcessSandbox(limits), TimeSpan.FromMilliseconds(250), TimeSpan.FromMilliseconds(500)),

        // Which may have to wait for a new process.
        new("process", limits => new SharedWorkers(limits), TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(10)),
    ];

    /// <summary>The tier of that name, or null.</summary>
    public static Tier? Find(string name) => All.FirstOrDefault(tier => tier.Name == name);

    /// <summary>Worker processes that serve one case after the other: all attacks are one trust group, and the ordinary program beside them is another.</summary>
    private sealed class SharedWorkers(SandboxLimits limits) : ISandbox
    {
        private static readonly Dictionary<SandboxLimits, WorkerSandbox> s_sandboxes = [];

        private string? _ordinary;

        IRealm ISandbox.Open(CompiledProgram program, string trustGroup)
        {
            // The ordinary one is started first.
            _ordinary ??= trustGroup;
            lock (s_sandboxes)
            {
                if (!s_sandboxes.TryGetValue(limits, out var sandbox))
                {
                    sandbox = new WorkerSandbox(new WorkerSandboxOptions { Limits = limits });
                    s_sandboxes.Add(limits, sandbox);
                }

                return sandbox.Open(program, trustGroup == _ordinary ? "ordinary" : "attacks");
            }
        }

        public void Dispose()
        {
            // They are the next case's, too, and end with this process.
        }
    }
}
