using System.Buffers.Binary;
using System.Diagnostics;

namespace SandboxHost.Isolation.Frames;

/// <summary>Frames over two pipes: one end of the line between a host and a worker.</summary>
/// <remarks>
/// Used by one thread at a time. The two ends take turns, so when one has sent something there is nothing to be read but the answer.
/// Memory is taken for what has arrived, never for what was announced.
/// </remarks>
internal sealed class FrameChannel(int input, int output, int errors = -1)
{
    private const int LengthBytes = 4;
    private const int KeptBytes = 1024 * 1024;

    // How long to look for an answer before going to sleep.
    private static readonly long s_awakeTicks = Stopwatch.Frequency * 100 / 1_000_000;

    private byte[] _received = new byte[16 * 1024];
    private int _restStart;
    private int _restCount;

    /// <summary>Whether the other end may send a frame before it has the answer to the one before: the host does not wait when it closes a realm. Default false.</summary>
    public bool MayRunAhead { get; init; }

    /// <summary>The time from now, in ticks of <see cref="Stopwatch"/>, as deadlines are given.</summary>
    public static long DeadlineIn(TimeSpan time) => Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);

    /// <summary>Sends a frame.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="deadline">When to give up, in ticks of <see cref="Stopwatch"/>.</param>
    public ChannelEvent Send(ReadOnlySpan<byte> frame, long deadline)
    {
        while (!frame.IsEmpty)
        {
            var written = LibC.Write(output, frame);
            if (written > 0)
            {
                frame = frame[written..];
            }
            else if (written == LibC.WouldBlock)
            {
                if (Wait(deadline, isReading: false) is var happened and not ChannelEvent.Ready)
                {
                    return happened;
                }
            }
            else if (written != LibC.Interrupted)
            {
                return ChannelEvent.Closed;
            }
        }

        return ChannelEvent.Ready;
    }

    /// <summary>Receives a frame.</summary>
    /// <param name="deadline">When to give up.</param>
    /// <param name="kind">The frame's kind.</param>
    /// <param name="exchange">The number of the exchange to which it belongs.</param>
    /// <param name="content">What is in it, valid until the next one is received.</param>
    /// <exception cref="FrameException">It is too long or too short, of no known kind, or there is more than one.</exception>
    public ChannelEvent Receive(long deadline, out FrameKind kind, out uint exchange, out ReadOnlySpan<byte> content)
    {
        (kind, exchange) = (default, 0);
        content = default;
        var count = TakeRest();
        var needed = FrameWriter.HeaderBytes;
        for (var hasRead = false; ; hasRead = true)
        {
            if (count >= LengthBytes)
            {
                needed = LengthBytes + BinaryPrimitives.ReadInt32LittleEndian(_received);
                if (needed < FrameWriter.HeaderBytes || needed > FrameWriter.MaxBytes)
                {
                    throw new FrameException("a frame of an impossible length");
                }

                if (count > needed && !MayRunAhead)
                {
                    throw new FrameException("something that nobody asked for");
                }
            }

            if (count >= needed)
            {
                break;
            }

            // Whoever sends byte by byte always has another one ready.
            var happened = hasRead && Stopwatch.GetTimestamp() >= deadline ? ChannelEvent.Late : Wait(deadline, isReading: true);
            if (happened != ChannelEvent.Ready)
            {
                return happened;
            }

            if (count == _received.Length)
            {
                Array.Resize(ref _received, (int)Math.Min(2L * _received.Length, Math.Max(needed, _received.Length)));
            }

            var read = LibC.Read(input, _received.AsSpan(count));
            if (read is LibC.WouldBlock or LibC.Interrupted)
            {
                continue;
            }

            if (read <= 0)
            {
                return ChannelEvent.Closed;
            }

            count += read;
        }

        (_restStart, _restCount) = (needed, count - needed);
        kind = (FrameKind)_received[LengthBytes];
        exchange = BinaryPrimitives.ReadUInt32LittleEndian(_received.AsSpan(LengthBytes + 1));
        content = _received.AsSpan(FrameWriter.HeaderBytes, needed - FrameWriter.HeaderBytes);
        return ChannelEvent.Ready;
    }

    /// <summary>Moves what was received with the last frame to the front.</summary>
    private int TakeRest()
    {
        var count = _restCount;
        _restCount = 0;
        if (count > 0)
        {
            _received.AsSpan(_restStart, count).CopyTo(_received);
        }
        else if (_received.Length > KeptBytes)
        {
            _received = new byte[16 * 1024];
        }

        return count;
    }

    /// <summary>Whether the other end is there and silent, as it has to be while nobody asks it anything.</summary>
    public bool IsQuiet => Wait(0, isReading: true) == ChannelEvent.Late;

    private ChannelEvent Wait(long deadline, bool isReading)
    {
        // An answer mostly comes sooner than a sleeping processor would wake up: on a quiet virtual machine that alone takes 30 µs for each direction.
        var awakeUntil = isReading && deadline != 0 ? Stopwatch.GetTimestamp() + s_awakeTicks : 0;
        while (true)
        {
            var isAwake = awakeUntil > 0 && Stopwatch.GetTimestamp() < awakeUntil;
            var left = isAwake ? 0 : deadline == long.MaxValue ? -1 : Milliseconds(deadline - Stopwatch.GetTimestamp());
            var (pipe, error) = LibC.Poll(isReading ? input : output, isReading ? PollEvents.Input : PollEvents.Output, errors, left);
            if ((error & PollEvents.Input) != 0)
            {
                // A worker has nothing to say there while it is well.
                return ChannelEvent.Complained;
            }

            if (pipe != PollEvents.None)
            {
                return isReading || (pipe & (PollEvents.Error | PollEvents.HangUp)) == 0 ? ChannelEvent.Ready : ChannelEvent.Closed;
            }

            if (error != PollEvents.None)
            {
                return ChannelEvent.Closed;
            }

            if (isAwake)
            {
                Thread.Yield();
            }
            else if (left >= 0 && Stopwatch.GetTimestamp() >= deadline)
            {
                return ChannelEvent.Late;
            }
        }
    }

    // Rounded up: to look a little late is better than to look all the time.
    private static int Milliseconds(long ticks) => ticks <= 0 ? 0 : (int)Math.Min(int.MaxValue, ((ticks * 1000) + Stopwatch.Frequency - 1) / Stopwatch.Frequency);
}

/// <summary>What became of an attempt to send or receive.</summary>
internal enum ChannelEvent
{
    /// <summary>It was done.</summary>
    Ready,
    /// <summary>The deadline passed.</summary>
    Late,
    /// <summary>The other end is gone.</summary>
    Closed,
    /// <summary>The other end wrote to its standard error: it is dying.</summary>
    Complained,
}
