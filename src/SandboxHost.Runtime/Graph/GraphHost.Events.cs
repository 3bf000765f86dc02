using SandboxHost.Runtime.Cells;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Graph;

// Events: one after the other, each in one transaction.
internal sealed partial class GraphHost
{
    private const int MaxAttempts = 5;

    /// <summary>Told how events went that handlers had sent, for which nobody waits.</summary>
    public Action<EventReport>? SentEventHandled { get; set; }

    /// <summary>Appends an event to the queue.</summary>
    public void Enqueue(EventItem item) => _events.AddLast(item);

    /// <summary>Handles the next event, with all that it causes but the events that it sends.</summary>
    public void DeliverNext()
    {
        if (_events.First is not { } first)
        {
            return;
        }

        _events.RemoveFirst();
        var item = first.Value;
        var operation = BeginOperation(item.Id, item.Chain, item.Time, item.Cascade);
        EventReport report;
        try
        {
            Settle(operation);
            report = Deliver(item, operation);
        }
        catch (CallStoppedException stopped)
        {
            AuditLimit(operation, InstanceOf(item), stopped.Limit, stopped.Allowed);
            report = Fail(operation, item, EventOutcome.OverLimit, Limits.Describe(stopped.Limit, stopped.Allowed), null);
        }
#pragma warning disable CA1031 // A bug of ours fails one event, and whoever waits for it learns of it; it does not end the host.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            End(operation, isCommitted: false, why: "bug");
            if (item.Broken is not null)
            {
                item.Broken(bug);
                return;
            }

            report = new EventReport(item.Id.ToShortString(), EventOutcome.Failed) { Reason = $"bug: {bug.Message}" };
        }

        if (report.Outcome is EventOutcome.Refused or EventOutcome.NotRun)
        {
            AuditFault(operation, "event", AuditOutcome.Refused, InstanceOf(item), "", report.Reason);
            End(operation, isCommitted: false, why: report.Reason);
        }

        (item.Done ?? SentEventHandled)?.Invoke(operation.Complete(report));
    }

    private EventReport Deliver(EventItem item, Operation operation)
    {
        if (item.Stream.Producer is PowerStream stream)
        {
            stream.Cancels?.CancelByPattern(this);
            Settle(operation);
            End(operation, isCommitted: true);
            return new EventReport(item.Id.ToShortString(), EventOutcome.Committed);
        }

        if (item.Stream.Producer is not HandlerNode handler || handler.IsStopped || handler.Instance.IsStopped)
        {
            return new EventReport(item.Id.ToShortString(), EventOutcome.Refused) { Reason = "There is no handler at this stream any more." };
        }

        if (IsSuspended(handler.Instance))
        {
            return new EventReport(item.Id.ToShortString(), EventOutcome.Refused) { Reason = Suspension };
        }

        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            if (Attempt(item, handler, operation) is { } report)
            {
                return report;
            }
        }

        return Fail(operation, item, EventOutcome.Failed, "Others kept changing what the handler read.", null);
    }

    /// <summary>Calls the handler and commits; null if something that it read changed meanwhile.</summary>
    private EventReport? Attempt(EventItem item, HandlerNode handler, Operation operation)
    {
        var instance = handler.Instance;
        try
        {
            EnsureBound(instance, operation);
            if (handler.BoundGeneration != instance.Lease.Generation)
            {
                Settle(operation);
            }
        }
        catch (PatternFaultException failed)
        {
            return Fail(operation, item, EventOutcome.Failed, failed.Fault.Message, failed.Fault);
        }
        catch (CallStoppedException stopped)
        {
            return FailOverLimit(operation, item, instance, stopped);
        }
        catch (WorkerLostException lost)
        {
            return FailOrTryAgain(operation, item, instance, lost);
        }

        var program = instance.Lease.Program;
        var draft = Begin(item.Id);
        var schema = SchemaOf(program, handler.Function, isResult: false);
        var payload = SchemaReader.ReadValue(draft.Transaction, item.Value, schema) ?? PlainValue.Undefined;
        var context = handler.Function.HasProxiedContext ? new CellLink(handler.Context)
            : SchemaReader.Read(draft.Transaction, new CellLink(handler.Context), SchemaOf(program, handler.Function, isResult: true));
        if (context is null)
        {
            return new EventReport(item.Id.ToShortString(), EventOutcome.NotRun) { Reason = "What the handler is bound to is not (yet) of the declared type." };
        }

        var builder = new ScopeBuilder(new Scope(item.Id.Derive("made"), instance), isReplay: false);
        var port = new CallPort(this, instance, operation, draft, builder, CallKind.Handler, tracker: null);
        try
        {
            var outcome = instance.Lease.Realm.Invoke(
                handler.Function, [payload, context], new CallContext(CallKind.Handler, operation.Time, operation.Seed), port, operation.Budget);
            switch (outcome)
            {
                case CallOutcome.Threw threw:
                    return Fail(operation, item, EventOutcome.Failed, threw.Fault.Message, threw.Fault);
                case CallOutcome.OverLimit over:
                    return FailOverLimit(operation, item, instance, new CallStoppedException(over.Limit, over.Allowed) { EndedWorker = over.EndedWorker });
                case CallOutcome.Lost lost:
                    return FailOrTryAgain(operation, item, instance, new WorkerLostException(lost.Reason));
            }

            RunStarts(draft, operation);
        }
        catch (PatternFaultException failed)
        {
            return Fail(operation, item, EventOutcome.Failed, failed.Fault.Message, failed.Fault);
        }
        catch (CallStoppedException stopped)
        {
            return FailOverLimit(operation, item, instance, stopped);
        }
        catch (WorkerLostException lost)
        {
            return FailOrTryAgain(operation, item, instance, lost);
        }

        draft.OnCommit.Add(() => instance.HandlerScope.Items.AddRange(builder.Items));
        if (!Commit(draft, null))
        {
            return null;
        }

        foreach (var (stream, value) in draft.Sends)
        {
            Send(stream, value, operation);
        }

        Settle(operation);
        if (!operation.EndedWorker)
        {
            instance.WorkersEnded = 0;
        }

        End(operation, isCommitted: true);
        return new EventReport(item.Id.ToShortString(), EventOutcome.Committed);
    }

    private EventReport FailOverLimit(Operation operation, EventItem item, Instance instance, CallStoppedException stopped)
    {
        var reason = Limits.Describe(stopped.Limit, stopped.Allowed);
        AuditLimit(operation, instance, stopped.Limit, stopped.Allowed);
        if (stopped.EndedWorker)
        {
            NoteWorkerEnded(operation, instance, reason);
        }

        return Fail(operation, item, EventOutcome.OverLimit, reason, null);
    }

    /// <summary>What becomes of an event whose process is gone; null if its handler is to be called once more.</summary>
    private EventReport? FailOrTryAgain(Operation operation, EventItem item, Instance instance, WorkerLostException lost)
    {
        if (!TryAgain(operation, instance, lost))
        {
            return Fail(operation, item, EventOutcome.Failed, lost.OfBoth, null);
        }

        AbandonOpen();
        return null;
    }

    private void Send(Entity stream, PlainValue value, Operation sender)
    {
        if (sender.Chain + 1 > quotas.MaxEventChain)
        {
            sender.Faults.Add(new FaultReport("", "send", new PatternFault("LimitError", $"A chain of more than {quotas.MaxEventChain} events was cut off.", [])));
            return;
        }

        if (++sender.Cascade.Events > quotas.MaxEventsPerCause)
        {
            // Once is enough: what is cut off may be many.
            if (sender.Cascade.Events == quotas.MaxEventsPerCause + 1)
            {
                sender.Faults.Add(new FaultReport("", "send", new PatternFault("LimitError", $"More than {quotas.MaxEventsPerCause} events went back to one; the rest was cut off.", [])));
            }

            return;
        }

        Enqueue(new EventItem(NextEventId(), stream, value, sender.Time, sender.Chain + 1, null) { Cascade = sender.Cascade });
    }

    private static Instance? InstanceOf(EventItem item) => (item.Stream.Producer as HandlerNode)?.Instance;

    private EventReport Fail(Operation operation, EventItem item, EventOutcome outcome, string reason, PatternFault? fault)
    {
        if (outcome == EventOutcome.Failed)
        {
            AuditFault(operation, "fault", AuditOutcome.Failed, InstanceOf(item), "event", fault?.ToString() ?? reason);
        }

        End(operation, isCommitted: false, why: reason);
        return new EventReport(item.Id.ToShortString(), outcome) { Reason = reason, Fault = fault };
    }
}

/// <summary>An event on its way.</summary>
/// <param name="Id">Its identity, from which those of the things follow that its handler makes.</param>
/// <param name="Stream">Where it goes.</param>
/// <param name="Value">What it says.</param>
/// <param name="Time">The instant that its handler's clock shows.</param>
/// <param name="Chain">How many events led to it.</param>
/// <param name="Done">Told how it went.</param>
/// <param name="Broken">Told what was wrong if a bug of the host kept it from being handled.</param>
internal sealed record EventItem(
    EntityId Id, Entity Stream, PlainValue Value, DateTimeOffset Time, int Chain, Action<EventReport>? Done, Action<Exception>? Broken = null)
{
    /// <summary>What it goes back to; null if it came from outside.</summary>
    public Cascade? Cascade { get; init; }
}
