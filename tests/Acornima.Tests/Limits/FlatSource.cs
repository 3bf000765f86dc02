using System.Text;

namespace Acornima.Tests.Limits;

/// <summary>A source that is as long as one likes, and no deeper for it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Head">What it begins with.</param>
/// <param name="Part">What is repeated, by its number.</param>
/// <param name="Tail">What it ends with.</param>
/// <param name="Count">How many parts make it as long as it is meant to be.</param>
/// <param name="IsModule">Whether only a module can have it.</param>
public sealed record FlatSource(
    string Name, string Head, Func<int, string> Part, string Tail, int Count, bool IsModule = false)
{
    public static IReadOnlyList<FlatSource> All { get; } =
    [
        new("statements", "", _ => "a;", "var a", 1_000_000),
        new("empty statements", "", _ => ";", "", 1_000_000),
        new("lines without semicolons", "var a\n", _ => "a\n", "", 1_000_000),
        new("a string", "'", _ => "abcdefghijklmnopqrst", "'", 2_500_000),
        new("a string of escapes", "'", _ => "\\n\\x41\\u{42}", "'", 1_000_000),
        new("a template", "`", _ => "abcdefghij\nklmnopqrs", "`", 2_500_000),
        new("a template of many parts", "`", _ => "${1}", "`", 500_000),
        new("a regular expression", "/", _ => "abcdefghijklmnopqrst", "/", 2_500_000),
        new("a regular expression of classes", "/", _ => "[a-z]+?", "/u", 500_000),
        new("a regular expression of groups", "/", _ => "(a)|", "/", 200_000),
        new("a regular expression of named groups", "/", i => $"(?<n{i}>)", "/", 50_000),
        new("a comment", "/*", _ => "abcdefghij\nklmnopqrs", "*/", 2_500_000),
        new("many comments", "", _ => "/**/", "", 1_000_000),
        new("lines of HTML-like comments", "", _ => "<!--\n-->\n", "", 500_000),
        new("an identifier", "var ", _ => "abcdefghij", "", 1_000_000),
        new("an identifier of escapes", "var ", _ => "\\u0061", "", 1_000_000),
        new("a number", "", _ => "1234567890", "", 1_000_000),
        new("a number with separators", "1", _ => "_1", "", 1_000_000),
        new("a hexadecimal number", "0x", _ => "123456789a", "", 1_000_000),
        new("different identifiers", "", i => $"a{i};", "", 1_000_000),
        new("variables", "", i => $"var a{i}=1;", "", 500_000),
        new("variables of one name", "", _ => "var a=1;", "", 500_000),
        new("variables of one statement", "var a", i => $",a{i}", "", 500_000),
        new("variables in blocks", "", i => $"{{var a{i}}}", "", 300_000),
        new("constants", "", i => $"const a{i}=1;", "", 500_000),
        new("functions", "", i => $"function f{i}(){{}}", "", 200_000),
        new("functions of one name", "", _ => "function f(){}", "", 200_000),
        new("functions in a block", "{", i => $"function f{i}(){{}}", "}", 200_000),
        new("arrow functions", "var f;", _ => "f=a=>a;", "", 200_000),
        new("classes", "", i => $"class A{i}{{}}", "", 200_000),
        new("blocks", "", _ => "{let a}", "", 200_000),
        new("labels one after the other", "", i => $"a{i}:;", "", 300_000),
        new("array elements", "[", _ => "1,", "]", 1_000_000),
        new("array holes", "[", _ => ",", "]", 1_000_000),
        new("an array that may be a pattern", "var a;[", _ => "a,", "]=[]", 500_000),
        new("object properties", "({", i => $"a{i}:1,", "})", 1_000_000),
        new("an object that may be a pattern", "var a;({", _ => "a,", "}={})", 500_000),
        new("binding pattern", "let [", i => $"a{i},", "]=[]", 300_000),
        new("operands of a comma", "1", _ => ",1", "", 1_000_000),
        new("arguments", "(()=>1)(1", _ => ",1", ")", 500_000),
        new("parameters", "(a", i => $",a{i}", ")=>1", 200_000),
        new("parameters of one name", "function f(a", _ => ",a", "){}", 300_000),
        new("cases", "switch(1){", i => $"case {i}:", "}", 1_000_000),
        new("members of a class", "class A{", i => $"a{i}(){{}}", "}", 100_000),
        new("fields of a class", "class A{", i => $"a{i};", "}", 200_000),
        new("private members of a class", "class A{", i => $"#a{i};", "}", 200_000),
        new("uses of a private member", "class A{#a;m(){", _ => "this.#a;", "}}", 200_000),
        new("directives", "", _ => "'use strict';", "", 300_000),
        new("exports", "", i => $"export const a{i}=1;", "", 200_000, IsModule: true),
        new("exports of one list", "var a;export{", i => $"a as b{i},", "}", 200_000, IsModule: true),
        new("re-exports", "", i => $"export{{a as b{i}}}from'dep';", "", 100_000, IsModule: true),
        new("imports", "", i => $"import a{i} from'dep';", "", 100_000, IsModule: true),
        new("import attributes", "import'dep'with{", i => $"a{i}:'b',", "}", 100_000, IsModule: true),
    ];

    /// <summary>The text, with as many parts as wanted.</summary>
    public string Repeat(int count)
    {
        var text = new StringBuilder(Head);
        for (var i = 0; i < count; i++)
        {
            text.Append(Part(i));
        }

        return text.Append(Tail).ToString();
    }

    public override string ToString() => Name;
}
