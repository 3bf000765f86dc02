using System.Reflection;
using System.Runtime.CompilerServices;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime.Descriptors;

namespace SandboxHost.Sandbox.Realms;

/// <summary>Freezes what lives on between calls: what modules declare, and what closures keep. No state must survive in it.</summary>
/// <remarks>
/// Data is frozen with all that is in it; maps, sets and dates then refuse their own methods, too (<see cref="Taming"/>). A function is
/// fine if what it closes over cannot change: if it was written at the top of a module, or in the very function whose closure keeps it. One that
/// another function made may count, remember and tell later; so may generators, promises, weak maps and instances of classes. They are refused
/// by the name of the variable that would hold them. Specification of patterns, section 9.4.
/// </remarks>
internal sealed class FrozenScope(HardenedEngine agent)
{
    // The engine keeps to itself what a function closes over, and offers no other way to ask.
    private static readonly FieldInfo? s_environment = Field(typeof(Jint.Native.Function.Function), "_environment");
    private static readonly FieldInfo? s_outer = s_environment is null ? null : Field(s_environment.FieldType, "_outerEnv");

    private static readonly ConditionalWeakTable<HardenedEngine, HashSet<ObjectInstance>> s_intrinsics = [];

    // Most closures keep no objects.
    private HashSet<ObjectInstance>? _frozen;

    // Where a search goes on is written into the expression itself, frozen or not.
    private List<JsRegExp>? _expressions;

    // Functions that are used by kept ones, and that were not there yet when these were frozen.
    private List<(Jint.Native.Function.Function User, JsValue Keeper)>? _waiting;

    /// <summary>Has regular expressions search from the beginning again, and freezes what has come into being since. To be called before each call.</summary>
    public void ResetExpressions()
    {
        if (_waiting is { } waiting)
        {
            _waiting = null;
            foreach (var (user, keeper) in waiting)
            {
                var open = new Stack<(ObjectInstance, Path?)>();
                PushUsed(open, user, null, keeper);
                FreezeAll("a function that a closure uses", open, keeper);
            }
        }

        foreach (var expression in _expressions ?? [])
        {
            expression.Set("lastIndex", JsNumber.Create(0));
        }
    }

    /// <summary>Freezes a value and all that can be reached from it.</summary>
    /// <param name="name">The variable.</param>
    /// <param name="value">Its value.</param>
    /// <param name="keeper">The closure that keeps it; null for a module.</param>
    /// <exception cref="HostRefusalException">There is something in it that cannot be frozen.</exception>
    public void Freeze(string name, JsValue value, JsValue? keeper)
    {
        if (value is not ObjectInstance root)
        {
            return;
        }

        var open = new Stack<(ObjectInstance Instance, Path? Path)>();
        open.Push((root, null));
        FreezeAll(name, open, keeper);
    }

    private void FreezeAll(string name, Stack<(ObjectInstance Instance, Path? Path)> open, JsValue? keeper)
    {
        _frozen ??= new(ReferenceEqualityComparer.Instance);
        while (open.TryPop(out var next))
        {
            agent.Constraint.Check();
            var (instance, path) = next;
            if (!_frozen.Add(instance) || IsHosts(instance))
            {
                continue;
            }

            if (FindReason(instance, keeper) is { } reason)
            {
                throw new HostRefusalException(
                    $"`{name}{path}` is {reason}, which could keep state between calls. Keep state in cells; {(keeper is null ? "a module may have" : "a closure may keep")} plain data, and functions that are written {(keeper is null ? "at its top" : "in place")}.");
            }

            FreezeProperties(instance, path, open);
            switch (instance)
            {
                case JsMap map:
                    foreach (var (key, inner) in map)
                    {
                        Push(open, key, path, "a key");
                        Push(open, inner, path, "a value");
                    }

                    break;
                case JsSet set:
                    foreach (var inner in set)
                    {
                        Push(open, inner, path, "an element");
                    }

                    break;
                case Jint.Native.Function.Function function when keeper is not null && EnvironmentOf(function) is { } environment && !IsOfModule(environment):
                    PushUsed(open, function, path, keeper);
                    break;
            }
        }
    }

    /// <summary>Freezes a function that a builder was given.</summary>
    /// <param name="function">The function.</param>
    /// <param name="isTop">Whether it must be written at the top of a module: what is defined while modules are loaded outlives every call.</param>
    public void FreezeCallback(Jint.Native.Function.Function function, bool isTop)
    {
        if (isTop)
        {
            Freeze("the function that a builder is given", function, null);
        }
        else if (EnvironmentOf(function) is not null)
        {
            // It goes when the graph does. What it closes over is not looked at here: the compiler has seen to that.
            var seen = new HashSet<ObjectInstance>(ReferenceEqualityComparer.Instance);
            var open = new Stack<(ObjectInstance Instance, Path?)>();
            open.Push((function, null));
            while (open.TryPop(out var next))
            {
                if (!IsHosts(next.Instance) && seen.Add(next.Instance))
                {
                    FreezeProperties(next.Instance, null, open);
                }
            }
        }
    }

    private void FreezeProperties(ObjectInstance instance, Path? path, Stack<(ObjectInstance, Path?)> open)
    {
        foreach (var key in instance.GetOwnPropertyKeys())
        {
            var descriptor = instance.GetOwnProperty(key);
            var step = key.ToString();
            if (descriptor.IsAccessorDescriptor())
            {
                Push(open, descriptor.Get, path, step);
                Push(open, descriptor.Set, path, step);
                instance.DefineOwnProperty(key, new PropertyDescriptor { Configurable = false });
            }
            else if (instance is JsRegExp expression && step == "lastIndex")
            {
                // Searching writes it. It is set back before each call.
                (_expressions ??= []).Add(expression);
            }
            else
            {
                Push(open, descriptor.Value, path, step);
                instance.DefineOwnProperty(key, new PropertyDescriptor { Configurable = false, Writable = false });
            }
        }

        instance.PreventExtensions();
        if (instance.Prototype is { } prototype)
        {
            open.Push((prototype, new Path(path, "prototype")));
        }
    }

    private static void Push(Stack<(ObjectInstance, Path?)> open, JsValue? value, Path? outer, string step)
    {
        if (value is ObjectInstance instance)
        {
            open.Push((instance, new Path(outer, step)));
        }
    }

    /// <summary>
    /// Goes on with the functions that a kept one uses: the compiler lets it close over nothing else, but a function, too, can have properties.
    /// </summary>
    private void PushUsed(Stack<(ObjectInstance, Path?)> open, Jint.Native.Function.Function user, Path? path, JsValue keeper)
    {
        var isComplete = true;
        foreach (var name in ClosureNames.In(user))
        {
            for (var environment = EnvironmentOf(user); environment is not null && !IsModule(environment); environment = s_outer!.GetValue(environment)) // EnvironmentOf has seen to it
            {
                if (ClosureNames.Has(environment, name))
                {
                    var value = ClosureNames.Get(environment, name);
                    isComplete &= value is not null;
                    if (value is Jint.Native.Function.Function used && IsScript(used))
                    {
                        Push(open, used, path, name);
                    }

                    break;
                }
            }
        }

        if (!isComplete)
        {
            (_waiting ??= []).Add((user, keeper));
        }
    }

    /// <summary>Why something cannot be kept; null if it can.</summary>
    private string? FindReason(ObjectInstance instance, JsValue? keeper) => instance switch
    {
        Jint.Native.Function.Function function when EnvironmentOf(function) is { } environment =>
            IsOfModule(environment) || (keeper is Jint.Native.Function.Function closure && IsAround(environment, closure)) ? null : "a function made by another function",
        Jint.Native.Function.Function => "a function made by another function",
        JsArray or JsMap or JsSet or JsDate or JsRegExp or JsError => instance.Prototype is { } prototype && IsHosts(prototype) ? null : "an instance of a class",
        JsTypedArray or JsArrayBuffer => "an array of bytes, which cannot be frozen",
        JsObject when IsPlain(instance) || IsPrototypeOfClass(instance) => null,
        JsObject => "an instance of a class",

        // What the engine makes for the `prototype` of a function.
        _ when instance.GetType().Name == "ObjectInstanceWithConstructor" => null,
        _ => "no plain data but something like a generator, a promise or a weak map",
    };

    private bool IsPlain(ObjectInstance instance) =>
        instance.Prototype is null || ReferenceEquals(instance.Prototype, agent.Script.Intrinsics.Object.PrototypeObject) || IsHosts(instance.Prototype);

    // `class X extends Error` has such a prototype, and so have functions: it is no instance, although it has a prototype of its own.
    private static bool IsPrototypeOfClass(ObjectInstance instance) =>
        instance.GetOwnProperty("constructor") is var descriptor && !descriptor.IsAccessorDescriptor() && descriptor.Value is Jint.Native.Function.Function constructor
        && constructor.GetOwnProperty("prototype") is var prototype && !prototype.IsAccessorDescriptor() && ReferenceEquals(prototype.Value, instance);

    /// <summary>Whether something is the host's or the language's own: frozen before any program was loaded.</summary>
    private bool IsHosts(ObjectInstance instance) => !IsOwn(instance) && (
        instance is IReferenceObject or ClosedFunction or ClosedObject or CellConstructor || IsCommon(instance) || (!IsScript(instance) && Intrinsics(agent).Contains(instance)));

    // Asked for with each object; to look for the others takes a list of them all.
    private bool IsCommon(ObjectInstance instance)
    {
        var intrinsics = agent.Script.Intrinsics;
        return ReferenceEquals(instance, intrinsics.Object.PrototypeObject) || ReferenceEquals(instance, ((ObjectInstance)agent.PromiseThen).Prototype)
            || ReferenceEquals(instance, intrinsics.Array.PrototypeObject);
    }

    // The language's own functions close over nothing.
    private static bool IsScript(ObjectInstance instance) => instance is Jint.Native.Function.Function function && EnvironmentOf(function) is not null;

    // What a program makes itself, as a rule: plain data and functions of its own.
    private static bool IsOwn(ObjectInstance instance) => instance is JsObject { Extensible: true } or JsArray { Extensible: true };

    private static HashSet<ObjectInstance> Intrinsics(HardenedEngine agent) => s_intrinsics.GetValue(agent, static agent =>
    {
        var seen = new HashSet<ObjectInstance>(ReferenceEqualityComparer.Instance);
        var open = new Stack<ObjectInstance>([agent.Script.Global, .. agent.Prelude.UnnamedRoots, .. agent.Prelude.Exports.Values.OfType<ObjectInstance>()]);
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
                foreach (var part in (ReadOnlySpan<JsValue?>)(descriptor.IsAccessorDescriptor() ? [descriptor.Get, descriptor.Set] : [descriptor.Value]))
                {
                    if (part is ObjectInstance inner)
                    {
                        open.Push(inner);
                    }
                }
            }
        }

        return seen;
    });

    // ---- What functions close over ---------------------------------------------------------------------------

    private static FieldInfo? Field(Type type, string name) => type.GetField(name, BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Instance);

    /// <summary>What a function of the program's closes over; null for one of the engine's.</summary>
    private static object? EnvironmentOf(Jint.Native.Function.Function function) =>
        s_environment is null || s_outer is null ? throw new InvalidOperationException("bug: this version of the engine keeps environments elsewhere")
        : s_environment.GetValue(function);

    // Around a module's own variables there may be the name of a function expression or class. Modules have no blocks, and no other variables.
    private static bool IsOfModule(object environment) =>
        IsModule(environment) || (environment.GetType().Name == "DeclarativeEnvironment" && s_outer!.GetValue(environment) is { } outer && IsModule(outer)); // EnvironmentOf has seen to it

    private static bool IsModule(object environment) => environment.GetType().Name == "ModuleEnvironment";

    /// <summary>Whether an environment is one that a closure was written in: then the compiler has seen that nothing in it changes.</summary>
    private static bool IsAround(object environment, Jint.Native.Function.Function closure)
    {
        // The name of a function expression may come in between.
        var own = environment.GetType().Name == "DeclarativeEnvironment" ? s_outer!.GetValue(environment) : environment; // EnvironmentOf has seen to it
        for (var around = EnvironmentOf(closure); around is not null; around = s_outer!.GetValue(around))
        {
            if (ReferenceEquals(around, environment) || ReferenceEquals(around, own))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How to get to a part of a value: written only if there is an error.</summary>
    private sealed record Path(Path? Outer, string Step)
    {
        public override string ToString() => $"{Outer}.{Step}";
    }
}
