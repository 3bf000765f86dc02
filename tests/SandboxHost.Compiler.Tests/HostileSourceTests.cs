using System.Diagnostics;
using SandboxHost.TestSupport;

namespace SandboxHost.Compiler.Tests;

/// <summary>Types and JSX made to exhaust a compiler: each gets an answer in time, and none ends the process.</summary>
[Collection(MeasuredTime.Name)]
public sealed class HostileSourceTests
{
    // About a second where nothing else runs; the machines of tests are shared.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const int Million = 1_000_000;

    /// <summary>Nested so deeply that the answer must be a diagnostic.</summary>
    public static TheoryData<string, string, string, string, int> Nested => new()
    {
        { "a.tsx", "x = ", "<div>", "", Million },
        { "a.tsx", "x = ", "<>", "", Million },
        { "a.tsx", "x = ", "<a b=", "", Million },
        { "a.tsx", "x = ", "<a b={", "", Million },
        { "a.tsx", "x = ", "<a>{", "", Million },
        { "a.ts", "let x: ", "Array<", "", Million },
        { "a.ts", "let x: ", "(", "", Million },
        { "a.ts", "let x: ", "[", "", Million },
        { "a.ts", "let x: ", "{a:", "", Million },
        { "a.ts", "let x: ", "{a():", "", Million },
        { "a.ts", "let x: ", "{[a in ", "", Million },
        { "a.ts", "let x: A", "[]", "", Million },
        { "a.ts", "let x: A", "[0]", "", Million },
        { "a.ts", "let x: A", "[A", "", Million },
        { "a.ts", "type A = ", "B extends C ? ", "", Million },
        { "a.ts", "type A = ", "B extends C ? D : ", "E", Million },
        { "a.ts", "type A = ", "(a: B) => ", "C", Million },
        { "a.ts", "type A = ", "(a: ", "", Million },
        { "a.ts", "type A = ", "<T>() => ", "C", Million },
        { "a.ts", "type A = ", "new () => ", "C", Million },
        { "a.ts", "type A = ", "keyof ", "B", Million },
        { "a.ts", "type A = ", "`${", "", Million },
        { "a.ts", "type A = ", "typeof a<", "", Million },
        { "a.ts", "type A = B extends ", "(infer A extends ", "", Million },
        { "a.ts", "x = ", "a<", "", Million },
        { "a.ts", "x = ", "<A>", "b", Million },
        { "a.ts", "x = ", "<T>(a = ", "", Million },
        { "a.ts", "x = ", "async <T>(a = ", "", Million },
        { "a.ts", "x = ", "a ? (b) : ", "", Million },
        { "a.ts", "x = ", "a ? (b): c => ", "", Million },
        { "a.ts", "x = ", "(a: b = ", "", Million },
        { "a.ts", "", "namespace A {", "", Million },
        { "a.ts", "", "class A { x = ", "", Million },
        { "a.ts", "", "declare ", "const x", Million },
        { "a.ts", "", "if (x) { enum A { B = f(() => { enum C { D = ", "", 200_000 },
    };

    /// <summary>Deep for the tree only: an answer of either kind will do.</summary>
    public static TheoryData<string, string, string, int> Chains => new()
    {
        { "x = a", " as T", "", Million },
        { "x = a", " satisfies T", "", Million },
        { "x = a", "!", "", Million },
        { "x = a", "!.b", "", Million },
        { "x = a", "<T>()", "", Million },
        { "x = a", " + b as T", "", Million },
        { "x = a", " as T * b", "", Million },
        { "let x: A", ".b", "", Million },
        { "x = a", "<b>c", "", Million },
        { "x = a", " < b > c", "", Million },
        { "enum A { B = 1", " + 1", " }", Million },
        { "enum A { B = f()", " + 'x'", " }", Million },
    };

    /// <summary>Long but flat: accepted, in time proportional to the length.</summary>
    public static TheoryData<string, string, string, string> Flat => new()
    {
        { "a.ts", "type A = B", " | B", "" },
        { "a.ts", "type A = B", " & B", "" },
        { "a.ts", "type A = [", "B, ", "]" },
        { "a.ts", "interface A {", " b: C;", "}" },
        { "a.ts", "interface A {", " b(): C\n", "}" },
        { "a.ts", "type A = B<", "C, ", "D>" },
        { "a.ts", "", "type A = B;\n", "" },
        { "a.ts", "", "interface A {}\n", "" },
        { "a.ts", "", "x = a as B;\n", "" },
        { "a.ts", "", "f<T>(a);\n", "" },
        { "a.ts", "", "a < b;\n", "" },
        { "a.ts", "f(", "a < b, ", "c)" },
        { "a.ts", "f(", "(a: b): c => d, ", "e)" },
        { "a.ts", "f(", "a ? (b) : c, ", "e)" },
        { "a.ts", "enum A {", " $,", "}" },
        { "a.ts", "class A {", " b: C;", "}" },
        { "a.ts", "", "import { $ } from 'a';\n", "" },
        { "a.ts", "", "import type { A } from 'a';\n", "" },
        { "a.ts", "", "export { type A } from 'a';\n", "" },
        { "a.ts", "", "declare function $(): void; export { $ };\n", "" },
        { "a.ts", "", "declare const a: B;\n", "" },
        { "a.tsx", "x = <a>", "<b/>", "</a>" },
        { "a.tsx", "x = <a>", "{b}", "</a>" },
        { "a.tsx", "x = <a>", "text &amp; ", "</a>" },
        { "a.tsx", "x = <a>", "text\n ", "</a>" },
        { "a.tsx", "x = <a ", "b='c' ", "/>" },
        { "a.tsx", "x = [", "<A<B> c={d as E}/>, ", "]" },
    };

    /// <summary>What makes a parser that tries one reading after the other try too often.</summary>
    public static TheoryData<string, string, string, int> Doubtful => new()
    {
        { "type A = T extends ", "(infer U extends ", ") ? 1 : 2", 200 },
        { "x = ", "<T>(a = ", ")", 200 },
        { "x = ", "async <T>(a = ", ")", 200 },
        { "x = ", "a ? (b) : c => ", "", 200 },
        { "x = ", "a ? (b.c) : ", "d", 200 },
        { "x = ", "a ? (b): c => ", "d", 200 },
        { "x = ", "(a): b => ", "c", 200 },
        { "x = ", "(a = (b): c => ", ")", 200 },
        { "x = ", "a<[b, ", "+", 200 },
        { "x = ", "a<(b: ", "+", 200 },
        { "", "a<a<a<a<a<a<a<a<a<a<a<a; ", "", 20_000 },
        { "x = ", "[a<b, ", "", 200 },
        { "type A = ", "({a: ", "", 200 },
        { "type A = ", "([{", "", 200 },
    };

    [Theory, MemberData(nameof(Nested))]
    public void Deep_nesting_is_refused(string path, string before, string repeated, string after, int count)
    {
        var module = CompileInTime(path, before + Repeat(repeated, count) + after);

        Assert.True(module.HasErrors);
    }

    [Theory, MemberData(nameof(Chains))]
    public void Long_chains_get_an_answer(string before, string repeated, string after, int count) =>
        CompileInTime("a.ts", before + Repeat(repeated, count) + after);

    [Theory, MemberData(nameof(Doubtful))]
    public void What_can_be_read_in_several_ways_gets_an_answer(string before, string repeated, string after, int count)
    {
        CompileInTime("a.ts", before + Repeat(repeated, count) + after);
        CompileInTime("a.tsx", before + Repeat(repeated, count) + after);
    }

    [Theory, MemberData(nameof(Flat))]
    public void Long_flat_sources_take_time_in_proportion(string path, string before, string repeated, string after)
    {
        const int Short = 20_000;
        const int Factor = 10;
        const int MaxRatio = 5 * Factor;

        var part = before + Repeat(repeated, Short) + after;
        var whole = before + Repeat(repeated, Short * Factor) + after;
        Compile(path, part); // The first time would be longer, and the ratio smaller than it is.
        TimeRatio.AssertAtMost(MaxRatio, repeated, () => Compile(path, part), () => Compile(path, whole));
    }

    [Fact]
    public void A_text_of_50_MB_between_tags_is_compiled() =>
        Assert.False(CompileInTime("a.tsx", $"x = <a>{new string('t', 50 * Million)}</a>").HasErrors);

    [Fact]
    public void Many_errors_are_counted_but_not_kept()
    {
        var module = CompileInTime("a.ts", Repeat("let = ;\n", 100_000));

        Assert.True(module.HasErrors);
        Assert.InRange(module.Diagnostics.Count, 1, DiagnosticBag.MaxKept);
    }

    private static void Compile(string path, string text) => Assert.Empty(ModuleCompiler.Compile(new SourceFile(path, text)).Diagnostics);

    private static CompiledModule CompileInTime(string path, string text)
    {
        var watch = Stopwatch.StartNew();
        var module = ModuleCompiler.Compile(new SourceFile(path, text));
        Assert.True(watch.Elapsed < Patience, $"took {watch.Elapsed.TotalSeconds:N1} s");
        return module;
    }

    // `$` becomes a name of its own in each repetition.
    private static string Repeat(string text, int count)
    {
        var result = new System.Text.StringBuilder(text.Length * count);
        for (var i = 0; i < count; i++)
        {
            result.Append(text.Contains('$') && !text.Contains("${", StringComparison.Ordinal) ? text.Replace("$", $"n{i}", StringComparison.Ordinal) : text);
        }

        return result.ToString();
    }
}
