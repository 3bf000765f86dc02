using SandboxHost.Compiler;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Tests.Cells;

public sealed class CellLinkTests : CellTest
{
    [Fact]
    public void A_child_is_one_step_further_and_nothing_is_read()
    {
        var child = Cell("empty").Child("a").Child("0");
        Assert.Equal("a.0", child.Path.ToString());
        AssertAbsent(child);
    }

    [Fact]
    public void Links_are_equal_if_everything_about_them_is()
    {
        var cell = Cell("a");
        var schema = SchemaOf("""{"type":"number"}""");
        Assert.Equal(cell.Child("x"), cell.Child("x"));
        Assert.NotEqual(cell.Child("x"), cell.Child("y"));
        Assert.NotEqual(cell, cell.WithSchema(schema));
        Assert.NotEqual(cell, cell.AsRedirect());
        Assert.NotEqual(cell, cell.WithAccess(CellKind.Readonly));
        Assert.NotEqual(cell, Cell("b"));
        Assert.Equal(cell.WithSchema(schema).AsRedirect(), cell.AsRedirect().WithSchema(schema));
    }

    [Fact]
    public void The_address_is_the_place_alone()
    {
        var cell = Cell("a");
        Assert.True(cell.Child("x").SameAddress(cell.WithSchema(SchemaOf("""{"type":"number"}""")).AsRedirect().Child("x")));
        Assert.False(cell.Child("x").SameAddress(cell));
    }

    [Fact]
    public void A_child_is_read_as_the_schema_says()
    {
        var cell = Cell("a").WithSchema(SchemaOf(
            """{"type":"object","properties":{"xs":{"type":"array","items":{"type":"number"}}},"additionalProperties":{"type":"string"}}"""));
        Assert.Equal(SchemaTypes.Number, cell.Child("xs").Child("3").Schema!.Types);
        Assert.Equal(SchemaTypes.String, cell.Child("other").Schema!.Types);
        Assert.Null(cell.Child("xs").Child("length").Schema);
    }

    [Fact]
    public void A_child_of_alternatives_that_differ_is_read_as_it_is()
    {
        var cell = Cell("a").WithSchema(SchemaOf(
            """{"anyOf":[{"type":"object","properties":{"v":{"type":"number"},"w":{"type":"number"}}},{"type":"object","properties":{"v":{"type":"string"}}}]}"""));
        Assert.Null(cell.Child("v").Schema);
        Assert.Equal(SchemaTypes.Number, cell.Child("w").Schema!.Types);
    }

    [Fact]
    public void Schemas_are_followed_through_their_references()
    {
        var cell = Cell("a").WithSchema(SchemaOf(
            """{"$ref":"#/$defs/Node","$defs":{"Node":{"type":"object","properties":{"next":{"$ref":"#/$defs/Node"},"n":{"type":"number"}}}}}"""));
        Assert.Equal(SchemaTypes.Number, cell.Child("next").Child("next").Child("n").Schema!.Types);
    }

    [Fact]
    public void A_link_to_a_stream_says_so()
    {
        Assert.Equal(ReferenceKind.Stream, Stream("s").Kind);
        Assert.Equal(ReferenceKind.Cell, Cell("c").Kind);
    }

    [Fact]
    public void A_path_cannot_be_longer_than_values_are_deep()
    {
        var link = Enumerable.Range(0, PlainValue.MaxDepth).Aggregate(Cell("a"), (cell, _) => cell.Child("x"));
        Refuses("200 steps", () => link.Child("x"));
    }
}
