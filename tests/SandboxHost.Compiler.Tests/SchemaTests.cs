using System.Text.Json;

namespace SandboxHost.Compiler.Tests;

/// <summary>Schemas as those who read values by them see them, and as authors write them by hand.</summary>
public sealed class SchemaTests
{
    [Fact]
    public void A_schema_says_which_properties_there_are_in_their_order()
    {
        var schema = Read("""{"type":"object","properties":{"b":{"type":"string"},"a":true},"required":["b","c"]}""");

        Assert.Equal(["b", "a"], schema.Properties.Keys);
        Assert.True(schema.TryGetProperty("b", out var property));
        Assert.Equal(SchemaTypes.String, property.Types);
        Assert.False(schema.TryGetProperty("c", out _));
        Assert.True(schema.IsRequired("c"));
        Assert.False(schema.IsRequired("a"));
        Assert.True(schema.HasProperties);
    }

    [Theory]
    [InlineData("""{"type":"number"}""", SchemaTypes.Integer, true)]
    [InlineData("""{"type":"integer"}""", SchemaTypes.Number, true)]
    [InlineData("""{"type":["string","undefined"]}""", SchemaTypes.Undefined, true)]
    [InlineData("""{"type":["string","undefined"]}""", SchemaTypes.Null, false)]
    [InlineData("""{"enum":["a"]}""", SchemaTypes.Number, true)]
    public void A_type_admits_values_of_its_kind(string json, SchemaTypes type, bool isAdmitted) =>
        Assert.Equal(isAdmitted, Read(json).Admits(type));

    [Theory]
    [InlineData("""true""")]
    [InlineData("""false""")]
    [InlineData("""{"type":"string","format":"uri","default":"x","description":"d #t","tags":["t"]}""")]
    [InlineData("""{"type":["null","unknown"],"enum":[1,"a",null],"asCell":["cell","stream"],"scope":"user","ifc":{"a":[1]}}""")]
    [InlineData("""{"type":"array","items":{"type":"object","properties":{},"additionalProperties":false}}""")]
    [InlineData("""{"anyOf":[{"$ref":"#/$defs/a~1b"},{"type":"null"}],"$defs":{"a/b":{"type":"array","items":{"$ref":"#/$defs/a~1b"}}}}""")]
    [InlineData("""{"$ref":"https://commonfabric.org/schemas/vnode.json"}""")]
    public void What_is_read_is_written_as_it_was(string json) => Assert.Equal(json, Read(json).ToJson());

    [Theory]
    [InlineData("""{}""", "true")]
    [InlineData("""{"title":"only for people"}""", "true")]
    [InlineData("""{"type":"number","asCell":true}""", """{"type":"number","asCell":["cell"]}""")]
    [InlineData("""{"type":"number","asStream":true}""", """{"type":"number","asCell":["stream"]}""")]
    [InlineData("""{"asStream":true,"asCell":true}""", """{"asCell":["cell","stream"]}""")]
    [InlineData("""{"asCell":false}""", "true")]
    [InlineData("""{"asCell":"opaque"}""", """{"asCell":["opaque"]}""")]
    [InlineData("""{"const":1,"oneOf":[true]}""", """{"enum":[1],"anyOf":[true]}""")]
    [InlineData("""{"$ref":"#/definitions/A","definitions":{"A":{"type":"null"}}}""", """{"$ref":"#/$defs/A","$defs":{"A":{"type":"null"}}}""")]
    public void Old_spellings_are_understood(string json, string expected) => Assert.Equal(expected, Read(json).ToJson());

    [Theory]
    [InlineData("1", "at #: a schema is an object, `true` or `false`, not 1")]
    [InlineData("""{"type":"strnig"}""", "at #/type: there is no type \"strnig\"; did you mean \"string\"?")]
    [InlineData("""{"type":[1]}""", "at #/type/0: a text is expected, not 1")]
    [InlineData("""{"type":{}}""", "at #/type: a text is expected")]
    [InlineData("""{"properties":[]}""", "at #/properties: an object is expected, not []")]
    [InlineData("""{"properties":{"a":{"items":3}}}""", "at #/properties/a/items: a schema is")]
    [InlineData("""{"required":"a"}""", "at #/required: a list is expected")]
    [InlineData("""{"anyOf":{}}""", "at #/anyOf: a list is expected")]
    [InlineData("""{"asCell":["sell"]}""", "at #/asCell: there is no kind of cell \"sell\"; did you mean \"cell\"?")]
    [InlineData("""{"asCell":1}""", "at #/asCell: kinds of cell are a list")]
    [InlineData("""{"$ref":"#/$defs/B","$defs":{"A":true}}""", "at #/$ref: there is no definition \"B\"")]
    [InlineData("""{"$ref":"#/properties/a"}""", "at #/$ref: a reference leads to")]
    [InlineData("""{"$defs":[]}""", "at #/$defs: an object is expected")]
    [InlineData("""{"$ref":"#"}""", "at #: the definition refers to itself")]
    [InlineData("""{"$ref":"#/$defs/A","$defs":{"A":{"$ref":"#/$defs/B"},"B":{"anyOf":[{"$ref":"#/$defs/A"}]}}}""", "the definition refers to itself")]
    public void What_is_no_schema_is_refused_with_its_place(string json, string message)
    {
        var error = Assert.Throws<FormatException>(() => Read(json));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_is_as_deep_as_the_limit_and_no_deeper()
    {
        Assert.NotNull(Read(Nested(Schema.MaxDepth)));
        Assert.Contains("nested 64 deep", Assert.Throws<FormatException>(() => Read(Nested(Schema.MaxDepth + 1))).Message, StringComparison.Ordinal);

        static string Nested(int depth) => string.Concat(Enumerable.Repeat("{\"items\":", depth)) + "true" + new string('}', depth);
    }

    [Fact]
    public void A_chain_of_references_is_as_long_as_the_limit_and_no_longer()
    {
        Assert.NotNull(Read(Chain(Schema.MaxDepth)));
        Assert.Throws<FormatException>(() => Read(Chain(Schema.MaxDepth + 10)));

        static string Chain(int length)
        {
            var links = string.Concat(Enumerable.Range(0, length).Select(i => $"\"d{i}\":{{\"$ref\":\"#/$defs/d{i + 1}\"}},"));
            return "{\"$ref\":\"#/$defs/d0\",\"$defs\":{" + links + $"\"d{length}\":{{\"type\":\"null\"}}}}}}";
        }
    }

    [Fact]
    public void A_reference_leads_to_its_definition_under_what_stands_beside_it()
    {
        var schema = Read("""
            {"properties":{"next":{"$ref":"#/$defs/Node","asCell":["cell"],"default":1},"plain":{"$ref":"#/$defs/Node"}},
             "$defs":{"Node":{"type":"object","properties":{"next":{"$ref":"#/$defs/Node"}},"asCell":["stream"],"default":2,"description":"d"}}}
            """);
        var next = schema.Properties["next"].Resolve();
        var plain = schema.Properties["plain"].Resolve();

        Assert.Equal([CellKind.Cell, CellKind.Stream], next.AsCell);
        Assert.Equal(1, next.Default!.Value.GetInt32());
        Assert.Equal("d", next.Description);
        Assert.Same(plain, plain.Properties["next"].Resolve());
        Assert.Same(next, schema.Properties["next"].Resolve());
        Assert.Same(plain, plain.Resolve());
    }

    [Fact]
    public void The_whole_can_refer_to_itself()
    {
        var schema = Read("""{"type":"array","items":{"$ref":"#"}}""");
        Assert.Same(schema, schema.Items!.Resolve());
    }

    [Fact]
    public void A_handle_holds_what_its_schema_says_without_the_outer_marker()
    {
        var schema = Read("""{"type":"number","default":1,"asCell":["cell","readonly"]}""");
        var held = schema.Unwrap();

        Assert.Equal([CellKind.Readonly], held.AsCell);
        Assert.Equal("""{"type":"number","default":1}""", held.Unwrap().ToJson());
        Assert.Same(held, schema.Unwrap());
        Assert.True(Read("""{"asCell":["cell"]}""").Unwrap().IsAny);
    }

    [Fact]
    public void What_a_schema_holds_outlives_the_document_it_was_read_from()
    {
        Schema schema;
        using (var document = JsonDocument.Parse("""{"default":{"a":[1]},"enum":["b"],"ifc":{}}"""))
        {
            schema = Schema.FromJson(document.RootElement);
        }

        Assert.Equal("""{"enum":["b"],"default":{"a":[1]},"ifc":{}}""", schema.ToJson());
    }

    private static Schema Read(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 256 });
        return Schema.FromJson(document.RootElement);
    }
}
