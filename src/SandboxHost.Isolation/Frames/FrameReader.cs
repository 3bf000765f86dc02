using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace SandboxHost.Isolation.Frames;

/// <summary>Reads the content of a frame as if an enemy had written it: every count is compared with what is there before anything is made for it.</summary>
internal ref struct FrameReader(ReadOnlySpan<byte> content)
{
    private readonly ReadOnlySpan<byte> _content = content;
    private int _position;

    // How many of the bytes that are left are needed by what was announced around that which is being read.
    private long _promised;

    /// <summary>How many bytes are left.</summary>
    public readonly int Left => _content.Length - _position;

    /// <summary>To be called at the end.</summary>
    /// <exception cref="FrameException">There is more in the frame than belongs there.</exception>
    public readonly void End()
    {
        if (Left > 0)
        {
            throw new FrameException("there is more in the frame than belongs there");
        }
    }

    public byte ReadByte() => Take(1)[0];

    public bool ReadBool() => ReadByte() switch
    {
        0 => false,
        1 => true,
        _ => throw new FrameException("neither true nor false"),
    };

    public long ReadCount()
    {
        ulong value = 0;
        for (var shift = 0; shift < 63; shift += 7)
        {
            var part = ReadByte();
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return part == 0 && shift > 0 ? throw new FrameException("a number is written longer than it need be") : (long)value;
            }
        }

        throw new FrameException("a number is too large");
    }

    /// <summary>A number from 0 to a largest one.</summary>
    public int ReadCount(int most)
    {
        var value = ReadCount();
        return value <= most ? (int)value : throw new FrameException("a number is out of its range");
    }

    /// <summary>How many things follow, each of which takes a byte at least.</summary>
    public int ReadLength() => ReadCount(Left);

    /// <summary>How many elements follow, inside of whatever is being read. For each, <see cref="BeginElement"/> is called with the same number.</summary>
    /// <remarks>
    /// What is nested in each other shares the bytes that are left. Compared with all of them at each level, a short frame with many levels would
    /// have two hundred times as much made for it as there can be in it.
    /// </remarks>
    /// <param name="leastBytes">How many bytes each of them takes at least.</param>
    public int ReadElements(int leastBytes)
    {
        var count = ReadCount();
        if (count > (Left - _promised) / leastBytes)
        {
            throw new FrameException("more is announced than can follow");
        }

        _promised += count * leastBytes;
        return (int)count;
    }

    /// <summary>Begins the next of the elements that were announced.</summary>
    public void BeginElement(int leastBytes) => _promised -= leastBytes;

    public int? ReadOptional(int most) => ReadCount() is var value and > 0
        ? value - 1 <= most ? (int)(value - 1) : throw new FrameException("a number is out of its range")
        : null;

    public long ReadInt64() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    public double ReadDouble() => BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)));

    public string ReadText(int mostCharacters = int.MaxValue)
    {
        var header = ReadCount();
        var (length, isWide) = (header >> 1, (header & 1) == 1);
        if (length > mostCharacters || length > (isWide ? Left / 2 : Left))
        {
            throw new FrameException("a text is longer than it may be");
        }

        return isWide
            ? new string(MemoryMarshal.Cast<byte, char>(Take(2 * (int)length)))
            : string.Create((int)length, Take((int)length), static (characters, bytes) =>
            {
                for (var i = 0; i < characters.Length; i++)
                {
                    characters[i] = (char)bytes[i];
                }
            });
    }

    /// <summary>A member of an enumeration, which must be one of those that there are.</summary>
    public T ReadEnum<T>()
        where T : struct, Enum
    {
        var value = (T)Enum.ToObject(typeof(T), ReadByte());
        return Enum.IsDefined(value) ? value : throw new FrameException("a number that stands for nothing");
    }

    private ReadOnlySpan<byte> Take(int bytes)
    {
        if (bytes > Left)
        {
            throw new FrameException("the frame ends too early");
        }

        var span = _content.Slice(_position, bytes);
        _position += bytes;
        return span;
    }
}
