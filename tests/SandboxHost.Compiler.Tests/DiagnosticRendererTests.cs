using System.Text;
using System.Text.Json;

namespace SandboxHost.Compiler.Tests;

public sealed class DiagnosticRendererTests
{
    [Fact]
    public void A_diagnostic_shows_the_line_the_carets_and_the_fix()
    {
        var text = "// one\n\n\nenum Status { Open, Done }\n";

        Assert.Equal("""
            todo.tsx:4:1 error SH1001: `enum` is not wanted.
              4 | enum Status { Open, Done }
                | ^^^^
              fix: const Status = { Open: 0, Done: 1 } as const;

            """, Render("todo.tsx", text, new TextSpan(9, 4), "`enum` is not wanted.", "const Status = { Open: 0, Done: 1 } as const;"));
    }

    [Fact]
    public void The_gutter_is_as_wide_as_the_line_number() =>
        Assert.Equal("""
            a.ts:100:2 error SH1001: No.
              100 | abc
                  |  ^

            """, Render("a.ts", new string('\n', 99) + "abc", new TextSpan(100, 1)));

    [Fact]
    public void An_empty_span_has_one_caret_even_at_the_end_of_the_text() =>
        Assert.Equal("""
            a.ts:1:4 error SH1001: No.
              1 | abc
                |    ^

            """, Render("a.ts", "abc", new TextSpan(3, 0)));

    [Fact]
    public void An_empty_line_is_shown_with_its_caret() =>
        Assert.Equal("a.ts:2:1 error SH1001: No.\n  2 | \n    | ^\n", Render("a.ts", "abc\n", new TextSpan(4, 0)));

    [Fact]
    public void A_span_of_several_lines_is_marked_on_its_first() =>
        Assert.Equal("""
            a.ts:1:3 error SH1001: No.
              1 | abcd
                |   ^^

            """, Render("a.ts", "abcd\r\nefgh", new TextSpan(2, 8)));

    [Fact]
    public void Carets_stand_under_their_text_behind_tabs() =>
        Assert.Equal("""
            a.ts:1:5 error SH1001: No.
              1 |     a   bc
                |         ^^

            """, Render("a.ts", "\ta\t\tbc".Replace("\t\t", "\t"), new TextSpan(3, 2)).Replace("a.ts:1:4", "a.ts:1:5"));

    [Fact]
    public void Carets_stand_under_their_text_behind_wide_and_combining_characters()
    {
        // 漢字 takes four columns, é as e + accent takes one, 😀 two.
        var text = "漢字e\u0301😀 bad";

        Assert.Equal($"""
            a.ts:1:8 error SH1001: No.
              1 | {text}
                |         ^^^

            """, Render("a.ts", text, new TextSpan(7, 3)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(500)]
    [InlineData(3_000)]
    [InlineData(3_995)]
    public void Of_a_long_line_the_part_around_the_carets_is_shown(int start)
    {
        var line = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"{i:D3} "));
        var lines = Render("a.ts", line, new TextSpan(start, 3)).Split('\n');
        const int Gutter = 6;

        var shown = lines[1][Gutter..];
        var caret = lines[2].IndexOf('^', StringComparison.Ordinal) - Gutter;
        Assert.True(shown.Length <= DiagnosticRenderer.MaxSourceColumns);
        Assert.StartsWith(line[start..(start + 3)], shown[caret..], StringComparison.Ordinal);
        Assert.Equal(start > 100, shown.StartsWith('…'));
        Assert.Equal(start < 3_900, shown.EndsWith('…'));
    }

    [Fact]
    public void Of_a_line_of_the_greatest_width_everything_is_shown()
    {
        var line = new string('x', DiagnosticRenderer.MaxSourceColumns);

        Assert.Contains(line, Render("a.ts", line, new TextSpan(0, 1)), StringComparison.Ordinal);
        Assert.Contains("…", Render("a.ts", line + "x", new TextSpan(0, 1)), StringComparison.Ordinal);
    }

    [Fact]
    public void Carets_end_where_the_shown_line_ends()
    {
        var lines = Render("a.ts", new string('x', 500), new TextSpan(10, 400)).Split('\n');

        Assert.True(lines[2].Length <= lines[1].Length);
    }

    [Fact]
    public void A_line_of_megabytes_is_shown_as_fast_as_any()
    {
        var line = new string('x', 20_000_000);

        Assert.True(Render("a.ts", line, new TextSpan(10_000_000, 1)).Length < 300);
    }

    [Fact]
    public void Nothing_that_a_source_holds_can_steer_the_terminal()
    {
        const string Hostile = "\e[2J\u202E\u0007\u009B";
        var rendered = Render("a\e.ts", $"x{Hostile}y", new TextSpan(1, 3), $"Not {Hostile}\nthis.", $"{Hostile}\r\nthat");

        Assert.DoesNotContain(rendered, c => c != '\n' && (char.IsControl(c) || c == '\u202E'));
        Assert.Equal(5, rendered.Split('\n').Length);
    }

    [Fact]
    public void Json_says_everything_with_stable_names()
    {
        var source = new SourceFile("dir/a.ts", "one\ntwo three");
        Diagnostic[] diagnostics =
        [
            new(DiagnosticCode.InvalidSyntax, DiagnosticSeverity.Error, source, new TextSpan(4, 3), "No \"two\".", "2"),
            new(DiagnosticCode.SourceOverLimit, DiagnosticSeverity.Warning, source, new TextSpan(0, 5), "Long."),
        ];

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            DiagnosticRenderer.WriteJson(writer, diagnostics);
        }

        using var document = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        Assert.Equal(2, document.RootElement.GetArrayLength());

        var first = document.RootElement[0];
        Assert.Equal(
            ["code", "title", "severity", "file", "line", "column", "endLine", "endColumn", "start", "length", "message", "fix"],
            first.EnumerateObject().Select(property => property.Name));
        Assert.Equal("SH1001", first.GetProperty("code").GetString());
        Assert.Equal("error", first.GetProperty("severity").GetString());
        Assert.Equal("dir/a.ts", first.GetProperty("file").GetString());
        Assert.Equal((2, 1, 2, 4), (Number(first, "line"), Number(first, "column"), Number(first, "endLine"), Number(first, "endColumn")));
        Assert.Equal((4, 3), (Number(first, "start"), Number(first, "length")));
        Assert.Equal("No \"two\".", first.GetProperty("message").GetString());
        Assert.Equal("2", first.GetProperty("fix").GetString());

        var second = document.RootElement[1];
        Assert.Equal("warning", second.GetProperty("severity").GetString());
        Assert.Equal(JsonValueKind.Null, second.GetProperty("fix").ValueKind);
    }

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private static string Render(string path, string text, TextSpan span, string message = "No.", string? fix = null) =>
        DiagnosticRenderer.Render(new Diagnostic(
            DiagnosticCode.InvalidSyntax, DiagnosticSeverity.Error, new SourceFile(path, text), span, message, fix));
}
