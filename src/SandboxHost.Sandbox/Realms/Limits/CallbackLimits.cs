using Jint;
using Jint.Native.Object;
using Jint.Runtime.Interop;

namespace SandboxHost.Sandbox.Realms.Limits;

/// <summary>Has functions that call back count each call, where what they call back runs no statements.</summary>
/// <remarks>
/// <c>list.map(list.indexOf.bind(list, 7))</c> is quadratic, and the engine looks at the clock every 10,000 elements. A function of the program's counts its
/// statements itself. Cases: <c>native-loops/natives-…</c>, <c>promises/endless-native-microtasks</c>.
/// </remarks>
internal static class CallbackLimits
{
    public static void Set(Natives natives)
    {
        const string OfArrays = "map forEach filter some every find findIndex findLast findLastIndex reduce reduceRight sort toSorted";
        foreach (var (road, names, position) in ((string, string, int)[])
            [
                ("Array.prototype", OfArrays + " flatMap", 0), ("%TypedArray%.prototype", OfArrays, 0), ("Map.prototype", "forEach", 0), ("Set.prototype", "forEach", 0),
                ("Array", "from", 1), ("%TypedArray%", "from", 1), ("Object", "groupBy", 1), ("Map", "groupBy", 1), ("JSON", "parse stringify", 1),
            ])
        {
            foreach (var name in names.Split(' '))
            {
                natives.Replace(road, name, (original, target, arguments) =>
                {
                    if (arguments.Length > position && arguments[position] is ObjectInstance function and not Jint.Native.Function.ScriptFunction && function.IsCallable())
                    {
                        arguments = [.. arguments];
                        arguments[position] = Counted(natives, function);
                    }

                    return original.Call(target, arguments);
                });
            }
        }

        // Each link of a chain of jobs is made by it. A chain of natives alone would never come to a statement.
        natives.Replace("Promise.prototype", "then", (original, target, arguments) =>
        {
            natives.Agent.Constraint.Check();
            return original.Call(target, arguments);
        });
    }

    private static ClrFunction Counted(Natives natives, ObjectInstance function) => new(natives.Agent.Script, "", (target, arguments) =>
    {
        natives.Agent.Constraint.Check();
        return natives.Call(function, target, arguments);
    });
}
