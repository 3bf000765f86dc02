using SandboxHost.Runtime.Cells;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Tests.Cells;

/// <summary>Arguments and defaults, section 3.5.</summary>
public sealed class ArgumentTests : CellTest
{
    /// <summary>Each row: the argument's type, what was supplied, what is stored, what is read.</summary>
    public static TheoryData<string, string, string, string> Cases => new()
    {
        // The table of the specification.
        {
            """{"type":"object","properties":{"basin":{"type":"object","properties":{"x":{"type":"number"},"y":{"type":"string"}},"required":["x"],"default":{"x":1}}},"required":["basin"]}""",
            """{"basin":{"y":"q"}}""", """{"basin":{"x":1,"y":"q"}}""", """{"basin":{"x":1,"y":"q"}}"""
        },
        {
            """
            {"type":"object","properties":{"s":{"type":"object","default":{},"properties":{
              "a":{"type":"number","default":5},
              "b":{"type":"object","properties":{"c":{"type":"string","default":"cc"}},"required":["c"]}},"required":["a","b"]}}}
            """,
            """{"s":{"b":{}}}""", """{"s":{"a":5,"b":{"c":"cc"}}}""", """{"s":{"a":5,"b":{"c":"cc"}}}"""
        },
        {
            """{"type":"object","properties":{"extra":{"type":"object","properties":{"z":{"type":"number","default":8}},"required":["z"]}}}""",
            "{}", """{"extra":{"z":8}}""", """{"extra":{"z":8}}"""
        },
        {
            """{"type":"object","properties":{"rims":{"type":"array","items":{"type":"object","properties":{"x":{"type":"number","default":7}},"required":["x"]}}}}""",
            """{"rims":[{},{"x":"bad"}]}""", """{"rims":[{},{"x":"bad"}]}""", """{"rims":[{"x":7},{"x":7}]}"""
        },

        // Whatever was supplied comes first, lists are not merged.
        {
            """{"type":"object","properties":{"n":{"type":"number","default":3},"xs":{"type":"array","default":[1,2]}}}""",
            """{"n":4,"xs":[9]}""", """{"n":4,"xs":[9]}""", """{"n":4,"xs":[9]}"""
        },
        {
            """{"type":"object","properties":{"n":{"type":"number","default":3},"xs":{"type":"array","default":[1,2]}}}""",
            "{}", """{"n":3,"xs":[1,2]}""", """{"n":3,"xs":[1,2]}"""
        },

        // The own default counts before those of the properties.
        {
            """{"type":"object","properties":{"o":{"type":"object","default":{"a":1},"properties":{"a":{"type":"number","default":2},"b":{"type":"number","default":3}}}}}""",
            "{}", """{"o":{"a":1,"b":3}}""", """{"o":{"a":1,"b":3}}"""
        },
        { """{"type":"object","properties":{"o":{"anyOf":[{"type":"object"},{"type":"null"}],"default":null}}}""", "{}", """{"o":null}""", """{"o":null}""" },

        // Supplied but of the wrong type: no default is put in its place, and it reads as nothing.
        { """{"type":"object","properties":{"o":{"type":"object","properties":{"a":{"type":"number","default":1}}}}}""", """{"o":5}""", """{"o":5}""", "{}" },

        // What is not declared is not fatal.
        { """{"type":"object","properties":{"n":{"type":"number","default":3}}}""", """{"other":1}""", """{"n":3,"other":1}""", """{"n":3}""" },

        // A default inside a marker.
        { """{"type":"object","properties":{"n":{"type":"number","default":3,"asCell":["cell"]}}}""", "{}", """{"n":3}""", "" },
        { """{"type":"object","properties":{"s":{"default":3,"asCell":["stream"]}}}""", "{}", "{}", "" },

        // Recursion ends where nothing is.
        {
            """{"$ref":"#/$defs/N","$defs":{"N":{"type":"object","properties":{"next":{"$ref":"#/$defs/N"},"n":{"type":"number","default":1}}}}}""",
            """{"next":{}}""", """{"n":1,"next":{}}""", """{"n":1,"next":{"n":1}}"""
        },
        { "true", """{"b":1,"a":2}""", """{"b":1,"a":2}""", """{"b":1,"a":2}""" },
    };

    [Theory, MemberData(nameof(Cases))]
    public void An_argument_is_completed_by_the_defaults_of_its_type(string schema, string supplied, string stored, string read)
    {
        var parsed = SchemaOf(schema);
        var merged = Store.Defaults.Merge(Json(supplied), parsed);
        Assert.Equal(Json(stored), merged);
        if (read.Length > 0)
        {
            var cell = Cell("argument");
            Do(transaction => transaction.Store(cell.Entity, merged));
            Assert.Equal(Json(read), SchemaReader.Read(Store, cell, parsed));
        }
    }

    [Fact]
    public void Null_was_supplied_and_undefined_was_not()
    {
        var schema = SchemaOf("""{"type":"object","properties":{"n":{"type":"number","default":3}}}""");
        Assert.Equal(Json("""{"n":null}"""), Store.Defaults.Merge(Json("""{"n":null}"""), schema));
        Assert.Equal(Json("""{"n":3}"""), Store.Defaults.Merge(Rec(("n", PlainValue.Undefined)), schema));
        Assert.Equal(Json("""{"n":3}"""), Store.Defaults.Merge(PlainValue.Undefined, schema));

        // As specified, null is no number: the handle reads undefined.
        var cell = Cell("argument", """{"n":null}""");
        Assert.Same(PlainValue.Undefined, Begin().Get(cell.WithSchema(schema).Child("n")));
    }

    [Fact]
    public void Nothing_is_merged_into_links_and_their_defaults_apply_when_they_are_read()
    {
        var schema = SchemaOf("""{"type":"object","properties":{"o":{"type":"object","properties":{"a":{"type":"number","default":1}},"default":{}}}}""");
        var ref1 = Cell("caller").Child("o").AsRedirect();
        var merged = Store.Defaults.Merge(Rec(("o", ref1)), schema);
        Assert.Equal(Rec(("o", ref1)), merged);
        Assert.Equal(ref1, Store.Defaults.Merge(ref1, schema));
        var cell = Cell("argument");
        Do(transaction => transaction.Store(cell.Entity, merged));
        Assert.Equal(Json("""{"o":{"a":1}}"""), SchemaReader.Read(Store, cell, schema));
    }

    [Fact]
    public void Two_properties_of_one_type_do_not_share_their_default()
    {
        var schema = SchemaOf(
            """
            {"type":"object","properties":{"a":{"$ref":"#/$defs/L"},"b":{"$ref":"#/$defs/L"}},
             "$defs":{"L":{"type":"array","items":{"type":"object"},"default":[{"n":1}]}}}
            """);
        var cell = Cell("argument");
        Do(transaction => transaction.Store(cell.Entity, Store.Defaults.Merge(PlainValue.Undefined, schema)));
        Do(transaction =>
        {
            transaction.Set(cell.Child("a").Child("0").Child("n"), Num(2));
            transaction.Push(cell.Child("a"), [Num(3)]);
        });
        AssertHolds("""{"a":[{"n":2},3],"b":[{"n":1}]}""", cell);
    }

    [Fact]
    public void Keys_of_what_comes_from_outside_are_sorted_and_indices_come_first()
    {
        var merged = Store.Defaults.Merge(Json("""{"b":[{"z":1,"y":2}],"a":1,"10":1,"9":1,"B":1}"""), SchemaOf("""{"type":"object","properties":{"aa":{"default":{"d":1,"c":2}}}}"""));
        Assert.Equal("""{"9":1,"10":1,"B":1,"a":1,"aa":{"c":2,"d":1},"b":[{"y":2,"z":1}]}""", PlainValueJson.Write(merged));
    }

    [Fact]
    public void Sorting_what_is_sorted_gives_the_same_value()
    {
        var value = Json("""{"a":[{"b":1,"c":2}]}""");
        Assert.Same(value, ValueOrder.Sort(value));
    }

    [Fact]
    public void Defaults_that_multiply_are_refused()
    {
        var definitions = string.Join(",", Enumerable.Range(0, 40).Select(i =>
            $"\"T{i}\":{{\"type\":\"object\",\"properties\":{{\"a\":{{\"$ref\":\"#/$defs/T{i + 1}\"}},\"b\":{{\"$ref\":\"#/$defs/T{i + 1}\"}}}}}}"));
        var schema = SchemaOf($"{{\"$ref\":\"#/$defs/T0\",\"$defs\":{{{definitions},\"T40\":{{\"type\":\"number\",\"default\":1}}}}}}");
        Refuses("too large", () => Store.Defaults.Merge(PlainValue.Undefined, schema));
    }
}
