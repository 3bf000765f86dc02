using System.Runtime.CompilerServices;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;

namespace SandboxHost.Sandbox.Realms;

/// <summary>Takes from an engine what the permits do not name, and freezes the rest.</summary>
internal static class Hardening
{
    private static readonly char[] s_blank = [' ', '\n', '\r'];

    private static readonly IReadOnlyList<(string Name, Prepared<Acornima.Ast.Script> Script)> s_unnamed =
        [.. Permits.Unnamed.Select(row => (row.Name, Jint.Engine.PrepareScript(row.Script)))];

    private static readonly HashSet<string> s_globals = Words(Permits.Globals);

    private static readonly IReadOnlyList<(string Road, HashSet<string> Properties)> s_intrinsics =
        [.. Permits.Intrinsics.Select(row => (row.Road, Words(row.Properties)))];

    private static readonly IReadOnlyList<(string Road, HashSet<string> Properties)> s_overridable =
        [.. Permits.Overridable.Select(row => (row.Road, Words(row.Properties)))];

    /// <summary>Leaves of the engine's globals what the permits name, deeply frozen.</summary>
    /// <param name="engine">A fresh engine, tamed already.</param>
    /// <param name="others">More that script will be able to reach: the prelude.</param>
    public static void Harden(Jint.Engine engine, IEnumerable<JsValue> others)
    {
        var unnamed = new Dictionary<string, ObjectInstance>(StringComparer.Ordinal);
        foreach (var (name, script) in s_unnamed)
        {
            unnamed.Add(name, (ObjectInstance)engine.Evaluate(script));
        }

        Keep(engine.Global, s_globals);
        foreach (var (road, properties) in s_intrinsics)
        {
            Keep(Find(engine, unnamed, road), properties);
        }

        foreach (var (road, properties) in s_overridable)
        {
            MakeOverridable(engine, Find(engine, unnamed, road), properties);
        }

        Freeze([engine.Global, .. unnamed.Values, .. others.OfType<ObjectInstance>()]);
    }

    /// <summary>Freezes objects and all that can be reached from them by properties and prototypes.</summary>
    public static void Freeze(IEnumerable<ObjectInstance> roots)
    {
        var seen = new HashSet<ObjectInstance>(ReferenceEqualityComparer.Instance);
        var open = new Stack<ObjectInstance>(roots);
        while (open.TryPop(out var instance))
        {
            if (!seen.Add(instance))
            {
                continue;
            }

            if (instance.Prototype is { } prototype)
            {
                open.Push(prototype);
            }

            foreach (var key in instance.GetOwnPropertyKeys())
            {
                var descriptor = instance.GetOwnProperty(key);
                if (descriptor.IsAccessorDescriptor())
                {
                    Push(open, descriptor.Get);
                    Push(open, descriptor.Set);
                    instance.DefineOwnProperty(key, new PropertyDescriptor { Configurable = false });
                }
                else
                {
                    Push(open, descriptor.Value);
                    instance.DefineOwnProperty(key, new PropertyDescriptor { Configurable = false, Writable = false });
                }
            }

            instance.PreventExtensions();
        }
    }

    private static void Push(Stack<ObjectInstance> open, JsValue? value)
    {
        if (value is ObjectInstance instance)
        {
            open.Push(instance);
        }
    }

    private static HashSet<string> Words(string text) =>
        new(text.Split(s_blank, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private static ObjectInstance Find(Jint.Engine engine, Dictionary<string, ObjectInstance> unnamed, string road)
    {
        var steps = road.Split('.');
        var instance = unnamed.TryGetValue(steps[0], out var known) ? known : (ObjectInstance)engine.Global.Get(steps[0]);
        return steps.Length == 1 ? instance : (ObjectInstance)instance.Get(steps[1]);
    }

    private static string NameOf(JsValue key) => key is JsSymbol ? "@@" + Describe(key) : key.ToString();

    // `Symbol(Symbol.iterator)`
    private static string Describe(JsValue symbol)
    {
        const string Prefix = "Symbol(Symbol.";
        var text = symbol.ToString();
        return text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..^1] : text;
    }

    private static void Keep(ObjectInstance instance, HashSet<string> names)
    {
        foreach (var key in instance.GetOwnPropertyKeys())
        {
            if (!names.Contains(NameOf(key)) && !instance.Delete(key))
            {
                throw new InvalidOperationException($"bug: the engine does not let go of {NameOf(key)}");
            }
        }
    }

    // What the getters of overridable properties give.
    private static readonly ConditionalWeakTable<JsValue, JsValue> s_overridables = [];

    /// <summary>The value behind a getter that stands for an overridable property; null for any other function.</summary>
    public static JsValue? FindOverridable(JsValue? getter) => getter is not null && s_overridables.TryGetValue(getter, out var value) ? value : null;

    private static void MakeOverridable(Jint.Engine engine, ObjectInstance home, HashSet<string> names)
    {
        foreach (var key in home.GetOwnPropertyKeys())
        {
            if (!names.Contains(NameOf(key)) || home.GetOwnProperty(key) is not { } descriptor || descriptor.IsAccessorDescriptor())
            {
                continue;
            }

            var (value, enumerable) = (descriptor.Value, descriptor.Enumerable);
            var get = new ClrFunction(engine, "get " + key, (_, _) => value, 0, PropertyFlag.Configurable);
            var set = new ClrFunction(engine, "set " + key, (target, arguments) => Override(engine, home, target, key, arguments), 1, PropertyFlag.Configurable);
            s_overridables.Add(get, value);
            home.DefineOwnProperty(key, new GetSetPropertyDescriptor(get, set, enumerable, configurable: true));
        }
    }

    /// <summary>What an assignment would do if the inherited property were writable (ECMA-262 §10.1.9.2, OrdinarySetWithOwnDescriptor).</summary>
    private static JsValue Override(Jint.Engine engine, ObjectInstance home, JsValue target, JsValue key, JsValue[] arguments)
    {
        if (target is not ObjectInstance instance || ReferenceEquals(instance, home))
        {
            throw new JavaScriptException(engine.Intrinsics.TypeError, $"Cannot assign to read only property '{key}'");
        }

        var value = arguments.Length > 0 ? arguments[0] : JsValue.Undefined;
        if (!instance.DefineOwnProperty(key, new PropertyDescriptor(value, writable: true, enumerable: true, configurable: true)))
        {
            throw new JavaScriptException(engine.Intrinsics.TypeError, $"Cannot add property {key}, object is not extensible");
        }

        return JsValue.Undefined;
    }
}
