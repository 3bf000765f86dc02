using SandboxHost.Runtime.Cells;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Graph;

/// <summary><c>instantiate({ pattern, inputs })</c> in a body where the pattern is in a cell: an instance that is replaced when the cell gets another pattern.</summary>
internal sealed class InstantiateNode : GraphNode
{
    private CellLink _pattern;
    private PlainValue _inputs;
    private Instance? _child;
    private int _made;

    public InstantiateNode(Instance instance, Entity output, CellLink pattern, PlainValue inputs)
        : base(instance, output)
    {
        _pattern = pattern;
        _inputs = inputs;
        output.Producer = this;
    }

    public override string Name => "instantiate";

    public void Rebind(GraphHost host, CellLink pattern, PlainValue inputs, bool isReplay)
    {
        if (!isReplay && (!pattern.Equals(_pattern) || !inputs.Equals(_inputs)))
        {
            (_pattern, _inputs) = (pattern, inputs);
            host.MarkDirty(this);
        }
    }

    public override void Run(GraphHost host, Operation operation)
    {
        var draft = host.Begin(NextCause());
        var tracker = host.Track(this);
        var held = SchemaReader.Read(draft.Transaction, _pattern, null, tracker) ?? PlainValue.Undefined;
        var old = _child;
        Instance? next = null;
        if (held is PatternReference pattern)
        {
            if (old is not null && pattern.Equals(old.Pattern) && _inputs.Equals(old.Inputs))
            {
                Subscribe(tracker.Read);
                return;
            }

            try
            {
                next = host.Prepare(draft, operation, Instance, pattern, _inputs, Entity.Id.Derive("instance").Derive(_made++), sharesRealm: true);
                host.RunStarts(draft, operation);
                host.Audit(operation, "instantiate", AuditOutcome.Granted, Instance, pattern.Name);
            }
            catch (PatternFaultException failed)
            {
                operation.Report(Instance, Name, failed.Fault);
                draft = host.Begin(NextCause());
                next = null;
            }
        }
        else if (!ReferenceEquals(held, PlainValue.Undefined) && !ReferenceEquals(held, PlainValue.Null))
        {
            operation.Report(Instance, Name, new PatternFault("TypeError", $"`pattern` leads to {Kinds.Describe(held)}, not to a pattern.", []));
        }

        draft.Transaction.Store(Entity, next is null ? PlainValue.Undefined : new CellLink(next.Entity, isRedirect: true), ListRecords.StayInline);
        Subscribe(tracker.Read);
        draft.OnCommit.Add(() =>
        {
            _child = next;
            old?.Stop(host);
        });
        host.Commit(draft, this);
    }

    public override void Stop(GraphHost host)
    {
        base.Stop(host);
        _child?.Stop(host);
    }
}
