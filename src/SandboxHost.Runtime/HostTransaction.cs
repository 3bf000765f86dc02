using SandboxHost.Runtime.Cells;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime;

/// <summary>What trusted C# does to cells and instances, all at once or not at all.</summary>
/// <remarks>
/// For the program that embeds the host; patterns have no way to one. Belongs to one thread at a time. Reads see the transaction's own
/// writes; <see cref="CommitAsync"/> fails, and nothing is done, if something that was read has changed.
/// </remarks>
public sealed class HostTransaction : IDisposable
{
    private readonly List<PendingRun> _runs = [];

    internal HostTransaction(PatternHost host, Transaction transaction)
    {
        Host = host;
        Transaction = transaction;
    }

    internal PatternHost Host { get; }

    internal Transaction Transaction { get; }

    internal IReadOnlyList<PendingRun> Runs => _runs;

    /// <summary>What a cell holds, with links followed.</summary>
    public PlainValue Get(CellLink cell) => Transaction.Get(cell);

    /// <summary>Replaces what a cell holds.</summary>
    /// <exception cref="CellException">The value cannot be stored there.</exception>
    public void Set(CellLink cell, PlainValue value) => Transaction.Set(cell, value);

    /// <summary>Appends to the list that a cell holds.</summary>
    /// <exception cref="CellException">It holds something else, or the value cannot be stored.</exception>
    public void Push(CellLink cell, params IReadOnlyList<PlainValue> values) => Transaction.Push(cell, values);

    /// <summary>Starts an instance when the transaction is committed.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="inputs">Its inputs: a record of values and cells.</param>
    /// <param name="result">Where a link to its result is put; null for nowhere.</param>
    internal void Run(PatternReference pattern, PlainValue inputs, CellLink? result) => _runs.Add(new PendingRun(pattern, inputs, result));

    /// <summary>Makes all of it happen, or nothing.</summary>
    /// <returns>Whether it happened; false if something that was read has changed since, in which case it may be tried again.</returns>
    /// <exception cref="PatternStartException">An instance did not start; nothing happened.</exception>
    public Task<HostCommit> CommitAsync() => Host.CommitAsync(this);

    /// <summary>The same, waiting for it. Not from a handler of <see cref="AuditLog.Added"/>, which runs on the host's own thread.</summary>
    /// <exception cref="PatternStartException">An instance did not start; nothing happened.</exception>
    public HostCommit Commit() => CommitAsync().GetAwaiter().GetResult();

    /// <summary>Gives it up unless it was committed.</summary>
    public void Dispose() => Transaction.Dispose();
}

/// <summary>An instance to be started with a commit.</summary>
internal sealed record PendingRun(PatternReference Pattern, PlainValue Inputs, CellLink? Result);

/// <summary>How a commit went.</summary>
/// <param name="Happened">Whether it was carried out.</param>
/// <param name="Started">The instances that it started, in the order in which they were asked for.</param>
public sealed record HostCommit(bool Happened, IReadOnlyList<PatternInstance> Started);
