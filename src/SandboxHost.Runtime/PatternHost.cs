using SandboxHost.Compiler;
using SandboxHost.Runtime.Cells;
using SandboxHost.Runtime.Graph;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime;

/// <summary>Runs patterns: the one door through which a .NET program uses this library.</summary>
/// <remarks>
/// Everything happens on one thread of the host's own, in the order in which it was asked for, so all members may be used by
/// several threads. Patterns are other people's programs: see <see cref="PatternHostOptions.Limits"/> and
/// <see cref="PatternHostOptions.Quotas"/> for what they may use.
/// </remarks>
/// <example>
/// <code>
/// await using var host = new PatternHost();
/// var counter = await host.StartAsync(new ProgramSource([new SourceFile("counter.tsx", source)], "counter.tsx"));
/// await counter.SendAsync("increment");
/// var count = await counter.ReadAsync("count");
/// </code>
/// </example>
public sealed class PatternHost : IAsyncDisposable, IDisposable
{
    private readonly GraphHost _graph;
    private readonly ISandbox _sandbox;
    private readonly SandboxLimits _limits;
    private readonly InProcessSandbox? _ownSandbox;
    private readonly Thread _thread;
    private readonly List<TaskCompletionSource> _untilIdle = [];
    private long _started;
    private long _edits;

    /// <summary>Starts a host.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A limit or quota is missing or zero.</exception>
    /// <exception cref="ArgumentException">There is no power of a name that is to be granted.</exception>
    public PatternHost(PatternHostOptions? options = null)
    {
        options ??= new PatternHostOptions();
        _ownSandbox = options.Sandbox is null ? new InProcessSandbox(options.Limits) : null;
        _sandbox = options.Sandbox ?? (ISandbox)_ownSandbox!; // One of the two is there.
        _limits = options.Limits.Checked();
        if (options.Powers.Keys.FirstOrDefault(name => !PowerNames.All.Contains(name)) is { } unknown)
        {
            var nearest = Spelling.FindNearest(unknown, PowerNames.All);
            throw new ArgumentException($"There is no power `{unknown}`{(nearest is null ? "." : $"; did you mean `{nearest}`?")}", nameof(options));
        }

        Audit = new AuditLog(options.AuditCapacity);
        _graph = new GraphHost(_sandbox, _limits, options.Quotas.Checked(), options.Time, Audit)
        {
            SentEventHandled = report => SentEventHandled?.Invoke(this, report),
            Powers = options.Powers,
            PowerTimeout = options.PowerTimeout,
            Journal = options.Journal,
        };
        _thread = RealmThread.Start("pattern host", Loop);
    }

    /// <summary>What was granted, refused and stopped, and what went wrong.</summary>
    public AuditLog Audit { get; }

    /// <summary>Raised for each event that a handler had sent when it has been handled, on the host's own thread; must not call the host and wait for it.</summary>
    /// <remarks>Events that <see cref="PatternInstance.SendAsync"/> sends are reported to whoever sent them.</remarks>
    public event EventHandler<EventReport>? SentEventHandled;

    // ---- Programs and instances ------------------------------------------------------------------------------

    /// <summary>Compiles a program and starts the pattern that it exports.</summary>
    /// <param name="source">The program.</param>
    /// <param name="argument">The pattern's argument, a record; null for an empty one.</param>
    /// <param name="export">The name of the export. Default the default export.</param>
    /// <exception cref="PatternStartException">The program has errors, or the pattern failed.</exception>
    public Task<PatternInstance> StartAsync(ProgramSource source, PlainValue? argument = null, string export = "default") =>
        StartAsync(ProgramCompiler.Compile(source), argument, export);

    /// <summary>Starts a pattern that a program exports.</summary>
    /// <exception cref="PatternStartException">The program has errors, or the pattern failed.</exception>
    public Task<PatternInstance> StartAsync(CompiledProgram program, PlainValue? argument = null, string export = "default")
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(export);
        if (program.HasErrors)
        {
            var first = program.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            return Task.FromException<PatternInstance>(new PatternStartException($"The program has errors: {first}", diagnostics: program.Diagnostics));
        }

        return OnThread(() => Start(_graph.Remember(program), argument ?? PlainValue.Undefined, export, _graph.Now));
    }

    private PatternInstance Start(CompiledProgram program, PlainValue argument, string export, DateTimeOffset now)
    {
        var id = EntityId.Of("instance").Derive(_started++);
        _graph.Journal?.Add(new JournalRecord.Started(now, id.ToString(), program, export, argument));
        var started = Carry(id, now, (draft, operation) => _graph.PrepareExport(draft, operation, null, program, export, argument, id));
        return new PatternInstance(this, started);
    }

    /// <summary>What the latest start of an instance reported, whether it succeeded or not: faults of computations, the console, what it used; null before the first.</summary>
    public EventReport? LastStart { get; private set; }

    /// <summary>Does something under a budget of its own, and commits it with the instances that it made; or throws, and nothing happened.</summary>
    private T Carry<T>(EntityId id, DateTimeOffset now, Func<Draft, Operation, T> action)
    {
        try
        {
            return CarryOnce(id, now, action);
        }
        catch (WorkerLostException)
        {
            try
            {
                return CarryOnce(id, now, action);
            }
            catch (WorkerLostException lost)
            {
                throw Explain(lost);
            }
        }
    }

    /// <exception cref="WorkerLostException">The process in which it was done is gone; nothing has happened.</exception>
    private T CarryOnce<T>(EntityId id, DateTimeOffset now, Func<Draft, Operation, T> action)
    {
        var operation = _graph.BeginOperation(id, chain: 0, now);
        var draft = _graph.Begin(id);
        try
        {
            var result = action(draft, operation);
            _graph.RunStarts(draft, operation);
            if (!_graph.Commit(draft, null))
            {
                throw new InvalidOperationException("bug: a start conflicted with a commit on the same thread");
            }

            _graph.Settle(operation);
            _graph.End(operation, isCommitted: true);
            LastStart = operation.Complete(new EventReport(id.ToShortString(), EventOutcome.Committed));
            return result;
        }
        catch (Exception exception) when (exception is PatternFaultException or CallStoppedException or HostRefusalException)
        {
            var failed = Explain(exception);
            if (exception is CallStoppedException stopped)
            {
                _graph.AuditLimit(operation, null, stopped.Limit, stopped.Allowed);
            }

            _graph.AuditFault(operation, "start", exception is CallStoppedException ? AuditOutcome.Stopped : AuditOutcome.Failed, null, id.ToShortString(), failed.Message);
            _graph.End(operation, isCommitted: false, why: failed.Message);
            var outcome = exception is CallStoppedException ? EventOutcome.OverLimit : EventOutcome.Failed;
            LastStart = operation.Complete(new EventReport(id.ToShortString(), outcome) { Reason = failed.Message, Fault = failed.Fault });
            throw failed;
        }
        catch (WorkerLostException lost)
        {
            _graph.End(operation, isCommitted: false, why: lost.Message);
            LastStart = operation.Complete(new EventReport(id.ToShortString(), EventOutcome.Failed) { Reason = lost.Message });
            throw;
        }
    }

    private static PatternStartException Explain(Exception exception) => exception switch
    {
        PatternFaultException { Fault: var fault } => new PatternStartException(fault.ToString(), fault),
        CallStoppedException stopped => new PatternStartException(Limits.Describe(stopped.Limit, stopped.Allowed)),
        _ => new PatternStartException(exception.Message),
    };

    internal Task<EventReport> SendAsync(PatternInstance instance, string stream, PlainValue payload) => SendAsync(instance, stream, payload, mayWrite: false);

    internal Task<EventReport> DeliverAsync(PatternInstance instance, string path, PlainValue payload) => SendAsync(instance, path, payload, mayWrite: true);

    private Task<EventReport> SendAsync(PatternInstance instance, string stream, PlainValue payload, bool mayWrite)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var done = new TaskCompletionSource<EventReport>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(() => Take(instance, stream, payload, mayWrite, _graph.Now, done), exception => done.TrySetException(exception));
        return done.Task;
    }

    private void Take(PatternInstance instance, string stream, PlainValue payload, bool mayWrite, DateTimeOffset now, TaskCompletionSource<EventReport> done, string? expected = null)
    {
        // Where a path leads may depend on computations that have yet to run.
        var operation = _graph.BeginOperation(_graph.NextEventId(), chain: 0, now);
        if (expected is not null && operation.Id.ToString() != expected)
        {
            throw new InvalidOperationException($"The journal's event {expected} would be another one here: something else came before it.");
        }

        _graph.Journal?.Add(new JournalRecord.Sent(now, instance.Id, operation.Id.ToString(), stream, payload, mayWrite));
        _graph.Settle(operation);
        var link = PathReader.Find(_graph.Store, new CellLink(instance.Instance.Entity), stream);
        var place = link is null ? default : Walk.To(_graph.Store, link, LastLinks.Follow);
        if (mayWrite && link is not null && !place.IsStream)
        {
            done.TrySetResult(Write(operation, link, payload));
            return;
        }

        if (link is null || !place.IsStream)
        {
            throw new PatternPathException(instance.Instance.IsStopped ? "The instance was stopped."
                : $"There is no stream at `{stream}`{(link is null ? "" : $": there is {Kinds.Describe(place.Content)}")}.");
        }

        _graph.Enqueue(new EventItem(operation.Id, place.Entity, payload, operation.Time, 0, report => done.TrySetResult(report), bug => done.TrySetException(bug)));
    }

    private EventReport Write(Operation operation, CellLink place, PlainValue value)
    {
        var draft = _graph.Begin(operation.Id);
        var report = new EventReport(operation.Id.ToShortString(), EventOutcome.Committed);
        try
        {
            draft.Transaction.Set(place, value);
            _graph.Commit(draft, null);
            _graph.Settle(operation);
        }
        catch (CellException refusal)
        {
            report = report with { Outcome = EventOutcome.Refused, Reason = refusal.Message };
        }

        _graph.End(operation, report.Outcome == EventOutcome.Committed, report.Reason);
        return operation.Complete(report);
    }

    internal Task<PlainValue> ReadAsync(PatternInstance instance, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return OnThread(() => PathReader.Read(_graph.Store, new CellLink(instance.Instance.Entity), path));
    }

    internal Task<ResultNode> InspectAsync(PatternInstance instance) => OnThread(() => ResultNode.Inspect(_graph, instance.Instance));

    internal Task StopAsync(PatternInstance instance) => OnThread(() =>
    {
        _graph.Journal?.Add(new JournalRecord.Stopped(instance.Id));
        instance.Instance.Stop(_graph);
        return true;
    });

    internal Task<bool> IsSuspendedAsync(PatternInstance instance) => OnThread(() => _graph.IsSuspended(instance.Instance));

    internal Task ResumeAsync(PatternInstance instance) => OnThread(() => instance.Instance.WorkersEnded = 0);

    /// <summary>Waits until no event is queued, nothing is to be recomputed and no program is being compiled.</summary>
    public Task SettleAsync()
    {
        var idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(() => _untilIdle.Add(idle), exception => idle.TrySetException(exception));
        return idle.Task;
    }

    // ---- Replaying -------------------------------------------------------------------------------------------

    /// <summary>Does again what another host recorded: the same starts, events and answers, in the same order, with their times and identities.</summary>
    /// <param name="journal">What it recorded. No power is asked: what powers answered stands in it.</param>
    /// <returns>The instances that were started, in order, in the state that they had when the journal ended.</returns>
    /// <exception cref="InvalidOperationException">
    /// This host has been used before, the journal has something in it that cannot be replayed, or it does not fit this host: its limits,
    /// quotas and names of powers must be those of the other, and the engine must be the same.
    /// </exception>
    public Task<IReadOnlyList<PatternInstance>> ReplayAsync(EventJournal journal)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var records = journal.Records;
        return OnThread(() => Replay(records));
    }

    private IReadOnlyList<PatternInstance> Replay(IReadOnlyList<JournalRecord> records)
    {
        if (_started > 0 || _graph.HasEvents || _graph.IsDirty)
        {
            throw new InvalidOperationException("A journal is replayed in a host that has not been used.");
        }

        var instances = new Dictionary<string, PatternInstance>(StringComparer.Ordinal);
        _graph.Gate = new AnswerGate(records);
        try
        {
            foreach (var record in records)
            {
                Repeat(record, instances);
            }
        }
        finally
        {
            _graph.Gate = null;
        }

        return [.. instances.Values];
    }

    private void Repeat(JournalRecord record, Dictionary<string, PatternInstance> instances)
    {
        switch (record)
        {
            case JournalRecord.Started started:
                try
                {
                    instances.Add(started.Instance, Start(_graph.Remember(started.Program), started.Argument, started.Export, started.Time));
                }
                catch (PatternStartException)
                {
                    // It did not start then either; if it did, the next event does not find it.
                }

                break;
            case JournalRecord.Sent sent:
                var instance = instances.TryGetValue(sent.Instance, out var known) ? known
                    : throw new InvalidOperationException($"The journal sends an event to the instance {sent.Instance}, which does not exist here.");
                try
                {
                    // Nobody waits for the report: what came of the event stands in the cells.
                    Take(instance, sent.Path, sent.Payload, sent.MayWrite, sent.Time, new TaskCompletionSource<EventReport>(), sent.Event);
                }
                catch (PatternPathException)
                {
                    // There was no such stream then either.
                }

                break;
            case JournalRecord.Answered answered:
                _graph.Gate!.Pass(answered.Request); // there is one while a journal is replayed
                break;
            case JournalRecord.Stopped stopped:
                _graph.Journal?.Add(record);
                instances[stopped.Instance].Instance.Stop(_graph);
                break;
            case JournalRecord.Delivered:
                DeliverNext();
                break;
            case JournalRecord.Settled:
                SettleWhatIsLeft();
                break;
            default:
                throw new InvalidOperationException("The journal has a transaction of the embedding program, which is not recorded.");
        }
    }

    // ---- The trusted interface to cells ----------------------------------------------------------------------

    /// <summary>Begins a transaction.</summary>
    public HostTransaction Edit() => new(this, _graph.Store.Begin(EntityId.Of("edit").Derive(Interlocked.Increment(ref _edits))));

    /// <summary>The cell that a cause names in a space: the same one each time.</summary>
    /// <param name="space">The space.</param>
    /// <param name="cause">The cause: any text.</param>
    public CellLink GetCell(string space, string cause)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(cause);
        var id = EntityId.Of("space").Derive(space).Derive(cause);
        lock (_graph)
        {
            return new CellLink(_graph.Store.TryFind(id, out var entity) ? entity : _graph.Store.Create(id));
        }
    }

    /// <summary>A pattern that a program exports, as a value.</summary>
    /// <exception cref="PatternStartException">The program has errors, does not load, or has no such pattern.</exception>
    public Task<PatternReference> GetPatternAsync(CompiledProgram program, string export = "default")
    {
        ArgumentNullException.ThrowIfNull(program);
        return InProgram(program, lease => GraphHost.FindExport(lease, export));
    }

    /// <summary>The names of what a program exports that is a pattern, in ordinal order.</summary>
    /// <exception cref="PatternStartException">The program has errors, or does not load.</exception>
    public Task<IReadOnlyList<string>> GetPatternNamesAsync(CompiledProgram program)
    {
        ArgumentNullException.ThrowIfNull(program);
        return InProgram<IReadOnlyList<string>>(program, lease =>
            [.. lease.Loaded.Exports.Where(pair => pair.Value.Pattern is not null).Select(pair => pair.Key).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Loads a program to look at what it exports.</summary>
    private Task<T> InProgram<T>(CompiledProgram program, Func<RealmLease, T> look) => OnThread(() =>
    {
        if (program.HasErrors)
        {
            throw new PatternStartException("The program has errors.", diagnostics: program.Diagnostics);
        }

        using var lease = new RealmLease(_sandbox, _graph.Remember(program), program.Identity);
        try
        {
            lease.Ensure(new CallBudget(_limits));
            return look(lease);
        }
        catch (Exception exception) when (exception is PatternFaultException or CallStoppedException or WorkerLostException)
        {
            throw Explain(exception);
        }
    });

    /// <summary>Starts an instance when a transaction is committed.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="inputs">Its inputs: a record of values and cells. A cell is shared: the instance reads and writes it.</param>
    /// <param name="result">Where a link to its result is put; null for nowhere.</param>
    public void Run(HostTransaction transaction, PatternReference pattern, PlainValue inputs, CellLink? result = null)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(inputs);
        if (!ReferenceEquals(transaction.Host, this))
        {
            throw new ArgumentException("The transaction belongs to another host.", nameof(transaction));
        }

        transaction.Run(pattern, inputs, result);
    }

    internal Task<HostCommit> CommitAsync(HostTransaction transaction) => OnThread(() =>
    {
        _graph.Journal?.Add(new JournalRecord.Edited());
        var started = new List<Instance>();
        var operation = _graph.BeginOperation(_graph.NextEventId(), chain: 0);
        var draft = _graph.Adopt(new Draft(transaction.Transaction));
        try
        {
            foreach (var run in transaction.Runs)
            {
                var instance = _graph.Prepare(draft, operation, null, run.Pattern, run.Inputs, EntityId.Of("instance").Derive(_started++), sharesRealm: false);
                started.Add(instance);
                if (run.Result is { } result)
                {
                    transaction.Set(result, new CellLink(instance.Entity));
                }
            }

            _graph.RunStarts(draft, operation);
        }
        catch (Exception exception) when (exception is PatternFaultException or CallStoppedException or HostRefusalException or WorkerLostException)
        {
            var failed = Explain(exception);
            _graph.End(operation, isCommitted: false, why: failed.Message);
            throw failed;
        }

        if (!_graph.Commit(draft, null))
        {
            return new HostCommit(false, []);
        }

        _graph.Settle(operation);
        _graph.End(operation, isCommitted: true);
        return new HostCommit(true, [.. started.Select(instance => new PatternInstance(this, instance))]);
    });

    // ---- The thread ------------------------------------------------------------------------------------------

    private Task<T> OnThread<T>(Func<T> action)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(() => done.TrySetResult(action()), exception => done.TrySetException(exception));
        return done.Task;
    }

    private void Post(Action action, Action<Exception> failed)
    {
        ObjectDisposedException.ThrowIf(_graph.Work.IsAddingCompleted, this);
        _graph.Work.Add(() =>
        {
            try
            {
                action();
            }
#pragma warning disable CA1031 // It is given to whoever waits for the action.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                failed(exception);
            }
        });
    }

    private void Loop()
    {
        while (!_graph.Work.IsCompleted)
        {
            // One event, then whatever else was asked for: a chain of events keeps nobody waiting.
            if (_graph.HasEvents)
            {
                if (_graph.Work.TryTake(out var next))
                {
                    next();
                    if (_graph.Answered is not null)
                    {
                        SettleWhatIsLeft();
                    }
                }

                DeliverNext();
            }
            else if (_graph.Work.TryTake(out var action, Timeout.Infinite))
            {
                action();
            }

            if (!_graph.HasEvents && _graph.IsDirty)
            {
                SettleWhatIsLeft();
            }

            if (_graph.IsIdle && _untilIdle.Count > 0)
            {
                foreach (var waiting in _untilIdle)
                {
                    waiting.TrySetResult();
                }

                _untilIdle.Clear();
            }
        }
    }

    private void DeliverNext()
    {
        _graph.Journal?.Add(new JournalRecord.Delivered());
        _graph.DeliverNext();
    }

    private void SettleWhatIsLeft()
    {
        _graph.Journal?.Add(new JournalRecord.Settled());
        var operation = _graph.BeginOperation(_graph.NextSettlingId(), chain: 0, cascade: _graph.Answered);
        _graph.Answered = null;
        try
        {
            _graph.Settle(operation);
        }
#pragma warning disable CA1031 // A bug of ours stops one computation and is reported; it does not end the host.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            operation.Faults.Add(new FaultReport("host", "settling", new PatternFault("InternalError", $"bug: {bug.Message}", [])));
        }

        _graph.End(operation, isCommitted: true);
        _graph.ReportBackground(operation);
    }

    /// <summary>What went wrong in computations that no event caused, such as those of a program compiled by a pattern; the latest thousand.</summary>
    public IReadOnlyList<FaultReport> Background => _graph.BackgroundFaults;

    /// <summary>What patterns wrote to the console in such computations; the latest thousand lines.</summary>
    public IReadOnlyList<ConsoleLine> BackgroundConsole => _graph.BackgroundConsole;

    /// <summary>Stops everything and waits for the thread.</summary>
    public void Dispose()
    {
        if (!_graph.Work.IsAddingCompleted)
        {
            _graph.CancelPowers();
            _graph.Work.CompleteAdding();
            _thread.Join();
            _graph.Dispose();
            _ownSandbox?.Dispose();
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
