using System.Diagnostics;
using SandboxHost.Isolation.Frames;
using SandboxHost.Isolation.Pool;
using SandboxHost.Sandbox;

namespace SandboxHost.Isolation.Tests.Frames;

/// <summary>A worker that was taken over says what it likes: the host ends it, in time, and nothing else comes of it (S42, S51, S55a).</summary>
public sealed class TakenOverWorkerTests : IDisposable
{
    private const int Self = 0;
    private static readonly SandboxLimits s_limits = SandboxLimits.Default with { MaxTime = TimeSpan.FromMilliseconds(200), MaxConsoleLines = 10 };
    private static readonly WorkerSandboxOptions s_options = new() { Limits = s_limits, StartTimeout = TimeSpan.FromMilliseconds(500), Grace = TimeSpan.FromMilliseconds(50) };

    // A call that takes longer was not stopped: far longer than it may take, because machines are busy.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private static readonly Dictionary<string, Action<FakeWorker>> s_attacks = new()
    {
        ["a negative length"] = worker => worker.SendBytes([0xFF, 0xFF, 0xFF, 0xFF, 35, 0, 0, 0, 0]),
        ["a length of nothing"] = worker => worker.SendBytes(new byte[9]),
        ["a length of less than a header"] = worker => worker.SendBytes([4, 0, 0, 0, 35, 0, 0, 0, 0]),
        ["an enormous length"] = worker => worker.SendBytes([0xFF, 0xFF, 0xFF, 0x7F, 35, 0, 0, 0, 0]),
        ["two frames at once"] = worker => worker.SendBytes([.. Returned(worker), .. Returned(worker)]),
        ["the number of another exchange"] = worker => worker.SendBytes(worker.Frame(FrameKind.Returned, WriteReturned, exchangeAfter: 1)),
        ["an unknown kind"] = worker => worker.Send((FrameKind)200),
        ["a kind of the host's"] = worker => worker.Send(FrameKind.Invoke),
        ["no kind"] = worker => worker.Send(0),
        ["the end of another call"] = worker => worker.Send(FrameKind.Loaded, WriteReturned),
        ["an end that nobody ordered"] = worker => worker.Send(FrameKind.Stopped, WriteFinish),
        ["more in the frame than belongs there"] = worker => worker.SendBytes(worker.Frame(FrameKind.Returned, writer => { WriteReturned(writer); writer.WriteByte(0); })),
        ["no value"] = worker => worker.Send(FrameKind.Returned, writer => writer.WriteByte(99)),
        ["a value of which the end is missing"] = worker => worker.Send(FrameKind.Returned, writer => { writer.WriteByte((byte)ValueTag.List); writer.WriteCount(3); }),
        ["a reference that was not given"] = worker => Operate(worker, CellOperation.Get, 77, 0),
        ["a reference of another realm"] = worker => Operate(worker, CellOperation.Get, Self + 1, 0),
        ["ten thousand steps"] = worker => Operate(worker, CellOperation.Get, Self, 10_000),
        ["an operation that there is not"] = worker => Operate(worker, (CellOperation)99, Self, 0),
        ["a get with arguments"] = worker => Operate(worker, CellOperation.Get, Self, 0, PlainValue.Null),
        ["a set without arguments"] = worker => Operate(worker, CellOperation.Set, Self, 0),
        ["a set with two"] = worker => Operate(worker, CellOperation.Set, Self, 0, PlainValue.Null, PlainValue.Null),
        ["an increment by two"] = worker => Operate(worker, CellOperation.Increment, Self, 0, PlainValue.Of(1), PlainValue.Of(1)),
        ["releasing what it does not have"] = worker => worker.Send(FrameKind.Returned, writer => WriteReturned(writer, released: [5])),
        ["releasing a thing twice"] = worker => { worker.Send(FrameKind.GetSelf); worker.Receive(); worker.Send(FrameKind.Returned, writer => WriteReturned(writer, released: [Self, Self])); },
        ["losing a realm that there is not"] = worker => worker.Send(FrameKind.Returned, writer => WriteReturned(writer, lost: [9])),
        ["losing a realm twice"] = worker => worker.Send(FrameKind.Returned, writer => WriteReturned(writer, lost: [0, 0])),
        ["a budget that grew"] = worker => worker.Send(FrameKind.Returned, writer =>
        {
            writer.WriteByte((byte)ValueTag.Null);
            Messages.WriteState(writer, new BudgetState(5, 5, 0, TimeSpan.Zero));
            WriteRest(writer);
        }),
        ["a limit that there is not"] = worker => worker.Send(FrameKind.OverLimit, writer => { writer.WriteByte(77); writer.WriteCount(1); WriteFinish(writer); }),
        ["a limit that is the host's"] = worker => worker.Send(FrameKind.OverLimit, writer => { writer.WriteByte((byte)LimitKind.Events); writer.WriteCount(1); WriteFinish(writer); }),
        ["a pattern of an impossible kind"] = worker => worker.Send(FrameKind.ReferenceTo, writer => WriteFunction(writer, (FunctionKind)50)),
        ["a lift as a pattern"] = worker => worker.Send(FrameKind.ReferenceTo, writer => WriteFunction(writer, FunctionKind.Lift)),
        ["a function of an impossible site"] = worker => worker.Send(FrameKind.ReferenceTo, writer => WriteFunction(writer, FunctionKind.Pattern, site: 100_000)),
        ["a function of an impossible ordinal"] = worker => worker.Send(FrameKind.ReferenceTo, writer =>
        {
            writer.WriteCount(0);
            writer.WriteByte(0);
            writer.WriteCount(0);
            writer.WriteCount(1L << 40);
        }),
        ["a cell of an impossible site"] = worker => worker.Send(FrameKind.CreateCell, writer => { writer.WriteByte((byte)ValueTag.Null); writer.WriteOptional(100_000); writer.WriteBool(false); writer.WriteBool(false); }),
        ["a lift without a function"] = worker => Node(worker, NodeKind.Lift, PlainValue.Null, null),
        ["a lift with a handler"] = worker => Node(worker, NodeKind.Lift, PlainValue.Null, FunctionKind.Handler),
        ["a handler with an element"] = worker => Node(worker, NodeKind.Handler, PlainValue.Null, FunctionKind.Element),
        ["an instance of a list"] = worker => Node(worker, NodeKind.Instantiate, PlainValue.EmptyList, null),
        ["a choice between two"] = worker => Node(worker, NodeKind.IfElse, PlainValue.Of(PlainValue.Null, PlainValue.Null), null),
        ["a choice that calls"] = worker => Node(worker, NodeKind.When, PlainValue.Of(PlainValue.Null, PlainValue.Null), FunctionKind.Lift),
        ["a key of nothing"] = worker => Node(worker, NodeKind.Key, PlainValue.Of(PlainValue.Null), null),
        ["a map over data"] = worker => Node(worker, NodeKind.Map, PlainValue.EmptyList, FunctionKind.Element),
        ["a power that there is not"] = worker => Node(worker, NodeKind.Effect, PlainValue.EmptyList, null, "toString"),
        ["a node with a name"] = worker => Node(worker, NodeKind.When, PlainValue.Of(PlainValue.Null, PlainValue.Null), null, "fetchJson"),
        ["a node of no kind"] = worker => Node(worker, (NodeKind)77, PlainValue.Null, null),
        ["a line of no level"] = worker => worker.Send(FrameKind.Log, writer => { writer.WriteByte(9); writer.WriteText(""); }),
        ["endless lines"] = worker => Repeat(worker, FrameKind.Log, writer => { writer.WriteByte(1); writer.WriteText("line"); }),
        ["a request after the host broke down"] = worker => { Operate(worker, CellOperation.Resolve, Self, 0); worker.Receive(); worker.Send(FrameKind.GetSelf); },
        ["a request after the host wants it again"] = worker => { Operate(worker, CellOperation.Sample, Self, 0); worker.Receive(); worker.Send(FrameKind.GetSelf); },
    };

    private static readonly Dictionary<string, Action<FakeWorker>> s_delays = new()
    {
        ["silence"] = _ => { },
        ["a length and then silence"] = worker => worker.SendBytes([0, 0, 0, 1, 35, 0, 0, 0, 0]),
        ["half a frame"] = worker => worker.SendBytes(Returned(worker).AsSpan(0, 12)),
        ["half a header"] = worker => worker.SendBytes([20, 0]),
        ["endless requests"] = worker => Repeat(worker, FrameKind.GetSelf, null),
        ["byte by byte"] = worker =>
        {
            worker.SendBytes([0, 0, 0, 1, 35, 0, 0, 0, 0]);
            while (!worker.IsEnded)
            {
                worker.SendBytes([0]);
            }
        },
        ["a request, and not reading the answer"] = worker => Operate(worker, CellOperation.Get, Self, 0),
    };

    private readonly FakeWorker _worker = new();
    private readonly Port _port = new();

    public static TheoryData<string> Attacks => [.. s_attacks.Keys];

    public static TheoryData<string> Delays => [.. s_delays.Keys];

    public void Dispose() => _worker.Dispose();

    [Theory, MemberData(nameof(Attacks))]
    public void What_no_honest_worker_says_ends_it(string attack)
    {
        var outcome = Call(s_attacks[attack]);
        var lost = Assert.IsType<CallOutcome.Lost>(outcome);
        Assert.StartsWith("the sandbox's process broke a rule: ", lost.Reason, StringComparison.Ordinal);
        Assert.True(_worker.IsEnded);
        Assert.InRange(_port.Lines, 0, s_limits.MaxConsoleLines);
    }

    [Theory, MemberData(nameof(Delays))]
    public void A_worker_that_takes_its_time_is_ended_when_it_is_over(string delay)
    {
        Assert.Equal(new CallOutcome.OverLimit(LimitKind.Time, 200) { EndedWorker = true }, Call(s_delays[delay], s_limits));
        Assert.True(_worker.IsEnded);
    }

    [Fact]
    public void A_worker_that_does_not_read_keeps_nobody_waiting()
    {
        using var realm = Open();
        var pattern = Pattern(realm);
        var large = PlainValue.Of(new string('x', 1_000_000));
        var outcome = Timed(() => realm.Invoke(pattern, [large], new CallContext(CallKind.Handler), _port, new CallBudget(s_limits)));
        Assert.Equal(new CallOutcome.OverLimit(LimitKind.Time, 200) { EndedWorker = true }, outcome);
        Assert.True(_worker.IsEnded);
    }

    [Fact]
    public void A_worker_that_does_not_read_does_not_keep_those_waiting_who_close_realms()
    {
        var realms = Enumerable.Range(0, 10).Select(_ => Open()).ToList();
        Timed(() =>
        {
            for (var i = 0; i < 100_000 && !_worker.IsEnded; i++)
            {
                // As full as the pipe gets.
                _worker.Process.Begin(FrameKind.Close);
                _worker.Process.Writer.WriteCount(0);
                if (_worker.Process.Send(0) != ChannelEvent.Ready)
                {
                    break;
                }
            }

            realms.ForEach(realm => realm.Dispose());
            return 0;
        });
        Assert.True(_worker.IsEnded);
    }

    [Fact]
    public void A_worker_that_speaks_unasked_is_not_well()
    {
        using var realm = Open();
        var pattern = Pattern(realm);
        Assert.False(realm.IsLost);
        _worker.Send(FrameKind.Returned, WriteReturned);
        Assert.True(realm.IsLost);
        Assert.True(_worker.IsEnded);
        Assert.IsType<CallOutcome.Lost>(realm.Invoke(pattern, [], default, _port, new CallBudget(s_limits)));
    }

    [Fact]
    public void A_worker_that_is_gone_is_not_well()
    {
        using var realm = Open();
        _worker.HangUp();
        Assert.True(realm.IsLost);
    }

    [Fact]
    public void A_worker_that_hangs_up_loses_the_call()
    {
        Assert.Equal(new CallOutcome.Lost("the sandbox's process ended"), Call(worker => worker.HangUp()));
        Assert.True(_worker.IsEnded);
    }

    [Fact]
    public void Of_megabytes_of_last_words_nobody_sees_any()
    {
        var words = "secret words of the runtime\n"u8.ToArray();
        var before = GC.GetAllocatedBytesForCurrentThread(); // the host's end is here, the worker's on another thread
        var outcome = Call(worker =>
        {
            while (!worker.IsEnded)
            {
                worker.Complain(words);
            }
        });
        Assert.Equal(new CallOutcome.Lost("the sandbox's process ended"), outcome);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
        Assert.True(_worker.IsEnded);
    }

    [Theory]
    [InlineData(FrameKind.Returned)]
    [InlineData(FrameKind.Threw)]
    [InlineData(FrameKind.Stopped)]
    [InlineData(FrameKind.OverLimit)]
    [InlineData(FrameKind.GetSelf)]
    [InlineData(FrameKind.Start)]
    public void A_quota_that_was_passed_was_passed_whatever_the_worker_says(object said)
    {
        var kind = (FrameKind)said;
        var outcome = Call(worker =>
        {
            Operate(worker, CellOperation.Push, Self, 0);
            Assert.Equal(FrameKind.Stop, worker.Receive().Kind);
            worker.Send(kind, writer =>
            {
                switch (kind)
                {
                    case FrameKind.Returned:
                        WriteReturned(writer);
                        return;
                    case FrameKind.Threw:
                        Messages.WriteFault(writer, new PatternFault("Error", "It was nothing.", []));
                        break;
                    case FrameKind.OverLimit:
                        writer.WriteByte((byte)LimitKind.Time);
                        writer.WriteCount(1);
                        break;
                }

                WriteFinish(writer);
            });
        });
        Assert.Equal(new CallOutcome.OverLimit(LimitKind.Nodes, 17) { EndedWorker = _worker.IsEnded }, outcome);
        Assert.Equal(kind is FrameKind.GetSelf or FrameKind.Start, _worker.IsEnded);
    }

    [Fact]
    public void A_call_that_the_host_wants_again_ends_with_what_it_threw()
    {
        Assert.Throws<CallStoppedException>(() => Call(worker =>
        {
            Operate(worker, CellOperation.Sample, Self, 0);
            worker.Receive();
            worker.Send(FrameKind.Returned, WriteReturned);
        }));
        Assert.False(_worker.IsEnded);
    }

    [Fact]
    public void What_a_call_was_allowed_the_worker_does_not_say() => Assert.Equal(
        new CallOutcome.OverLimit(LimitKind.Statements, s_limits.MaxStatements),
        Call(worker => worker.Send(FrameKind.OverLimit, writer => { writer.WriteByte((byte)LimitKind.Statements); writer.WriteCount(1); WriteFinish(writer); })));

    [Fact]
    public void A_line_of_megabytes_is_cut()
    {
        Call(worker =>
        {
            worker.Send(FrameKind.Log, writer => { writer.WriteByte(1); writer.WriteText(new string('x', 10_000_000)); });
            worker.Receive();
            worker.Send(FrameKind.Returned, WriteReturned);
        });
        Assert.InRange(_port.Longest, 1, 100_000);
    }

    [Fact]
    public void Exports_of_one_name_or_of_no_pattern_lose_the_realm()
    {
        Action<FrameWriter>[] lies =
        [
            writer => WriteExports(writer, 2, FunctionKind.Pattern, 0, 0),
            writer => WriteExports(writer, 1, FunctionKind.Lift, 0, 0),
            writer => WriteExports(writer, 1, FunctionKind.Pattern, 3, 0),
            writer => writer.WriteCount(1_000_000),
        ];
        foreach (var lie in lies)
        {
            using var worker = new FakeWorker();
            using var realm = Open(worker);
            worker.Play(_ => { worker.Receive(); worker.Send(FrameKind.Loaded, lie); });
            Assert.IsType<LoadOutcome.Lost>(realm.Load(_port, new CallBudget(s_limits)));
            Assert.True(worker.IsEnded);
        }
    }

    [Fact]
    public void A_program_that_is_not_opened_ends_the_worker()
    {
        (Action<FakeWorker>, Type)[] ways =
        [
            (_ => { }, typeof(LoadOutcome.OverLimit)),
            (worker => worker.Send(FrameKind.Ready), typeof(LoadOutcome.Lost)),
            (worker => worker.HangUp(), typeof(LoadOutcome.Lost)),
            (worker => worker.SendBytes(new byte[9]), typeof(LoadOutcome.Lost)),
            (worker => worker.Send(FrameKind.Opened, writer => writer.WriteByte(1)), typeof(LoadOutcome.Lost)),
        ];
        foreach (var (way, expected) in ways)
        {
            using var worker = new FakeWorker();
            worker.Play(_ => { worker.Receive(); way(worker); });
            LoadOutcome? failure = null;
            Assert.Null(Timed(() => RemoteRealm.Open(worker.Process, Programs.Counter, s_options, out failure)));
            Assert.IsType(expected, failure);
            Assert.True(worker.IsEnded);
        }
    }

    [Fact]
    public void A_worker_that_is_disposed_of_during_a_call_keeps_its_pipes_until_it_is_over()
    {
        var outcome = Call(worker =>
        {
            worker.Process.Dispose();
            worker.Send(FrameKind.GetSelf);
        });
        Assert.IsType<CallOutcome.Lost>(outcome);
    }

    [Fact]
    public void Confinement_that_only_the_worker_sees_is_none()
    {
        // This process says that all holds, and is looked at: it is not confined.
        _worker.Play(worker =>
        {
            worker.Receive();
            worker.Send(FrameKind.Ready, writer => JailFinding.Write(writer, [new JailFinding("everything", true, "is well")]));
        });
        var exception = Assert.Throws<IsolationUnavailableException>(() => _worker.Process.Greet(s_options));
        Assert.Contains("seen from outside", exception.Message, StringComparison.Ordinal);
        Assert.Contains(exception.Findings, finding => finding is { Part: "everything", Holds: true });
    }

    [Fact]
    public void A_worker_of_another_version_is_none()
    {
        Action<FakeWorker>[] ways =
        [
            worker => worker.SendBytes("HTTP/1.1 400 Bad Request\r\n"u8),
            worker => worker.Send(FrameKind.Opened, writer => JailFinding.Write(writer, [])),
            worker => worker.Send(FrameKind.Ready, writer => writer.WriteCount(100)),
            worker => worker.HangUp(),
            worker => worker.Complain("no such file"u8),
            _ => { },
        ];
        foreach (var way in ways)
        {
            using var worker = new FakeWorker();
            worker.Play(_ => { worker.Receive(); way(worker); });
            Assert.Throws<IsolationUnavailableException>(() => Timed(() => { worker.Process.Greet(s_options); return 0; }));
        }
    }

    // ---- A call ----------------------------------------------------------------------------------------------

    private CallOutcome Call(Action<FakeWorker> attack) => Call(attack, s_limits with { MaxTime = s_patience / 2 });

    private CallOutcome Call(Action<FakeWorker> attack, SandboxLimits limits)
    {
        using var realm = Open();
        var pattern = Pattern(realm);
        _worker.Play(worker =>
        {
            worker.Receive();
            worker.Send(FrameKind.GetSelf);
            worker.Receive();
            attack(worker);
        });
        var budget = new CallBudget(limits);
        budget.CatchUp(new BudgetState(100, 100, 0, TimeSpan.Zero));
        return Timed(() => realm.Invoke(pattern, [], new CallContext(CallKind.Handler), _port, budget));
    }

    private RemoteRealm Open() => Open(_worker);

    // Opened and loaded as it should be.
    private static RemoteRealm Open(FakeWorker worker)
    {
        var thread = worker.Play(_ => { worker.Receive(); worker.Send(FrameKind.Opened); });
        var realm = RemoteRealm.Open(worker.Process, Programs.Counter, s_options with { StartTimeout = s_patience }, out _);
        thread.Join();
        Assert.NotNull(realm);
        return realm;
    }

    private RealmFunction Pattern(RemoteRealm realm)
    {
        var thread = _worker.Play(_ => { _worker.Receive(); _worker.Send(FrameKind.Loaded, writer => WriteExports(writer, 1, FunctionKind.Pattern, 0, 0)); });
        var loaded = Assert.IsType<LoadOutcome.Loaded>(realm.Load(_port, new CallBudget(s_limits with { MaxTime = s_patience })));
        thread.Join();
        return loaded.Patterns[0];
    }

    private static T Timed<T>(Func<T> call)
    {
        var started = Stopwatch.GetTimestamp();
        var result = call();
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, s_patience);
        return result;
    }

    // ---- What workers say ------------------------------------------------------------------------------------

    private static byte[] Returned(FakeWorker worker) => worker.Frame(FrameKind.Returned, WriteReturned);

    private static void WriteReturned(FrameWriter writer) => WriteReturned(writer, [], []);

    private static void WriteReturned(FrameWriter writer, int[]? lost = null, int[]? released = null)
    {
        writer.WriteByte((byte)ValueTag.Null);
        WriteFinish(writer, lost, released);
    }

    private static void WriteFinish(FrameWriter writer) => WriteFinish(writer, [], []);

    private static void WriteFinish(FrameWriter writer, int[]? lost, int[]? released)
    {
        Messages.WriteState(writer, new BudgetState(1000, 1000, 10, TimeSpan.Zero));
        WriteRest(writer, lost, released);
    }

    private static void WriteRest(FrameWriter writer, int[]? lost = null, int[]? released = null)
    {
        Messages.WriteNumbers(writer, lost ?? []);
        Messages.WriteNumbers(writer, released ?? []);
        writer.WriteBool(false);
    }

    private static void WriteExports(FrameWriter writer, int exports, FunctionKind kind, int ordinal, int number)
    {
        writer.WriteCount(exports);
        for (var i = 0; i < exports; i++)
        {
            writer.WriteText("default");
            writer.WriteText("a pattern");
            writer.WriteBool(true);
            WriteFunction(writer, kind, ordinal: number);
        }

        writer.WriteCount(1);
        writer.WriteCount(ordinal);
        WriteFunction(writer, kind, ordinal: number);
        WriteFinish(writer);
    }

    private static void WriteFunction(FrameWriter writer, FunctionKind kind, int? site = null, int? ordinal = null)
    {
        writer.WriteCount(0);
        writer.WriteByte((byte)kind);
        writer.WriteOptional(site);
        writer.WriteOptional(ordinal);
        writer.WriteText("");
        writer.WriteBool(false);
        writer.WriteBool(false);
        writer.WriteBool(false);
    }

    private static void Operate(FakeWorker worker, CellOperation operation, int reference, int steps, params PlainValue[] arguments) => worker.Send(FrameKind.Operate, writer =>
    {
        writer.WriteByte((byte)operation);
        writer.WriteCount(reference);
        writer.WriteCount(steps);
        for (var i = 0; i < steps; i++)
        {
            writer.WriteBool(true);
            writer.WriteText("x");
        }

        writer.WriteCount(arguments.Length);
        foreach (var argument in arguments)
        {
            FrameText.WriteValue(writer, argument);
        }
    });

    private static void Node(FakeWorker worker, NodeKind kind, PlainValue input, FunctionKind? function, string name = "") => worker.Send(FrameKind.CreateNode, writer =>
    {
        writer.WriteByte((byte)kind);
        FrameText.WriteValue(writer, input);
        writer.WriteBool(function is not null);
        if (function is { } called)
        {
            // A number of its own: one that is known stays what it is.
            writer.WriteCount(1);
            writer.WriteByte((byte)called);
            writer.WriteOptional(null);
            writer.WriteOptional(null);
            writer.WriteText("");
            writer.WriteBool(false);
            writer.WriteBool(false);
            writer.WriteBool(false);
        }

        writer.WriteText(name);
    });

    private static void Repeat(FakeWorker worker, FrameKind kind, Action<FrameWriter>? write)
    {
        while (!worker.IsEnded)
        {
            worker.Send(kind, write);
            worker.Receive();
        }
    }

    /// <summary>A host that says what it is asked to, by the operation.</summary>
    private sealed class Port : IHostPort
    {
        public int Lines { get; private set; }

        public int Longest { get; private set; }

        public PlainValue.Reference Self { get; } = new NamedReference(0);

        public PlainValue.Reference CreateCell(CellRequest request) => throw new HostRefusalException("There is nothing.");

        public PlainValue.Reference CreateNode(NodeRequest request) => throw new HostRefusalException("There is nothing.");

        public PlainValue.Reference ReferenceTo(RealmFunction pattern) => throw new HostRefusalException("There is nothing.");

        public PlainValue Operate(CellOperation operation, PlainValue.Reference target, IReadOnlyList<PlainValue> arguments) => operation switch
        {
            CellOperation.Push => throw new CallStoppedException(LimitKind.Nodes, 17),
            CellOperation.Sample => throw new CallStoppedException("again"),
            CellOperation.Resolve => throw new InvalidOperationException("broken"),
            _ => PlainValue.Of(new string('x', 1_000_000)),
        };

        public string ReadDataFile(string importer, string path) => throw new HostRefusalException("There is nothing.");

        public void Log(ConsoleLevel level, string text)
        {
            Lines++;
            Longest = Math.Max(Longest, text.Length);
        }
    }
}
