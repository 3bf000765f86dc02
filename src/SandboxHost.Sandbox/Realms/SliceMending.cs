using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;

namespace SandboxHost.Sandbox.Realms;

/// <summary>Replaces <c>slice</c>, <c>flat</c> and <c>flatMap</c> of arrays, which the engine gets wrong for frozen ones.</summary>
/// <remarks>
/// Jint 4.18: <c>Object.freeze(['a', 'b', 'c']).slice(1)</c> gives <c>['b', undefined]</c>; the copy is checked against the wrong length. What
/// <c>flat</c> and <c>flatMap</c> make of a frozen array is sliced as wrongly. Whatever a pattern reads is frozen, so these would be silently wrong values
/// in the middle of ordinary programs.
/// </remarks>
internal static class SliceMending
{
    public static void Mend(HardenedEngine agent)
    {
        var prototype = (ObjectInstance)((ObjectInstance)agent.Script.Global.Get("Array")).Get("prototype");
        var original = prototype.Get("slice");
        var slice = agent.Prelude.Function("slice", 2, (target, arguments) => target is JsArray { Extensible: false } frozen
            ? Slice(agent.Script, frozen, arguments)
            : agent.Script.Call(original, target, arguments));
        prototype.DefineOwnProperty("slice", new PropertyDescriptor(slice, writable: true, enumerable: false, configurable: true));
        foreach (var (name, length) in ((string, int)[])[("flat", 0), ("flatMap", 1)])
        {
            var flatten = prototype.Get(name);
            var mended = agent.Prelude.Function(name, length, (target, arguments) =>
                agent.Script.Call(flatten, target is JsArray { Extensible: false } frozen ? Slice(agent.Script, frozen, []) : target, arguments));
            prototype.DefineOwnProperty(name, new PropertyDescriptor(mended, writable: true, enumerable: false, configurable: true));
        }
    }

    // ECMA-262 §23.1.3.28. The species is always the array itself: the constructor of a frozen one cannot have been changed.
    private static JsArray Slice(Jint.Engine engine, JsArray array, JsValue[] arguments)
    {
        var length = (int)array.Length;
        var start = Index(arguments, 0, 0, length);
        var end = Index(arguments, 1, length, length);
        var elements = new JsValue[Math.Max(0, end - start)];
        for (var i = 0; i < elements.Length; i++)
        {
            elements[i] = array[(uint)(start + i)];
        }

        return new JsArray(engine, elements);
    }

    private static int Index(JsValue[] arguments, int position, int absent, int length)
    {
        if (position >= arguments.Length || arguments[position] is JsUndefined)
        {
            return absent;
        }

        var index = TypeConverter.ToIntegerOrInfinity(arguments[position]);
        return (int)(index < 0 ? Math.Max(length + index, 0) : Math.Min(index, length));
    }
}
