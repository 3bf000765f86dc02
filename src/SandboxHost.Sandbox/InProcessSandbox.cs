using SandboxHost.Compiler;
using SandboxHost.Sandbox.Realms;

namespace SandboxHost.Sandbox;

/// <summary>Runs programs in this process: the fastest way, for programs that you wrote or read.</summary>
/// <remarks>
/// Realms of one trust group may share an engine, whose language is frozen. What an interpreter in one's own process
/// cannot stop (a native loop, a crash of the runtime) is not stopped here; for strangers' programs use a worker process.
/// May be used by several threads; realms that share an engine are called one at a time, so a host calls all of a trust group on one thread.
/// </remarks>
public sealed class InProcessSandbox : ISandbox
{
    // Live ones: they are lost together. And all in all: the engine keeps a little of each in its pools.
    private const int LiveRealmsPerEngine = 16;
    private const int RealmsPerEngine = 4096;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, HardenedEngine> _engines = new(StringComparer.Ordinal);
    private readonly SandboxLimits _limits;

    /// <summary>Makes a sandbox.</summary>
    /// <param name="limits">What one call may use at most of what the engine itself counts: recursion, lengths of arrays, time of regular expressions. Default <see cref="SandboxLimits.Default"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limits are not sensible.</exception>
    public InProcessSandbox(SandboxLimits? limits = null) => _limits = (limits ?? SandboxLimits.Default).Checked();

    /// <inheritdoc/>
    public IRealm Open(CompiledProgram program, string trustGroup)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(trustGroup);
        if (program.HasErrors)
        {
            throw new ArgumentException("The program has errors.", nameof(program));
        }

        lock (_lock)
        {
            if (!_engines.TryGetValue(trustGroup, out var engine) || engine.IsLost || engine.LiveRealms >= LiveRealmsPerEngine || engine.Realms >= RealmsPerEngine)
            {
                engine = RealmThread.Run(() => new HardenedEngine(_limits));
                _engines[trustGroup] = engine;
            }

            return new JintRealm(engine, program, _limits.MaxValueSize);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _engines.Clear();
        }
    }
}
