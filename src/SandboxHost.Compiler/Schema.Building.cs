using System.Text.Json;

namespace SandboxHost.Compiler;

// How the compiler and the reader of JSON make schemas.
public sealed partial class Schema
{
    /// <summary><c>{ type: … }</c></summary>
    internal static Schema Of(SchemaTypes types) => new() { Types = types };

    /// <summary><c>{ type: "string", format: … }</c></summary>
    internal static Schema Text(string format) => new() { Types = SchemaTypes.String, Format = format };

    /// <summary><c>{ type, enum: [value] }</c></summary>
    internal static Schema Literal(JsonElement value) => new() { Types = TypeOf(value), Enum = [value] };

    /// <summary><c>{ enum: […] }</c>, without a type</summary>
    internal static Schema Literals(IReadOnlyList<JsonElement> values) => new() { Enum = values };

    /// <summary><c>{ type: "array", items: … }</c></summary>
    internal static Schema ArrayOf(Schema? items) => new() { Types = SchemaTypes.Array, Items = items, Size = Sum(1, items) };

    /// <summary><c>{ type: "object", properties: …, required: …, additionalProperties: … }</c></summary>
    internal static Schema ObjectOf(OrderedDictionary<string, Schema>? properties, IEnumerable<string> required, Schema? additional)
    {
        var names = required.ToArray();
        var size = Sum(1, additional);
        foreach (var property in properties?.Values ?? Enumerable.Empty<Schema>())
        {
            size = Sum(size, property);
        }

        return new Schema
        {
            Types = SchemaTypes.Object,
            _properties = properties,
            Required = names,
            _required = names.Length > 0 ? new HashSet<string>(names, StringComparer.Ordinal) : null,
            AdditionalProperties = additional,
            Size = size,
        };
    }

    /// <summary><c>{ anyOf: […] }</c></summary>
    internal static Schema OneOf(IReadOnlyList<Schema> alternatives) =>
        new() { AnyOf = alternatives, Size = alternatives.Aggregate(1, Sum) };

    /// <summary><c>{ $ref: … }</c></summary>
    internal static Schema ReferenceTo(string name, SchemaDefinitions? definitions) => new() { Reference = name, _definitions = definitions };

    internal Schema WithDefault(JsonElement? value) => IsNever ? this : Change(schema => schema.Default = value);

    /// <summary>The schema of a handle on what this schema describes.</summary>
    internal Schema WithMarker(CellKind kind)
    {
        // Nobody knows what is in a cell of nothing: `never[]` is how an empty list begins.
        var value = IsNever || IsFunction ? Any : this;
        return value.Change(schema =>
        {
            schema.AsCell = [kind, .. value.AsCell];
            schema.IsOptional = false;
        });
    }

    internal Schema WithOptional(bool isOptional) => IsOptional == isOptional ? this : Change(schema => schema.IsOptional = isOptional);

    internal Schema WithScope(string scope) => IsNever ? this : Change(schema => schema.Scope = scope);

    internal Schema WithIfc(JsonElement ifc) => IsNever ? this : Change(schema => schema.Ifc = ifc);

    internal Schema WithDescription(string? description, IReadOnlyList<string> tags) => IsNever || IsFunction ? this : Change(schema =>
    {
        schema.Description = description;
        schema.Tags = tags;
    });

    /// <summary>With another schema in the place of a property that is there.</summary>
    internal Schema WithProperty(string name, Schema property) => Change(schema =>
    {
        schema._properties = new OrderedDictionary<string, Schema>(schema._properties ?? []) { [name] = property };
        schema.Size = Sum(schema.Size, property);
    });

    /// <summary>Whether <c>undefined</c> is among the types, here or in an alternative.</summary>
    internal bool AdmitsUndefined =>
        !IsCell && ((Types & SchemaTypes.Undefined) != 0 || AnyOf.Any(alternative => alternative.AdmitsUndefined));

    /// <summary>Without <c>undefined</c>, unless it is all there is.</summary>
    internal Schema WithoutUndefined() => Without(SchemaTypes.Undefined);

    /// <summary>Without some types, unless they are all there is.</summary>
    internal Schema Without(SchemaTypes types)
    {
        if (IsCell || AnyOf.Count == 0)
        {
            var rest = Types & ~types;
            return IsCell || rest == Types || rest == SchemaTypes.None ? this : Change(schema => schema.Types = rest);
        }

        var alternatives = AnyOf.Select(alternative => alternative.Without(types)).Where(alternative => !alternative.IsOnlyTypes(types)).ToList();
        return alternatives.Count switch
        {
            0 => this,
            1 => alternatives[0].WithDefault(Default ?? alternatives[0].Default),
            _ => Change(schema => schema.AnyOf = alternatives),
        };
    }

    /// <summary>Whether the definition that a reference names is not finished yet, as while it is being made.</summary>
    internal bool IsOpenReference => Reference is { } name && _definitions is { } definitions && definitions.Find(name) is null;

    /// <summary>Whether the schema says nothing but that one or more of a set of types is admitted.</summary>
    internal bool IsOnlyTypes(SchemaTypes types) =>
        Types != SchemaTypes.None && (Types & ~types) == 0 && Enum.Count == 0 && Format is null && Items is null && _properties is null
        && AdditionalProperties is null && AnyOf.Count == 0 && IsNothingBesideReference;

    /// <summary>Whether the schema is a list of alternatives and says nothing else, but perhaps a default.</summary>
    internal bool IsOnlyAlternatives =>
        AnyOf.Count > 0 && Types == SchemaTypes.None && AsCell.Count == 0 && Description is null && Tags.Count == 0 && Scope is null && Ifc is null;

    /// <summary>Whether the schema is a list of values and says nothing else, but perhaps a default.</summary>
    internal bool IsOnlyLiterals => Enum.Count > 0 && AsCell.Count == 0 && Scope is null && Ifc is null && Description is null && Tags.Count == 0;

    /// <summary>The type of a JSON value.</summary>
    internal static SchemaTypes TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => SchemaTypes.Null,
        JsonValueKind.True or JsonValueKind.False => SchemaTypes.Boolean,
        JsonValueKind.Number => SchemaTypes.Number,
        JsonValueKind.String => SchemaTypes.String,
        JsonValueKind.Array => SchemaTypes.Array,
        JsonValueKind.Object => SchemaTypes.Object,
        JsonValueKind.Undefined => SchemaTypes.Undefined,
    };

    // Far beyond every limit, and still no overflow.
    private static int Sum(int size, Schema? part) => Math.Min(size + (part?.Size ?? 0), 1 << 24);
}

/// <summary>The named schemas that references lead to.</summary>
internal sealed class SchemaDefinitions
{
    private readonly Dictionary<string, Schema?> _schemas = new(StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, Schema?>> All => _schemas;

    public Schema? Find(string name) => _schemas.GetValueOrDefault(name);

    public bool Contains(string name) => _schemas.ContainsKey(name);

    /// <summary>Takes a name that is still free: the given one, or the given one with a number.</summary>
    public string Reserve(string name)
    {
        var free = name;
        for (var number = 2; !_schemas.TryAdd(free, null); number++)
        {
            free = name + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return free;
    }

    public void Define(string name, Schema schema) => _schemas[name] = schema;
}
