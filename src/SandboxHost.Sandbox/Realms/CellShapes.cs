using Jint.Native;

namespace SandboxHost.Sandbox.Realms;

/// <summary>Which parts of a plain object or array, made in a body, are cells: closures that capture it get handles there.</summary>
/// <remarks>
/// What was made as a cell arrives as one (specification of patterns, section 6.6, rule 2), also in <c>const form = { name: cell(""), age: cell(0) }</c>. The
/// types of such a container are not looked at; what is in it is known here.
/// </remarks>
internal static class CellShapes
{
    private const int MaxDepth = 4;

    private static readonly PlainValue.Record s_cell = PlainValue.Of(KeyValuePair.Create("asCell", (PlainValue)PlainValue.Of([PlainValue.Of("cell")])));

    /// <summary>The schema of a container with cells in it; null if there are none.</summary>
    public static PlainValue? Of(JsValue value) => value is JsArray or JsObject ? Find(value, 0) : null;

    private static PlainValue.Record? Find(JsValue value, int depth)
    {
        switch (value)
        {
            case CellObject { IsMade: true, IsHandle: false }:
                return s_cell;
            case JsArray list when depth < MaxDepth:
                foreach (var element in list)
                {
                    if (Find(element, depth + 1) is { } items)
                    {
                        return PlainValue.Of(new("type", PlainValue.Of("array")), KeyValuePair.Create("items", (PlainValue)items));
                    }
                }

                return null;
            case JsObject record when depth < MaxDepth:
                var properties = new List<KeyValuePair<string, PlainValue>>();
                foreach (var (key, descriptor) in record.GetOwnProperties())
                {
                    if (key is JsString && !descriptor.IsAccessorDescriptor() && Find(descriptor.Value, depth + 1) is { } property)
                    {
                        properties.Add(new(key.ToString(), property));
                    }
                }

                return properties.Count == 0 ? null : PlainValue.Of(
                    new("type", PlainValue.Of("object")), new("properties", PlainValue.Of(properties)), KeyValuePair.Create("additionalProperties", (PlainValue)PlainValue.True));
            default:
                return null;
        }
    }

    /// <summary>The schema of captures, with that of some of them replaced.</summary>
    public static PlainValue Merge(PlainValue? schema, IReadOnlyList<KeyValuePair<string, PlainValue>> shapes)
    {
        var whole = schema as PlainValue.Record ?? PlainValue.Of(new("type", PlainValue.Of("object")), KeyValuePair.Create("additionalProperties", (PlainValue)PlainValue.True));
        var known = whole["properties"] as PlainValue.Record ?? PlainValue.EmptyRecord;
        var properties = known.Properties.Where(property => !shapes.Any(shape => shape.Key == property.Key)).Concat(shapes);
        return PlainValue.Of(whole.Properties.Where(property => property.Key != "properties").Append(new("properties", PlainValue.Of(properties))));
    }
}
