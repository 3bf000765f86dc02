using System.Text.RegularExpressions;

namespace SandboxHost.Cli.Tests;

/// <summary>What people see while tests are run.</summary>
public sealed partial class TestProgressTests : IDisposable
{
    private const string ClearLine = "\r\e[K";

    private readonly TempFolder _folder = new();
    private readonly string _test;
    private readonly string _scenario;

    public TestProgressTests()
    {
        _test = _folder.Write("a.test.tsx", """
            import { assert, pattern, TESTS } from "commonfabric";
            export default pattern(() => ({ [TESTS]: [{ assertion: assert(() => 1 === 1) }, { assertion: assert(() => "a" === "b") }] }));
            """);
        _scenario = _folder.Write("a.json", """{ "format": 1, "name": "first\u001b[2J", "pattern": "a.test.tsx", "files": ["a.test.tsx"], "steps": [] }""");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void On_a_terminal_the_test_and_the_step_under_way_are_shown_and_cleared()
    {
        var (output, error) = RunOnTerminal(hasOutColor: true, hasErrorColor: true, "test", _test, _test);

        Assert.Equal(
            [$"[1/2] {_test}", $"[1/2] {_test} step 1: 1 === 1", $"[1/2] {_test} step 2: \"a\" === \"b\"", "", $"[2/2] {_test}", $"[2/2] {_test} step 1: 1 === 1", $"[2/2] {_test} step 2: \"a\" === \"b\"", ""],
            error.Split(ClearLine)[1..]);
        Assert.Equal(Shell.Mask(ProgramRun.InProcess("test", _test, _test).Out), Shell.Mask(Color().Replace(output, "")));
        Assert.Contains("\e[", output, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_terminal_the_scenario_under_way_is_shown_and_cleared()
    {
        var (_, error) = RunOnTerminal(hasOutColor: true, hasErrorColor: true, "test-scenario", "--root", _folder.PathOf(""), _scenario, _scenario);

        Assert.Equal(["[1/2] first\\u001b[2J", "", "[2/2] first\\u001b[2J", ""], error.Split(ClearLine)[1..]);
    }

    [Fact]
    public void Results_that_go_to_a_file_are_the_same_while_a_terminal_shows_progress()
    {
        var (output, error) = RunOnTerminal(hasOutColor: false, hasErrorColor: true, "test-scenario", "--json", "--root", _folder.PathOf(""), _scenario);

        Assert.Matches("""^\{"scenario":.*\}\n$""", output);
        Assert.EndsWith(ClearLine + "1 passed, 0 failed\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_watches_there_is_no_progress()
    {
        foreach (var args in (ReadOnlySpan<string[]>)[["test", _test], ["test-scenario", "--root", _folder.PathOf(""), _scenario]])
        {
            Assert.Equal("", RunOnTerminal(hasOutColor: true, hasErrorColor: false, args).Error);
            Assert.DoesNotContain('\e', ProgramRun.InProcess(args).Out);
            var json = ProgramRun.InProcess([.. args, "--json"]);
            Assert.Matches(@"^\d passed, \d failed\n$", json.Error);
        }
    }

    private static (string Output, string Error) RunOnTerminal(bool hasOutColor, bool hasErrorColor, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        Program.Run(args, new Terminal(output, error, hasOutColor, hasErrorColor));
        return (output.ToString(), error.ToString());
    }

    [GeneratedRegex("\e\\[[0-9;]*m")]
    private static partial Regex Color();
}
