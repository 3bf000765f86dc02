using SandboxHost.Sandbox;

namespace SandboxHost.Isolation.Tests.Frames;

/// <summary>Random values in which parts are shared, with all that is unusual in them.</summary>
internal static class RandomGraph
{
    private static readonly double[] s_numbers =
        [0, -0.0, 1, -1, 0.5, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, double.MaxValue, 9007199254740991, 9007199254740992, -9007199254740993, 1e300, 127, 128, 16384, 4294967296];

    private static readonly string[] s_texts =
        ["", "a", "__proto__", "constructor", "length", "0", "4294967295", "\0", "\ud800", "\udc00\ud800", "\u00ff", "\u0100", "é", "ключ", "🦀", new string('x', 127), new string('x', 128), new string('я', 5000)];

    public static PlainValue Make(Random random) => Make(random, 0, []);

    /// <summary>A value that may have parts of earlier ones in it.</summary>
    public static PlainValue Make(Random random, int depth, List<PlainValue> shared)
    {
        PlainValue value;
        switch (random.Next(depth > 6 ? 5 : 10))
        {
            case 0:
                return random.Next(4) switch { 0 => PlainValue.Undefined, 1 => PlainValue.Null, 2 => PlainValue.True, _ => PlainValue.False };
            case 1:
                return PlainValue.Of(random.Next(3) == 0 ? random.NextInt64() * random.NextDouble() : s_numbers[random.Next(s_numbers.Length)]);
            case 2:
                return PlainValue.Of(Text(random));
            case 3:
                return Reference(random);
            case 4 when shared.Count > 0:
                return shared[random.Next(shared.Count)];
            case 4 or 5 or 6:
                value = PlainValue.Of(Enumerable.Range(0, random.Next(5)).Select(_ => Make(random, depth + 1, shared)).ToList())
                    .WithOrigin(random.Next(3) == 0 ? Reference(random) : null);
                break;
            default:
                value = PlainValue.Of(Enumerable.Range(0, random.Next(12)).Select(_ => Text(random)).Distinct()
                    .Select(name => KeyValuePair.Create(name, Make(random, depth + 1, shared))).ToList())
                    .WithOrigin(random.Next(3) == 0 ? Reference(random) : null);
                break;
        }

        shared.Add(value);
        return value;
    }

    private static NamedReference Reference(Random random) => new(random.Next(5));

    private static string Text(Random random) =>
        random.Next(3) == 0 ? new string([.. Enumerable.Range(0, random.Next(20)).Select(_ => (char)random.Next(0x10000))]) : s_texts[random.Next(s_texts.Length)];

    /// <summary>Throws unless two values are the same, to their order, their origins and what in them is one object.</summary>
    public static void AssertSame(PlainValue expected, PlainValue actual, Dictionary<PlainValue, PlainValue> pairs)
    {
        if (expected is not (PlainValue.List or PlainValue.Record))
        {
            Assert.Equal(expected, actual);
            return;
        }

        if (pairs.TryGetValue(expected, out var known))
        {
            Assert.Same(known, actual);
            return;
        }

        Assert.DoesNotContain(actual, pairs.Values, ReferenceEqualityComparer.Instance!); // it compares any objects
        pairs.Add(expected, actual);
        if (expected is PlainValue.List list)
        {
            var other = Assert.IsType<PlainValue.List>(actual);
            Assert.Equal(list.Origin, other.Origin);
            Assert.Equal(list.Elements.Count, other.Elements.Count);
            for (var i = 0; i < list.Elements.Count; i++)
            {
                AssertSame(list.Elements[i], other.Elements[i], pairs);
            }
        }
        else
        {
            var (record, other) = ((PlainValue.Record)expected, Assert.IsType<PlainValue.Record>(actual));
            Assert.Equal(record.Origin, other.Origin);
            Assert.Equal(record.Properties.Select(property => property.Key), other.Properties.Select(property => property.Key));
            for (var i = 0; i < record.Properties.Count; i++)
            {
                AssertSame(record.Properties[i].Value, other.Properties[i].Value, pairs);
            }
        }
    }
}
