using System.Text.Json;

namespace SandboxHost.Compiler.Types;

/// <summary>The schema of <c>A | B | C</c>.</summary>
/// <remarks>
/// Primitives merge into one list of types, literals into one list of values; <c>true</c> swallows the rest, <c>never</c> and repetitions vanish.
/// Of several defaults the first counts, for the union as a whole.
/// </remarks>
internal sealed class SchemaUnion
{
    private const SchemaTypes Primitives = SchemaTypes.String | SchemaTypes.Number | SchemaTypes.Integer | SchemaTypes.Boolean | SchemaTypes.Undefined;

    private readonly List<JsonElement> _literals = [];
    private readonly HashSet<string> _literalTexts = new(StringComparer.Ordinal);
    private readonly List<Schema> _others = [];

    // By what they say: a type of many thousand objects would take quadratic time if each were compared with the others.
    private readonly HashSet<string> _otherTexts = new(StringComparer.Ordinal);
    private SchemaTypes _primitives;
    private bool _isAny;
    private bool _isUnknown;
    private bool _hasFunction;
    private bool _hasNull;
    private JsonElement? _default;

    /// <summary>The union of some schemas.</summary>
    public static Schema Of(params IEnumerable<Schema> members)
    {
        var union = new SchemaUnion();
        foreach (var member in members)
        {
            union.Add(member);
        }

        return union.ToSchema();
    }

    public void Add(Schema member)
    {
        if (!member.IsCell && member.Default is { } value)
        {
            _default ??= value;
            member = member.WithDefault(null);
        }

        if (member.IsOptional)
        {
            _primitives |= SchemaTypes.Undefined;
            member = member.WithOptional(false);
        }

        if (member.IsAny)
        {
            _isAny = true;
        }
        else if (member.IsFunction)
        {
            _hasFunction = true;
        }
        else if (member.IsOnlyAlternatives)
        {
            foreach (var alternative in member.AnyOf)
            {
                Add(alternative);
            }
        }
        else if (member.IsOnlyLiterals)
        {
            AddLiterals(member.Enum);
        }
        else if (member.IsOnlyTypes(Primitives))
        {
            _primitives |= member.Types;
        }
        else if (member.IsOnlyTypes(SchemaTypes.Null))
        {
            _hasNull = true;
        }
        else if (member.IsOnlyTypes(SchemaTypes.Unknown))
        {
            _isUnknown = true;
        }
        else if (!member.IsNever && _otherTexts.Add(member.ToJson()))
        {
            _others.Add(member);
        }
    }

    /// <summary>Says that the union has a default, as <c>Default&lt;V&gt;</c> among its members does.</summary>
    public void AddDefault(JsonElement? value) => _default ??= value;

    public Schema ToSchema()
    {
        var schema = _isAny ? Schema.Any : _isUnknown ? Schema.Of(SchemaTypes.Unknown) : Combine();
        return _default is null ? schema : schema.WithDefault(_default);
    }

    private void AddLiterals(IReadOnlyList<JsonElement> values)
    {
        foreach (var value in values)
        {
            if (value.ValueKind == JsonValueKind.Null)
            {
                _hasNull = true;
            }
            else if (_literalTexts.Add(value.GetRawText()))
            {
                _literals.Add(value);
            }
        }
    }

    private Schema Combine()
    {
        MergeLiterals();
        if (_hasFunction && _others.Count == 0 && _literals.Count == 0 && (_primitives & ~SchemaTypes.Undefined) == 0)
        {
            // A function that need not be there is a function still.
            return Schema.Function;
        }

        if (_others is [{ IsCell: true } handle] && _literals.Count == 0 && !_hasNull && _primitives == SchemaTypes.Undefined)
        {
            // The marker stays at this position, and the handle need not be there.
            return handle.WithOptional(true);
        }

        var alternatives = new List<Schema>(_others.Count + 3);
        if (_primitives != SchemaTypes.None)
        {
            alternatives.Add(Schema.Of(_primitives));
        }

        if (_literals.Count > 0)
        {
            var isLiteralsOnly = _primitives == SchemaTypes.None && _others.Count == 0;
            if (_hasNull && isLiteralsOnly)
            {
                _literals.Add(JsonElement.Parse("null"u8));
                _hasNull = false;
            }

            alternatives.Add(_literals.Count == 1 ? Schema.Literal(_literals[0]) : Schema.Literals(_literals));
        }

        alternatives.AddRange(_others);
        if (_hasNull)
        {
            alternatives.Add(Schema.Of(SchemaTypes.Null));
        }

        return alternatives.Count switch
        {
            0 => Schema.Never,
            1 => alternatives[0],
            _ => Schema.OneOf(alternatives),
        };
    }

    /// <summary>A literal beside its own type says nothing; <c>true | false</c> is a boolean.</summary>
    private void MergeLiterals()
    {
        if (_literalTexts.Contains("true") && _literalTexts.Contains("false"))
        {
            _primitives |= SchemaTypes.Boolean;
        }

        _literals.RemoveAll(literal => (Schema.TypeOf(literal) & _primitives) != 0);
    }
}

/// <summary>Compares schemas by what they say.</summary>
internal sealed class SchemaComparer : IEqualityComparer<Schema>
{
    public static SchemaComparer Instance { get; } = new();

    public bool Equals(Schema? x, Schema? y) =>
        ReferenceEquals(x, y) || (x is not null && y is not null && x.Size == y.Size && x.Types == y.Types && x.ToJson() == y.ToJson());

    public int GetHashCode(Schema obj) => HashCode.Combine(obj.Types, obj.Size, obj.Reference, obj.Properties.Count > 0 ? obj.Properties.First().Key : null);
}
