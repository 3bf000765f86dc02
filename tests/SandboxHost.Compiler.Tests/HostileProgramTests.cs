using System.Diagnostics;

namespace SandboxHost.Compiler.Tests;

/// <summary>Whole programs that try to keep the compiler busy: types that grow, circles, many files. Each gets an answer in time.</summary>
[Collection(MeasuredTime.Name)]
public sealed class HostileProgramTests
{
    private const string Imports = "import { cell, computed, handler, lift, pattern } from \"commonfabric\";\n";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    public static TheoryData<string, string> Sources => new()
    {
        { "half a million constants", Lines(500_000, i => $"const c{i} = {i};") },
        { "200,000 functions", Lines(200_000, i => $"function f{i}(a: number) {{ return a + {i}; }}") },
        { "a type that doubles 60 times", Imports + "type T0 = { a: string };\n" + Lines(60, i => $"type T{i + 1} = {{ l: T{i}; r: T{i}; m: T{i} }};") + Use("T60") },
        { "a generic type that grows with each use", Imports + "type T0<A> = { a: A };\n" + Lines(40, i => $"type T{i + 1}<A> = T{i}<{{ x: A; y: A }}> & T{i}<A[]>;") + Use("T40<string>") },
        { "a type that contains itself with a larger argument", Imports + "type R<A> = { next: R<{ a: A }>; b: A };\n" + Use("R<string>") },
        { "a union of 20,000 objects", Imports + $"type U = {string.Join(" | ", Enumerable.Range(0, 20_000).Select(i => $"{{ k: \"{i}\"; a: number }}"))};\n" + Use("{ u: U }") },
        { "a union without itself", Imports + $"type U = {string.Join(" | ", Enumerable.Range(0, 20_000).Select(i => $"{{ k: \"{i}\" }}"))};\n" + Use("{ u: Exclude<U, U> }") },
        { "texts that double 30 times", Imports + "type T0 = \"a\" | \"b\";\n" + Lines(30, i => $"type T{i + 1} = `${{T{i}}}${{T{i}}}`;") + Use("{ t: T30 }") },
        { "interfaces that extend each other", Imports + "interface A extends B { a: 1 }\ninterface B extends A { b: 1 }\n" + Use("A") },
        { "a type made of itself by helpers", Imports + "type A = Pick<A, \"x\"> & Omit<A, \"y\"> & Partial<A>;\n" + Use("A") },
        { "10,000 patterns", Imports + Lines(10_000, i => $"export const p{i} = pattern<{{ a: number }}>(({{ a }}) => ({{ a }}));") },
        { "3,000 cells that are captured 3,000 times", Imports + $"export default pattern(() => {{ {Lines(3_000, i => $"const c{i} = cell({i});")} return {{ {Lines(3_000, i => $"x{i}: lift((v: any) => v)(c{i}),")} }}; }});" },
        { "computations in each other", Imports + $"export default pattern(() => {{ const c = cell(1); return {{ x: {Times("computed(() => c.get() + ", 60)}1{Times(")", 60)} }}; }});" },
    };

    [Theory, MemberData(nameof(Sources))]
    public void It_gets_an_answer(string what, string source) => Compile(what, new ProgramSource([new SourceFile("main.tsx", source)], "main.tsx"));

    [Fact]
    public void Ten_thousand_files_get_an_answer()
    {
        const int Files = 10_000;
        var files = Enumerable.Range(0, Files).Select(i => new SourceFile($"f{i}.ts", i + 1 < Files ? $"import {{ v{i + 1} }} from \"./f{i + 1}\"; export const v{i} = 1; export const w{i} = () => v{i + 1};" : $"export const v{i} = 1;"));
        Compile("a chain of imports", new ProgramSource(files, "f0.ts"));
    }

    [Fact]
    public void Circles_of_imports_get_an_answer()
    {
        const int Files = 300;
        var files = Enumerable.Range(0, Files).Select(i => new SourceFile(
            $"f{i}.ts", string.Concat(Enumerable.Range(0, Files).Where(k => k != i && k % 7 == i % 7).Select(k => $"import {{ v{k}, type T{k} }} from \"./f{k}\"; export {{ v{k} as w{k} }} from \"./f{k}\"; export type U{k} = T{k};"))
                + $"export const v{i} = 1; export type T{i} = {{ a: T{(i + 7) % Files} }};"));
        Compile("files that import each other", new ProgramSource(files, "f0.ts"));
    }

    [Fact]
    public void Files_that_pass_everything_on_in_a_circle_get_an_answer() => Compile("a circle of `export *`", new ProgramSource(
        Enumerable.Range(0, 200).Select(i => new SourceFile($"f{i}.ts", $"export * from \"./f{(i + 1) % 200}\"; export * from \"./f{(i * 3) % 200}\"; export const v{i} = 1;" + (i == 0 ? "import { v9, nothing } from \"./f1\"; export const a = v9;" : ""))), "f0.ts"));

    private static void Compile(string what, ProgramSource source)
    {
        var watch = Stopwatch.StartNew();
        var program = ProgramCompiler.Compile(source);
        Assert.True(watch.Elapsed < s_patience, $"{what} took {watch.Elapsed.TotalSeconds:N1} s");
        Assert.NotNull(program.Diagnostics);
    }

    private static string Use(string type) => $"export default pattern<{type}>((x) => ({{ x }}));";

    private static string Lines(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(0, count).Select(line)) + "\n";

    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
