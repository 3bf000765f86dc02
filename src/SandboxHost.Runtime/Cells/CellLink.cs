using SandboxHost.Compiler;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Cells;

/// <summary>A pointer to a place: an entity and the way into its value. Stored in values as a link; held by patterns as a handle.</summary>
/// <remarks>
/// Immutable, compared by content: place, schema, flags and default. As a handle it carries the schema through which it reads and what it allows. In
/// stored form it has neither, see <see cref="ForStorage"/>. Nothing about a place is known before it is read.
/// </remarks>
public sealed class CellLink : PlainValue.Reference
{
    internal CellLink(
        Entity entity, CellPath? path = null, Schema? schema = null, bool isRedirect = false, CellKind access = CellKind.Cell, PlainValue? @default = null)
        : base(access == CellKind.Stream ? ReferenceKind.Stream : ReferenceKind.Cell)
    {
        Entity = entity;
        Path = path ?? CellPath.Root;
        Schema = schema is { IsAny: true } ? null : schema;
        IsRedirect = isRedirect;
        Access = access;
        Default = @default;
    }

    /// <summary>Which entity the place belongs to.</summary>
    public EntityId Id => Entity.Id;

    /// <summary>What the holder may do.</summary>
    public CellKind Access { get; }

    /// <summary>Whether writes go to the place it leads to even where they replace the link's own place: an alias.</summary>
    public bool IsRedirect { get; }

    /// <summary>What the place is read as; null for whatever is there.</summary>
    public Schema? Schema { get; }

    internal Entity Entity { get; }

    internal CellPath Path { get; }

    /// <summary>What is read where the place holds nothing, unless the reader's schema has a default; null for <c>undefined</c>.</summary>
    internal PlainValue? Default { get; }

    /// <summary>Whether both are the same place, as they stand: no link is followed, and schema and flags do not count.</summary>
    public bool SameAddress(CellLink other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ReferenceEquals(Entity, other.Entity) && Path.Equals(other.Path);
    }

    /// <inheritdoc/>
    /// <exception cref="CellException">The path gets longer than values can be deep.</exception>
    public override CellLink Child(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new CellLink(Entity, Path.Append(key), SchemaOf(Schema, key), IsRedirect, Access, Default is null ? null : Nodes.Child(Default, key));
    }

    /// <inheritdoc/>
    public override CellLink WithDefault(PlainValue value) => new(Entity, Path, Schema, IsRedirect, Access, value);

    /// <summary>The place further down.</summary>
    internal CellLink Child(CellPath path)
    {
        var link = this;
        foreach (var key in path.Keys)
        {
            link = link.Child(key);
        }

        return link;
    }

    /// <summary>The same place as an alias.</summary>
    internal CellLink AsRedirect() => IsRedirect ? this : new CellLink(Entity, Path, Schema, true, Access, Default);

    /// <summary>The same place, read as something else.</summary>
    internal CellLink WithSchema(Schema? schema) => ReferenceEquals(schema, Schema) ? this : new CellLink(Entity, Path, schema, IsRedirect, Access, Default);

    /// <summary>The same place, for other uses.</summary>
    internal CellLink WithAccess(CellKind access) => access == Access ? this : new CellLink(Entity, Path, Schema, IsRedirect, access, Default);

    /// <summary>The link as values hold it: the schema's default remains, and that it is a stream.</summary>
    internal CellLink ForStorage(SchemaDefaults defaults)
    {
        var access = Access == CellKind.Stream ? CellKind.Stream : CellKind.Cell;
        var value = access == CellKind.Stream ? null : Default ?? (Schema is null ? null : defaults.Of(Schema));
        return Schema is null && access == Access && ReferenceEquals(value, Default) ? this : new CellLink(Entity, Path, null, IsRedirect, access, value);
    }

    /// <inheritdoc/>
    public override bool Equals(PlainValue? other) =>
        ReferenceEquals(this, other)
        || (other is CellLink link && SameAddress(link) && ReferenceEquals(Schema, link.Schema) && IsRedirect == link.IsRedirect && Access == link.Access
            && (ReferenceEquals(Default, link.Default) || (Default is not null && Default.Equals(link.Default))));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Entity.Id, Path, IsRedirect, Access);

    /// <summary>The schema of a property or an element, as far as it is known.</summary>
    private static Schema? SchemaOf(Schema? container, string key)
    {
        if (container?.Resolve() is not { } schema)
        {
            return null;
        }

        if (schema.AnyOf.Count == 0)
        {
            return schema.TryGetProperty(key, out var property) ? property
                : schema.AdditionalProperties is { IsNever: false } additional ? additional
                : CellPath.IndexOf(key) >= 0 ? schema.Items
                : null;
        }

        // If alternatives differ, any of them might refuse what is there.
        Schema? found = null;
        foreach (var alternative in schema.AnyOf)
        {
            var child = SchemaOf(alternative, key);
            if (child is not null && found is not null && !ReferenceEquals(child, found))
            {
                return null;
            }

            found ??= child;
        }

        return found;
    }
}
