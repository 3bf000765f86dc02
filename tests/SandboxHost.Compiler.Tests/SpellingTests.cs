namespace SandboxHost.Compiler.Tests;

public sealed class SpellingTests
{
    private static readonly string[] Known = ["--json", "--help", "check", "compile", "recipe", "pattern"];

    [Theory]
    [InlineData("--jsno", "--json")]
    [InlineData("--JSON", "--json")]
    [InlineData("chek", "check")]
    [InlineData("complie", "compile")]
    [InlineData("pttern", "pattern")]
    [InlineData("paternn", "pattern")]
    public void A_name_with_a_typing_mistake_finds_the_one_that_was_meant(string typed, string expected) =>
        Assert.Equal(expected, Spelling.FindNearest(typed, Known));

    [Theory]
    [InlineData("")]
    [InlineData("run")]
    [InlineData("--verbose")]
    [InlineData("ptrn")]
    public void A_name_that_is_near_to_none_finds_none(string typed) =>
        Assert.Null(Spelling.FindNearest(typed, Known));

    [Fact]
    public void A_name_of_megabytes_is_not_compared() =>
        Assert.Null(Spelling.FindNearest(new string('x', 10_000_000), [new string('x', 10_000_001)]));
}
