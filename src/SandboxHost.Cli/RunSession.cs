using System.Collections.Concurrent;
using SandboxHost.Compiler;
using SandboxHost.Runtime;
using SandboxHost.Runtime.Cells;
using SandboxHost.Sandbox;

namespace SandboxHost.Cli;

/// <summary>Runs a program as it was asked for, one event after the other, and gathers what happened.</summary>
internal sealed class RunSession : IAsyncDisposable
{
    private readonly RunRequest _request;
    private readonly PatternHost _host;
    private readonly Dictionary<string, int> _madeBy = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<EventReport> _sent = new();
    private int _faultsSeen;
    private int _linesSeen;

    private RunSession(RunRequest request, ISandbox sandbox, Action<AuditEntry>? onAudit)
    {
        _request = request;
        _host = new PatternHost(request.Options with { Sandbox = sandbox });
        if (onAudit is not null)
        {
            _host.Audit.Added += (_, entry) => onAudit(entry);
        }

        _host.SentEventHandled += (_, sent) => _sent.Enqueue(sent);
    }

    /// <summary>Does it all.</summary>
    /// <param name="read">Reads what is asked for from the command line.</param>
    /// <param name="terminal">Where warnings go.</param>
    /// <param name="onAudit">Told of each entry of the audit log, on the host's own thread, however many there are.</param>
    /// <exception cref="UsageException">The command line is wrong, there is no such export, or no such stream when it is its turn.</exception>
    public static async Task<RunReport> RunAsync(Func<RunRequest> read, Terminal terminal, Action<AuditEntry>? onAudit = null)
    {
        var warmUp = Task.Run(WarmUp.RunAsync);
        var request = read();
        using var sandbox = IsolationOption.Open(request.Isolation, request.Options.Limits);
        var program = ProgramCompiler.Compile(request.Source);
        var report = new RunReport { Request = request, Outcome = RunOutcome.ProgramErrors, Diagnostics = program.Diagnostics };
        if (program.HasErrors)
        {
            return report;
        }

        await warmUp;
        IsolationOption.AwaitReady(sandbox, terminal);
        await using var session = new RunSession(request, sandbox, onAudit);
        return await session.RunAsync(program, report);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task<RunReport> RunAsync(CompiledProgram program, RunReport report)
    {
        PatternInstance instance;
        try
        {
            instance = await _host.StartAsync(program, _request.Input, _request.Export);
        }
        catch (PatternStartException exception)
        {
            await ThrowIfNotExportedAsync(program);
            return report with { Outcome = RunOutcome.StartFailed, Start = StartOf(exception), Audit = _host.Audit.Entries };
        }

        await _host.SettleAsync();
        var afterStart = TakeAfterEffects();
        var before = await instance.InspectAsync();
        NoteMadeBy(0, before);
        var lastAuditOfStart = LastAudit();
        var events = new List<HandledEvent>();
        foreach (var toSend in _request.Sends)
        {
            var handled = await SendAsync(instance, events.Count + 1, toSend, before);
            events.Add(handled.Event);
            before = handled.After;
        }

        var values = new List<FoundValue>();
        foreach (var path in _request.Gets)
        {
            values.Add(await ReadAsync(instance, path));
        }

        var start = _host.LastStart!; // it has started
        var isWell = start.Faults.Count == 0 && afterStart.IsWell && events.TrueForAll(handled => handled.IsWell);
        return report with
        {
            Outcome = isWell ? RunOutcome.Done : RunOutcome.PatternFailed,
            Start = start,
            Label = instance.Label,
            AfterStart = afterStart,
            Events = events,
            Result = before,
            Values = values,
            Audit = _host.Audit.Entries,
            LastAuditOfStart = lastAuditOfStart,
            MadeBy = _madeBy,
        };
    }

    private async Task<(HandledEvent Event, ResultNode After)> SendAsync(PatternInstance instance, int number, RunEvent toSend, ResultNode before)
    {
        EventReport report;
        try
        {
            report = await instance.SendAsync(toSend.Stream, toSend.Payload);
        }
        catch (PatternPathException exception)
        {
            throw new UsageException(DescribeUnknownStream(exception, toSend.Stream, before));
        }

        await _host.SettleAsync();
        var after = await instance.InspectAsync();
        var made = NoteMadeBy(number, after);
        return (new HandledEvent(number, toSend, report, TakeAfterEffects(), ResultComparison.Compare(before, after), made, LastAudit()), after);
    }

    private static async Task<FoundValue> ReadAsync(PatternInstance instance, string path)
    {
        try
        {
            var value = await instance.ReadAsync(path);
            return new FoundValue(value, value is PlainValue.Reference { Kind: var kind } ? $"it is a {NameOf(kind)}." : "");
        }
        catch (CellException exception)
        {
            return new FoundValue(PlainValue.Undefined, exception.Message);
        }
    }

    private static string NameOf(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Cell => "cell",
        ReferenceKind.Stream => "stream",
        ReferenceKind.Pattern => "pattern",
        ReferenceKind.Instance => "instance",
    };

    private EventReport StartOf(PatternStartException exception) =>
        _host.LastStart ?? new EventReport("", EventOutcome.Failed) { Reason = exception.Message, Fault = exception.Fault };

    private long LastAudit() => _host.Audit.Entries is [.., var last] ? last.Number : 0;

    private AfterEffects TakeAfterEffects()
    {
        var (faults, lines) = (_host.Background, _host.BackgroundConsole);
        var effects = new AfterEffects([.. faults.Skip(_faultsSeen)], [.. lines.Skip(_linesSeen)], [.. _sent]);
        _sent.Clear();
        (_faultsSeen, _linesSeen) = (faults.Count, lines.Count);
        return effects;
    }

    /// <summary>Notes for each instance that is seen for the first time which event it came with.</summary>
    private List<ResultNode> NoteMadeBy(int number, ResultNode root)
    {
        var made = new List<ResultNode>();
        ResultTree.Visit(root, node =>
        {
            if (ResultTree.InstanceOf(node) is { } label && _madeBy.TryAdd(label, number))
            {
                made.Add(node);
            }
        });
        return made;
    }

    private async Task ThrowIfNotExportedAsync(CompiledProgram program)
    {
        IReadOnlyList<string> patterns;
        try
        {
            patterns = await _host.GetPatternNamesAsync(program);
        }
        catch (PatternStartException)
        {
            // It does not even load, so the export is not what is wrong.
            return;
        }

        var export = _request.Export;
        if (patterns.Contains(export))
        {
            return;
        }

        var file = PrintableText.Escape(ProgramFiles.WithoutRoot(program.Main));
        var others = patterns.Select(name => $"`{PrintableText.Escape(name)}`").ToList();
        var what = export == "default" ? $"{file} has no pattern as its default export" : $"{file} exports no pattern `{PrintableText.Escape(export)}`";
        var nearest = Spelling.FindNearest(export, patterns);
        throw new UsageException(others.Count == 0 ? $"{what}, nor any other. Write `export default pattern(…)`."
            : $"{what}{(nearest is null ? "." : $"; did you mean `{PrintableText.Escape(nearest)}`?")} It exports {string.Join(", ", others)}: choose one with `--export`.");
    }

    private static string DescribeUnknownStream(PatternPathException exception, string stream, ResultNode result)
    {
        const int MaxNamed = 12;
        var streams = new List<string>();
        ResultTree.Visit(result, node =>
        {
            if (node.Kind == ResultKind.Stream)
            {
                streams.Add(node.Path);
            }
        });
        if (streams.Count == 0)
        {
            return $"{PrintableText.Escape(exception.Message)} The result has no streams.";
        }

        var nearest = Spelling.FindNearest(stream, streams);
        var hint = nearest is null ? "" : $" Did you mean `{PrintableText.Escape(nearest)}`?";
        var named = string.Join(", ", streams.Take(MaxNamed).Select(path => $"`{PrintableText.Escape(path)}`"));
        var more = streams.Count > MaxNamed ? $" and {streams.Count - MaxNamed} more" : "";
        return $"{PrintableText.Escape(exception.Message)}{hint} {(streams.Count == 1 ? "The only stream is" : "The streams are")} {named}{more}.";
    }
}
