using Jint;

namespace Acornima.Tests.Contract;

/// <summary>What Jint makes of our trees.</summary>
public sealed class EngineTests
{
    public static TheoryData<string, string, string> Results => Columns("engine.txt", kind: 0, source: 1, result: 3);

    public static TheoryData<string, string, string> FunctionSources =>
        Columns("function-source.txt", kind: 1, source: 0, result: 2);

    public static TheoryData<int, string, string, string> ReferencedGlobals =>
        ContractCases.Read("referenced-globals.txt");

    [Theory, MemberData(nameof(Results))]
    public void A_source_has_its_result(string kind, string source, string result)
    {
        var text = ContractCases.Decode(source);
        using var engine = new Engine();
        var value = kind == "m"
            ? ImportMain(engine, () => engine.Modules.Add("main", text))
            : engine.Evaluate(text).ToString();

        Assert.Equal(ContractCases.Decode(result), value);
    }

    [Theory, MemberData(nameof(Results))]
    public void A_prepared_source_has_the_same_result(string kind, string source, string result)
    {
        var text = ContractCases.Decode(source);
        using var engine = new Engine();
        var value = kind == "m"
            ? ImportMain(engine, () =>
            {
                var prepared = Engine.PrepareModule(text, "main");
                engine.Modules.Add("main", builder => builder.AddModule(prepared));
            })
            : engine.Evaluate(Engine.PrepareScript(text)).ToString();

        Assert.Equal(ContractCases.Decode(result), value);
    }

    [Theory, MemberData(nameof(FunctionSources))]
    public void A_function_has_its_source_text(string function, string source, string text)
    {
        var options = new ScriptParsingOptions { RetainFunctionSourceText = true };
        using var engine = new Engine();
        engine.Execute(source, options);

        Assert.Equal(ContractCases.Decode(text), engine.Evaluate($"String({function})").AsString());
    }

    [Theory, MemberData(nameof(FunctionSources))]
    public void A_function_of_a_prepared_script_has_its_source_text(string function, string source, string text)
    {
        var options = new ScriptPreparationOptions
        {
            ParsingOptions = new ScriptParsingOptions { RetainFunctionSourceText = true },
        };
        using var engine = new Engine();
        engine.Execute(Engine.PrepareScript(source, options: options));

        Assert.Equal(ContractCases.Decode(text), engine.Evaluate($"String({function})").AsString());
    }

    [Theory, MemberData(nameof(ReferencedGlobals))]
    public void A_prepared_script_knows_the_globals_it_refers_to(int line, string kind, string source, string globals)
    {
        Assert.Equal("s", kind);
        var options = new ScriptPreparationOptions { CollectReferencedGlobals = true };
        var prepared = Engine.PrepareScript(ContractCases.Decode(source), options: options);
        var names = string.Join(',', prepared.ReferencedGlobals!.Order(StringComparer.Ordinal)); // asked for above

        Assert.True(globals == names, $"referenced-globals.txt:{line}\nexpected: {globals}\nactual:   {names}");
    }

    [Fact]
    public void Engines_on_several_threads_share_a_prepared_script()
    {
        var prepared = Engine.PrepareScript("var n = 0; for (const x of [1, 2, 3]) n += (y => x * y)(n + 1); `${n}`");
        var results = new string[16];
        Parallel.For(0, results.Length, i =>
        {
            using var engine = new Engine();
            results[i] = engine.Evaluate(prepared).AsString();
        });

        Assert.All(results, result => Assert.Equal("23", result));
    }

    private static string ImportMain(Engine engine, Action addMain)
    {
        engine.Modules.Add("dep", "export default 1; export const a=2, c=3;");
        engine.Modules.Add("dep2", "var z=4; export { z as 'odd name' }");
        addMain();
        return engine.Modules.Import("main").Get("default").ToString();
    }

    private static TheoryData<string, string, string> Columns(string file, int kind, int source, int result)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var columns in ContractCases.ReadColumns(file))
        {
            data.Add(columns[kind], columns[source], columns[result]);
        }

        return data;
    }
}
