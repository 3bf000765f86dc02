using System.Globalization;
using SandboxHost.Runtime.Cells;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Graph;

/// <summary><c>list.map(f)</c>, <c>filter</c> and <c>flatMap</c> on a ref: one instance of the function for each element.</summary>
/// <remarks>
/// An instance follows its element when the list is reordered, if the element has an identity; otherwise it belongs to the position. A second
/// occurrence of one element has an instance of its own (specification of patterns, section 5.6).
/// </remarks>
internal sealed class ElementsNode : GraphNode
{
    private readonly NodeKind _kind;
    private PlainValue _list;
    private int _boundGeneration;
    private long _made;
    private Dictionary<ElementKey, Element> _elements = [];

    public ElementsNode(Instance instance, Entity output, NodeKind kind, PlainValue list, RealmFunction function)
        : base(instance, output)
    {
        _kind = kind;
        _list = list;
        Function = function;
        _boundGeneration = instance.Lease.Generation;
        output.Producer = this;
    }

    public override string Name => _kind switch
    {
        NodeKind.Filter => "filter",
        NodeKind.FlatMap => "flatMap",
        _ => "map",
    };

    /// <summary>What is called for each element.</summary>
    public RealmFunction Function { get; private set; }

    public void Rebind(GraphHost host, PlainValue list, RealmFunction function, bool isReplay)
    {
        Function = function;
        _boundGeneration = Instance.Lease.Generation;
        if (!isReplay && !list.Equals(_list))
        {
            _list = list;
            host.MarkDirty(this);
        }
    }

    public override void Run(GraphHost host, Operation operation)
    {
        host.EnsureBound(Instance, operation);
        if (_boundGeneration != Instance.Lease.Generation)
        {
            return;
        }

        var draft = host.Begin(NextCause());
        var tracker = host.Track(this);
        var places = PlacesOf(draft.Transaction, tracker);
        var next = new Dictionary<ElementKey, Element>(places.Count);
        var results = new List<PlainValue>(places.Count);
        try
        {
            for (var i = 0; i < places.Count; i++)
            {
                var key = KeyOf(places[i], next);
                if (!_elements.TryGetValue(key, out var element))
                {
                    element = Make(host, operation, draft, places[i], key, i);
                }
                else if (element.Index != i)
                {
                    var (moved, index) = (element, i);
                    draft.Transaction.Store(moved.IndexEntity, PlainValue.Of(index));
                    draft.OnCommit.Add(() => moved.Index = index);
                }

                next.Add(key, element);
            }

            host.RunStarts(draft, operation);
            var position = 0;
            foreach (var element in next.Values)
            {
                Collect(draft, tracker, places[position++], element, results);
            }
        }
        catch (PatternFaultException failed)
        {
            operation.Report(Instance, Name, failed.Fault);
            draft = host.Begin(NextCause());
            next = [];
            results.Clear();
        }

        draft.Transaction.Store(Entity, PlainValue.Of(results), ListRecords.StayInline);
        Subscribe(tracker.Read);
        draft.OnCommit.Add(() =>
        {
            foreach (var (key, element) in _elements)
            {
                if (!next.TryGetValue(key, out var kept) || !ReferenceEquals(kept, element))
                {
                    element.Instance.Stop(host);
                }
            }

            _elements = next;
        });
        host.Commit(draft, this);
    }

    /// <summary>Stops the instances of elements that the list no longer has, before what they compute would look for them.</summary>
    /// <exception cref="NotReadyException">The list itself is yet to be computed.</exception>
    public void Prune(GraphHost host)
    {
        var places = PlacesOf(host.Begin(NextCause()).Transaction, host.Track(this));
        var present = new Dictionary<ElementKey, Element?>(places.Count);
        for (var i = 0; i < places.Count; i++)
        {
            present.Add(KeyOf(places[i], present), null);
        }

        foreach (var (key, element) in _elements)
        {
            if (!present.ContainsKey(key))
            {
                element.Instance.Stop(host);
                _elements.Remove(key);
            }
        }
    }

    /// <summary>Where the elements are: their own entities if they have any, else their slots.</summary>
    private List<CellLink> PlacesOf(Transaction transaction, DependencyTracker tracker)
    {
        var places = new List<CellLink>();
        if (_list is not CellLink link)
        {
            return places;
        }

        var list = transaction.Resolve(link, tracker);
        ((IReadTracker)tracker).Read(list.Entity, list.Path);
        var value = transaction.Value(list.Entity);
        foreach (var key in list.Path.Keys)
        {
            value = Nodes.Child(value, key);
        }

        if (value is PlainValue.List elements)
        {
            for (var i = 0; i < elements.Elements.Count; i++)
            {
                places.Add(elements.Elements[i] is CellLink element ? element : list.Child(i.ToString(CultureInfo.InvariantCulture)));
            }
        }

        return places;
    }

    private static ElementKey KeyOf<T>(CellLink place, Dictionary<ElementKey, T> taken)
    {
        var key = new ElementKey(place.Entity, place.Path, 0);
        while (taken.ContainsKey(key))
        {
            key = key with { Occurrence = key.Occurrence + 1 };
        }

        return key;
    }

    private Element Make(GraphHost host, Operation operation, Draft draft, CellLink place, ElementKey key, int index)
    {
        operation.CountNode();
        var id = Entity.Id.Derive("element").Derive(_made++);
        var indexEntity = draft.Transaction.Create(id.Derive("index"));
        draft.Transaction.Store(indexEntity, PlainValue.Of(index));
        var result = draft.Transaction.Create(id);

        // What the list's type says of its elements: their properties may have defaults.
        var declared = (_list as CellLink)?.Child("0").Schema;
        var body = new ElementBody(this, [place.WithSchema(declared).AsRedirect(), new CellLink(indexEntity), _list]);
        var instance = new Instance(id, Instance, Instance.Lease, null, indexEntity, result) { Element = body };
        draft.Made.Add(instance);
        draft.Starts.Enqueue(instance);
        return new Element(instance, indexEntity) { Index = index };
    }

    private void Collect(Draft draft, DependencyTracker tracker, CellLink place, Element element, List<PlainValue> results)
    {
        var result = new CellLink(element.Instance.Entity, isRedirect: true);
        switch (_kind)
        {
            case NodeKind.Filter:
                if (SchemaReader.Read(draft.Transaction, result, null, tracker) is { IsTruthy: true })
                {
                    results.Add(place);
                }

                break;
            case NodeKind.FlatMap:
                if (SchemaReader.Read(draft.Transaction, result, null, tracker) is PlainValue.List inner)
                {
                    for (var i = 0; i < inner.Elements.Count; i++)
                    {
                        results.Add(result.Child(i.ToString(CultureInfo.InvariantCulture)));
                    }
                }
                else
                {
                    results.Add(result);
                }

                break;
            default:
                results.Add(result);
                break;
        }
    }

    public override void Stop(GraphHost host)
    {
        base.Stop(host);
        foreach (var element in _elements.Values)
        {
            element.Instance.Stop(host);
        }
    }

    private readonly record struct ElementKey(Entity Entity, CellPath Path, int Occurrence);

    private sealed class Element(Instance instance, Entity indexEntity)
    {
        public Instance Instance { get; } = instance;

        public Entity IndexEntity { get; } = indexEntity;

        public int Index { get; set; }
    }
}
