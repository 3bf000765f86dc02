using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;

namespace SandboxHost.Sandbox.Realms.Limits;

/// <summary>Has what joins texts reckon the length of the result first.</summary>
/// <remarks>Cases: <c>memory/join-…</c>, <c>native-loops/to-string-shared-arrays</c>: arrays in arrays are joined by this function again, and pay again.</remarks>
internal static class JoinLimits
{
    private const int CharactersOfNumber = 25;

    public static void Set(Natives natives)
    {
        natives.Guard("Array.prototype", "join", (target, arguments) => Pay(natives, target, arguments.Length == 0 || arguments[0] is JsUndefined ? 1 : Natives.TextAt(arguments, 0)?.Length ?? 0));
        natives.Guard("Array.prototype", "toLocaleString", (target, _) => Pay(natives, target, 1));
        natives.Guard("%TypedArray%.prototype", "join", (target, arguments) =>
        {
            if (target is JsTypedArray array)
            {
                natives.PayForText(array.Length * ((arguments.Length == 0 || arguments[0] is JsUndefined ? 1.0 : Natives.TextAt(arguments, 0)?.Length ?? 0) + CharactersOfNumber));
            }
        });
        natives.Guard("String", "raw", (_, arguments) =>
        {
            if (arguments.Length > 0 && arguments[0] is ObjectInstance template)
            {
                var substituted = 0L;
                for (var i = 1; i < arguments.Length; i++)
                {
                    substituted += Natives.LengthOf(arguments[i]);
                }

                natives.PayForText(substituted);
                if (template.GetOwnProperty("raw") is { } raw && !raw.IsAccessorDescriptor() && raw.Value is ObjectInstance pieces)
                {
                    Pay(natives, pieces, 0);
                }
            }
        });
    }

    private static void Pay(Natives natives, JsValue target, long separator)
    {
        const int CharactersOfConstant = 9; // undefined

        // Arrays in arrays have more paths than elements.
        natives.Agent.Constraint.Check();
        var characters = 0.0;
        double length;
        if (target is JsArray array)
        {
            length = array.Length;
            if (length > natives.Agent.MaxArrayLength)
            {
                natives.PayForText(length * Math.Max(1, separator));
            }

            for (var i = 0u; i < array.Length; i++)
            {
                characters += array[i] switch
                {
                    JsString text => text.Length,
                    JsNumber => CharactersOfNumber,
                    JsBigInt big => BigIntLimits.DigitsOf(big),
                    ObjectInstance => 0,
                    _ => CharactersOfConstant,
                };
            }
        }
        else if (target is ObjectInstance like and not IReferenceObject && like.GetOwnProperty("length") is { } own && !own.IsAccessorDescriptor() && own.Value is JsNumber number)
        {
            // Its elements are asked for one by one, which pays for itself; what stands between them does not.
            length = Math.Min(TypeConverter.ToLength(number), uint.MaxValue);
        }
        else
        {
            return;
        }

        natives.PayForText(characters + Math.Max(0, length - 1) * separator);
        natives.PayForWork(length);
    }
}
