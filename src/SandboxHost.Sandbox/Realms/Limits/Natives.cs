using System.Reflection;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;

namespace SandboxHost.Sandbox.Realms.Limits;

/// <summary>Puts checks in front of functions of the engine's own: what they will make is reckoned before they make it.</summary>
internal sealed class Natives(HardenedEngine agent)
{
    // What runs at once is worth a statement for so many elements or characters: a statement takes about 100 ns, an element 2.
    private const int ElementsPerStatement = 64;

    // What is smaller than this is not worth reckoning.
    private const long SmallBytes = 64 * 1024;

    // The engine's way to call a function that it has at hand. Its public one enters the engine anew, for ten times the price.
    private static readonly Func<Jint.Native.Function.Function, JsValue, JsValue[], JsValue> s_call =
        typeof(Jint.Native.Function.Function)
            .GetMethod("Call", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public, [typeof(JsValue), typeof(JsValue[])])
            ?.CreateDelegate<Func<Jint.Native.Function.Function, JsValue, JsValue[], JsValue>>()
        ?? throw new InvalidOperationException("bug: this version of the engine calls functions otherwise");

    // By road.
    private readonly Dictionary<string, ObjectInstance> _found = new(StringComparer.Ordinal);

    private readonly JsValue _rangeError = agent.Script.Global.Get("RangeError");

    public HardenedEngine Agent => agent;

    /// <summary>An error that the program can catch.</summary>
    public JavaScriptException RangeError(string message) => new(agent.Script.Construct(_rangeError, new JsString(message)));

    /// <summary>An object by the road to it from the global object: <c>String.prototype</c>.</summary>
    public ObjectInstance Find(string road)
    {
        if (_found.TryGetValue(road, out var known))
        {
            return known;
        }

        var home = (ObjectInstance)agent.Script.Global;
        foreach (var step in road.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            home = step == "%TypedArray%" ? ((ObjectInstance)agent.Script.Global.Get("Uint8Array")).Prototype! : (ObjectInstance)home.Get(step); // there is one
        }

        return _found[road] = home;
    }

    /// <summary>Calls a function without entering the engine anew.</summary>
    public JsValue Call(JsValue function, JsValue target, params JsValue[] arguments) =>
        function is Jint.Native.Function.Function direct ? s_call(direct, target, arguments) : agent.Script.Call(function, target, arguments);

    /// <summary>Replaces a function by one that is given the original.</summary>
    public void Replace(string road, JsValue key, Func<Original, JsValue, JsValue[], JsValue> body)
    {
        var home = Find(road);
        if (home.Get(key) is not Jint.Native.Function.Function function)
        {
            throw new InvalidOperationException($"bug: the engine has no {road}.{key}");
        }

        var original = new Original(function);
        var name = key is JsSymbol ? function.Get("name").ToString() : key.ToString();
        var guarded = new ClrFunction(agent.Script, name, (target, arguments) => body(original, target, arguments), (int)TypeConverter.ToNumber(function.Get("length")), PropertyFlag.Configurable);
        home.DefineOwnProperty(key, new PropertyDescriptor(guarded, writable: true, enumerable: false, configurable: true));
    }

    /// <summary>Has a function reckon first what it will make.</summary>
    public void Guard(string road, string name, Action<JsValue, JsValue[]> before) => Replace(road, name, (original, target, arguments) =>
    {
        before(target, arguments);
        return original.Call(target, arguments);
    });

    /// <summary>Pays for a text of so many characters, or says that there is no more memory for it.</summary>
    public void PayForText(double characters, int bytesPerCharacter = sizeof(char))
    {
        var bytes = characters * bytesPerCharacter;
        if (bytes > SmallBytes)
        {
            agent.Constraint.Reserve(bytes >= long.MaxValue ? long.MaxValue : (long)bytes);
            agent.Constraint.Charge((long)(characters / ElementsPerStatement));
            agent.Constraint.Look();
        }
    }

    /// <summary>Pays for looking at so many elements or characters.</summary>
    public void PayForWork(double elements)
    {
        if (elements > ElementsPerStatement * 16)
        {
            agent.Constraint.Charge(elements >= long.MaxValue ? long.MaxValue / 2 : (long)(elements / ElementsPerStatement));
            agent.Constraint.Look();
        }
    }

    /// <summary>How long the text of a value is; 0 for what is converted by code, which pays for itself.</summary>
    public static long LengthOf(JsValue value) => value is JsString text ? text.Length : 0;

    /// <summary>An argument as a number, converted once: what comes of it is put in its place.</summary>
    public static double NumberAt(JsValue[] arguments, int index)
    {
        if (index >= arguments.Length)
        {
            return double.NaN;
        }

        if (arguments[index] is ObjectInstance instance)
        {
            arguments[index] = TypeConverter.ToNumber(instance);
        }

        return arguments[index] is JsSymbol or JsBigInt ? double.NaN : TypeConverter.ToNumber(arguments[index]);
    }

    /// <summary>An argument as a text, converted once: what comes of it is put in its place. Null if it is absent or has none.</summary>
    public static JsString? TextAt(JsValue[] arguments, int index)
    {
        if (index >= arguments.Length || arguments[index] is JsSymbol)
        {
            return null;
        }

        if (arguments[index] is not JsString)
        {
            arguments[index] = TypeConverter.ToString(arguments[index]);
        }

        return (JsString)arguments[index];
    }

    /// <summary>A function of the engine's own.</summary>
    internal readonly struct Original(Jint.Native.Function.Function function)
    {
        public JsValue Call(JsValue target, params JsValue[] arguments) => s_call(function, target, arguments);
    }
}
