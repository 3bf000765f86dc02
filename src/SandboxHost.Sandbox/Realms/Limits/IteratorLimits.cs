using System.Runtime.CompilerServices;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;

namespace SandboxHost.Sandbox.Realms.Limits;

/// <summary>Has the methods of iterators, and what takes an iterable to its end, count each step.</summary>
/// <remarks>
/// An iterator whose <c>next</c> is a function of the engine's own runs no statement, so that <c>drop(2 ** 53)</c> of it never ends; and helpers
/// of helpers are native all the way down, where the engine does not watch its stack. Here they are given an iterator that counts and then asks the
/// given one; being a function of the host's, it watches the stack, too. Cases: <c>native-loops/iterator-helper-…</c>, <c>native-loops/promise-all-endless</c>,
/// <c>stack/helpers-…</c>.
/// </remarks>
internal static class IteratorLimits
{
    // How many helpers may stand on each other: what they ask each other for goes through all of them, and so does an error.
    private const int MaxHelpers = 500;

    public static void Set(Natives natives)
    {
        foreach (var name in (string[])["every", "some", "find", "forEach", "reduce", "toArray"])
        {
            natives.Replace("Iterator.prototype", name, (original, target, arguments) => original.Call(target is ObjectInstance iterator ? Counted(natives, iterator) : target, arguments));
        }

        // By the helper itself; each engine has its own.
        var depths = new ConditionalWeakTable<JsValue, object>();
        foreach (var name in (string[])["drop", "take", "filter", "map", "flatMap"])
        {
            natives.Replace("Iterator.prototype", name, (original, target, arguments) =>
            {
                if (target is not ObjectInstance iterator)
                {
                    return original.Call(target, arguments);
                }

                var depth = depths.TryGetValue(iterator, out var known) ? (int)known + 1 : 1;
                if (depth > MaxHelpers)
                {
                    throw natives.RangeError("Too many iterator helpers on top of each other.");
                }

                var helper = original.Call(Counted(natives, iterator), arguments);
                depths.AddOrUpdate(helper, depth);
                return helper;
            });
        }

        foreach (var name in (string[])["all", "allSettled", "any", "race"])
        {
            natives.Replace("Promise", name, (original, target, arguments) => arguments is [ObjectInstance and not JsArray, ..]
                ? original.Call(target, CountedIterable(natives, (ObjectInstance)arguments[0]))
                : original.Call(target, arguments));
        }

        foreach (var name in (string[])["union", "symmetricDifference", "isSupersetOf", "difference", "intersection", "isDisjointFrom"])
        {
            natives.Replace("Set.prototype", name, (original, target, arguments) => arguments is [ObjectInstance and not (JsSet or JsMap), ..]
                ? original.Call(target, CountedSet(natives, (ObjectInstance)arguments[0]))
                : original.Call(target, arguments));
        }
    }

    // What the helpers ask of an iterator: `next`, once at the beginning, and `return`, whenever they are done with it.
    private static JsObject Counted(Natives natives, ObjectInstance iterator)
    {
        var engine = natives.Agent.Script;
        var next = iterator.Get("next");
        var counted = new JsObject(engine);
        counted.FastSetDataProperty("next", Function(natives, "next", () => natives.Call(next, iterator)));
        counted.FastSetDataProperty("return", Function(natives, "return", () =>
            iterator.Get("return") is var close && close.IsCallable() ? natives.Call(close, iterator) : new JsObject(engine)));
        return counted;
    }

    private static JsObject CountedIterable(Natives natives, ObjectInstance iterable)
    {
        var engine = natives.Agent.Script;
        var counted = new JsObject(engine);
        counted.DefineOwnProperty(natives.Agent.Prelude.Symbols.Iterator, new PropertyDescriptor(
            Function(natives, "[Symbol.iterator]", () => natives.Call(iterable.Get(natives.Agent.Prelude.Symbols.Iterator), iterable) is ObjectInstance iterator
                ? Counted(natives, iterator)
                : throw new JavaScriptException(engine.Intrinsics.TypeError, "The value is not iterable.")),
            writable: true,
            enumerable: true,
            configurable: true));
        return counted;
    }

    private static JsObject CountedSet(Natives natives, ObjectInstance other)
    {
        var engine = natives.Agent.Script;
        var counted = new JsObject(engine);
        counted.FastSetDataProperty("size", other.Get("size"));
        counted.FastSetDataProperty("has", other.Get("has") is var has && has.IsCallable()
            ? new ClrFunction(engine, "has", (_, arguments) => natives.Call(has, other, arguments))
            : JsValue.Undefined);
        counted.FastSetDataProperty("keys", other.Get("keys") is var keys && keys.IsCallable()
            ? Function(natives, "keys", () => natives.Call(keys, other) is ObjectInstance iterator ? Counted(natives, iterator) : JsValue.Undefined)
            : JsValue.Undefined);
        return counted;
    }

    private static ClrFunction Function(Natives natives, string name, Func<JsValue> body) => new(natives.Agent.Script, name, (_, _) =>
    {
        natives.Agent.Constraint.Check();
        return body();
    });
}
