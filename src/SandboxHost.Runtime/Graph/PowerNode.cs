using System.Text.Json;
using System.Text.Json.Nodes;
using SandboxHost.Runtime.Cells;
using SandboxHost.Runtime.Powers;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Graph;

/// <summary>The use of a power by name: <c>fetchJson({ url })</c>. Yields the state of the request, which says so if the host does not grant it.</summary>
/// <remarks>
/// A request is known by the content of its arguments: the same content again does nothing; other content cancels what is under way, and
/// an answer that comes late for it is dropped.
/// </remarks>
internal sealed class PowerNode : GraphNode, IDisposable
{
    private readonly string _name;
    private readonly Dictionary<string, PlainValue> _streams;
    private PlainValue.List _arguments;
    private PlainValue? _known;
    private PowerState? _state;
    private CancellationTokenSource? _cancellation;
    private long _number;

    public PowerNode(Instance instance, Entity output, string name, PlainValue.List arguments, Dictionary<string, PlainValue> streams)
        : base(instance, output)
    {
        _name = name;
        _arguments = arguments;
        _streams = streams;
        output.Producer = this;
    }

    public override string Name => _name;

    public void Rebind(GraphHost host, PlainValue.List arguments, bool isReplay)
    {
        if (!isReplay && !arguments.Equals(_arguments))
        {
            _arguments = arguments;
            host.MarkDirty(this);
        }
    }

    public override void Run(GraphHost host, Operation operation)
    {
        var draft = host.Begin(NextCause());
        var tracker = host.Track(this);
        var power = host.FindPower(_name);
        var arguments = ReadArguments(draft, tracker, isGranted: power is not null);
        Subscribe(tracker.Read);
        if (arguments.Equals(_known))
        {
            return;
        }

        // From here on nothing of an older request counts.
        Cancel();
        _known = arguments;
        _state = new PowerState(_name, arguments, _streams);
        var number = _number;
        var refusal = power is null ? $"not granted: {_name}" : null;
        if (!IsRequest(arguments))
        {
            Yield(host, draft, _state.Idle);
            return;
        }

        if (power is not null)
        {
            try
            {
                operation.CountPowerCall();
            }
            catch (CallStoppedException stopped)
            {
                refusal = $"not carried out: more than {stopped.Allowed} uses of powers in one event";
            }
        }

        var subject = Describe(arguments);
        if (refusal is not null)
        {
            host.Audit(operation, _name, AuditOutcome.Refused, Instance, subject, power is null ? "not granted" : refusal);
            Yield(host, draft, _state.Failed(refusal));
            return;
        }

        host.Audit(operation, _name, AuditOutcome.Granted, Instance, subject);
        Yield(host, draft, _state.Pending);
        _cancellation = new CancellationTokenSource();
        var request = new PowerRequest(_name, [.. arguments.Elements.Select(ToJson)], Instance.Label);
        host.Ask(
            power!, // or it had been refused
            request,
            answer =>
            {
                if (number == _number && !IsStopped)
                {
                    Finish(host, answer, operation.Cascade);
                }
            },
            _cancellation.Token);
    }

    /// <summary>Ends what is under way. The state says that nothing is.</summary>
    public void CancelByPattern(GraphHost host)
    {
        if (_cancellation is not null && _state is not null)
        {
            Cancel();
            Yield(host, host.Begin(NextCause()), _state.Idle);
        }
    }

    // Only what is needed is read: an instance may ask for something with itself as the argument.
    private PlainValue.List ReadArguments(Draft draft, DependencyTracker tracker, bool isGranted)
    {
        if (_name == "navigateTo")
        {
            return PlainValue.Of(_arguments.Elements.Select(Identify));
        }

        if (!isGranted && PowerState.NeedsUrl(_name))
        {
            var url = _arguments.Elements is [PlainValue.Record { } request, ..] ? request["url"] ?? PlainValue.Undefined : _arguments.Elements.FirstOrDefault(PlainValue.Undefined);
            var address = SchemaReader.ReadValue(draft.Transaction, url, null, tracker) ?? PlainValue.Undefined;
            return PlainValue.Of([address is PlainValue.Record inner ? inner["url"] ?? PlainValue.Undefined : address]);
        }

        return !isGranted ? _arguments
            : SchemaReader.ReadValue(draft.Transaction, _arguments, null, tracker) as PlainValue.List ?? PlainValue.EmptyList;
    }

    private static PlainValue Identify(PlainValue argument) => argument is CellLink link
        ? PlainValue.Of(new("id", PlainValue.Of(link.Entity.Id.ToString())), KeyValuePair.Create("path", PlainValue.Of(link.Path.ToString())))
        : argument;

    private bool IsRequest(PlainValue.List arguments)
    {
        if (!PowerState.NeedsUrl(_name))
        {
            return true;
        }

        var first = arguments.Elements.FirstOrDefault(PlainValue.Undefined);
        return (first is PlainValue.Record record ? record["url"] : first) is PlainValue.Text { Value.Length: > 0 };
    }

    private static string Describe(PlainValue.List arguments)
    {
        const int MaxLength = 200;
        var text = string.Join(", ", arguments.Elements);
        return text.Length <= MaxLength ? text : string.Concat(text.AsSpan(0, MaxLength), "…");
    }

    private static JsonElement ToJson(PlainValue value) => JsonDocument.Parse(PlainValueJson.Write(value) ?? "null").RootElement.Clone();

    private void Finish(GraphHost host, PowerAnswer answer, Cascade cascade)
    {
        _cancellation?.Dispose();
        _cancellation = null;
        var operation = host.BeginOperation(NextCause(), chain: 0, cascade: cascade);
        var draft = host.Begin(operation.Id);
        var state = _state!; // a request has one
        try
        {
            Yield(host, draft, answer.Error is { } error ? state.Failed(error) : state.Done(FromJson(answer.Result)));
        }
        catch (Exception exception) when (exception is JsonException or CellException)
        {
            Yield(host, host.Begin(operation.Id.Derive("failed")), state.Failed("The answer is nested too deeply or too large."));
        }

        if (answer.Error is { } why)
        {
            host.Audit(operation, _name, AuditOutcome.Refused, Instance, Describe((PlainValue.List)_known!), answer.Cause is null ? why : $"{why} {answer.Cause.Message}"); // known since it was asked
        }

        host.Answered = cascade;
        host.End(operation, isCommitted: true);
        host.ReportBackground(operation);
    }

    private static PlainValue FromJson(JsonNode? json) => json is null ? PlainValue.Null : PlainValueJson.Parse(json.ToJsonString());

    private void Yield(GraphHost host, Draft draft, PlainValue state)
    {
        draft.Transaction.Store(Entity, state, ListRecords.StayInline);
        host.Commit(draft, this);
    }

    private void Cancel()
    {
        _number++;
        _cancellation?.Cancel();
        _cancellation?.Dispose();
        _cancellation = null;
    }

    public override void Stop(GraphHost host)
    {
        base.Stop(host);
        Dispose();
    }

    public void Dispose() => Cancel();
}

/// <summary>What became of a request to a power.</summary>
/// <param name="Result">What it gave.</param>
/// <param name="Error">Why it gave nothing, in words for the pattern; null if it gave something.</param>
/// <param name="Cause">What went wrong in the host's code, of which patterns learn nothing.</param>
internal sealed record PowerAnswer(JsonNode? Result, string? Error = null, Exception? Cause = null);

/// <summary>A stream in the state of a power. Events to it are taken, and do nothing but, in one case, cancel what is under way.</summary>
internal sealed class PowerStream : ScopeItem
{
    public PowerStream(Entity stream)
    {
        Entity = stream;
        stream.Producer = this;
    }

    public override Entity Entity { get; }

    /// <summary>Whose request an event cancels; null if none.</summary>
    public PowerNode? Cancels { get; set; }
}
