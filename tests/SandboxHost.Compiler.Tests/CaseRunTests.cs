using Jint;
using SandboxHost.TestSupport;

namespace SandboxHost.Compiler.Tests;

/// <summary>What compiled modules do: <c>Cases/run/*</c>. Each exports <c>value</c>; the last line has it as JSON behind <c>//=</c>.</summary>
public sealed class CaseRunTests
{
    private const string JsxFactory = """
        const Fragment = "fragment";
        const h = (name, props, ...children) => ({ name: typeof name === "function" ? name.name : name, props, children });

        """;

    public static TheoryData<string> Sources => Cases.Files("run", "*.ts", "*.tsx");

    [Theory, MemberData(nameof(Sources))]
    public void A_case_has_the_value_that_it_says(string source)
    {
        var text = Cases.Read(source);
        var module = ModuleCompiler.Compile(new SourceFile(source, text), new CompilerOptions { JsxFragment = "Fragment" });
        Assert.Empty(module.Diagnostics);

        var engine = new Engine();
        engine.Modules.Add("case", JsxFactory + module.Code);
        engine.SetValue("value", engine.Modules.Import("case").Get("value"));

        var expected = text[(text.LastIndexOf("//=", StringComparison.Ordinal) + "//=".Length)..].Trim();
        Assert.Equal(expected, engine.Evaluate("JSON.stringify(value)").AsString());
    }
}
