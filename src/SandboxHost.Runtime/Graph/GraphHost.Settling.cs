using SandboxHost.Runtime.Cells;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Graph;

// Settling: computations run until none has to, each after those that it reads.
internal sealed partial class GraphHost
{
    private readonly HashSet<GraphNode> _circle = [];

    // Emptied and filled again for each commit.
    private readonly HashSet<GraphNode> _concerned = [];

    /// <summary>Makes a node part of the graph. It has yet to run.</summary>
    public void Add(GraphNode node)
    {
        node.Sequence = _sequence++;
        MarkDirty(node);
    }

    /// <summary>Has a node run at the next settling.</summary>
    public void MarkDirty(GraphNode node)
    {
        if (!node.IsDirty && !node.IsStopped)
        {
            node.IsDirty = true;
            _dirty.Enqueue(node, (node.Height, node.Sequence));
        }
    }

    /// <summary>Carries out a draft.</summary>
    /// <param name="draft">What was asked for.</param>
    /// <param name="writer">The node that wrote, which its own writes do not cause to run again.</param>
    /// <returns>Whether it was carried out: false if something that it read has changed since, and nothing was done.</returns>
    public bool Commit(Draft draft, GraphNode? writer)
    {
        if (draft.Transaction.Commit() is not CommitOutcome.Committed committed)
        {
            draft.Abandon();
            return false;
        }

        _open.Remove(draft);
        foreach (var change in draft.OnCommit)
        {
            change();
        }

        Publish(committed.Changes, writer);
        return true;
    }

    /// <summary>Has run again what looked at something that changed.</summary>
    public void Publish(IReadOnlyList<CellChange> changes, GraphNode? writer)
    {
        _concerned.Clear();
        foreach (var change in changes)
        {
            (change.Entity.Subscribers as Dependents)?.AddConcerned(change, _concerned);
        }

        foreach (var node in _concerned)
        {
            if (!ReferenceEquals(node, writer))
            {
                MarkDirty(node);
            }
        }
    }

    /// <summary>Runs computations until none is left to run. If there are too many for one operation, that is reported, and the rest stays to be done.</summary>
    public void Settle(Operation operation)
    {
        while (_dirty.TryDequeue(out var node, out _))
        {
            try
            {
                RunWithWhatItReads(node, operation);
            }
            catch (CallStoppedException stopped)
            {
                operation.Report(node.Instance, node.Name, new PatternFault("LimitError", Limits.Describe(stopped.Limit, stopped.Allowed), []));
                _dirty.Enqueue(node, (node.Height, node.Sequence));
                return;
            }
        }
    }

    /// <summary>Has lists around a node let go of elements that they no longer have: the node may belong to one, and nobody is to see what is not there.</summary>
    private void PruneAround(GraphNode node)
    {
        for (var instance = node.Instance; instance is not null; instance = instance.Parent)
        {
            if (instance.Element is { Node: { IsDirty: true, IsStopped: false } list } && !ReferenceEquals(list, node))
            {
                list.Prune(this);
            }
        }
    }

    /// <summary>Runs a node; if it meets another that has yet to run, that one first.</summary>
    private void RunWithWhatItReads(GraphNode first, Operation operation)
    {
        var waiting = new Stack<GraphNode>();
        waiting.Push(first);
        while (waiting.TryPeek(out var node))
        {
            if (!node.IsDirty || node.IsStopped)
            {
                node.IsDirty = false;
                waiting.Pop();
                continue;
            }

            var mayRun = operation.CountRun(node);
            node.IsDirty = false;
            if (!mayRun)
            {
                operation.Report(node.Instance, node.Name, new PatternFault("Error", $"It did not come to rest after {quotas.MaxRunsOfOneNode} runs: what it computes changes what it reads.", []));
                waiting.Pop();
                continue;
            }

            try
            {
                PruneAround(node);
                if (node.IsStopped)
                {
                    waiting.Pop();
                    continue;
                }

                if (IsSuspended(node.Instance))
                {
                    operation.Report(node.Instance, node.Name, new PatternFault("Error", Suspension, []));
                    waiting.Pop();
                    continue;
                }

                node.Run(this, operation);
                waiting.Pop();
                _circle.Clear();
            }
            catch (WorkerLostException lost)
            {
                if (TryAgain(operation, node.Instance, lost))
                {
                    node.IsDirty = true;
                }
                else
                {
                    operation.Report(node.Instance, node.Name, new PatternFault("Error", lost.OfBoth, []));
                    waiting.Pop();
                }
            }
            catch (NotReadyException notReady)
            {
                // It is to run again, after the one that it met; unless that one waits for it.
                node.IsDirty = true;
                if (waiting.Contains(notReady.Producer))
                {
                    _circle.Add(notReady.Producer);
                    operation.Report(node.Instance, node.Name, new PatternFault("Error", $"It reads what `{notReady.Producer.Name}` computes, which reads it in turn.", []));
                }
                else
                {
                    waiting.Push(notReady.Producer);
                }
            }
            catch (PatternFaultException failed)
            {
                operation.Report(node.Instance, node.Name, failed.Fault);
                waiting.Pop();
            }
            catch (CallStoppedException stopped) when (stopped.Limit is { } limit)
            {
                Report(operation, node.Instance, node.Name, new CallOutcome.OverLimit(limit, stopped.Allowed) { EndedWorker = stopped.EndedWorker });
                waiting.Pop();
            }
            catch (Exception refused) when (refused is CellException or HostRefusalException)
            {
                operation.Report(node.Instance, node.Name, new PatternFault("TypeError", refused.Message, []));
                waiting.Pop();
            }
            finally
            {
                AbandonOpen();
            }
        }
    }
}
