using Jint;
using Jint.Runtime;
using SandboxHost.TestSupport;

namespace Acornima.Tests.Language;

/// <summary>The language, situation by situation.</summary>
public sealed class EsCaseTests
{
    public static TheoryData<string> Accepted => EsCases.Accepted;

    public static TheoryData<string> Refused => EsCases.Refused;

    [Theory, MemberData(nameof(Refused))]
    public void A_mistake_is_reported_on_its_line(string name)
    {
        var text = Cases.Read(name);
        var error = Assert.Throws<SyntaxErrorException>(() => EsCases.Parse(name, text)).Error;

        Assert.Equal(EsCases.ErrorOf(text), (error.LineNumber, error.Description));
    }

    [Theory, MemberData(nameof(Accepted))]
    public void A_program_has_its_value(string name)
    {
        var text = Cases.Read(name);
        using var engine = new Engine();
        var value = EsCases.IsModule(name) ? Import(engine, text) : engine.Evaluate(text).ToString();

        Assert.Equal(EsCases.ValueOf(text) ?? value, value);
    }

    [Theory, MemberData(nameof(Accepted))]
    public void A_prepared_script_has_the_same_value(string name)
    {
        if (EsCases.IsModule(name))
        {
            return;
        }

        var text = Cases.Read(name);
        using var engine = new Engine();
        var value = engine.Evaluate(Engine.PrepareScript(text)).ToString();

        Assert.Equal(EsCases.ValueOf(text) ?? value, value);
    }

    private static string Import(Engine engine, string text)
    {
        engine.Modules.Add("dep", "export default 1; export const a = 2;");
        engine.Modules.Add("main", text);
        return TypeConverter.ToString(engine.Modules.Import("main").Get("default"));
    }
}
