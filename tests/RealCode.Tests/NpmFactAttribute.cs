using SandboxHost.TestSupport;

namespace RealCode.Tests;

/// <summary>A fact about real code; skipped, with the reason, where that code cannot be fetched.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NpmFactAttribute : FactAttribute
{
    public NpmFactAttribute(params string[] packages) => Skip = NpmPackages.ReasonToSkip(packages);
}

/// <summary>A theory about real code; skipped, with the reason, where that code cannot be fetched.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NpmTheoryAttribute : TheoryAttribute
{
    public NpmTheoryAttribute(params string[] packages) => Skip = NpmPackages.ReasonToSkip(packages);
}
