using SandboxHost.Compiler;
using SandboxHost.Runtime.Cells;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Tests.Cells;

/// <summary>What a second read keeps of the first, and what readers are said to depend on.</summary>
public sealed class ReadingAgainTests : CellTest
{
    private const int Count = 2_000;

    private static readonly Schema Projection = SchemaOf("""{"type":"array","items":{"type":"object","properties":{"n":{"type":"number"}},"required":["n"]}}""");

    private static PlainValue Rows => PlainValue.Of(Enumerable.Range(0, Count).Select(i => Rec(("n", Num(i)), ("more", Rec(("x", ListOf(Num(i))))))));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_a_list_of_entities_only_the_changed_element_is_made_anew(bool isProjected)
    {
        var schema = isProjected ? Projection : null;
        var list = Cell("list", Rows);
        var before = (PlainValue.List)SchemaReader.Read(Store, list, schema)!; // it fits
        Assert.Same(before, SchemaReader.Read(Store, list, schema));
        Do(transaction => transaction.Set(list.Child("7").Child("n"), Num(-1)));
        var after = (PlainValue.List)SchemaReader.Read(Store, list, schema)!; // as above
        Assert.NotSame(before, after);
        for (var i = 0; i < Count; i++)
        {
            Assert.Equal(i != 7, ReferenceEquals(before.Elements[i], after.Elements[i]));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_a_computed_list_only_the_changed_element_is_made_anew(bool isProjected)
    {
        var schema = isProjected ? Projection : null;
        var list = Cell("list");
        Do(transaction => transaction.Store(list.Entity, Rows, ListRecords.StayInline));
        var before = (PlainValue.List)SchemaReader.Read(Store, list, schema)!; // it fits
        var changed = ((PlainValue.List)Rows).Elements.ToArray();
        changed[7] = Json("""{"n":-1}""");
        Do(transaction => transaction.Store(list.Entity, PlainValue.Of(changed), ListRecords.StayInline));
        var after = (PlainValue.List)SchemaReader.Read(Store, list, schema)!; // as above
        for (var i = 0; i < Count; i++)
        {
            Assert.Equal(i != 7, ReferenceEquals(before.Elements[i], after.Elements[i]));
        }
    }

    [Fact]
    public void What_a_schema_leaves_out_does_not_change_what_is_read()
    {
        var list = Cell("list", Rows);
        var before = SchemaReader.Read(Store, list, Projection);
        Do(transaction => transaction.Set(list.Child("7").Child("more"), Num(1)));
        Assert.Same(before, SchemaReader.Read(Store, list, Projection));
    }

    [Fact]
    public void A_list_of_the_same_elements_is_the_same_however_it_was_written()
    {
        var list = Cell("list", Rows);
        var before = Read(list);
        Do(transaction => transaction.Set(list, PlainValue.Of(Elements(transaction.Get(list)))));
        Assert.Same(before, Read(list));
    }

    [Fact]
    public void Elements_keep_their_instances_when_the_list_is_reordered()
    {
        var list = Cell("list", Rows);
        var before = (PlainValue.List)Read(list);
        Do(transaction => transaction.Set(list, PlainValue.Of(Elements(transaction.Get(list)).Reverse())));
        Assert.Same(before.Elements[3], ((PlainValue.List)Read(list)).Elements[Count - 4]);
    }

    [Fact]
    public void Inner_parts_stay_the_same_when_others_change()
    {
        var cell = Cell("cell");
        Do(transaction => transaction.Store(cell.Entity, Rec(("xs", ListOf(Cell("a", "{}"), Cell("b", "{}"))), ("n", Num(1)))));
        var before = ((PlainValue.Record)Read(cell))["xs"];
        Do(transaction => transaction.Set(cell.Child("n"), Num(2)));
        Assert.Same(before, ((PlainValue.Record)Read(cell))["xs"]);
    }

    [Fact]
    public void A_transaction_reads_the_same_instances_as_everybody()
    {
        var list = Cell("list", Rows);
        var before = (PlainValue.List)Read(list);
        var transaction = Begin();
        Assert.Same(before, transaction.Get(list));
        transaction.Set(list.Child("7").Child("n"), Num(-1));
        Assert.Same(before.Elements[8], ((PlainValue.List)transaction.Get(list)).Elements[8]);
        Assert.Equal(Num(7), ((PlainValue.Record)((PlainValue.List)Read(list)).Elements[7])["n"]);
    }

    [Fact]
    public void Handles_and_alternatives_and_defaults_are_the_same_again()
    {
        var schema = SchemaOf(
            """
            {"type":"object","properties":{
              "h":{"type":"number","asCell":["cell"]},
              "u":{"anyOf":[{"type":"object","properties":{"x":true}},{"type":"object","properties":{"y":true}}]},
              "d":{"type":"array","default":[{"z":1}]}}}
            """);
        var cell = Cell("cell", Rec(("h", Cell("target", Num(1))), ("u", Json("""{"x":1,"y":2,"z":3}"""))));
        var before = (PlainValue.Record)SchemaReader.Read(Store, cell, schema)!; // it fits
        Assert.Equal(Json("""{"x":1,"y":2}"""), before["u"]);
        Assert.Same(before, SchemaReader.Read(Store, cell, schema));
        Do(transaction => transaction.Set(cell.Child("other"), Num(1)));
        Assert.Same(before, SchemaReader.Read(Store, cell, schema));
        Do(transaction => transaction.Set(cell.Child("u").Child("x"), Num(5)));
        var after = (PlainValue.Record)SchemaReader.Read(Store, cell, schema)!; // as above
        Assert.Equal(Json("""{"x":5,"y":2}"""), after["u"]);
        Assert.Same(before["d"], after["d"]);
    }

    [Fact]
    public void Reading_through_many_schemas_gives_each_its_own()
    {
        var cell = Cell("cell", Rec([.. Enumerable.Range(0, 40).Select(i => ($"k{i}", Num(i)))]));
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 40; i++)
            {
                Assert.Equal(Json($$"""{"k{{i}}":{{i}}}"""), Read(cell, """{"type":"object","properties":{"KEY":true}}""".Replace("KEY", $"k{i}", StringComparison.Ordinal)));
            }
        }
    }

    // ---- What was looked at ----------------------------------------------------------------------------------

    [Fact]
    public void A_reader_of_declared_properties_depends_on_those()
    {
        var cell = Cell("cell", """{"a":1,"b":2,"c":3}""");
        var tracker = Track(cell, """{"type":"object","properties":{"a":true,"b":true}}""");
        Assert.Equal(["a", "b"], PathsIn(cell, tracker));
        Assert.False(tracker.Concerns(Do(transaction => transaction.Set(cell.Child("c"), Num(4)))));
        Assert.True(tracker.Concerns(Do(transaction => transaction.Set(cell.Child("b"), Num(4)))));
        Assert.True(tracker.Concerns(Do(transaction => transaction.Set(cell, Num(4)))));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("""{"type":"object"}""")]
    [InlineData("""{"type":"number"}""")]
    [InlineData("""{"type":"object","properties":{},"additionalProperties":true}""")]
    [InlineData("""{"type":"object","properties":{}}""")]
    public void A_reader_of_anything_else_depends_on_the_whole(string schema)
    {
        var cell = Cell("cell", """{"a":1}""");
        Assert.Equal([""], PathsIn(cell, Track(cell, schema)));
    }

    [Fact]
    public void A_reader_of_a_part_depends_on_that_part()
    {
        var cell = Cell("cell", """{"a":{"x":1},"b":2}""");
        Assert.Equal(["a.x"], PathsIn(cell, Track(cell.Child("a").Child("x"), "true")));
        Assert.Equal(["z.x"], PathsIn(cell, Track(cell.Child("z").Child("x"), "true")));
    }

    [Fact]
    public void A_reader_depends_on_what_links_lead_to()
    {
        var bin = Cell("bin", """{"w":1}""");
        var cell = Cell("cell", Rec(("x", bin)));
        Assert.Equal(new[] { (bin.Entity, CellPath.Root), (cell.Entity, CellPath.Of("x")) }.ToHashSet(), Track(cell, """{"type":"object","properties":{"x":true}}""").Reads);
    }

    [Fact]
    public void A_second_read_depends_on_the_same()
    {
        var list = Cell("list", """[{"n":1,"z":1},{"n":2,"z":1}]""");
        const string Schema = """{"type":"array","items":{"type":"object","properties":{"n":true}}}""";
        var schema = SchemaOf(Schema);
        var (first, second) = (new Tracker(), new Tracker());
        SchemaReader.Read(Store, list, schema, first);
        SchemaReader.Read(Store, list, schema, second);
        Assert.Equal(first.Reads, second.Reads);
        Assert.Equal(3, first.Reads.Count);
    }

    [Fact]
    public void Who_gets_a_handle_does_not_depend_on_what_is_in_it()
    {
        var target = Cell("target", Num(1));
        var cell = Cell("cell");
        Do(transaction => transaction.Store(cell.Entity, Rec(("x", target.AsRedirect()))));
        var tracker = Track(cell, """{"type":"object","properties":{"x":{"type":"number","asCell":["cell"]}}}""");
        Assert.Equal(["x"], PathsIn(cell, tracker));
    }

    [Fact]
    public void Who_gets_a_handle_depends_on_the_aliases_that_lead_to_it()
    {
        var (a, b, chosen, cell) = (Cell("a", Num(1)), Cell("b", Num(2)), Cell("chosen"), Cell("cell"));
        Do(transaction =>
        {
            transaction.Store(chosen.Entity, a.AsRedirect());
            transaction.Store(cell.Entity, Rec(("x", chosen.AsRedirect())));
        });
        var tracker = Track(cell, """{"type":"object","properties":{"x":{"type":"number","asCell":["cell"]}}}""");
        Assert.False(tracker.Concerns(Do(transaction => transaction.Set(a, Num(5)))));
        Assert.True(tracker.Concerns(Do(transaction => transaction.Store(chosen.Entity, b.AsRedirect()))));
    }

    [Fact]
    public void A_transaction_that_hands_out_a_handle_does_not_conflict_over_its_content()
    {
        var target = Cell("target", Num(1));
        var cell = Cell("cell", Rec(("x", target)));
        var transaction = Begin();
        SchemaReader.Read(transaction, cell, SchemaOf("""{"type":"object","properties":{"x":{"type":"number","asCell":["cell"]}}}"""));
        Do(other => other.Set(target, Num(2)));
        Assert.IsType<CommitOutcome.Committed>(transaction.Commit());
    }

    [Fact]
    public void Whatever_is_invalid_becomes_valid_again_when_it_is_mended()
    {
        var list = Cell("list", """[{"n":1},{"n":"bad"}]""");
        var tracker = new Tracker();
        Assert.Null(SchemaReader.Read(Store, list, Projection, tracker));
        Assert.True(tracker.Concerns(Do(transaction => transaction.Set(list.Child("1").Child("n"), Num(2)))));
        Assert.Equal(Json("""[{"n":1},{"n":2}]"""), SchemaReader.Read(Store, list, Projection));
    }

    private static IEnumerable<string> PathsIn(CellLink cell, Tracker tracker)
    {
        Assert.All(tracker.Reads, read => Assert.Same(cell.Entity, read.Entity));
        return tracker.Reads.Select(read => read.Path.ToString()).Order(StringComparer.Ordinal);
    }

    private Tracker Track(CellLink link, string schema)
    {
        var tracker = new Tracker();
        SchemaReader.Read(Store, link, SchemaOf(schema), tracker);
        return tracker;
    }
}
