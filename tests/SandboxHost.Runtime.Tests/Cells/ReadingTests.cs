using SandboxHost.Compiler;
using SandboxHost.Runtime.Cells;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Tests.Cells;

/// <summary>Reading through schemas, section 4.3.</summary>
public sealed class ReadingTests : CellTest
{
    /// <summary>What was refused, which JSON has no word for.</summary>
    private const string Invalid = "invalid";

    private const string Undefined = "undefined";

    /// <summary>Each row: the stored value, the schema, what is read.</summary>
    public static TheoryData<string, string, string> Cases => new()
    {
        // 2. Anything.
        { """{"a":[1,{"b":null}]}""", "true", """{"a":[1,{"b":null}]}""" },
        { Undefined, "true", Undefined },
        { Undefined, """{"default":[1]}""", "[1]" },
        { "1", "false", Invalid },
        { Undefined, "false", Invalid },

        // 4. Nothing there.
        { Undefined, """{"type":"number","default":4}""", "4" },
        { Undefined, """{"type":["number","undefined"]}""", Undefined },
        { Undefined, """{"type":"undefined"}""", Undefined },
        { Undefined, """{"enum":["a","b"]}""", Undefined },
        { Undefined, """{"anyOf":[{"type":"number"},{"type":"null"}]}""", Undefined },
        { Undefined, """{"type":"number"}""", Invalid },
        { Undefined, """{"type":"object","properties":{"n":{"type":"number","default":8}}}""", Invalid },
        { Undefined, """{"type":"object","properties":{"n":{"type":"number","default":8}},"default":{}}""", """{"n":8}""" },

        // A default counts even if it does not fit.
        { Undefined, """{"type":"number","default":"four"}""", "\"four\"" },
        { Undefined, """{"type":"array","items":{"type":"number"},"default":["four"]}""", """["four"]""" },

        // Null is a value, and satisfies only types that have it.
        { "null", """{"type":"number","default":4}""", Invalid },
        { "null", """{"type":["number","null"]}""", "null" },
        { "null", """{"anyOf":[{"type":"string"},{"type":"null"}]}""", "null" },

        // 5. Unknown.
        { """{"a":1}""", """{"type":"unknown"}""", """{"a":1}""" },
        { "0", """{"type":"unknown"}""", "0" },
        { Undefined, """{"type":"unknown"}""", Undefined },
        { """[1,{"a":2},"x"]""", """{"type":"array","items":{"type":"unknown"}}""", """[1,{"a":2},"x"]""" },

        // 6. Types, and only types, are checked.
        { "1", """{"type":"number"}""", "1" },
        { "1.5", """{"type":"integer"}""", "1.5" },
        { "\"1\"", """{"type":"number"}""", Invalid },
        { "true", """{"type":"boolean"}""", "true" },
        { "[]", """{"type":"object"}""", Invalid },
        { "{}", """{"type":"array"}""", Invalid },
        { "\"q\"", """{"enum":["a","b"]}""", "\"q\"" },
        { "8", """{"enum":["a","b"]}""", "8" },
        { "\"q\"", """{"type":"string","enum":["a"]}""", "\"q\"" },
        { "\"no uri\"", """{"type":"string","format":"uri"}""", "\"no uri\"" },

        // 7. Alternatives.
        { "5", """{"anyOf":[{"type":"string"},{"type":"number"}]}""", "5" },
        { "true", """{"anyOf":[{"type":"string"},{"type":"number"}]}""", Invalid },
        { "5", """{"anyOf":[false,{"type":"number"}]}""", "5" },
        {
            """{"kind":"a","x":1,"y":2,"z":3}""",
            """{"anyOf":[{"type":"object","properties":{"kind":true,"x":{"type":"number"}}},{"type":"object","properties":{"kind":true,"y":{"type":"number"}}}]}""",
            """{"kind":"a","x":1,"y":2}"""
        },
        {
            """{"kind":"a","x":1}""",
            """{"anyOf":[{"type":"object","properties":{"kind":true,"y":true},"required":["y"]},{"type":"object","properties":{"x":true}}]}""",
            """{"x":1}"""
        },
        {
            """{"in":{"x":1,"y":2}}""",
            """{"anyOf":[{"type":"object","properties":{"in":{"type":"object","properties":{"x":true}}}},{"type":"object","properties":{"in":{"type":"object","properties":{"y":true}}}}]}""",
            """{"in":{"x":1,"y":2}}"""
        },

        // 8. Arrays.
        { """[1,"x"]""", """{"type":"array","items":{"type":"number"}}""", Invalid },
        { """[1,"x"]""", """{"type":"array","items":{"type":["number","undefined"]}}""", "[1,undefined]" },
        { """[1,"x"]""", """{"type":"array","items":{"type":["number","null"]}}""", "[1,null]" },
        { """[1,"x"]""", """{"type":"array","items":{"anyOf":[{"type":"number"},{"type":"null"}]}}""", "[1,null]" },
        { """[1,"x",{"a":1}]""", """{"type":"array"}""", """[1,"x",{"a":1}]""" },
        { "[]", """{"type":"array","items":{"type":"number"}}""", "[]" },
        { """[{},{"x":"bad"}]""", """{"type":"array","items":{"type":"object","properties":{"x":{"type":"number","default":7}},"required":["x"]}}""", """[{"x":7},{"x":7}]""" },

        // 9. Objects.
        { """{"a":1,"b":2,"c":3}""", """{"type":"object","properties":{"a":{"type":"number"},"b":{"type":"string"}},"required":["a"]}""", """{"a":1}""" },
        { """{"a":1,"b":2}""", """{"type":"object"}""", """{"a":1,"b":2}""" },
        { """{"a":1,"b":"x"}""", """{"type":"object","properties":{},"additionalProperties":{"type":"number"}}""", """{"a":1}""" },
        { """{"a":1,"b":"x"}""", """{"type":"object","additionalProperties":{"type":"number"}}""", """{"a":1}""" },
        { """{"a":1,"b":"x"}""", """{"type":"object","properties":{"a":{"type":"string"}},"additionalProperties":true}""", """{"b":"x"}""" },
        { """{"a":1}""", """{"type":"object","properties":{},"additionalProperties":false}""", "{}" },
        { """{"a":"bad"}""", """{"type":"object","properties":{"a":{"type":"number","default":3}},"required":["a"]}""", """{"a":3}""" },
        { """{"a":null}""", """{"type":"object","properties":{"a":{"type":"number","default":3}},"required":["a"]}""", """{"a":3}""" },
        { "{}", """{"type":"object","properties":{"a":{"type":"number"}},"required":["a"]}""", Invalid },
        { """{"a":"bad"}""", """{"type":"object","properties":{"a":{"type":"number"}},"required":["a"]}""", Invalid },
        { """{"a":"bad"}""", """{"type":"object","properties":{"a":{"type":"number"}}}""", "{}" },
        { "{}", """{"type":"object","properties":{"a":{"anyOf":[{"type":"number"},{"type":"null"}]}},"required":["a"]}""", Invalid },
        { "{}", """{"type":"object","properties":{"in":{"type":"object","properties":{"a":{"type":"number","default":3}},"default":{"b":1}}}}""", """{"in":{"a":3}}""" },
        { """{"constructor":1}""", """{"type":"object","properties":{"toString":true,"constructor":true}}""", """{"constructor":1}""" },

        // References and recursion.
        {
            """{"n":1,"next":{"n":2,"z":0}}""",
            """{"$ref":"#/$defs/Node","$defs":{"Node":{"type":"object","properties":{"next":{"$ref":"#/$defs/Node"},"n":{"type":"number"}}}}}""",
            """{"n":1,"next":{"n":2}}"""
        },
        { Undefined, """{"$ref":"#/$defs/N","default":2,"$defs":{"N":{"type":"number"}}}""", "2" },
        { """{"any":"thing"}""", """{"$ref":"https://commonfabric.org/schemas/vnode.json"}""", """{"any":"thing"}""" },
    };

    [Theory, MemberData(nameof(Cases))]
    public void A_value_is_read_as_its_schema_says(string stored, string schema, string expected) =>
        AssertReads(expected, Read(stored == Undefined ? Cell("cell") : Cell("cell", stored), schema));

    [Theory, MemberData(nameof(Cases))]
    public void A_value_behind_links_is_read_the_same(string stored, string schema, string expected)
    {
        var cell = stored == Undefined ? Cell("cell") : Cell("cell", stored);
        AssertReads(expected, Read(Cell("outer", Rec(("x", ListOf(cell)))).Child("x").Child("0"), schema));
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_value_that_is_in_no_cell_is_read_the_same(string stored, string schema, string expected) =>
        AssertReads(expected, SchemaReader.ReadValue(Store, stored == Undefined ? PlainValue.Undefined : Json(stored), SchemaOf(schema)));

    [Theory, MemberData(nameof(Cases))]
    public void A_value_read_again_is_the_same_instance(string stored, string schema, string expected)
    {
        _ = expected;
        var cell = stored == Undefined ? Cell("cell") : Cell("cell", stored);
        var parsed = SchemaOf(schema);
        var first = SchemaReader.Read(Store, cell, parsed);
        Assert.Same(first, SchemaReader.Read(Store, cell, parsed));
    }

    // ---- undefined -------------------------------------------------------------------------------------------

    [Fact]
    public void A_present_property_that_reads_undefined_counts_as_present()
    {
        var input = Cell("input", Rec(("t", Cell("absent"))));
        const string Required = """{"type":"object","properties":{"t":{"type":["number","undefined"]}},"required":["t"]}""";
        Assert.Equal(Rec(("t", PlainValue.Undefined)), Read(input, Required));
        Assert.Null(Read(Cell("empty", "{}"), Required));
    }

    [Fact]
    public void A_property_of_an_event_that_is_undefined_is_missing()
    {
        var schema = SchemaOf("""{"type":"object","properties":{"by":{"anyOf":[{"type":"number"},{"type":"null"}]}},"required":["by"]}""");
        Assert.Null(SchemaReader.ReadValue(Store, Rec(("by", PlainValue.Undefined)), schema));
    }

    [Fact]
    public void A_property_of_an_event_that_is_undefined_is_there_if_its_type_says_undefined()
    {
        var schema = SchemaOf("""{"type":"object","properties":{"on":{"type":["boolean","undefined"]}},"required":["on"]}""");
        Assert.NotNull(SchemaReader.ReadValue(Store, Rec(("on", PlainValue.Undefined)), schema));
        Assert.Null(SchemaReader.ReadValue(Store, PlainValue.EmptyRecord, schema));
    }

    [Fact]
    public void Elements_that_are_undefined_are_read_if_their_type_allows_it()
    {
        var cell = Cell("cell", ListOf(Num(1), PlainValue.Undefined));
        Assert.Equal(ListOf(Num(1), PlainValue.Undefined), Read(cell, """{"type":"array","items":{"type":["number","undefined"]}}"""));
        Assert.Equal(ListOf(Num(1), PlainValue.Null), Read(cell, """{"type":"array","items":{"type":["number","null"]}}"""));
        Assert.Equal(ListOf(Num(1), Num(3)), Read(cell, """{"type":"array","items":{"type":"number","default":3}}"""));
        Assert.Null(Read(cell, """{"type":"array","items":{"type":"number"}}"""));
    }

    // ---- links -----------------------------------------------------------------------------------------------

    [Fact]
    public void Without_a_schema_links_are_followed_at_any_depth()
    {
        var inner = Cell("inner", """{"n":1}""");
        var middle = Cell("middle", Rec(("xs", ListOf(inner, Num(2)))));
        AssertHolds("""{"a":{"xs":[{"n":1},2]}}""", Cell("outer", Rec(("a", middle))));
    }

    [Fact]
    public void The_schema_of_the_reader_comes_before_the_default_of_a_link()
    {
        var link = new CellLink(Cell("absent").Entity, @default: Num(4));
        var cell = Cell("cell", Rec(("x", link)));
        AssertHolds("""{"x":4}""", cell);
        Assert.Equal(Json("""{"x":5}"""), Read(cell, """{"type":"object","properties":{"x":{"type":"number","default":5}}}"""));
        Assert.Equal(Json("""{"x":4}"""), Read(cell, """{"type":"object","properties":{"x":{"type":"number"}}}"""));
    }

    [Fact]
    public void A_circle_of_records_ends_with_a_handle()
    {
        var cell = Cell("cell", """{"n":1}""");
        Do(transaction => transaction.Store(cell.Entity, Rec(("self", cell), ("n", Num(1)))));
        Assert.Equal(Rec(("self", cell), ("n", Num(1))), Read(cell));
        Assert.Equal(Rec(("self", cell)), Read(cell, """{"$ref":"#/$defs/N","$defs":{"N":{"type":"object","properties":{"self":{"$ref":"#/$defs/N"}}}}}"""));
    }

    [Fact]
    public void From_outside_a_circle_of_records_has_no_end()
    {
        var cell = Cell("cell", """{"n":1}""");
        Do(transaction => transaction.Store(cell.Entity, Rec(("self", cell))));
        Refuses("no end", () => SchemaReader.ReadFromOutside(Store, cell));
    }

    [Fact]
    public void What_was_made_of_a_circle_is_not_taken_for_what_is_in_it()
    {
        var (outer, inner) = (Cell("outer"), Cell("inner"));
        Do(transaction =>
        {
            transaction.Store(outer.Entity, Rec(("inner", inner), ("n", Num(1))));
            transaction.Store(inner.Entity, Rec(("outer", outer)));
        });
        Read(outer);
        Assert.Equal(Rec(("outer", Rec(("inner", inner), ("n", Num(1))))), Read(inner));
    }

    [Fact]
    public void A_circle_with_a_handle_in_it_can_be_read()
    {
        var cell = Cell("cell");
        Do(transaction => transaction.Store(cell.Entity, Rec(("self", cell), ("n", Num(1)))));
        var read = Assert.IsType<PlainValue.Record>(Read(cell, """{"type":"object","properties":{"self":{"asCell":["cell"]},"n":{"type":"number"}}}"""));
        Assert.True(cell.SameAddress(Assert.IsType<CellLink>(read["self"])));
    }

    [Fact]
    public void Cells_in_cells_can_be_as_deep_as_values_and_no_deeper()
    {
        CellLink Chain(string name, int length)
        {
            var link = Cell(name, Num(1));
            for (var i = 0; i < length; i++)
            {
                link = Cell($"{name}{i}", Rec(("next", link)));
            }

            return link;
        }

        Assert.Equal(PlainValue.MaxDepth, Read(Chain("a", PlainValue.MaxDepth)).Depth);
        Refuses("nested deeper than 200 levels", () => Read(Chain("b", PlainValue.MaxDepth + 1)));
    }

    [Fact]
    public void What_is_reached_on_many_ways_is_read_once()
    {
        var link = Cell("end", Num(1));
        for (var i = 0; i < 20; i++)
        {
            link = Cell($"c{i}", Rec(("a", link), ("b", link)));
        }

        Assert.Equal((1L << 21) - 1, Read(link).Size);
        for (var i = 20; i < 60; i++)
        {
            link = Cell($"c{i}", Rec(("a", link), ("b", link)));
        }

        Refuses("too large to be read", () => Read(link));
    }

    [Fact]
    public void A_type_whose_alternatives_multiply_is_read_in_time()
    {
        var schema = SchemaOf(
            """
            {"$ref":"#/$defs/T","$defs":{"T":{"anyOf":[
              {"type":"object","properties":{"a":{"$ref":"#/$defs/T"},"x":true}},
              {"type":"object","properties":{"a":{"$ref":"#/$defs/T"},"y":true}}]}}}
            """);
        var deep = Enumerable.Range(0, PlainValue.MaxDepth - 1).Aggregate(Json("{}"), (value, i) => Rec(("a", value), ("x", Num(i)), ("y", Num(i)), ("z", Num(i))));
        var expected = Enumerable.Range(0, PlainValue.MaxDepth - 1).Aggregate(Json("{}"), (value, i) => Rec(("a", value), ("x", Num(i)), ("y", Num(i))));
        Assert.Equal(expected, SchemaReader.Read(Store, Cell("cell", deep), schema));
        Assert.Equal(expected, SchemaReader.ReadValue(Store, deep, schema));
    }

    // ---- handles ---------------------------------------------------------------------------------------------

    [Theory]
    [InlineData("cell", CellKind.Cell)]
    [InlineData("readonly", CellKind.Readonly)]
    [InlineData("writeonly", CellKind.Writeonly)]
    [InlineData("comparable", CellKind.Comparable)]
    [InlineData("opaque", CellKind.Opaque)]
    [InlineData("stream", CellKind.Stream)]
    public void A_marked_position_gives_a_handle_of_its_kind(string marker, CellKind kind)
    {
        var target = Cell("target", Num(1));
        var context = Cell("context");
        Do(transaction => transaction.Store(context.Entity, Rec(("x", target.AsRedirect()))));
        var handle = HandleIn(context, """{"type":"object","properties":{"x":{"type":"number","asCell":["KIND"]}}}""".Replace("KIND", marker, StringComparison.Ordinal));
        Assert.True(handle.SameAddress(target));
        Assert.Equal(kind, handle.Access);
        Assert.Equal(SchemaTypes.Number, handle.Schema!.Types);
        Assert.False(handle.Schema.IsCell);
    }

    [Fact]
    public void A_handle_on_an_inline_value_points_into_its_container()
    {
        var context = Cell("context", """{"x":1}""");
        var handle = HandleIn(context, """{"type":"object","properties":{"x":{"type":"number","asCell":["cell"]}}}""");
        Assert.True(handle.SameAddress(context.Child("x")));
        Do(transaction => transaction.Set(handle, Num(2)));
        AssertHolds("""{"x":2}""", context);
    }

    [Fact]
    public void A_handle_is_on_what_aliases_lead_to_in_the_end()
    {
        var argument = Cell("argument", """{"n":1}""");
        var (child, context) = (Cell("child"), Cell("context"));
        Do(transaction =>
        {
            transaction.Store(child.Entity, Rec(("level", argument.Child("n").AsRedirect())));
            transaction.Store(context.Entity, Rec(("x", child.Child("level").AsRedirect())));
        });
        Assert.True(HandleIn(context, """{"type":"object","properties":{"x":{"asCell":["cell"]}}}""").SameAddress(argument.Child("n")));
    }

    [Fact]
    public void A_handle_reached_by_an_alias_is_on_the_place_that_holds_a_link_not_behind_it()
    {
        var bin = Cell("bin", """{"w":1}""");
        var other = Cell("other", bin);
        var context = Cell("context");
        Do(transaction => transaction.Store(context.Entity, Rec(("x", other.AsRedirect()))));
        var handle = HandleIn(context, """{"type":"object","properties":{"x":{"asCell":["cell"]}}}""");
        Assert.True(handle.SameAddress(other));
        Do(transaction => transaction.Set(handle, Num(5)));
        AssertHolds("5", other);
        AssertHolds("""{"w":1}""", bin);
    }

    [Fact]
    public void Handles_on_elements_are_on_their_entities()
    {
        var xs = Cell("xs", """[{"w":1},{"w":2}]""");
        var handles = Assert.IsType<PlainValue.List>(Read(xs, """{"type":"array","items":{"type":"object","asCell":["cell"]}}"""));
        Do(transaction => transaction.Set(xs, PlainValue.Of(handles.Elements.Reverse())));
        Do(transaction => transaction.Set((CellLink)handles.Elements[0], Json("""{"w":9}""")));
        AssertHolds("""[{"w":2},{"w":9}]""", xs);
    }

    [Fact]
    public void A_cell_that_holds_a_cell_gives_a_handle_that_gives_a_handle()
    {
        var bin = Cell("bin", Num(1));
        var context = Cell("context", Rec(("x", bin)));
        var outer = HandleIn(context, """{"type":"object","properties":{"x":{"type":"number","asCell":["cell","cell"]}}}""");
        Assert.True(outer.SameAddress(context.Child("x")));
        var inner = Assert.IsType<CellLink>(Begin().Get(outer));
        Assert.True(inner.SameAddress(bin));
        Assert.Equal(Num(1), Begin().Get(inner));
    }

    [Fact]
    public void A_marked_position_is_satisfied_by_a_link_to_nothing_yet()
    {
        var context = Cell("context", Rec(("x", Cell("empty"))));
        Assert.NotNull(Read(context, """{"type":"object","properties":{"x":{"type":"number","asCell":["cell"]}},"required":["x"]}"""));
    }

    [Fact]
    public void A_marked_position_where_nothing_is_at_all_is_missing()
    {
        var context = Cell("context", "{}");
        Assert.Null(Read(context, """{"type":"object","properties":{"x":{"type":"number","asCell":["cell"]}},"required":["x"]}"""));
        Assert.Equal(Json("{}"), Read(context, """{"type":"object","properties":{"x":{"type":"number","asCell":["cell"]}}}"""));
    }

    [Fact]
    public void A_default_inside_a_marker_is_that_of_the_cell()
    {
        var context = Cell("context", "{}");
        var handle = HandleIn(context, """{"type":"object","properties":{"x":{"type":"number","asCell":["cell"],"default":4}},"required":["x"]}""");
        Assert.Equal(Num(4), Begin().Get(handle));
        Do(transaction => transaction.Set(handle, Num(5)));
        AssertHolds("""{"x":5}""", context);
    }

    [Fact]
    public void The_place_where_a_read_begins_may_be_marked_itself()
    {
        var context = Cell("context", Rec(("x", Cell("target", Num(1)).AsRedirect())));
        var handle = Assert.IsType<CellLink>(Read(context.Child("x"), """{"type":"number","asCell":["cell"]}"""));
        Assert.Equal(Num(1), Begin().Get(handle));
    }

    [Theory]
    [InlineData("null", "null")]
    [InlineData("5", null)]
    [InlineData(null, null)]
    public void Of_a_handle_and_values_the_values_are_tried_first(string? stored, string? expected)
    {
        var target = stored is null ? Cell("target") : Cell("target", stored);
        var read = Read(
            Cell("context", Rec(("x", target))), """{"type":"object","properties":{"x":{"anyOf":[{"type":"number","asCell":["cell"]},{"type":"null"},{"type":"undefined"}]}}}""");
        var value = Assert.IsType<PlainValue.Record>(read)["x"]!;
        if (expected is null)
        {
            Assert.True(Assert.IsType<CellLink>(value).SameAddress(target));
        }
        else
        {
            Assert.Equal(Json(expected), value);
        }
    }

    [Fact]
    public void A_handle_on_a_value_in_no_cell_is_on_a_cell_made_for_it()
    {
        var schema = SchemaOf("""{"type":"object","properties":{"x":{"type":"number","asCell":["cell"]}}}""");
        Do(transaction =>
        {
            var read = (PlainValue.Record)SchemaReader.ReadValue(transaction, Json("""{"x":3}"""), schema)!; // it fits
            Assert.Equal(Num(3), transaction.Get((CellLink)read["x"]!));
        });
        Fails<InvalidOperationException>(() => SchemaReader.ReadValue(Store, Json("""{"x":3}"""), schema));
    }

    [Fact]
    public void An_event_of_type_void_is_not_looked_at()
    {
        var schema = SchemaOf("""{"asCell":["opaque"]}""");
        Assert.Same(PlainValue.Undefined, SchemaReader.ReadValue(Store, PlainValue.Undefined, schema));
        Assert.Equal(Num(1), SchemaReader.ReadValue(Store, Num(1), schema));
    }

    // ---- streams ---------------------------------------------------------------------------------------------

    [Theory]
    [InlineData("true")]
    [InlineData("""{"type":"object","properties":{"flush":{"type":"object","properties":{"litres":{"type":"number"}}}},"required":["flush"]}""")]
    [InlineData("""{"type":"object","properties":{"flush":{"type":"number","asCell":["stream"]}}}""")]
    [InlineData("""{"type":"object","properties":{"flush":{"asCell":["stream","opaque"]}}}""")]
    public void A_stream_is_read_as_a_stream_whatever_its_type_says(string schema)
    {
        var stream = Stream("flush");
        var read = Assert.IsType<PlainValue.Record>(Read(Cell("result", Rec(("flush", stream))), schema));
        var link = Assert.IsType<CellLink>(read["flush"]);
        Assert.Equal(ReferenceKind.Stream, link.Kind);
        Assert.True(link.SameAddress(stream));
    }

    // ---- origins ---------------------------------------------------------------------------------------------

    [Fact]
    public void What_was_read_knows_the_place_where_it_is_stored()
    {
        var xs = Cell("xs", """[{"at":{"x":1}}]""");
        var element = (CellLink)((PlainValue.List)xs.Entity.Value).Elements[0];
        var holder = Cell("holder", Rec(("all", xs), ("in", Json("""{"y":[1]}"""))));
        var read = (PlainValue.Record)Read(holder);
        Assert.Equal(holder, read.Origin);
        var all = (PlainValue.List)read["all"]!;
        Assert.Equal(xs, all.Origin);
        Assert.Equal(element, ((PlainValue.Record)all.Elements[0]).Origin);

        // What is inline follows from what is around it.
        Assert.Null(((PlainValue.Record)((PlainValue.Record)all.Elements[0])["at"]!).Origin);
        Assert.Null(((PlainValue.Record)read["in"]!).Origin);
        Assert.Equal(holder.Child("in").Child("y"), ((PlainValue.List)Read(holder.Child("in").Child("y"))).Origin);
    }

    [Fact]
    public void An_origin_is_the_place_behind_all_links_without_a_schema()
    {
        var bin = Cell("bin", """{"w":1}""");
        var other = Cell("other", bin);
        var link = Cell("context", Rec(("x", other.AsRedirect()))).Child("x").WithSchema(SchemaOf("""{"type":"object","properties":{"w":true}}"""));
        Assert.Equal(bin, ((PlainValue.Record)Begin().Get(link)).Origin);
    }

    [Fact]
    public void A_projection_knows_its_place_too()
    {
        var bin = Cell("bin", """{"w":1,"z":2}""");
        var log = Cell("log", "[]");
        Do(transaction => transaction.Push(log, [Sent(SchemaReader.Read(transaction, bin, SchemaOf("""{"type":"object","properties":{"w":true}}"""))!)])); // it fits
        AssertHolds("""[{"w":1,"z":2}]""", log);
    }

    [Fact]
    public void A_default_written_elsewhere_reads_the_same()
    {
        var state = Cell("state", "{}").WithSchema(SchemaOf("""{"type":"object","properties":{"rims":{"type":"array","default":[{"id":"oak"}]}}}"""));
        var log = Cell("log", "[]");
        Do(transaction =>
        {
            var rims = ((PlainValue.Record)transaction.Get(state))["rims"]!;
            transaction.Push(log, [Sent(rims), Elements(rims)[0]]);
        });
        AssertHolds("""[[{"id":"oak"}],{"id":"oak"}]""", log);
        Do(transaction => transaction.Set(state.Child("rims"), Json("""[{"id":"elm"}]""")));
        AssertHolds("""[[{"id":"elm"}],{"id":"elm"}]""", log);
    }

    [Fact]
    public void A_value_in_no_cell_has_no_origin_but_links_in_it_lead_to_one()
    {
        var bin = Cell("bin", """{"w":1}""");
        var read = (PlainValue.Record)SchemaReader.ReadValue(Store, Rec(("item", bin), ("own", Json("{}"))), null)!; // nothing is refused
        Assert.Null(read.Origin);
        Assert.Null(((PlainValue.Record)read["own"]!).Origin);
        Assert.Equal(bin, ((PlainValue.Record)read["item"]!).Origin);
    }

    private CellLink HandleIn(CellLink context, string schema) => Assert.IsType<CellLink>(Assert.IsType<PlainValue.Record>(Read(context, schema))["x"]);

    private static void AssertReads(string expected, PlainValue? read)
    {
        if (expected == Invalid)
        {
            Assert.Null(read);
        }
        else if (expected == Undefined)
        {
            Assert.Same(PlainValue.Undefined, read);
        }
        else if (expected == "[1,undefined]")
        {
            Assert.Equal(ListOf(Num(1), PlainValue.Undefined), read);
        }
        else
        {
            Assert.Equal(Json(expected), read);
        }
    }
}
