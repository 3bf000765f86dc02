using System.Runtime.CompilerServices;
using System.Text.Json;
using SandboxHost.Compiler;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Cells;

/// <summary>Defaults of schemas as values, and what they make of an argument.</summary>
/// <remarks>Each default is converted once and kept as long as its schema. Safe for several threads.</remarks>
internal sealed class SchemaDefaults
{
    /// <summary>How large the defaults of one schema may be, all together.</summary>
    public const int MaxSize = 100_000;

    private readonly ConditionalWeakTable<Schema, PlainValue> _values = [];
    private readonly ConditionalWeakTable<Schema, PlainValue> _nested = [];

    /// <summary>The schema's own default; null if it has none.</summary>
    public PlainValue? Of(Schema schema) =>
        schema.Resolve() is { Default: { } json } resolved ? _values.GetValue(resolved, _ => ValueOrder.Sort(Convert(json))) : null;

    /// <summary>The default with the defaults of properties under it, at any depth; null if there is none at all.</summary>
    /// <exception cref="CellException">They are too large.</exception>
    public PlainValue? OfAll(Schema schema)
    {
        var resolved = schema.Resolve();

        // `undefined` is kept where there is none, since the table cannot keep null.
        var value = _nested.GetValue(resolved, key => new Collection(this).Visit(key) ?? PlainValue.Undefined);
        return Nodes.IsUndefined(value) ? null : value;
    }

    /// <summary>The argument that an instance gets: what was supplied, and defaults where nothing was.</summary>
    /// <remarks>
    /// Records are merged key by key, what was supplied first. Lists are not merged, and neither is anything into links. Keys of records are
    /// sorted, as of everything that comes from outside. What comes from defaults is copied each time, so two properties of one type
    /// never start as one and the same list.
    /// </remarks>
    /// <param name="argument">What was supplied; <c>undefined</c> for nothing.</param>
    /// <param name="schema">The argument's schema; null if anything goes.</param>
    public PlainValue Merge(PlainValue argument, Schema? schema)
    {
        var supplied = Nodes.IsUndefined(argument) ? PlainValue.EmptyRecord : argument;
        return ValueOrder.Sort(schema is not null && OfAll(schema) is { } defaults ? Merge(supplied, defaults) : supplied);
    }

    /// <summary>The same content in lists and records of its own.</summary>
    public static PlainValue Copy(PlainValue value) => value switch
    {
        PlainValue.List list => PlainValue.Of(list.Elements.Select(Copy)),
        PlainValue.Record record => PlainValue.Of(record.Properties.Select(property => KeyValuePair.Create(property.Key, Copy(property.Value)))),
        _ => value,
    };

    /// <summary>What was supplied over what is there if nothing is.</summary>
    internal static PlainValue Merge(PlainValue supplied, PlainValue defaults)
    {
        if (Nodes.IsUndefined(supplied))
        {
            return Copy(defaults);
        }

        if (supplied is not PlainValue.Record record || defaults is not PlainValue.Record missing)
        {
            return supplied;
        }

        var properties = new List<KeyValuePair<string, PlainValue>>();
        foreach (var (name, value) in record.Span)
        {
            properties.Add(new(name, missing[name] is { } other ? Merge(value, other) : value));
        }

        foreach (var (name, value) in missing.Span)
        {
            if (record[name] is null)
            {
                properties.Add(new(name, Copy(value)));
            }
        }

        return Nodes.Record(properties);
    }

    private static PlainValue Convert(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => PlainValue.True,
        JsonValueKind.False => PlainValue.False,
        JsonValueKind.Number => PlainValue.Of(json.GetDouble()),
        JsonValueKind.String => PlainValue.Of(json.GetString()!), // a string has a text
        JsonValueKind.Array => Nodes.List([.. json.EnumerateArray().Select(Convert)]),
        JsonValueKind.Object => ConvertObject(json),
        JsonValueKind.Null => PlainValue.Null,
        JsonValueKind.Undefined => PlainValue.Undefined,
    };

    private static PlainValue.Record ConvertObject(JsonElement json)
    {
        var properties = new OrderedDictionary<string, PlainValue>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            // As in JavaScript, the last one of a name counts.
            properties[property.Name] = Convert(property.Value);
        }

        return Nodes.Record(properties);
    }

    /// <summary>One walk through a schema, which may lead back to itself.</summary>
    private sealed class Collection(SchemaDefaults defaults)
    {
        private readonly Dictionary<Schema, PlainValue?> _known = [];
        private int _depth;

        public PlainValue? Visit(Schema reference)
        {
            var schema = reference.Resolve();
            if (_known.TryGetValue(schema, out var known))
            {
                // Null also while it is being made: what has itself inside gets no default there.
                return known;
            }

            _known.Add(schema, null);
            var value = _depth >= PlainValue.MaxDepth - 1 ? null : VisitNew(schema);
            _known[schema] = value;
            return value is null || value.Size <= MaxSize ? value : throw new CellException("The defaults of the argument are too large.");
        }

        private PlainValue? VisitNew(Schema schema)
        {
            if (schema is { IsCell: true } && schema.AsCell[0] == CellKind.Stream)
            {
                return null;
            }

            var own = defaults.Of(schema);
            if (own is not null and not PlainValue.Record)
            {
                return own;
            }

            var properties = new List<KeyValuePair<string, PlainValue>>();
            _depth++;
            foreach (var (name, property) in schema.Properties)
            {
                if (Visit(property) is { } value)
                {
                    properties.Add(new(name, value));
                }
            }

            _depth--;
            return properties.Count == 0 ? own : own is null ? Nodes.Record(properties) : Merge(own, Nodes.Record(properties));
        }
    }
}
