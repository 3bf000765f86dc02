using System.Text;

namespace Acornima.Tests.Limits;

/// <summary>A construct that can be put into itself, any number of times.</summary>
/// <param name="Name">What the construct is.</param>
/// <param name="Before">What stands before each inner one, by its number.</param>
/// <param name="Middle">What stands innermost.</param>
/// <param name="After">What stands after each inner one.</param>
/// <param name="Around">What stands around the whole, which takes the place of <c>…</c>.</param>
/// <param name="IsSloppy">Whether only a script can have it.</param>
public sealed record DeepSource(
    string Name, Func<int, string> Before, string Middle, string After, string Around = "…", bool IsSloppy = false)
{
    private static DeepSource Of(string before, string middle, string after = "", string around = "…", bool isSloppy = false) =>
        new(before + middle + after, _ => before, middle, after, around, isSloppy);

    /// <summary>Constructs that are nested in the text.</summary>
    public static IReadOnlyList<DeepSource> Nested { get; } =
    [
        // Literals and primary expressions
        Of("(", "1", ")"),
        Of("[", "1", "]"),
        Of("[,", "1", "]"),
        Of("[...", "[]", "]"),
        Of("({a:", "1", "})"),
        Of("({...", "{}", "})"),
        Of("({[", "1", "]:1})"),
        Of("({a(){", "", "}})"),
        Of("({get a(){return ", "1", "}})"),
        Of("`${", "1", "}`"),
        Of("`${1}${", "1", "}`"),
        Of("String.raw`${", "1", "}`"),
        // Operators
        Of("!", "1"),
        Of("- ", "1"),
        Of("+ ", "1"),
        Of("~", "1"),
        Of("typeof ", "1"),
        Of("void ", "1"),
        Of("delete ", "1"),
        Of("1?", "1", ":1"),
        Of("1?1:", "1"),
        Of("0?1:", "1"),
        Of("1**", "1"),
        Of("a=", "1", around: "var a;…"),
        Of("a+=", "1", around: "var a;…"),
        Of("a??=", "1", around: "var a;…"),
        Of("1+(", "1", ")"),
        Of("1<(1,", "1", ")"),
        Of("[a=", "[1]", "]", around: "var a;…=[]"),
        Of("await ", "1", around: "async function f(){…}f();1"),
        Of("yield ", "1", around: "function* g(){…}g();1"),
        Of("yield* ", "[]", around: "function* g(){…}g();1"),
        // Members, calls
        Of("f(", "1", ")", around: "var f=a=>a;…"),
        Of("f(1,...", "[1]", ")", around: "var f=a=>[a];…"),
        Of("f?.(", "1", ")", around: "var f=a=>a;…"),
        Of("f[", "1", "]", around: "var f={};…"),
        Of("f?.[", "1", "]", around: "var f={};…"),
        Of("new ", "F", around: "function F(){return F}…"),
        Of("new F(", "1", ")", around: "function F(){}…"),
        Of("new (", "F", ")()", around: "function F(){return F}…"),
        Of("import(", "'dep'", ")", around: "()=>…"),
        Of("import('dep',", "{}", ")", around: "()=>…"),
        // Functions
        Of("a=>", "1"),
        Of("(a,b)=>", "1"),
        Of("async a=>", "1"),
        Of("async()=>", "1"),
        Of("a=>{", "", "}"),
        Of("(a=", "1", ")=>1"),
        Of("async(a=", "1", ")=>1"),
        Of("({a=", "1", "})=>1"),
        Of("(()=>", "1", ")()"),
        Of("function f(){", "", "}"),
        Of("function f(a=", "1", "){}"),
        Of("async function f(){", "", "}"),
        Of("function* f(){", "", "}"),
        Of("(function(){", "", "})()"),
        Of("(function(){return ", "1", "})()"),
        // Classes
        Of("class A{m(){", "", "}}"),
        Of("class A{static{", "", "}}"),
        Of("(class{a=", "1", "})"),
        Of("(class{static a=", "1", "})"),
        Of("(class{#a=", "1", "})"),
        Of("(class{[", "1", "](){}})"),
        Of("(class extends ", "Object", "{})"),
        Of("@(", "()=>{}", ") class{}", around: "(…)"),
        // Statements
        Of("{", "", "}"),
        Of("{let a;", "", "}"),
        Of("if(1)", ";"),
        Of("if(1){", "", "}"),
        Of("if(0);else{", "", "}"),
        Of("while(1){", "break", "break}"),
        Of("do ", ";", "while(0);"),
        Of("for(;;){", "break", "break}"),
        Of("for(var a of [1])", ";"),
        Of("for(let a in {b:1}){", "", "}"),
        Of("with({})", ";", isSloppy: true),
        Of("switch(1){case 1:", "", "}"),
        Of("switch(1){default:", "", "}"),
        Of("try{", "", "}finally{}"),
        Of("try{}catch{", "", "}"),
        Of("try{throw 1}catch(a){", "", "}"),
        Of("try{}finally{", "", "}"),
        new("labels", i => $"a{i}:", ";", ""),
        new("labelled blocks", i => $"a{i}:{{", "", "}"),
        // Patterns
        Of("[", "a", "]", around: "var …=[]"),
        Of("{a:", "b", "}", around: "var …={}"),
        Of("[...", "a", "]", around: "let …=[]"),
        Of("[a=", "1", "]", around: "(…)=>1"),
        Of("[", "a", "]", around: "var a;…=[]"),
        Of("{a:[", "b", "]}", around: "var b;(…={})"),
        Of("[", "a", "]", around: "for(var … of []);"),
        Of("[", "a", "]", around: "(…)=>1"),
        Of("[", "a", "]", around: "try{}catch(…){}"),
    ];

    /// <summary>Chains: flat in the text, deep as a tree.</summary>
    public static IReadOnlyList<DeepSource> Chained { get; } =
    [
        Of("1+", "1"),
        Of("'a'+", "'a'"),
        Of("1-", "1"),
        Of("1*", "1"),
        Of("1&", "1"),
        Of("1<<", "1"),
        Of("1<", "1"),
        Of("1==", "1"),
        Of("1===", "1"),
        Of("'a'in ", "{}"),
        Of("null??", "1"),
        Of("1&&", "1"),
        Of("0||", "1"),
        Of("0||1&&", "1"),
        Of("", "a", ".b", around: "var a={};a.b=a;…"),
        Of("", "a", "?.b", around: "var a={};a.b=a;…"),
        Of("", "a", "['b']", around: "var a={};a.b=a;…"),
        Of("", "a", "?.['b']", around: "var a={};a.b=a;…"),
        Of("", "a", ".b()", around: "var a={b(){return this}};…"),
        Of("", "a", ".b(1+1)", around: "var a={b(){return this}};…"),
        Of("", "a", "?.b?.()", around: "var a={b(){return this}};…"),
        Of("", "a", "()", around: "var a=()=>a;…"),
        Of("", "a", "?.()", around: "var a=()=>a;…"),
        Of("", "a", "(1)", around: "var a=()=>a;…"),
        Of("", "a", "``", around: "var a=()=>a;…"),
        Of("", "a", "`${1}`", around: "var a=()=>a;…"),
        Of("", "A", ".b", around: "function A(){}A.b=A;new …"),
        Of("if(0);else ", ";"),
        Of("if(0){}else ", "{}"),
        Of("if(0){let a;a=>a}else ", "{}"),
    ];

    public static IEnumerable<DeepSource> All => Nested.Concat(Chained);

    /// <summary>The construct, some levels deep.</summary>
    /// <param name="depth">How many are put into each other.</param>
    /// <param name="isClosed">Whether the text goes on after the innermost.</param>
    public string Repeat(int depth, bool isClosed = true)
    {
        var text = new StringBuilder();
        for (var i = 0; i < depth; i++)
        {
            text.Append(Before(i));
        }

        text.Append(Middle);
        if (isClosed)
        {
            text.Insert(text.Length, After, depth);
        }

        var inner = text.ToString();
        var around = Around.Split('…', 2);
        return isClosed ? around[0] + inner + around[1] : around[0] + inner;
    }

    public override string ToString() => Around.Replace("…", Name, StringComparison.Ordinal);
}
