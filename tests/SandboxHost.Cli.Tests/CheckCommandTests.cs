using System.Text.Json;

namespace SandboxHost.Cli.Tests;

public sealed class CheckCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_without_mistakes_prints_nothing_and_ends_with_0()
    {
        var run = ProgramRun.InProcess("check", _folder.Write("a.tsx", "export const a: number = 1;\n"));

        Assert.Equal(new ProgramRun(0, "", Line("no errors in 1 file")), run);
    }

    [Fact]
    public void Mistakes_are_printed_with_carets_and_end_with_1()
    {
        var file = _folder.Write("a.tsx", "const a = 1;\nconst b = ;\n");
        var run = ProgramRun.InProcess("check", file);

        Assert.Equal(ExitCode.PatternErrors, run.ExitCode);
        Assert.StartsWith($"{file}:2:11 error SH1001: ", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n  2 | const b = ;\n    |           ^", run.Out, StringComparison.Ordinal);
        Assert.Equal(Line("1 error in 1 file"), run.Error);
    }

    [Fact]
    public void All_files_are_checked_whatever_is_wrong_with_the_first()
    {
        var first = _folder.Write("a.ts", "let = ;");
        var second = _folder.Write("b.ts", "(1);");
        var third = _folder.Write("c.ts", "let c = ;");
        var run = ProgramRun.InProcess("check", first, second, third);

        Assert.Equal(ExitCode.PatternErrors, run.ExitCode);
        Assert.Contains("a.ts:1:", run.Out, StringComparison.Ordinal);
        Assert.Contains("c.ts:1:", run.Out, StringComparison.Ordinal);
        Assert.EndsWith(Line(" in 3 files"), run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void When_one_file_is_missing_none_is_checked()
    {
        var run = ProgramRun.InProcess("check", _folder.Write("a.ts", "let = ;"), _folder.PathOf("b.ts"));

        Assert.Equal((ExitCode.WrongUsage, ""), (run.ExitCode, run.Out));
    }

    [Fact]
    public void Json_is_one_document_with_files_and_diagnostics()
    {
        var file = _folder.Write("a.ts", "let b = ;");
        var run = ProgramRun.InProcess("check", "--json", file);

        Assert.Equal(ExitCode.PatternErrors, run.ExitCode);
        using var document = JsonDocument.Parse(run.Out);
        Assert.Equal(
            ["version", "files", "diagnostics"], document.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal(1, document.RootElement.GetProperty("version").GetInt32());
        Assert.Equal(file, document.RootElement.GetProperty("files")[0].GetString());
        var diagnostic = document.RootElement.GetProperty("diagnostics")[0];
        Assert.Equal("SH1001", diagnostic.GetProperty("code").GetString());
        Assert.Equal(9, diagnostic.GetProperty("column").GetInt32());
    }

    [Fact]
    public void Json_of_files_without_mistakes_has_an_empty_list()
    {
        var run = ProgramRun.InProcess("check", "--json", _folder.Write("a.ts", "(1);"));

        Assert.Equal(ExitCode.Done, run.ExitCode);
        using var document = JsonDocument.Parse(run.Out);
        Assert.Equal(0, document.RootElement.GetProperty("diagnostics").GetArrayLength());
    }

    [Fact]
    public void On_a_terminal_with_colours_the_text_is_the_same_but_for_the_colours()
    {
        var file = _folder.Write("a.ts", "let b = ; // " + new string('x', 300));
        using var output = new StringWriter();
        using var error = new StringWriter();
        Program.Run(["check", file], new Terminal(output, error, HasOutColor: true, HasErrorColor: true));

        Assert.Contains("\e[", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            ProgramRun.InProcess("check", file).Out,
            System.Text.RegularExpressions.Regex.Replace(output.ToString(), "\e\\[[0-9;]*m", ""));
    }

    [Fact]
    public async Task The_real_program_gives_the_same_as_in_process_and_no_colours()
    {
        var file = _folder.Write("a.ts", "let bäh = ;");
        var run = await ProgramRun.AsProcess("check", file);

        Assert.Equal(ProgramRun.InProcess("check", file), run);
        Assert.Equal(ExitCode.PatternErrors, run.ExitCode);
        Assert.DoesNotContain("\e", run.Out, StringComparison.Ordinal);
    }

    private static string Line(string text) => text + Environment.NewLine;

    [Fact]
    public void A_file_is_checked_with_those_that_it_imports_and_each_mistake_is_said_once()
    {
        var shared = _folder.Write("shared.ts", "export let state = 1;");
        var run = ProgramRun.InProcess("check", _folder.Write("a.ts", "import { state } from './shared'; export const a = state;"), shared);
        Assert.Equal(ExitCode.PatternErrors, run.ExitCode);
        Assert.Contains("SH2004", run.Out, StringComparison.Ordinal);
        Assert.Contains("in 2 files", run.Error, StringComparison.Ordinal);
    }
}
