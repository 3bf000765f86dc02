using System.Diagnostics;
using SandboxHost.Compiler;
using SandboxHost.Runtime;
using SandboxHost.Runtime.Cells;
using SandboxHost.Sandbox;

namespace SandboxHost.Testing;

/// <summary>Runs scenarios, each in a host of its own.</summary>
/// <remarks>Rules: <c>scenarios.md</c>, "Running one scenario". May be used by several threads.</remarks>
public sealed class ScenarioRunner
{
    /// <summary>How long one scenario may take. Default 20 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>What patterns may use. Powers that are granted here are granted beside <see cref="Scenario.FetchMocks"/>.</summary>
    public PatternHostOptions Options { get; init; } = new();

    /// <summary>Runs a scenario. Whatever goes wrong is part of the result.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="root">The folder that the names of files are relative to.</param>
    /// <param name="file">What to call its file in the result.</param>
    public async Task<ScenarioResult> RunAsync(Scenario scenario, string root, string file)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(file);
        var watch = Stopwatch.StartNew();
        var result = new ScenarioResult(scenario.Name, file);
        try
        {
            var run = new ScenarioRun(scenario, ScenarioFiles.Read(scenario, root), Options);
            var isLate = false;
            try
            {
                result = await run.CarryOutAsync(result).WaitAsync(Timeout);
            }
            catch (TimeoutException)
            {
                isLate = true;
                result = result with { Failures = run.Failures, Error = $"It did not end within {Timeout.TotalSeconds:0} s." };
            }
            finally
            {
                // A host that is busy is left to end by itself.
                var released = run.DisposeAsync();
                if (!isLate)
                {
                    await released;
                }
            }
        }
        catch (Exception exception) when (exception is ScenarioFilesException or TaggedJsonException or PatternStartException or ArgumentException or InvalidOperationException or CellException)
        {
            result = result with { Error = WithoutParameter(exception.Message) };
        }

        return result with { Elapsed = watch.Elapsed };
    }

    // The message without the name of our parameter.
    private static string WithoutParameter(string message) => message.IndexOf(" (Parameter", StringComparison.Ordinal) is var end and >= 0 ? message[..end] : message;
}

/// <summary>One run of a scenario.</summary>
internal sealed class ScenarioRun : IAsyncDisposable
{
    private readonly Scenario _scenario;
    private readonly ProgramSource _source;
    private readonly PatternHost _host;
    private readonly FaultCollector _faults;
    private readonly List<ScenarioFailure> _failures = [];

    public ScenarioRun(Scenario scenario, ProgramSource source, PatternHostOptions options)
    {
        _scenario = scenario;
        _source = source;
        _host = new PatternHost(FetchMocks.Grant(options, scenario.FetchMocks));
        _faults = new FaultCollector(_host);
    }

    /// <summary>What was not as expected so far.</summary>
    public IReadOnlyList<ScenarioFailure> Failures => [.. _failures];

    public async Task<ScenarioResult> CarryOutAsync(ScenarioResult result)
    {
        var error = await RunStepsAsync();
        var faults = _faults.Describe();
        return result with { Failures = _failures, Error = error is not null && faults is not null ? $"{error}\n{faults}" : error ?? faults };
    }

    private async Task<string?> RunStepsAsync()
    {
        PatternInstance instance;
        try
        {
            instance = await _host.StartAsync(_source, _scenario.Argument is { } argument ? TaggedJson.Read(argument) : null, _scenario.Export);
        }
        catch (PatternStartException exception)
        {
            return exception.Message;
        }

        _faults.Add(_host.LastStart);
        await _host.SettleAsync();
        for (var i = 0; i < _scenario.Steps.Count; i++)
        {
            foreach (var sent in _scenario.Steps[i].Events)
            {
                try
                {
                    _faults.Add(await instance.DeliverAsync(sent.Stream, sent.Payload is { } payload ? TaggedJson.Read(payload) : null));
                }
                catch (PatternPathException exception)
                {
                    return $"Step {i + 1}: {exception.Message}";
                }

                await _host.SettleAsync();
            }

            foreach (var expected in _scenario.Steps[i].Expectations)
            {
                await CheckAsync(instance, i + 1, expected);
            }
        }

        return null;
    }

    private async Task CheckAsync(PatternInstance instance, int step, ScenarioExpectation expectation)
    {
        var expected = TaggedJson.Read(expectation.Value);
        PlainValue actual;
        try
        {
            actual = await instance.ReadAsync(expectation.Path);
            if (DeepEquality.AreEqual(actual, expected))
            {
                return;
            }
        }
        catch (CellException exception)
        {
            actual = PlainValue.Of(exception.Message);
        }

        _failures.Add(new ScenarioFailure(step, expectation.Path, expectation.Value, actual));
    }

    public ValueTask DisposeAsync() => new(Task.Run(_host.Dispose));
}
