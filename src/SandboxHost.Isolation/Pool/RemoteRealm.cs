using System.Diagnostics;
using System.Runtime.ExceptionServices;
using SandboxHost.Compiler;
using SandboxHost.Isolation.Frames;
using SandboxHost.Sandbox;

namespace SandboxHost.Isolation.Pool;

/// <summary>A realm in a worker, as the host calls it.</summary>
/// <remarks>
/// During a call the host waits for frames: requests, which go to the port and are answered, and in the end what came of the call. The worker
/// keeps the budget itself; it is ended when it does not, or when it says anything that it could not honestly say.
/// </remarks>
internal sealed class RemoteRealm : IRealm
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
    /// <returns>The realm; null if the worker is no longer there, or broke down over the program.</returns>
    public static RemoteRealm? Open(WorkerProcess worker, CompiledProgram program, WorkerSandboxOptions options)
    {
        var realm = new RemoteRealm(worker, program, options);
        var deadline = Stopwatch.GetTimestamp() + ToTicks(options.StartTimeout);
        worker.Begin(FrameKind.Open);
        worker.Writer.WriteCount(realm._number);
        worker.Writer.WriteCount(worker.NumberOf(program, out var isNew));
        worker.Writer.WriteBool(isNew);
        if (isNew)
        {
            Messages.WriteProgram(worker.Writer, program);
        }

        try
        {
            if (worker.Send(deadline) == ChannelEvent.Ready && worker.Receive(deadline, out var kind, out var reader) == ChannelEvent.Ready && kind == FrameKind.Opened)
            {
                reader.End();
                return realm;
            }
        }
        catch (FrameException)
        {
            // It ends like one that is gone.
        }

        worker.End();
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
        return outcome switch
        {
            null => loaded!, // The exchange ended well.
            CallOutcome.Threw threw => new LoadOutcome.Failed(threw.Fault),
            CallOutcome.OverLimit over => new LoadOutcome.OverLimit(over.Limit, over.Allowed) { EndedWorker = over.EndedWorker },
            CallOutcome.Lost lost => new LoadOutcome.Lost(lost.Reason),
            _ => throw new UnreachableException(outcome.GetType().Name),
        };
    }

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
                if (_worker.Send(Stopwatch.GetTimestamp() + ToTicks(_options.Grace)) != ChannelEvent.Ready)
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

    private static long ToTicks(TimeSpan time) => (long)(time.TotalSeconds * Stopwatch.Frequency);

    private readonly ref struct Entered(Lock gate)
    {
        public void Dispose() => gate.Exit();
    }

    private delegate void ReadResult(ref FrameReader reader);

    /// <summary>From the frame that begins a call to the one that ends it.</summary>
    private sealed class Exchange(RemoteRealm realm, IHostPort port, CallBudget budget)
    {
        private readonly WorkerProcess _worker = realm._worker;

        // What the port threw that ends the call, whatever the worker makes of it.
        private CallStoppedException? _stopped;
        private bool _isBroken;

        /// <summary>Sends the frame that was written, and answers until the call is over.</summary>
        /// <returns>How it ended; null if well.</returns>
        public CallOutcome? Run(FrameKind good, ReadResult readResult)
        {
            try
            {
                var happened = _worker.Send(Deadline());
                while (happened == ChannelEvent.Ready)
                {
                    happened = _worker.Receive(Deadline(), out var kind, out var reader);
                    if (happened != ChannelEvent.Ready)
                    {
                        break;
                    }

                    if (kind >= FrameKind.GetSelf)
                    {
                        if (IsPastGrace)
                        {
                            happened = ChannelEvent.Late;
                            break;
                        }

                        AnswerRequest(kind, ref reader);
                        happened = _worker.Send(Deadline());
                        continue;
                    }

                    return Finish(kind, good, ref reader, readResult);
                }

                return Explain(happened);
            }
            catch (FrameException exception)
            {
                _worker.End();
                return Decided ?? new CallOutcome.Lost($"the sandbox's process broke a rule: {exception.Message}");
            }
        }

        // A quota that was passed was passed, however the worker takes it.
        private CallOutcome? Decided => _stopped is { Limit: { } limit } ? new CallOutcome.OverLimit(limit, _stopped.Allowed) { EndedWorker = _worker.IsEnded } : null;

        private bool IsPastGrace => budget.TimeLeft < -realm._options.Grace;

        // A worker that is asked late still gets the time to say so.
        private long Deadline()
        {
            var left = budget.TimeLeft;
            return Stopwatch.GetTimestamp() + ToTicks((left > TimeSpan.Zero ? left : TimeSpan.Zero) + realm._options.Grace);
        }

        private CallOutcome? Finish(FrameKind kind, FrameKind good, ref FrameReader reader, ReadResult readResult)
        {
            CallOutcome? outcome = null;
            switch (kind)
            {
                case var _ when kind == good:
                    try
                    {
                        readResult(ref reader);
                    }
                    catch (HostRefusalException refusal)
                    {
                        // What follows cannot be found any more.
                        _worker.End();
                        ThrowIfStopped();
                        return Decided ?? new CallOutcome.Threw(new PatternFault("TypeError", refusal.Message, []));
                    }

                    break;
                case FrameKind.Threw:
                    outcome = new CallOutcome.Threw(Messages.ReadFault(ref reader));
                    break;
                case FrameKind.OverLimit:
                    var passed = reader.ReadEnum<LimitKind>();
                    reader.ReadCount(); // What it was allowed, the host knows better.
                    outcome = new CallOutcome.OverLimit(passed, Allowed(passed));
                    break;
                case FrameKind.Stopped when _stopped is not null:
                    break;
                default:
                    throw new FrameException("not the end of this call");
            }

            try
            {
                budget.CatchUp(Messages.ReadState(ref reader));
            }
            catch (ArgumentException)
            {
                throw new FrameException("a budget that grew");
            }

            _worker.Lose(Messages.ReadNumbers(ref reader));
            realm._references.Release(Messages.ReadNumbers(ref reader));
            var isExhausted = reader.ReadBool();
            reader.End();
            if (isExhausted)
            {
                _worker.End();
            }

            ThrowIfStopped();

            // Whatever a worker says that may have been taken over: these are the host's to decide.
            return _stopped is { Limit: { } limit } ? new CallOutcome.OverLimit(limit, _stopped.Allowed)
                : _isBroken && outcome is null ? new CallOutcome.Threw(new PatternFault("Error", "The engine could not carry this out.", []))
                : outcome;
        }

        private void ThrowIfStopped()
        {
            if (_stopped is { Limit: null })
            {
                ExceptionDispatchInfo.Throw(_stopped);
            }
        }

        // The limits that an engine watches; the others are quotas, of which the host says itself when they are passed.
        private long Allowed(LimitKind limit) => limit switch
        {
            LimitKind.Statements => budget.Limits.MaxStatements,
            LimitKind.Time => (long)budget.Limits.MaxTime.TotalMilliseconds,
            LimitKind.Memory => budget.Limits.MaxAllocatedBytes,
            LimitKind.Recursion => budget.Limits.MaxRecursion,
            LimitKind.RegExpTime => (long)budget.Limits.MaxRegExpTime.TotalMilliseconds,
            LimitKind.Instances or LimitKind.InstanceDepth or LimitKind.Compilations or LimitKind.PowerCalls or LimitKind.Events or LimitKind.Nodes or LimitKind.Recomputations =>
                _stopped is not null ? _stopped.Allowed : throw new FrameException("a limit that is the host's to watch"),
        };

        private CallOutcome Explain(ChannelEvent happened)
        {
            var death = happened == ChannelEvent.Complained ? _worker.Autopsy() : WorkerDeath.Unknown;
            _worker.End();
            return Decided ?? (happened, death) switch
            {
                (ChannelEvent.Late, _) => Over(LimitKind.Time, (long)budget.Limits.MaxTime.TotalMilliseconds),
                (_, WorkerDeath.StackOverflow) => Over(LimitKind.Recursion, budget.Limits.MaxRecursion),
                (_, WorkerDeath.OutOfMemory) => Over(LimitKind.Memory, realm._options.MaxHeapBytes),
                _ => new CallOutcome.Lost(WorkerEnded),
            };

            static CallOutcome.OverLimit Over(LimitKind limit, long allowed) => new(limit, allowed) { EndedWorker = true };
        }

        // ---- Requests ----------------------------------------------------------------------------------------

        private void AnswerRequest(FrameKind kind, ref FrameReader reader)
        {
            if (_stopped is not null || _isBroken)
            {
                throw new FrameException("a request after the end");
            }

            var before = realm._sent.Count;
            try
            {
                var answer = Carry(kind, ref reader);
                if (answer is string text)
                {
                    _worker.Answer(FrameKind.Text);
                    _worker.Writer.WriteText(text);
                }
                else
                {
                    _worker.Answer(FrameKind.Value);
                    realm._writer.Write(_worker.Writer, (PlainValue)answer);
                }
            }
            catch (HostRefusalException refusal)
            {
                _worker.Answer(FrameKind.Refused);
                _worker.Writer.WriteText(refusal.Message);
            }
            catch (CallStoppedException stopped)
            {
                _stopped = stopped;
                _worker.Answer(FrameKind.Stop);
                _worker.Writer.WriteBool(stopped.Limit is not null);
                if (stopped.Limit is { } limit)
                {
                    _worker.Writer.WriteByte((byte)limit);
                    _worker.Writer.WriteCount(stopped.Allowed);
                }
            }
            catch (FrameTooLargeException)
            {
                realm._sent.BackTo(before);
                _worker.Answer(FrameKind.Refused);
                _worker.Writer.WriteText("The value is too large to go into the sandbox.");
            }
#pragma warning disable CA1031 // What a port throws is not known here. The call fails with it, and nothing else does.
            catch (Exception exception) when (exception is not FrameException)
#pragma warning restore CA1031
            {
                _isBroken = true;
                _worker.Answer(FrameKind.Broken);
            }
        }

        private const int MostLogged = 100_000;

        private object Carry(FrameKind kind, ref FrameReader reader)
        {
            switch (kind)
            {
                case FrameKind.GetSelf:
                    reader.End();
                    return port.Self;
                case FrameKind.CreateCell:
                    var cell = new CellRequest(
                        Read(ref reader), reader.ReadOptional(realm.Program.Sites.Count - 1), reader.ReadBool() ? Read(ref reader) : null, reader.ReadBool());
                    reader.End();
                    return port.CreateCell(cell);
                case FrameKind.CreateNode:
                    return port.CreateNode(ReadNode(ref reader));
                case FrameKind.ReferenceTo:
                    var pattern = realm.ReadPattern(ref reader);
                    reader.End();
                    return port.ReferenceTo(pattern);
                case FrameKind.Operate:
                    return Operate(ref reader);
                case FrameKind.ReadDataFile:
                    var (importer, path) = (reader.ReadText(), reader.ReadText());
                    reader.End();
                    return port.ReadDataFile(importer, path);
                case FrameKind.Log:
                    var (level, text) = (reader.ReadEnum<ConsoleLevel>(), reader.ReadText());
                    reader.End();
                    if (budget.ConsoleLines >= budget.Limits.MaxConsoleLines)
                    {
                        throw new FrameException("more lines than there may be");
                    }

                    budget.CatchUp(budget.State with { ConsoleLines = budget.ConsoleLines + 1 });
                    port.Log(level, text.Length <= MostLogged ? text : text[..MostLogged]);
                    return PlainValue.Undefined;
                default:
                    throw new FrameException("no such request");
            }
        }

        private PlainValue Read(ref FrameReader reader) => realm._reader.Read(ref reader);

        private NodeRequest ReadNode(ref FrameReader reader)
        {
            var kind = reader.ReadEnum<NodeKind>();
            var input = Read(ref reader);
            var function = reader.ReadBool() ? realm._functions.Read(ref reader) : null;
            var name = reader.ReadText();
            reader.End();
            var isFit = kind switch
            {
                NodeKind.Lift => function?.Kind == FunctionKind.Lift,
                NodeKind.Handler => function?.Kind == FunctionKind.Handler,
                NodeKind.Instantiate or NodeKind.CompileAndRun => input is PlainValue.Record && function is null,
                NodeKind.IfElse => function is null && input is PlainValue.List { Elements.Count: 3 },
                NodeKind.When or NodeKind.Unless => function is null && input is PlainValue.List { Elements.Count: 2 },
                NodeKind.Key => function is null && input is PlainValue.List { Elements.Count: > 0 } list && list.Elements[0] is PlainValue.Reference,
                NodeKind.Map or NodeKind.Filter or NodeKind.FlatMap => function?.Kind == FunctionKind.Element && input is PlainValue.Reference,
                NodeKind.Effect => function is null && input is PlainValue.List && PowerNames.All.Contains(name),
            };
            isFit &= kind == NodeKind.Effect || name.Length == 0;
            return isFit ? new NodeRequest(kind, input, function, name.Length == 0 ? null : name) : throw new FrameException("a node that no builder makes");
        }

        private PlainValue Operate(ref FrameReader reader)
        {
            var operation = reader.ReadEnum<CellOperation>();
            var target = realm._references.Read(ref reader);
            var arguments = new PlainValue[reader.ReadLength()];
            for (var i = 0; i < arguments.Length; i++)
            {
                arguments[i] = Read(ref reader);
            }

            reader.End();
            var isFit = operation switch
            {
                CellOperation.Get or CellOperation.Sample or CellOperation.Resolve => arguments.Length == 0,
                CellOperation.Push or CellOperation.AddUnique => true,
                CellOperation.Increment => arguments.Length <= 1,
                _ => arguments.Length == 1,
            };
            return isFit ? port.Operate(operation, target, arguments) : throw new FrameException("an operation with other arguments than it has");
        }
    }
}
