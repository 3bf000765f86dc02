using Jint.Native;

namespace SandboxHost.Sandbox.Realms.Limits;

/// <summary>Has functions of arrays look at lengths that no memory stands behind, and count what they copy.</summary>
/// <remarks>Cases: <c>sparse-arrays/…</c>, <c>native-loops/flat-shared-arrays</c>.</remarks>
internal static class ArrayLimits
{
    private const int BytesPerElement = 8;
    private const int MaxDepth = 1500;

    public static void Set(Natives natives)
    {
        natives.Guard("Array.prototype", "concat", (target, arguments) =>
        {
            var length = LengthOf(target);
            foreach (var argument in arguments)
            {
                length += LengthOf(argument);
            }

            if (length > natives.Agent.MaxArrayLength)
            {
                natives.PayForText(length, BytesPerElement);
                throw natives.RangeError("Invalid array length");
            }
        });
        foreach (var name in (string[])["fill", "copyWithin", "reverse"])
        {
            natives.Guard("Array.prototype", name, (target, _) =>
            {
                if (LengthOf(target) is var length && length > natives.Agent.MaxArrayLength)
                {
                    natives.PayForText(length, BytesPerElement);
                }
            });
        }

        // An element that is sorted takes as long as a statement; a comparator of the program's pays for itself.
        const int ElementsPerSorted = 64;
        foreach (var (road, name) in ((string, string)[])[("Array.prototype", "sort"), ("Array.prototype", "toSorted"), ("%TypedArray%.prototype", "sort"), ("%TypedArray%.prototype", "toSorted")])
        {
            natives.Guard(road, name, (target, arguments) =>
            {
                if (arguments.Length == 0 || arguments[0] is not Jint.Native.Function.ScriptFunction)
                {
                    natives.PayForWork((target is JsTypedArray bytes ? bytes.Length : LengthOf(target)) * ElementsPerSorted);
                }
            });
        }

        natives.Guard("Array.prototype", "flat", (target, arguments) =>
        {
            if (target is JsArray array)
            {
                Flatten(natives, array, arguments.Length == 0 || arguments[0] is JsUndefined ? 1 : Natives.NumberAt(arguments, 0));
            }
        });
    }

    private static double LengthOf(JsValue value) => value is JsArray array ? array.Length : 1;

    // Arrays that hold each other have more paths than elements; the engine copies them all without a look at the clock.
    private static void Flatten(Natives natives, JsArray root, double depth)
    {
        var open = new Stack<(JsArray Array, int Depth)>();
        open.Push((root, 0));
        var elements = 0.0;
        while (open.TryPop(out var next))
        {
            elements += next.Array.Length;
            natives.Agent.Constraint.Check();
            natives.PayForWork(next.Array.Length);
            natives.Agent.Constraint.Reserve((long)elements * BytesPerElement);
            if (next.Depth >= depth)
            {
                continue;
            }

            if (next.Depth > MaxDepth)
            {
                throw natives.RangeError("The array is nested too deeply to be flattened.");
            }

            for (var i = 0u; i < next.Array.Length; i++)
            {
                if (next.Array[i] is JsArray inner)
                {
                    open.Push((inner, next.Depth + 1));
                }
            }
        }
    }
}
