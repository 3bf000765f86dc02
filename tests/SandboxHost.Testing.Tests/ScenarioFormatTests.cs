using SandboxHost.Sandbox;
using SandboxHost.TestSupport;

namespace SandboxHost.Testing.Tests;

/// <summary>Files that are no scenarios, and scenarios that cannot be carried through.</summary>
public sealed class ScenarioFormatTests : IDisposable
{
    private readonly ISandbox _sandbox = TestTier.Open();

    public void Dispose() => _sandbox.Dispose();

    [Theory]
    [InlineData("{", "not JSON")]
    [InlineData("[]", "is an object")]
    [InlineData("""{"format":2}""", "`format` is not 1")]
    [InlineData("""{"format":1,"name":"n","pattern":"p.ts","files":[]}""", "no `steps`")]
    [InlineData("""{"format":1,"name":"n","pattern":"p.ts","files":["p.ts",1],"steps":[]}""", "`files[1]`")]
    [InlineData("""{"format":1,"name":"n","pattern":"p.ts","files":[],"steps":[{"events":[{}]}]}""", "`steps[0].events[0].stream`")]
    [InlineData("""{"format":1,"name":"n","pattern":"p.ts","files":[],"steps":[{"expect":[{"path":""}]}]}""", "`steps[0].expect[0].value`")]
    public void A_file_that_is_no_scenario_says_why(string json, string message) =>
        Assert.Contains(message, Assert.Throws<ScenarioFormatException>(() => Scenario.Parse(json)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("true", true)]
    [InlineData("\"for a reason\"", true)]
    [InlineData("false", false)]
    [InlineData("[2]", false)]
    public void What_is_skipped_is_left_out(string skipped, bool all)
    {
        var scenario = Scenario.Parse($$"""{"format":1,"name":"n","pattern":"p.ts","files":["p.ts"],"skipped":{{skipped}},"steps":[{"events":[{"stream":"a"}]},{"events":[{"stream":"b"}]}]}""");
        Assert.Equal(all, scenario.IsSkipped);
        Assert.Single(scenario.Steps[0].Events);
        Assert.Equal(skipped == "[2]" ? 0 : 1, scenario.Steps[1].Events.Count);
    }

    [Theory]
    [InlineData("missing.ts", "[]", "missing.ts cannot be read")]
    [InlineData("../../README.md", "[]", "does not lie below the root")]
    [InlineData("errors.ts", "[]", "The program has errors")]
    [InlineData("counter.ts", """[{"events":[{"stream":"nowhere"}]}]""", "Step 1: There is no stream at `nowhere`")]
    [InlineData("counter.ts", """[{"events":[{"stream":"up","payload":{"$tag":"date","value":"x"}}]}]""", "`date`")]
    [InlineData("forever.ts", """[{"events":[{"stream":"run"}]}]""", "stopped after")]
    public async Task What_cannot_be_carried_through_is_an_error_of_the_result(string pattern, string steps, string error)
    {
        using var folder = new TemporaryFolder();
        folder.Write("errors.ts", "export default const;");
        folder.Write("counter.ts", """
            import { Cell, handler, pattern } from "commonfabric";
            const up = handler((_e: unknown, c: { n: Cell<number> }) => { c.n.set(c.n.get() + 1); });
            export default pattern<{ n: number }>(({ n }) => ({ n, up: up({ n }) }));
            """);
        folder.Write("forever.ts", """
            import { handler, pattern } from "commonfabric";
            const run = handler(() => { for (;;); });
            export default pattern(() => ({ run: run({}) }));
            """);
        var scenario = Scenario.Parse($$"""{"format":1,"name":"n","pattern":"{{pattern}}","files":["{{pattern}}"],"argument":{"n":0},"steps":{{steps}}}""");
        var result = await new ScenarioRunner { Options = new() { Sandbox = _sandbox } }.RunAsync(scenario, folder.Path, "s.json");
        Assert.False(result.Passed);
        Assert.Contains(error, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.Path, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scenario_that_takes_too_long_ends()
    {
        using var folder = new TemporaryFolder();
        folder.Write("slow.ts", """
            import { fetchJson, pattern } from "commonfabric";
            export default pattern(() => ({ waiting: fetchJson({ url: "http://x.example/" }) }));
            """);
        var runner = new ScenarioRunner
        {
            Timeout = TimeSpan.FromMilliseconds(300),
            Options = new() { Sandbox = _sandbox, Powers = new Dictionary<string, Runtime.Power> { ["fetchJson"] = async (_, cancellation) => { await Task.Delay(Timeout.Infinite, cancellation); return null; } } },
        };
        var result = await runner.RunAsync(Scenario.Parse("""{"format":1,"name":"n","pattern":"slow.ts","files":["slow.ts"],"steps":[]}"""), folder.Path, "s.json");
        Assert.Contains("did not end within", result.Error, StringComparison.Ordinal);
    }
}
