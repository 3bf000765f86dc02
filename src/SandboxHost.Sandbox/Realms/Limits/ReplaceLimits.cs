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
/// replacement can be longer than what it replaces, it is carried out as a function here that counts (ECMA-262 §22.1.3.19.1). And the engine
/// puts together what a global expression with a function gives by adding text to text: 2,000 matches in 100 KB take 64 MB. Such an expression is
/// carried out here altogether (§22.2.6.11), unless the program changed what it does. Cases: <c>memory/replace-…</c>, <c>benign/regex-text</c>,
/// <c>benign/replace-long-template</c>.
/// </remarks>
internal static class ReplaceLimits
{
    // A replacement that is no longer than this adds, for each character of the text, what a program could have put there by hand.
    private const int ShortReplacement = 16;

    public static void Set(Natives natives)
    {
        natives.Replace("String.prototype", "replace", (original, target, arguments) => original.Call(target, Counted(natives, target, arguments)));
        natives.Replace("String.prototype", "replaceAll", (original, target, arguments) => original.Call(target, Counted(natives, target, arguments)));
        var exec = natives.Find("RegExp.prototype").Get("exec");
        natives.Replace("RegExp.prototype", natives.Find("Symbol").Get("replace"), (original, target, arguments) =>
        {
            if (arguments.Length < 2)
            {
                return original.Call(target, arguments);
            }

            var text = TypeConverter.ToString(arguments[0]);
            var isCallable = arguments[1].IsCallable();
            var template = isCallable ? null : Natives.TextAt(arguments, 1)?.ToString();
            if (!isCallable && (template is null || IsPlain(template)))
            {
                return original.Call(target, arguments);
            }

            if (target is JsRegExp expression && ReferenceEquals(expression.Get("exec"), exec)
                && TypeConverter.ToString(expression.Get("flags")) is var flags && flags.Contains('g', StringComparison.Ordinal))
            {
                return ReplaceEach(natives, exec, expression, flags, text, arguments[1], template);
            }

            return original.Call(target, isCallable ? CountedFunction(natives, arguments) : CountedTemplate(natives, target, arguments));
        });
    }

    // What adds, for each character of the text, no more than a program could have put there by hand.
    private static bool IsPlain(string template) => template.Length <= ShortReplacement && !template.Contains('$', StringComparison.Ordinal);

    // ECMA-262 §22.2.6.11 for global expressions that search as the language says; nothing of the program's runs before all matches are found.
    private static JsString ReplaceEach(Natives natives, JsValue exec, JsRegExp expression, string flags, string text, JsValue replacement, string? template)
    {
        var isUnicode = flags.Contains('u', StringComparison.Ordinal) || flags.Contains('v', StringComparison.Ordinal);
        var subject = new JsString(text);
        var matches = new List<JsArray>();
        expression.Set("lastIndex", JsNumber.Create(0), true);
        while (natives.Call(exec, expression, subject) is JsArray match)
        {
            natives.Agent.Constraint.Check();
            matches.Add(match);
            if (match[0] is JsString { Length: 0 })
            {
                var last = (int)Math.Min(int.MaxValue - 2, TypeConverter.ToLength(expression.Get("lastIndex")));
                var isPair = isUnicode && last + 1 < text.Length && char.IsSurrogatePair(text[last], text[last + 1]);
                expression.Set("lastIndex", JsNumber.Create(last + (isPair ? 2 : 1)), true);
            }
        }

        var result = new BoundedText(natives);
        var end = 0;
        foreach (var match in matches)
        {
            var position = (int)TypeConverter.ToNumber(match.Get("index"));
            var matched = ArgumentsOf(match, position, subject);
            result.Append(text.AsSpan(end, position - end));
            if (template is null)
            {
                natives.Agent.Constraint.Check();
                result.Append(TypeConverter.ToString(natives.Call(replacement, JsValue.Undefined, matched)));
            }
            else
            {
                Expand(result, template, matched);
            }

            end = position + ((JsString)match[0]).Length;
        }

        result.Append(text.AsSpan(end));
        return result.ToJsString();
    }

    // The match, its captures, its place, the text, and the named groups if there are any.
    private static JsValue[] ArgumentsOf(JsArray match, int position, JsString subject)
    {
        var groups = match.Get("groups");
        var count = (int)match.Length;
        var matched = new JsValue[count + (groups is JsUndefined ? 2 : 3)];
        for (var i = 0; i < count; i++)
        {
            matched[i] = match[(uint)i];
        }

        matched[count] = JsNumber.Create(position);
        matched[count + 1] = subject;
        if (groups is not JsUndefined)
        {
            matched[count + 2] = groups;
        }

        return matched;
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
        if (IsPlain(template))
        {
            return arguments;
        }

        var total = 0L;
        return [arguments[0], new ClrFunction(natives.Agent.Script, "", (_, matched) =>
        {
            natives.Agent.Constraint.Check();
            var text = new BoundedText(natives, total);
            Expand(text, template, matched);
            total += text.Length;
            return text.ToJsString();
        })];
    }

    // ECMA-262 §22.1.3.19.1, GetSubstitution.
    private static void Expand(BoundedText result, string template, JsValue[] matched)
    {
        var hasGroups = matched[^1] is ObjectInstance;
        var subject = TypeConverter.ToString(matched[hasGroups ? ^2 : ^1]);
        var position = (int)TypeConverter.ToNumber(matched[hasGroups ? ^3 : ^2]);
        var captures = matched.Length - (hasGroups ? 4 : 3);
        var match = TypeConverter.ToString(matched[0]);
        for (var i = 0; i < template.Length;)
        {
            var (part, length) = Next(template, i);
            result.Append(part.Span);
            i += length;
        }

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

    /// <summary>A text that grows within the budget.</summary>
    private sealed class BoundedText(Natives natives, long before = 0)
    {
        // Shorter ones are not worth a look.
        private const int Short = 4096;

        private readonly StringBuilder _text = new();

        public int Length => _text.Length;

        public void Append(ReadOnlySpan<char> part)
        {
            // Once as it is put together, once as it is given.
            var total = before + _text.Length + part.Length;
            if (total > Short)
            {
                natives.Agent.Constraint.Reserve((total + part.Length) * sizeof(char));
            }

            _text.Append(part);
        }

        public JsString ToJsString() => new(_text.ToString());
    }
}
