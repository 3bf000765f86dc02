using SandboxHost.Compiler;
using SandboxHost.Runtime.Cells;
using SandboxHost.Runtime.Powers;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Graph;

/// <summary>The host as one call sees it: the boundary's trusted side. What it is asked for goes into a draft, and is checked here.</summary>
/// <remarks>Valid for one call, on the host's thread.</remarks>
internal sealed class CallPort(
    GraphHost host, Instance instance, Operation operation, Draft draft, ScopeBuilder builder, CallKind kind, DependencyTracker? tracker) : IHostPort
{
    private readonly Transaction _transaction = draft.Transaction;

    public PlainValue.Reference Self => new CellLink(instance.Entity);

    public PlainValue.Reference CreateCell(CellRequest request)
    {
        RequireBuilding("cells");
        operation.CountNode();
        var schema = request.Schema is { } written ? host.ReadSchema(written)
            : request.Site is { } site ? instance.Lease.Program.Sites[site].Value
            : null;
        if (builder.Known<CellItem>() is { } known && known.Entity.IsStream == request.IsStream)
        {
            builder.Items.Add(known);
            return LinkTo(known.Entity, schema);
        }

        RequireNoReplay();
        var entity = Guard(() => _transaction.Create(builder.NextId(_transaction, "cell"), request.Initial, request.IsStream));
        builder.Items.Add(new CellItem(entity));
        return LinkTo(entity, schema);
    }

    public PlainValue.Reference CreateNode(NodeRequest request)
    {
        RequireBuilding("nodes");
        operation.CountNode();
        return request.Kind switch
        {
            NodeKind.Lift => Lift(Require(request.Function), request.Input),
            NodeKind.Handler => Handler(Require(request.Function), request.Input),
            NodeKind.Instantiate => Instantiate((PlainValue.Record)request.Input),
            NodeKind.CompileAndRun => Compile((PlainValue.Record)request.Input),
            NodeKind.IfElse or NodeKind.When or NodeKind.Unless => Node<ChoiceNode>(
                "choice",
                output => new ChoiceNode(instance, output, request.Kind, (PlainValue.List)request.Input),
                known => known.Rebind(host, (PlainValue.List)request.Input, builder.IsReplay)),
            NodeKind.Map or NodeKind.Filter or NodeKind.FlatMap => Node<ElementsNode>(
                "elements",
                output => new ElementsNode(instance, output, request.Kind, request.Input, Require(request.Function)),
                known => known.Rebind(host, request.Input, Require(request.Function), builder.IsReplay)),
            NodeKind.Key => Node<KeyNode>(
                "key",
                output => new KeyNode(instance, output, (PlainValue.List)request.Input),
                known => known.Rebind(host, (PlainValue.List)request.Input, builder.IsReplay)),
            NodeKind.Effect => UsePower(request.Name ?? throw new HostRefusalException("A power has a name."), (PlainValue.List)request.Input),
        };
    }

    private static RealmFunction Require(RealmFunction? function) => function ?? throw new HostRefusalException("A function is missing.");

    private CellLink Lift(RealmFunction function, PlainValue input) => Node<ComputationNode>(
        "lift",
        output =>
        {
            var node = new ComputationNode(instance, output, function, input);
            node.Bind(function, input);
            return node;
        },
        known =>
        {
            if (builder.IsReplay)
            {
                known.Rebind(function);
            }
            else
            {
                draft.OnCommit.Add(() =>
                {
                    known.Bind(function, input);
                    host.MarkDirty(known);
                });
            }
        });

    /// <summary>The node at this place: the one of the last run, or a new one.</summary>
    private CellLink Node<T>(string label, Func<Entity, T> make, Action<T> reuse)
        where T : GraphNode
    {
        if (builder.Known<T>() is { IsStopped: false } known)
        {
            reuse(known);
            builder.Items.Add(known);
            return new CellLink(known.Entity);
        }

        RequireNoReplay();
        var output = Guard(() => _transaction.Create(builder.NextId(_transaction, label)));
        var node = make(output);
        builder.Items.Add(node);
        draft.OnCommit.Add(() => host.Add(node));
        return new CellLink(output);
    }

    private CellLink Handler(RealmFunction function, PlainValue context)
    {
        var aliases = References.AsAliases(context);
        if (builder.Known<HandlerNode>() is { IsStopped: false } known)
        {
            if (!builder.IsReplay)
            {
                Guard(() => _transaction.Store(known.Context, aliases));
            }

            known.Bind(function);
            builder.Items.Add(known);
            return LinkTo(known.Entity, null);
        }

        RequireNoReplay();
        var stream = _transaction.Create(builder.NextId(_transaction, "stream"), isStream: true);
        var bound = _transaction.Create(stream.Id.Derive("context"));
        Guard(() => _transaction.Store(bound, aliases));
        var node = new HandlerNode(instance, stream, bound, function);
        node.Bind(function);
        builder.Items.Add(node);
        return LinkTo(stream, null);
    }

    // `{ pattern, inputs }`
    private CellLink Instantiate(PlainValue.Record request)
    {
        var inputs = request["inputs"] ?? PlainValue.Undefined;
        switch (request["pattern"])
        {
            case PatternReference pattern:
                return Instantiate(pattern, inputs);
            case CellLink place when kind == CallKind.Handler:
                var value = Guard(() => SchemaReader.Read(_transaction, place, null, tracker)) ?? PlainValue.Undefined;
                return value is PatternReference held ? Instantiate(held, inputs)
                    : throw new HostRefusalException($"`pattern` leads to {Kinds.Describe(value)}, not to a pattern.");
            case CellLink place:
                return Node<InstantiateNode>(
                    "instantiate",
                    output => new InstantiateNode(instance, output, place, inputs),
                    known => known.Rebind(host, place, inputs, builder.IsReplay));
            default:
                throw new HostRefusalException("`pattern` is not a pattern. Pass what `pattern(…)` gave, or a cell that holds it.");
        }
    }

    private CellLink Instantiate(PatternReference pattern, PlainValue inputs)
    {
        if (builder.Known<Instance>() is { IsStopped: false } known && pattern.Equals(known.Pattern))
        {
            builder.MadeAgain.Add((known, inputs));
            builder.Items.Add(known);
            return new CellLink(known.Entity);
        }

        RequireNoReplay();
        var child = host.Prepare(draft, operation, instance, pattern, inputs, builder.NextId(_transaction, "instance"), sharesRealm: kind != CallKind.Handler);
        builder.Items.Add(child);
        if (kind != CallKind.Body || pattern.Program.Identity != instance.Lease.Program.Identity)
        {
            host.Audit(operation, "instantiate", AuditOutcome.Granted, instance, pattern.Name);
        }

        return new CellLink(child.Entity);
    }

    private CellLink Compile(PlainValue.Record request) => Node<CompileNode>(
        "compile",
        output =>
        {
            // Counted here, where the call can still be stopped and all that it did be taken back.
            operation.CountCompilation();
            return new CompileNode(instance, output, request);
        },
        known => known.Rebind(host, request, builder.IsReplay));

    private CellLink UsePower(string name, PlainValue.List arguments)
    {
        var streams = PowerState.StreamsOf(name).Select(stream => KeyValuePair.Create(stream, StreamOfPower())).ToList();
        var link = Node<PowerNode>(
            "power",
            output => new PowerNode(instance, output, name, arguments, streams.ToDictionary(pair => pair.Key, PlainValue (pair) => LinkTo(pair.Value.Entity, null))),
            known => known.Rebind(host, arguments, builder.IsReplay));
        foreach (var (stream, item) in streams)
        {
            item.Cancels = stream == "cancelGeneration" ? builder.Items[^1] as PowerNode : null;
        }

        return link;
    }

    private PowerStream StreamOfPower()
    {
        if (builder.Known<PowerStream>() is { } known)
        {
            builder.Items.Add(known);
            return known;
        }

        RequireNoReplay();
        var stream = new PowerStream(_transaction.Create(builder.NextId(_transaction, "stream"), isStream: true));
        builder.Items.Add(stream);
        return stream;
    }

    public PlainValue.Reference ReferenceTo(RealmFunction pattern) => new PatternReference(instance.Lease.Program, pattern);

    public PlainValue Operate(CellOperation cellOperation, PlainValue.Reference target, IReadOnlyList<PlainValue> arguments)
    {
        if (kind is CallKind.Body or CallKind.Load && cellOperation is not (CellOperation.For or CellOperation.SetDefault))
        {
            throw new HostRefusalException("Cells have no value while a pattern's body builds the graph.");
        }

        if (target is not CellLink link)
        {
            throw new HostRefusalException("A pattern is not a cell.");
        }

        switch (cellOperation)
        {
            case CellOperation.For:
                builder.Name(link.Entity, arguments[0]);
                return PlainValue.Undefined;
            case CellOperation.SetDefault when builder.IsReplay:
                return PlainValue.Undefined;
            case CellOperation.Send when Guard(() => _transaction.Resolve(link, tracker)) is { Entity.IsStream: true } stream:
                Send(stream.Entity, arguments[0]);
                return PlainValue.Undefined;
            case CellOperation.Send when link.Access == CellKind.Stream:
                // A stream that nobody gave: there is nobody to tell.
                return PlainValue.Undefined;
            case CellOperation.Sample:
                return Guard(() => _transaction.Apply(CellOperation.Get, link, arguments, tracker is null ? null : new UntrackedReads(tracker)));
            default:
                return Guard(() => _transaction.Apply(cellOperation == CellOperation.Send ? CellOperation.Set : cellOperation, link, arguments, tracker));
        }
    }

    private void Send(Entity stream, PlainValue value)
    {
        if (kind != CallKind.Handler)
        {
            throw new HostRefusalException("Events can be sent in handlers only: a computation may run any number of times.");
        }

        if (draft.Sends.Count >= operation.Quotas.MaxEventsPerEvent)
        {
            throw new CallStoppedException(LimitKind.Events, operation.Quotas.MaxEventsPerEvent);
        }

        draft.Sends.Add((stream, value));
    }

    public string ReadDataFile(string importer, string path) => LoadPort.ReadData(instance.Lease.Program, importer, path);

    public void Log(ConsoleLevel level, string text) => operation.Console.Add(new ConsoleLine(level, instance.Label, text));

    private static CellLink LinkTo(Entity entity, Schema? schema) =>
        new(entity, schema: entity.IsStream ? null : schema, access: entity.IsStream ? CellKind.Stream : CellKind.Cell);

    private void RequireBuilding(string what)
    {
        if (kind == CallKind.Load)
        {
            throw new HostRefusalException($"There are no {what} while a module is loaded.");
        }
    }

    // A body that is run again makes what it made before, unless it depends on something that it must not.
    private void RequireNoReplay()
    {
        if (builder.IsReplay)
        {
            throw new CallStoppedException(LimitKind.Nodes, builder.Scope.Items.Count);
        }
    }

    private static T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (CellException refusal)
        {
            throw new HostRefusalException(refusal.Message);
        }
    }

    private static void Guard(Action action) => Guard(() =>
    {
        action();
        return true;
    });

    /// <summary>Lets what is not ready stop the run, and forgets what was read.</summary>
    private sealed class UntrackedReads(DependencyTracker tracker) : IReadTracker
    {
        public void Read(Entity entity, CellPath path)
        {
            if (!tracker.Read.Contains(new Dependency(entity, path)))
            {
                ((IReadTracker)tracker).Read(entity, path);
                tracker.Read.Remove(new Dependency(entity, path));
            }
        }
    }
}

/// <summary>Names kinds of values in messages.</summary>
internal static class Kinds
{
    public static string Describe(PlainValue value) => value switch
    {
        PlainValue.Bool => "a boolean",
        PlainValue.Number => "a number",
        PlainValue.Text => "a string",
        PlainValue.List => "a list",
        PlainValue.Record => "a record",
        PlainValue.Reference { Kind: ReferenceKind.Stream } => "a stream",
        PlainValue.Reference { Kind: ReferenceKind.Pattern } => "a pattern",
        PlainValue.Reference => "a cell",
        _ => "nothing",
    };
}
