using SandboxHost.Isolation;
using SandboxHost.Sandbox;

namespace SandboxHost.Benchmarks;

/// <summary>Where programs run.</summary>
public enum Tier
{
    /// <summary>In this process.</summary>
    InProcess,
    /// <summary>In a worker process.</summary>
    Process,
}

/// <summary>Makes sandboxes of a tier.</summary>
internal static class Tiers
{
    public static ISandbox Open(Tier tier, SandboxLimits? limits = null)
    {
        if (tier == Tier.InProcess)
        {
            return new InProcessSandbox(limits);
        }

        var workers = new WorkerSandbox(new WorkerSandboxOptions { Limits = limits ?? SandboxLimits.Default });
        workers.WaitUntilWarm();
        return workers;
    }
}
