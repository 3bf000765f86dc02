namespace SandboxHost.Compiler.Tests;

public sealed class TextEditsTests
{
    [Fact]
    public void Without_edits_the_text_and_every_position_stay()
    {
        var (text, map) = new TextEdits("let a = 1").Apply();

        Assert.Equal("let a = 1", text);
        Assert.Empty(map.Edits);
        Assert.Equal(5, map.ToSource(5));
    }

    [Fact]
    public void Edits_may_be_asked_for_in_any_order()
    {
        var edits = new TextEdits("one two three");
        edits.Replace(new TextSpan(8, 5), "3");
        edits.Insert(4, "(");
        edits.Erase(new TextSpan(0, 3));
        edits.Insert(7, ")");

        Assert.Equal("    (two) 3", edits.Apply().Text);
    }

    [Fact]
    public void Insertions_at_one_offset_keep_the_order_in_which_they_were_asked_for()
    {
        var edits = new TextEdits("ab");
        edits.Insert(2, "y");
        edits.Insert(1, "1");
        edits.Insert(1, "2");
        edits.Insert(0, "x");
        edits.Insert(1, "3");

        Assert.Equal("xa123by", edits.Apply().Text);
    }

    [Fact]
    public void An_insertion_stands_in_front_of_a_replacement_or_erasure_at_its_offset()
    {
        var edits = new TextEdits("abcd");
        edits.Replace(new TextSpan(1, 1), "B");
        edits.Insert(1, "<");
        edits.Erase(new TextSpan(2, 1));
        edits.Insert(2, ">");

        Assert.Equal("a<B> d", edits.Apply().Text);
    }

    [Fact]
    public void Erasing_keeps_the_length_and_every_line_break()
    {
        var edits = new TextEdits("a: {\r\n\tb: 😀;\u2028}\n= c");
        edits.Erase(new TextSpan(1, 15));

        Assert.Equal("a   \r\n       \u2028 \n= c", edits.Apply().Text);
    }

    [Fact]
    public void Replacing_with_nothing_deletes()
    {
        var edits = new TextEdits("abc");
        edits.Replace(new TextSpan(1, 1), "");

        Assert.Equal("ac", edits.Apply().Text);
    }

    [Theory]
    [InlineData(0, 2, 1, 2)]
    [InlineData(1, 2, 1, 2)]
    [InlineData(0, 4, 1, 1)]
    public void Overlapping_edits_are_refused(int firstStart, int firstLength, int secondStart, int secondLength)
    {
        var edits = new TextEdits("abcd");
        edits.Replace(new TextSpan(firstStart, firstLength), "x");
        edits.Erase(new TextSpan(secondStart, secondLength));

        Assert.Throws<InvalidOperationException>(() => edits.Apply());
    }

    [Fact]
    public void An_insertion_inside_a_replacement_is_refused()
    {
        var edits = new TextEdits("abcd");
        edits.Replace(new TextSpan(0, 4), "x");
        edits.Insert(2, "y");

        Assert.Throws<InvalidOperationException>(() => edits.Apply());
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 5)]
    [InlineData(5, 0)]
    [InlineData(2, -1)]
    public void An_edit_outside_the_text_is_refused(int start, int length) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextEdits("abcd").Replace(new TextSpan(start, length), ""));
}
