using Jint.Native;
using Jint.Runtime;

namespace SandboxHost.Sandbox.Realms;

// Assertions of pattern tests: computations that say what they compared (specification of patterns, section 10.3).
internal sealed partial class Prelude
{
    // What the operands of the assertion were that is being evaluated.
    private readonly List<(string Source, JsValue Value)> _parts = [];

    // `$assert(site, captures, source, fn)`
    private CellObject AssertWithCaptures(JsValue site, JsObject captures, JsValue source, JsValue function)
    {
        RequireBuilding("`assert` was called");
        if (function is not Jint.Native.Function.Function condition)
        {
            throw new HostRefusalException("`assert` needs a function: assert(() => total === 3).");
        }

        var captured = Split(captures, condition, isConditional: false);
        return Node(NodeKind.Lift, FunctionKind.Lift, FormOf(site), captured.Input, "assert", 1, arguments =>
        {
            _parts.Clear();
            var holds = TypeConverter.ToBoolean(Call(condition, captured.Merge(_agent.Script, At(arguments, 0))!)); // an assertion has no conditions
            var result = new JsObject(_agent.Script);
            result.FastSetDataProperty("ok", holds ? JsBoolean.True : JsBoolean.False);
            result.FastSetDataProperty("source", source);
            result.FastSetDataProperty("parts", new JsArray(_agent.Script, holds ? [] : [.. _parts.Select(part => RenderPart(part.Source, part.Value))]));
            _parts.Clear();
            return result;
        });
    }

    // `$part("bed.total", bed.total)`
    private JsValue NotePart(JsValue source, JsValue value)
    {
        const int MaxParts = 100;
        if (_parts.Count < MaxParts)
        {
            _parts.Add((source.ToString(), value));
        }

        return value;
    }

    private JsObject RenderPart(string source, JsValue value)
    {
        var part = new JsObject(_agent.Script);
        part.FastSetDataProperty("src", source);
        part.FastSetDataProperty("rendered", DebugText(value, indented: false));
        return part;
    }

    /// <summary>A value in words, for people.</summary>
    private string DebugText(JsValue value, bool indented)
    {
        const int MaxLength = 10_000;
        string text;
        try
        {
            var plain = Realm.Marshaller.CopyFromRealm(value, "the value");
            text = PlainValueJson.Write(plain, indented) ?? plain.ToString();
        }
        catch (MarshalException)
        {
            text = value is Jint.Native.Function.Function ? "a function" : "an object that is no plain data";
        }

        return text.Length <= MaxLength ? text : text[..MaxLength] + "…";
    }
}
