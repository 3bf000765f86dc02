using System.Runtime.CompilerServices;
using SandboxHost.Compiler;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Cells;

/// <summary>Reads values through schemas: what a pattern gets to see of a place, with links followed, and handles where its types say so.</summary>
/// <remarks>
/// Section 4.3 of the specification of patterns. Unchanged parts of a value are the same instances each time: what was made of an entity is
/// kept with it and used again while everything it was made from is the same. So a list of which one element has
/// changed is put together anew, but not its other elements.
/// <para>
/// Every list and record that stands for itself has an origin: the place where the read began, or the one a link led to. What comes from a
/// default has a link with that default as its origin, so that writing it elsewhere stores something that reads the same.
/// </para>
/// </remarks>
internal sealed class SchemaReader
{
    /// <summary>How many places one read may look at.</summary>
    public const int MaxSteps = 2_000_000;

    /// <summary>How large the result of a read may be.</summary>
    public const long MaxSize = 10_000_000;

    private readonly ICellView _view;
    private readonly IReadTracker? _tracker;

    // Whether somebody reads who is no pattern: everything is a value then, and entities are read as what they were declared to be.
    private readonly bool _isOutside;

    // What this very read has made of places with links in them, or null while it is at it: then a link has led back.
    private readonly Dictionary<(Entity, CellPath, Schema?), (PlainValue? Result, bool IsDone)> _visited = [];

    // What it has made of values with alternatives inside alternatives, or the work would double with each level.
    private readonly Dictionary<InnerAlternatives, Reading> _alternatives = [];
    private int _alternativesAround;
    private int _steps;

    // Whether a value was met inside of itself. What such a read makes depends on where it began, and is not kept.
    private bool _isCircular;

    private SchemaReader(ICellView view, IReadTracker? tracker, bool isOutside = false)
    {
        _view = view;
        _tracker = tracker;
        _isOutside = isOutside;
    }

    /// <summary>What is at a place; null if it does not fit the schema.</summary>
    /// <param name="view">Whose values to read.</param>
    /// <param name="link">The place. Its own schema does not count.</param>
    /// <param name="schema">What to read it as; null for the whole value as it is.</param>
    /// <param name="tracker">Is told what was looked at.</param>
    /// <exception cref="CellException">Links lead in a circle, or the value is nested too deeply or too large when links are followed.</exception>
    public static PlainValue? Read(ICellView view, CellLink link, Schema? schema, IReadTracker? tracker = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(link);
        var reader = new SchemaReader(view, tracker);
        return reader.ReadStart(link, reader.Simplify(schema));
    }

    /// <summary>What somebody outside of all patterns sees at a place: plain values; of an entity with <see cref="Entity.Declared"/> what fits the type, and what the type says nothing of.</summary>
    /// <exception cref="CellException">As for <see cref="Read"/>.</exception>
    public static PlainValue ReadFromOutside(ICellView view, CellLink link) =>
        new SchemaReader(view, null, isOutside: true).ReadThrough(link, null, 0) ?? PlainValue.Undefined;

    /// <summary>A value that is in no cell, such as an event or the input of a node; null if it does not fit the schema.</summary>
    /// <remarks>
    /// What stands in the value itself has no origin, what links in it lead to has. Where the schema wants a handle and there is no link, the
    /// transaction makes an entity for it; a mere view cannot.
    /// </remarks>
    /// <exception cref="CellException">As for <see cref="Read"/>.</exception>
    /// <exception cref="InvalidOperationException">The schema wants a handle on something in the value, and the view is no transaction.</exception>
    public static PlainValue? ReadValue(ICellView view, PlainValue value, Schema? schema, IReadTracker? tracker = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(value);
        var reader = new SchemaReader(view, tracker);
        return reader.ReadChild(Site.Nowhere, value, reader.Simplify(schema), null, 0).Result;
    }

    /// <summary>The place that a handle on a place should name: aliases followed, and so is the link in the place itself.</summary>
    /// <param name="view">Whose values to walk through.</param>
    /// <param name="link">The link that is in the marked position.</param>
    /// <param name="tracker">Is told of the links that were followed, but not of what the handle will be on.</param>
    public static CellLink HandleTarget(ICellView view, CellLink link, IReadTracker? tracker = null)
    {
        var place = new Place(link.Entity, link.Path, PlainValue.Undefined, link.Default, false);
        for (var hops = 0; hops < Nodes.MaxHops; hops++)
        {
            // Looked at without leaving a trace first: a handle depends on the aliases that lead to its place, but not on what is there.
            var from = place;
            if (Walk.Step(view, ref place, LastLinks.FollowRedirects, peek: true))
            {
                return new CellLink(place.Entity, place.Path, access: place.IsStream ? CellKind.Stream : CellKind.Cell, @default: place.Default);
            }

            Walk.Step(view, ref from, LastLinks.FollowRedirects, tracker);
        }

        throw new CellException($"Links lead in a circle, or more than {Nodes.MaxHops} of them follow each other.");
    }

    // ---- Positions -------------------------------------------------------------------------------------------

    /// <summary>What came of a position.</summary>
    /// <param name="Result">What the reader gets; null if it was invalid.</param>
    /// <param name="Memo">To be kept, if making it again would cost something.</param>
    /// <param name="IsOpen">Whether it depends on more than what is stored in the position.</param>
    private readonly record struct Reading(PlainValue? Result, Memo? Memo = null, bool IsOpen = false);

    /// <summary>A value with alternatives, at one place.</summary>
    private readonly record struct InnerAlternatives(PlainValue Node, Schema Schema, Entity? Entity, CellPath Path)
    {
        // By identity: the same content elsewhere is something else.
        public bool Equals(InnerAlternatives other) =>
            ReferenceEquals(Node, other.Node) && ReferenceEquals(Schema, other.Schema) && ReferenceEquals(Entity, other.Entity) && Path.Equals(other.Path);

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Node), Schema, Path);
    }

    private PlainValue? ReadStart(CellLink link, Schema? schema)
    {
        if (schema is { IsNever: true })
        {
            return null;
        }

        if (!WantsHandle(schema))
        {
            return ReadThrough(link, schema, 0);
        }

        var place = Walk.To(_view, link, LastLinks.Keep, _tracker, peek: schema is { IsCell: true });
        return ReadChild(new Site(place.Entity, place.Path), place.Content, schema, null, 0).Result;
    }

    /// <summary>Reads a position in a value: a property, an element, or the value as a whole.</summary>
    private Reading ReadChild(Site site, PlainValue stored, Schema? schema, Memo? old, int depth)
    {
        if (++_steps > MaxSteps)
        {
            throw new CellException($"The value is too large to be read: it has more than {MaxSteps} parts when links are followed.");
        }

        if (schema is not null)
        {
            if (schema.IsNever)
            {
                return default;
            }

            if (schema.IsCell)
            {
                return new Reading(MakeHandle(site, stored, schema), null, stored is CellLink);
            }

            if (stored is CellLink && WantsHandle(schema))
            {
                return new Reading(ReadHandleOrValue(site, (CellLink)stored, schema, depth), null, true);
            }
        }

        return stored is CellLink link ? new Reading(ReadThrough(link, schema, depth), null, true) : ReadNode(site, stored, schema, old, depth);
    }

    /// <summary>Reads what a link leads to.</summary>
    private PlainValue? ReadThrough(CellLink link, Schema? schema, int depth)
    {
        var place = Walk.To(_view, link, LastLinks.Follow, _tracker);
        if (place.IsStream)
        {
            // Whatever the schema says: a stream is not data.
            return link is { Access: CellKind.Stream, IsRedirect: false, Schema: null, Path.IsRoot: true }
                ? link
                : new CellLink(place.Entity, access: CellKind.Stream);
        }

        if (!Nodes.IsContainer(place.Content) && !Nodes.IsUndefined(place.Content) && !(_isOutside && place.Entity.Declared is not null))
        {
            ReportRoot(place, null);
            return ReadNode(new Site(place.Entity, place.Path), place.Content, schema, null, depth).Result;
        }

        if (_isOutside && schema is null && place.Entity.Declared is { } declared)
        {
            return ReadDeclared(place, declared, depth);
        }

        var source = Nodes.IsUndefined(place.Content) ? DefaultOf(schema) ?? place.Default ?? DefaultOf(link.Schema) ?? PlainValue.Undefined : place.Content;
        var old = _isOutside ? null : place.Entity.Memos.Find(place.Path, schema);
        if (old is not null && old.Holds(source, schema))
        {
            ReportRoot(place, old.Looked);
            return old.Result;
        }

        var key = (place.Entity, place.Path, schema);
        if (_visited.TryGetValue(key, out var visited))
        {
            return visited.IsDone ? visited.Result : CloseCircle(place);
        }

        _visited.Add(key, default);
        var result = ReadPlace(place, source, schema, old, depth);
        _visited[key] = (result, true);
        return result;
    }

    /// <summary>What stands for a value inside of itself: for a pattern a handle, which it can pass on and read if it wants to.</summary>
    private CellLink CloseCircle(Place place)
    {
        _isCircular = true;
        return !_isOutside ? new CellLink(place.Entity, place.Path) : throw new CellException("Links lead in a circle, so the value has no end.");
    }

    private PlainValue ReadDeclared(Place place, Schema declared, int depth)
    {
        var schema = Simplify(new CellLink(place.Entity, schema: declared).Child(place.Path).Schema);
        var site = new Site(place.Entity, place.Path) { Origin = place.ToLink() };
        return ReadNode(site, place.Content, schema, null, depth).Result ?? PlainValue.Undefined;
    }

    private PlainValue? ReadPlace(Place place, PlainValue source, Schema? schema, Memo? old, int depth)
    {
        var keys = place.Path.IsRoot ? new RootKeys() : null;
        var isDefault = Nodes.IsUndefined(place.Content);
        var site = new Site(place.Entity, place.Path)
        {
            Keys = keys,
            Origin = isDefault ? new CellLink(place.Entity, place.Path, @default: source) : place.ToLink(),
        };
        var reading = isDefault && !Nodes.IsUndefined(source)
            ? ReadDefault(site, source, schema, old, depth)
            : ReadNode(site, source, schema, old, depth);
        ReportRoot(place, keys?.Looked);
        if (!_isOutside && !_isCircular && (reading.Memo is not null || Nodes.IsContainer(source)))
        {
            place.Entity.Memos.Put(place.Path, new Memo(source, schema, reading.Result, reading.IsOpen)
            {
                Parts = reading.Memo?.Parts,
                Properties = reading.Memo?.Properties,
                Looked = keys?.Looked,
            });
        }

        return reading.Result;
    }

    private void ReportRoot(Place place, IReadOnlyList<CellPath>? looked)
    {
        if (_tracker is null || !place.Path.IsRoot)
        {
            return;
        }

        if (looked is null)
        {
            _tracker.Read(place.Entity, CellPath.Root);
            return;
        }

        foreach (var path in looked)
        {
            _tracker.Read(place.Entity, path);
        }
    }

    // ---- Handles ---------------------------------------------------------------------------------------------

    private bool WantsHandle(Schema? schema)
    {
        if (_isOutside)
        {
            return false;
        }

        if (schema is null || schema.IsCell)
        {
            return schema is not null;
        }

        foreach (var alternative in schema.AnyOf)
        {
            if (alternative.Resolve().IsCell)
            {
                return true;
            }
        }

        return false;
    }

    private PlainValue MakeHandle(Site site, PlainValue stored, Schema schema)
    {
        var rest = schema.Unwrap();
        var access = schema.AsCell[0];
        // A cell of cells is the place that holds a cell; anything else is what the link leads to.
        var isPlaceOfCell = access != CellKind.Stream && rest.IsCell && rest.AsCell[0] != CellKind.Opaque;
        if (stored is CellLink link && (link.IsRedirect || !isPlaceOfCell || !site.HasPlace))
        {
            var target = HandleTarget(_view, link, _tracker);
            return new CellLink(
                target.Entity, target.Path, rest, access: target.Access == CellKind.Stream ? CellKind.Stream : access, @default: target.Default ?? DefaultOf(link.Schema));
        }

        if (site.HasPlace)
        {
            return new CellLink(site.Entity, site.Path, rest, access: access);
        }

        if (Nodes.IsUndefined(stored) || access == CellKind.Opaque)
        {
            // The value of `void`, which nobody looks at.
            return stored;
        }

        return _view is Transaction transaction
            ? new CellLink(transaction.Create(transaction.NextId(), stored), schema: rest, access: access)
            : throw new InvalidOperationException("A handle on a value that is in no cell needs a transaction.");
    }

    /// <summary><c>Cell&lt;A&gt; | B</c> where a link is: the value if that fits, else the handle.</summary>
    private PlainValue? ReadHandleOrValue(Site site, CellLink stored, Schema schema, int depth)
    {
        Schema? marked = null;
        foreach (var alternative in schema.AnyOf)
        {
            var resolved = alternative.Resolve();
            if (resolved.IsCell)
            {
                marked ??= resolved;
            }
            else if (!resolved.IsNever && ReadThrough(stored, Simplify(resolved), depth) is { } value && !Nodes.IsUndefined(value))
            {
                return value;
            }
        }

        return marked is null ? null : MakeHandle(site, stored, marked);
    }

    // ---- Values ----------------------------------------------------------------------------------------------

    /// <summary>Reads a value that is no link, as a schema without a marker.</summary>
    private Reading ReadNode(Site site, PlainValue node, Schema? schema, Memo? old, int depth)
    {
        if (Nodes.IsUndefined(node))
        {
            return DefaultOf(schema) is { } value
                ? ReadDefault(site.WithDefault(value), value, schema, old, depth)
                : new Reading(AdmitsMissing(schema) ? PlainValue.Undefined : null);
        }

        if (old is not null && old.Holds(node, schema))
        {
            return new Reading(old.Result, old);
        }

        if (schema is not null && (schema.Types & SchemaTypes.Unknown) == 0)
        {
            if (TypeOf(node) is { } type && !schema.Admits(type))
            {
                return default;
            }

            if (schema.AnyOf.Count > 0)
            {
                return ReadAlternatives(site, node, schema, old, depth);
            }
        }
        else
        {
            schema = null;
        }

        if (!Nodes.IsContainer(node))
        {
            return new Reading(node);
        }

        if (depth >= PlainValue.MaxDepth)
        {
            throw new CellException($"The value is nested deeper than {PlainValue.MaxDepth} levels when links are followed.");
        }

        return node is PlainValue.List list ? ReadList(site, list, schema, old, depth) : ReadRecord(site, (PlainValue.Record)node, schema, old, depth);
    }

    /// <summary>Reads a default as if it were stored. It counts even if it is not what the schema says it should be.</summary>
    private Reading ReadDefault(Site site, PlainValue value, Schema? schema, Memo? old, int depth)
    {
        if (!Nodes.IsContainer(value))
        {
            return new Reading(value);
        }

        if (old is not null && old.Holds(value, schema))
        {
            return new Reading(old.Result, old);
        }

        var reading = ReadNode(site, value, schema, old, depth);
        if (reading.Result is not null)
        {
            return reading;
        }

        var result = WithOrigin(value, site.Origin);
        return new Reading(result, new Memo(value, schema, result, false));
    }

    private Reading ReadAlternatives(Site site, PlainValue node, Schema schema, Memo? old, int depth)
    {
        if (_alternativesAround == 0)
        {
            return ReadEachAlternative(site, node, schema, old, depth);
        }

        var key = new InnerAlternatives(node, schema, site.HasPlace ? site.Entity : null, site.HasPlace ? site.Path : CellPath.Root);
        if (!_alternatives.TryGetValue(key, out var reading))
        {
            reading = ReadEachAlternative(site, node, schema, old, depth);
            _alternatives.Add(key, reading);
        }

        return reading;
    }

    private Reading ReadEachAlternative(Site site, PlainValue node, Schema schema, Memo? old, int depth)
    {
        _alternativesAround++;
        var parts = new Memo?[schema.AnyOf.Count];
        PlainValue? first = null;
        PlainValue.Record? merged = null;
        var (isOpen, isMerged, isOld, isAllRecords) = (false, false, old?.Result is not null && ReferenceEquals(old.Schema, schema), true);
        foreach (var isMarkedTurn in (ReadOnlySpan<bool>)[false, true])
        {
            for (var i = 0; i < parts.Length; i++)
            {
                var alternative = Simplify(schema.AnyOf[i]);
                if (alternative is { IsNever: true } || alternative is { IsCell: true } != isMarkedTurn || (isMarkedTurn && first is not null))
                {
                    continue;
                }

                var reading = ReadChild(site, node, alternative, old?.Part(i), depth);
                parts[i] = reading.Memo ?? new Memo(node, alternative, reading.Result, reading.IsOpen);
                isOpen |= reading.IsOpen;
                isOld &= IsSameResult(reading.Result, old?.Part(i)?.Result);
                if (reading.Result is not { } result)
                {
                    continue;
                }

                isAllRecords &= result is PlainValue.Record;
                if (first is null)
                {
                    first = result;
                    merged = result as PlainValue.Record;
                }
                else if (merged is not null && result is PlainValue.Record other)
                {
                    var both = Merge(merged, other);
                    isMerged |= !ReferenceEquals(both, merged);
                    merged = both;
                }
            }
        }

        _alternativesAround--;
        var value = isOld ? old!.Result // there is an old result
            : isAllRecords && isMerged ? WithOrigin(merged!, site.Origin) // records were merged
            : first;
        return new Reading(value, new Memo(node, schema, value, isOpen) { Parts = parts }, isOpen);
    }

    private Reading ReadList(Site site, PlainValue.List list, Schema? schema, Memo? old, int depth)
    {
        if (site.Keys is { } keys)
        {
            keys.AddAll();
        }

        var items = Simplify(schema?.Items);
        var count = list.Span.Length;
        var oldList = old is { Result: PlainValue.List known } && ReferenceEquals(old.Schema, schema) && known.Span.Length == count ? known : null;
        PlainValue[]? changed = null;
        Memo?[]? parts = null;
        var (isOpen, isOld) = (false, oldList is not null);
        for (var i = 0; i < count; i++)
        {
            var stored = list.Span[i];
            var reading = ReadElement(site, i, stored, items, old, depth);
            isOpen |= reading.IsOpen;
            if (reading.Memo is { } memo)
            {
                parts ??= new Memo?[count];
                parts[i] = memo;
            }

            var element = reading.Result ?? (items is null ? null : Instead(items));
            if (element is null)
            {
                return new Reading(null, new Memo(list, schema, null, isOpen) { Parts = parts }, isOpen);
            }

            isOld &= IsSameResult(element, oldList?.Span[i]);
            if (changed is null && !IsSameResult(element, stored))
            {
                changed = list.Span.ToArray();
            }

            if (changed is not null)
            {
                changed[i] = element;
            }
        }

        var result = isOld
            ? oldList! // then there is one
            : (PlainValue.List)WithOrigin(changed is null ? list : CheckSize(Nodes.List(changed)), site.Origin);
        return new Reading(result, MemoOf(list, schema, result, isOpen, parts, null), isOpen);
    }

    private Reading ReadElement(Site list, int index, PlainValue stored, Schema? items, Memo? old, int depth)
    {
        // Most elements are links or primitives, and need no site of their own.
        var needsSite = Nodes.IsContainer(stored) || Nodes.IsUndefined(stored) || WantsHandle(items);
        return ReadChild(needsSite ? list.Element(index) : Site.Nowhere, stored, items, old?.Part(index), depth + 1);
    }

    private Reading ReadRecord(Site site, PlainValue.Record record, Schema? schema, Memo? old, int depth)
    {
        var build = new RecordBuild(record, old is { Result: PlainValue.Record known } && ReferenceEquals(old.Schema, schema) ? known : null);
        var isClosed = schema is { HasProperties: true, AdditionalProperties: null or { IsNever: true } };
        if (site.Keys is { } keys)
        {
            keys.Add(isClosed ? schema!.Properties.Keys : null); // only a schema is closed
        }

        foreach (var (name, stored) in record.Span)
        {
            Schema? property = null;
            if (Nodes.IsUndefined(stored))
            {
                // Only in what was never stored: reads as if it were not there, but is there for a type that names it.
                if (schema is not null && schema.TryGetProperty(name, out property) && Simplify(property) is { Default: null } declared && Names(declared, SchemaTypes.Undefined))
                {
                    build.Add(name, stored, new Reading(PlainValue.Undefined));
                }

                continue;
            }

            if (schema is not null && !schema.TryGetProperty(name, out property))
            {
                property = schema.AdditionalProperties;
                if (property is null && !_isOutside && schema.HasProperties)
                {
                    continue;
                }
            }

            var simple = Simplify(property);
            var needsSite = Nodes.IsContainer(stored) || WantsHandle(simple);
            build.Add(name, stored, ReadChild(needsSite ? site.Property(name) : Site.Nowhere, stored, simple, old?.Property(name), depth + 1));
        }

        if (schema is not null)
        {
            AddDefaults(site, schema, old, depth, build);
            foreach (var name in schema.Required)
            {
                if (!build.Has(name))
                {
                    return new Reading(null, new Memo(record, schema, null, build.IsOpen) { Properties = build.Memos }, build.IsOpen);
                }
            }
        }

        var result = build.IsOld
            ? build.Old! // then there is one
            : (PlainValue.Record)WithOrigin(build.IsStored ? record : CheckSize(Nodes.Record(build.Properties)), site.Origin);
        return new Reading(result, MemoOf(record, schema, result, build.IsOpen, null, build.Memos), build.IsOpen);
    }

    private void AddDefaults(Site site, Schema schema, Memo? old, int depth, RecordBuild build)
    {
        foreach (var (name, declared) in schema.Properties)
        {
            var property = declared.Resolve();
            if (property.Default is not null && !build.Has(name) && DefaultOf(property) is { } value)
            {
                var place = site.Property(name);
                build.Add(name, null, property.IsCell && !_isOutside
                    ? new Reading(MakeHandle(place, PlainValue.Undefined, property))
                    : ReadDefault(place.WithDefault(value), value, property, old?.Property(name), depth + 1));
            }
        }
    }

    // ---- Helpers ---------------------------------------------------------------------------------------------

    private Schema? Simplify(Schema? schema)
    {
        var resolved = schema?.Resolve();
        while (_isOutside && resolved is { IsCell: true })
        {
            resolved = resolved.AsCell[0] == CellKind.Stream ? null : resolved.Unwrap().Resolve();
        }

        return resolved is { IsAny: false } ? resolved : null;
    }

    private PlainValue? DefaultOf(Schema? schema) => schema is null ? null : _view.Defaults.Of(schema);

    private static bool AdmitsMissing(Schema? schema) =>
        schema is null || schema.Types == SchemaTypes.None || (schema.Types & (SchemaTypes.Undefined | SchemaTypes.Unknown)) != 0;

    /// <summary>What an element becomes that does not fit: what its type admits for nothing; null if it admits neither.</summary>
    private static PlainValue? Instead(Schema items) =>
        Names(items, SchemaTypes.Undefined) ? PlainValue.Undefined : Names(items, SchemaTypes.Null) ? PlainValue.Null : null;

    private static bool Names(Schema schema, SchemaTypes type)
    {
        if ((schema.Types & type) != 0)
        {
            return true;
        }

        foreach (var alternative in schema.AnyOf)
        {
            if (Names(alternative.Resolve(), type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The JSON type; null for references that are no cells, which no type describes.</summary>
    private static SchemaTypes? TypeOf(PlainValue node) => node switch
    {
        PlainValue.Bool => SchemaTypes.Boolean,
        PlainValue.Number => SchemaTypes.Number,
        PlainValue.Text => SchemaTypes.String,
        PlainValue.List => SchemaTypes.Array,
        PlainValue.Record => SchemaTypes.Object,
        PlainValue.Reference => null,
        _ => SchemaTypes.Null,
    };

    private static bool IsSameResult(PlainValue? one, PlainValue? other) =>
        one is null || other is null ? one is null && other is null : Nodes.IsSame(one, other);

    private static PlainValue WithOrigin(PlainValue value, CellLink? origin) => origin is null ? value : value switch
    {
        PlainValue.List list => list.WithOrigin(origin),
        PlainValue.Record record => record.WithOrigin(origin),
        _ => value,
    };

    private static T CheckSize<T>(T value)
        where T : PlainValue =>
        value.Size <= MaxSize ? value : throw new CellException($"The value is too large to be read: it has {value.Size} parts when links are followed.");

    /// <summary>Null if the reader got what is stored and nothing can be saved the next time.</summary>
    private static Memo? MemoOf(PlainValue node, Schema? schema, PlainValue result, bool isOpen, Memo?[]? parts, Dictionary<string, Memo>? properties) =>
        ReferenceEquals(node, result) && !isOpen ? null : new Memo(node, schema, result, isOpen) { Parts = parts, Properties = properties };

    /// <summary>The properties of both. Where both have one, the first counts, but records are merged further.</summary>
    private static PlainValue.Record Merge(PlainValue.Record one, PlainValue.Record other)
    {
        List<KeyValuePair<string, PlainValue>>? changed = null;
        for (var i = 0; i < one.Span.Length; i++)
        {
            var (name, value) = one.Span[i];
            if (value is PlainValue.Record inner && other[name] is PlainValue.Record otherInner && !ReferenceEquals(inner, otherInner)
                && Merge(inner, otherInner) is var both && !ReferenceEquals(both, inner))
            {
                changed ??= [.. one.Properties];
                changed[i] = new(name, both.WithOrigin(inner.Origin));
            }
        }

        foreach (var property in other.Span)
        {
            if (one[property.Key] is null)
            {
                changed ??= [.. one.Properties];
                changed.Add(property);
            }
        }

        return changed is null ? one : Nodes.Record(changed);
    }

    /// <summary>A record while it is read.</summary>
    private sealed class RecordBuild(PlainValue.Record stored, PlainValue.Record? old)
    {
        private bool _isOld = old is not null;
        private bool _isStored = true;
        private HashSet<string>? _names;

        public List<KeyValuePair<string, PlainValue>> Properties { get; } = new(stored.Span.Length);

        public Dictionary<string, Memo>? Memos { get; private set; }

        public PlainValue.Record? Old => old;

        /// <summary>Whether a property depends on more than the record.</summary>
        public bool IsOpen { get; private set; }

        /// <summary>Whether this is what was made last time.</summary>
        public bool IsOld => _isOld && Properties.Count == old!.Span.Length; // it can only be so if there is an old one

        /// <summary>Whether this is just what is stored.</summary>
        public bool IsStored => _isStored && Properties.Count == stored.Span.Length;

        public void Add(string name, PlainValue? storedValue, Reading reading)
        {
            IsOpen |= reading.IsOpen;
            if (reading.Memo is { } memo)
            {
                Memos ??= new Dictionary<string, Memo>(StringComparer.Ordinal);
                Memos[name] = memo;
            }

            if (reading.Result is not { } result)
            {
                return;
            }

            var index = Properties.Count;
            _isOld = _isOld
                && index < old!.Span.Length // as above
                && old.Span[index].Key == name && IsSameResult(result, old.Span[index].Value);
            _isStored = _isStored && storedValue is not null && IsSameResult(result, storedValue);
            Properties.Add(new(name, result));
            _names?.Add(name);
        }

        public bool Has(string name)
        {
            const int MaxLinear = 8;
            if (_names is null && Properties.Count <= MaxLinear)
            {
                foreach (var (key, _) in Properties)
                {
                    if (key == name)
                    {
                        return true;
                    }
                }

                return false;
            }

            _names ??= new HashSet<string>(Properties.Select(property => property.Key), StringComparer.Ordinal);
            return _names.Contains(name);
        }
    }

    /// <summary>Which top-level properties of an entity were looked at.</summary>
    private sealed class RootKeys
    {
        private OrderedDictionary<string, bool>? _keys;
        private bool _isAll;

        /// <summary>The keys; null if the whole value was looked at, or only what kind of value it is.</summary>
        public IReadOnlyList<CellPath>? Looked => _isAll || _keys is null or { Count: 0 } ? null : [.. _keys.Keys.Select(key => CellPath.Of(key))];

        public void AddAll() => _isAll = true;

        public void Add(IEnumerable<string>? keys)
        {
            if (keys is null)
            {
                AddAll();
                return;
            }

            _keys ??= new OrderedDictionary<string, bool>(StringComparer.Ordinal);
            foreach (var key in keys)
            {
                _keys.TryAdd(key, true);
            }
        }
    }

    /// <summary>Where a position is. Put together only when a handle or an origin needs it.</summary>
    private sealed class Site
    {
        private readonly Entity? _entity;
        private readonly Site? _outer;
        private readonly string? _key;
        private readonly int _index;
        private CellPath? _path;

        public Site(Entity entity, CellPath path)
        {
            _entity = entity;
            _path = path;
        }

        private Site(Site? outer, string? key, int index)
        {
            _entity = outer?._entity;
            _outer = outer;
            _key = key;
            _index = index;
        }

        private Site(Site same, RootKeys? keys, CellLink? origin)
        {
            _entity = same._entity;
            _outer = same._outer;
            _key = same._key;
            _index = same._index;
            _path = same._path;
            Keys = keys;
            Origin = origin;
        }

        public static Site Nowhere { get; } = new(null, null, 0);

        public bool HasPlace => _entity is not null;

        public Entity Entity => _entity!; // asked for only where there is a place

        public CellPath Path => _path ??= _outer!.Path.Append(_key ?? CellPath.KeyOf(_index)); // a site without a path has an outer one

        /// <summary>For the root of an entity: where to note what was looked at.</summary>
        public RootKeys? Keys { get; init; }

        /// <summary>The origin that a list or record read here gets; null if it follows from that of what is around it.</summary>
        public CellLink? Origin { get; init; }

        public Site Property(string name) => HasPlace ? new Site(this, name, 0) : this;

        public Site Element(int index) => HasPlace ? new Site(this, null, index) : this;

        public Site WithDefault(PlainValue value) =>
            HasPlace && Nodes.IsContainer(value) && Origin?.Default is null ? new Site(this, Keys, new CellLink(Entity, Path, @default: value)) : this;
    }
}
