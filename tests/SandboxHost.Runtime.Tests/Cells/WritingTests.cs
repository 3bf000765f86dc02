using SandboxHost.Compiler;
using SandboxHost.Runtime.Cells;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Tests.Cells;

public sealed class WritingTests : CellTest
{
    // ---- Where a write goes ----------------------------------------------------------------------------------

    [Fact]
    public void A_write_follows_links_on_its_way()
    {
        var bin = Cell("bin", """{"w":1}""");
        var shelf = Cell("shelf", Rec(("best", bin), ("all", ListOf(bin))));
        Do(transaction => transaction.Set(shelf.Child("best").Child("w"), Num(2)));
        AssertHolds("""{"w":2}""", bin);
        Do(transaction => transaction.Set(shelf.Child("all").Child("0").Child("w"), Num(3)));
        AssertHolds("""{"w":3}""", bin);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("""{"w":7}""")]
    [InlineData("[7]")]
    public void A_write_to_an_alias_goes_to_where_it_leads(string value)
    {
        var target = Cell("target", """{"n":{"w":1}}""");
        var argument = Cell("argument");
        Do(transaction => transaction.Store(argument.Entity, Rec(("n", target.Child("n").AsRedirect()))));
        var stored = argument.Entity.Value;
        Do(transaction => transaction.Set(argument.Child("n"), Json(value)));
        AssertHolds($$"""{"n":{{value}}}""", target);
        Assert.Same(stored, argument.Entity.Value);
    }

    [Fact]
    public void An_alias_that_is_removed_removes_what_it_leads_to()
    {
        var target = Cell("target", """{"n":1}""");
        var argument = Cell("argument");
        Do(transaction => transaction.Store(argument.Entity, Rec(("n", target.Child("n").AsRedirect()))));
        Do(transaction => transaction.Set(argument.Child("n"), PlainValue.Undefined));
        AssertHolds("{}", target);
    }

    [Fact]
    public void An_alias_in_a_list_is_an_alias_too()
    {
        var target = Cell("target", Num(1));
        var list = Cell("list");
        Do(transaction => transaction.Store(list.Entity, ListOf(target.AsRedirect())));
        Do(transaction => transaction.Set(list.Child("0"), Num(2)));
        AssertHolds("2", target);
    }

    [Fact]
    public void A_new_record_goes_through_a_link_into_the_target()
    {
        var bin = Cell("bin", """{"w":1}""");
        var other = Cell("other", bin);
        Do(transaction => transaction.Set(other, Json("""{"w":5}""")));
        AssertHolds("""{"w":5}""", bin);
        var holder = Cell("holder", Rec(("bin", bin)));
        Do(transaction => transaction.Set(holder.Child("bin"), Json("[6]")));
        AssertHolds("[6]", bin);
    }

    [Fact]
    public void Another_link_replaces_a_link()
    {
        var (one, two) = (Cell("one", """{"w":1}"""), Cell("two", """{"w":2}"""));
        var holder = Cell("holder", Rec(("bin", one)));
        Do(transaction => transaction.Set(holder.Child("bin"), two));
        AssertHolds("""{"bin":{"w":2}}""", holder);
        AssertHolds("""{"w":1}""", one);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("\"x\"")]
    [InlineData("null")]
    [InlineData("false")]
    public void A_primitive_replaces_a_link(string value)
    {
        var bin = Cell("bin", """{"w":1}""");
        var holder = Cell("holder", Rec(("bin", bin)));
        Do(transaction => transaction.Set(holder.Child("bin"), Json(value)));
        AssertHolds($$"""{"bin":{{value}}}""", holder);
        AssertHolds("""{"w":1}""", bin);
    }

    [Fact]
    public void Undefined_removes_a_link_and_not_what_it_leads_to()
    {
        var bin = Cell("bin", """{"w":1}""");
        var holder = Cell("holder", Rec(("bin", bin), ("n", Num(1))));
        Do(transaction => transaction.Set(holder.Child("bin"), PlainValue.Undefined));
        AssertHolds("""{"n":1}""", holder);
        AssertHolds("""{"w":1}""", bin);
    }

    [Fact]
    public void A_slot_of_a_list_is_always_replaced()
    {
        var bin = Cell("bin", """{"w":1}""");
        var list = Cell("list", ListOf(bin));
        Do(transaction => transaction.Set(list.Child("0"), Json("""{"w":5}""")));
        AssertHolds("""[{"w":5}]""", list);
        AssertHolds("""{"w":1}""", bin);
    }

    [Fact]
    public void A_record_overwritten_in_place_keeps_its_address()
    {
        var cell = Cell("cell", """{"at":{"x":1}}""");
        var viewer = Cell("viewer", Rec(("seen", cell.Child("at"))));
        Do(transaction => transaction.Set(cell.Child("at"), Json("""{"x":2}""")));
        AssertHolds("""{"seen":{"x":2}}""", viewer);
    }

    [Fact]
    public void A_link_to_a_stream_is_replaced_and_not_written_through()
    {
        var holder = Cell("holder", Rec(("s", Stream("s"))));
        Do(transaction => transaction.Set(holder.Child("s"), Json("{}")));
        AssertHolds("""{"s":{}}""", holder);
    }

    // ---- What is made on the way -----------------------------------------------------------------------------

    [Fact]
    public void Records_missing_on_the_way_are_made()
    {
        var cell = Cell("cell");
        Do(transaction => transaction.Set(cell.Child("a").Child("b"), Num(1)));
        AssertHolds("""{"a":{"b":1}}""", cell);
    }

    [Fact]
    public void An_index_beyond_the_end_leaves_holes()
    {
        var cell = Cell("cell", "[1]");
        Do(transaction => transaction.Set(cell.Child("3"), Num(4)));
        Assert.Equal(ListOf(Num(1), PlainValue.Undefined, PlainValue.Undefined, Num(4)), Read(cell));
    }

    [Fact]
    public void A_list_has_at_most_100_000_elements()
    {
        var cell = Cell("cell", "[]");
        Do(transaction => transaction.Set(cell.Child("99999"), Num(1)));
        Assert.Equal(Num(100_000), Read(cell.Child("length")));
        Refuses("100000 elements", () => Begin().Set(cell.Child("100000"), Num(1)));
        Refuses("100000 elements", () => Begin().Push(cell, [Num(1)]));
        Refuses("100000 elements", () => Begin().Set(Cell("other"), PlainValue.Of(Enumerable.Repeat(Num(1), 100_001))));
    }

    [Theory]
    [InlineData("5", "a number")]
    [InlineData("\"x\"", "a string")]
    [InlineData("null", "null")]
    [InlineData("true", "a boolean")]
    public void What_has_no_properties_is_not_overwritten_by_setting_one(string value, string called)
    {
        var cell = Cell("cell", Rec(("a", Json(value))));
        Refuses($"`x` cannot be set, because {called} has no properties", () => Begin().Set(cell.Child("a").Child("x"), Num(1)));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("length")]
    [InlineData("01")]
    [InlineData("-1")]
    public void Only_elements_of_lists_can_be_set(string key) =>
        Refuses("an array has elements only", () => Begin().Set(Cell("cell", "[1]").Child(key), Num(7)));

    [Fact]
    public void Names_that_mean_something_in_JavaScript_are_names()
    {
        var cell = Cell("cell", "{}");
        AssertAbsent(cell.Child("constructor"));
        AssertAbsent(cell.Child("__proto__").Child("x"));
        Do(transaction => transaction.Set(cell.Child("__proto__"), Num(1)));
        AssertHolds("""{"__proto__":1}""", cell);
    }

    // ---- Undefined -------------------------------------------------------------------------------------------

    [Fact]
    public void Writing_undefined_removes_a_property()
    {
        var cell = Cell("cell", """{"a":1,"b":2}""");
        Do(transaction => transaction.Set(cell.Child("a"), PlainValue.Undefined));
        Assert.Equal(["b"], ((PlainValue.Record)Read(cell)).Properties.Select(property => property.Key));
    }

    [Fact]
    public void Removing_what_is_not_there_makes_nothing()
    {
        var cell = Cell("cell");
        Assert.Empty(Do(transaction => transaction.Set(cell.Child("a").Child("b"), PlainValue.Undefined)).Changes);
        AssertAbsent(cell);
    }

    [Fact]
    public void Undefined_removes_the_value_of_a_cell()
    {
        var cell = Cell("cell", Num(1));
        Do(transaction => transaction.Set(cell, PlainValue.Undefined));
        AssertAbsent(cell);
    }

    [Fact]
    public void Properties_that_are_undefined_are_not_stored_at_any_depth()
    {
        var cell = Cell("cell", Rec(("a", PlainValue.Undefined), ("b", Rec(("c", PlainValue.Undefined), ("d", Num(1))))));
        AssertHolds("""{"b":{"d":1}}""", cell);
    }

    [Fact]
    public void Elements_that_are_undefined_stay()
    {
        var cell = Cell("cell", ListOf(Num(1), PlainValue.Undefined, Num(3)));
        Assert.Equal(ListOf(Num(1), PlainValue.Undefined, Num(3)), Read(cell));
        Do(transaction => transaction.Set(cell.Child("0"), PlainValue.Undefined));
        Assert.Equal(ListOf(PlainValue.Undefined, PlainValue.Undefined, Num(3)), Read(cell));
    }

    // ---- Records in lists are entities -----------------------------------------------------------------------

    [Fact]
    public void New_records_in_lists_become_entities_at_any_depth()
    {
        var cell = Cell("cell", """{"xs":[{"ys":[{"n":1}]},2,[{"n":3}]]}""");
        AssertHolds("""{"xs":[{"ys":[{"n":1}]},2,[{"n":3}]]}""", cell);
        var xs = (PlainValue.List)((PlainValue.Record)cell.Entity.Value)["xs"]!;
        var first = Assert.IsType<CellLink>(xs.Elements[0]);
        Assert.IsType<CellLink>(((PlainValue.List)((PlainValue.Record)first.Entity.Value)["ys"]!).Elements[0]);

        // A list in a list has no identity of its own, what is in it does.
        Assert.IsType<CellLink>(Assert.IsType<PlainValue.List>(xs.Elements[2]).Elements[0]);
    }

    [Fact]
    public void Records_elsewhere_stay_where_they_are() =>
        Assert.IsType<PlainValue.Record>(((PlainValue.Record)Cell("cell", """{"a":{"b":1}}""").Entity.Value)["a"]);

    [Fact]
    public void One_object_used_twice_in_one_write_is_one_entity()
    {
        var o = Json("""{"w":1}""");
        var pair = Cell("pair", ListOf(o, o));
        Do(transaction => transaction.Set(pair.Child("0").Child("w"), Num(2)));
        AssertHolds("""[{"w":2},{"w":2}]""", pair);
    }

    [Fact]
    public void One_object_in_a_list_and_beside_it_is_one_entity()
    {
        var o = Json("""{"w":1}""");
        var cell = Cell("cell", Rec(("best", o), ("all", ListOf(o))));
        Do(transaction => transaction.Set(cell.Child("best").Child("w"), Num(2)));
        AssertHolds("""{"best":{"w":2},"all":[{"w":2}]}""", cell);
    }

    [Fact]
    public void Objects_that_are_equal_but_two_are_two_entities()
    {
        var pair = Cell("pair", """[{"w":1},{"w":1}]""");
        Do(transaction => transaction.Set(pair.Child("0").Child("w"), Num(2)));
        AssertHolds("""[{"w":2},{"w":1}]""", pair);
        var empty = Cell("empty", ListOf(PlainValue.EmptyRecord, PlainValue.EmptyRecord));
        Do(transaction => transaction.Set(empty.Child("0").Child("w"), Num(2)));
        AssertHolds("""[{"w":2},{}]""", empty);
    }

    [Fact]
    public void Two_writes_of_one_object_are_independent()
    {
        var o = Json("""{"w":1}""");
        var (a, b) = (Cell("a", "[]"), Cell("b", "[]"));
        Do(transaction =>
        {
            transaction.Push(a, [o]);
            transaction.Push(b, [o]);
        });
        Do(transaction => transaction.Set(a.Child("0").Child("w"), Num(2)));
        AssertHolds("""[{"w":1}]""", b);
    }

    [Fact]
    public void What_a_computation_yields_stays_as_it_is()
    {
        var output = Cell("output");
        Do(transaction => transaction.Store(output.Entity, Json("""[{"w":1}]"""), ListRecords.StayInline));
        Assert.IsType<PlainValue.Record>(((PlainValue.List)output.Entity.Value).Elements[0]);
    }

    // ---- Links in values -------------------------------------------------------------------------------------

    [Fact]
    public void Handles_are_stored_as_bare_links()
    {
        var bin = Cell("bin", Num(1));
        var handle = bin.WithSchema(SchemaOf("""{"type":"number"}""")).WithAccess(CellKind.Readonly);
        var cell = Cell("cell", Rec(("x", handle)));
        Assert.Equal(bin, ((PlainValue.Record)cell.Entity.Value)["x"]);
    }

    [Fact]
    public void A_default_of_a_handle_is_stored_with_its_link()
    {
        var bin = Cell("bin");
        var cell = Cell("cell", Rec(("x", bin.WithSchema(SchemaOf("""{"type":"object","default":{"n":4}}""")))));
        AssertHolds("""{"x":{"n":4}}""", cell);
        AssertHolds("4", cell.Child("x").Child("n"));
        Do(transaction => transaction.Set(bin, Json("""{"n":5}""")));
        AssertHolds("""{"x":{"n":5}}""", cell);
    }

    [Fact]
    public void A_stream_stays_a_stream()
    {
        var stream = Stream("s");
        var cell = Cell("cell", Rec(("s", stream)));
        Assert.Equal(Rec(("s", stream)), Read(cell));
    }

    [Fact]
    public void References_that_are_no_links_are_stored_as_they_are()
    {
        var pattern = new SomePattern();
        var cell = Cell("cell", ListOf(pattern));
        Assert.Same(pattern, ((PlainValue.List)Read(cell)).Elements[0]);
    }

    // ---- Values remember where they came from: the examples of section 4.6 -------------------------------------

    [Fact]
    public void A_value_pushed_after_it_was_read_is_the_cell_it_was_read_from()
    {
        var (bin, log) = (Cell("bin", """{"w":1}"""), Cell("log", "[]"));
        Do(transaction => transaction.Push(log, [Sent(transaction.Get(bin))]));
        Do(transaction => transaction.Set(bin, Json("""{"w":9}""")));
        AssertHolds("""[{"w":9}]""", log);
    }

    [Fact]
    public void A_cell_set_to_a_value_read_elsewhere_is_that_place()
    {
        var (bin, other) = (Cell("bin", """{"w":1}"""), Cell("other"));
        Do(transaction => transaction.Set(other, Sent(transaction.Get(bin))));
        Do(transaction => transaction.Set(other, Json("""{"w":9}""")));
        AssertHolds("""{"w":9}""", bin);
    }

    [Fact]
    public void A_spread_copy_is_independent_but_what_is_nested_in_it_is_not()
    {
        var (bin, log) = (Cell("bin", """{"w":1,"at":{"x":1}}"""), Cell("log", "[]"));
        Do(transaction => transaction.Push(log, [Spread(transaction.Get(bin))]));
        Do(transaction => transaction.Set(bin.Child("w"), Num(2)));
        Do(transaction => transaction.Set(bin.Child("at").Child("x"), Num(2)));
        AssertHolds("""[{"w":1,"at":{"x":2}}]""", log);
    }

    [Fact]
    public void Reordering_a_list_keeps_the_identity_of_its_elements()
    {
        var xs = Cell("xs", """[{"w":1},{"w":2},{"w":3}]""");
        var second = ((PlainValue.List)xs.Entity.Value).Elements[1];
        var count = Store.Count;
        Do(transaction => transaction.Set(xs, PlainValue.Of(Elements(transaction.Get(xs)).Reverse().Take(2))));
        AssertHolds("""[{"w":3},{"w":2}]""", xs);
        Assert.Equal(second, ((PlainValue.List)xs.Entity.Value).Elements[1]);
        Assert.Equal(count, Store.Count);
    }

    [Fact]
    public void A_slot_and_the_entity_in_it_are_two_things()
    {
        var xs = Cell("xs", """[{"w":1}]""");
        var holder = Cell("holder", "[]");
        Do(transaction => transaction.Push(holder, [Elements(transaction.Get(xs))[0]]));
        Do(transaction => transaction.Set(xs.Child("0").Child("w"), Num(5)));
        AssertHolds("""[{"w":5}]""", holder);
        Do(transaction => transaction.Update(xs.Child("0"), Json("""{"w":6}""")));
        AssertHolds("""[{"w":6}]""", holder);
        Do(transaction => transaction.Set(xs.Child("0"), Json("""{"w":7}""")));
        AssertHolds("""[{"w":6}]""", holder);
        AssertHolds("""[{"w":7}]""", xs);
    }

    [Fact]
    public void Copies_at_the_same_positions_are_new_entities()
    {
        var xs = Cell("xs", """[{"w":1}]""");
        var before = ((PlainValue.List)xs.Entity.Value).Elements[0];
        Do(transaction => transaction.Set(xs, PlainValue.Of(((PlainValue.List)transaction.Get(xs)).Elements.Select(element => Spread(element, ("w", Num(1)))))));
        AssertHolds("""[{"w":1}]""", xs);
        Assert.NotEqual(before, ((PlainValue.List)xs.Entity.Value).Elements[0]);
    }

    // ---- Aliasing: section 4.7 -------------------------------------------------------------------------------

    [Fact]
    public void Two_children_given_the_same_ref_share_it()
    {
        var parent = Cell("parent", """{"level":1}""");
        var (one, two) = (Cell("one"), Cell("two"));
        Do(transaction =>
        {
            transaction.Store(one.Entity, Rec(("level", parent.Child("level").AsRedirect())));
            transaction.Store(two.Entity, Rec(("level", parent.Child("level").AsRedirect())));
        });
        Do(transaction => transaction.Increment(one.Child("level"), 4));
        AssertHolds("""{"level":5}""", two);
        AssertHolds("""{"level":5}""", parent);
    }

    [Fact]
    public void Where_the_graph_forbids_it_authors_cannot_write_and_the_graph_can()
    {
        var cell = Cell("bound", """{"level":1}""");
        cell.Entity.WriteRefusal = "The value 1 was bound here. Bind cell(1) to write it.";
        Refuses("Bind cell(1)", () => Begin().Set(cell.Child("level"), Num(2)));
        Refuses("Bind cell(1)", () => Begin().Increment(cell.Child("level")));
        Do(transaction => transaction.Store(cell.Entity, Json("""{"level":3}""")));
        AssertHolds("""{"level":3}""", cell);
    }

    [Fact]
    public void Storing_replaces_a_link_that_an_author_would_write_through()
    {
        var (a, b) = (Cell("a", Num(1)), Cell("b", Num(2)));
        var chosen = Cell("chosen");
        Do(transaction => transaction.Store(chosen.Entity, a.AsRedirect()));
        AssertHolds("1", chosen);
        Do(transaction => transaction.Store(chosen.Entity, b.AsRedirect()));
        AssertHolds("2", chosen);
        AssertHolds("1", a);
        Do(transaction => transaction.Set(chosen, Num(3)));
        AssertHolds("3", b);
    }

    [Fact]
    public void What_the_graph_stores_may_lead_to_itself()
    {
        var result = Cell("result");
        Do(transaction => transaction.Store(result.Entity, Rec(("n", Num(1)), ("self", result))));
        AssertHolds("1", result.Child("self").Child("self").Child("n"));
    }

    // ---- What leads into the value that is overwritten -------------------------------------------------------

    [Fact]
    public void A_cell_set_to_itself_stays_as_it_is()
    {
        var cell = Cell("cell", """{"a":1,"xs":[{"n":1}]}""");
        Assert.Empty(Do(transaction => transaction.Set(cell, cell)).Changes);
        Assert.Empty(Do(transaction => transaction.Set(cell, Sent(transaction.Get(cell)))).Changes);
        var empty = Cell("empty");
        Do(transaction => transaction.Set(empty, empty));
        AssertAbsent(empty);
    }

    [Fact]
    public void A_cell_set_to_an_alias_of_itself_stays_as_it_is()
    {
        var cell = Cell("cell", """{"a":1}""");
        var alias = Cell("alias");
        Do(transaction => transaction.Store(alias.Entity, cell.AsRedirect()));
        Do(transaction => transaction.Set(cell, alias));
        AssertHolds("""{"a":1}""", cell);
        Do(transaction => transaction.Set(alias, cell));
        AssertHolds("""{"a":1}""", cell);
    }

    [Fact]
    public void A_cell_that_is_a_link_and_is_set_to_itself_still_leads_there()
    {
        var bin = Cell("bin", """{"w":1}""");
        var other = Cell("other", bin);
        Do(transaction => transaction.Set(other, other));
        AssertHolds("""{"w":1}""", other);
        Do(transaction => transaction.Set(bin, Json("""{"w":2}""")));
        AssertHolds("""{"w":2}""", other);
    }

    [Fact]
    public void A_spread_copy_written_back_keeps_what_is_nested_where_it_is()
    {
        var state = Cell("state", """{"n":1,"at":{"x":1},"xs":[{"y":1},2]}""");
        var viewer = Cell("viewer", Rec(("at", state.Child("at"))));
        Do(transaction => transaction.Set(state, Spread(transaction.Get(state), ("n", Num(2)))));
        AssertHolds("""{"n":2,"at":{"x":1},"xs":[{"y":1},2]}""", state);
        Assert.IsType<PlainValue.Record>(((PlainValue.Record)state.Entity.Value)["at"]);
        Do(transaction => transaction.Set(state.Child("at").Child("x"), Num(5)));
        AssertHolds("""{"at":{"x":5}}""", viewer);
    }

    [Fact]
    public void What_is_moved_within_the_value_keeps_its_content_and_becomes_an_entity()
    {
        var state = Cell("state", """{"a":{"v":1},"b":{"v":2}}""");
        Do(transaction =>
        {
            var read = (PlainValue.Record)transaction.Get(state);
            var swapped = Spread(read);
            transaction.Set(state, Rec(("a", swapped["b"]!), ("b", swapped["a"]!), ("c", swapped["a"]!)));
        });
        AssertHolds("""{"a":{"v":2},"b":{"v":1},"c":{"v":1}}""", state);
        Do(transaction => transaction.Set(state.Child("b").Child("v"), Num(9)));
        AssertHolds("""{"a":{"v":2},"b":{"v":9},"c":{"v":9}}""", state);
    }

    [Fact]
    public void A_cell_set_to_a_part_of_itself_holds_that_part()
    {
        var state = Cell("state", """{"inner":{"inner":{"v":1}}}""");
        Do(transaction => transaction.Set(state, state.Child("inner")));
        AssertHolds("""{"inner":{"v":1}}""", state);
        Do(transaction => transaction.Set(state, state.Child("inner").Child("v")));
        AssertHolds("1", state);
    }

    [Fact]
    public void A_list_of_records_that_are_no_entities_can_be_filtered()
    {
        var output = Cell("output");
        Do(transaction => transaction.Store(output.Entity, Json("""[{"v":1},{"v":2},{"v":3}]"""), ListRecords.StayInline));
        Do(transaction => transaction.Set(output, PlainValue.Of(Elements(transaction.Get(output)).Skip(1))));
        AssertHolds("""[{"v":2},{"v":3}]""", output);
    }

    [Fact]
    public void A_list_pushed_into_itself_is_a_copy()
    {
        var xs = Cell("xs", "[1,2]");
        Do(transaction => transaction.Push(xs, [Sent(transaction.Get(xs))]));
        AssertHolds("[1,2,[1,2]]", xs);
    }

    [Fact]
    public void What_was_moved_and_leads_to_itself_leads_to_what_it_became()
    {
        var state = Cell("state", """{"a":{"v":1}}""");
        Do(transaction => transaction.Set(state.Child("a").Child("self"), state.Child("a")));
        Do(transaction => transaction.Set(state, Rec(("b", state.Child("a")))));
        AssertHolds("1", state.Child("b").Child("self").Child("self").Child("v"));
    }

    [Fact]
    public void A_link_within_a_default_that_was_read_is_written_as_its_content()
    {
        var xs = Cell("xs").WithSchema(SchemaOf("""{"type":"array","default":[{"id":"a"}]}"""));
        Do(transaction => transaction.Set(xs, PlainValue.Of([.. Elements(transaction.Get(xs)), Json("""{"id":"b"}""")])));
        AssertHolds("""[{"id":"a"},{"id":"b"}]""", xs);
        Assert.All(((PlainValue.List)xs.Entity.Value).Elements, element => Assert.IsType<CellLink>(element));
    }

    [Fact]
    public void What_was_rescued_may_be_a_long_chain()
    {
        var state = Cell("state");
        const int Length = 5_000;
        Do(transaction => transaction.Store(state.Entity, PlainValue.Of(Enumerable.Range(0, Length)
            .Select(i => KeyValuePair.Create<string, PlainValue>($"k{i}", Rec(("next", i + 1 < Length ? state.Child($"k{i + 1}") : Num(7))))))));
        var moved = Do(transaction => transaction.Set(state, Rec(("first", state.Child("k0")))));
        Assert.Equal(Length, moved.Changes.Count - 1);
        Refuses("nested deeper", () => Read(state));
    }

    // ---- Sizes -----------------------------------------------------------------------------------------------

    [Fact]
    public void A_value_that_gets_too_deep_is_refused_in_words()
    {
        var deep = Enumerable.Range(0, PlainValue.MaxDepth).Aggregate(Num(1), (value, _) => Rec(("x", value)));
        var cell = Cell("cell", deep);
        Refuses("nested deeper than 200 levels", () => Begin().Set(Cell("other").Child("x"), deep));
        Assert.Equal(deep, Read(cell));
    }

    [Fact]
    public void A_value_that_is_too_large_is_refused_in_words()
    {
        PlainValue large = Num(1);
        for (var i = 0; i < 25; i++)
        {
            large = ListOf(large, large);
        }

        Refuses("too large to be stored", () => Begin().Set(Cell("cell"), large));
    }

    private sealed class SomePattern() : PlainValue.Reference(ReferenceKind.Pattern)
    {
        public override PlainValue.Reference Child(string key) => throw new NotSupportedException();

        public override bool Equals(PlainValue? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => 7;
    }
}
