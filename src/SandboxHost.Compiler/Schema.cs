using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace SandboxHost.Compiler;

/// <summary>What a value is read as: the part of JSON Schema that types of patterns become, and its extensions.</summary>
/// <remarks>
/// Immutable, and may be used by several threads. Compared by identity. Looking a property up, asking whether it is required
/// and testing a type take constant time: every read of a cell does so.
/// <para>
/// A schema is a finite tree except where it says <see cref="Reference"/>; <see cref="Resolve"/> leads on from there. Who walks a schema
/// without a value to go by must stop at references, or would walk forever. Between a reference and itself there is
/// always a property or an element, so who goes by a value ends with the value.
/// </para>
/// </remarks>
public sealed partial class Schema
{
    private static readonly IReadOnlyDictionary<string, Schema> NoProperties = new OrderedDictionary<string, Schema>();

    private OrderedDictionary<string, Schema>? _properties;
    private HashSet<string>? _required;
    private SchemaDefinitions? _definitions;
    private Schema? _resolved;
    private Schema? _unwrapped;

    private Schema()
    {
    }

    /// <summary><c>true</c>: anything.</summary>
    public static Schema Any { get; } = new();

    /// <summary><c>false</c>: nothing.</summary>
    public static Schema Never { get; } = new();

    /// <summary>Whether this is <c>true</c>, which says nothing at all.</summary>
    public bool IsAny => ReferenceEquals(this, Any);

    /// <summary>Whether this is <c>false</c>.</summary>
    public bool IsNever => ReferenceEquals(this, Never);

    /// <summary>The admitted kinds of value; <see cref="SchemaTypes.None"/> where all are.</summary>
    public SchemaTypes Types { get; private set; }

    /// <summary>Whether the schema says which properties there are. If it does and <see cref="AdditionalProperties"/> is null, others are not read.</summary>
    public bool HasProperties => _properties is not null;

    /// <summary>The declared properties in the order of their declaration; empty if there are none or <see cref="HasProperties"/> is false.</summary>
    public IReadOnlyDictionary<string, Schema> Properties => _properties ?? NoProperties;

    /// <summary>The names of the properties that must be there.</summary>
    public IReadOnlyList<string> Required { get; private set; } = [];

    /// <summary>What properties are that are not declared; null where nothing is said.</summary>
    public Schema? AdditionalProperties { get; private set; }

    /// <summary>What the elements of an array are; null where nothing is said.</summary>
    public Schema? Items { get; private set; }

    /// <summary>The alternatives, of which one must hold; empty if there are none.</summary>
    public IReadOnlyList<Schema> AnyOf { get; private set; } = [];

    /// <summary>The values of literal types; empty if any will do. Not checked when a value is read.</summary>
    public IReadOnlyList<JsonElement> Enum { get; private set; } = [];

    /// <summary>What is read where there is no value; null if there is no default (a default of <c>null</c> is an element of that kind).</summary>
    public JsonElement? Default { get; private set; }

    /// <summary>The kinds of handle that the reader gets instead of a value, the outer one first; empty where the value itself is read.</summary>
    public IReadOnlyList<CellKind> AsCell { get; private set; } = [];

    /// <summary>Whether the reader gets a handle.</summary>
    public bool IsCell => AsCell.Count > 0;

    /// <summary>The name of the definition that this schema stands for, or the address of one that the host knows; null if it stands for itself.</summary>
    public string? Reference { get; private set; }

    /// <summary>The author's comment. Not used when a value is read.</summary>
    public string? Description { get; private set; }

    /// <summary>The hash tags in the author's comment. Not used when a value is read.</summary>
    public IReadOnlyList<string> Tags { get; private set; } = [];

    /// <summary>The <c>format</c> of a string, such as <c>uri</c>. Not checked when a value is read.</summary>
    public string? Format { get; private set; }

    /// <summary>Whose instance of a cell is meant: <c>space</c>, <c>user</c>, <c>session</c>, <c>any</c>; null where nothing is said.</summary>
    public string? Scope { get; private set; }

    /// <summary>What information-flow types say. Not used when a value is read.</summary>
    public JsonElement? Ifc { get; private set; }

    /// <summary>How many schemas this one is made of, itself included; a reference counts as one.</summary>
    internal int Size { get; private set; } = 1;

    /// <summary>Whether this is the type of a function: objects leave such properties out.</summary>
    internal bool IsFunction { get; private set; }

    /// <summary>Whether a property of this type need not be there although it has no question mark: <c>Cell&lt;T&gt; | undefined</c>.</summary>
    internal bool IsOptional { get; private set; }

    /// <summary>The type of all functions.</summary>
    internal static Schema Function { get; } = new() { IsFunction = true };

    /// <summary>The schema of a declared property; false if it is not declared.</summary>
    public bool TryGetProperty(string name, [NotNullWhen(true)] out Schema? schema)
    {
        if (_properties is { } properties)
        {
            return properties.TryGetValue(name, out schema);
        }

        schema = null;
        return false;
    }

    /// <summary>Whether an object must have a property of a name.</summary>
    public bool IsRequired(string name) => _required?.Contains(name) == true;

    /// <summary>Whether a value of a kind is admitted, as far as <see cref="Types"/> says. Numbers and integers admit each other.</summary>
    public bool Admits(SchemaTypes type)
    {
        const SchemaTypes Numbers = SchemaTypes.Number | SchemaTypes.Integer;
        return Types == SchemaTypes.None || (Types & ((type & Numbers) != 0 ? type | Numbers : type)) != 0;
    }

    /// <summary>The schema that this one stands for, with what stands beside the reference put over it; this one if it stands for itself.</summary>
    /// <remarks>The markers of the definition come after those beside the reference. Computed once; afterwards a field access.</remarks>
    public Schema Resolve()
    {
        if (Reference is null)
        {
            return this;
        }

        return _resolved ??= ResolveReference();
    }

    /// <summary>The schema of what a handle holds: this one without its outer marker. This one if it has none.</summary>
    public Schema Unwrap()
    {
        if (AsCell.Count == 0)
        {
            return this;
        }

        return _unwrapped ??= Change(schema => schema.AsCell = [.. AsCell.Skip(1)]);
    }

    private Schema ResolveReference()
    {
        // Definitions do not lead to themselves but through properties or elements, so this ends.
        var target = _definitions?.Find(Reference!)?.Resolve() ?? Any; // only called where there is a reference
        return IsNothingBesideReference ? target : target.Change(schema =>
        {
            schema.AsCell = [.. AsCell, .. target.AsCell];
            schema.Default = Default ?? target.Default;
            schema.Description = Description ?? target.Description;
            schema.Tags = Tags.Count > 0 ? Tags : target.Tags;
            schema.Scope = Scope ?? target.Scope;
            schema.Ifc = Ifc ?? target.Ifc;
            schema.IsOptional = IsOptional || target.IsOptional;
        });
    }

    private bool IsNothingBesideReference =>
        AsCell.Count == 0 && Default is null && Description is null && Tags.Count == 0 && Scope is null && Ifc is null && !IsOptional;

    /// <summary>A copy with changes, or the one schema that says nothing if that is what it comes to.</summary>
    private Schema Change(Action<Schema> change)
    {
        var copy = (Schema)MemberwiseClone();
        copy._resolved = null;
        copy._unwrapped = null;
        change(copy);
        return copy.SaysNothing ? Any : copy;
    }

    private bool SaysNothing =>
        Reference is null && Types == SchemaTypes.None && _properties is null && _required is null && AdditionalProperties is null && Items is null
        && AnyOf.Count == 0 && Enum.Count == 0 && Format is null && !IsFunction && IsNothingBesideReference;
}
