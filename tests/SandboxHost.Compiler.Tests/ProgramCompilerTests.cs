namespace SandboxHost.Compiler.Tests;

/// <summary>Programs of several files: where imports lead, what is refused, and what a program is called.</summary>
public sealed class ProgramCompilerTests
{
    [Fact]
    public void Imports_are_found_with_and_without_endings_and_from_any_folder()
    {
        var program = Compile("main.tsx",
            ("main.tsx", """import { a } from "./lib/a"; import b from "/lib/b.ts"; import { c } from "./lib/c.js"; export default [a, b, c];"""),
            ("lib/a.ts", """import { root } from "../root"; export const a = root;"""),
            ("lib/b.ts", "export default 2;"),
            ("lib/c.tsx", "export const c = 3;"),
            ("root.ts", "export const root = 0;"));

        Assert.Empty(program.Diagnostics);
        Assert.Equal(["/root.ts", "/lib/a.ts", "/lib/b.ts", "/lib/c.tsx", "/main.tsx"], program.Modules.Select(module => module.Name));
        Assert.Equal("/lib/c.tsx", program.Modules[^1].Imports["./lib/c.js"]);
    }

    [Fact]
    public void Circular_imports_are_fine()
    {
        var program = Compile("record.tsx",
            ("record.tsx", """import { list } from "./list"; export const record = () => list;"""),
            ("list.tsx", """import { record } from "./record"; export const list = () => record;"""));

        Assert.Empty(program.Diagnostics);
        Assert.Equal(["/list.tsx", "/record.tsx"], program.Modules.Select(module => module.Name));
    }

    [Fact]
    public void A_long_chain_of_imports_needs_no_stack()
    {
        const int Length = 5_000;
        var files = Enumerable.Range(0, Length).Select(i => ($"m{i}.ts", i + 1 < Length ? $"export * from './m{i + 1}';" : "export const end = 1;"));
        Assert.Equal(Length, Compile("m0.ts", [.. files]).Modules.Count);
    }

    [Theory]
    [InlineData("commontools", HostModules.Api)]
    [InlineData("@commontools/builder", HostModules.Api)]
    [InlineData("commontools/schema", HostModules.Schema)]
    public void The_hosts_modules_are_known_by_all_their_names(string specifier, string module)
    {
        var program = Compile("main.ts", ("main.ts", $"import {{ pattern }} from '{specifier}'; export default pattern;"));
        Assert.Empty(program.Diagnostics);
        Assert.Equal(module, program.Modules[0].Imports[specifier]);
    }

    [Theory]
    [InlineData("import a from 'left-pad'; export { a };", "SH2001")]
    [InlineData("import { a } from 'commonfabrik'; export { a };", "SH2001")]
    [InlineData("import a from 'https://example.com/a.js'; export { a };", "SH2001")]
    [InlineData("import a from 'node:fs'; export { a };", "SH2001")]
    [InlineData("export { a } from './missing';", "SH2002")]
    [InlineData("export * from '../outside';", "SH2002")]
    [InlineData("export const f = () => { const g = () => import('./main'); return g; };", "SH2003")]
    [InlineData("let a = 1; export { a };", "SH2004")]
    [InlineData("export let a = 1;", "SH2004")]
    [InlineData("export var { a } = { a: 1 };", "SH2004")]
    [InlineData("const a = await 1; export { a };", "SH2005")]
    [InlineData("for await (const a of []) { a; }", "SH2005")]
    [InlineData("export const a = () => import.meta;", "SH2006")]
    public void What_a_pattern_may_not_say_is_refused(string text, string code) =>
        Assert.Equal([code], Compile("main.ts", ("main.ts", text)).Diagnostics.Select(diagnostic => diagnostic.Code.ToString()));

    [Theory]
    [InlineData("export const f = async () => { let a = 1; var b = await a; for await (const c of []) { b = c; } return b; };")]
    [InlineData("const f = () => { class A { static { let a = 1; } async m() { await 0; } } return new A(); }; export const a = f;")]
    [InlineData("const a = [1]; for (let i = 0; i < 1; i++) { a; } export { a };")]
    public void Inside_of_functions_variables_and_await_are_fine(string text) =>
        Assert.Empty(Compile("main.ts", ("main.ts", text)).Diagnostics);

    [Fact]
    public void A_misspelt_file_is_offered_the_nearest_one()
    {
        var program = Compile("main.ts", ("main.ts", "export * from './memberss';"), ("members.ts", ""));
        Assert.Equal("did you mean /members.ts?", program.Diagnostics[0].Fix);
    }

    [Fact]
    public void A_type_may_come_from_a_file_that_leaves_no_import_behind()
    {
        var program = Compile("main.ts",
            ("main.ts", "import type { A } from './types'; import { B } from './types'; export const a = (x: A): B => x;"),
            ("types.ts", "export type A = number; export type B = number;"));
        Assert.Empty(program.Diagnostics);
    }

    [Fact]
    public void The_identity_depends_on_names_texts_and_the_main_file_and_on_nothing_else()
    {
        var identity = Identify("a.ts", ("a.ts", "1"), ("b.ts", "2"));

        Assert.Matches("^[0-9a-f]{64}$", identity);
        Assert.Equal(identity, Identify("./a.ts", ("b.ts", "2"), ("/a.ts", "1")));
        Assert.NotEqual(identity, Identify("b.ts", ("a.ts", "1"), ("b.ts", "2")));
        Assert.NotEqual(identity, Identify("a.ts", ("a.ts", "1"), ("b.ts", "3")));
        Assert.NotEqual(identity, Identify("a.ts", ("a.ts", "1"), ("c.ts", "2")));
        Assert.NotEqual(identity, Identify("a.ts", ("a.ts", "1b.ts2")));
    }

    [Theory]
    [InlineData("../main.ts", "main.ts")]
    [InlineData("main.ts", "other.ts")]
    public void Files_outside_of_the_program_are_no_part_of_it(string file, string main) =>
        Assert.Throws<ArgumentException>(() => new ProgramSource([new SourceFile(file, "")], main));

    private static string Identify(string main, params (string Path, string Text)[] files) => ProgramCompiler.Identify(Source(main, files));

    private static CompiledProgram Compile(string main, params (string Path, string Text)[] files) => ProgramCompiler.Compile(Source(main, files));

    private static ProgramSource Source(string main, (string Path, string Text)[] files) =>
        new(files.Select(file => new SourceFile(file.Path, file.Text)), main);
}
