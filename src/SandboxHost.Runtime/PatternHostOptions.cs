using SandboxHost.Sandbox;

namespace SandboxHost.Runtime;

/// <summary>How a host is set up.</summary>
public sealed record PatternHostOptions
{
    /// <summary>What one operation may use. Default <see cref="SandboxLimits.Default"/>.</summary>
    public SandboxLimits Limits { get; init; } = SandboxLimits.Default;

    /// <summary>How much of the host's powers patterns may use. Default <see cref="HostQuotas.Default"/>.</summary>
    public HostQuotas Quotas { get; init; } = HostQuotas.Default;

    /// <summary>Where patterns run; null for a sandbox in this process, which the host then owns. Whoever gives one disposes of it after the host.</summary>
    public ISandbox? Sandbox { get; init; }

    /// <summary>The clock. Default the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>What is granted to patterns beside the two powers that all have, by names of <see cref="PowerNames.All"/>. Default nothing.</summary>
    public IReadOnlyDictionary<string, Power> Powers { get; init; } = new Dictionary<string, Power>();

    /// <summary>How long one request to such a power may take. Default 1 min.</summary>
    public TimeSpan PowerTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Where everything is recorded that comes into the host, so that <see cref="PatternHost.ReplayAsync"/> of another host can do it all again. Default null: nowhere.
    /// It grows with each event.
    /// </summary>
    public EventJournal? Journal { get; init; }

    /// <summary>How many entries the audit log keeps. Default 10,000.</summary>
    public int AuditCapacity { get; init; } = 10_000;
}
