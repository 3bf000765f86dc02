using System.Text;
using SandboxHost.Compiler;
using SandboxHost.Runtime.Cells;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Graph;

/// <summary><c>compileAndRun({ files, main, input })</c>: yields <c>{ pending, result, error, errors }</c>.</summary>
/// <remarks>
/// The state machine of section 8.1 of the specification of patterns. A request is known by the content of its files: the same
/// content again does nothing; new content stops the old instance at once, and an outcome that comes late for an older request is dropped.
/// </remarks>
internal sealed class CompileNode : GraphNode
{
    private const int MaxFiles = 100;
    private const int MaxErrors = 50;

    private PlainValue.Record _request;
    private PlainValue? _known;
    private Instance? _child;
    private long _number;

    public CompileNode(Instance instance, Entity output, PlainValue.Record request)
        : base(instance, output)
    {
        _request = request;
        output.Producer = this;
    }

    public override string Name => "compileAndRun";

    public void Rebind(GraphHost host, PlainValue.Record request, bool isReplay)
    {
        if (!isReplay && !request.Equals(_request))
        {
            _request = request;
            host.MarkDirty(this);
        }
    }

    public override void Run(GraphHost host, Operation operation)
    {
        var draft = host.Begin(NextCause());
        var tracker = host.Track(this);
        var files = Read(draft, "files", tracker);
        var main = Read(draft, "main", tracker);
        var mainExport = Read(draft, "mainExport", tracker);
        Subscribe(tracker.Read);

        var content = PlainValue.Of(files, main, mainExport);
        if (content.Equals(_known))
        {
            return;
        }

        // From here on nothing of an older request counts.
        _known = content;
        var number = ++_number;
        var old = _child;
        _child = null;
        var (source, refusal) = ToProgram(files, main, operation.Quotas);
        if (source is not null && number > 1)
        {
            try
            {
                // The first was counted when the node was made.
                operation.CountCompilation();
            }
            catch (CallStoppedException stopped)
            {
                (source, refusal) = (null, $"not compiled: more than {stopped.Allowed} compilations in one event");
            }
        }

        var state = source is not null ? State(pending: true) : State(pending: false, error: refusal);
        draft.Transaction.Store(Entity, state, ListRecords.StayInline);
        draft.OnCommit.Add(() => old?.Stop(host));
        host.Commit(draft, this);
        if (source is null)
        {
            if (refusal is not null)
            {
                host.Audit(operation, "compileAndRun", AuditOutcome.Refused, Instance, (main as PlainValue.Text)?.Value ?? "", refusal);
            }

            return;
        }

        host.Audit(operation, "compileAndRun", AuditOutcome.Granted, Instance, source.Main);
        host.Compile(source, program =>
        {
            if (number == _number && !IsStopped)
            {
                Finish(host, program, (mainExport as PlainValue.Text)?.Value ?? "default", operation.Cascade);
            }
        });
    }

    private PlainValue Read(Draft draft, string name, DependencyTracker tracker) =>
        _request[name] is { } value ? SchemaReader.ReadValue(draft.Transaction, value, null, tracker) ?? PlainValue.Undefined : PlainValue.Undefined;

    /// <summary>The program, or why there is none; neither if there is nothing to compile.</summary>
    private static (ProgramSource? Source, string? Refusal) ToProgram(PlainValue files, PlainValue main, HostQuotas quotas)
    {
        if (main is not PlainValue.Text { Value: { Length: > 0 } mainName } || files is not PlainValue.List { Elements.Count: > 0 } list)
        {
            return (null, null);
        }

        if (list.Elements.Count > MaxFiles)
        {
            return (null, $"The program has {list.Elements.Count} files; {MaxFiles} are allowed.");
        }

        var sources = new List<SourceFile>();
        var bytes = 0L;
        foreach (var file in list.Elements)
        {
            if (file is not PlainValue.Record record || record["name"] is not PlainValue.Text name || record["contents"] is not PlainValue.Text contents)
            {
                return (null, "Each file is a record { name, contents } of two strings.");
            }

            bytes += Encoding.UTF8.GetByteCount(contents.Value);
            if (bytes > quotas.MaxProgramBytes)
            {
                return (null, $"The program has more than {quotas.MaxProgramBytes} bytes of source.");
            }

            sources.Add(new SourceFile(name.Value, contents.Value));
        }

        try
        {
            return (new ProgramSource(sources, mainName), null);
        }
        catch (ArgumentException exception)
        {
            // The message without the name of our parameter.
            var end = exception.Message.IndexOf(" (Parameter", StringComparison.Ordinal);
            return (null, end < 0 ? exception.Message : exception.Message[..end]);
        }
    }

    private void Finish(GraphHost host, CompiledProgram program, string export, Cascade cascade, bool mayTryAgain = true)
    {
        var operation = host.BeginOperation(Entity.Id.Derive("finish").Derive(_number), chain: 0, cascade: cascade);
        var draft = host.Begin(Entity.Id.Derive("result").Derive(_number));
        Instance? child = null;
        PlainValue state;
        if (program.HasErrors)
        {
            state = State(pending: false, errors: ErrorsOf(program));
        }
        else
        {
            try
            {
                child = host.PrepareExport(draft, operation, Instance, program, export, _request["input"] ?? PlainValue.Undefined, Entity.Id.Derive("instance").Derive(_number));
                host.RunStarts(draft, operation);
                state = State(pending: false, result: new CellLink(child.Entity, isRedirect: true));
            }
            catch (PatternFaultException failed)
            {
                host.AuditFault(operation, "fault", AuditOutcome.Failed, Instance, program.Main, failed.Fault.ToString());
                state = Failed($"{failed.Fault.Name}: {failed.Fault.Message}" + (failed.Fault.Place is { } place ? $" ({place.Place})" : ""));
            }
            catch (WorkerLostException) when (mayTryAgain)
            {
                host.End(operation, isCommitted: false);
                Finish(host, program, export, cascade, mayTryAgain: false);
                return;
            }
            catch (WorkerLostException lost)
            {
                state = Failed(lost.Message);
            }
            catch (CallStoppedException stopped)
            {
                state = Failed(Limits.Describe(stopped.Limit, stopped.Allowed));
                host.Audit(operation, "compileAndRun", AuditOutcome.Refused, Instance, program.Main, Limits.Describe(stopped.Limit, stopped.Allowed));
                host.AuditLimit(operation, Instance, stopped.Limit, stopped.Allowed);
            }
        }

        draft.Transaction.Store(Entity, state, ListRecords.StayInline);
        draft.OnCommit.Add(() => _child = child);
        host.Commit(draft, this);
        host.Answered = cascade;
        host.End(operation, isCommitted: true);
        host.ReportBackground(operation);

        PlainValue Failed(string error)
        {
            child = null;
            draft = host.Begin(Entity.Id.Derive("failed").Derive(_number));
            return State(pending: false, error: error);
        }
    }

    private static PlainValue.List ErrorsOf(CompiledProgram program) => PlainValue.Of(program.Diagnostics
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
        .Take(MaxErrors)
        .Select(PlainValue (diagnostic) => PlainValue.Of(
            new("line", PlainValue.Of(diagnostic.Line)),
            new("column", PlainValue.Of(diagnostic.Column)),
            new("message", PlainValue.Of(diagnostic.Message)),
            new("type", PlainValue.Of(diagnostic.Code.ToString())),
            new KeyValuePair<string, PlainValue>("file", PlainValue.Of(diagnostic.Source.Path)))));

    private static PlainValue.Record State(bool pending, PlainValue? result = null, string? error = null, PlainValue? errors = null)
    {
        var properties = new List<KeyValuePair<string, PlainValue>> { new("pending", PlainValue.Of(pending)) };
        if (result is not null)
        {
            properties.Add(new("result", result));
        }

        if (error is not null)
        {
            properties.Add(new("error", PlainValue.Of(error)));
        }

        if (errors is not null)
        {
            properties.Add(new("errors", errors));
        }

        return PlainValue.Of(properties);
    }

    public override void Stop(GraphHost host)
    {
        base.Stop(host);
        _number++;
        _child?.Stop(host);
    }
}
