using System.Text.Json;

namespace SandboxHost.Cli.Tests;

public sealed class SchemaCommandTests : IDisposable
{
    private const string Counter = """
        import { type Cell, handler, pattern } from "commonfabric";
        import type { State } from "./state";

        const add = handler((event: { by: number }, ctx: State) => ctx.count.set(event.by));
        export default pattern<{ count: number; gone: Gone }>(({ count }) => ({ add: add({ count }) }));
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_site_is_printed_with_its_place_its_schemas_and_what_is_not_known()
    {
        var run = ProgramRun.InProcess("schema", WriteCounter());

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            counter.ts:4:13 handler add
              event: {"type":"object","properties":{"by":{"type":"number"}},"required":["by"]}
              context: {"type":"object","properties":{"count":{"type":"number","asCell":["cell"]}},"required":["count"]}
            counter.ts:5:16 pattern default
              argument: {"type":"object","properties":{"count":{"type":"number"},"gone":true},"required":["count","gone"]}
              true at counter.ts:5:47: `Gone` is declared nowhere in the program.

            """.ReplaceLineEndings(),
            run.Out);
    }

    [Fact]
    public void Json_is_one_document_with_all_sites()
    {
        var run = ProgramRun.InProcess("schema", "--json", WriteCounter());

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        using var document = JsonDocument.Parse(run.Out);
        Assert.Equal(["version", "sites"], document.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal(1, document.RootElement.GetProperty("version").GetInt32());
        var sites = document.RootElement.GetProperty("sites");
        Assert.Equal(
            ["number", "kind", "name", "file", "offset", "line", "column", "event", "context", "notes"],
            sites[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(("handler", "add", "counter.ts", 4, 13), (Text(sites[0], "kind"), Text(sites[0], "name"), Text(sites[0], "file"), Number(sites[0], "line"), Number(sites[0], "column")));
        Assert.Equal("cell", sites[0].GetProperty("context").GetProperty("properties").GetProperty("count").GetProperty("asCell")[0].GetString());
        Assert.Contains("Gone", Text(sites[1].GetProperty("notes")[0], "reason"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_sites_prints_nothing()
    {
        var run = ProgramRun.InProcess("schema", _folder.Write("a.ts", "export const a = 1;"));

        Assert.Equal(new ProgramRun(ExitCode.Done, "", ""), run);
    }

    [Theory]
    [InlineData("export const a = ;", "a.ts:1:18 error SH1001")]
    [InlineData("import { lift } from 'commonfabric'; export const a = lift((x: Map<string, string>) => x);", "a.ts:1:64 error SH3001")]
    [InlineData("export * from './b';", "a.ts:1:15 error SH2002")]
    public void Mistakes_go_to_standard_error_and_end_with_1(string text, string message)
    {
        var run = ProgramRun.InProcess("schema", _folder.Write("a.ts", text));

        Assert.Equal((ExitCode.PatternErrors, ""), (run.ExitCode, run.Out));
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
        Assert.EndsWith("no schemas." + Environment.NewLine, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_file_usage_is_wrong()
    {
        Assert.Equal(ExitCode.WrongUsage, ProgramRun.InProcess("schema").ExitCode);
        Assert.Equal(ExitCode.WrongUsage, ProgramRun.InProcess("schema", _folder.PathOf("missing.ts")).ExitCode);
    }

    private string WriteCounter()
    {
        _folder.Write("state.ts", "import type { Cell } from \"commonfabric\";\nexport interface State { count: Cell<number> }\n");
        return _folder.Write("counter.ts", Counter);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
