using FsCheck;
using FsCheck.Fluent;

namespace SandboxHost.Compiler.Tests;

public sealed class PositionMapTests
{
    [Fact]
    public void Behind_an_insertion_positions_are_exact()
    {
        var map = Map("ab", edits => edits.Insert(1, "xyz"));

        Assert.Equal([0, 1, 1, 1, 1, 2], Enumerable.Range(0, 6).Select(map.ToSource));
        Assert.Equal([0, 4, 5], Enumerable.Range(0, 3).Select(map.ToOutput));
    }

    [Fact]
    public void Inside_a_replacement_the_answer_is_its_start()
    {
        // abcd → aXYZWd
        var map = Map("abcd", edits => edits.Replace(new TextSpan(1, 2), "XYZW"));

        Assert.Equal([0, 1, 1, 1, 1, 3, 4], Enumerable.Range(0, 7).Select(map.ToSource));
        Assert.Equal([0, 1, 1, 5, 6], Enumerable.Range(0, 5).Select(map.ToOutput));
    }

    [Fact]
    public void A_deleted_place_is_found_where_the_text_closed_over_it()
    {
        // abcd → ad
        var map = Map("abcd", edits => edits.Replace(new TextSpan(1, 2), ""));

        Assert.Equal([0, 3, 4], Enumerable.Range(0, 3).Select(map.ToSource));
        Assert.Equal([0, 1, 1, 1, 2], Enumerable.Range(0, 5).Select(map.ToOutput));
    }

    [Fact]
    public void Erasing_moves_nothing_even_inside()
    {
        var map = Map("a: string", edits => edits.Erase(new TextSpan(1, 8)));

        Assert.Equal(Enumerable.Range(0, 10), Enumerable.Range(0, 10).Select(map.ToSource));
        Assert.Empty(map.Edits);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void An_offset_outside_the_text_is_refused(int offset)
    {
        var map = PositionMap.Identity(2);

        Assert.Throws<ArgumentOutOfRangeException>(() => map.ToSource(offset));
        Assert.Throws<ArgumentOutOfRangeException>(() => map.ToOutput(offset));
    }

    [Fact]
    public void A_kept_character_is_found_again_in_both_directions() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(RandomEdits(), sample =>
        {
            var edits = new TextEdits(sample.Source);
            foreach (var (span, replacement) in sample.Edits)
            {
                edits.Replace(span, replacement);
            }

            var (text, map) = edits.Apply();
            for (var offset = 0; offset < sample.Source.Length; offset++)
            {
                if (!sample.Edits.Any(edit => edit.Span.Start <= offset && offset < edit.Span.End))
                {
                    Assert.Equal(sample.Source[offset], text[map.ToOutput(offset)]);
                    Assert.Equal(offset, map.ToSource(map.ToOutput(offset)));
                }
            }

            Assert.Equal(sample.Source.Length, map.ToSource(text.Length));
        }));

    private static PositionMap Map(string source, Action<TextEdits> edit)
    {
        var edits = new TextEdits(source);
        edit(edits);
        return edits.Apply().Map;
    }

    // Texts of distinct characters, with edits that do not overlap: gaps and lengths in turn, each edit one of a few texts.
    private static Arbitrary<(string Source, (TextSpan Span, string Replacement)[] Edits)> RandomEdits()
    {
        var edit =
            from gap in Gen.Choose(0, 3)
            from length in Gen.Choose(0, 3)
            from replacement in Gen.Elements("", "-", "--", "-----")
            select (gap, length, replacement);
        var sample =
            from steps in edit.ListOf()
            from tail in Gen.Choose(1, 3)
            select Build([.. steps], tail);
        return sample.ToArbitrary();
    }

    private static (string Source, (TextSpan Span, string Replacement)[] Edits) Build(
        (int Gap, int Length, string Replacement)[] steps, int tail)
    {
        var edits = new List<(TextSpan, string)>();
        var offset = 0;
        foreach (var (gap, length, replacement) in steps)
        {
            edits.Add((new TextSpan(offset + gap, length), replacement));
            offset += gap + length;
        }

        return (new string([.. Enumerable.Range(0, offset + tail).Select(i => (char)('Ā' + i))]), [.. edits]);
    }
}
