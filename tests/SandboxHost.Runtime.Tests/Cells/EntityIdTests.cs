using SandboxHost.Runtime.Cells;

namespace SandboxHost.Runtime.Tests.Cells;

public sealed class EntityIdTests
{
    [Fact]
    public void The_same_cause_gives_the_same_identity() =>
        Assert.Equal(EntityId.Of("piece").Derive("argument").Derive(3), EntityId.Of("piece").Derive("argument").Derive(3));

    [Fact]
    public void Different_causes_give_different_identities()
    {
        var root = EntityId.Of("piece");
        EntityId[] ids = [root, EntityId.Of("piece2"), root.Derive("a"), root.Derive("b"), root.Derive(0), root.Derive(1), root.Derive("0"), root.Derive("a").Derive("b"), root.Derive("ab")];
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void Labels_that_are_no_valid_text_are_not_mixed_up() =>
        Assert.NotEqual(EntityId.Of("\ud800"), EntityId.Of("\ud801"));

    [Fact]
    public void An_identity_does_not_depend_on_the_process() =>
        Assert.Equal(EntityId.Parse(EntityId.Of("piece").Derive(7).ToString()), EntityId.Of("piece").Derive(7));

    [Fact]
    public void The_text_is_32_digits_and_the_short_one_its_first_8()
    {
        var id = EntityId.Of("piece");
        Assert.Matches("^[0-9a-f]{32}$", id.ToString());
        Assert.Equal(id.ToString()[..8], id.ToShortString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("zz345678901234567890123456789012")]
    public void Other_texts_are_no_identities(string text) => Assert.Throws<FormatException>(() => EntityId.Parse(text));
}
