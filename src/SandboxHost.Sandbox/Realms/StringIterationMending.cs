using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;

namespace SandboxHost.Sandbox.Realms;

/// <summary>Has strings be iterated by code points.</summary>
/// <remarks>
/// Jint 4.18 goes by what a reader sees as one character: <c>[..."\r\n"].length</c> is 1, and a letter with its combining accent is one, too. ECMA-262 §22.1.3.36
/// goes by code points, and counting, splitting and reversing texts depends on it.
/// </remarks>
internal static class StringIterationMending
{
    public static void Mend(HardenedEngine agent)
    {
        var prototype = (ObjectInstance)((ObjectInstance)agent.Script.Global.Get("String")).Get("prototype");
        var valuesOfArray = agent.Script.Evaluate("Array.prototype.values");
        prototype.DefineOwnProperty(agent.Prelude.Symbols.Iterator, new PropertyDescriptor(
            agent.Prelude.Function("[Symbol.iterator]", 0, (target, _) => agent.Script.Call(valuesOfArray, CodePoints(agent, TextOf(target)), [])),
            writable: true,
            enumerable: false,
            configurable: true));
    }

    private static string TextOf(JsValue target) => target is JsUndefined or JsNull
        ? throw new HostRefusalException("`String.prototype[Symbol.iterator]` was called on nothing.")
        : TypeConverter.ToString(target);

    private static JsArray CodePoints(HardenedEngine agent, string text)
    {
        if (text.Length > agent.MaxArrayLength)
        {
            throw new HostRefusalException($"A text of {text.Length} characters is too long to be iterated.");
        }

        var points = new List<JsValue>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            points.Add(new JsString(text.Substring(i, isPair ? 2 : 1)));
            i += isPair ? 1 : 0;
        }

        return new JsArray(agent.Script, [.. points]);
    }
}
