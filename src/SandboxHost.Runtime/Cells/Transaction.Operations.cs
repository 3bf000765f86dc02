using SandboxHost.Compiler;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Cells;

// What authors do with handles: section 4.4 of the specification of patterns.
internal sealed partial class Transaction
{
    /// <summary>Does what an operation's name says; see the method of that name.</summary>
    /// <returns>What the operation gives, <c>undefined</c> for those that write.</returns>
    /// <exception cref="CellException">It cannot be done, for a reason that the author can understand.</exception>
    /// <exception cref="ArgumentException">It is the graph's task: <see cref="CellOperation.Send"/>, <see cref="CellOperation.For"/>.</exception>
    public PlainValue Apply(CellOperation operation, CellLink link, IReadOnlyList<PlainValue> arguments, IReadTracker? tracker = null)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(arguments);
        var argument = arguments.Count > 0 ? arguments[0] : PlainValue.Undefined;
        switch (operation)
        {
            case CellOperation.Get:
                return Get(link, tracker);
            case CellOperation.Sample:
                return Get(link);
            case CellOperation.Set:
                Set(link, argument);
                break;
            case CellOperation.Update:
                Update(link, argument);
                break;
            case CellOperation.Push:
                Push(link, arguments);
                break;
            case CellOperation.Remove:
                Remove(link, argument);
                break;
            case CellOperation.RemoveAll:
                RemoveAll(link, argument);
                break;
            case CellOperation.AddUnique:
                AddUnique(link, arguments);
                break;
            case CellOperation.RemoveByValue:
                RemoveByValue(link, argument);
                break;
            case CellOperation.Increment:
                Increment(link, arguments.Count == 0 || Nodes.IsUndefined(argument) ? 1
                    : argument is PlainValue.Number number ? number.Value
                    : throw new CellException($"`increment` needs a number to add, not {Nodes.Describe(argument)}."));
                break;
            case CellOperation.Equals:
                return PlainValue.Of(IsSamePlace(link, argument, tracker));
            case CellOperation.EqualLinks:
                return PlainValue.Of(argument is CellLink other && link.SameAddress(other));
            case CellOperation.Resolve:
                return Resolve(link, tracker);
            case CellOperation.ElementById:
                return ElementById(link, argument);
            case CellOperation.SetDefault:
                CheckWritable(link);
                if (Nodes.IsUndefined(Walk.To(this, link, LastLinks.Follow).Content))
                {
                    Set(link, argument);
                }

                break;
            case CellOperation.Send or CellOperation.For:
            default:
                throw new ArgumentException($"{operation} is not an operation on values.", nameof(operation));
        }

        return PlainValue.Undefined;
    }

    /// <summary>The value through the handle's schema; <c>undefined</c> also where what is there does not fit it.</summary>
    public PlainValue Get(CellLink link, IReadTracker? tracker = null)
    {
        CheckReadable(link);
        return SchemaReader.Read(this, link, link.Schema, tracker) ?? PlainValue.Undefined;
    }

    /// <summary>Replaces what is there; <c>undefined</c> removes it.</summary>
    /// <remarks>
    /// Goes through aliases always. Through another link only if that is not an element of a list and the value is a list or record, which then
    /// overwrites the target in place.
    /// </remarks>
    public void Set(CellLink link, PlainValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        CheckWritable(link);
        var place = Walk.To(this, link, LastLinks.FollowRedirects);
        for (var hops = 0;
            Nodes.IsContainer(value) && !place.IsElement && place.Content is CellLink { Entity: { IsStream: false, IsForgotten: false } } plain;
            hops++)
        {
            if (hops == Nodes.MaxHops)
            {
                throw new CellException($"Links lead in a circle, or more than {Nodes.MaxHops} of them follow each other.");
            }

            place = Walk.To(this, plain, LastLinks.FollowRedirects);
        }

        CheckHolds(place);
        var form = new StoredForm(this, place);
        Put(place, place.IsElement ? form.OfElement(value) : form.Of(value));
    }

    /// <summary>Sets each property of a record. Where nothing is, begins with an empty one.</summary>
    public void Update(CellLink link, PlainValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        CheckWritable(link);
        var properties = PropertiesOf(value);
        var place = Walk.To(this, link, LastLinks.Follow);
        CheckHolds(place);
        if (Nodes.IsUndefined(place.Content))
        {
            Put(place, PlainValue.EmptyRecord);
        }
        else if (place.Content is not PlainValue.Record)
        {
            throw new CellException($"`update` needs an object to change, but there is {Nodes.Describe(place.Content)}.");
        }

        var target = place.ToLink();
        foreach (var (name, property) in properties)
        {
            Set(target.Child(name), property);
        }
    }

    /// <summary>Appends elements. Where nothing is, begins with the schema's default, or else an empty list.</summary>
    public void Push(CellLink link, IReadOnlyList<PlainValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var (place, list, isDefault) = ListAt(link, "push");
        Append(place, list, isDefault, values);
    }

    /// <summary>Takes the first element away that is identical to the value: the same place for what has one, else the same primitive.</summary>
    public void Remove(CellLink link, PlainValue value) => RemoveWhere(link, "remove", 1, place => IdentityWith(place, value));

    /// <summary>Takes every element away that is identical to the value.</summary>
    public void RemoveAll(CellLink link, PlainValue value) => RemoveWhere(link, "removeAll", int.MaxValue, place => IdentityWith(place, value));

    /// <summary>Takes every element away that has the same content; for a link, every element that leads to the same place.</summary>
    public void RemoveByValue(CellLink link, PlainValue value) =>
        RemoveWhere(link, "removeByValue", int.MaxValue, place => value is CellLink ? IdentityWith(place, value) : ContentWith(value));

    /// <summary>Appends the values that the list does not have yet, by content; links by where they lead.</summary>
    public void AddUnique(CellLink link, IReadOnlyList<PlainValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var (place, list, isDefault) = ListAt(link, "addUnique");
        var contents = new HashSet<PlainValue>();
        if (values.Any(value => value is not CellLink))
        {
            contents.UnionWith(list.Elements.Select(ContentOf));
        }

        var places = new HashSet<(Entity, CellPath)>();
        if (values.Any(value => value is CellLink))
        {
            places.UnionWith(list.Elements.Select((element, index) => AddressOf(place, element, index)));
        }

        var added = values.Where(value => value is CellLink other ? places.Add(AddressOf(other)) : contents.Add(ContentOf(value))).ToList();
        if (added.Count > 0)
        {
            Append(place, list, isDefault, added);
        }
    }

    /// <summary>Adds to a number. Where nothing is, begins with the schema's default, or else 0.</summary>
    public void Increment(CellLink link, double by = 1)
    {
        CheckWritable(link);
        if (by == 0 || !double.IsFinite(by))
        {
            throw new CellException("`increment` needs a finite number other than 0 to add.");
        }

        var place = Walk.To(this, link, LastLinks.Follow);
        CheckHolds(place);
        var current = Nodes.IsUndefined(place.Content) ? DefaultFor(place, link) ?? PlainValue.Of(0) : place.Content;
        Put(place, current is PlainValue.Number number
            ? PlainValue.Of(number.Value + by)
            : throw new CellException($"`increment` needs a number to add to, but there is {Nodes.Describe(current)}."));
    }

    /// <summary>Whether both lead to the same place in the end. A value that is no link is the same as nothing.</summary>
    public bool IsSamePlace(CellLink link, PlainValue other, IReadTracker? tracker = null)
    {
        ArgumentNullException.ThrowIfNull(link);
        return other is CellLink otherLink
            && (link.SameAddress(otherLink) || Walk.To(this, link, LastLinks.Follow, tracker).IsAt(Walk.To(this, otherLink, LastLinks.Follow, tracker)));
    }

    /// <summary>A handle of the same kind on the place to which links lead in the end.</summary>
    public CellLink Resolve(CellLink link, IReadTracker? tracker = null)
    {
        ArgumentNullException.ThrowIfNull(link);
        var place = Walk.To(this, link, LastLinks.Follow, tracker);
        return new CellLink(place.Entity, place.Path, link.Schema, access: place.IsStream ? CellKind.Stream : link.Access, @default: place.Default);
    }

    /// <summary>A handle on the entity that belongs to a key of a list; it is made when first asked for, and is not put into the list.</summary>
    public CellLink ElementById(CellLink link, PlainValue key)
    {
        CheckWritable(link);
        var text = key is PlainValue.Text or PlainValue.Number or PlainValue.Bool
            ? PlainValueJson.Write(key)
            : throw new CellException($"`elementById` needs a string or a number, not {Nodes.Describe(key)}.");
        var place = Walk.To(this, link, LastLinks.Follow);
        CheckHolds(place);
        var id = place.Entity.Id.Derive("element");
        foreach (var step in place.Path.Keys)
        {
            id = id.Derive(step);
        }

        id = id.Derive("by").Derive(text!); // these kinds of value have a JSON form
        return new CellLink(TryFind(id, out var entity) ? entity : Create(id), schema: link.Schema?.Resolve().Items, access: link.Access);
    }

    // ---- Lists -----------------------------------------------------------------------------------------------

    private (Place Place, PlainValue.List List, bool IsDefault) ListAt(CellLink link, string operation)
    {
        CheckWritable(link);
        var place = Walk.To(this, link, LastLinks.Follow);
        CheckHolds(place);
        var isDefault = Nodes.IsUndefined(place.Content);
        return (isDefault ? DefaultFor(place, link) ?? PlainValue.EmptyList : place.Content) is var content && content is PlainValue.List list
            ? (place, list, isDefault)
            : throw new CellException($"`{operation}` needs an array, but there is {Nodes.Describe(content)}.");
    }

    private void Append(Place place, PlainValue.List list, bool isDefault, IReadOnlyList<PlainValue> values)
    {
        var form = new StoredForm(this, place, isTargetKept: true);
        var added = isDefault
            ? form.OfElements([.. list.Elements.Select(SchemaDefaults.Copy), .. values])
            : [.. list.Span, .. form.OfElements(values)];
        Put(place, Nodes.List(added));
    }

    private void RemoveWhere(CellLink link, string operation, int count, Func<Place, Func<PlainValue, int, bool>> condition)
    {
        var (place, list, isDefault) = ListAt(link, operation);
        var isRemoved = condition(place);
        var kept = new List<PlainValue>(list.Span.Length);
        for (var i = 0; i < list.Span.Length; i++)
        {
            if (count > 0 && isRemoved(list.Span[i], i))
            {
                count--;
            }
            else
            {
                kept.Add(list.Span[i]);
            }
        }

        if (kept.Count < list.Span.Length)
        {
            Put(place, isDefault ? new StoredForm(this, place).Of(SchemaDefaults.Copy(Nodes.List([.. kept]))) : Nodes.List([.. kept]));
        }
    }

    private Func<PlainValue, int, bool> IdentityWith(Place list, PlainValue value)
    {
        if (value is CellLink link)
        {
            var address = AddressOf(link);
            return (element, index) => AddressOf(list, element, index).Equals(address);
        }

        // A list or record that comes from no place is identical to nothing.
        return Nodes.IsContainer(value) ? (_, _) => false : (element, _) => element.Equals(value);
    }

    private Func<PlainValue, int, bool> ContentWith(PlainValue value)
    {
        var content = ContentOf(value);
        return (element, _) => ContentOf(element).Equals(content);
    }

    private PlainValue ContentOf(PlainValue value) => SchemaReader.ReadValue(this, value, null) ?? PlainValue.Undefined;

    private (Entity Entity, CellPath Path) AddressOf(CellLink link)
    {
        var place = Walk.To(this, link, LastLinks.Follow, peek: true);
        return (place.Entity, place.Path);
    }

    private (Entity Entity, CellPath Path) AddressOf(Place list, PlainValue element, int index) =>
        element is CellLink link ? AddressOf(link) : (list.Entity, list.Path.Append(CellPath.KeyOf(index)));

    // ---- Helpers ---------------------------------------------------------------------------------------------

    private PlainValue? DefaultFor(Place place, CellLink link) => (link.Schema is null ? null : Defaults.Of(link.Schema)) ?? place.Default;

    /// <summary>The properties of a record, or links to those of a record that is somewhere else.</summary>
    private IReadOnlyList<KeyValuePair<string, PlainValue>> PropertiesOf(PlainValue value)
    {
        if (value is PlainValue.Record record)
        {
            return record.Properties;
        }

        if (value is CellLink link && Walk.To(this, link, LastLinks.Follow) is var place
            && (Nodes.IsUndefined(place.Content) ? place.Default : place.Content) is PlainValue.Record found)
        {
            if (Nodes.IsUndefined(place.Content))
            {
                return ((PlainValue.Record)SchemaDefaults.Copy(found)).Properties;
            }

            return [.. found.Properties.Select(property =>
                KeyValuePair.Create(property.Key, Nodes.IsContainer(property.Value) ? place.ToLink().Child(property.Key) : property.Value))];
        }

        throw new CellException($"`update` needs an object with the new properties, not {Nodes.Describe(value)}.");
    }

    private void Put(Place place, PlainValue content)
    {
        var root = Value(place.Entity);
        var changed = Nodes.Replace(root, place.Path, content);
        if (!ReferenceEquals(changed, root))
        {
            Write(place.Entity, changed);
        }
    }

    private void CheckReadable(CellLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        CheckNotOver();
        if (Refusal(link.Access, isWrite: false) is { } refusal)
        {
            throw new CellException(refusal);
        }
    }

    private void CheckWritable(CellLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        CheckNotOver();
        if (Refusal(link.Access, isWrite: true) is { } refusal)
        {
            throw new CellException(refusal);
        }
    }

    private static string? Refusal(CellKind access, bool isWrite) => access switch
    {
        CellKind.Cell => null,
        CellKind.Stream => "A stream holds no value: use `send` to give it an event.",
        CellKind.Readonly => isWrite ? "The cell is read-only here. Declare it as `Cell` or `Writable` to write it." : null,
        CellKind.Writeonly => isWrite ? null : "The cell is write-only here. Declare it as `Cell` or `Writable` to read it.",
        CellKind.Comparable => "The cell can only be compared here. Declare it as `Cell` or `Writable` to read or write it.",
        CellKind.Opaque => "The cell can only be passed on here. Declare it as `Cell` or `Writable` to read or write it.",
    };

    private static void CheckHolds(Place place)
    {
        CheckHolds(place.Entity);
        if (place.Entity.WriteRefusal is { } refusal)
        {
            throw new CellException(refusal);
        }
    }

    private static void CheckHolds(Entity entity)
    {
        if (entity.IsStream)
        {
            throw new CellException("A stream holds no value: use `send` to give it an event.");
        }

        if (entity.IsForgotten)
        {
            throw new CellException("The cell no longer exists.");
        }
    }
}
