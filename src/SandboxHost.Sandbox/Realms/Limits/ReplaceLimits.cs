using System.Globalization;
using System.Text;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Interop;

namespace SandboxHost.Sandbox.Realms.Limits;

/// <summary>Has <c>replace</c> and <c>replaceAll</c> pay for each replacement.</summary>
/// <remarks>
/// <c>$`</c> and <c>$'</c> put most of the text in the place of each match, so that a result is quadratic: 20,000 characters become 800 MB. Where a
/// replacement can be longer than what it replaces, it is carried out as a function here that counts (ECMA-262 §22.1.3.19.1).
/// Cases: <c>memory/replace-…</c>.
/// </remarks>
internal static class ReplaceLimits
{
    // A replacement that is no longer than this adds, for each character of the text, what a program could have put there by hand.
    private const int ShortReplacement = 16;

    public static void Set(Natives natives)
    {
        natives.Replace("String.prototype", "replace", (original, target, arguments) => original.Call(target, Counted(natives, target, arguments)));
        natives.Replace("String.prototype", "replaceAll", (original, target, arguments) => original.Call(target, Counted(natives, target, arguments)));
        natives.Replace("RegExp.prototype", natives.Agent.Script.Evaluate("Symbol.replace"), (original, target, arguments) =>
            arguments.Length < 2 || arguments[1].IsCallable() ? original.Call(target, CountedFunction(natives, arguments)) : original.Call(target, CountedTemplate(natives, target, arguments)));
    }

    // Expressions go on to Symbol.replace, which counts; what has a replace method of its own does as it likes.
    private static JsValue[] Counted(Natives natives, JsValue target, JsValue[] arguments)
    {
        if (arguments.Length < 2 || arguments[0] is ObjectInstance || target is not JsString)
        {
            return arguments;
        }

        return arguments[1].IsCallable() ? CountedFunction(natives, arguments)
            : target is JsString text ? CountedTemplate(natives, text, arguments)
            : arguments;
    }

    // Only functions of the engine's own need it: others run statements.
    private static JsValue[] CountedFunction(Natives natives, JsValue[] arguments)
    {
        if (arguments.Length < 2 || arguments[1] is Jint.Native.Function.ScriptFunction)
        {
            return arguments;
        }

        var function = arguments[1];
        var total = 0.0;
        return [arguments[0], new ClrFunction(natives.Agent.Script, "", (target, matched) =>
        {
            natives.Agent.Constraint.Check();
            var replacement = natives.Agent.Script.Call(function, target, matched);
            total += Natives.LengthOf(replacement);
            natives.Agent.Constraint.Reserve((long)total * sizeof(char));
            return replacement;
        })];
    }

    private static JsValue[] CountedTemplate(Natives natives, JsValue target, JsValue[] arguments)
    {
        if (Natives.TextAt(arguments, 1) is not { } replacement)
        {
            return arguments;
        }

        natives.PayForText(replacement.Length);
        var template = replacement.ToString();
        if (template.Length <= ShortReplacement && !template.Contains('$', StringComparison.Ordinal))
        {
            return arguments;
        }

        var total = 0.0;
        return [arguments[0], new ClrFunction(natives.Agent.Script, "", (_, matched) =>
        {
            natives.Agent.Constraint.Check();
            var text = Expand(natives, template, matched, ref total);
            return new JsString(text);
        })];
    }

    // ECMA-262 §22.1.3.19.1, GetSubstitution. Arguments: the match, its captures, its place, the text, and the named groups if there are any.
    private static string Expand(Natives natives, string template, JsValue[] matched, ref double total)
    {
        var hasGroups = matched[^1] is ObjectInstance;
        var subject = TypeConverter.ToString(matched[hasGroups ? ^2 : ^1]);
        var position = (int)TypeConverter.ToNumber(matched[hasGroups ? ^3 : ^2]);
        var captures = matched.Length - (hasGroups ? 4 : 3);
        var match = TypeConverter.ToString(matched[0]);
        var result = new StringBuilder();
        for (var i = 0; i < template.Length;)
        {
            var (part, length) = Next(template, i);
            total += part.Length;
            if (total > subject.Length)
            {
                natives.Agent.Constraint.Reserve((long)total * 2 * sizeof(char));
            }

            result.Append(part);
            i += length;
        }

        return result.ToString();

        (ReadOnlyMemory<char> Part, int Length) Next(string text, int at)
        {
            var next = at + 1 < text.Length ? text[at + 1] : '\0';
            if (text[at] != '$' || next == '\0')
            {
                var end = text.IndexOf('$', at + 1);
                end = text[at] == '$' || end < 0 ? (text[at] == '$' ? at + 1 : text.Length) : end;
                return (text.AsMemory(at, end - at), end - at);
            }

            switch (next)
            {
                case '$':
                    return ("$".AsMemory(), 2);
                case '&':
                    return (match.AsMemory(), 2);
                case '`':
                    return (subject.AsMemory(0, Math.Min(position, subject.Length)), 2);
                case '\'':
                    return (subject.AsMemory(Math.Min(position + match.Length, subject.Length)), 2);
                case '<' when hasGroups && text.IndexOf('>', at + 2) is >= 0 and var close:
                    var named = ((ObjectInstance)matched[^1]).Get(text[(at + 2)..close]);
                    return ((named is JsUndefined ? "" : TypeConverter.ToString(named)).AsMemory(), close + 1 - at);
                case >= '0' and <= '9':
                    var digits = at + 2 < text.Length && char.IsAsciiDigit(text[at + 2]) ? 2 : 1;
                    var index = int.Parse(text.AsSpan(at + 1, digits), CultureInfo.InvariantCulture);
                    if (digits == 2 && (index > captures || index == 0))
                    {
                        digits = 1;
                        index = text[at + 1] - '0';
                    }

                    if (index >= 1 && index <= captures)
                    {
                        var captured = matched[index];
                        return ((captured is JsUndefined ? "" : TypeConverter.ToString(captured)).AsMemory(), 1 + digits);
                    }

                    break;
            }

            return ("$".AsMemory(), 1);
        }
    }
}
