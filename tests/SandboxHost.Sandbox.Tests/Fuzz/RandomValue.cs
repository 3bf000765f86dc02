using System.Globalization;
using System.Text;

namespace SandboxHost.Sandbox.Tests.Fuzz;

/// <summary>A random script expression, and what it must become at the boundary.</summary>
/// <param name="Script">The expression.</param>
/// <param name="Expected">The value; null if there is something in it that cannot cross.</param>
internal sealed record RandomValue(string Script, PlainValue? Expected)
{
    // Each has something to say if it is looked at the wrong way: that is counted.
    private const string Ran = "globalThis.ran = (globalThis.ran ?? 0) + 1;";

    private static readonly string[] s_exotic =
    [
        "() => 1", "function () { }", "class { static x = 1; }", "async () => 1", "function* () { yield 1; }", "Math.max", "Symbol('s')", "Symbol.iterator", "10n", "-(2n ** 70n)",
        "new Date(0)", "new Date(NaN)", "new Map([[1, 2]])", "new Set([1])", "new WeakMap()", "/a/g", "new Error('x')", "new AggregateError([1])", "Promise.resolve(1)", "Promise.reject(1)",
        "new Uint8Array(3)", "new Float64Array(2)", "new ArrayBuffer(4)", "new DataView(new ArrayBuffer(4))", "Object(1)", "Object('ab')", "Object(true)", "Object(1n)", "Object(Symbol())",
        "(function () { return arguments; })(1)", "[1].values()", "(function* () { yield 1; })()", "globalThis", "Math", "JSON", "Reflect", "Intl", "new (class A { x = 1; })", "new (class extends Map {})",
        "new (class extends Date {})", "Object.create({})", "Object.create({ a: 1 }, { b: { value: 2, enumerable: true } })", "Object.create(Array.prototype)",
        $"({{ get a() {{ {Ran} return 1; }} }})", $"({{ set a(v) {{ {Ran} }} }})", $"({{ toJSON() {{ {Ran} return 1; }} }})", $"({{ then(f) {{ {Ran} f(1); }} }})", $"({{ valueOf() {{ {Ran} return 1; }} }})",
        $"({{ [Symbol.toPrimitive]() {{ {Ran} return 1; }} }})", $"({{ [Symbol.iterator]: function* () {{ {Ran} yield 1; }} }})", "({ [Symbol('k')]: 1 })",
        $"Object.defineProperty([1, 2], 1, {{ get() {{ {Ran} return 1; }} }})", $"Object.defineProperty({{}}, 'hidden', {{ get() {{ {Ran} }} }})", "Object.defineProperty({}, 'hidden', { value: () => 1 })",
        $"new Proxy({{}}, new Proxy({{}}, {{ get() {{ {Ran} }} }}))", $"new Proxy([], new Proxy({{}}, {{ get() {{ {Ran} }} }}))", $"new Proxy(function () {{}}, new Proxy({{}}, {{ get() {{ {Ran} }} }}))",
        "(() => { const p = Proxy.revocable({}, {}); p.revoke(); return p.proxy; })()", "(() => { const p = Proxy.revocable([], {}); p.revoke(); return p.proxy; })()",
        $"Object.create(new Proxy({{}}, {{ getPrototypeOf() {{ {Ran} return null; }}, get() {{ {Ran} }}, ownKeys() {{ {Ran} return []; }} }}))",
        $"Object.setPrototypeOf([1], null) && Object.defineProperty([1], 0, {{ get() {{ {Ran} }} }})", "(() => { const a = {}; a.a = a; return a; })()", "(() => { const a = [], b = { a }; a.push({ b }); return a; })()",
        "(() => { let a = 1; for (let i = 0; i < 250; i++) a = [a]; return a; })()", "(() => { let a = 1; for (let i = 0; i < 40; i++) a = { l: a, r: a }; return a; })()",
        "(() => { const a = []; a.length = 4294967295; return a; })()", "(() => { const a = []; a[4294967294] = () => 1; return a; })()",
        $"Object.defineProperty(new Error('x'), 'message', {{ get() {{ {Ran} }} }})", "Object.assign(() => 1, { a: 1 })",
    ];

    private static readonly string[] s_keys = ["a", "b", "", "0", "1", "01", "-1", "__proto__", "constructor", "toString", "length", "then", "toJSON", "hasOwnProperty", "ключ", "a b", "\\u0000", "\\ud800", "4294967295", "x.y", "$alias", "/", "@link"];

    private static readonly double[] s_numbers = [0, -0.0, 1, -1, 0.1, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, double.MaxValue, 9007199254740993, 1e21, 1e-7, -2147483648, 4294967296];

    /// <summary>Makes one.</summary>
    public static RandomValue Make(Random random)
    {
        var names = 0;
        var shared = new List<(string Name, PlainValue? Value)>();
        var declarations = new StringBuilder();
        var value = Make(random, 0, declarations, shared, ref names);
        return value with { Script = $"(() => {{ {declarations}return {value.Script}; }})()" };
    }

    private static RandomValue Make(Random random, int depth, StringBuilder declarations, List<(string Name, PlainValue? Value)> shared, ref int names)
    {
        switch (random.Next(depth > 5 ? 5 : 11))
        {
            case 0:
                return random.Next(3) switch
                {
                    0 => new("undefined", PlainValue.Undefined),
                    1 => new("null", PlainValue.Null),
                    _ => random.Next(2) == 0 ? new("true", PlainValue.True) : new("!1", PlainValue.Of(false)),
                };
            case 1:
                var number = random.Next(3) == 0 ? random.NextDouble() * Math.Pow(10, random.Next(-300, 300)) : s_numbers[random.Next(s_numbers.Length)];
                return new(NumberText(number), PlainValue.Of(number));
            case 2 or 3:
                var text = new string([.. Enumerable.Range(0, random.Next(6)).Select(_ => random.Next(5) == 0 ? (char)random.Next(0x10000) : (char)random.Next(32, 127))]);
                var script = "\"" + string.Concat(text.Select(unit => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"))) + "\"";
                return new(random.Next(3) == 0 ? $"({script} + \"\" + {script}).slice({text.Length})" : script, PlainValue.Of(text));
            case 4:
                return shared.Count > 0 && random.Next(2) == 0 ? Pick(random, shared) : random.Next(6) == 0 ? new(s_exotic[random.Next(s_exotic.Length)], null) : new("1", PlainValue.Of(1));
            case 5 or 6 or 7:
                return MakeArray(random, depth, declarations, shared, ref names);
            case 8 or 9:
                return MakeRecord(random, depth, declarations, shared, ref names);
            default:
                // What is declared first can be used twice.
                var inner = Make(random, depth + 1, declarations, shared, ref names);
                var name = $"v{names++}";
                declarations.Append("const ").Append(name).Append(" = ").Append(inner.Script).Append("; ");
                shared.Add((name, inner.Expected));
                return new(name, inner.Expected);
        }
    }

    private static RandomValue Pick(Random random, List<(string Name, PlainValue? Value)> shared)
    {
        var (name, value) = shared[random.Next(shared.Count)];
        return new(name, value);
    }

    private static RandomValue MakeArray(Random random, int depth, StringBuilder declarations, List<(string Name, PlainValue? Value)> shared, ref int names)
    {
        var parts = new List<string>();
        var elements = new List<PlainValue?>();
        for (var i = random.Next(5); i > 0; i--)
        {
            if (random.Next(6) == 0)
            {
                parts.Add("");
                elements.Add(PlainValue.Undefined);
            }
            else
            {
                var element = Make(random, depth + 1, declarations, shared, ref names);
                parts.Add(element.Script);
                elements.Add(element.Expected);
            }
        }

        var script = $"[{string.Concat(parts.Select(part => part + ","))}]";
        script = random.Next(6) switch
        {
            0 => $"Object.freeze({script})",
            1 => $"Object.assign(new (class extends Array {{ get extra() {{ {Ran} return 1; }} }})(), {script})",
            2 => $"Object.assign({script}, {{ named: () => 1 }})",
            _ => script,
        };

        // A class of arrays keeps its length only if nothing is missing at the end.
        if (script.StartsWith("Object.assign(new", StringComparison.Ordinal))
        {
            while (parts.Count > 0 && parts[^1].Length == 0)
            {
                parts.RemoveAt(parts.Count - 1);
                elements.RemoveAt(elements.Count - 1);
            }
        }

        return new(script, elements.Contains(null) ? null : PlainValue.Of(elements.Select(element => element!))); // as was looked
    }

    private static RandomValue MakeRecord(Random random, int depth, StringBuilder declarations, List<(string Name, PlainValue? Value)> shared, ref int names)
    {
        var parts = new List<string>();
        var properties = new List<KeyValuePair<string, PlainValue?>>();
        foreach (var key in s_keys.OrderBy(_ => random.Next()).Take(random.Next(5)))
        {
            var inner = Make(random, depth + 1, declarations, shared, ref names);
            var quoted = $"\"{key}\"";
            parts.Add($"[{quoted}]: {inner.Script}");
            properties.Add(new(key.Replace("\\u0000", "\0", StringComparison.Ordinal).Replace("\\ud800", "\ud800", StringComparison.Ordinal), inner.Expected));
        }

        var script = $"({{ {string.Join(", ", parts)} }})";
        script = random.Next(5) switch
        {
            0 => $"Object.freeze({script})",
            1 => $"Object.setPrototypeOf({script}, null)",
            _ => script,
        };
        return new(script, properties.Exists(property => property.Value is null) ? null
            : PlainValue.Of(Ordered(properties).Select(property => KeyValuePair.Create(property.Key, property.Value!)))); // as was looked
    }

    // ECMA-262 §10.1.11: integer indices first, in order.
    private static IEnumerable<KeyValuePair<string, PlainValue?>> Ordered(List<KeyValuePair<string, PlainValue?>> properties) =>
        properties.Where(property => IsIndex(property.Key)).OrderBy(property => uint.Parse(property.Key, CultureInfo.InvariantCulture)).Concat(properties.Where(property => !IsIndex(property.Key)));

    private static bool IsIndex(string key) => key is "0" or "1";

    private static string NumberText(double number) =>
        double.IsNaN(number) ? "NaN" : double.IsPositiveInfinity(number) ? "Infinity" : double.IsNegativeInfinity(number) ? "-Infinity"
        : double.IsNegative(number) && number == 0 ? "-0" : number.ToString("R", CultureInfo.InvariantCulture);
}
