using System.Text.Json;
using SandboxHost.TestSupport;

namespace SandboxHost.Sandbox.Tests;

/// <summary>What programs find of the web: addresses, text as bytes, Base64, copies.</summary>
public sealed class WebGlobalsTests : IDisposable
{
    private const string Arrow = " ==> ";

    private readonly ISandbox _sandbox = TestTier.Open();

    public static TheoryData<string, string> Expressions
    {
        get
        {
            var data = new TheoryData<string, string>();
            var folder = Path.Combine(Repository.Root, "tests", "SandboxHost.Sandbox.Tests", "Cases");
            foreach (var line in ((string[])["web-globals.txt", "date-writing.txt"]).SelectMany(file => File.ReadLines(Path.Combine(folder, file))).Where(line => line.Contains(Arrow, StringComparison.Ordinal)))
            {
                data.Add(line.Split(Arrow)[0], line.Split(Arrow)[1]);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Expressions))]
    public void They_give_what_they_give_elsewhere(string expression, string expected) => Assert.Equal(expected, Evaluate(expression));

    [Theory]
    [InlineData("url.pathname = '/x'")]
    [InlineData("url.href = 'http://k.example/'")]
    [InlineData("url.searchParams.append('a', '1')")]
    [InlineData("params.set('a', '1')")]
    public void At_the_top_of_a_module_they_keep_no_state(string change)
    {
        // What stands there is frozen, or refused altogether; either way nothing can be kept in it.
        var source = $$"""
            import { pattern } from "commonfabric";
            const url = new URL("http://h.example/a");
            const params = new URLSearchParams("b=2");
            const attempt = (_n: number) => { try { {{change}}; return "changed"; } catch { return "refused " + url.href + " " + params; } };
            export default pattern(() => attempt(1));
            """;
        var program = TestRealm.Compile(source);
        using var realm = _sandbox.Open(program, "test");
        var loaded = realm.Load(new TestPort(), new CallBudget(SandboxLimits.Default));
        if (loaded is LoadOutcome.Loaded { Exports: var exports })
        {
            var outcome = realm.Invoke(exports["default"].Pattern!, [], new CallContext(CallKind.Body), new TestPort(), new CallBudget(SandboxLimits.Default));
            Assert.Equal(PlainValue.Of("refused http://h.example/a b=2"), Assert.IsType<CallOutcome.Returned>(outcome).Value);
        }
        else
        {
            Assert.Contains("no plain data", Assert.IsType<LoadOutcome.Failed>(loaded).Fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_environment_has_an_address_that_leads_nowhere() =>
        Assert.Equal("https://patterns.invalid/ true", Evaluate("(() => { const e = getPatternEnvironment(); return `${e.apiUrl} ${Object.isFrozen(e)}`; })()"));

    [Fact]
    public void Helpers_of_information_flow_give_plain_data()
    {
        var realm = TestRealm.Load(_sandbox, """
            import { pattern } from "commonfabric";
            import { exchangeRule, type Confidential } from "commonfabric/cfc";
            export default pattern(() => JSON.stringify(exchangeRule({ from: "a" })));
            """);
        Assert.Equal("""{"kind":"exchangeRule"}""", Assert.IsType<PlainValue.Text>(Assert.IsType<CallOutcome.Returned>(realm.Body()).Value).Value);
    }

    private string Evaluate(string expression)
    {
        var realm = TestRealm.Load(_sandbox, $$"""
            import { getPatternEnvironment, pattern } from "commonfabric";
            const evaluate = (_n: number) => String({{expression}});
            export default pattern(() => typeof getPatternEnvironment === "function" ? evaluate(1) : "");
            """);
        var outcome = realm.Body();
        return outcome is CallOutcome.Returned { Value: PlainValue.Text text } ? text.Value : JsonSerializer.Serialize(outcome);
    }

    public void Dispose() => _sandbox.Dispose();
}
