namespace SandboxHost.Cli.Tests;

/// <summary>Manners that all commands share.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Help_is_a_result_and_names_every_command()
    {
        var run = ProgramRun.InProcess("--help");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("check <FILE>", run.Out, StringComparison.Ordinal);
        Assert.Contains("compile <FILE>", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "--json")]
    [InlineData("compile", "--map")]
    [InlineData("run", "--ui")]
    [InlineData("test", "--fetch-mocks <FILE>")]
    [InlineData("test-scenario", "--root <FOLDER>")]
    [InlineData("permits", "--json")]
    public void Help_of_a_command_names_its_options(string command, string option)
    {
        var run = ProgramRun.InProcess(command, "--help");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(option, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void No_command_is_wrong_usage() =>
        AssertWrongUsage(ProgramRun.InProcess(), "Which command? There are `run`, `check`, `compile`, `schema`, `test`, `test-scenario`, `doctor`, `permits`.");

    [Theory]
    [InlineData("chekc", "There is no command `chekc`; did you mean `check`?")]
    [InlineData("serve-everything", "There is no command `serve-everything`.")]
    public void An_unknown_command_offers_the_nearest(string command, string message) =>
        AssertWrongUsage(ProgramRun.InProcess(command), message);

    [Theory]
    [InlineData("check", "--jsno", "There is no option `--jsno`; did you mean `--json`?")]
    [InlineData("check", "--jsno=true", "There is no option `--jsno`; did you mean `--json`?")]
    [InlineData("compile", "--ouput=x", "There is no option `--ouput`; did you mean `--output`?")]
    [InlineData("compile", "--hlep", "There is no option `--hlep`; did you mean `--help`?")]
    [InlineData("check", "--everything", "There is no option `--everything`.")]
    [InlineData("check", "-x", "There is no option `-x`.")]
    [InlineData("test", "--fetch-mock=x", "There is no option `--fetch-mock`; did you mean `--fetch-mocks`?")]
    [InlineData("test-scenario", "--rooot=x", "There is no option `--rooot`; did you mean `--root`?")]
    public void An_unknown_option_offers_the_nearest(string command, string option, string message)
    {
        var file = _folder.Write("a.ts", "let a = 1;");

        AssertWrongUsage(ProgramRun.InProcess(command, file, option), message);
        AssertWrongUsage(ProgramRun.InProcess(command, option, file), message);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("compile")]
    [InlineData("test")]
    [InlineData("test-scenario")]
    public void A_command_without_a_file_is_wrong_usage(string command) =>
        AssertWrongUsage(ProgramRun.InProcess(command), $"See `sandbox-host {command} --help`.");

    [Theory]
    [InlineData("check")]
    [InlineData("compile")]
    [InlineData("run")]
    [InlineData("test")]
    public void A_missing_file_is_named(string command)
    {
        var missing = _folder.PathOf("missing.tsx");

        AssertWrongUsage(ProgramRun.InProcess(command, missing), $"There is no file `{missing}`.");
    }

    [Theory]
    [InlineData("check")]
    [InlineData("compile")]
    [InlineData("run")]
    [InlineData("schema")]
    [InlineData("test")]
    [InlineData("test-scenario")]
    public void An_empty_name_is_no_file(string command) =>
        AssertWrongUsage(ProgramRun.InProcess(command, ""), "The name of a file is empty.");

    [Fact]
    public void A_file_in_a_missing_folder_is_named() =>
        AssertWrongUsage(ProgramRun.InProcess("check", "no/such/file.ts"), "There is no file `no/such/file.ts`.");

    [Fact]
    public void A_folder_is_not_a_file()
    {
        Directory.CreateDirectory(_folder.PathOf("folder"));

        AssertWrongUsage(ProgramRun.InProcess("check", _folder.PathOf("folder")), "is a folder; name the files in it.");
    }

    [Fact]
    public void A_file_that_is_not_text_is_named()
    {
        File.WriteAllBytes(_folder.PathOf("a.ts"), [0x61, 0xFF, 0x61]);

        AssertWrongUsage(ProgramRun.InProcess("check", _folder.PathOf("a.ts")), "is not UTF-8 text.");
    }

    [Fact]
    public void Behind_two_dashes_anything_is_a_file_name() =>
        AssertWrongUsage(ProgramRun.InProcess("check", "--", "--json"), "There is no file `--json`.");

    [Fact]
    public void A_name_that_starts_with_an_at_sign_is_a_file_name() =>
        AssertWrongUsage(ProgramRun.InProcess("check", "@a.ts"), "There is no file `@a.ts`.");

    [Fact]
    public void A_mistake_of_ours_says_so_and_ends_with_70()
    {
        using var error = new StringWriter();
        var exitCode = Program.Run(["--help"], new Terminal(new BrokenWriter(), error));

        Assert.Equal(ExitCode.Bug, exitCode);
        Assert.StartsWith("bug: written to a broken writer", error.ToString(), StringComparison.Ordinal);
    }

    private static void AssertWrongUsage(ProgramRun run, string message)
    {
        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Equal("", run.Out);
        Assert.StartsWith("sandbox-host: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    private sealed class BrokenWriter : StringWriter
    {
        public override void Write(char value) => throw new InvalidOperationException("written to a broken writer");

        public override void Write(string? value) => throw new InvalidOperationException("written to a broken writer");
    }
}
