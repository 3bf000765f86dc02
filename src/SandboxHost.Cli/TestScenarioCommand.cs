using System.CommandLine;
using SandboxHost.Sandbox;
using SandboxHost.Testing;

namespace SandboxHost.Cli;

/// <summary><c>sandbox-host test-scenario FILE… [--root FOLDER] [--isolation MODE] [--json]</c></summary>
internal static class TestScenarioCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Scenario files: a pattern, its argument, and steps of events and expectations as JSON.",
            Arity = ArgumentArity.OneOrMore,
        };
        var root = new Option<string>("--root")
        {
            Description = "The folder that the names of files in a scenario are relative to. Default the current one.",
            HelpName = "FOLDER",
            DefaultValueFactory = _ => ".",
        };
        var json = new Option<bool>("--json")
        {
            Description = "Print each result as one line of JSON.",
        };
        var isolation = IsolationOption.Create();
        var command = new Command("test-scenario", "Runs scenarios, each in a host of its own, and says what was not as expected. Ends with 1 if one did not pass.")
        {
            files, root, isolation, json,
        };
        command.SetAction(parse => RunAsync(parse.GetRequiredValue(files), parse.GetRequiredValue(root), parse.GetRequiredValue(isolation), parse.GetValue(json), terminal).GetAwaiter().GetResult());
        return command;
    }

    private static async Task<int> RunAsync(string[] files, string root, string isolation, bool isJson, Terminal terminal)
    {
        if (!Directory.Exists(root))
        {
            throw new UsageException($"There is no folder {root}: `--root` names the one that the scenarios' files are relative to.");
        }

        var scenarios = files.Select(file => (File: file, Scenario: Read(file))).Where(pair => !pair.Scenario.IsSkipped).ToList();
        using var sandbox = IsolationOption.Open(isolation);
        var runner = new ScenarioRunner { Options = new() { Sandbox = sandbox } };
        var progress = new TestProgress(terminal, isJson, scenarios.Count);
        await WarmUp.RunAsync();
        IsolationOption.AwaitReady(sandbox, terminal);
        foreach (var (file, scenario) in scenarios)
        {
            progress.Begin(scenario.Name);
            var result = await runner.RunAsync(scenario, root, file);
            progress.End(result.ToJson(), $"{result.Scenario} ({file})", result.Passed, result.Elapsed, Describe(result));
        }

        progress.Summarize();
        return progress.Failed == 0 ? ExitCode.Done : ExitCode.PatternErrors;
    }

    private static Scenario Read(string file)
    {
        try
        {
            return Scenario.Parse(SourceFiles.Read(file).Text);
        }
        catch (ScenarioFormatException exception)
        {
            throw new UsageException($"{file} is no scenario. {exception.Message}");
        }
    }

    private static IEnumerable<string> Describe(ScenarioResult result)
    {
        foreach (var failure in result.Failures)
        {
            yield return $"step {failure.Step}, `{failure.Path}`: expected {failure.Expected.GetRawText()}, got {Show(failure.Actual)}";
        }

        if (result.Error is { } error)
        {
            yield return error;
        }
    }

    private static string Show(PlainValue actual) => TaggedJson.Write(actual) is { } json ? json.ToJsonString(TaggedJson.TextOptions) : "null";
}
