using SandboxHost.Sandbox;

namespace SandboxHost.Isolation;

/// <summary>How worker processes are set up.</summary>
public sealed record WorkerSandboxOptions
{
    /// <summary>What one call may use at most of what the engine itself counts, as in <see cref="InProcessSandbox"/>. Default <see cref="SandboxLimits.Default"/>.</summary>
    public SandboxLimits Limits { get; init; } = SandboxLimits.Default;

    /// <summary>Whether workers also run where a part of their confinement is missing. Default false: they do not start.</summary>
    public bool IsBestEffort { get; init; }

    /// <summary>How large the managed heap of a worker may become, in bytes; a worker that needs more is ended. Default 256 MB.</summary>
    public long MaxHeapBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>How many workers are kept ready for a group that has none yet, or to take the place of one that was ended. Default 1.</summary>
    public int WarmWorkers { get; init; } = 1;

    /// <summary>How many workers serve groups at the same time. For one more, that which was used least recently is ended; its realms are opened again elsewhere. Default 16.</summary>
    public int MaxWorkers { get; init; } = 16;

    /// <summary>How long after its deadline a call may take to say that it stopped itself, before its worker is ended. Default 10 ms.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromMilliseconds(10);

    /// <summary>How long a worker may take to start, and to compile a program that it is given. Default 30 s.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Where the worker's program is. Default <c>SandboxHost.Worker.dll</c> beside this program.</summary>
    public string WorkerPath { get; init; } = Path.Combine(AppContext.BaseDirectory, "SandboxHost.Worker.dll");

    /// <summary>What is left out, for tests that see what it is for.</summary>
    internal Jails.JailPart LeftOut { get; init; }

    internal WorkerSandboxOptions Checked()
    {
        const long LeastHeap = 32L * 1024 * 1024;
        _ = Limits.Checked();
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxHeapBytes, LeastHeap);
        ArgumentOutOfRangeException.ThrowIfNegative(WarmWorkers);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxWorkers);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Grace, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(StartTimeout, TimeSpan.Zero);
        return this;
    }
}
