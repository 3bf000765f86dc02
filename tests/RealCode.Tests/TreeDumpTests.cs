using Acornima;

namespace RealCode.Tests;

/// <summary>The comparison that the oracle tests rest on sees every difference in meaning, and no other.</summary>
public sealed class TreeDumpTests
{
    private static readonly Parser Parser = new(ParserOptions.Default);

    [Theory]
    [InlineData("a = \"x\"", "a='\\u0078';")]
    [InlineData("a = 16", "a = 0x10")]
    [InlineData("(a)", "a")]
    [InlineData("f(a, b)", "f(\n  a,\n  b,\n)")]
    [InlineData("a; b", "a;; /* b */ b")]
    [InlineData("import 'a'", "import 'a'; export {};")]
    [InlineData("if (a) { b }", "if (a) {\n;b;\n}")]
    public void Two_spellings_of_one_program_are_equal(string first, string second) =>
        Assert.Equal(Dump(first), Dump(second));

    [Theory]
    [InlineData("a = 1", "a = '1'")]
    [InlineData("a = 1", "a = 1n")]
    [InlineData("a = 1", "a += 1")]
    [InlineData("a.b", "a?.b")]
    [InlineData("a.b", "a[b]")]
    [InlineData("let a = 1", "var a = 1")]
    [InlineData("for (; a;) {}", "for (;; a) {}")]
    [InlineData("if (a) ; else b", "if (a) b")]
    [InlineData("f(a, b)", "f((a, b))")]
    [InlineData("a ?? (b ?? c)", "(a ?? b) ?? c")]
    [InlineData("/a/g", "/a/i")]
    [InlineData("`a\\n${b}`", "`a${b}\\n`")]
    [InlineData("() => {}", "async () => {}")]
    [InlineData("() => ({})", "() => {}")]
    [InlineData("class A { x }", "class A { static x }")]
    [InlineData("class A { x }", "class A { #x }")]
    [InlineData("({ a })", "({ a: b })")]
    [InlineData("export { a }; let a", "export { a as b }; let a")]
    [InlineData("import a from 'a'", "import * as a from 'a'")]
    [InlineData("h('a', null)", "h('a')")]
    [InlineData("!a", "-a")]
    [InlineData("a++", "++a")]
    [InlineData("yes: for (;;) break yes", "yes: for (;;) continue yes")]
    public void Two_programs_differ(string first, string second) =>
        Assert.NotEqual(Dump(first), Dump(second));

    private static string Dump(string code) => TreeDump.Of(Parser.ParseModule(code));
}
