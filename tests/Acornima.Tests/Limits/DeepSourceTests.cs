using System.Diagnostics;
using Jint;
using Jint.Runtime;

namespace Acornima.Tests.Limits;

/// <summary>No construct, however deep, ends the process: it is refused at once, or it runs.</summary>
public sealed class DeepSourceTests
{
    private const int Million = 1_000_000;

    // Measured: at most 0.2 s, and mostly a few milliseconds. Steadiness on a busy machine matters more here.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);

    public static TheoryData<string> All => [.. DeepSource.All.Select(source => source.ToString()).Distinct()];

    public static TheoryData<string> Chained => [.. DeepSource.Chained.Select(source => source.ToString())];

    [Theory, MemberData(nameof(All))]
    public void A_million_levels_are_refused_at_once(string construct)
    {
        foreach (var source in Find(construct))
        {
            // The first half alone is deep only if the inner one does not come first.
            var open = source.Repeat(source.Before(0).Length > 0 ? Million : 0, isClosed: false);
            foreach (var text in new[] { source.Repeat(Million), open }.Where(text => text.Length > Million))
            {
                AssertRefused(() => new Parser().ParseScript(text));
                if (!source.IsSloppy)
                {
                    AssertRefused(() => new Parser().ParseModule(text));
                }
            }
        }
    }

    [Theory, MemberData(nameof(All))]
    public void The_engine_gives_a_syntax_error_for_a_million_levels(string construct)
    {
        var source = Find(construct).First();
        var text = source.Repeat(Million);
        using var engine = new Engine();

        var evaluated = Assert.Throws<JavaScriptException>(() => engine.Evaluate(text));
        Assert.Equal("SyntaxError", evaluated.Error.Get("name").AsString());
        AssertNamesLimit(evaluated.Message);

        AssertNamesLimit(Assert.Throws<ScriptPreparationException>(() => Engine.PrepareScript(text)).Message);
        if (!source.IsSloppy)
        {
            AssertNamesLimit(Assert.Throws<ScriptPreparationException>(() => Engine.PrepareModule(text)).Message);
        }
    }

    [Theory, MemberData(nameof(All))]
    public void What_the_parser_lets_through_the_engine_survives(string construct)
    {
        // Jint refuses trees of more than 256 levels by an exception of its own; below, they run.
        foreach (var source in Find(construct))
        {
            foreach (var depth in new[] { 60, 240, 480 })
            {
                RunInEveryWay(source.Repeat(depth));
            }
        }
    }

    [Theory, MemberData(nameof(Chained))]
    public void A_chain_of_some_thousand_links_runs_in_every_way(string construct)
    {
        foreach (var source in Find(construct))
        {
            // A link such as `.b()` is two levels, so only the shorter chain is surely within the limit.
            var outcomes = RunInEveryWay(source.Repeat(1_900));
            if (!construct.StartsWith("'a'in", StringComparison.Ordinal)) // which is a TypeError
            {
                Assert.All(outcomes, Assert.Null);
            }

            RunInEveryWay(source.Repeat(3_990));
        }
    }

    [Theory]
    [InlineData("f(", "1", ")")]
    [InlineData("(", "1", ")")]
    [InlineData("(1?", "f", ":f)", ".b")]
    [InlineData("f(", "f", ")", ".b")]
    [InlineData("f?.(", "f", ")", "?.b")]
    [InlineData("(`${", "1", "}`", "+1", ")")]
    [InlineData("(function(){return ", "1", "})()")]
    [InlineData("(()=>", "1", ")()")]
    [InlineData("(()=>{", "1;", "", "if(0);else ", ";})();")]
    [InlineData("(class extends (", "f", "", ".b", "){}).b")]
    [InlineData("(class{static a=", "1", "", "+1", "})")]
    [InlineData("((b=", "1", "", "+1", ")=>1)")]
    [InlineData("f`${", "f", "}`", "``")]
    [InlineData("({a:", "1", "", "+1", "})")]
    [InlineData("[", "1", "", "+1", "]")]
    [InlineData("f[", "1", "", "+1", "]")]
    [InlineData("if(0){", "", "}", "else if(0);")]
    [InlineData("f=(", "1", ")")]
    public void Chains_in_nested_constructs_do_not_end_the_process(
        string before, string middle, string after, string link = "+1", string end = "")
    {
        foreach (var depth in new[] { 10, 100, 240, 400 })
        {
            var chain = string.Concat(Enumerable.Repeat(link, Math.Max(1, (3_900 / depth) - 4)));
            RunInEveryWay("var f=()=>f;f.b=f;"
                + string.Concat(Enumerable.Repeat(before, depth)) + middle
                + string.Concat(Enumerable.Repeat(after + chain + end, depth)));
        }
    }

    private static IEnumerable<DeepSource> Find(string construct) => DeepSource.All.Where(source => source.ToString() == construct);

    private static List<Exception?> RunInEveryWay(string text)
    {
        var outcomes = new List<Exception?>
        {
            Run(() =>
            {
                using var engine = new Engine();
                engine.Evaluate(text);
            }),
            Run(() =>
            {
                var prepared = Engine.PrepareScript(text);
                using var engine = new Engine();
                engine.Evaluate(prepared);
            }),
            Run(() =>
            {
                using var engine = new Engine();
                engine.Modules.Add("main", text);
                engine.Modules.Import("main");
            }),
            Run(() =>
            {
                var prepared = Engine.PrepareModule(text);
                using var engine = new Engine();
                engine.Modules.Add("main", builder => builder.AddModule(prepared));
                engine.Modules.Import("main");
            }),
        };
        Assert.All(outcomes, outcome => Assert.True(outcome is null or JavaScriptException or ScriptPreparationException, outcome?.ToString()));
        return outcomes;

        static Exception? Run(Action action) => Record.Exception(action);
    }

    private static void AssertRefused(Action parse)
    {
        var watch = Stopwatch.StartNew();
        var exception = Assert.Throws<SyntaxErrorException>(parse);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Bound);
        Assert.Equal("LimitExceeded", exception.Error.Code);
        AssertNamesLimit(exception.Message);
    }

    private static void AssertNamesLimit(string message) => Assert.Contains("; the limit is ", message, StringComparison.Ordinal);
}
