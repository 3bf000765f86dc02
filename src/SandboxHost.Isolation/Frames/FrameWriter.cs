using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace SandboxHost.Isolation.Frames;

/// <summary>Writes one frame after the other into the same buffer.</summary>
/// <remarks>
/// A frame is the length of what follows (4 bytes), the kind (1 byte), the number of the exchange (4 bytes) and the content; numbers are little-endian,
/// counts are in groups of seven bits, the lowest first (as in LEB128). Text is one byte for each character if all are below U+0100, else two: it
/// may have lone surrogates, and there is no sequence of bytes that would not be text.
/// </remarks>
internal sealed class FrameWriter
{
    /// <summary>How many bytes a frame may have. What is larger is not sent, and not read.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>Length, kind and exchange.</summary>
    public const int HeaderBytes = 9;

    private const int LengthBytes = 4;
    private const int KeptBytes = 1024 * 1024;

    private byte[] _buffer = new byte[4096];
    private int _length;

    /// <summary>Begins a frame.</summary>
    public void Begin(FrameKind kind, uint exchange)
    {
        if (_buffer.Length > KeptBytes)
        {
            _buffer = new byte[4096];
        }

        _buffer[LengthBytes] = (byte)kind;
        BinaryPrimitives.WriteUInt32LittleEndian(_buffer.AsSpan(LengthBytes + 1), exchange);
        _length = HeaderBytes;
    }

    /// <summary>The frame, valid until the next one is begun.</summary>
    public ReadOnlySpan<byte> End()
    {
        BinaryPrimitives.WriteInt32LittleEndian(_buffer, _length - LengthBytes);
        return _buffer.AsSpan(0, _length);
    }

    public void WriteByte(byte value) => Reserve(1)[0] = value;

    public void WriteBool(bool value) => WriteByte(value ? (byte)1 : (byte)0);

    public void WriteCount(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        var rest = (ulong)value;
        while (rest >= 0x80)
        {
            WriteByte((byte)(rest | 0x80));
            rest >>= 7;
        }

        WriteByte((byte)rest);
    }

    public void WriteInt64(long value) => BinaryPrimitives.WriteInt64LittleEndian(Reserve(sizeof(long)), value);

    public void WriteDouble(double value) => BinaryPrimitives.WriteDoubleLittleEndian(Reserve(sizeof(double)), value);

    public void WriteText(string text)
    {
        var isNarrow = true;
        foreach (var character in text)
        {
            isNarrow &= character < 0x100;
        }

        WriteCount(((long)text.Length << 1) | (isNarrow ? 0L : 1L));
        if (isNarrow)
        {
            var target = Reserve(text.Length);
            for (var i = 0; i < text.Length; i++)
            {
                target[i] = (byte)text[i];
            }
        }
        else
        {
            MemoryMarshal.AsBytes(text.AsSpan()).CopyTo(Reserve(2L * text.Length));
        }
    }

    /// <summary>A count that may be missing.</summary>
    public void WriteOptional(int? value) => WriteCount(value is { } number ? number + 1L : 0);

    private Span<byte> Reserve(long bytes)
    {
        var needed = _length + bytes;
        if (needed > MaxBytes)
        {
            throw new FrameTooLargeException();
        }

        if (needed > _buffer.Length)
        {
            Array.Resize(ref _buffer, (int)Math.Min(MaxBytes, Math.Max(needed, 2L * _buffer.Length)));
        }

        var span = _buffer.AsSpan(_length, (int)bytes);
        _length += (int)bytes;
        return span;
    }
}

/// <summary>What is to be sent does not fit into a frame. Nothing has been sent.</summary>
internal sealed class FrameTooLargeException() : Exception("A value is too large to go to another process.");
