using SandboxHost.Compiler.Lowering;

namespace SandboxHost.Compiler.Types;

// The schemas of what closures capture.
internal sealed partial class TypeEvaluator
{
    private readonly Dictionary<FoundSite, BuilderSite> _evaluated = [];

    /// <summary>The record of captures that a closure or an expression gets (specification of patterns, §6.5 and §6.6).</summary>
    /// <remarks>
    /// What leads to the argument of a pattern has the type declared there, so far as it is used, and must be there if that says so. Everything else
    /// is read as it is, and may be absent.
    /// </remarks>
    /// <param name="captures">The captures.</param>
    /// <param name="isExpression">Whether they are those of a body's expression: what it binds to a factory is bound as a reference, as it would be anywhere in a body.</param>
    private Schema CapturesOf(IReadOnlyList<Capture> captures, bool isExpression = false)
    {
        var properties = new OrderedDictionary<string, Schema>(StringComparer.Ordinal);
        var required = new List<string>();
        foreach (var (name, uses, origin, _) in captures)
        {
            var declared = DeclaredType(origin, out var isRequired);
            properties[name] = SchemaOf(uses, declared, origin is CaptureOrigin.Made, isExpression);
            if (isRequired && declared is { IsAny: false } && !uses.IsOptional)
            {
                required.Add(name);
            }
        }

        // What decides whether it runs at all comes with it, under a name that no variable has.
        return Schema.ObjectOf(properties, required, Schema.Any);
    }

    /// <summary>The context of a handler: where its types say nothing, what it uses as a cell is one.</summary>
    private static Schema? ContextOf(FoundSite handler, Schema? declared)
    {
        var known = declared?.Resolve() ?? Schema.Any;
        if (known is { IsAny: false, HasProperties: false } or { AnyOf.Count: > 0 } || (known.HasProperties && known.Properties.All(property => !property.Value.IsAny))
            || handler.FindContextUse?.Invoke() is not { } uses)
        {
            return declared;
        }

        if (known.IsAny)
        {
            return SchemaOfParts(uses, known, isExpression: false) is { IsAny: false } used ? used : declared;
        }

        var properties = new OrderedDictionary<string, Schema>(StringComparer.Ordinal);
        foreach (var (name, property) in known.Properties)
        {
            properties[name] = property.IsAny && uses.Properties.TryGetValue(name, out var use) ? SchemaOf(use, property, isMade: false, isExpression: false) : property;
        }

        return Schema.ObjectOf(properties, [.. known.Required], known.AdditionalProperties);
    }

    /// <summary>What a variable is declared to be; null if that is not known.</summary>
    private Schema? DeclaredType(CaptureOrigin? origin, out bool isRequired)
    {
        isRequired = false;
        switch (origin)
        {
            case CaptureOrigin.Made made:
                return SitePart(made.Cell).Value ?? Schema.Any;
            case CaptureOrigin.Typed typed:
                return typed.Schema;
            case CaptureOrigin.Argument argument:
                var schema = SitePart(argument.Pattern).Argument;
                isRequired = schema is not null;
                foreach (var step in argument.Path)
                {
                    schema = schema is null ? null : Step(schema, step, ref isRequired);
                }

                return schema;
            default:
                return null;
        }
    }

    /// <summary>The declared type of a property, without the <c>undefined</c> of one that may be absent.</summary>
    private static Schema? Step(Schema schema, string? name, ref bool isRequired)
    {
        schema = (schema.IsCell ? schema.Unwrap() : schema).Resolve();
        if (name is null || schema.AnyOf.Count > 0 || schema.Types == SchemaTypes.Array)
        {
            isRequired &= name is null;
            return Member(schema, name);
        }

        isRequired &= schema.IsRequired(name);
        return schema.TryGetProperty(name, out var property) ? property : schema.AdditionalProperties;
    }

    // The schemas of a site whose turn may not have come yet. Notes on it belong to it, and to nobody who asks.
    private BuilderSite SitePart(FoundSite site) =>
        _evaluated.TryGetValue(site, out var known) ? known : EvaluateSite(site, -1, site.Module!); // what is asked for belongs to a module

    /// <summary>What code gets of a variable, or of a part of it.</summary>
    private static Schema SchemaOf(CaptureUse uses, Schema? declared, bool isMade, bool isExpression)
    {
        var type = declared ?? Schema.Any;
        if (type.Resolve() is { IsCell: true } cell)
        {
            return uses.IsCell || uses.HasCellMethod || !uses.IsValue ? cell : SchemaOfValue(uses, cell.Unwrap(), isExpression);
        }

        // What was made as a cell is one (§6.6, rule 2) unless it is used as a value; in an expression, only if something shows that a cell is wanted (§6.8).
        var isHandle = uses.IsCell
            || (isMade && (uses.HasCellMethod || (!uses.IsValue && (!isExpression || uses.IsPassedToFactory))))
            || (isExpression && uses.IsBound && !uses.IsValue);
        return isHandle ? type.WithMarker(CellKind.Cell) : SchemaOfValue(uses, type, isExpression);
    }

    private static Schema SchemaOfValue(CaptureUse uses, Schema type, bool isExpression)
    {
        if (uses.IsWhole || uses.Properties.Count == 0)
        {
            return type;
        }

        var resolved = type.Resolve();
        if (resolved.IsAny || (resolved.HasProperties && resolved.Types == SchemaTypes.Object))
        {
            return SchemaOfParts(uses, resolved, isExpression);
        }

        return type;
    }

    /// <summary>Of an object, only what is used.</summary>
    private static Schema SchemaOfParts(CaptureUse uses, Schema type, bool isExpression)
    {
        var properties = new OrderedDictionary<string, Schema>(StringComparer.Ordinal);
        var required = new List<string>();
        var saysSomething = false;
        foreach (var (name, part) in uses.Properties)
        {
            var declared = type.TryGetProperty(name, out var property) ? property : type.AdditionalProperties;
            var schema = SchemaOf(part, declared, isMade: false, isExpression);
            saysSomething |= !schema.IsAny;
            properties[name] = schema;
            if (type.IsRequired(name) && !part.IsOptional && !schema.IsAny)
            {
                required.Add(name);
            }
        }

        if (!type.IsAny)
        {
            return Schema.ObjectOf(properties, required, null).WithDefault(type.Default);
        }

        return saysSomething ? Schema.ObjectOf(properties, [], Schema.Any) : type;
    }
}
