using Acornima.Ast;

namespace Acornima.Tests.Contract;

/// <summary>Whatever the input, the outcome is a tree or a syntax error.</summary>
public sealed class RobustnessTests
{
    private const int Deep = 100_000;

    public static TheoryData<int, string, string, string> Sources => ContractCases.Read("accepted.txt");

    /// <summary>What is repeated before and after a middle part.</summary>
    public static TheoryData<string, string, string> Nestings => new()
    {
        { "(", "a", ")" },
        { "[", "a", "]" },
        { "({a:", "a", "})" },
        { "`${", "a", "}`" },
        { "f(", "a", ")" },
        { "a[", "a", "]" },
        { "new ", "a", "" },
        { "a=>", "a", "" },
        { "(a=", "a", ")=>a" },
        { "async(a=", "a", ")=>a" },
        { "async a=>{", "", "}" },
        { "function f(){", "", "}" },
        { "(function(a=", "a", "){})" },
        { "class A { m() {", "", "} }" },
        { "class A { static {", "", "} }" },
        { "class A { [", "a", "] }" },
        { "class A extends ", "B", " {}" },
        { "(class A { x = ", "a", " })" },
        { "@(", "a", ") class A {}" },
        { "{", "", "}" },
        { "if(a)", ";", "" },
        { "if(a);else ", ";", "" },
        { "for(;;)", ";", "" },
        { "for(a of ", "b", ");" },
        { "while(a)", ";", "" },
        { "do ", ";", "while(a);" },
        { "with(a)", ";", "" },
        { "switch(a){case 1:", "", "}" },
        { "try{", "", "}finally{}" },
        { "try{}catch{", "", "}" },
        { "a:", ";", "" },
        { "-", "a", "" },
        { "- -", "a", "" },
        { "typeof ", "a", "" },
        { "++", "a", "" },
        { "a?", "a", ":a" },
        { "a?a:", "a", "" },
        { "a=", "a", "" },
        { "a**", "a", "" },
        { "a+", "a", "" },
        { "a,", "a", "" },
        { "a??", "a", "" },
        { "a?.", "a", "" },
        { "", "a", ".b" },
        { "", "a", "()" },
        { "", "a", "[0]" },
        { "", "a", "`b`" },
        { "", "a", "++" },
        { "", "a", ";" },
        { "[a=", "a", "]=b" },
        { "({a:", "a", "}=b)" },
        { "var [", "a", "]=b" },
        { "var {a:", "a", "}=b" },
        { "let {a=", "a", "}=b" },
        { "(...", "a", ")" },
        { "import(", "a", ")" },
        { "/(", "a", ")/" },
        { "/", "[a", "/v" },
        { "/*", "", "*/" },
        { "<!--", "", "-->" },
        { "'use strict';", "", "" },
    };

    [Theory, MemberData(nameof(Sources))]
    public void The_beginning_of_a_source_is_parsed_or_refused(int line, string kind, string source, string below)
    {
        Assert.Empty(below);
        var text = ContractCases.Decode(source);
        for (var length = 0; length < text.Length; length++)
        {
            AssertParsedOrRefused(kind, text[..length], line);
        }
    }

    [Theory, MemberData(nameof(Sources))]
    public void A_source_with_a_character_changed_is_parsed_or_refused(
        int line, string kind, string source, string below)
    {
        Assert.Empty(below);
        var text = ContractCases.Decode(source);
        for (var i = 0; i < text.Length; i++)
        {
            AssertParsedOrRefused(kind, text.Remove(i, 1), line);
            foreach (var character in "({`/\\#=.0\ud83d")
            {
                AssertParsedOrRefused(kind, $"{text.AsSpan(0, i)}{character}{text.AsSpan(i + 1)}", line);
            }
        }
    }

    [Theory, MemberData(nameof(Nestings))]
    public void Depth_does_not_exhaust_the_stack(string before, string middle, string after)
    {
        var source = string.Concat(Enumerable.Repeat(before, Deep)) + middle
            + string.Concat(Enumerable.Repeat(after, Deep));
        foreach (var stackBytes in new[] { 256 * 1024, 1024 * 1024, 16 * 1024 * 1024 })
        {
            foreach (var text in new[] { source, source[..(before.Length * Deep)] })
            {
                OnThread(stackBytes, () => AssertParsedOrRefused("s", text, 0));
            }
        }
    }

    private static void AssertParsedOrRefused(string kind, string text, int line)
    {
        Program? program = null;
        var exception = Record.Exception(() => program = ContractCases.Parse(kind, text));
        if (exception is not (null or SyntaxErrorException))
        {
            Assert.Fail($"accepted.txt:{line}: {text[..Math.Min(text.Length, 200)]}\n{exception}");
        }

        if (program is not null)
        {
            Assert.All(TreeWalk.PreOrder(program), node => Assert.InRange(node.End, node.Start, text.Length));
        }
    }

    private static void OnThread(int stackBytes, Action action)
    {
        Exception? exception = null;
        var thread = new Thread(() => exception = Record.Exception(action), stackBytes);
        thread.Start();
        thread.Join();
        Assert.Null(exception);
    }
}
