using System.CommandLine;
using System.Text.Json.Nodes;
using SandboxHost.Testing;

namespace SandboxHost.Cli;

/// <summary><c>sandbox-host test FILE… [--data FILE]… [--fetch-mocks FILE] [--isolation MODE] [--json]</c></summary>
internal static class TestCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Pattern tests: patterns whose result has steps under [TESTS]. The files that they import are read, too.",
            Arity = ArgumentArity.OneOrMore,
        };
        var data = DataFiles.CreateOption();
        var mocks = new Option<string?>("--fetch-mocks")
        {
            Description = "Answers to requests, as JSON: a list of { urlIncludes, status, contentType, body }. The first whose `urlIncludes` is in the address answers.",
            HelpName = "FILE",
        };
        var json = new Option<bool>("--json")
        {
            Description = "Print the result of each file as one line of JSON.",
        };
        var isolation = IsolationOption.Create();
        var command = new Command("test", "Runs pattern tests, each in a host of its own. Ends with 1 if one did not pass.")
        {
            files, data, mocks, isolation, json,
        };
        command.SetAction(parse => RunAsync(
            parse.GetRequiredValue(files), parse.GetValue(data) ?? [], parse.GetValue(mocks), parse.GetRequiredValue(isolation), parse.GetValue(json), terminal).GetAwaiter().GetResult());
        return command;
    }

    private static async Task<int> RunAsync(string[] files, string[] data, string? mocks, string isolation, bool isJson, Terminal terminal)
    {
        var sources = files.Select(file => (File: file, Source: DataFiles.Attach(ProgramFiles.Read(file), file, data))).ToList();
        using var sandbox = IsolationOption.Open(isolation);
        var test = new PatternTest { Options = new() { Sandbox = sandbox }, Mocks = mocks is null ? [] : ReadMocks(mocks) };
        var progress = new TestProgress(terminal, isJson, sources.Count);
        await WarmUp.RunAsync();
        IsolationOption.AwaitReady(sandbox, terminal);
        foreach (var (file, source) in sources)
        {
            progress.Begin(file);
            var result = await test.RunAsync(source, step => progress.Begin($"{file} step {step.Number}: {step.What}"));
            terminal.WriteError(DiagnosticReport.Parts(result.Diagnostics.Select(ProgramFiles.WithoutRoot)));
            progress.End(ToJson(file, result), $"{file}: {Summarize(result)}", result.Passed, result.Elapsed, Describe(result));
        }

        progress.Summarize();
        return progress.Failed == 0 ? ExitCode.Done : ExitCode.PatternErrors;
    }

    private static IReadOnlyList<FetchMock> ReadMocks(string file)
    {
        try
        {
            return FetchMock.ParseList(SourceFiles.Read(file).Text);
        }
        catch (ScenarioFormatException exception)
        {
            throw new UsageException($"{file} is no list of answers. {exception.Message}");
        }
    }

    private static string Summarize(PatternTestResult result)
    {
        var skipped = result.Steps.Count(step => step.Outcome == PatternTestOutcome.Skipped);
        var steps = result.Steps.Count == 1 ? "1 step" : $"{result.Steps.Count} steps";
        return skipped == 0 ? steps : $"{steps}, {skipped} skipped";
    }

    private static IEnumerable<string> Describe(PatternTestResult result)
    {
        foreach (var step in result.Steps.Where(step => step.Outcome == PatternTestOutcome.Failed))
        {
            yield return $"step {step.Number}: {step.What}{(step.Message.Length == 0 ? "" : $": {step.Message}")}";
        }

        if (result.Error is { } error)
        {
            yield return error;
        }
    }

    private static string ToJson(string file, PatternTestResult result) => new JsonObject
    {
        ["file"] = file,
        ["passed"] = result.Passed,
        ["steps"] = new JsonArray([.. result.Steps.Select(step => (JsonNode)new JsonObject
        {
            ["step"] = step.Number,
            ["what"] = step.What,
            ["outcome"] = step.Outcome switch
            {
                PatternTestOutcome.Passed => "passed",
                PatternTestOutcome.Failed => "failed",
                PatternTestOutcome.Skipped => "skipped",
            },
            ["message"] = step.Message,
        })]),
        ["error"] = result.Error,
        ["ms"] = Math.Round(result.Elapsed.TotalMilliseconds, 1),
    }.ToJsonString(TaggedJson.TextOptions);
}
