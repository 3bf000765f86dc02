using System.Globalization;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Cells;

/// <summary>The way from an entity to a place in its value: names of properties, and indices of elements as decimal digits.</summary>
/// <remarks>Immutable, compared by content. Never longer than values can be deep.</remarks>
internal sealed class CellPath : IEquatable<CellPath>
{
    /// <summary>How many steps a path may have: no value is nested deeper.</summary>
    public const int MaxLength = PlainValue.MaxDepth;

    private readonly string[] _keys;
    private readonly int _hash;

    private CellPath(string[] keys)
    {
        if (keys.Length > MaxLength)
        {
            throw new CellException($"A path has at most {MaxLength} steps.");
        }

        _keys = keys;
        var hash = new HashCode();
        foreach (var key in keys)
        {
            hash.Add(key.GetHashCode(StringComparison.Ordinal));
        }

        _hash = hash.ToHashCode();
    }

    /// <summary>The path without steps: the entity's whole value.</summary>
    public static CellPath Root { get; } = new([]);

    /// <summary>How many steps there are.</summary>
    public int Length => _keys.Length;

    /// <summary>Whether this is the entity's whole value.</summary>
    public bool IsRoot => _keys.Length == 0;

    /// <summary>The steps, outer ones first.</summary>
    public ReadOnlySpan<string> Keys => _keys;

    /// <summary>One step.</summary>
    public string this[int index] => _keys[index];

    /// <summary>The path of the given steps.</summary>
    /// <exception cref="CellException">There are too many.</exception>
    public static CellPath Of(params ReadOnlySpan<string> keys) => keys.Length == 0 ? Root : new CellPath(keys.ToArray());

    /// <summary>The path of an index in a list.</summary>
    public static string KeyOf(int index) => index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The index that a key is, in its canonical decimal form; -1 if it is none.</summary>
    public static int IndexOf(string key)
    {
        const int MaxDigits = 9;
        if (key.Length is 0 or > MaxDigits || (key.Length > 1 && key[0] == '0'))
        {
            return -1;
        }

        var index = 0;
        foreach (var digit in key)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return -1;
            }

            index = (index * 10) + (digit - '0');
        }

        return index;
    }

    /// <summary>One step further.</summary>
    /// <exception cref="CellException">The path gets too long.</exception>
    public CellPath Append(string key) => new([.. _keys, key]);

    /// <summary>Several steps further.</summary>
    /// <exception cref="CellException">The path gets too long.</exception>
    public CellPath Append(ReadOnlySpan<string> keys) => keys.Length == 0 ? this : new CellPath([.. _keys, .. keys]);

    /// <summary>The first steps.</summary>
    public CellPath Take(int count) => count == _keys.Length ? this : Of(_keys.AsSpan(0, count));

    /// <summary>Whether the other path leads to the same place or to one that has this one in it.</summary>
    public bool StartsWith(CellPath other) => _keys.AsSpan().StartsWith(other._keys);

    /// <inheritdoc/>
    public bool Equals(CellPath? other) =>
        ReferenceEquals(this, other) || (other is not null && other._hash == _hash && _keys.AsSpan().SequenceEqual(other._keys));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CellPath);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <summary>The steps with dots between them, as authors write paths.</summary>
    public override string ToString() => string.Join('.', _keys);
}
