using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;
using SandboxHost.Sandbox.Realms.Limits;

namespace SandboxHost.Sandbox.Realms;

/// <summary>Replaces what the language has and a pattern must not have as it is.</summary>
internal static class Taming
{
    public static void Tame(HardenedEngine agent)
    {
        TameRandom(agent);
        TameCollections(agent);
        TameDates(agent);
        SliceMending.Mend(agent);
        SurrogateMending.Mend(agent);
        StringIterationMending.Mend(agent);
        DateWritingMending.Mend(agent);
        ArrayLengthMending.Mend(agent);
        EngineLimits.Set(agent);
        AddConsole(agent);
        AddStructuredClone(agent);
        WebGlobals.Add(agent);
    }

    private static void Define(ObjectInstance home, string name, JsValue value) =>
        home.DefineOwnProperty(name, new PropertyDescriptor(value, writable: true, enumerable: false, configurable: true));

    private static void TameRandom(HardenedEngine agent) =>
        Define((ObjectInstance)agent.Script.Global.Get("Math"), "random", agent.Prelude.Function("random", 0, (_, _) => agent.Clock.NextRandom()));

    // A frozen map must not change either: its entries are no properties, so freezing alone does not reach them.
    private static void TameCollections(HardenedEngine agent)
    {
        foreach (var (constructor, methods) in ((string, string[])[])
            [("Map", ["set", "delete", "clear"]), ("Set", ["add", "delete", "clear"]), ("WeakMap", ["set", "delete"]), ("WeakSet", ["add", "delete"])])
        {
            var prototype = (ObjectInstance)((ObjectInstance)agent.Script.Global.Get(constructor)).Get("prototype");
            foreach (var method in methods)
            {
                var original = prototype.Get(method);
                Define(prototype, method, agent.Prelude.Function(method, 1, (target, arguments) =>
                    target is ObjectInstance { Extensible: false }
                        ? throw new HostRefusalException($"This {constructor} is frozen and cannot be changed. Copy it first: new {constructor}(…).")
                        : agent.Script.Call(original, target, arguments)));
            }
        }
    }

    // The same for a date, whose time is no property either.
    private static void TameDates(HardenedEngine agent)
    {
        var prototype = (ObjectInstance)((ObjectInstance)agent.Script.Global.Get("Date")).Get("prototype");
        foreach (var key in prototype.GetOwnPropertyKeys(Types.String))
        {
            var method = key.ToString();
            if (method.StartsWith("set", StringComparison.Ordinal))
            {
                var original = prototype.Get(key);
                Define(prototype, method, agent.Prelude.Function(method, 1, (target, arguments) =>
                    target is ObjectInstance { Extensible: false }
                        ? throw new HostRefusalException("This Date is frozen and cannot be changed. Copy it first: new Date(…).")
                        : agent.Script.Call(original, target, arguments)));
            }
        }
    }

    private static void AddConsole(HardenedEngine agent)
    {
        var console = new JsObject(agent.Script);
        foreach (var (name, level) in ((string, ConsoleLevel)[])
            [
                ("debug", ConsoleLevel.Debug), ("trace", ConsoleLevel.Debug), ("log", ConsoleLevel.Info), ("info", ConsoleLevel.Info), ("dir", ConsoleLevel.Info),
                ("table", ConsoleLevel.Info), ("group", ConsoleLevel.Info), ("groupCollapsed", ConsoleLevel.Info), ("count", ConsoleLevel.Info),
                ("warn", ConsoleLevel.Warning), ("error", ConsoleLevel.Error),
            ])
        {
            Define(console, name, agent.Prelude.Function(name, 0, (_, arguments) => Write(agent, level, arguments)));
        }

        Define(console, "assert", agent.Prelude.Function("assert", 1, (_, arguments) =>
            arguments.Length > 0 && TypeConverter.ToBoolean(arguments[0]) ? JsValue.Undefined : Write(agent, ConsoleLevel.Error, ["Assertion failed", .. arguments.Skip(1)])));
        foreach (var name in (string[])["groupEnd", "time", "timeEnd", "timeLog", "countReset", "clear"])
        {
            Define(console, name, agent.Prelude.Function(name, 0, (_, _) => JsValue.Undefined));
        }

        Define(agent.Script.Global, "console", console);
    }

    private static JsValue Write(HardenedEngine agent, ConsoleLevel level, JsValue[] arguments)
    {
        if (agent.Budget is { } budget && ++budget.ConsoleLines <= budget.Limits.MaxConsoleLines)
        {
            agent.Port(agent.Current).Log(level, string.Join(' ', arguments.Take(20).Select(argument => Show(agent.Current, argument))));
        }

        return JsValue.Undefined;
    }

    private static string Show(JintRealm realm, JsValue value)
    {
        const int MaxLength = 2000;
        try
        {
            var plain = realm.Marshaller.CopyFromRealm(value, "value");
            var text = plain is PlainValue.Text { Value: var content } ? content : plain.ToString();
            return text.Length <= MaxLength ? text : text[..MaxLength] + "…";
        }
        catch (MarshalException)
        {
            // Whatever it is: the console does not fail, and it runs no code to find out.
            return value switch
            {
                JsError error => FaultReader.Describe(error),
                Jint.Native.Function.Function => "[function]",
                JsSymbol => "[symbol]",
                _ => "[object]",
            };
        }
    }

    private static void AddStructuredClone(HardenedEngine agent) => Define(
        agent.Script.Global,
        "structuredClone",
        agent.Prelude.Function("structuredClone", 1, (_, arguments) => new StructuredClone(agent).Clone(arguments.Length > 0 ? arguments[0] : JsValue.Undefined)));
}
