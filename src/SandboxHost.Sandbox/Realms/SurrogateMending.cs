using System.Text;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;

namespace SandboxHost.Sandbox.Realms;

/// <summary>Gives <c>normalize</c> and <c>localeCompare</c> an answer for strings with half a surrogate pair, on which the engine fails.</summary>
/// <remarks>
/// Jint 4.18 hands such strings to .NET, which throws an exception that no program can catch: one character would end any handler. ECMA-262
/// §22.1.3.15 leaves a lone surrogate as it is when the rest is normalized; for comparisons it counts as U+FFFD, as in ICU.
/// </remarks>
internal static class SurrogateMending
{
    public static void Mend(HardenedEngine agent)
    {
        var prototype = (ObjectInstance)((ObjectInstance)agent.Script.Global.Get("String")).Get("prototype");
        Replace(agent, prototype, "localeCompare", 1, static (original, target, arguments) =>
            NumericCollation.Compare(target, arguments) is { } order ? order
                : arguments.Length == 0 || IsWellFormed(TypeConverter.ToString(arguments[0])) ? original(target, arguments)
                : original(target, [Mended(TypeConverter.ToString(arguments[0])), .. arguments[1..]]));
        Replace(agent, prototype, "normalize", 0, null);
    }

    private static void Replace(
        HardenedEngine agent, ObjectInstance prototype, string name, int length, Func<Func<JsValue, JsValue[], JsValue>, JsValue, JsValue[], JsValue>? withArguments)
    {
        var original = prototype.Get(name);
        var mended = agent.Prelude.Function(name, length, (target, arguments) =>
        {
            // What is no string is the original's to refuse or convert; then it is well formed or comes here again as a string.
            var text = target is JsString ? target.ToString() : null;
            if (withArguments is not null)
            {
                var receiver = text is null || IsWellFormed(text) ? target : Mended(text);
                return withArguments((inner, rest) => agent.Script.Call(original, inner, rest), receiver, arguments);
            }

            return text is null || IsWellFormed(text) ? agent.Script.Call(original, target, arguments) : InPieces(agent, original, text, arguments);
        });
        prototype.DefineOwnProperty(name, new PropertyDescriptor(mended, writable: true, enumerable: false, configurable: true));
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    return false;
                }

                i++;
            }
        }

        return true;
    }

    private static JsString Mended(string text)
    {
        const char Replacement = '\uFFFD';
        var mended = new StringBuilder(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                mended[i] = Replacement;
            }
        }

        return new JsString(mended.ToString());
    }

    // Between lone surrogates, which nothing combines with.
    private static JsString InPieces(HardenedEngine agent, JsValue original, string text, JsValue[] arguments)
    {
        var whole = new StringBuilder(text.Length);
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (i == text.Length || char.IsSurrogate(text[i]))
            {
                whole.Append(agent.Script.Call(original, new JsString(text[start..i]), arguments));
                if (i < text.Length)
                {
                    whole.Append(text[i]);
                }

                start = i + 1;
            }
        }

        return new JsString(whole.ToString());
    }
}
