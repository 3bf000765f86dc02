namespace SandboxHost.Compiler.Tests;

public sealed class JsxTextTests
{
    // Each expectation is what TypeScript 5.9 emits for <a>…</a>.
    [Theory]
    [InlineData("one", "one")]
    [InlineData(" one ", " one ")]
    [InlineData(" ", " ")]
    [InlineData("\t", "\t")]
    [InlineData("one\n  two", "one two")]
    [InlineData("one  two", "one  two")]
    [InlineData("\n  one\n  two  \n\n three\n", "one two three")]
    [InlineData("  one\n", "  one")]
    [InlineData("\none  ", "one  ")]
    [InlineData("one \r\n two", "one two")]
    [InlineData("one\u2028two\u2029three\rfour", "one two three four")]
    [InlineData("one\n\u00A0\u3000two", "one two")]
    [InlineData("one\n&nbsp;\ntwo", "one \u00A0 two")]
    [InlineData("one&#32;\ntwo", "one  two")]
    [InlineData("one&#10;two", "one\ntwo")]
    public void Lines_are_trimmed_and_joined_with_one_space(string raw, string expected) =>
        Assert.Equal(expected, JsxText.FromChildren(raw));

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("  \n  ")]
    [InlineData(" \r\n\t\r\n ")]
    public void White_space_with_a_line_break_stands_for_nothing(string raw) =>
        Assert.Null(JsxText.FromChildren(raw));

    [Theory]
    [InlineData("&lt;&gt;&amp;&quot;&apos;", "<>&\"'")]
    [InlineData("&copy;&Alpha;&alpha;&thetasym;&hearts;&zwnj;", "©Αα\u03D1♥\u200C")]
    [InlineData("&#65;&#x41;&#x6a;&#x6A;&#0000065;", "AAjjA")]
    [InlineData("&#128512;&#x1F600;", "😀😀")]
    [InlineData("a&b", "a&b")]
    [InlineData("&", "&")]
    [InlineData("&;", "&;")]
    [InlineData("&#;&#x;", "&#;&#x;")]
    [InlineData("&#0;", "\0")]
    [InlineData("&#X41;", "&#X41;")]
    [InlineData("&unknown;&LT;", "&unknown;&LT;")]
    [InlineData("&lt", "&lt")]
    [InlineData("&&lt;", "&<")]
    [InlineData("&amp;lt;", "&lt;")]
    [InlineData("&#12a;", "&#12a;")]
    [InlineData("&#x110000;", "&#x110000;")]
    [InlineData("&#99999999999999999999;", "&#99999999999999999999;")]
    [InlineData("&#xFFFFFFFF;", "&#xFFFFFFFF;")]
    public void Entities_are_decoded_and_anything_else_stays(string raw, string expected)
    {
        Assert.Equal(expected, JsxText.FromChildren(raw));
        Assert.Equal(expected, JsxText.FromAttribute(raw));
    }

    [Fact]
    public void Half_a_surrogate_pair_can_be_named() => Assert.Equal("\uD83D", JsxText.FromAttribute("&#xD83D;"));

    [Fact]
    public void There_are_253_named_entities()
    {
        // The first and the last of each of the three sets of HTML 4, and XHTML's own.
        string[] names = ["nbsp", "yuml", "fnof", "diams", "quot", "euro", "apos"];

        Assert.All(names, name => Assert.NotEqual($"&{name};", JsxText.FromAttribute($"&{name};")));
        Assert.Equal(253, HtmlEntities.Count);
    }

    [Fact]
    public void An_attribute_keeps_its_white_space_and_backslashes() =>
        Assert.Equal(" one\n  two\\n ", JsxText.FromAttribute(" one\n  two\\n "));

    [Theory]
    [InlineData('&')]
    [InlineData('a')]
    [InlineData(' ')]
    [InlineData('\n')]
    public void A_long_text_takes_time_proportional_to_its_length(char filler)
    {
        var text = "x&" + new string(filler, 5_000_000) + "y";

        Assert.StartsWith("x&", JsxText.FromChildren(text), StringComparison.Ordinal);
    }
}
