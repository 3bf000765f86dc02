using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;

namespace SandboxHost.Sandbox.Realms;

/// <summary>Has <c>toReversed</c> and <c>with</c> refuse array-likes of absurd length, on which the engine fails.</summary>
/// <remarks>Jint 4.18 overflows when it makes the result, with an exception that no program can catch. ECMA-262 §23.1.3.33 asks for a RangeError.</remarks>
internal static class ArrayLengthMending
{
    public static void Mend(HardenedEngine agent)
    {
        var prototype = (ObjectInstance)((ObjectInstance)agent.Script.Global.Get("Array")).Get("prototype");
        var rangeError = agent.Script.Global.Get("RangeError");
        foreach (var (name, length) in ((string, int)[])[("toReversed", 0), ("with", 2)])
        {
            var original = prototype.Get(name);
            var mended = agent.Prelude.Function(name, length, (target, arguments) =>
                target is ObjectInstance instance && TypeConverter.ToLength(instance.Get("length")) > (ulong)agent.MaxArrayLength
                    ? throw new JavaScriptException(agent.Script.Construct(rangeError, new JsString("Invalid array length")))
                    : agent.Script.Call(original, target, arguments));
            prototype.DefineOwnProperty(name, new PropertyDescriptor(mended, writable: true, enumerable: false, configurable: true));
        }
    }
}
