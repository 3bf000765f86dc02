using System.Text.Json;

namespace SandboxHost.Compiler;

// Schemas that authors write by hand.
public sealed partial class Schema
{
    /// <summary>How deep a schema that is read from JSON may be nested.</summary>
    public const int MaxDepth = 64;

    /// <summary>Reads a schema that an author wrote by hand. Keywords that are not known are passed over.</summary>
    /// <remarks>
    /// Old spellings are understood: <c>asCell: true</c>, <c>asStream: true</c>, <c>definitions</c>, <c>const</c>, <c>oneOf</c>. References lead to
    /// <c>#/$defs/…</c>, <c>#/definitions/…</c>, or <c>#</c>, the whole; what an address of another kind leads to is anything.
    /// </remarks>
    /// <exception cref="FormatException">It is no schema; the message says where and why, in the author's words.</exception>
    public static Schema FromJson(JsonElement json) => new JsonReading(json).Read();

    private sealed class JsonReading(JsonElement root)
    {
        private const string Whole = "#";

        private readonly SchemaDefinitions _definitions = new();
        private readonly Dictionary<string, JsonElement> _sources = new(StringComparer.Ordinal);
        private bool _refersToWhole;

        public Schema Read()
        {
            CollectDefinitions("$defs");
            CollectDefinitions("definitions");
            foreach (var (name, source) in _sources)
            {
                _definitions.Define(name, Read(source, $"#/$defs/{name}", 0));
            }

            var schema = Read(root, Whole, 0);
            if (_refersToWhole)
            {
                _definitions.Define(Whole, schema);
            }

            RefuseCircles(schema);
            return schema;
        }

        private void CollectDefinitions(string keyword)
        {
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(keyword, out var definitions))
            {
                return;
            }

            foreach (var definition in Members(definitions, $"#/{keyword}"))
            {
                if (_sources.TryAdd(definition.Name, definition.Value))
                {
                    _definitions.Reserve(definition.Name);
                }
            }
        }

        private Schema Read(JsonElement json, string path, int depth)
        {
            if (depth > MaxDepth)
            {
                throw Wrong(path, $"schemas may be nested {MaxDepth} deep");
            }

            switch (json.ValueKind)
            {
                case JsonValueKind.True:
                    return Any;
                case JsonValueKind.False:
                    return Never;
                case JsonValueKind.Object:
                    var schema = new Schema();
                    foreach (var member in json.EnumerateObject())
                    {
                        ReadMember(schema, member, $"{path}/{member.Name}", depth + 1);
                    }

                    return schema.SaysNothing ? Any : schema;
                default:
                    throw Wrong(path, $"a schema is an object, `true` or `false`, not {Describe(json)}");
            }
        }

        private void ReadMember(Schema schema, JsonProperty member, string path, int depth)
        {
            var value = member.Value;
            switch (member.Name)
            {
                case "type":
                    schema.Types = value.ValueKind == JsonValueKind.Array ? Texts(value, path).Aggregate(SchemaTypes.None, (types, name) => types | ReadType(name, path)) : ReadType(Text(value, path), path);
                    break;
                case "properties":
                    schema._properties = [];
                    foreach (var property in Members(value, path))
                    {
                        var read = Read(property.Value, $"{path}/{property.Name}", depth);
                        schema._properties[property.Name] = read;
                        schema.Size = Sum(schema.Size, read);
                    }

                    break;
                case "required":
                    schema.Required = Texts(value, path);
                    schema._required = new HashSet<string>(schema.Required, StringComparer.Ordinal);
                    break;
                case "additionalProperties":
                    schema.AdditionalProperties = Read(value, path, depth);
                    schema.Size = Sum(schema.Size, schema.AdditionalProperties);
                    break;
                case "items":
                    schema.Items = Read(value, path, depth);
                    schema.Size = Sum(schema.Size, schema.Items);
                    break;
                case "anyOf" or "oneOf":
                    schema.AnyOf = [.. Elements(value, path).Select((alternative, index) => Read(alternative, $"{path}/{index}", depth))];
                    schema.Size = schema.AnyOf.Aggregate(schema.Size, Sum);
                    break;
                case "enum":
                    schema.Enum = [.. Elements(value, path).Select(element => element.Clone())];
                    break;
                case "const":
                    schema.Enum = [value.Clone()];
                    break;
                case "default":
                    schema.Default = value.Clone();
                    break;
                case "asCell":
                    schema.AsCell = [.. ReadKinds(value, path, CellKind.Cell), .. schema.AsCell];
                    break;
                case "asStream":
                    schema.AsCell = [.. schema.AsCell, .. ReadKinds(value, path, CellKind.Stream)];
                    break;
                case "$ref":
                    ReadReference(schema, Text(value, path), path);
                    break;
                case "description":
                    schema.Description = Text(value, path);
                    break;
                case "tags":
                    schema.Tags = Texts(value, path);
                    break;
                case "format":
                    schema.Format = Text(value, path);
                    break;
                case "scope":
                    schema.Scope = Text(value, path);
                    break;
                case "ifc":
                    schema.Ifc = value.Clone();
                    break;
            }
        }

        private static SchemaTypes ReadType(string name, string path)
        {
            foreach (var (type, known) in TypeNames)
            {
                if (known == name)
                {
                    return type;
                }
            }

            var meant = Spelling.FindNearest(name, TypeNames.Select(type => type.Name));
            throw Wrong(path, $"there is no type \"{name}\"{(meant is null ? "" : $"; did you mean \"{meant}\"?")}");
        }

        private static CellKind[] ReadKinds(JsonElement value, string path, CellKind whenTrue) => value.ValueKind switch
        {
            JsonValueKind.True => [whenTrue],
            JsonValueKind.False => [],
            JsonValueKind.String => [ReadKind(Text(value, path), path)],
            JsonValueKind.Array => [.. Texts(value, path).Select(name => ReadKind(name, path))],
            _ => throw Wrong(path, $"kinds of cell are a list such as [\"cell\"], or `true`, not {Describe(value)}"),
        };

        private static CellKind ReadKind(string name, string path)
        {
            var kinds = System.Enum.GetValues<CellKind>();
            foreach (var kind in kinds)
            {
                if (NameOf(kind) == name)
                {
                    return kind;
                }
            }

            var meant = Spelling.FindNearest(name, kinds.Select(NameOf));
            throw Wrong(path, $"there is no kind of cell \"{name}\"{(meant is null ? "" : $"; did you mean \"{meant}\"?")}");
        }

        private void ReadReference(Schema schema, string address, string path)
        {
            schema.Reference = address;
            if (!address.StartsWith('#'))
            {
                return;
            }

            schema._definitions = _definitions;
            if (address == Whole)
            {
                _refersToWhole = true;
                return;
            }

            var name = address.Replace("#/definitions/", DefinitionPrefix, StringComparison.Ordinal);
            name = name.StartsWith(DefinitionPrefix, StringComparison.Ordinal)
                ? name[DefinitionPrefix.Length..].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)
                : throw Wrong(path, $"a reference leads to \"{DefinitionPrefix}…\", not to \"{address}\"");
            if (!_sources.ContainsKey(name))
            {
                var meant = Spelling.FindNearest(name, _sources.Keys);
                throw Wrong(path, $"there is no definition \"{name}\"{(meant is null ? "" : $"; did you mean \"{meant}\"?")}");
            }

            schema.Reference = name;
        }

        /// <summary>Refuses a definition that leads to itself without a property or an element in between: reading it would never end.</summary>
        private void RefuseCircles(Schema schema)
        {
            var state = new Dictionary<string, bool>(StringComparer.Ordinal);
            foreach (var (name, _) in _definitions.All)
            {
                Visit(name, 0);
            }

            void Visit(string name, int depth)
            {
                if (state.TryGetValue(name, out var isDone))
                {
                    if (!isDone)
                    {
                        throw Wrong(name == Whole ? Whole : DefinitionPrefix + name, "the definition refers to itself, with no property or element in between");
                    }

                    return;
                }

                if (depth > MaxDepth)
                {
                    throw Wrong(DefinitionPrefix + name, $"references may follow each other {MaxDepth} times");
                }

                state[name] = false;
                VisitPart(_definitions.Find(name) ?? schema, depth);
                state[name] = true;
            }

            void VisitPart(Schema part, int depth)
            {
                if (part is { Reference: { } name, _definitions: not null })
                {
                    Visit(name, depth + 1);
                }

                foreach (var alternative in part.AnyOf)
                {
                    VisitPart(alternative, depth);
                }
            }
        }

        // ---- JSON --------------------------------------------------------------------------------------------

        private static string Text(JsonElement value, string path) =>
            value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Wrong(path, $"a text is expected, not {Describe(value)}"); // a string has a text

        private static string[] Texts(JsonElement value, string path) => [.. Elements(value, path).Select((element, index) => Text(element, $"{path}/{index}"))];

        private static JsonElement.ArrayEnumerator Elements(JsonElement value, string path) =>
            value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw Wrong(path, $"a list is expected, not {Describe(value)}");

        private static JsonElement.ObjectEnumerator Members(JsonElement value, string path) =>
            value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : throw Wrong(path, $"an object is expected, not {Describe(value)}");

        private static string Describe(JsonElement value)
        {
            var text = value.ValueKind == JsonValueKind.Undefined ? "nothing" : value.GetRawText();
            return text.Length <= 40 ? text : text[..40] + "…";
        }

        private static FormatException Wrong(string path, string message) => new($"The schema is wrong at {path}: {message}.");
    }
}
