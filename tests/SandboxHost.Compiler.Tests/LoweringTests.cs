namespace SandboxHost.Compiler.Tests;

/// <summary>Lowering of reactive code: the schemas of captures, the author's names, and sources that mean no good.</summary>
public sealed class LoweringTests
{
    private const string Head = """
        import { action, cell, computed, pattern, UI, type Cell, type Default, type Stream, Writable } from "commonfabric";
        interface Args { a: number; o?: string; d: Default<number, 3>; s: { x: number; y?: { z: number } }; w: Writable<number>; rows: { name: string; done: boolean }[]; any: any }
        export default pattern<Args>(({ a, o, d, s, w, rows, any }) => {
          const log = cell<number[]>([]);
          return { out: BODY };
        });
        """;

    [Theory]
    // Declared in the argument: with its default, and required if it is.
    [InlineData("computed(() => a + d)", """{"a":{"type":"number"},"d":{"type":"number","default":3}}""", "a,d")]
    [InlineData("computed(() => o)", """{"o":{"type":"string"}}""", "")]
    [InlineData("a + 1", """{"a":{"type":"number"}}""", "a")]
    // Only so far as it is used.
    [InlineData("computed(() => s.x)", """{"s":{"type":"object","properties":{"x":{"type":"number"}},"required":["x"]}}""", "s")]
    [InlineData("computed(() => s.y?.z)", """{"s":{"type":"object","properties":{"y":{"type":"object","properties":{"z":{"type":"number"}},"required":["z"]}}}}""", "s")]
    [InlineData("computed(() => s?.y)", """{"s":{"type":"object","properties":{"y":{"type":"object","properties":{"z":{"type":"number"}},"required":["z"]}}}}""", "")]
    [InlineData("computed(() => rows.length)", """{"rows":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"done":{"type":"boolean"}},"required":["name","done"]}}}""", "rows")]
    [InlineData("rows.map((row) => row.name + 1)", """{"row":{"type":"object","properties":{"name":{"type":"string"}},"required":["name"]}}""", "row")]
    // Handles: declared, made, or used so.
    [InlineData("computed(() => w.get())", """{"w":{"type":"number","asCell":["cell"]}}""", "w")]
    [InlineData("action(() => w.set(1))", """{"w":{"type":"number","asCell":["cell"]}}""", "w")]
    [InlineData("w + 1", """{"w":{"type":"number"}}""", "w")]
    [InlineData("computed(() => log.get())", """{"log":{"type":"array","items":{"type":"number"},"asCell":["cell"]}}""", "")]
    [InlineData("action(() => log.push(1))", """{"log":{"type":"array","items":{"type":"number"},"asCell":["cell"]}}""", "")]
    [InlineData("log.length + a", """{"log":{"type":"array","items":{"type":"number"}},"a":{"type":"number"}}""", "a")]
    [InlineData("computed(() => any.b.c.set(1))", """{"any":{"type":"object","properties":{"b":{"type":"object","properties":{"c":{"asCell":["cell"]}},"additionalProperties":true}},"additionalProperties":true}}""", "")]
    // Untyped: as it is.
    [InlineData("computed(() => any.b.c)", """{"any":true}""", "")]
    public void Captures_have_the_schema_of_what_is_used(string body, string properties, string required)
    {
        var program = Compile(Head.Replace("BODY", body, StringComparison.Ordinal));
        Assert.Empty(program.Diagnostics);
        var site = program.Sites.Last(site => site.Kind is BuilderKind.Expression or BuilderKind.Computed or BuilderKind.Action);
        var schema = (site.Kind == BuilderKind.Action ? site.Context : site.Argument)!;
        Assert.Equal(properties, "{" + string.Join(',', schema.Properties.Select(property => $"\"{property.Key}\":{property.Value.ToJson()}")) + "}");
        Assert.Equal(required, string.Join(',', schema.Required));
    }

    [Theory]
    [InlineData("x", "const x = 1; return computed(() => { const a = 2; return a + x; });", "{ x }, ({ x })")]
    [InlineData("shorthand", "return computed(() => ({ a }));", "{ a }, ({ a })")]
    [InlineData("label", "return computed(() => { a: for (;;) { break a; } });", "($site(1), () =>")]
    [InlineData("type", "return computed(() => { const q: typeof a = 1; return q as typeof a; });", "($site(1), () =>")]
    [InlineData("property", "return computed(() => d.a);", "{ d }, ({ d })")]
    [InlineData("default in a nested parameter", "return computed(() => [1].map(({ q = a }: any) => q));", "{ a }, ({ a })")]
    [InlineData("catch", "return computed(() => { try { return d; } catch (a) { return a; } });", "{ d }, ({ d })")]
    [InlineData("function name", "return computed(function a() { return a; });", "($site(1), function a() {")]
    [InlineData("nested function", "return computed(() => () => (a: number) => a + d);", "{ d }, ({ d })")]
    [InlineData("tag", "return computed(() => <a.b x={d} />);", "{ a, d }, ({ a, d })")]
    [InlineData("element", "return computed(() => <a x={d} />);", "{ d }, ({ d })")]
    [InlineData("hoisted", "return computed(() => { { var a = 1; } return a + d; });", "{ d }, ({ d })")]
    [InlineData("typeof", "return computed(() => typeof a);", "{ a }, ({ a })")]
    public void A_capture_is_a_variable_of_a_function_around_and_nothing_else(string what, string body, string expected)
    {
        var program = Compile($"import {{ computed, pattern }} from \"commonfabric\"; export default pattern<any>(({{ a, d }}) => {{ {body} }});");
        Assert.Empty(program.Diagnostics);
        Assert.True(program.Modules[0].Module.Code.Contains(expected, StringComparison.Ordinal), $"{what}: {program.Modules[0].Module.Code}");
    }

    [Theory]
    [InlineData("a ? 1 : ", "2", "", 300)]
    [InlineData("(a && ", "1", ")", 300)]
    [InlineData("computed(() => ", "a", ")", 150)]
    [InlineData("<b>{a && ", "1", "}</b>", 90)]
    [InlineData("[{ x: ", "a + 1", "}]", 150)]
    [InlineData("g(", "a", ")", 300)]
    [InlineData("a + ", "1", "", 3_500)]
    [InlineData("a && ", "1", "", 3_500)]
    [InlineData("a", "", ".map((y: any) => <b>{y}</b>)", 1_000)]
    public void Deep_and_long_expressions_are_lowered_or_refused_and_end_nothing(string before, string middle, string after, int times)
    {
        var open = before == "a" ? "a" : string.Concat(Enumerable.Repeat(before, times));
        var program = Compile($"import {{ computed, pattern }} from \"commonfabric\"; export default pattern<any>(({{ a, g }}) => ({{ x: {open}{middle}{string.Concat(Enumerable.Repeat(after, times))} }}));");
        Assert.All(program.Diagnostics, diagnostic => Assert.Equal(DiagnosticCode.SourceOverLimit, diagnostic.Code));
    }

    [Fact]
    public void What_closures_within_closures_capture_is_bounded()
    {
        var names = Enumerable.Range(0, 3_000).Select(i => $"v{i}").ToList();
        var program = Compile($$"""
            import { computed, pattern } from "commonfabric";
            export default pattern<any>(({ {{string.Join(", ", names)}} }) => ({ x: {{string.Concat(Enumerable.Repeat("computed(() => ", 150))}}{{string.Join(" + ", names)}}{{new string(')', 150)}} }));
            """);
        Assert.Equal([DiagnosticCode.SourceOverLimit], program.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    private static CompiledProgram Compile(string text) => ProgramCompiler.Compile(new ProgramSource([new SourceFile("main.tsx", text)], "main.tsx"));
}
