using SandboxHost.Compiler;
using SandboxHost.Isolation;
using SandboxHost.Isolation.Frames;
using SandboxHost.Sandbox;

namespace SandboxHost.Worker;

/// <summary>Carries out what the host asks for, one thing after the other, until the host is gone.</summary>
/// <param name="findings">What was found when the confinement was looked at.</param>
/// <param name="mayRun">Whether it suffices to run programs. If not, the host is told why, and that is all.</param>
internal sealed class WorkerLoop(IReadOnlyList<JailFinding> findings, bool mayRun) : IDisposable
{
    private const string TrustGroup = "the group of this worker";

    private readonly FrameChannel _channel = new(0, 1) { MayRunAhead = true };
    private readonly Dictionary<int, WorkerRealm> _realms = [];
    private readonly Dictionary<int, CompiledProgram> _programs = [];
    private InProcessSandbox? _sandbox;
    private uint _exchange;
    private long _heapBytes;

    /// <summary>Where the frame that is being sent is written.</summary>
    public FrameWriter Writer { get; } = new();

    public void Dispose() => _sandbox?.Dispose();

    /// <summary>Works until the host closes its end.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        while (_channel.Receive(long.MaxValue, out var kind, out _exchange, out var content) == ChannelEvent.Ready)
        {
            var reader = new FrameReader(content);
            switch (kind)
            {
                case FrameKind.Start:
                    Start(ref reader);
                    if (!mayRun)
                    {
                        return 1;
                    }

                    break;
                case FrameKind.Open:
                    Open(ref reader);
                    break;
                case FrameKind.Load:
                    Load(ref reader);
                    break;
                case FrameKind.Invoke:
                    Invoke(ref reader);
                    break;
                case FrameKind.Close:
                    if (_realms.Remove(reader.ReadCount(int.MaxValue), out var closed))
                    {
                        closed.Realm.Dispose();
                    }

                    break;
                default:
                    throw new FrameException("not the beginning of an exchange");
            }
        }

        return 0;
    }

    private void Start(ref FrameReader reader)
    {
        var limits = Messages.ReadLimits(ref reader);
        _heapBytes = reader.ReadInt64();
        if (mayRun)
        {
            _sandbox = new InProcessSandbox(limits);
            WarmUp.Run();
        }

        Begin(FrameKind.Ready);
        JailFinding.Write(Writer, findings);
        Send();
    }

    private void Open(ref FrameReader reader)
    {
        var (number, programNumber) = (reader.ReadCount(int.MaxValue), reader.ReadCount(int.MaxValue));
        if (reader.ReadBool())
        {
            _programs.Add(programNumber, Messages.ReadProgram(ref reader));
        }

        var realm = _sandbox!.Open(_programs[programNumber], TrustGroup); // made at the start
        _realms.Add(number, new WorkerRealm(this, number, realm));
        Begin(FrameKind.Opened);
        Send();
    }

    private void Load(ref FrameReader reader)
    {
        var realm = _realms[reader.ReadCount(int.MaxValue)];
        var budget = Messages.ReadBudget(ref reader);
        var outcome = realm.Realm.Load(realm.Port, budget);
        switch (outcome)
        {
            case LoadOutcome.Loaded loaded:
                Begin(FrameKind.Loaded);
                WriteExports(realm, loaded);
                break;
            case LoadOutcome.Failed failed:
                WriteThrew(failed.Fault);
                break;
            case LoadOutcome.OverLimit over:
                WriteOverLimit(over.Limit, over.Allowed);
                break;
        }

        Finish(realm, budget, isMemory: outcome is LoadOutcome.OverLimit { Limit: LimitKind.Memory });
    }

    private void WriteExports(WorkerRealm realm, LoadOutcome.Loaded loaded)
    {
        Writer.WriteCount(loaded.Exports.Count);
        foreach (var (name, export) in loaded.Exports)
        {
            Writer.WriteText(name);
            Writer.WriteText(export.Description);
            Writer.WriteBool(export.Pattern is not null);
            if (export.Pattern is not null)
            {
                realm.WriteFunction(Writer, export.Pattern);
            }
        }

        Writer.WriteCount(loaded.Patterns.Count);
        foreach (var (ordinal, pattern) in loaded.Patterns)
        {
            Writer.WriteCount(ordinal);
            realm.WriteFunction(Writer, pattern);
        }
    }

    private void Invoke(ref FrameReader reader)
    {
        var realm = _realms[reader.ReadCount(int.MaxValue)];
        realm.Release(Messages.ReadNumbers(ref reader));
        var function = realm.Function(reader.ReadCount(int.MaxValue));
        var budget = Messages.ReadBudget(ref reader);
        var context = Messages.ReadContext(ref reader);
        if (reader.ReadBool())
        {
            realm.Forget();
        }

        var arguments = new PlainValue[reader.ReadLength()];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = realm.ReadValue(ref reader);
        }

        reader.End();
        var isMemory = false;
        try
        {
            switch (realm.Realm.Invoke(function, arguments, context, realm.Port, budget))
            {
                case CallOutcome.Returned returned:
                    WriteReturned(realm, returned.Value);
                    break;
                case CallOutcome.Threw threw:
                    WriteThrew(threw.Fault);
                    break;
                case CallOutcome.OverLimit over:
                    isMemory = over.Limit == LimitKind.Memory;
                    WriteOverLimit(over.Limit, over.Allowed);
                    break;
            }
        }
        catch (CallStoppedException)
        {
            Begin(FrameKind.Stopped);
        }

        Finish(realm, budget, isMemory);
    }

    private void WriteReturned(WorkerRealm realm, PlainValue value)
    {
        try
        {
            Begin(FrameKind.Returned);
            realm.WriteValue(Writer, value);
        }
        catch (FrameTooLargeException)
        {
            WriteThrew(new PatternFault("RangeError", "The result is too large to leave the sandbox.", []));
        }
        catch (HostRefusalException refusal)
        {
            WriteThrew(new PatternFault("TypeError", refusal.Message, []));
        }
    }

    private void WriteThrew(PatternFault fault)
    {
        Begin(FrameKind.Threw);
        Messages.WriteFault(Writer, fault);
    }

    private void WriteOverLimit(LimitKind limit, long allowed)
    {
        Begin(FrameKind.OverLimit);
        Writer.WriteByte((byte)limit);
        Writer.WriteCount(allowed);
    }

    // What every outcome ends with: what was used, which realms are lost, which references are no longer needed, whether the worker should be replaced.
    private void Finish(WorkerRealm realm, CallBudget budget, bool isMemory)
    {
        Messages.WriteState(Writer, budget.State);
        var lost = realm.Realm.IsLost ? _realms.Values.Where(other => other.Realm.IsLost).ToList() : [];
        Messages.WriteNumbers(Writer, [.. lost.Select(other => other.Number)]);
        Messages.WriteNumbers(Writer, realm.References.TakeReleased());
        foreach (var other in lost)
        {
            _realms.Remove(other.Number);
            other.Realm.Dispose();
        }

        // A heap that stays full would end the next call, which may be another program's.
        Writer.WriteBool(isMemory && GC.GetTotalMemory(forceFullCollection: true) > _heapBytes / 2);
        Send();
    }

    // ---- Frames ----------------------------------------------------------------------------------------------

    public void Begin(FrameKind kind) => Writer.Begin(kind, _exchange);

    public void Send()
    {
        if (_channel.Send(Writer.End(), long.MaxValue) != ChannelEvent.Ready)
        {
            // Nobody is left for whom to work.
            Environment.Exit(0);
        }
    }

    /// <summary>What the host says to a request.</summary>
    /// <exception cref="HostRefusalException">It refuses.</exception>
    /// <exception cref="CallStoppedException">It ends the call.</exception>
    public FrameReader ReceiveAnswer(FrameKind expected)
    {
        if (_channel.Receive(long.MaxValue, out var kind, out _, out var content) != ChannelEvent.Ready)
        {
            Environment.Exit(0);
        }

        var reader = new FrameReader(content);
        switch (kind)
        {
            case FrameKind.Refused:
                throw new HostRefusalException(reader.ReadText());
            case FrameKind.Stop when reader.ReadBool():
                throw new CallStoppedException(reader.ReadEnum<LimitKind>(), reader.ReadCount());
            case FrameKind.Stop:
                throw new CallStoppedException("the host ended the call");
            case FrameKind.Broken:
                throw new InvalidOperationException("The host could not carry this out.");
            default:
                return kind == expected ? reader : throw new FrameException("not an answer to what was asked");
        }
    }
}
