using System.Diagnostics;
using SandboxHost.Compiler;
using SandboxHost.Isolation.Frames;
using SandboxHost.Sandbox;

namespace SandboxHost.Isolation.Pool;

/// <summary>A realm in a worker, as the host calls it.</summary>
/// <remarks>
/// During a call the host waits for frames: requests, which go to the port and are answered, and in the end what came of the call. The worker
/// keeps the budget itself; it is ended when it does not, or when it says anything that it could not honestly say.
/// </remarks>
internal sealed partial class RemoteRealm : IRealm
{
    private const string WorkerEnded = "the sandbox's process ended";

    private readonly WorkerProcess _worker;
    private readonly WorkerSandboxOptions _options;
    private readonly HostReferences _references;
    private readonly WrittenValues _sent = new();
    private readonly ValueWriter _writer;
    private readonly ValueReader _reader;
    private readonly RemoteFunctions _functions;
    private readonly int _number;
    private bool _mustForget;
    private bool _isLoaded;
    private bool _isDisposed;

    private RemoteRealm(WorkerProcess worker, CompiledProgram program, WorkerSandboxOptions options)
    {
        _worker = worker;
        Program = program;
        _options = options;
        _references = new HostReferences(options.Limits.MaxValueSize);
        _writer = new ValueWriter(_references, _sent);
        _reader = new ValueReader(_references, options.Limits.MaxValueSize, remembers: false);
        _functions = new RemoteFunctions(program.Sites.Count, _reader);
        _number = worker.Add(this);
    }

    public CompiledProgram Program { get; }

    public bool IsLost => IsGivenUp || _isDisposed || !_worker.IsWell;

    /// <summary>Whether the worker has given it up.</summary>
    public bool IsGivenUp { get; set; }

    /// <summary>Makes a realm in a worker.</summary>
    /// <param name="worker">The worker. Unless the program is too large to be sent, it is ended if there is no realm in the end.</param>
    /// <param name="program">The program, which the worker compiles once more.</param>
    /// <param name="options">How workers are set up.</param>
    /// <param name="failure">Why there is none: what loading the program comes to.</param>
    public static RemoteRealm? Open(WorkerProcess worker, CompiledProgram program, WorkerSandboxOptions options, out LoadOutcome? failure)
    {
        failure = null;
        var realm = new RemoteRealm(worker, program, options);
        var isNew = !worker.Programs.TryGetValue(program.Identity, out var number);
        number = isNew ? worker.Programs.Count : number;
        try
        {
            worker.Begin(FrameKind.Open);
            worker.Writer.WriteCount(realm._number);
            worker.Writer.WriteCount(number);
            worker.Writer.WriteBool(isNew);
            if (isNew)
            {
                Messages.WriteProgram(worker.Writer, program);
            }
        }
        catch (FrameTooLargeException)
        {
            const int Megabyte = 1024 * 1024;
            worker.Remove(realm._number);
            failure = new LoadOutcome.Failed(new PatternFault(
                "RangeError", $"The program is too large for a worker process: its files may have {FrameWriter.MaxBytes / Megabyte} MB together, at two bytes a character in those that have more than Latin-1.", []));
            return null;
        }

        var deadline = FrameChannel.DeadlineIn(options.StartTimeout);
        try
        {
            var happened = worker.Send(deadline);
            FrameReader reader = default;
            var kind = FrameKind.Opened;
            happened = happened == ChannelEvent.Ready ? worker.Receive(deadline, out kind, out reader) : happened;
            if (happened == ChannelEvent.Ready && kind == FrameKind.Opened)
            {
                reader.End();
                worker.Programs[program.Identity] = number;
                return realm;
            }

            failure = OfCall(realm.Explain(happened, (long)options.StartTimeout.TotalMilliseconds, options.Limits.MaxRecursion));
        }
        catch (FrameException exception)
        {
            worker.End();
            failure = new LoadOutcome.Lost(RuleBroken(exception));
        }

        return null;
    }

    public LoadOutcome Load(IHostPort port, CallBudget budget)
    {
        ArgumentNullException.ThrowIfNull(port);
        ArgumentNullException.ThrowIfNull(budget);
        using var entered = Enter(budget);
        if (_isLoaded || _isDisposed)
        {
            throw new InvalidOperationException(_isDisposed ? "The realm is lost." : "The realm is loaded already.");
        }

        if (IsLost)
        {
            return new LoadOutcome.Lost(WorkerEnded);
        }

        _worker.Begin(FrameKind.Load);
        _worker.Writer.WriteCount(_number);
        Messages.WriteBudget(_worker.Writer, budget);
        LoadOutcome.Loaded? loaded = null;
        var outcome = new Exchange(this, port, budget).Run(FrameKind.Loaded, (ref FrameReader reader) => loaded = ReadExports(ref reader));
        _isLoaded = true;
        return outcome is null ? loaded! : OfCall(outcome); // Without an outcome, the exchange ended well.
    }

    private static LoadOutcome OfCall(CallOutcome outcome) => outcome switch
    {
        CallOutcome.Threw threw => new LoadOutcome.Failed(threw.Fault),
        CallOutcome.OverLimit over => new LoadOutcome.OverLimit(over.Limit, over.Allowed) { EndedWorker = over.EndedWorker },
        CallOutcome.Lost lost => new LoadOutcome.Lost(lost.Reason),
        _ => throw new UnreachableException(outcome.GetType().Name),
    };

    /// <summary>Why a worker did not go on. It is ended.</summary>
    private CallOutcome Explain(ChannelEvent happened, long allowedTime, long allowedDepth)
    {
        var death = happened == ChannelEvent.Complained ? _worker.Autopsy() : WorkerDeath.Unknown;
        _worker.End();
        return (happened, death) switch
        {
            (ChannelEvent.Late, _) => Over(LimitKind.Time, allowedTime),
            (_, WorkerDeath.StackOverflow) => Over(LimitKind.Recursion, allowedDepth),
            (_, WorkerDeath.OutOfMemory) => Over(LimitKind.Memory, _options.MaxHeapBytes),
            _ => new CallOutcome.Lost(WorkerEnded),
        };

        static CallOutcome.OverLimit Over(LimitKind limit, long allowed) => new(limit, allowed) { EndedWorker = true };
    }

    private static string RuleBroken(FrameException exception) => $"the sandbox's process broke a rule: {exception.Message}";

    private LoadOutcome.Loaded ReadExports(ref FrameReader reader)
    {
        const int MostCharacters = 10_000;
        var exports = new Dictionary<string, ProgramExport>(StringComparer.Ordinal);
        var count = reader.ReadLength();
        for (var i = 0; i < count; i++)
        {
            var (name, description) = (reader.ReadText(MostCharacters), reader.ReadText(MostCharacters));
            if (!exports.TryAdd(name, new ProgramExport(description, reader.ReadBool() ? ReadPattern(ref reader) : null)))
            {
                throw new FrameException("two exports of one name");
            }
        }

        var patterns = new Dictionary<int, RealmFunction>();
        count = reader.ReadLength();
        for (var i = 0; i < count; i++)
        {
            var (ordinal, pattern) = (reader.ReadCount(int.MaxValue), ReadPattern(ref reader));
            if (pattern.Ordinal != ordinal || !patterns.TryAdd(ordinal, pattern))
            {
                throw new FrameException("a pattern of another number, or two of one");
            }
        }

        return new LoadOutcome.Loaded(exports, patterns);
    }

    private RemoteFunction ReadPattern(ref FrameReader reader) =>
        _functions.Read(ref reader) is { Kind: FunctionKind.Pattern } pattern ? pattern : throw new FrameException("not a pattern");

    public CallOutcome Invoke(RealmFunction target, IReadOnlyList<PlainValue> arguments, CallContext context, IHostPort port, CallBudget budget)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(port);
        ArgumentNullException.ThrowIfNull(budget);
        using var entered = Enter(budget);
        if (_isDisposed || !_isLoaded)
        {
            throw new InvalidOperationException(_isDisposed ? "The realm is lost." : "The realm is not loaded.");
        }

        if (target is not RemoteFunction function || !function.IsOf(_functions))
        {
            throw new ArgumentException("The function belongs to another realm.", nameof(target));
        }

        if (IsLost)
        {
            // Since the caller looked, another thread's call ended the process, or something outside did.
            return new CallOutcome.Lost(WorkerEnded);
        }

        _worker.Begin(FrameKind.Invoke);
        _worker.Writer.WriteCount(_number);
        Messages.WriteNumbers(_worker.Writer, _functions.TakeUnused());
        _worker.Writer.WriteCount(function.Number);
        Messages.WriteBudget(_worker.Writer, budget);
        Messages.WriteContext(_worker.Writer, context);
        if (_sent.IsFull)
        {
            _sent.Clear();
            _mustForget = true;
        }

        _worker.Writer.WriteBool(_mustForget);
        _worker.Writer.WriteCount(arguments.Count);
        var before = _sent.Count;
        try
        {
            foreach (var argument in arguments)
            {
                _writer.Write(_worker.Writer, argument);
            }
        }
        catch (FrameTooLargeException)
        {
            _sent.BackTo(before);
            return new CallOutcome.Threw(new PatternFault("RangeError", "What the call is to be given is too large to go to another process.", []));
        }

        _mustForget = false; // Until here, what was written might not have been sent.
        PlainValue? returned = null;
        var outcome = new Exchange(this, port, budget).Run(FrameKind.Returned, (ref FrameReader reader) => returned = _reader.Read(ref reader));
        return outcome ?? new CallOutcome.Returned(returned!); // Set, because the exchange ended well.
    }

    public void Dispose()
    {
        lock (_worker.Gate)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
            _worker.Remove(_number);
            if (!IsGivenUp && _worker.IsWell)
            {
                _worker.Begin(FrameKind.Close);
                _worker.Writer.WriteCount(_number);
                // There is room for it, unless the worker answers without reading what it is sent.
                if (_worker.Send(FrameChannel.DeadlineIn(_options.Grace)) != ChannelEvent.Ready)
                {
                    _worker.End();
                }
            }
        }
    }

    // While another call has the worker, this one's clock stands.
    private Entered Enter(CallBudget budget)
    {
        if (_worker.Gate.IsHeldByCurrentThread)
        {
            throw new InvalidOperationException("The realm is being called already.");
        }

        if (!_worker.Gate.TryEnter())
        {
            var waiting = Stopwatch.GetTimestamp();
            _worker.Gate.Enter();
            budget.Exclude(Stopwatch.GetElapsedTime(waiting));
        }

        return new Entered(_worker.Gate);
    }

    private readonly ref struct Entered(Lock gate)
    {
        public void Dispose() => gate.Exit();
    }
}
