using System.Diagnostics;
using System.IO.Pipes;
using System.Text;
using SandboxHost.Isolation.Frames;
using SandboxHost.Isolation.Jails;

namespace SandboxHost.Isolation.Pool;

/// <summary>One worker: its process, the line to it, and what it has been sent.</summary>
/// <remarks>One exchange at a time; whoever begins one holds <see cref="Gate"/>. May be ended by any thread.</remarks>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Action _end;
    private readonly IDisposable _owner;
    private readonly FrameChannel _channel;
    private readonly int _errors;
    private readonly Dictionary<int, RemoteRealm> _realms = [];
    private readonly Lock _pipes = new();
    private int _users = 1;
    private bool _isDisposed;
    private uint _exchange;
    private int _nextRealm;
    private volatile bool _isEnded;

    private WorkerProcess(Process process)
        : this(Descriptor(process.StandardOutput.BaseStream), Descriptor(process.StandardInput.BaseStream), Descriptor(process.StandardError.BaseStream), process.Id, process.Kill, new ProcessAndPipes(process))
    {
    }

    /// <summary>A worker at the other end of three pipes.</summary>
    /// <param name="input">Where its frames come from.</param>
    /// <param name="output">Where frames for it go.</param>
    /// <param name="errors">Its standard error.</param>
    /// <param name="id">The number of its process.</param>
    /// <param name="end">Ends it.</param>
    /// <param name="owner">What keeps the pipes open.</param>
    internal WorkerProcess(int input, int output, int errors, int id, Action end, IDisposable owner)
    {
        (Id, _errors, _end, _owner) = (id, errors, end, owner);
        foreach (var file in (int[])[input, output, _errors])
        {
            // A worker that does not read must not keep the host waiting.
            LibC.SetNonBlocking(file);
        }

        _channel = new FrameChannel(input, output, _errors);
    }

    /// <summary>Held during an exchange.</summary>
    public Lock Gate { get; } = new();

    /// <summary>The number of the process.</summary>
    public int Id { get; }

    /// <summary>What was found when the confinement was looked at.</summary>
    public IReadOnlyList<JailFinding> Findings { get; private set; } = [];

    /// <summary>Whether it must not be used any more.</summary>
    public bool IsEnded => _isEnded;

    public FrameWriter Writer { get; } = new();

    // ---- Starting and ending ---------------------------------------------------------------------------------

    /// <summary>Starts a worker and waits until it is confined, warm and looked at.</summary>
    /// <exception cref="IsolationUnavailableException">It could not be started, or is not confined as it has to be.</exception>
    public static WorkerProcess Start(WorkerSandboxOptions options)
    {
        if (!Machine.CanRunWorkers)
        {
            throw new IsolationUnavailableException("Worker processes need Linux on x86-64. On this machine patterns can run in process only.");
        }

        if (!File.Exists(options.WorkerPath))
        {
            throw new IsolationUnavailableException($"The worker's program {Path.GetFileName(options.WorkerPath)} is not beside this one. A program that uses worker processes references the project SandboxHost.Worker.");
        }

        var worker = new WorkerProcess(StartProcess(options, probe: null));
        try
        {
            worker.Greet(options);
            return worker;
        }
        catch
        {
            worker.Dispose();
            throw;
        }
    }

    /// <summary>Starts the worker's program without greeting it.</summary>
    public static Process StartProcess(WorkerSandboxOptions options, string? probe)
    {
        var start = new ProcessStartInfo(RuntimeFiles.Dotnet)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        foreach (var argument in new WorkerArguments(options.MaxHeapBytes, !options.IsBestEffort, options.LeftOut, IsInside: false, probe).ToStart(options.WorkerPath))
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.Clear();
        foreach (var setting in Jail.EnvironmentOf(options.MaxHeapBytes))
        {
            var (name, value) = setting.Split('=') is [var left, var right] ? (left, right) : throw new UnreachableException();
            start.Environment.Add(name, value);
        }

        return Process.Start(start) ?? throw new IsolationUnavailableException("The worker's program could not be started.");
    }

    /// <summary>Sends the limits, and looks at what the worker and the kernel say of its confinement.</summary>
    /// <exception cref="IsolationUnavailableException">It is not confined as it has to be, or does not answer as a worker does.</exception>
    internal void Greet(WorkerSandboxOptions options)
    {
        var deadline = FrameChannel.DeadlineIn(options.StartTimeout);
        Begin(FrameKind.Start);
        Messages.WriteLimits(Writer, options.Limits);
        Writer.WriteInt64(options.MaxHeapBytes);
        try
        {
            var happened = Send(deadline);
            FrameReader reader = default;
            FrameKind kind = default;
            happened = happened == ChannelEvent.Ready ? Receive(deadline, out kind, out reader) : happened;
            if (happened != ChannelEvent.Ready)
            {
                var why = happened == ChannelEvent.Late ? "it did not answer in time" : "it ended while it started";
                throw new IsolationUnavailableException($"A worker process could not be had: {why}. `sandbox-host doctor` says what this machine supports.");
            }

            Findings = kind == FrameKind.Ready ? JailFinding.Read(ref reader) : throw new FrameException("not what a worker says first");
            reader.End();
        }
        catch (FrameException)
        {
            throw new IsolationUnavailableException("A worker process could not be had: it answered in an unknown way. Is it of the same version?");
        }

        Findings = [.. Findings, JailCheck.Supervise(Id)];
        if (!options.IsBestEffort && Findings.Any(finding => !finding.Holds))
        {
            throw IsolationUnavailableException.Missing(Findings);
        }
    }

    /// <summary>Ends the process. What it was doing is lost.</summary>
    public void End()
    {
        _isEnded = true;
        try
        {
            _end();
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended already.
        }
    }

    /// <summary>Says, from its last words, why a worker is dying; and sees to it that it does not take long over it.</summary>
    public WorkerDeath Autopsy()
    {
        // A dying runtime writes megabytes of its stack, at leisure. The first words suffice, and nobody else gets to see them.
        const int MostBytes = 4096;
        var words = new byte[MostBytes];
        var read = 0;
        if (TryUse())
        {
            read = Math.Max(0, LibC.Read(_errors, words));
            Leave();
        }

        End();
        var text = Encoding.ASCII.GetString(words, 0, read);
        return text.Contains("Stack overflow", StringComparison.Ordinal) || text.Contains("InsufficientExecutionStack", StringComparison.Ordinal) ? WorkerDeath.StackOverflow
            : text.Contains("Out of memory", StringComparison.OrdinalIgnoreCase) || text.Contains("OutOfMemory", StringComparison.Ordinal) ? WorkerDeath.OutOfMemory
            : WorkerDeath.Unknown;
    }

    public void Dispose()
    {
        End();
        lock (_pipes)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
        }

        Leave();
    }

    // The pipes are numbers, and a number is given to another file as soon as it is free: while one thread is in an exchange, no other may close them,
    // or what was meant for this worker would go to the next one's.
    private bool TryUse()
    {
        lock (_pipes)
        {
            if (_isDisposed)
            {
                return false;
            }

            _users++;
            return true;
        }
    }

    private void Leave()
    {
        lock (_pipes)
        {
            if (--_users > 0)
            {
                return;
            }
        }

        _owner.Dispose();
    }

    // ---- Exchanges -------------------------------------------------------------------------------------------

    /// <summary>Whether it can be asked something: it is alive, and has said nothing unasked.</summary>
    public bool IsWell
    {
        get
        {
            if (!_isEnded && TryUse())
            {
                var isQuiet = _channel.IsQuiet;
                Leave();
                if (!isQuiet)
                {
                    End();
                }
            }

            return !_isEnded;
        }
    }

    /// <summary>Begins a frame that begins an exchange.</summary>
    public void Begin(FrameKind kind) => Writer.Begin(kind, ++_exchange);

    /// <summary>Begins a frame in the exchange that runs.</summary>
    public void Answer(FrameKind kind) => Writer.Begin(kind, _exchange);

    public ChannelEvent Send(long deadline)
    {
        if (!TryUse())
        {
            return ChannelEvent.Closed;
        }

        try
        {
            return _channel.Send(Writer.End(), deadline);
        }
        finally
        {
            Leave();
        }
    }

    /// <exception cref="FrameException">It is not of this exchange, or no frame at all.</exception>
    public ChannelEvent Receive(long deadline, out FrameKind kind, out FrameReader reader)
    {
        kind = default;
        reader = default;
        if (!TryUse())
        {
            return ChannelEvent.Closed;
        }

        try
        {
            var happened = _channel.Receive(deadline, out kind, out var exchange, out var content);
            reader = new FrameReader(content);
            return happened != ChannelEvent.Ready || exchange == _exchange ? happened : throw new FrameException("an answer to something else");
        }
        finally
        {
            Leave();
        }
    }

    // ---- What is in it ---------------------------------------------------------------------------------------

    /// <summary>The programs that it has, by identity, with their numbers.</summary>
    public Dictionary<string, int> Programs { get; } = new(StringComparer.Ordinal);

    public int Add(RemoteRealm realm)
    {
        var number = _nextRealm++;
        _realms.Add(number, realm);
        return number;
    }

    public void Remove(int realm) => _realms.Remove(realm);

    /// <summary>Notes that realms were given up together with the engine in which one of them went over a limit.</summary>
    /// <exception cref="FrameException">There is no such realm.</exception>
    public void Lose(IEnumerable<int> realms)
    {
        foreach (var number in realms)
        {
            if (!_realms.Remove(number, out var realm))
            {
                throw new FrameException("no such realm");
            }

            realm.IsGivenUp = true;
        }
    }

    private sealed class ProcessAndPipes(Process process) : IDisposable
    {
        public void Dispose()
        {
            // The streams that were asked for are not closed with the process.
            foreach (var stream in (Stream[])[process.StandardInput.BaseStream, process.StandardOutput.BaseStream, process.StandardError.BaseStream])
            {
                stream.Dispose();
            }

            process.Dispose();
        }
    }

    private static int Descriptor(Stream stream) => (int)((PipeStream)stream).SafePipeHandle.DangerousGetHandle();
}

/// <summary>Why a worker died.</summary>
internal enum WorkerDeath
{
    /// <summary>It is not known: it was killed from outside, or the runtime broke down.</summary>
    Unknown,
    /// <summary>A stack was used up.</summary>
    StackOverflow,
    /// <summary>The heap was used up.</summary>
    OutOfMemory,
}
