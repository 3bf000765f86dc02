using System.Text.Json;

namespace SandboxHost.Cli.Tests;

public sealed class CompileCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_javascript_is_printed_line_for_line()
    {
        var run = ProgramRun.InProcess("compile", _folder.Write("a.tsx", "type T = 1;\nexport const a: T = 1;\n"));

        Assert.Equal(new ProgramRun(0, "           \nexport const a    = 1;\n", ""), run);
    }

    [Fact]
    public void Mistakes_go_to_standard_error_and_no_javascript_is_printed()
    {
        var file = _folder.Write("a.tsx", "let b = ;");
        var run = ProgramRun.InProcess("compile", file);

        Assert.Equal((ExitCode.PatternErrors, ""), (run.ExitCode, run.Out));
        Assert.StartsWith($"{file}:1:9 error SH1001: ", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("1 error in 1 file; nothing was written." + Environment.NewLine, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--output")]
    [InlineData("-o")]
    public void The_javascript_can_be_written_to_a_file(string option)
    {
        var output = _folder.PathOf("a.js");
        var run = ProgramRun.InProcess("compile", _folder.Write("a.ts", "(1);"), option, output);

        Assert.Equal(new ProgramRun(0, "", ""), run);
        Assert.Equal("(1);", File.ReadAllText(output));
    }

    [Fact]
    public void A_file_with_mistakes_leaves_the_output_file_as_it_was()
    {
        var output = _folder.Write("a.js", "as it was");
        ProgramRun.InProcess("compile", _folder.Write("a.ts", "let b = ;"), "--output", output);

        Assert.Equal("as it was", File.ReadAllText(output));
    }

    [Fact]
    public void The_source_is_not_overwritten()
    {
        var file = _folder.Write("a.js", "(1);");
        var run = ProgramRun.InProcess("compile", file, "--output", _folder.PathOf("./a.js"));

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains("would overwrite the source", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_named()
    {
        var run = ProgramRun.InProcess("compile", _folder.Write("a.ts", "(1);"), "--output", _folder.PathOf("no/a.js"));

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains("cannot be written", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_position_map_is_one_json_document()
    {
        const string Source = "export const a = <b>one</b>;\n";
        var file = _folder.Write("a.tsx", Source);
        var run = ProgramRun.InProcess("compile", "--map", file);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var document = JsonDocument.Parse(run.Out);
        var map = document.RootElement;
        Assert.Equal(
            ["version", "source", "sourceLength", "outputLength", "edits"], map.EnumerateObject().Select(property => property.Name));
        Assert.Equal(1, map.GetProperty("version").GetInt32());
        Assert.Equal(file, map.GetProperty("source").GetString());
        Assert.Equal(Source.Length, map.GetProperty("sourceLength").GetInt32());
        Assert.Equal(ProgramRun.InProcess("compile", file).Out.Length, map.GetProperty("outputLength").GetInt32());
        Assert.All(map.GetProperty("edits").EnumerateArray(), edit => Assert.Equal(
            ["sourceStart", "sourceLength", "outputStart", "outputLength"], edit.EnumerateObject().Select(property => property.Name)));
    }

    [Fact]
    public async Task The_real_program_prints_utf8()
    {
        var run = await ProgramRun.AsProcess("compile", _folder.Write("a.ts", "('ü😀');"));

        Assert.Equal(new ProgramRun(0, "('ü😀');", ""), run);
    }

    [Fact]
    public void What_is_printed_is_what_runs_in_the_program()
    {
        _folder.Write("other.ts", "export const n = 1;");
        var run = ProgramRun.InProcess("compile", _folder.Write("a.tsx", "import { computed, pattern } from 'commonfabric'; import { n } from './other'; export default pattern(({ x }: { x: number }) => ({ y: x + n }));"));
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("$expr(", run.Out, StringComparison.Ordinal);
    }
}
