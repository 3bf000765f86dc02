using System.Text;

namespace SandboxHost.Cli.Tests;

public sealed class PrintableTextTests
{
    [Theory]
    [InlineData("plain äöü 漢字 😀", "plain äöü 漢字 😀")]
    [InlineData("\u001b[31m", "\\u001b[31m")]
    [InlineData("a\nb\tc\rd", "a\\nb\\tc\\rd")]
    [InlineData("\u009b\u007f\0", "\\u009b\\u007f\\u0000")]
    [InlineData("\u202e\u200b\u2028\ufeff", "\\u202e\\u200b\\u2028\\ufeff")]
    [InlineData("\U000E0041", "\\udb40\\udc41")]
    public void What_could_steer_a_terminal_or_hide_is_escaped(string text, string shown) => Assert.Equal(shown, PrintableText.Escape(text));

    // Such a string does not survive as the argument of a theory.
    [Fact]
    public void Halves_of_surrogate_pairs_are_escaped() => Assert.Equal("\\ud800 \\udc00", PrintableText.Escape("\ud800 \udc00"));

    [Theory]
    [InlineData("say \"\\\"", 10, "\"say \\\"\\\\\\\"\"")]
    [InlineData("long", 3, "\"lon…\"")]
    [InlineData("\u001b", 3, "\"\\u001b\"")]
    public void Strings_are_quoted_as_javascript_would(string text, int maxLength, string shown)
    {
        var output = new StringBuilder();
        PrintableText.AppendQuoted(output, text, maxLength);

        Assert.Equal(shown, output.ToString());
    }

    [Fact]
    public void Json_stays_json() => Assert.Equal("{\n  \"a\": \"\\u202e\\n\"\n}\n", PrintableText.EscapeJson("{\n  \"a\": \"\u202e\\n\"\n}\n"));
}
