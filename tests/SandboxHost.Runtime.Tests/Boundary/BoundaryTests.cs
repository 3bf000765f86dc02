using System.Text.RegularExpressions;
using SandboxHost.Compiler;
using SandboxHost.Runtime.Tests.Graph;
using SandboxHost.Sandbox;
using SandboxHost.TestSupport;

namespace SandboxHost.Runtime.Tests.Boundary;

/// <summary>Attempts to get out of the sandbox, one to a file of <c>Cases/boundary</c>. The first line says what is tried.</summary>
/// <remarks>
/// Each program has a stream <c>attempt</c>, and says in lines that begin with <c>//!</c> what becomes of it: <c>outcome: Failed</c>,
/// <c>fault: part of the message</c>, <c>console: part of a line</c>, <c>reads: path = json</c>, <c>start: part of the message</c> where it does not even start. Whatever it does,
/// nothing that it could see names the host's insides, and the host runs the next program as if nothing had been.
/// </remarks>
public sealed partial class BoundaryTests : GraphTest
{
    public static TheoryData<string> Attempts => Cases.Files("boundary", "*.tsx");

    [Theory, MemberData(nameof(Attempts))]
    public async Task An_attempt_comes_to_nothing(string file)
    {
        var source = Cases.Read(file);
        Assert.StartsWith("// Tries ", source, StringComparison.Ordinal);
        var expected = Expectation().Matches(source).Select(match => (Kind: match.Groups["kind"].Value, Text: match.Groups["text"].Value.Trim())).ToList();
        Assert.NotEmpty(expected);

        PatternInstance instance;
        try
        {
            instance = await Host.StartAsync(new ProgramSource([new SourceFile("main.tsx", source)], "main.tsx"));
        }
        catch (PatternStartException refused)
        {
            AssertLeaksNothing(refused.Message);
            Assert.True(expected.Exists(expectation => expectation.Kind == "start" && refused.Message.Contains(expectation.Text, StringComparison.Ordinal)), refused.Message);
            await AssertHostGoesOn();
            return;
        }

        var report = await instance.SendAsync("attempt", PlainValueJson.Parse("""{"text":"hello","list":[1,2,3]}"""));
        await Host.SettleAsync();
        var texts = new[] { report.Reason, report.Fault?.ToString() ?? "" }
            .Concat(report.Faults.Select(fault => fault.Fault.ToString())).Concat(report.Console.Select(line => line.Text));
        var all = string.Join("\n", texts.Concat(Host.LastStart!.Faults.Select(fault => fault.Fault.ToString())));
        AssertLeaksNothing(all);
        AssertLeaksNothing((await instance.ReadAsync()).ToString());
        foreach (var (kind, text) in expected)
        {
            switch (kind)
            {
                case "outcome":
                    Assert.True(report.Outcome.ToString() == text, $"{report.Outcome} and not {text}: {all}");
                    break;
                case "fault":
                    Assert.Contains(text, all, StringComparison.Ordinal);
                    break;
                case "console":
                    Assert.Contains(report.Console, line => line.Text.Contains(text, StringComparison.Ordinal));
                    break;
                case "reads":
                    var parts = text.Split('=', 2, StringSplitOptions.TrimEntries);
                    Assert.Equal(parts[1], PlainValueJson.Write(await instance.ReadAsync(parts[0])) ?? "undefined");
                    break;
                default:
                    Assert.Fail($"{file} expects `{kind}`, which is unknown, or it started although it should not have.");
                    break;
            }
        }

        await AssertHostGoesOn();
    }

    private async Task AssertHostGoesOn()
    {
        var next = await Start("""
            const add = handler((e: { by: number }, s: { n: Cell<number> }) => { s.n.set(s.n.get() + e.by); });
            export default pattern(() => { const n = cell(1); return { n, add: add({ n }), pollution: lift((x: number) => [({} as any).polluted, ([] as any).polluted, (globalThis as any).polluted])(1) }; });
            """);
        await Commit(next, "add", """{"by":2}""");
        await Reads(next, "n", "3");
        await Reads(next, "pollution", "[null,null,null]");
    }

    private static void AssertLeaksNothing(string text)
    {
        foreach (var secret in (string[])["Jint", "Acornima", "SandboxHost.", "System.", ".cs:", "Exception", "   at ", Repository.Root, Environment.MachineName, "NullReference", "ClrFunction", "StackTrace"])
        {
            // What the pattern says itself is not the host's.
            Assert.DoesNotContain(secret, text.Replace("    at /main.tsx", "", StringComparison.Ordinal).Replace("    at ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [GeneratedRegex(@"^//! (?<kind>\w+): (?<text>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Expectation();
}
