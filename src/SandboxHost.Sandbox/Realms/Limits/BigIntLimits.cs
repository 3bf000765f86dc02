using System.Numerics;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;

namespace SandboxHost.Sandbox.Realms.Limits;

/// <summary>Keeps big integers so small that no operation on one takes long.</summary>
/// <remarks>
/// The engine limits what <c>**</c> and <c>&lt;&lt;</c> give to a million bits, which takes seconds to print, and nothing else: squaring doubles the bits, and
/// takes three times as long each time. Operators call no function that could be wrapped. So in modules that can get at a big integer
/// <see cref="BigIntRewriting"/> has each operator ask here first. Cases: <c>native-loops/bigint-…</c>.
/// </remarks>
internal static class BigIntLimits
{
    /// <summary>The most bits that a result may have: 19,700 digits, of which one print takes some milliseconds.</summary>
    public const int MaxBits = 65_536;

    private const int MaxDigits = 20_000;

    private const int BitsPerWord = 64;

    // Multiplication and division of w by v words take about as long as w * v / 128 statements, printing and parsing eight times that.
    private const int ProductsPerStatement = 128;
    private const int PrintedProductsPerStatement = 16;

    // What has fewer words than this costs nothing worth counting.
    private const long FewWords = 8;

    /// <summary>An upper bound of the digits of a big integer.</summary>
    public static long DigitsOf(JsBigInt value) => (BitsOf(value) / 3) + 2;

    public static void Set(Natives natives)
    {
        LimitConstructor(natives);
        foreach (var name in (string[])["toString", "toLocaleString"])
        {
            natives.Guard("BigInt.prototype", name, (target, _) => PayForPrint(natives, target));
        }

        AddGuards(natives);
    }

    private static long BitsOf(JsBigInt value) => ((BigInteger)value.ToObject()).GetBitLength();

    private static long WordsOf(JsBigInt value) => (BitsOf(value) / BitsPerWord) + 1;

    // `BigInt` is a function, not a constructor, so another function with its properties is as good.
    private static void LimitConstructor(Natives natives)
    {
        var engine = natives.Agent.Script;
        var original = natives.Find("BigInt");
        var limited = new ClrFunction(
            engine,
            "BigInt",
            (_, arguments) =>
            {
                if (arguments is [ObjectInstance instance, ..])
                {
                    arguments = [TypeConverter.ToPrimitive(instance, Types.Number)];
                }

                if (arguments is [JsString text, ..])
                {
                    if (text.Length > MaxDigits)
                    {
                        throw TooLarge(natives);
                    }

                    PayForParse(natives, text);
                }

                return natives.Call(original, JsValue.Undefined, arguments);
            },
            1,
            PropertyFlag.Configurable);
        foreach (var name in (string[])["asIntN", "asUintN"])
        {
            var cut = original.Get(name);
            limited.DefineOwnProperty(name, new PropertyDescriptor(
                new ClrFunction(engine, name, (_, arguments) => Natives.NumberAt(arguments, 0) > MaxBits ? throw TooLarge(natives) : natives.Call(cut, original, arguments), 2, PropertyFlag.Configurable),
                writable: true,
                enumerable: false,
                configurable: true));
        }

        var prototype = (ObjectInstance)original.Get("prototype");
        limited.DefineOwnProperty("prototype", new PropertyDescriptor(prototype, writable: false, enumerable: false, configurable: false));
        prototype.DefineOwnProperty("constructor", new PropertyDescriptor(limited, writable: true, enumerable: false, configurable: true));
        engine.Global.DefineOwnProperty("BigInt", new PropertyDescriptor(limited, writable: true, enumerable: false, configurable: true));
    }

    // ---- What rewritten modules call -------------------------------------------------------------------------

    private static void AddGuards(Natives natives)
    {
        // What the left operand's guard was given for the right one, until the right one is asked for, which is next.
        JsValue second = JsValue.Undefined;

        ClrFunction Pair(Func<JsValue, JsValue, (JsValue, JsValue)> convert, Action<JsValue, JsValue> check) => new(natives.Agent.Script, "", (_, arguments) =>
        {
            var (left, right) = (arguments[0], arguments[1]);
            if (left is ObjectInstance || right is ObjectInstance)
            {
                (left, right) = convert(left, right);
            }

            if (left is JsBigInt || right is JsBigInt)
            {
                check(left, right);
            }

            second = right;
            return left;
        });

        ClrFunction Single(Action<JsValue> check, Types hint) => new(natives.Agent.Script, "", (_, arguments) =>
        {
            var value = arguments[0] is ObjectInstance instance && hint != Types.Empty ? TypeConverter.ToPrimitive(instance, hint) : arguments[0];
            if (value is JsBigInt)
            {
                check(value);
            }

            return value;
        });

        static (JsValue, JsValue) ToNumeric(JsValue left, JsValue right) => (TypeConverter.ToNumeric(left), TypeConverter.ToNumeric(right));

        BigIntRewriting.Declare(natives.Agent.Script, new Dictionary<string, JsValue>
        {
            [BigIntRewriting.Second] = new ClrFunction(natives.Agent.Script, "", (_, _) => second),
            [BigIntRewriting.Multiply] = Pair(ToNumeric, (left, right) => Multiply(natives, left, right)),
            [BigIntRewriting.Divide] = Pair(ToNumeric, (left, right) => PayForProduct(natives, left, right)),
            [BigIntRewriting.Power] = Pair(ToNumeric, (left, right) => Power(natives, left, right)),
            [BigIntRewriting.Shift] = Pair(ToNumeric, (left, right) => Shift(natives, left, right)),
            [BigIntRewriting.Add] = Pair(
                static (left, right) => (TypeConverter.ToPrimitive(left), TypeConverter.ToPrimitive(right)),
                (left, right) =>
                {
                    if (left is JsString || right is JsString)
                    {
                        PayForPrint(natives, left);
                        PayForPrint(natives, right);
                    }
                }),
            [BigIntRewriting.Compare] = Pair(
                static (left, right) => (TypeConverter.ToPrimitive(left, Types.Number), TypeConverter.ToPrimitive(right, Types.Number)),
                (left, right) => Compare(natives, left, right)),
            [BigIntRewriting.Equal] = Pair(
                static (left, right) => left is ObjectInstance && right is ObjectInstance or JsNull or JsUndefined || right is ObjectInstance && left is JsNull or JsUndefined
                    ? (left, right)
                    : (TypeConverter.ToPrimitive(left), TypeConverter.ToPrimitive(right)),
                (left, right) => Compare(natives, left, right)),
            [BigIntRewriting.Print] = Single(value => PayForPrint(natives, value), Types.String),
            [BigIntRewriting.Argument] = Single(value => PayForPrint(natives, value), Types.Empty),
            [BigIntRewriting.Refuse] = Single(
                _ => throw new JavaScriptException(natives.Agent.Script.Intrinsics.TypeError, "A big integer cannot be assigned like this here. Write `place = place * value` with a place that is a name or a property of one."),
                Types.Number),
        });
    }

    private static void Multiply(Natives natives, JsValue left, JsValue right)
    {
        if (left is JsBigInt first && right is JsBigInt second)
        {
            Require(natives, BitsOf(first) + BitsOf(second));
            PayForProduct(natives, left, right);
        }
    }

    private static void Power(Natives natives, JsValue left, JsValue right)
    {
        if (left is JsBigInt basis && right is JsBigInt exponent && BigInteger.Abs((BigInteger)basis.ToObject()) is { IsZero: false, IsOne: false } value)
        {
            var times = (BigInteger)exponent.ToObject();
            var bits = times.Sign <= 0 ? 0 : times > MaxBits ? double.PositiveInfinity : BigInteger.Log(value, 2) * (double)times;
            Require(natives, bits > MaxBits ? long.MaxValue : (long)bits);
            natives.Agent.Constraint.Charge((long)bits / BitsPerWord);
            natives.Agent.Constraint.Look();
        }
    }

    private static void Shift(Natives natives, JsValue left, JsValue right)
    {
        if (left is JsBigInt value && right is JsBigInt by)
        {
            // In either direction: a negative count shifts the other way.
            var distance = BigInteger.Abs((BigInteger)by.ToObject());
            Require(natives, BitsOf(value) + (distance > MaxBits ? MaxBits + 1 : (long)distance));
        }
    }

    private static void Compare(Natives natives, JsValue left, JsValue right)
    {
        if (left is JsString first)
        {
            PayForParse(natives, first);
        }
        else if (right is JsString second)
        {
            PayForParse(natives, second);
        }
    }

    private static void PayForProduct(Natives natives, JsValue left, JsValue right)
    {
        if (left is JsBigInt first && right is JsBigInt second)
        {
            Pay(natives, WordsOf(first), WordsOf(second), ProductsPerStatement);
        }
    }

    private static void PayForPrint(Natives natives, JsValue value)
    {
        if (value is JsBigInt printed)
        {
            var words = WordsOf(printed);
            Pay(natives, words, words, PrintedProductsPerStatement);
        }
    }

    private static void PayForParse(Natives natives, JsString text)
    {
        const int DigitsPerWord = 16;
        var words = text.Length / DigitsPerWord;
        Pay(natives, words, words, PrintedProductsPerStatement);
    }

    private static void Pay(Natives natives, long words, long others, int perStatement)
    {
        if (words > FewWords && others > FewWords)
        {
            natives.Agent.Constraint.Charge(words * others / perStatement);
            natives.Agent.Constraint.Look();
        }
    }

    private static void Require(Natives natives, long bits)
    {
        if (bits > MaxBits)
        {
            throw TooLarge(natives);
        }
    }

    private static JavaScriptException TooLarge(Natives natives) =>
        natives.RangeError("Maximum BigInt size exceeded");
}
