using System.Buffers.Binary;
using System.IO.Pipes;
using SandboxHost.Isolation.Frames;
using SandboxHost.Isolation.Pool;

namespace SandboxHost.Isolation.Tests.Frames;

/// <summary>The other end of a line to a worker, in the hands of a test: it says what it is told to say.</summary>
internal sealed class FakeWorker : IDisposable
{
    private readonly AnonymousPipeServerStream _fromWorker = new(PipeDirection.In);
    private readonly AnonymousPipeServerStream _toWorker = new(PipeDirection.Out);
    private readonly AnonymousPipeServerStream _errors = new(PipeDirection.In);
    private readonly AnonymousPipeClientStream _output;
    private readonly AnonymousPipeClientStream _input;
    private readonly AnonymousPipeClientStream _complaints;
    private readonly CancellationTokenSource _ended = new();

    public FakeWorker(int? id = null)
    {
        _output = new AnonymousPipeClientStream(PipeDirection.Out, _fromWorker.ClientSafePipeHandle);
        _input = new AnonymousPipeClientStream(PipeDirection.In, _toWorker.ClientSafePipeHandle);
        _complaints = new AnonymousPipeClientStream(PipeDirection.Out, _errors.ClientSafePipeHandle);
        Process = new WorkerProcess(Number(_fromWorker), Number(_toWorker), Number(_errors), id ?? Environment.ProcessId, _ended.Cancel, _errors);
    }

    /// <summary>The host's end.</summary>
    public WorkerProcess Process { get; }

    /// <summary>Whether the host has ended it.</summary>
    public bool IsEnded => _ended.IsCancellationRequested;

    /// <summary>The number of the latest exchange that the host began, or of what it answered.</summary>
    public uint Exchange { get; private set; }

    /// <summary>The kind and the content of what the host sent next.</summary>
    public (FrameKind Kind, byte[] Content) Receive()
    {
        var length = new byte[4];
        _input.ReadExactly(length);
        var rest = new byte[BinaryPrimitives.ReadInt32LittleEndian(length)];
        _input.ReadExactly(rest);
        Exchange = BinaryPrimitives.ReadUInt32LittleEndian(rest.AsSpan(1));
        return ((FrameKind)rest[0], rest[5..]);
    }

    /// <summary>A frame of the exchange that runs.</summary>
    public byte[] Frame(FrameKind kind, Action<FrameWriter>? write = null, uint exchangeAfter = 0)
    {
        var writer = new FrameWriter();
        writer.Begin(kind, Exchange + exchangeAfter);
        write?.Invoke(writer);
        return writer.End().ToArray();
    }

    public void Send(FrameKind kind, Action<FrameWriter>? write = null) => SendBytes(Frame(kind, write));

    public void SendBytes(ReadOnlySpan<byte> bytes) => _output.Write(bytes);

    public void Complain(ReadOnlySpan<byte> bytes) => _complaints.Write(bytes);

    /// <summary>Goes away.</summary>
    public void HangUp()
    {
        _output.Dispose();
        _input.Dispose();
    }

    /// <summary>Runs a script on another thread, until it is through or the host has closed the line.</summary>
    public Thread Play(Action<FakeWorker> script)
    {
        var thread = new Thread(() =>
        {
            try
            {
                script(this);
            }
            catch (Exception exception) when (exception is IOException or ObjectDisposedException or EndOfStreamException)
            {
                // The host is gone.
            }
        })
        { IsBackground = true };
        thread.Start();
        return thread;
    }

    public void Dispose()
    {
        Process.Dispose();
        foreach (var stream in (Stream[])[_fromWorker, _toWorker, _output, _input, _complaints])
        {
            stream.Dispose();
        }
    }

    private static int Number(AnonymousPipeServerStream stream) => (int)stream.SafePipeHandle.DangerousGetHandle();
}
