using System.Globalization;
using SandboxHost.Runtime.Cells;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Graph;

/// <summary><c>place.key(key)</c> where keys are references: an alias of the place that they name, which changes with them.</summary>
internal sealed class KeyNode : GraphNode
{
    private PlainValue.List _input;

    public KeyNode(Instance instance, Entity output, PlainValue.List input)
        : base(instance, output)
    {
        _input = input;
        output.Producer = this;
    }

    public override string Name => "key";

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
        PlainValue place = ((CellLink)_input.Elements[0]).AsRedirect(); // as the realm makes it
        foreach (var key in _input.Elements.Skip(1))
        {
            place = NameOf(SchemaReader.ReadValue(draft.Transaction, key, null, tracker)) is { } name && place is CellLink link ? link.Child(name) : PlainValue.Undefined;
        }

        draft.Transaction.Store(Entity, place, ListRecords.StayInline);
        Subscribe(tracker.Read);
        host.Commit(draft, this);
    }

    /// <summary>The name of a property or element; null for what names none.</summary>
    private static string? NameOf(PlainValue? key) => key switch
    {
        PlainValue.Text text => text.Value,
        PlainValue.Number { Value: var number } when number >= 0 && number == Math.Floor(number) && number <= int.MaxValue => ((int)number).ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
