using SandboxHost.Runtime.Cells;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Tests.Cells;

/// <summary>Textual paths: scenarios.md, "Paths"; section 5.9.</summary>
public sealed class PathTests : CellTest
{
    private readonly CellLink _water;
    private readonly CellLink _child;
    private readonly CellLink _argument;
    private readonly CellLink _result;

    public PathTests()
    {
        _water = Stream("water");
        _argument = Cell("argument", """{"level":3,"pots":[{"id":"a"},{"id":"b"}]}""");
        _child = Cell("child");
        _result = Cell("result");
        Do(transaction =>
        {
            transaction.Store(_child.Entity, Rec(("litres", Num(4)), ("water", _water)));
            transaction.Store(_result.Entity, Rec(
                ("level", _argument.Child("level").AsRedirect()),
                ("pots", _argument.Child("pots").AsRedirect()),
                ("panels", ListOf(_child)),
                ("a key", Json("""{"with-hyphen":{"01":"text"}}""")),
                ("nothing", Cell("empty"))));
        });
    }

    [Theory]
    [InlineData("level", "3")]
    [InlineData("panels.0.litres", "4")]
    [InlineData("pots.1.id", "\"b\"")]
    [InlineData(".pots..1.id.", "\"b\"")]
    [InlineData("pots.length", "2")]
    [InlineData("pots", """[{"id":"a"},{"id":"b"}]""")]
    [InlineData("a key.with-hyphen.01", "\"text\"")]
    [InlineData("a key.with-hyphen.01.length", "4")]
    public void A_path_goes_through_records_lists_and_links(string path, string expected) => Assert.Equal(Json(expected), PathReader.Read(Store, _result, path));

    [Fact]
    public void The_empty_path_is_the_whole()
    {
        var whole = Assert.IsType<PlainValue.Record>(PathReader.Read(Store, _result, ""));
        Assert.Equal(Num(3), whole["level"]);
        Assert.Equal(Rec(("litres", Num(4)), ("water", _water)), Assert.IsType<PlainValue.List>(whole["panels"]).Elements[0]);
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("missing.more.still")]
    [InlineData("level.x")]
    [InlineData("pots.2")]
    [InlineData("pots.01")]
    [InlineData("pots.-1")]
    [InlineData("nothing")]
    [InlineData("panels.0.water.x")]
    public void A_path_through_something_missing_reads_undefined(string path) => Assert.Same(PlainValue.Undefined, PathReader.Read(Store, _result, path));

    [Fact]
    public void A_path_longer_than_values_are_deep_leads_nowhere()
    {
        var path = string.Join('.', Enumerable.Repeat("x", 10_000));
        Assert.Same(PlainValue.Undefined, PathReader.Read(Store, _result, path));
        Assert.Null(PathReader.Find(Store, _result, path));
    }

    [Fact]
    public void A_stream_is_found_inside_children_and_lists()
    {
        var found = PathReader.Find(Store, _result, "panels.0.water");
        Assert.Equal(_water, found);
        Assert.Equal(ReferenceKind.Stream, found!.Kind);
        Assert.Equal(_water, PathReader.Read(Store, _result, "panels.0.water"));
    }

    [Theory]
    [InlineData("level", "argument", "level")]
    [InlineData("pots.0.id", null, "id")]
    [InlineData("pots.1", null, "")]
    [InlineData("nothing", "empty", "")]
    public void A_path_to_data_finds_the_place_it_came_from(string path, string? entity, string expected)
    {
        var found = PathReader.Find(Store, _result, path)!; // asserted by what follows
        Assert.Equal(expected, found.Path.ToString());
        if (entity is not null)
        {
            Assert.Equal(EntityId.Of(entity), found.Id);
        }
    }

    [Fact]
    public void A_payload_written_to_data_goes_to_where_the_data_came_from()
    {
        Do(transaction => transaction.Set(PathReader.Find(transaction, _result, "level")!, Num(9))); // it is there
        AssertHolds("9", _argument.Child("level"));
        Assert.Equal(Num(9), PathReader.Read(Store, _result, "level"));
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("missing.more")]
    [InlineData("pots.2")]
    [InlineData("panels.0.water.x")]
    public void A_path_that_leads_nowhere_finds_nothing(string path) => Assert.Null(PathReader.Find(Store, _result, path));
}
