using SandboxHost.Compiler;
using SandboxHost.Isolation.Pool;
using SandboxHost.Sandbox;

namespace SandboxHost.Isolation;

/// <summary>Runs programs in worker processes, which have no files, no network and no way to start others, and which can be ended at any time.</summary>
/// <remarks>
/// For programs of strangers. Programs of one trust group share a worker; those of different groups never do. A call that
/// its own worker does not stop in time is stopped by ending the worker: its realms are lost, and are opened in another one when they are needed again. May be
/// used by several threads; calls into one group wait for each other.
/// </remarks>
public sealed class WorkerSandbox : ISandbox
{
    private readonly WorkerPool _pool;
    private readonly WorkerSandboxOptions _options;

    /// <summary>Looks at whether workers can be had, and begins to start some.</summary>
    /// <param name="options">Null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option makes no sense.</exception>
    /// <exception cref="IsolationUnavailableException">The machine lacks what strict confinement needs.</exception>
    public WorkerSandbox(WorkerSandboxOptions? options = null)
    {
        _options = (options ?? new WorkerSandboxOptions()).Checked();
        var findings = Machine.Look();
        if (!_options.IsBestEffort && findings.Any(finding => !finding.Holds))
        {
            throw IsolationUnavailableException.Missing(findings);
        }

        _pool = new WorkerPool(_options);
    }

    /// <summary>What was found when the latest worker was looked at, from inside and from outside. Empty before there was one.</summary>
    public IReadOnlyList<JailFinding> Findings => _pool.LatestFindings;

    /// <summary>Which parts of the confinement the latest worker lacks. Empty if it lacks none, as in strict mode always.</summary>
    public IReadOnlyList<JailFinding> Missing => [.. Findings.Where(finding => !finding.Holds)];

    /// <summary>How many workers serve a group at the moment.</summary>
    public int Workers => _pool.Count;

    /// <summary>How many workers had to be ended, or ended themselves, since the beginning.</summary>
    public long WorkersLost => _pool.Lost;

    /// <inheritdoc/>
    /// <remarks>
    /// The worker compiles the program again. One that it cannot take is no error here: loading the realm says what went wrong, which is
    /// <see cref="WorkerSandboxOptions.MaxHeapBytes"/>, <see cref="WorkerSandboxOptions.StartTimeout"/>, or the size of the program.
    /// </remarks>
    /// <exception cref="IsolationUnavailableException">No worker can be had.</exception>
    public IRealm Open(CompiledProgram program, string trustGroup)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(trustGroup);
        if (program.HasErrors)
        {
            throw new ArgumentException("The program has errors.", nameof(program));
        }

        // A worker may end for reasons of its own, or be full of what its group did before.
        const int MaxAttempts = 3;
        LoadOutcome? failure = null;
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var worker = _pool.WorkerOf(trustGroup);
            lock (worker.Gate)
            {
                var isUnused = worker.Programs.Count == 0;
                if (RemoteRealm.Open(worker, program, _options, out failure) is { } realm)
                {
                    return realm;
                }

                if (failure is LoadOutcome.Failed or LoadOutcome.OverLimit { Limit: LimitKind.Time } || failure is LoadOutcome.OverLimit && isUnused)
                {
                    break;
                }
            }
        }

        return new UnopenedRealm(program, failure!); // there was an attempt
    }

    /// <summary>Waits until as many workers are ready as are to be kept ready.</summary>
    /// <exception cref="IsolationUnavailableException">None can be had.</exception>
    public void WaitUntilWarm() => _pool.WaitUntilWarm();

    /// <summary>The numbers of the processes that serve groups, by group.</summary>
    public IReadOnlyDictionary<string, int> ProcessIds => _pool.ProcessIds;

    /// <summary>Ends all workers.</summary>
    public void Dispose() => _pool.Dispose();
}
