using System.Text;
using System.Text.Json;

namespace SandboxHost.Compiler;

// Schemas as JSON.
public sealed partial class Schema
{
    private const string DefinitionPrefix = "#/$defs/";

    /// <summary>Writes the schema as JSON; what references lead to stands in <c>$defs</c> of the outermost object.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        new JsonForm(writer).WriteRoot(this);
    }

    /// <summary>The schema as JSON on one line.</summary>
    public string ToJson()
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <inheritdoc cref="ToJson"/>
    public override string ToString() => ToJson();

    /// <summary>The types in the order in which they are written: that of the alphabet.</summary>
    private static readonly (SchemaTypes Type, string Name)[] TypeNames =
    [
        (SchemaTypes.Array, "array"),
        (SchemaTypes.Boolean, "boolean"),
        (SchemaTypes.Integer, "integer"),
        (SchemaTypes.Null, "null"),
        (SchemaTypes.Number, "number"),
        (SchemaTypes.Object, "object"),
        (SchemaTypes.String, "string"),
        (SchemaTypes.Undefined, "undefined"),
        (SchemaTypes.Unknown, "unknown"),
    ];

    private static string NameOf(CellKind kind) => kind switch
    {
        CellKind.Cell => "cell",
        CellKind.Stream => "stream",
        CellKind.Readonly => "readonly",
        CellKind.Writeonly => "writeonly",
        CellKind.Comparable => "comparable",
        CellKind.Opaque => "opaque",
    };

    private sealed class JsonForm(Utf8JsonWriter writer)
    {
        private readonly HashSet<string> _named = new(StringComparer.Ordinal);
        private readonly Queue<(string Name, Schema Schema)> _pending = [];

        public void WriteRoot(Schema schema)
        {
            if (schema.IsAny || schema.IsNever)
            {
                writer.WriteBooleanValue(schema.IsAny);
                return;
            }

            writer.WriteStartObject();
            WriteMembers(schema);
            if (_pending.Count > 0)
            {
                writer.WriteStartObject("$defs");
                while (_pending.TryDequeue(out var definition))
                {
                    writer.WritePropertyName(definition.Name);
                    Write(definition.Schema);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        private void Write(Schema schema)
        {
            if (schema.IsAny || schema.IsNever)
            {
                writer.WriteBooleanValue(schema.IsAny);
                return;
            }

            writer.WriteStartObject();
            WriteMembers(schema);
            writer.WriteEndObject();
        }

        private void WriteMembers(Schema schema)
        {
            WriteReference(schema);
            WriteTypes(schema.Types);
            WriteText("format", schema.Format);
            WriteElements("enum", schema.Enum);
            WriteSchema("items", schema.Items);
            WriteProperties(schema);
            WriteSchema("additionalProperties", schema.AdditionalProperties);
            WriteTexts("required", schema.Required);
            if (schema.AnyOf.Count > 0)
            {
                writer.WriteStartArray("anyOf");
                foreach (var alternative in schema.AnyOf)
                {
                    Write(alternative);
                }

                writer.WriteEndArray();
            }

            WriteElement("default", schema.Default);
            WriteTexts("asCell", [.. schema.AsCell.Select(NameOf)]);
            WriteText("scope", schema.Scope);
            WriteElement("ifc", schema.Ifc);
            WriteText("description", schema.Description);
            WriteTexts("tags", schema.Tags);
        }

        private void WriteReference(Schema schema)
        {
            if (schema.Reference is not { } name)
            {
                return;
            }

            if (schema._definitions is null)
            {
                writer.WriteString("$ref", name);
                return;
            }

            writer.WriteString("$ref", DefinitionPrefix + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
            if (_named.Add(name))
            {
                _pending.Enqueue((name, schema._definitions.Find(name) ?? Any));
            }
        }

        private void WriteTypes(SchemaTypes types)
        {
            if (types == SchemaTypes.None)
            {
                return;
            }

            writer.WritePropertyName("type");
            var names = TypeNames.Where(type => (types & type.Type) != 0).Select(type => type.Name).ToList();
            if (names.Count == 1)
            {
                writer.WriteStringValue(names[0]);
                return;
            }

            writer.WriteStartArray();
            foreach (var name in names)
            {
                writer.WriteStringValue(name);
            }

            writer.WriteEndArray();
        }

        private void WriteProperties(Schema schema)
        {
            if (!schema.HasProperties)
            {
                return;
            }

            writer.WriteStartObject("properties");
            foreach (var (name, property) in schema.Properties)
            {
                writer.WritePropertyName(name);
                Write(property);
            }

            writer.WriteEndObject();
        }

        private void WriteSchema(string name, Schema? schema)
        {
            if (schema is not null)
            {
                writer.WritePropertyName(name);
                Write(schema);
            }
        }

        private void WriteText(string name, string? text)
        {
            if (text is not null)
            {
                writer.WriteString(name, text);
            }
        }

        private void WriteElement(string name, JsonElement? value)
        {
            if (value is { } element)
            {
                writer.WritePropertyName(name);
                element.WriteTo(writer);
            }
        }

        private void WriteTexts(string name, IReadOnlyList<string> texts)
        {
            if (texts.Count == 0)
            {
                return;
            }

            writer.WriteStartArray(name);
            foreach (var text in texts)
            {
                writer.WriteStringValue(text);
            }

            writer.WriteEndArray();
        }

        private void WriteElements(string name, IReadOnlyList<JsonElement> values)
        {
            if (values.Count == 0)
            {
                return;
            }

            writer.WriteStartArray(name);
            foreach (var value in values)
            {
                value.WriteTo(writer);
            }

            writer.WriteEndArray();
        }
    }
}
