using SandboxHost.Runtime.Cells;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Graph;

/// <summary><c>ifElse(c, a, b)</c>, <c>when(c, v)</c>, <c>unless(c, v)</c>: leads to one of its inputs, so that writes and events reach it.</summary>
internal sealed class ChoiceNode : GraphNode
{
    private readonly NodeKind _kind;
    private PlainValue.List _input;

    public ChoiceNode(Instance instance, Entity output, NodeKind kind, PlainValue.List input)
        : base(instance, output)
    {
        _kind = kind;
        _input = input;
        output.Producer = this;
    }

    public override string Name => _kind switch
    {
        NodeKind.When => "when",
        NodeKind.Unless => "unless",
        _ => "ifElse",
    };

    public void Rebind(GraphHost host, PlainValue.List input, bool isReplay)
    {
        if (!isReplay && !input.Equals(_input))
        {
            _input = input;
            host.MarkDirty(this);
        }
    }

    public override void Run(GraphHost host, Operation operation)
    {
        var draft = host.Begin(NextCause());
        var tracker = host.Track(this);
        var holds = SchemaReader.ReadValue(draft.Transaction, _input.Elements[0], null, tracker) is { IsTruthy: true };
        var selected = (_kind, holds) switch
        {
            (NodeKind.IfElse, true) or (NodeKind.When, true) => _input.Elements[1],
            (NodeKind.IfElse, false) => _input.Elements[2],
            (NodeKind.Unless, false) => _input.Elements[1],
            _ => _input.Elements[0],
        };
        draft.Transaction.Store(Entity, References.AsAliases(selected), ListRecords.StayInline);
        Subscribe(tracker.Read);
        host.Commit(draft, this);
    }
}
