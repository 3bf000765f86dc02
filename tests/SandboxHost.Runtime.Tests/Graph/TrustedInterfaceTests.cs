using SandboxHost.Compiler;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Tests.Graph;

/// <summary>What trusted C# can do: edit cells, run patterns, all at once or not at all.</summary>
public sealed class TrustedInterfaceTests : GraphTest
{
    private const string Counter = """
        import { type Cell, handler, pattern } from "commonfabric";
        const add = handler((e: { by: number }, s: { n: Cell<number> }) => { s.n.set(s.n.get() + e.by); });
        export const Counter = pattern<{ n: number }>(({ n }) => ({ n, add: add({ n }) }));
        """;

    private static readonly CompiledProgram s_program = ProgramCompiler.Compile(new ProgramSource([new SourceFile("counter.ts", Counter)], "counter.ts"));

    [Fact]
    public async Task A_pattern_runs_on_cells_of_the_host_and_its_result_is_put_into_one()
    {
        var pattern = await Host.GetPatternAsync(s_program, "Counter");
        var (number, result) = (Host.GetCell("home", "number"), Host.GetCell("home", "result"));
        using (var edit = Host.Edit())
        {
            edit.Set(number, PlainValue.Of(5));
            Host.Run(edit, pattern, PlainValue.Of(KeyValuePair.Create<string, PlainValue>("n", number)), result);
            var commit = await edit.CommitAsync();
            Assert.True(commit.Happened);
            await Commit(Assert.Single(commit.Started), "add", """{"by":2}""");
        }

        using var later = Host.Edit();
        Assert.Equal(PlainValue.Of(7), later.Get(Host.GetCell("home", "number")));
        Assert.Equal(PlainValue.Of(7), later.Get(result.Child("n")));
    }

    [Fact]
    public void An_edit_that_read_what_has_changed_since_does_nothing()
    {
        var cell = Host.GetCell("home", "n");
        using var first = Host.Edit();
        using var second = Host.Edit();
        Assert.Same(PlainValue.Undefined, first.Get(cell));
        first.Set(cell, PlainValue.Of(1));
        second.Get(cell);
        second.Set(cell, PlainValue.Of(2));
        Assert.True(first.Commit().Happened);
        Assert.False(second.Commit().Happened);
        using var third = Host.Edit();
        Assert.Equal(PlainValue.Of(1), third.Get(cell));
    }

    [Fact]
    public async Task An_edit_is_seen_by_what_depends_on_the_cell()
    {
        var source = ProgramCompiler.Compile(new ProgramSource(
            [new SourceFile("main.ts", "import { lift, pattern } from 'commonfabric'; const d = lift((n: number) => n * 2); export default pattern<{ n: number }>(({ n }) => ({ d: d(n) }));")], "main.ts"));
        var cell = Host.GetCell("home", "n");
        PatternInstance instance;
        using (var edit = Host.Edit())
        {
            edit.Set(cell, PlainValue.Of(4));
            Host.Run(edit, await Host.GetPatternAsync(source), PlainValue.Of(KeyValuePair.Create<string, PlainValue>("n", cell)));
            instance = (await edit.CommitAsync()).Started[0];
        }

        await Reads(instance, "d", "8");
        using (var edit = Host.Edit())
        {
            edit.Set(cell, PlainValue.Of(10));
            await edit.CommitAsync();
        }

        await Reads(instance, "d", "20");
    }

    [Theory]
    [InlineData("const x = ;", "errors")]
    [InlineData("export const x = 1;", "no default export. It exports no pattern")]
    [InlineData("import { pattern } from 'commonfabric'; export const P = pattern(() => ({}));", "It exports the patterns P.")]
    [InlineData("export default 3;", "is a number, not a pattern")]
    [InlineData("import { pattern } from 'commonfabric'; export default pattern(() => { throw new Error('in the body'); });", "in the body")]
    [InlineData("throw new Error('at load');", "at load")]
    [InlineData("for (;;) {}", "statements")]
    public async Task A_program_that_cannot_be_started_says_why(string source, string message)
    {
        var failed = await Assert.ThrowsAsync<PatternStartException>(() => Host.StartAsync(new ProgramSource([new SourceFile("main.ts", source)], "main.ts")));
        Assert.Contains(message, failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_is_not_there_is_an_error_of_the_caller()
    {
        var instance = await Start("export default pattern(() => ({ x: 1 }));");
        var failed = await Assert.ThrowsAsync<PatternPathException>(() => instance.SendAsync("x"));
        Assert.Contains("a number", failed.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<PatternPathException>(() => instance.SendAsync("nowhere.at.all"));
    }
}
