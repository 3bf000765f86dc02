using SandboxHost.Compiler;
using SandboxHost.Runtime.Cells;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Graph;

/// <summary>A lift: a function of the pattern's that is called again when what it read has changed.</summary>
/// <remarks>Rules: specification of patterns, sections 4.3 (when it is not run), 5.4 and 5.5 (what it makes on the way).</remarks>
internal sealed class ComputationNode : GraphNode
{
    private RealmFunction _function;
    private PlainValue _input;
    private PlainValue? _lastInput;
    private bool _readsMore;
    private bool _yieldsReferences;
    private int _boundGeneration;
    private IReadOnlyDictionary<PlainValue, Instance>? _named;

    public ComputationNode(Instance instance, Entity output, RealmFunction function, PlainValue input)
        : base(instance, output)
    {
        _function = function;
        _input = input;
        Made = new Scope(output.Id.Derive("made"), instance);
        output.Producer = this;
    }

    public override string Name => _function.Site is { } site && Instance.Lease.Program.Sites[site].Kind == BuilderKind.Assert ? FaultReport.Assertion
        : _function.Name.Length > 0 ? _function.Name
        : "a computation";

    /// <summary>What its last run made.</summary>
    public Scope Made { get; }

    /// <summary>Gives it the function and the input of a new run of the body.</summary>
    public void Bind(RealmFunction function, PlainValue input)
    {
        _function = function;
        _input = input;
        _boundGeneration = Instance.Lease.Generation;
        _lastInput = null;
    }

    /// <summary>Gives it the function of a new realm, which is the same one again.</summary>
    public void Rebind(RealmFunction function)
    {
        _function = function;
        _boundGeneration = Instance.Lease.Generation;
    }

    /// <summary>Has the next run call the function whatever the input.</summary>
    public void ForgetInput() => _lastInput = null;

    public override void Run(GraphHost host, Operation operation)
    {
        host.EnsureBound(Instance, operation);
        if (_boundGeneration != Instance.Lease.Generation)
        {
            // Made by another computation, which is about to run and make it anew.
            return;
        }

        var draft = host.Begin(NextCause());
        var tracker = host.Track(this);
        var schema = host.SchemaOf(Instance.Lease.Program, _function, isResult: false);
        var input = SchemaReader.ReadValue(draft.Transaction, _input, schema, tracker);
        if (input is not null && _lastInput is not null && !_readsMore
            && (ReferenceEquals(input, _lastInput) || (!_yieldsReferences && input.Equals(_lastInput))))
        {
            Subscribe(tracker.Read);
            return;
        }

        var builder = new ScopeBuilder(Made, isReplay: false);
        var inputLooks = tracker.Looks;
        var output = input is null || ReferenceEquals(input, PlainValue.Undefined)
            ? PlainValue.Undefined
            : Call(host, operation, draft, builder, tracker, input);
        if (output is null)
        {
            // It failed. What it wrote and made is dropped; what it read may change and make it work.
            draft = host.Begin(NextCause());
            builder = new ScopeBuilder(Made, isReplay: false);
            output = PlainValue.Undefined;
        }

        if (!TryStore(draft, output, out var refusal))
        {
            operation.Report(Instance, Name, new PatternFault("TypeError", refusal, []));
            draft = host.Begin(NextCause());
            builder = new ScopeBuilder(Made, isReplay: false);
            output = PlainValue.Undefined;
            draft.Transaction.Store(Entity, output, ListRecords.StayInline);
        }

        _lastInput = input;
        _readsMore = tracker.Looks > inputLooks;
        _yieldsReferences = References.AreIn(output);
        Subscribe(tracker.Read);
        var (items, names) = (builder.Items, _named);
        draft.OnCommit.Add(() =>
        {
            foreach (var dropped in Made.Replace(items, names))
            {
                host.Stop(dropped);
            }
        });
        host.Commit(draft, this);
    }

    private PlainValue? Call(GraphHost host, Operation operation, Draft draft, ScopeBuilder builder, DependencyTracker tracker, PlainValue input)
    {
        var port = new CallPort(host, Instance, operation, draft, builder, CallKind.Computation, tracker);
        switch (Instance.Lease.Realm.Invoke(_function, [input], new CallContext(CallKind.Computation), port, operation.Budget))
        {
            case CallOutcome.Returned returned:
                try
                {
                    var named = new NamedInstances(host, operation, draft, builder);
                    var value = named.Arrange(returned.Value);

                    // Another graph replaces the last: what its instances keep in inputs that are no cells begins anew.
                    if (builder.IsOtherGraph)
                    {
                        foreach (var (made, inputs) in builder.MadeAgain)
                        {
                            GraphHost.ApplyInputs(draft, made, inputs);
                        }
                    }

                    host.RunStarts(draft, operation);
                    _named = named.Names();
                    return value;
                }
                catch (PatternFaultException failed)
                {
                    operation.Report(Instance, Name, failed.Fault);
                    return null;
                }

            case CallOutcome.Threw threw:
                operation.Report(Instance, Name, threw.Fault);
                return null;
            case CallOutcome.OverLimit over:
                host.Report(operation, Instance, Name, over);
                return null;
            case CallOutcome.Lost lost:
                throw new WorkerLostException(lost.Reason);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private bool TryStore(Draft draft, PlainValue output, out string refusal)
    {
        try
        {
            draft.Transaction.Store(Entity, output, ListRecords.StayInline);
            refusal = "";
            return true;
        }
        catch (CellException exception)
        {
            refusal = exception.Message;
            return false;
        }
    }

    public override void Stop(GraphHost host)
    {
        base.Stop(host);
        foreach (var item in Made.Items)
        {
            host.Stop(item);
        }
    }
}

/// <summary>Looks for references in values.</summary>
internal static class References
{
    /// <summary>Whether there is one in a value.</summary>
    public static bool AreIn(PlainValue value)
    {
        switch (value)
        {
            case PlainValue.Reference:
                return true;
            case PlainValue.List list:
                foreach (var element in list.Span)
                {
                    if (AreIn(element))
                    {
                        return true;
                    }
                }

                return false;
            case PlainValue.Record record:
                foreach (var (_, property) in record.Span)
                {
                    if (AreIn(property))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    /// <summary>The value with its links as aliases: writes go through them.</summary>
    public static PlainValue AsAliases(PlainValue value)
    {
        switch (value)
        {
            case CellLink link:
                return link.AsRedirect();
            case PlainValue.List list when AreIn(list):
                return PlainValue.Of(list.Elements.Select(AsAliases));
            case PlainValue.Record record when AreIn(record):
                return PlainValue.Of(record.Properties.Select(property => KeyValuePair.Create(property.Key, AsAliases(property.Value))));
            default:
                return value;
        }
    }
}
