using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Cells;

/// <summary>Turns one value that is to be written into the form in which it is stored.</summary>
/// <remarks>
/// Properties that are <c>undefined</c> vanish, handles become links, records in lists become entities and the lists hold links to
/// them; one record that stands in several places becomes one entity. Links into the very value that is about to be overwritten are
/// resolved to what they lead to, or the write would destroy it or make a circle.
/// </remarks>
internal sealed class StoredForm
{
    /// <summary>How large a value may be that is written at once.</summary>
    public const long MaxSize = 1_000_000;

    private readonly Transaction _transaction;
    private readonly Place? _target;
    private readonly bool _isTargetKept;
    private readonly ListRecords _records;

    // Records by identity, since equal ones are different things.
    private readonly HashSet<PlainValue.Record> _elements = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PlainValue.Record, CellLink> _entities = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CellPath, CellLink> _rescued = [];
    private readonly Queue<(Entity Entity, PlainValue Content)> _pending = [];

    /// <param name="transaction">Whose write it is.</param>
    /// <param name="target">The place that is written; null if no link in the value means what was there before.</param>
    /// <param name="records">What becomes of records in lists.</param>
    /// <param name="isTargetKept">
    /// Whether something is added to what is there, so that links into it remain good; only a link to it as a whole does not.
    /// </param>
    public StoredForm(Transaction transaction, Place? target, ListRecords records = ListRecords.BecomeEntities, bool isTargetKept = false)
    {
        _transaction = transaction;
        _target = target;
        _records = records;
        _isTargetKept = isTargetKept;
    }

    /// <summary>An initial value. It is as immutable as a default, so nothing can be in it that others could change.</summary>
    public static PlainValue OfInitial(Transaction transaction, PlainValue value) => new StoredForm(transaction, null).Of(value);

    /// <summary>The stored form of a value for the target itself.</summary>
    /// <exception cref="CellException">It cannot be stored.</exception>
    public PlainValue Of(PlainValue value)
    {
        Prepare(value);
        var stored = Convert(value, _target is { } target ? new Spot(target.Entity, target.Path) : Spot.Nowhere);
        Finish();
        return stored;
    }

    /// <summary>The stored form of a value for the target, which is a slot of a list: a record there is an entity, as in any list.</summary>
    /// <exception cref="CellException">It cannot be stored.</exception>
    public PlainValue OfElement(PlainValue value)
    {
        Prepare(value, isElement: true);
        var spot = _target is { } target ? new Spot(target.Entity, target.Path) : Spot.Nowhere;
        var stored = ReferenceEquals(value, PlainValue.EmptyRecord) ? NewEntity(PlainValue.EmptyRecord) : Convert(value, spot);
        Finish();
        return stored;
    }

    /// <summary>The stored forms of elements that are added to the target, which is a list.</summary>
    /// <exception cref="CellException">They cannot be stored.</exception>
    public PlainValue[] OfElements(IReadOnlyList<PlainValue> values)
    {
        var list = PlainValue.Of(values);
        Prepare(list);
        var stored = new PlainValue[values.Count];
        for (var i = 0; i < stored.Length; i++)
        {
            stored[i] = ConvertElement(list.Span[i], Spot.Nowhere, i);
        }

        Finish();
        return stored;
    }

    private void Prepare(PlainValue value, bool isElement = false)
    {
        if (value.Size > MaxSize)
        {
            throw new CellException($"The value is too large to be stored: it has {value.Size} parts, and {MaxSize} are allowed.");
        }

        if (_records == ListRecords.BecomeEntities)
        {
            CollectElements(value, isElement);
        }
    }

    private void CollectElements(PlainValue value, bool isElement)
    {
        switch (value)
        {
            case PlainValue.List list:
                foreach (var element in list.Span)
                {
                    CollectElements(element, true);
                }

                break;
            case PlainValue.Record record:
                if (isElement && !ReferenceEquals(record, PlainValue.EmptyRecord))
                {
                    _elements.Add(record);
                }

                foreach (var (_, property) in record.Span)
                {
                    CollectElements(property, false);
                }

                break;
        }
    }

    private void Finish()
    {
        // Not by recursion: what is rescued may lead from one to the next as often as there are records.
        while (_pending.TryDequeue(out var next))
        {
            _transaction.Write(next.Entity, Rescue(next.Content, new Spot(next.Entity, CellPath.Root), 0));
        }
    }

    // ---- What is new -----------------------------------------------------------------------------------------

    private PlainValue Convert(PlainValue value, Spot spot) => value switch
    {
        CellLink link => Convert(link, spot),
        PlainValue.List list => ConvertList(list, spot),
        PlainValue.Record record => _elements.Contains(record) ? EntityOf(record) : ConvertProperties(record, spot),
        _ => value,
    };

    private PlainValue ConvertElement(PlainValue element, Spot list, int index) => element switch
    {
        // One object of the sandbox is one entity, but the constant stands for none.
        PlainValue.Record record when ReferenceEquals(record, PlainValue.EmptyRecord) && _records == ListRecords.BecomeEntities =>
            NewEntity(PlainValue.EmptyRecord),
        CellLink link => Convert(link, list.Element(index)),
        _ => Nodes.IsContainer(element) ? Convert(element, list.Element(index)) : element,
    };

    private PlainValue.List ConvertList(PlainValue.List list, Spot spot)
    {
        if (list.Span.Length > Nodes.MaxListLength)
        {
            throw new CellException($"A list has at most {Nodes.MaxListLength} elements.");
        }

        PlainValue[]? changed = null;
        for (var i = 0; i < list.Span.Length; i++)
        {
            var element = ConvertElement(list.Span[i], spot, i);
            if (!ReferenceEquals(element, list.Span[i]))
            {
                changed ??= list.Span.ToArray();
                changed[i] = element;
            }
        }

        return changed is null ? list.WithOrigin(null) : Nodes.List(changed);
    }

    private PlainValue.Record ConvertProperties(PlainValue.Record record, Spot spot)
    {
        List<KeyValuePair<string, PlainValue>>? changed = null;
        for (var i = 0; i < record.Span.Length; i++)
        {
            var (name, value) = record.Span[i];
            var property = value is CellLink || Nodes.IsContainer(value) ? Convert(value, spot.Child(name)) : value;
            if (changed is null && (Nodes.IsUndefined(property) || !ReferenceEquals(property, value)))
            {
                changed = [.. record.Span[..i]];
            }

            if (!Nodes.IsUndefined(property))
            {
                changed?.Add(new(name, property));
            }
        }

        return changed is null ? record.WithOrigin(null) : Nodes.Record(changed);
    }

    private CellLink EntityOf(PlainValue.Record record)
    {
        if (!_entities.TryGetValue(record, out var link))
        {
            link = new CellLink(_transaction.Create(_transaction.NextId()));
            _entities.Add(record, link);
            _transaction.Write(link.Entity, ConvertProperties(record, new Spot(link.Entity, CellPath.Root)));
        }

        return link;
    }

    private CellLink NewEntity(PlainValue.Record content)
    {
        var link = new CellLink(_transaction.Create(_transaction.NextId()));
        _transaction.Write(link.Entity, content);
        return link;
    }

    // ---- What leads into the value that is overwritten -------------------------------------------------------

    private PlainValue Convert(CellLink link, Spot spot)
    {
        var stored = link.ForStorage(_transaction.Defaults);
        if (_target is null)
        {
            return stored;
        }

        // Nothing depends on what is found here: in the end the link is stored, wherever it leads later.
        var place = new Place(link.Entity, link.Path, PlainValue.Undefined, stored.Default, false);
        var isAffected = false;
        for (var hops = 0; hops < Nodes.MaxHops; hops++)
        {
            var isInside = IsInside(place.Entity, place.Path);
            isAffected |= isInside;
            if (Walk.Step(_transaction, ref place, LastLinks.Follow, peek: true))
            {
                return !isAffected ? stored
                    : isInside ? Rescue(place, spot)
                    : new CellLink(place.Entity, place.Path, isRedirect: stored.IsRedirect, access: stored.Access, @default: stored.Default);
            }
        }

        throw new CellException($"Links lead in a circle, or more than {Nodes.MaxHops} of them follow each other.");
    }

    private bool IsInside(Entity entity, CellPath path) =>
        _target is { } target && ReferenceEquals(entity, target.Entity) && (_isTargetKept ? path.Equals(target.Path) : path.StartsWith(target.Path));

    private PlainValue Rescue(Place place, Spot spot)
    {
        var isDefault = Nodes.IsUndefined(place.Content) && place.Default is not null;
        var content = isDefault ? SchemaDefaults.Copy(place.Default!) : place.Content; // there is a default
        if (content is not PlainValue.Record record || (spot.IsAt(place) && !(isDefault && spot.IsElement)))
        {
            return isDefault ? ConvertDefault(content, spot) : Rescue(content, spot, spot.Depth);
        }

        if (_rescued.TryGetValue(place.Path, out var link))
        {
            return link;
        }

        if (isDefault)
        {
            CollectElements(record, true);
            link = EntityOf(record);
            _rescued.Add(place.Path, link);
        }
        else
        {
            link = new CellLink(_transaction.Create(_transaction.NextId()));
            _rescued.Add(place.Path, link);
            _pending.Enqueue((link.Entity, place.Content));
        }

        return link;
    }

    /// <summary>A default that was read where nothing is stored, and is written now: it is as new as a literal.</summary>
    private PlainValue ConvertDefault(PlainValue value, Spot spot)
    {
        CollectElements(value, false);
        return Convert(value, spot);
    }

    /// <summary>Content that was stored before, with links into what is overwritten resolved; the same value if there are none.</summary>
    private PlainValue Rescue(PlainValue content, Spot spot, int depth)
    {
        if (depth > PlainValue.MaxDepth)
        {
            throw new CellException($"The value would be nested deeper than {PlainValue.MaxDepth} levels.");
        }

        switch (content)
        {
            case CellLink link when IsInside(link.Entity, link.Path):
                // To itself: there is nothing behind it.
                return spot.IsAt(link.Entity, link.Path) ? PlainValue.Undefined : Convert(link, spot.At(depth));
            case PlainValue.List list:
                PlainValue[]? elements = null;
                for (var i = 0; i < list.Span.Length; i++)
                {
                    var element = Rescue(list.Span[i], spot.Element(i), depth + 1);
                    if (!ReferenceEquals(element, list.Span[i]))
                    {
                        elements ??= list.Span.ToArray();
                        elements[i] = element;
                    }
                }

                return elements is null ? list : Nodes.List(elements);
            case PlainValue.Record record:
                List<KeyValuePair<string, PlainValue>>? properties = null;
                for (var i = 0; i < record.Span.Length; i++)
                {
                    var (name, value) = record.Span[i];
                    var property = Rescue(value, spot.Child(name), depth + 1);
                    if (properties is null && !ReferenceEquals(property, value))
                    {
                        properties = [.. record.Span[..i]];
                    }

                    if (!Nodes.IsUndefined(property))
                    {
                        properties?.Add(new(name, property));
                    }
                }

                return properties is null ? record : Nodes.Record(properties);
            default:
                return content;
        }
    }

    /// <summary>Where in its future place a part of the value will be. The path is put together only when somebody asks.</summary>
    private sealed class Spot
    {
        private readonly Entity? _entity;
        private readonly Spot? _outer;
        private readonly string? _key;
        private readonly int _index = -1;
        private CellPath? _path;

        public Spot(Entity entity, CellPath path)
        {
            _entity = entity;
            _path = path;
        }

        private Spot(Spot? outer, string? key, int index, int depth)
        {
            _entity = outer?._entity;
            _outer = outer;
            _key = key;
            _index = index;
            Depth = depth;
        }

        public static Spot Nowhere { get; } = new(null, null, -1, 0);

        public bool IsElement => _index >= 0;

        /// <summary>How many lists and records of the written value are around it.</summary>
        public int Depth { get; }

        public Spot Child(string key) => new(this, key, -1, Depth + 1);

        public Spot Element(int index) => new(this, null, index, Depth + 1);

        /// <summary>The same spot, somewhere deeper in the written value.</summary>
        public Spot At(int depth) => depth == Depth ? this : new Spot(this, null, -1, depth);

        public bool IsAt(Place place) => IsAt(place.Entity, place.Path);

        public bool IsAt(Entity entity, CellPath path) => ReferenceEquals(entity, _entity) && path.Equals(Path);

        // A spot without a path has an outer one.
        private CellPath Path => _path ??= _key is not null ? _outer!.Path.Append(_key)
            : IsElement ? _outer!.Path.Append(CellPath.KeyOf(_index))
            : _outer!.Path;
    }
}
