using SandboxHost.Sandbox;

namespace SandboxHost.Testing;

/// <summary>When an actual value is the expected one.</summary>
/// <remarks>
/// The rules of <c>scenarios.md</c>, "Reading and equality": <c>NaN</c> equals itself, <c>0</c> equals <c>-0</c>; a property that is <c>undefined</c> equals a
/// missing one; in a list, <c>undefined</c> and what is missing at the end are alike; the order of properties does not matter. References equal nothing.
/// </remarks>
public static class DeepEquality
{
    /// <summary>Compares two values, neither of which is nested deeper than <see cref="PlainValue.MaxDepth"/>.</summary>
    public static bool AreEqual(PlainValue actual, PlainValue expected)
    {
        switch (actual, expected)
        {
            case (PlainValue.Number a, PlainValue.Number b):
                return a.Value.Equals(b.Value) || a.Value == b.Value;
            case (PlainValue.List a, PlainValue.List b):
                return Enumerable.Range(0, Math.Max(a.Elements.Count, b.Elements.Count)).All(i => AreEqual(At(a, i), At(b, i)));
            case (PlainValue.Record a, PlainValue.Record b):
                return Contains(a, b) && Contains(b, a);
            case (PlainValue.Reference, _) or (_, PlainValue.Reference):
                return false;
            default:
                return actual.Equals(expected);
        }
    }

    private static bool Contains(PlainValue.Record all, PlainValue.Record some) =>
        some.Properties.All(property => AreEqual(all[property.Key] ?? PlainValue.Undefined, property.Value));

    private static PlainValue At(PlainValue.List list, int index) => index < list.Elements.Count ? list.Elements[index] : PlainValue.Undefined;
}
