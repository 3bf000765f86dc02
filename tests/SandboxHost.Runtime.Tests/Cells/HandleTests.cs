using SandboxHost.Compiler;
using SandboxHost.Runtime.Cells;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Tests.Cells;

/// <summary>The operations on handles, section 4.4.</summary>
public sealed class HandleTests : CellTest
{
    [Fact]
    public void Get_reads_through_the_schema_of_the_handle()
    {
        var cell = Cell("cell", """{"a":1,"b":2}""").WithSchema(SchemaOf("""{"type":"object","properties":{"a":{"type":"number"}}}"""));
        Assert.Equal(Json("""{"a":1}"""), Begin().Get(cell));
    }

    [Fact]
    public void Get_gives_undefined_for_what_does_not_fit() =>
        Assert.Same(PlainValue.Undefined, Begin().Get(Cell("cell", Str("x")).WithSchema(SchemaOf("""{"type":"number"}"""))));

    [Fact]
    public void Get_is_a_dependency_and_sample_is_none()
    {
        var cell = Cell("cell", Num(1));
        var tracker = new Tracker();
        Begin().Apply(CellOperation.Sample, cell, [], tracker);
        Assert.Empty(tracker.Reads);
        Begin().Apply(CellOperation.Get, cell, [], tracker);
        Assert.NotEmpty(tracker.Reads);
    }

    [Fact]
    public void A_value_that_was_read_does_not_change_when_the_cell_does()
    {
        var cell = Cell("cell", "[1]");
        Do(transaction =>
        {
            var before = transaction.Get(cell);
            transaction.Push(cell, [Num(2)]);
            Assert.Equal(Json("[1]"), before);
            Assert.Equal(Json("[1,2]"), transaction.Get(cell));
        });
    }

    // ---- update ----------------------------------------------------------------------------------------------

    [Fact]
    public void Update_sets_each_property_and_leaves_the_others()
    {
        var cell = Cell("cell", """{"a":1,"b":2,"c":3}""");
        Do(transaction => transaction.Update(cell, Rec(("b", Num(5)), ("c", PlainValue.Undefined), ("d", Num(6)))));
        AssertHolds("""{"a":1,"b":5,"d":6}""", cell);
    }

    [Fact]
    public void Update_begins_with_an_empty_record_where_nothing_is()
    {
        var (one, two) = (Cell("one"), Cell("two"));
        Do(transaction =>
        {
            transaction.Update(one, Json("""{"a":1}"""));
            transaction.Update(two, Json("{}"));
        });
        AssertHolds("""{"a":1}""", one);
        AssertHolds("{}", two);
    }

    [Fact]
    public void Update_writes_through_links_in_properties()
    {
        var target = Cell("target", """{"n":1}""");
        var cell = Cell("cell");
        Do(transaction => transaction.Store(cell.Entity, Rec(("n", target.Child("n").AsRedirect()))));
        Do(transaction => transaction.Update(cell, Json("""{"n":2}""")));
        AssertHolds("""{"n":2}""", target);
    }

    [Fact]
    public void Update_takes_the_properties_of_a_record_that_was_read_elsewhere()
    {
        var (from, to) = (Cell("from", """{"a":1,"b":{"c":2}}"""), Cell("to", """{"z":1}"""));
        Do(transaction => transaction.Update(to, Sent(transaction.Get(from))));
        AssertHolds("""{"z":1,"a":1,"b":{"c":2}}""", to);
        Do(transaction => transaction.Set(from.Child("b").Child("c"), Num(3)));
        AssertHolds("""{"z":1,"a":1,"b":{"c":3}}""", to);
    }

    [Theory]
    [InlineData("5", "a number")]
    [InlineData("null", "null")]
    [InlineData("[1]", "an array")]
    public void Update_needs_an_object(string value, string called)
    {
        Refuses($"not {called}", () => Begin().Update(Cell("cell", "{}"), Json(value)));
        Refuses($"there is {called}", () => Begin().Update(Cell("other", value), Json("{}")));
    }

    // ---- push ------------------------------------------------------------------------------------------------

    [Fact]
    public void Push_appends_in_order()
    {
        var cell = Cell("cell", "[1]");
        Do(transaction => transaction.Push(cell, [Num(2), Json("""{"a":3}"""), PlainValue.Undefined]));
        Assert.Equal(ListOf(Num(1), Num(2), Json("""{"a":3}"""), PlainValue.Undefined), Read(cell));
    }

    [Fact]
    public void Push_begins_with_an_empty_list_where_nothing_is()
    {
        var cell = Cell("cell");
        Do(transaction => transaction.Push(cell.Child("xs"), [Num(1)]));
        AssertHolds("""{"xs":[1]}""", cell);
    }

    [Fact]
    public void Push_begins_with_the_default_of_the_schema()
    {
        var schema = SchemaOf("""{"type":"array","default":[{"n":1}]}""");
        var (one, two) = (Cell("one").WithSchema(schema), Cell("two").WithSchema(schema));
        Do(transaction =>
        {
            transaction.Push(one, [Num(2)]);
            transaction.Push(two, [Num(3)]);
        });
        Do(transaction => transaction.Set(one.Child("0").Child("n"), Num(9)));
        AssertHolds("""[{"n":9},2]""", one);
        AssertHolds("""[{"n":1},3]""", two);
    }

    [Theory]
    [InlineData("5", "a number")]
    [InlineData("null", "null")]
    [InlineData("{}", "an object")]
    [InlineData("\"x\"", "a string")]
    public void List_operations_need_a_list(string value, string called)
    {
        var cell = Cell("cell", value);
        var message = $"needs an array, but there is {called}";
        Refuses($"`push` {message}", () => Begin().Push(cell, [Num(1)]));
        Refuses($"`remove` {message}", () => Begin().Remove(cell, Num(1)));
        Refuses($"`removeAll` {message}", () => Begin().RemoveAll(cell, Num(1)));
        Refuses($"`removeByValue` {message}", () => Begin().RemoveByValue(cell, Num(1)));
        Refuses($"`addUnique` {message}", () => Begin().AddUnique(cell, [Num(1)]));
    }

    // ---- remove, addUnique -----------------------------------------------------------------------------------

    [Fact]
    public void Remove_takes_the_first_and_removeAll_every_identical_element()
    {
        var one = Cell("one", "[1,2,1,3,1]");
        Do(transaction => transaction.Remove(one, Num(1)));
        AssertHolds("[2,1,3,1]", one);
        Do(transaction => transaction.RemoveAll(one, Num(1)));
        AssertHolds("[2,3]", one);
    }

    [Fact]
    public void Primitives_are_identical_as_Object_is_has_it()
    {
        var cell = Cell("cell", ListOf(Num(double.NaN), Num(0), Num(-0.0)));
        Do(transaction => transaction.Remove(cell, Num(double.NaN)));
        Do(transaction => transaction.Remove(cell, Num(-0.0)));
        Assert.Equal(ListOf(Num(0)), Read(cell));
    }

    [Fact]
    public void Remove_takes_the_element_that_was_read_and_no_equal_one()
    {
        var cell = Cell("cell", """[{"n":1},{"n":1}]""");
        var second = ((PlainValue.List)cell.Entity.Value).Elements[1];
        Do(transaction => transaction.Remove(cell, Elements(transaction.Get(cell))[1]));
        Assert.NotEqual(second, Assert.Single(((PlainValue.List)cell.Entity.Value).Elements));
        Do(transaction => transaction.Remove(cell, Json("""{"n":1}""")));
        AssertHolds("""[{"n":1}]""", cell);
    }

    [Fact]
    public void Remove_finds_an_element_by_its_slot()
    {
        var cell = Cell("cell", """[5,{"n":1},5]""");
        Do(transaction => transaction.Remove(cell, cell.Child("2")));
        AssertHolds("""[5,{"n":1}]""", cell);
        Do(transaction => transaction.Remove(cell, cell.Child("1")));
        AssertHolds("[5]", cell);
    }

    [Fact]
    public void Remove_of_what_is_not_there_is_no_change() =>
        Assert.Empty(Do(transaction => transaction.Remove(Cell("empty"), Num(1))).Changes);

    [Fact]
    public void RemoveByValue_takes_every_element_of_the_same_content()
    {
        var cell = Cell("cell", """[{"n":1,"m":[1]},{"m":[1],"n":1},{"n":2}]""");
        Do(transaction => transaction.RemoveByValue(cell, Json("""{"n":1,"m":[1]}""")));
        AssertHolds("""[{"n":2}]""", cell);
        Do(transaction => transaction.RemoveByValue(cell, cell.Child("0")));
        AssertHolds("[]", cell);
    }

    [Fact]
    public void AddUnique_compares_by_content_and_links_by_where_they_lead()
    {
        var bin = Cell("bin", """{"n":7}""");
        var cell = Cell("cell", """[1,{"n":1}]""");
        Do(transaction => transaction.AddUnique(cell, [Num(1), Json("""{"n":1}"""), Num(2), Num(2), bin, bin.WithAccess(CellKind.Readonly), cell.Child("1")]));
        AssertHolds("""[1,{"n":1},2,{"n":7}]""", cell);
        Do(transaction => transaction.AddUnique(cell, [Json("""{"n":7}""")]));
        AssertHolds("""[1,{"n":1},2,{"n":7}]""", cell);
    }

    // ---- increment -------------------------------------------------------------------------------------------

    [Fact]
    public void Increment_adds_and_takes_nothing_for_zero()
    {
        var cell = Cell("cell", Num(5));
        var empty = Cell("empty");
        var defaulted = Cell("defaulted").WithSchema(SchemaOf("""{"type":"number","default":10}"""));
        Do(transaction =>
        {
            transaction.Increment(cell);
            transaction.Increment(cell, -2.5);
            transaction.Increment(empty.Child("n"), 3);
            transaction.Increment(defaulted);
        });
        AssertHolds("3.5", cell);
        AssertHolds("""{"n":3}""", empty);
        AssertHolds("11", defaulted);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Increment_refuses_what_cannot_be_meant(double by) => Refuses("finite number other than 0", () => Begin().Increment(Cell("cell", Num(1)), by));

    [Fact]
    public void Increment_needs_numbers()
    {
        Refuses("there is a string", () => Begin().Increment(Cell("cell", Str("1"))));
        Refuses("not a string", () => Begin().Apply(CellOperation.Increment, Cell("other", Num(1)), [Str("1")]));
    }

    // ---- identity --------------------------------------------------------------------------------------------

    [Fact]
    public void Equals_compares_where_links_lead_and_equalLinks_the_links_themselves()
    {
        var bin = Cell("bin", """{"n":1}""");
        var list = Cell("list", ListOf(bin));
        var transaction = Begin();
        Assert.True(transaction.IsSamePlace(list.Child("0"), bin));
        Assert.False(transaction.IsSamePlace(list.Child("0"), list));
        Assert.False(transaction.IsSamePlace(bin, Cell("twin", """{"n":1}""")));
        Assert.False(transaction.IsSamePlace(bin, Json("""{"n":1}""")));
        Assert.False(transaction.IsSamePlace(bin, PlainValue.Undefined));
        Assert.Equal(PlainValue.False, transaction.Apply(CellOperation.EqualLinks, list.Child("0"), [bin]));
        Assert.Equal(PlainValue.True, transaction.Apply(CellOperation.EqualLinks, list.Child("0"), [list.Child("0")]));
        Assert.True(transaction.IsSamePlace(list.Child("0"), Elements(transaction.Get(list))[0]));
    }

    [Fact]
    public void Resolve_gives_a_handle_on_the_final_target()
    {
        var bin = Cell("bin", """{"n":1}""");
        var list = Cell("list", ListOf(bin));
        var schema = SchemaOf("""{"type":"number"}""");
        Assert.Equal(bin.Child("n").WithSchema(schema), Begin().Resolve(list.Child("0").Child("n").WithSchema(schema)));
    }

    [Fact]
    public void ElementById_is_the_same_entity_each_time()
    {
        var list = Cell("list", "[]").WithSchema(SchemaOf("""{"type":"array","items":{"type":"object"}}"""));
        CellLink? first = null;
        Do(transaction =>
        {
            first = transaction.ElementById(list, Str("a"));
            Assert.NotEqual(first, transaction.ElementById(list, Str("b")));
            Assert.NotEqual(first, transaction.ElementById(list.Child("x"), Str("a")));
            transaction.Set(first, Json("""{"n":1}"""));
            transaction.Push(list, [first]);
        });
        Assert.Equal(first, Begin().ElementById(list, Str("a")));
        Assert.Equal(SchemaTypes.Object, first!.Schema!.Types);
        AssertHolds("""[{"n":1}]""", list);
        Refuses("a string or a number", () => Begin().ElementById(list, Json("{}")));
    }

    // ---- what handles allow ----------------------------------------------------------------------------------

    [Theory]
    [InlineData(CellKind.Cell, true, true)]
    [InlineData(CellKind.Readonly, true, false)]
    [InlineData(CellKind.Writeonly, false, true)]
    [InlineData(CellKind.Comparable, false, false)]
    [InlineData(CellKind.Opaque, false, false)]
    public void A_handle_does_what_its_kind_says(CellKind kind, bool canRead, bool canWrite)
    {
        var cell = Cell("cell", "[1]").WithAccess(kind);
        foreach (var operation in Enum.GetValues<CellOperation>().Except([CellOperation.Send, CellOperation.For, CellOperation.Increment, CellOperation.Update]))
        {
            var isAllowed = operation switch
            {
                CellOperation.Get or CellOperation.Sample => canRead,
                CellOperation.Equals or CellOperation.EqualLinks or CellOperation.Resolve => true,
                _ => canWrite,
            };
            var transaction = Begin();
            if (isAllowed)
            {
                transaction.Apply(operation, cell, [Num(1)]);
            }
            else
            {
                Refuses("Declare it as `Cell` or `Writable`", () => transaction.Apply(operation, cell, [Num(1)]));
            }
        }

        if (!canWrite)
        {
            Refuses("Declare it", () => Begin().Increment(cell));
            Refuses("Declare it", () => Begin().Update(cell, Json("{}")));
        }

        Assert.Equal(kind, cell.Child("0").Access);
    }

    [Fact]
    public void A_stream_holds_no_value()
    {
        var stream = Stream("s");
        Refuses("use `send`", () => Begin().Get(stream));
        Refuses("use `send`", () => Begin().Set(stream, Num(1)));
        Refuses("use `send`", () => Begin().Push(Cell("holder", Rec(("s", stream))).Child("s"), [Num(1)]));
        Refuses("use `send`", () => Begin().Set(new CellLink(stream.Entity), Num(1)));
        Refuses("use `send`", () => Begin().Set(Cell("through", Rec(("s", stream))).Child("s").Child("x"), Num(1)));
    }

    [Fact]
    public void Sending_and_naming_are_not_done_here()
    {
        Fails<ArgumentException>(() => Begin().Apply(CellOperation.Send, Stream("s"), []));
        Fails<ArgumentException>(() => Begin().Apply(CellOperation.For, Cell("c"), []));
    }

    [Fact]
    public void Links_in_a_circle_are_an_error_in_words()
    {
        var (a, b) = (Cell("a"), Cell("b"));
        Do(transaction =>
        {
            transaction.Store(a.Entity, b.AsRedirect());
            transaction.Store(b.Entity, a.AsRedirect());
        });
        Refuses("in a circle", () => Begin().Get(a));
        Refuses("in a circle", () => Begin().Set(a, Num(1)));
        Refuses("in a circle", () => Begin().Resolve(a));
        Refuses("in a circle", () => Begin().Set(Cell("c"), Rec(("x", a), ("y", Cell("d")))));
    }

    [Fact]
    public void A_thousand_links_in_a_row_are_followed_and_one_more_is_not()
    {
        var link = Cell("end", Num(7));
        for (var i = 1; i < Nodes.MaxHops; i++)
        {
            var cell = Cell($"c{i}");
            var target = link;
            Do(transaction => transaction.Store(cell.Entity, target));
            link = cell;
        }

        AssertHolds("7", link);
        var one = Cell("one more");
        Do(transaction => transaction.Store(one.Entity, link));
        Refuses("more than 1000", () => Read(one));
    }
}
