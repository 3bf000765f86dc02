namespace SandboxHost.Compiler.Tests;

public sealed class SourceFileTests
{
    [Fact]
    public void An_empty_text_is_one_empty_line()
    {
        var file = new SourceFile("a.ts", "");

        Assert.Equal(1, file.LineCount);
        Assert.Equal(new TextPosition(1, 1), file.GetPosition(0));
        Assert.Equal(new TextSpan(0, 0), file.GetLineSpan(1));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    public void Every_ecmascript_line_terminator_ends_a_line(string terminator)
    {
        var file = new SourceFile("a.ts", $"one{terminator}two");

        Assert.Equal(2, file.LineCount);
        Assert.Equal(new TextPosition(2, 1), file.GetPosition(3 + terminator.Length));
        Assert.Equal(new TextSpan(0, 3), file.GetLineSpan(1));
        Assert.Equal(new TextSpan(3 + terminator.Length, 3), file.GetLineSpan(2));
    }

    [Theory]
    [InlineData("\v")]
    [InlineData("\f")]
    [InlineData("\u0085")]
    public void Nothing_else_ends_a_line(string character) =>
        Assert.Equal(1, new SourceFile("a.ts", $"one{character}two").LineCount);

    [Fact]
    public void Line_feed_before_carriage_return_is_two_line_breaks() =>
        Assert.Equal(3, new SourceFile("a.ts", "one\n\rtwo").LineCount);

    [Fact]
    public void A_line_break_at_the_end_opens_an_empty_line()
    {
        var file = new SourceFile("a.ts", "one\n");

        Assert.Equal(new TextPosition(2, 1), file.GetPosition(4));
        Assert.Equal(new TextSpan(4, 0), file.GetLineSpan(2));
    }

    [Fact]
    public void Offset_and_position_are_inverse_at_every_place_in_a_line()
    {
        var file = new SourceFile("a.ts", "a\nbc\r\n\u2028déf😀\r");

        for (var line = 1; line <= file.LineCount; line++)
        {
            var span = file.GetLineSpan(line);
            for (var offset = span.Start; offset <= span.End; offset++)
            {
                Assert.Equal(offset, file.GetOffset(file.GetPosition(offset)));
                Assert.Equal(line, file.GetPosition(offset).Line);
            }
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public void An_offset_outside_the_text_is_refused(int offset) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SourceFile("a.ts", "one").GetPosition(offset));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 5)]
    public void A_position_outside_the_text_is_refused(int line, int column) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => new SourceFile("a.ts", "one\ntwo").GetOffset(new TextPosition(line, column)));

    [Fact]
    public void Files_are_equal_by_path_and_text_whatever_was_asked_of_them()
    {
        var asked = new SourceFile("a.ts", "one\ntwo");
        _ = asked.LineCount;

        Assert.Equal(new SourceFile("a.ts", "one\ntwo"), asked);
        Assert.NotEqual(new SourceFile("b.ts", "one\ntwo"), asked);
        Assert.Equal(new SourceFile("a.ts", "one\ntwo").GetHashCode(), asked.GetHashCode());
    }

    [Fact]
    public void A_copy_with_another_text_has_the_lines_of_that_text()
    {
        var first = new SourceFile("a.ts", "one\ntwo");
        _ = first.LineCount;

        Assert.Equal(3, (first with { Text = "1\n2\n3" }).LineCount);
    }

    [Fact]
    public void A_million_lines_are_found_at_once()
    {
        var file = new SourceFile("a.ts", new string('\n', 1_000_000));

        Assert.Equal(new TextPosition(1_000_001, 1), file.GetPosition(1_000_000));
    }
}
