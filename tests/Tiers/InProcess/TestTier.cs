using SandboxHost.Sandbox;

namespace SandboxHost.TestSupport;

/// <summary>Where the tests of this project have their programs run: in their own process. The same tests run in worker processes, too: see SandboxHost.WorkerTier.Tests.</summary>
internal static class TestTier
{
    /// <summary>Its name.</summary>
    public const string Name = "in-process";

    /// <summary>A sandbox.</summary>
    public static ISandbox Open(SandboxLimits? limits = null) => new InProcessSandbox(limits);
}
