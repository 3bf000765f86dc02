using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;

namespace SandboxHost.Sandbox.Realms.Limits;

/// <summary>Has <c>JSON.stringify</c> look first at how much text there will be and how deep the value is, and <c>JSON.parse</c> pay for its text.</summary>
/// <remarks>
/// The engine's serializer runs no statements on plain data. Forty objects each of which holds the next twice make 2^40 of text; a value
/// 30,000 deep ends the process. The walk here sees each path to a value, as the serializer does, and reads own data properties only; what
/// is converted by code pays for itself. Cases: <c>memory/stringify-…</c>, <c>native-loops/stringify-…</c>, <c>stack/deep-stringify</c>.
/// </remarks>
internal static class JsonLimits
{
    // Deeper than any data that leaves a realm, and far from the end of the stack; the serializer takes quadratic time in it.
    private const int MaxDepth = 1500;

    // What the serializer does for a value takes about as long as a statement.
    private const int ValuesPerStatement = 4;

    public static void Set(Natives natives)
    {
        natives.Replace("JSON", "stringify", (original, target, arguments) =>
        {
            if (arguments.Length > 0 && arguments[0] is ObjectInstance or JsString)
            {
                new Measure(natives, IndentOf(arguments)).Walk(arguments[0]);
            }

            return original.Call(target, arguments);
        });
        natives.Guard("JSON", "parse", (_, arguments) =>
        {
            // Numbers are read digit by digit, and a text of a million digits is one number.
            const int BytesPerCharacter = 4;
            natives.PayForText(Natives.TextAt(arguments, 0)?.Length ?? 0, BytesPerCharacter);
        });
    }

    private static int IndentOf(JsValue[] arguments)
    {
        const int Most = 10;
        return arguments.Length < 3 ? 0 : arguments[2] switch
        {
            JsString text => Math.Min(Most, text.Length),
            JsNumber number => (int)Math.Clamp(TypeConverter.ToNumber(number), 0, Most),
            _ => arguments[2] is ObjectInstance ? Most : 0,
        };
    }

    private sealed class Measure(Natives natives, int indent)
    {
        private const int ValuesBetweenLooks = 1024;
        private readonly Stack<(ObjectInstance Instance, int Depth)> _open = new();
        private double _characters;
        private int _values;

        public void Walk(JsValue root)
        {
            Count(root, 0);
            while (_open.TryPop(out var next))
            {
                if (next.Depth > MaxDepth)
                {
                    if (IsCircular(root))
                    {
                        // The serializer says so at once.
                        return;
                    }

                    throw natives.RangeError("The value is nested too deeply for JSON.");
                }

                if (next.Instance is JsArray array)
                {
                    for (var i = 0u; i < array.Length; i++)
                    {
                        Count(array[i], next.Depth);
                    }
                }
                else if (next.Instance is JsObject record)
                {
                    foreach (var (key, descriptor) in record.GetOwnProperties())
                    {
                        if (key is JsString name && descriptor is { Enumerable: true } && !descriptor.IsAccessorDescriptor() && descriptor.Value is { } value)
                        {
                            _characters += name.Length + 3;
                            Count(value, next.Depth);
                        }
                    }
                }
            }

            natives.PayForText(_characters);
            natives.Agent.Constraint.Charge(_values / ValuesPerStatement);
        }

        private void Count(JsValue value, int depth)
        {
            const int CharactersOfNumber = 8;
            _characters += 2 + (indent == 0 ? 0 : 2 + (double)indent * depth);
            switch (value)
            {
                case JsString text:
                    _characters += LengthOf(text);
                    break;
                case JsTypedArray bytes:
                    // "123": 45,
                    _characters += bytes.Length * (2.0 * CharactersOfNumber + (indent == 0 ? 0 : indent * (depth + 1)));
                    natives.PayForWork(bytes.Length * (double)CharactersOfNumber);
                    break;
                case JsArray or JsObject:
                    _open.Push(((ObjectInstance)value, depth + 1));
                    break;
                case IJsPrimitive { PrimitiveValue: JsString boxed } and ObjectInstance:
                    _characters += boxed.Length;
                    break;
                default:
                    _characters += CharactersOfNumber;
                    break;
            }

            if (++_values >= ValuesBetweenLooks)
            {
                natives.Agent.Constraint.Charge(_values / ValuesPerStatement);
                natives.Agent.Constraint.Look();
                natives.Agent.Constraint.Reserve((long)Math.Min(long.MaxValue / 4, _characters * sizeof(char)));
                _values = 0;
            }
        }

        // Line breaks and the like are written as two or six characters.
        private double LengthOf(JsString text)
        {
            const int Short = 4096;
            if (text.Length < Short)
            {
                return text.Length;
            }

            natives.Agent.Constraint.Reserve((long)(_characters + text.Length) * sizeof(char));
            natives.PayForWork(text.Length);
            var escaped = 0.0;
            foreach (var character in text.ToString())
            {
                escaped += character is < ' ' ? 6 : character is '"' or '\\' ? 2 : char.IsSurrogate(character) ? 6 : 1;
            }

            return escaped;
        }

        // Along the first branch that comes back to itself or ends; called once, with a value that is very deep.
        private static bool IsCircular(JsValue root)
        {
            var path = new HashSet<ObjectInstance>(ReferenceEqualityComparer.Instance);
            var open = new Stack<(ObjectInstance Instance, bool IsLeft)>();
            if (root is ObjectInstance first)
            {
                open.Push((first, false));
            }

            var done = new HashSet<ObjectInstance>(ReferenceEqualityComparer.Instance);
            while (open.TryPop(out var step))
            {
                if (step.IsLeft)
                {
                    path.Remove(step.Instance);
                    done.Add(step.Instance);
                    continue;
                }

                if (path.Contains(step.Instance))
                {
                    return true;
                }

                if (done.Contains(step.Instance))
                {
                    continue;
                }

                path.Add(step.Instance);
                open.Push((step.Instance, true));
                foreach (var (_, descriptor) in step.Instance is JsArray or JsObject ? step.Instance.GetOwnProperties() : [])
                {
                    if (!descriptor.IsAccessorDescriptor() && descriptor.Value is JsArray or JsObject)
                    {
                        open.Push(((ObjectInstance)descriptor.Value, false));
                    }
                }
            }

            return false;
        }
    }
}
