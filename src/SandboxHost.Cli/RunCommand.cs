using System.CommandLine;
using SandboxHost.Compiler;
using SandboxHost.Runtime;
using SandboxHost.Sandbox;

namespace SandboxHost.Cli;

/// <summary><c>sandbox-host run FILE [--export NAME] [--input JSON] [--send STREAM[=JSON]]… [--get PATH]… [--ui] [--data FILE]… [--json] [--audit] [--audit-file FILE] [--isolation MODE] [--limits …]</c></summary>
internal static class RunCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "The main file of a pattern: .tsx, .ts, .jsx or .js. The files that it imports are read, too.",
        };
        var export = new Option<string>("--export")
        {
            Description = "Which of the file's exports to run.",
            HelpName = "NAME",
            DefaultValueFactory = _ => "default",
        };
        var input = new Option<string?>("--input")
        {
            Description = "The pattern's input, a record as JSON, or `@` and the name of a file that holds it.",
            HelpName = "JSON|@file",
        };
        var send = new Option<string[]>("--send")
        {
            Description = "Send an event to a stream of the result, such as `add` or `members.0.rename`; without JSON, the event is undefined. Repeat it for more events: each is handled before the next is sent.",
            HelpName = "STREAM[=JSON|@file]",
        };
        var get = new Option<string[]>("--get")
        {
            Description = "Print only the value at this path of the result, as JSON on one line, when all is done. May be repeated.",
            HelpName = "PATH",
        };
        var ui = new Option<bool>("--ui")
        {
            Description = "Print only the view, the result's [UI], as a tree: elements, text, and where events go.",
        };
        var json = new Option<bool>("--json")
        {
            Description = "Print one JSON document with everything instead of text.",
        };
        var audit = new Option<bool>("--audit")
        {
            Description = "List each thing that was granted or refused.",
        };
        var auditFile = new Option<string?>("--audit-file")
        {
            Description = "Write the audit log to this file: a line of JSON for each thing that was granted or refused, each limit that was passed, and each fault.",
            HelpName = "FILE",
        };
        var limits = new Option<string[]>("--limits")
        {
            Description = $"What an event may use, such as `statements=100000,time=500ms,memory=64MB`. There are {LimitsArgument.Names}.",
            HelpName = "NAME=VALUE,…",
        };
        var data = DataFiles.CreateOption();
        var isolation = IsolationOption.Create();
        var command = new Command("run", "Runs a pattern in the sandbox, sends it events, and shows what became of it. Ends with 3 if the pattern failed or passed a limit.")
        {
            file, export, input, send, get, ui, data, json, audit, auditFile, isolation, limits,
        };
        command.SetAction(parse =>
        {
            RefuseSeveralOutputs(parse.GetValue(json), parse.GetValue(ui), parse.GetValue(get) is { Length: > 0 });
            return Run(
                () => new RunRequest(
                    DataFiles.Attach(ProgramFiles.Read(parse.GetRequiredValue(file)), parse.GetRequiredValue(file), parse.GetValue(data) ?? []),
                    parse.GetRequiredValue(export),
                    ReadInput(parse.GetValue(input)),
                    [.. (parse.GetValue(send) ?? []).Select(ReadEvent)],
                    parse.GetValue(get) ?? [],
                    (parse.GetValue(limits) ?? []).Aggregate(new PatternHostOptions(), (options, argument) => LimitsArgument.Apply(argument, options)),
                    parse.GetRequiredValue(isolation)),
                parse.GetValue(json) ? RunOutput.Json : parse.GetValue(ui) ? RunOutput.Ui : RunOutput.Report,
                parse.GetValue(audit),
                parse.GetValue(auditFile),
                terminal);
        });
        return command;
    }

    private static void RefuseSeveralOutputs(bool isJson, bool isUi, bool hasGets)
    {
        if (isUi && (isJson || hasGets))
        {
            throw new UsageException($"`--ui` prints only the view, so `{(isJson ? "--json" : "--get")}` cannot stand beside it.");
        }
    }

    private static PlainValue? ReadInput(string? argument)
    {
        const string Example = """--input '{"name": "Ada"}'""";
        if (argument is null)
        {
            return null;
        }

        var input = JsonArgument.Read(argument, "--input", Example);
        return input is PlainValue.Record ? input : throw new UsageException($"The input of a pattern is a record, but `--input` is {ValueText.Of(input)}: write {Example}.");
    }

    private static RunEvent ReadEvent(string argument)
    {
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
        {
            return new RunEvent(argument, null);
        }

        var stream = argument[..equals];
        return new RunEvent(stream, JsonArgument.Read(argument[(equals + 1)..], $"--send {stream}", $$"""--send {{stream}}='{"name": "Ada"}', or only --send {{stream}} for an event that says nothing"""));
    }

    private static int Run(Func<RunRequest> read, RunOutput output, bool hasAuditTable, string? auditFile, Terminal terminal)
    {
        using var log = auditFile is null ? null : CreateFile(auditFile);
        var report = RunSession.RunAsync(read, terminal, log is null ? null : entry => log.Write(entry.ToJson() + "\n")).GetAwaiter().GetResult();
        var exitCode = report.Outcome switch
        {
            RunOutcome.Done => ExitCode.Done,
            RunOutcome.ProgramErrors => ExitCode.PatternErrors,
            RunOutcome.StartFailed => ExitCode.PatternFailed,
            RunOutcome.PatternFailed => ExitCode.PatternFailed,
        };

        // The diagnostics are not the result: they go where they cannot be taken for it.
        terminal.WriteError(DiagnosticReport.Parts(report.Diagnostics.Select(ProgramFiles.WithoutRoot)));
        if (output == RunOutput.Json)
        {
            terminal.Out.Write(RunJson.Of(report, exitCode));
        }
        else if (report.Outcome == RunOutcome.StartFailed)
        {
            terminal.WriteError(RunText.FailedStartOf(report, hasAuditTable).Parts);
        }
        else if (report.Outcome != RunOutcome.ProgramErrors)
        {
            WriteReport(report, output, hasAuditTable, terminal);
        }

        if (Summarize(report) is { } summary)
        {
            terminal.Error.WriteLine(summary);
        }

        return exitCode;
    }

    private static StreamWriter CreateFile(string path)
    {
        try
        {
            return new StreamWriter(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"The file `{path}` cannot be written: {exception.Message}");
        }
    }

    private static void WriteReport(RunReport report, RunOutput output, bool hasAuditTable, Terminal terminal)
    {
        if (output == RunOutput.Ui && report.Result is { } result)
        {
            terminal.WriteError(RunText.ProblemsOf(report, hasAuditTable).Parts);
            terminal.WriteOut(UiText.Of(result).Parts);
            return;
        }

        if (report.Request.Gets.Count == 0)
        {
            terminal.WriteOut(RunText.Of(report, hasAuditTable).Parts);
            return;
        }

        terminal.WriteError(RunText.ProblemsOf(report, hasAuditTable).Parts);
        for (var i = 0; i < report.Values.Count; i++)
        {
            var (value, problem) = report.Values[i];
            terminal.Out.Write(PrintableText.Escape(PlainValueJson.Write(value) ?? "undefined") + "\n");
            if (problem.Length > 0)
            {
                terminal.Error.WriteLine($"What is at {ValueText.Path(report.Request.Gets[i])} has no JSON form: {PrintableText.Escape(problem)}");
            }
        }
    }

    /// <summary>What went wrong, on one line, for those who look at the end only; null if nothing did.</summary>
    private static string? Summarize(RunReport report)
    {
        switch (report.Outcome)
        {
            case RunOutcome.Done:
                return null;
            case RunOutcome.ProgramErrors:
                var errors = report.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
                return $"{(errors == 1 ? "1 error" : $"{errors} errors")}; nothing was run.";
            case RunOutcome.StartFailed:
                return report.Start?.Outcome == EventOutcome.OverLimit
                    ? "The pattern passed a limit when it started; there is no instance. `--limits` sets others."
                    : "The pattern failed when it started; there is no instance.";
            case RunOutcome.PatternFailed:
                var failed = report.Events.Where(handled => handled.Report.Outcome != EventOutcome.Committed).ToList();
                if (failed.Count == 0)
                {
                    return report.Events.Any(handled => handled.After.Sent.Any(sent => sent.Outcome != EventOutcome.Committed))
                        ? "Not all events that handlers sent were carried out."
                        : "Computations failed; what they should have given is missing from the result.";
                }

                var advice = failed.Exists(handled => handled.Report.Outcome == EventOutcome.OverLimit) ? " `--limits` sets other limits." : "";
                var which = failed.Count == 1 ? $"Event {failed[0].Number} of {report.Events.Count} was" : $"{failed.Count} of {report.Events.Count} events were";
                return $"{which} not carried out, and left nothing behind.{advice}";
            default:
                throw new System.Diagnostics.UnreachableException(report.Outcome.ToString());
        }
    }
}

/// <summary>What <c>run</c> prints.</summary>
internal enum RunOutput
{
    /// <summary>What happened, for people; or the values that were asked for.</summary>
    Report,
    /// <summary>The view.</summary>
    Ui,
    /// <summary>Everything, for programs.</summary>
    Json,
}
