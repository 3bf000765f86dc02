using Jint;

namespace SandboxHost.Compiler.Tests;

public sealed class JavaScriptStringTests
{
    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("it's", "\"it's\"")]
    [InlineData("say \"hi\"", """
        "say \"hi\""
        """)]
    [InlineData("a\\b", """
        "a\\b"
        """)]
    [InlineData("\n\r\t\b\f\v\0", """
        "\n\r\t\b\f\u000B\u0000"
        """)]
    [InlineData("ü 漢 😀 ${x} `", "\"ü 漢 😀 ${x} `\"")]
    [InlineData("\u2028\u2029", """
        "\u2028\u2029"
        """)]
    [InlineData("\u202E\u200B\uFEFF", """
        "\u202E\u200B\uFEFF"
        """)]
    public void A_string_is_quoted_on_one_readable_line(string value, string expected) =>
        Assert.Equal(expected, JavaScriptString.Quote(value));

    [Fact]
    public void Half_surrogate_pairs_are_escaped() =>
        Assert.Equal("""
            "\uD83D x \uDE00"
            """, JavaScriptString.Quote("\uD83D x \uDE00"));

    [Fact]
    public void Every_code_unit_survives_being_quoted_and_evaluated()
    {
        var all = string.Concat(Enumerable.Range(0, 0x10000).Select(unit => (char)unit));

        Assert.Equal(all, new Engine().Evaluate(JavaScriptString.Quote(all)).AsString());
    }
}
