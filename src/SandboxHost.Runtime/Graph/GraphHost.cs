using System.Collections.Concurrent;
using System.Text.Json;
using SandboxHost.Compiler;
using SandboxHost.Runtime.Cells;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Graph;

/// <summary>The trusted runtime on its one thread: starts instances, delivers events, runs computations, commits.</summary>
/// <remarks>
/// Event in → handler call → requests → one commit → what depends on it is dirty → computations run → next event. Events of all
/// streams form one queue, first in, first out (specification of patterns, section 4.8).
/// </remarks>
internal sealed partial class GraphHost(ISandbox sandbox, SandboxLimits limits, HostQuotas quotas, TimeProvider time, AuditLog audit) : IDisposable
{
    private readonly PriorityQueue<GraphNode, (int Height, long Sequence)> _dirty = new();
    private readonly LinkedList<EventItem> _events = new();
    private readonly Dictionary<string, CompiledProgram> _programs = new(StringComparer.Ordinal);
    private readonly BlockingCollection<Action> _work = [];
    private readonly List<Draft> _open = [];
    private long _sequence;
    private long _eventNumber;
    private long _settlingNumber;
    private int _inFlight;

    public CellStore Store { get; } = new();

    /// <summary>What is to be done on the host's thread, from whatever thread.</summary>
    public BlockingCollection<Action> Work => _work;

    /// <summary>Whether events wait to be handled.</summary>
    public bool HasEvents => _events.Count > 0;

    /// <summary>Whether computations have yet to run.</summary>
    public bool IsDirty => _dirty.Count > 0;

    /// <summary>Whether nothing is queued, dirty or being compiled.</summary>
    public bool IsIdle => _events.Count == 0 && _dirty.Count == 0 && _inFlight == 0;

    // ---- Operations ------------------------------------------------------------------------------------------

    public Operation BeginOperation(EntityId id, int chain, DateTimeOffset? instant = null, Cascade? cascade = null) =>
        new(id, new CallBudget(limits), quotas, instant ?? time.GetUtcNow(), chain, cascade);

    /// <summary>What an answer belongs to that has come and whose consequences have yet to be computed; null if there is none.</summary>
    public Cascade? Answered { get; set; }

    public EntityId NextEventId() => EntityId.Of("event").Derive(_eventNumber++);

    /// <summary>The identity of what no event caused.</summary>
    public EntityId NextSettlingId() => EntityId.Of("settling").Derive(_settlingNumber++);

    /// <summary>The time, for what comes from outside now.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Where what comes from outside is recorded.</summary>
    public EventJournal? Journal { get; init; }

    /// <summary>While a journal is replayed: when answers come.</summary>
    public AnswerGate? Gate { get; set; }

    /// <summary>Begins to collect changes. What is not committed when the node or the operation is over is dropped.</summary>
    public Draft Begin(EntityId cause) => Adopt(new Draft(Store.Begin(cause)));

    /// <summary>Takes charge of a draft that was begun elsewhere.</summary>
    public Draft Adopt(Draft draft)
    {
        _open.Add(draft);
        return draft;
    }

    /// <summary>What went wrong in operations of which nobody waits for a report; the latest.</summary>
    public IReadOnlyList<FaultReport> BackgroundFaults { get; private set; } = [];

    /// <summary>What patterns wrote to the console in such operations; the latest.</summary>
    public IReadOnlyList<ConsoleLine> BackgroundConsole { get; private set; } = [];

    /// <summary>Keeps what an operation reported for which nobody waits.</summary>
    public void ReportBackground(Operation operation)
    {
        const int MaxKept = 1000;
        if (operation.Faults.Count > 0)
        {
            BackgroundFaults = [.. BackgroundFaults.Concat(operation.Faults).TakeLast(MaxKept)];
        }

        if (operation.Console.Count > 0)
        {
            BackgroundConsole = [.. BackgroundConsole.Concat(operation.Console).TakeLast(MaxKept)];
        }
    }

    private void AbandonOpen()
    {
        foreach (var draft in _open)
        {
            draft.Abandon();
        }

        _open.Clear();
    }

    public DependencyTracker Track(GraphNode node)
    {
        var tracker = new DependencyTracker(node);
        tracker.Tolerated.UnionWith(_circle);
        return tracker;
    }

    /// <summary>Notes what was granted or refused; it is written to the log at the end of the operation.</summary>
    public void Audit(Operation operation, string action, AuditOutcome outcome, Instance instance, string subject, string reason = "") =>
        operation.Audit.Add(Entry(operation, action, outcome, instance, subject, reason));

    /// <summary>Notes that a limit was passed.</summary>
    public void AuditLimit(Operation operation, Instance? instance, LimitKind? limit, long allowed) =>
        operation.Audit.Add(Entry(operation, "limit", AuditOutcome.Stopped, instance, limit?.ToString() ?? "", Limits.Describe(limit, allowed)) with { Allowed = allowed });

    /// <summary>Notes what became of something that an event or a start was to do.</summary>
    public void AuditFault(Operation operation, string action, AuditOutcome outcome, Instance? instance, string subject, string reason) =>
        operation.Audit.Add(Entry(operation, action, outcome, instance, subject, reason));

    private AuditEntry Entry(Operation operation, string action, AuditOutcome outcome, Instance? instance, string subject, string reason) =>
        new(time.GetUtcNow(), action, outcome, instance?.Label ?? "", operation.Id.ToShortString(), subject, reason) { Program = instance?.Lease.Program.Identity ?? "" };

    /// <summary>Writes down what an operation was granted, and that it was undone if it was.</summary>
    public void End(Operation operation, bool isCommitted, string why = "")
    {
        foreach (var fault in operation.Faults.Skip(operation.AuditedFaults))
        {
            // What passed a limit is noted where that happened, as a rule.
            var isLimit = fault.Fault.Name == "LimitError";
            if (!isLimit || !operation.Audit.Exists(known => known.Action == "limit" && known.Instance == fault.Instance && known.Reason == fault.Fault.Message))
            {
                var entry = Entry(operation, isLimit ? "limit" : "fault", isLimit ? AuditOutcome.Stopped : AuditOutcome.Failed, null, fault.What, fault.Fault.ToString());
                operation.Audit.Add(entry with { Instance = fault.Instance, Program = fault.Program });
            }
        }

        operation.AuditedFaults = operation.Faults.Count;
        foreach (var entry in operation.Audit)
        {
            audit.Add((!isCommitted && entry.Outcome == AuditOutcome.Granted ? entry with { Outcome = AuditOutcome.RolledBack, Reason = why } : entry) with { Usage = operation.Usage });
        }

        operation.Audit.Clear();
        AbandonOpen();
    }

    /// <summary>Notes that a computation went over a limit.</summary>
    public void Report(Operation operation, Instance instance, string what, CallOutcome.OverLimit over)
    {
        operation.Report(instance, what, new PatternFault("LimitError", Limits.Describe(over.Limit, over.Allowed), []));
        AuditLimit(operation, instance, over.Limit, over.Allowed);
        if (over.EndedWorker)
        {
            NoteWorkerEnded(operation, instance, Limits.Describe(over.Limit, over.Allowed));
        }
    }

    /// <summary>After a process is gone, and no budget was the reason: whether what ran in it is to be tried again, in the next one. Once in an operation.</summary>
    public bool TryAgain(Operation operation, Instance instance, WorkerLostException lost)
    {
        if (operation.HasTriedAgain)
        {
            NoteWorkerEnded(operation, instance, lost.Message);
            return false;
        }

        operation.HasTriedAgain = true;
        Audit(operation, "worker", AuditOutcome.Stopped, instance, "lost", lost.Message);
        return true;
    }

    /// <summary>Notes that an instance ended the process that served it. One that does so again and again is not run any more.</summary>
    public void NoteWorkerEnded(Operation operation, Instance instance, string why)
    {
        operation.EndedWorker = true;
        Audit(operation, "worker", AuditOutcome.Stopped, instance, "ended", why);
        if (++instance.WorkersEnded == quotas.MaxWorkersEndedInARow)
        {
            Audit(operation, "suspend", AuditOutcome.Stopped, instance, "suspended", Suspension);
        }
    }

    /// <summary>Whether an instance is suspended because it ended too many processes, one after the other.</summary>
    public bool IsSuspended(Instance instance) => instance.WorkersEnded >= quotas.MaxWorkersEndedInARow;

    /// <summary>What is said of a suspended instance.</summary>
    public string Suspension => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"The instance is suspended: {quotas.MaxWorkersEndedInARow} times in a row it ended the process that served it.");

    // ---- Schemas ---------------------------------------------------------------------------------------------

    /// <summary>The schema of a function's argument or result (of a handler's event or context): the author's own, or that of the types.</summary>
    public Schema? SchemaOf(CompiledProgram program, RealmFunction function, bool isResult)
    {
        if ((isResult ? function.ResultSchema : function.ArgumentSchema) is { } written)
        {
            return ReadSchema(written);
        }

        if (function.Site is not { } number)
        {
            return null;
        }

        var site = program.Sites[number];
        return function.Kind == FunctionKind.Handler
            ? (isResult ? site.Context : site.Event)
            : (isResult ? site.Result : site.Argument);
    }

    private readonly Dictionary<PlainValue, Schema> _writtenSchemas = [];

    /// <summary>A schema that an author wrote by hand.</summary>
    /// <exception cref="HostRefusalException">It is none.</exception>
    public Schema ReadSchema(PlainValue written)
    {
        if (_writtenSchemas.TryGetValue(written, out var known))
        {
            return known;
        }

        try
        {
            using var json = JsonDocument.Parse(PlainValueJson.Write(written) ?? "true");
            var schema = Schema.FromJson(json.RootElement.Clone());
            const int MaxKnown = 1000;
            if (_writtenSchemas.Count < MaxKnown)
            {
                _writtenSchemas.Add(written, schema);
            }

            return schema;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or ArgumentException)
        {
            throw new HostRefusalException($"The schema is not one: {exception.Message}");
        }
    }

    // ---- Instances -------------------------------------------------------------------------------------------

    /// <summary>Makes an instance whose body has yet to run.</summary>
    /// <exception cref="CallStoppedException">A quota is used up.</exception>
    /// <exception cref="HostRefusalException">The inputs are none.</exception>
    public Instance Prepare(
        Draft draft, Operation operation, Instance? parent, PatternReference pattern, PlainValue inputs, EntityId id, bool sharesRealm, RealmLease? lease = null)
    {
        operation.CountInstance();
        if (parent is not null)
        {
            if (parent.Depth + 1 > quotas.MaxInstanceDepth)
            {
                throw new CallStoppedException(LimitKind.InstanceDepth, quotas.MaxInstanceDepth);
            }

            if (parent.TreeSize + operation.Instances > quotas.MaxInstancesPerTree)
            {
                throw new CallStoppedException(LimitKind.Instances, quotas.MaxInstancesPerTree);
            }
        }

        lease ??= sharesRealm && parent is not null && parent.Lease.Program.Identity == pattern.Program.Identity ? parent.Lease
            : pattern.Local is null ? new RealmLease(sandbox, pattern.Program, parent?.Lease.TrustGroup ?? pattern.Program.Identity)
            : throw new HostRefusalException("This pattern was made while the program ran. Define it at the top of the module to instantiate it here.");
        var schema = SchemaOf(pattern.Program, pattern.Function, isResult: false);
        var transaction = draft.Transaction;
        var argument = transaction.Create(id.Derive("argument"));
        argument.Declared = schema;
        var result = transaction.Create(id.Derive("result"));
        var instance = new Instance(id, parent, lease, pattern, argument, result) { ArgumentSchema = schema };
        draft.Made.Add(instance);
        ApplyInputs(draft, instance, inputs);
        draft.OnCommit.Add(() =>
        {
            instance.TreeSize++;
            _instances[instance.Entity] = instance;
        });
        draft.Starts.Enqueue(instance);
        return instance;
    }

    /// <summary>Makes an instance of a program's export.</summary>
    /// <exception cref="PatternFaultException">The program does not load, or has no such pattern.</exception>
    public Instance PrepareExport(Draft draft, Operation operation, Instance? parent, CompiledProgram program, string export, PlainValue inputs, EntityId id)
    {
        var lease = new RealmLease(sandbox, program, parent?.Lease.TrustGroup ?? program.Identity);
        try
        {
            lease.Ensure(operation.Budget);
            return Prepare(draft, operation, parent, FindExport(lease, export), inputs, id, sharesRealm: false, lease);
        }
        catch
        {
            lease.Dispose();
            throw;
        }
    }

    /// <summary>A pattern that a loaded program exports.</summary>
    /// <exception cref="PatternFaultException">The program has no such pattern.</exception>
    public static PatternReference FindExport(RealmLease lease, string export)
    {
        var exports = lease.Loaded.Exports;
        if (exports.TryGetValue(export, out var found))
        {
            return found.Pattern is { } pattern ? new PatternReference(lease.Program, pattern)
                : throw new PatternFaultException(new PatternFault("Error", $"The export `{export}` of {lease.Program.Main} is {found.Description}, not a pattern.", []));
        }

        var patterns = exports.Where(pair => pair.Value.Pattern is not null).Select(pair => pair.Key).Order(StringComparer.Ordinal).ToList();
        var others = patterns.Count > 0 ? $"It exports the patterns {string.Join(", ", patterns)}." : "It exports no pattern: write `export default pattern(…)`.";
        throw new PatternFaultException(new PatternFault(
            "Error", export == "default" ? $"{lease.Program.Main} has no default export. {others}" : $"{lease.Program.Main} does not export `{export}`. {others}", []));
    }

    /// <summary>Gives an instance its inputs, or others.</summary>
    /// <exception cref="HostRefusalException">They cannot be stored.</exception>
    public static void ApplyInputs(Draft draft, Instance instance, PlainValue inputs)
    {
        instance.Inputs = inputs;
        var merged = draft.Transaction.Defaults.Merge(inputs, instance.ArgumentSchema);
        try
        {
            draft.Transaction.Store(instance.Argument, References.AsAliases(merged));
        }
        catch (CellException exception)
        {
            throw new HostRefusalException(exception.Message);
        }
    }

    /// <summary>Runs the bodies of instances that were made, and of those that these make.</summary>
    /// <exception cref="PatternFaultException">A body threw.</exception>
    /// <exception cref="CallStoppedException">A limit was passed.</exception>
    public void RunStarts(Draft draft, Operation operation)
    {
        while (draft.Starts.TryDequeue(out var instance))
        {
            var items = RunBody(instance, draft, operation, isReplay: false, out var result);
            try
            {
                draft.Transaction.Store(instance.Entity, References.AsAliases(ReferenceEquals(result, PlainValue.Undefined) && instance.Element is null ? PlainValue.EmptyRecord : result), ListRecords.StayInline);
            }
            catch (CellException exception)
            {
                throw new PatternFaultException(new PatternFault("TypeError", exception.Message, []));
            }

            instance.Scope.Replace(items);
            instance.BoundGeneration = instance.Lease.Generation;
        }
    }

    private List<ScopeItem> RunBody(Instance instance, Draft draft, Operation operation, bool isReplay, out PlainValue result)
    {
        var lease = instance.Lease;
        lease.Ensure(operation.Budget);
        var function = instance.Element is { } element ? element.Function
            : instance.Pattern!.Local ?? lease.Loaded.Patterns.GetValueOrDefault(instance.Pattern.Ordinal!.Value) // What is no element has a pattern, and one that is not local an ordinal.
            ?? throw new PatternFaultException(new PatternFault("Error", "The program does not define this pattern any more when it is loaded again.", []));
        IReadOnlyList<PlainValue> arguments = instance.Element?.Arguments ?? [new CellLink(instance.Argument, schema: instance.ArgumentSchema)];
        var builder = new ScopeBuilder(instance.Scope, isReplay);
        var port = new CallPort(this, instance, operation, draft, builder, CallKind.Body, tracker: null);
        switch (lease.Realm.Invoke(function, arguments, new CallContext(CallKind.Body), port, operation.Budget))
        {
            case CallOutcome.Returned returned:
                result = returned.Value;
                return builder.Items;
            case CallOutcome.Threw threw:
                throw new PatternFaultException(threw.Fault);
            case CallOutcome.OverLimit over:
                throw new CallStoppedException(over.Limit, over.Allowed) { EndedWorker = over.EndedWorker };
            case CallOutcome.Lost lost:
                throw new WorkerLostException(lost.Reason);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Sees to it that the functions of an instance are those of its realm, which may have been lost since.</summary>
    public void EnsureBound(Instance instance, Operation operation)
    {
        instance.Lease.Ensure(operation.Budget);
        if (instance.BoundGeneration == instance.Lease.Generation)
        {
            return;
        }

        if (instance.Element is not null && instance.Parent is { } parent)
        {
            EnsureBound(parent, operation);
        }

        var draft = Begin(instance.Id.Derive("wake").Derive(instance.Lease.Generation));
        RunBody(instance, draft, operation, isReplay: true, out _);
        instance.BoundGeneration = instance.Lease.Generation;
        foreach (var computation in instance.Scope.Items.OfType<ComputationNode>().Where(node => node.Made.Items.Count > 0))
        {
            // What it made has functions of the old realm; a new run makes it anew, in the same places.
            computation.ForgetInput();
            MarkDirty(computation);
        }
    }

    private readonly Dictionary<Entity, Instance> _instances = [];

    /// <summary>The instance whose result an entity is.</summary>
    public Instance? InstanceOf(Entity result) => _instances.GetValueOrDefault(result);

    /// <summary>Stops something that a scope owned.</summary>
    public void Stop(ScopeItem item)
    {
        switch (item)
        {
            case GraphNode node:
                node.Stop(this);
                break;
            case Instance instance:
                instance.Stop(this);
                break;
            case HandlerNode handler:
                handler.IsStopped = true;
                Store.Forget(handler.Context);
                break;
        }

        _instances.Remove(item.Entity);
        Store.Forget(item.Entity);
    }

    /// <summary>Forgets what only a stopped instance used.</summary>
    public void Forget(Instance instance)
    {
        _instances.Remove(instance.Entity);
        Store.Forget(instance.Argument);
        Store.Forget(instance.Entity);
    }

    // ---- Compiling -------------------------------------------------------------------------------------------

    /// <summary>Compiles on another thread, and goes on with the result on this one.</summary>
    public void Compile(ProgramSource source, Action<CompiledProgram> then) =>
        DoElsewhere(() => Task.FromResult(ProgramCompiler.Compile(source)), program => then(Remember(program)), _ => (null, null));

    /// <summary>The program of an identity, so that it is prepared once.</summary>
    public CompiledProgram Remember(CompiledProgram program)
    {
        const int MaxPrograms = 1000;
        if (_programs.TryGetValue(program.Identity, out var known))
        {
            return known;
        }

        if (_programs.Count >= MaxPrograms)
        {
            _programs.Clear();
        }

        _programs.Add(program.Identity, program);
        return program;
    }
}
