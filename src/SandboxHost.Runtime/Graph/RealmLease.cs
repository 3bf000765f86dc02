using System.Diagnostics;
using SandboxHost.Compiler;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Graph;

/// <summary>A realm for a tree of instances of one program, opened again when it was lost.</summary>
/// <remarks>Functions of a lost realm are of no use: who uses the lease compares <see cref="Generation"/> with the one it knows. Used on the host's thread.</remarks>
internal sealed class RealmLease(ISandbox sandbox, CompiledProgram program, string trustGroup) : IDisposable
{
    private IRealm? _realm;
    private LoadOutcome.Loaded? _loaded;
    private int _users;

    public CompiledProgram Program { get; } = program;

    public string TrustGroup { get; } = trustGroup;

    /// <summary>Which realm it is by now: grows when a new one is opened.</summary>
    public int Generation { get; private set; }

    /// <summary>The realm. Valid after <see cref="Ensure"/>.</summary>
    public IRealm Realm => _realm ?? throw new InvalidOperationException("bug: the realm was not opened");

    /// <summary>What the program exports. Valid after <see cref="Ensure"/>.</summary>
    public LoadOutcome.Loaded Loaded => _loaded ?? throw new InvalidOperationException("bug: the program was not loaded");

    /// <summary>Sees to it that there is a realm with the program loaded.</summary>
    /// <exception cref="PatternFaultException">The program throws when it is loaded.</exception>
    /// <exception cref="CallStoppedException">Loading went over a limit.</exception>
    /// <exception cref="WorkerLostException">The process in which it was loaded is gone.</exception>
    public void Ensure(CallBudget budget)
    {
        if (_realm is { IsLost: false })
        {
            return;
        }

        _realm?.Dispose();
        _realm = null;
        var opening = Stopwatch.GetTimestamp();
        var realm = sandbox.Open(Program, TrustGroup);
        budget.Exclude(Stopwatch.GetElapsedTime(opening));
        switch (realm.Load(new LoadPort(Program), budget))
        {
            case LoadOutcome.Loaded loaded:
                (_realm, _loaded) = (realm, loaded);
                Generation++;
                return;
            case LoadOutcome.Failed failed:
                realm.Dispose();
                throw new PatternFaultException(failed.Fault);
            case LoadOutcome.OverLimit over:
                realm.Dispose();
                throw new CallStoppedException(over.Limit, over.Allowed) { EndedWorker = over.EndedWorker };
            case LoadOutcome.Lost lost:
                realm.Dispose();
                throw new WorkerLostException(lost.Reason);
        }
    }

    /// <summary>Notes one more instance that lives in the realm.</summary>
    public void AddUser() => _users++;

    /// <summary>Notes that an instance is gone; the last one closes the realm.</summary>
    public void RemoveUser()
    {
        if (--_users == 0)
        {
            Dispose();
        }
    }

    public void Dispose()
    {
        _realm?.Dispose();
        _realm = null;
        _loaded = null;
    }
}

/// <summary>The process in which something ran is gone, and no budget was the reason. It is tried again once, with another process.</summary>
internal sealed class WorkerLostException(string reason) : Exception(reason)
{
    /// <summary>What is said when that came to nothing, too.</summary>
    public string OfBoth => $"{char.ToUpperInvariant(Message[0])}{Message[1..]}, and so did the next one.";
}

/// <summary>A pattern did something wrong, and what was under way cannot go on.</summary>
internal sealed class PatternFaultException(PatternFault fault) : Exception(fault.Message)
{
    public PatternFault Fault { get; } = fault;
}
