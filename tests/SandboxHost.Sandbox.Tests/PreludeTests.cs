using SandboxHost.Compiler;
using SandboxHost.TestSupport;

namespace SandboxHost.Sandbox.Tests;

/// <summary>What programs can import.</summary>
public sealed class PreludeTests : IDisposable
{
    private readonly ISandbox _sandbox = TestTier.Open();

    [Fact]
    public void The_compiler_knows_what_the_realm_exports()
    {
        var realm = TestRealm.Load(_sandbox, """
            import { pattern } from "commonfabric";
            import * as api from "commonfabric";
            export default pattern(() => Object.keys(api));
            """);
        var names = Assert.IsType<PlainValue.List>(Assert.IsType<CallOutcome.Returned>(realm.Body()).Value);
        Assert.Equal(
            HostModules.ApiExports.Order(StringComparer.Ordinal),
            names.Elements.Select(name => ((PlainValue.Text)name).Value).Where(name => !name.StartsWith('_') || name == "__cf_data").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("['a', 'A', 'á', 'af', 'cote', 'Cote', 'coté', 'côte', 'a2', 'a10', 'ß', 'ss', 'st', 'o', 'ø', 'of']", "a,A,á,a2,a10,af,cote,Cote,coté,côte,o,ø,of,ss,ß,st")]
    [InlineData("['x10', 'x9', 'X1']", "X1,x9,x10")]
    public void Numbers_within_strings_are_compared_as_ICU_does(string words, string expected)
    {
        var realm = TestRealm.Load(_sandbox, $$"""
            import { pattern } from "commonfabric";
            export default pattern(() => {{words}}.reverse().sort((a, b) => a.localeCompare(b, undefined, { numeric: true })).join());
            """);
        Assert.Equal(expected, Assert.IsType<PlainValue.Text>(Assert.IsType<CallOutcome.Returned>(realm.Body()).Value).Value);
    }

    public static TheoryData<string, string> Dates
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var line in File.ReadLines(Path.Combine(TestSupport.Repository.Root, "tests", "SandboxHost.Sandbox.Tests", "Cases", "dates.txt")).Where(line => line.Contains(" ==> ", StringComparison.Ordinal)))
            {
                data.Add(line.Split(" ==> ")[0], line.Split(" ==> ")[1]);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Dates))]
    public void Texts_are_read_as_dates_as_elsewhere(string text, string milliseconds)
    {
        var realm = TestRealm.Load(_sandbox, $$"""
            import { pattern } from "commonfabric";
            export default pattern(() => String(Date.parse({{System.Text.Json.JsonSerializer.Serialize(text)}})));
            """);
        Assert.Equal(milliseconds, Assert.IsType<PlainValue.Text>(Assert.IsType<CallOutcome.Returned>(realm.Body()).Value).Value);
    }

    public void Dispose() => _sandbox.Dispose();
}
