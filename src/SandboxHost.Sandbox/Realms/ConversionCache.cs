using System.Runtime.CompilerServices;
using Jint.Native.Object;

namespace SandboxHost.Sandbox.Realms;

/// <summary>What values were converted to, by the identity of the value, for as long as they are used now and then.</summary>
/// <remarks>
/// Two generations: what was not asked for while one of them filled up is forgotten. It holds at most twice <see cref="MaxEntries"/>
/// values that the store may have dropped already.
/// </remarks>
internal sealed class ConversionCache
{
    private const int MaxEntries = 4096;

    private readonly Dictionary<PlainValue, ObjectInstance> _young;
    private readonly Dictionary<PlainValue, ObjectInstance>? _old;

    public ConversionCache()
        : this(null)
    {
    }

    private ConversionCache(Dictionary<PlainValue, ObjectInstance>? old)
    {
        _young = new(ByIdentity.Instance);
        _old = old;
    }

    public ObjectInstance? Find(PlainValue value)
    {
        if (_young.TryGetValue(value, out var known))
        {
            return known;
        }

        if (_old is not null && _old.Remove(value, out known))
        {
            _young.Add(value, known);
            return known;
        }

        return null;
    }

    public void Add(PlainValue value, ObjectInstance converted) => _young[value] = converted;

    /// <summary>The cache to use from now on.</summary>
    public ConversionCache Aged() => _young.Count < MaxEntries ? this : new ConversionCache(_young);

    private sealed class ByIdentity : IEqualityComparer<PlainValue>
    {
        public static ByIdentity Instance { get; } = new();

        public bool Equals(PlainValue? x, PlainValue? y) => ReferenceEquals(x, y);

        public int GetHashCode(PlainValue obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
