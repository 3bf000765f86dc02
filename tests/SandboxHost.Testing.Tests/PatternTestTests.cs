using SandboxHost.Compiler;
using SandboxHost.Sandbox;
using SandboxHost.TestSupport;

namespace SandboxHost.Testing.Tests;

/// <summary>Pattern tests: <c>*.test.tsx</c>.</summary>
public sealed class PatternTestTests : IDisposable
{
    private readonly ISandbox _sandbox = TestTier.Open();

    public void Dispose() => _sandbox.Dispose();

    private const string Fails = ".fails.test.tsx";

    public static TheoryData<string, string> Files => ScenarioFolder.Data("*.test.tsx", ScenarioFolder.Checklist, ScenarioFolder.Corpus);

    [Theory, MemberData(nameof(Files))]
    public async Task A_pattern_test_passes_unless_its_name_says_that_it_fails(string folder, string file)
    {
        var result = await new PatternTest { Options = new() { Sandbox = _sandbox } }.RunAsync(ProgramReader.ReadFolder(ScenarioFolder.PathOf(folder), file));
        Assert.Equal(!file.EndsWith(Fails, StringComparison.Ordinal), result.Passed);
        Assert.NotEmpty(result.Steps);
    }

    [Fact]
    public async Task A_failed_assertion_says_what_its_operands_were()
    {
        var result = await RunAsync("""
            import { action, assert, cell, pattern, TESTS } from "commonfabric";
            export default pattern(() => {
              const litres = cell(1);
              const pour = action(() => { litres.set(litres.get() + 2); });
              return { [TESTS]: [
                { action: pour },
                { assertion: assert(() => litres.get() > 5) },
                { assertion: assert(() => litres.get() === 3) },
                { assertion: assert(() => false), skip: true },
              ] };
            });
            """);
        Assert.Equal(
            ["action Passed ", "litres.get() > 5 Failed litres.get() is 3", "litres.get() === 3 Passed ", "skipped Skipped "],
            result.Steps.Select(step => $"{step.What} {step.Outcome} {step.Message}"));
        Assert.Null(result.Error);
        Assert.False(result.Passed);
    }

    [Fact]
    public async Task A_step_that_leads_nowhere_fails()
    {
        var result = await RunAsync("""
            import { pattern, TESTS } from "commonfabric";
            export default pattern(() => ({ [TESTS]: [{ action: 5 }, { wait: 1 }] }));
            """);
        Assert.All(result.Steps, step => Assert.Equal(PatternTestOutcome.Failed, step.Outcome));
        Assert.Equal(2, result.Steps.Count);
    }

    [Fact]
    public async Task Steps_are_told_as_they_end()
    {
        var told = new List<int>();
        await new PatternTest { Options = new() { Sandbox = _sandbox } }.RunAsync(ProgramOf("""
            import { computed, pattern } from "commonfabric";
            export default pattern(() => ({ tests: [{ assertion: computed(() => true) }, { assertion: computed(() => 0) }, { assertion: computed(() => "yes") }] }));
            """), step => told.Add(step.Number));
        Assert.Equal([1, 2, 3], told);
    }

    [Theory]
    [InlineData("export default 5;", "no participants")]
    [InlineData("import { pattern } from 'commonfabric'; export default pattern(() => ({ a: 1 }));", "has no steps")]
    [InlineData("const x: = 5;", "does not compile")]
    [InlineData("import { multiUserTest } from 'commonfabric'; export default multiUserTest({ participants: [] });", "no participants")]
    [InlineData(
        "import { multiUserTest, pattern, TESTS } from 'commonfabric'; const A = pattern(() => ({ [TESTS]: [{ await: 'never' }] })); export default multiUserTest({ participants: [A, A] });",
        "labels that none of them reaches")]
    public async Task What_is_no_test_is_an_error_in_words(string source, string message)
    {
        var result = await RunAsync(source);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.False(result.Passed);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("allowErrors: true,", true)]
    public async Task An_error_meanwhile_fails_a_test_that_does_not_allow_it(string allowed, bool passes)
    {
        var result = await RunAsync($$"""
            import { action, assert, pattern, TESTS } from "commonfabric";
            export default pattern(() => ({ {{allowed}} [TESTS]: [{ action: action(() => { throw new Error("no"); }) }, { assertion: assert(() => true) }] }));
            """);
        Assert.Equal(passes, result.Passed);
    }

    [Fact]
    public async Task Answers_are_given_to_requests()
    {
        var test = new PatternTest { Options = new() { Sandbox = _sandbox }, Mocks = [new FetchMock("weather", 200, "application/json", """{"rain":4}"""), new FetchMock("gone", 404, "text/plain", "no")] };
        var result = await test.RunAsync(ProgramOf("""
            import { assert, fetchJson, pattern, TESTS } from "commonfabric";
            export default pattern(() => {
              const weather = fetchJson<{ rain: number }>({ url: "https://x.example/weather" });
              const gone = fetchJson({ url: "https://x.example/gone" });
              const other = fetchJson({ url: "https://x.example/other" });
              return { [TESTS]: [
                { settle: true },
                { assertion: assert(() => weather.result?.rain === 4) },
                { assertion: assert(() => gone.error === "HTTP 404") },
                { assertion: assert(() => String(other.error).startsWith("not granted: fetchJson")) },
              ] };
            });
            """));
        Assert.True(result.Passed, result.Error + string.Join("\n", result.Steps));
    }

    private Task<PatternTestResult> RunAsync(string source) => new PatternTest { Options = new() { Sandbox = _sandbox } }.RunAsync(ProgramOf(source));

    private static ProgramSource ProgramOf(string source) => new([new SourceFile("/a.test.tsx", source)], "/a.test.tsx");
}
