using System.Globalization;
using Jint.Native;

namespace SandboxHost.Sandbox.Realms.Limits;

/// <summary>Has functions that make long texts, or work long on them, pay before they begin.</summary>
/// <remarks>Cases: <c>memory/repeat</c>, <c>memory/escape</c>, <c>native-loops/normalize</c> and others. Bounds are those of the language, not of the text.</remarks>
internal static class TextLimits
{
    // ECMA-262 §19.2.6.5: a UTF-16 unit becomes at most three bytes of UTF-8, each of which is written as %xx.
    private const int CharactersPerEncodedUnit = 9;

    // §B.2.1.1: %uxxxx
    private const int CharactersPerEscapedUnit = 6;

    // &quot;
    private const int CharactersPerAttributeUnit = 6;

    // Unicode TR15, section 9: U+FDFA becomes 18 units in the K forms, nothing more than 4 in the others.
    private const int MostNormalized = 18;
    private const int MostNormalizedCanonically = 4;

    // .NET's collation and normalization take about as long for a character as a statement takes.
    private const int ElementsPerCollatedUnit = 32;

    public static void Set(Natives natives)
    {
        const string Text = "String.prototype";
        natives.Guard(Text, "repeat", (target, arguments) => natives.PayForText(Natives.LengthOf(target) * Natives.NumberAt(arguments, 0)));
        foreach (var name in (string[])["padStart", "padEnd"])
        {
            natives.Guard(Text, name, (_, arguments) => natives.PayForText(Natives.NumberAt(arguments, 0)));
        }

        natives.Guard(Text, "concat", (target, arguments) =>
        {
            var length = Natives.LengthOf(target);
            for (var i = 0; i < arguments.Length; i++)
            {
                length += Natives.LengthOf(arguments[i]);
            }

            natives.PayForText(length);
        });
        foreach (var name in (string[])["toUpperCase", "toLowerCase", "toLocaleUpperCase", "toLocaleLowerCase"])
        {
            natives.Guard(Text, name, (target, _) => natives.PayForText(Natives.LengthOf(target)));
        }

        foreach (var name in (string[])["anchor", "big", "blink", "bold", "fixed", "fontcolor", "fontsize", "italics", "link", "small", "strike", "sub", "sup"])
        {
            natives.Guard(Text, name, (target, arguments) =>
                natives.PayForText(Natives.LengthOf(target) + (Natives.TextAt(arguments, 0)?.Length ?? 0) * (double)CharactersPerAttributeUnit));
        }

        natives.Guard(Text, "normalize", (target, arguments) =>
        {
            RequireFewMarks(natives, target);
            var isCompatible = Natives.TextAt(arguments, 0)?.Length == 4;
            natives.PayForText(Natives.LengthOf(target) * (double)(isCompatible ? MostNormalized : MostNormalizedCanonically));
            natives.PayForWork(Natives.LengthOf(target) * (double)ElementsPerCollatedUnit);
        });
        natives.Guard(Text, "localeCompare", (target, arguments) =>
        {
            var other = Natives.TextAt(arguments, 0);
            RequireFewMarks(natives, target);
            RequireFewMarks(natives, other);
            natives.PayForWork(((double)Natives.LengthOf(target) + (other?.Length ?? 0)) * ElementsPerCollatedUnit);
        });

        // Each piece of a text is a text.
        const int BytesPerPiece = 8;
        natives.Guard(Text, "split", (target, arguments) =>
        {
            if (arguments.Length > 0 && arguments[0] is JsString { Length: 0 })
            {
                natives.PayForText(Natives.LengthOf(target), BytesPerPiece);
            }
        });

        foreach (var (name, most) in ((string, int)[])
            [("encodeURI", CharactersPerEncodedUnit), ("encodeURIComponent", CharactersPerEncodedUnit), ("escape", CharactersPerEscapedUnit), ("decodeURI", 1), ("decodeURIComponent", 1), ("unescape", 1)])
        {
            natives.Guard("", name, (_, arguments) =>
            {
                var length = (double)(Natives.TextAt(arguments, 0)?.Length ?? 0);

                // The engine writes into a buffer that doubles, and copies it at the end.
                const int Copies = 3;
                natives.PayForText(length * most, Copies * sizeof(char));
            });
        }

        // What looks at a text as an object makes a property of each character.
        foreach (var (road, name) in ((string, string)[])
            [
                ("Object", "keys"), ("Object", "values"), ("Object", "entries"), ("Object", "getOwnPropertyNames"), ("Object", "getOwnPropertyDescriptors"), ("Object", "assign"),
                ("Object", "freeze"), ("Object", "seal"), ("Object", "isFrozen"), ("Object", "isSealed"), ("Reflect", "ownKeys"),
            ])
        {
            natives.Guard(road, name, (_, arguments) =>
            {
                foreach (var argument in arguments)
                {
                    PayForCharacters(natives, argument);
                }
            });
        }

        natives.Guard("Array", "from", (_, arguments) => PayForCharacters(natives, arguments.Length > 0 ? arguments[0] : JsValue.Undefined));
    }

    // Marks that follow each other are put in order, in quadratic time. Unicode TR15 calls 30 of them more than any language needs.
    private static void RequireFewMarks(Natives natives, JsValue? value)
    {
        const int Most = 1024;
        if (value is not JsString { Length: > Most } text)
        {
            return;
        }

        natives.PayForWork(text.Length);
        var run = 0;
        foreach (var character in text.ToString())
        {
            run = character > '\x7f' && char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark ? run + 1 : 0;
            if (run > Most * 2)
            {
                throw natives.RangeError("Too many combining marks in a row.");
            }
        }
    }

    private static void PayForCharacters(Natives natives, JsValue value)
    {
        // A name, a descriptor, a text and their places in tables.
        const int BytesPerCharacter = 96;
        var length = value switch
        {
            JsString text => text.Length,
            IJsPrimitive { PrimitiveValue: JsString text } => text.Length,
            _ => 0,
        };
        natives.PayForText(length, BytesPerCharacter);
    }
}
