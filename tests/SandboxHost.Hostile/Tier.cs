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
    ];

    /// <summary>The tier of that name, or null.</summary>
    public static Tier? Find(string name) => All.FirstOrDefault(tier => tier.Name == name);
}
