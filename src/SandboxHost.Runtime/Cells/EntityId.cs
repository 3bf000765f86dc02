using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace SandboxHost.Runtime.Cells;

/// <summary>The identity of a place that holds a value: 128 bits that follow from what caused it.</summary>
/// <remarks>
/// The same cause gives the same identity in every process, so an instance that is built again finds the cells it had. Nothing is
/// random, and whoever does not know the causes cannot guess an identity; being one gives access to nothing.
/// </remarks>
public readonly record struct EntityId
{
    private const int ByteCount = 16;

    private readonly ulong _high;
    private readonly ulong _low;

    private EntityId(ulong high, ulong low)
    {
        _high = high;
        _low = low;
    }

    /// <summary>The identity that a cause has by itself, such as the name of a store's first instance.</summary>
    public static EntityId Of(string cause) => default(EntityId).Derive(cause);

    /// <summary>The identity of what is called <paramref name="label"/> among all that this one causes.</summary>
    public EntityId Derive(string label)
    {
        ArgumentNullException.ThrowIfNull(label);

        // The units themselves and not UTF-8, which has no form for half a surrogate pair: two labels never become one.
        return Derive(1, MemoryMarshal.AsBytes(label.AsSpan()));
    }

    /// <summary>The identity of what comes as number <paramref name="ordinal"/> among all that this one causes.</summary>
    public EntityId Derive(long ordinal)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, ordinal);
        return Derive(2, bytes);
    }

    /// <summary>The identity that <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not 32 hexadecimal digits.</exception>
    public static EntityId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 2 * ByteCount
            && ulong.TryParse(text.AsSpan(0, ByteCount), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var high)
            && ulong.TryParse(text.AsSpan(ByteCount), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var low)
            ? new EntityId(high, low)
            : throw new FormatException("An entity's identity is 32 hexadecimal digits.");
    }

    /// <summary>The first eight digits: enough for a log or a message, not to find anything by.</summary>
    public string ToShortString() => ToString()[..8];

    /// <summary>64 of its bits, from which a sequence of pseudo-random numbers may start.</summary>
    internal ulong ToSeed() => _low;

    /// <summary>All 32 hexadecimal digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{_high:x16}{_low:x16}");

    private EntityId Derive(byte kind, ReadOnlySpan<byte> cause)
    {
        Span<byte> parent = stackalloc byte[ByteCount + 1];
        BinaryPrimitives.WriteUInt64BigEndian(parent, _high);
        BinaryPrimitives.WriteUInt64BigEndian(parent[sizeof(ulong)..], _low);
        parent[^1] = kind;

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(parent);
        hash.AppendData(cause);
        Span<byte> result = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(result);
        return new EntityId(BinaryPrimitives.ReadUInt64BigEndian(result), BinaryPrimitives.ReadUInt64BigEndian(result[sizeof(ulong)..]));
    }
}
