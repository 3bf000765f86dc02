using System.Diagnostics;
using SandboxHost.Compiler;
using SandboxHost.Runtime;
using SandboxHost.Runtime.Cells;
using SandboxHost.Sandbox;

namespace SandboxHost.Testing;

/// <summary>Runs pattern tests: patterns whose result has steps under <c>[TESTS]</c>, each an assertion or an action.</summary>
/// <remarks>
/// Rules: specification of patterns, section 10.3. Each test runs in a host of its own. A test that is <c>multiUserTest({ setup, participants })</c>
/// runs its participants beside each other; each goes on until it awaits a label that another has yet to reach.
/// </remarks>
public sealed class PatternTest
{
    private const string TestsKey = "$TESTS";
    private const string OldTestsKey = "tests";
    private const string MayFailKey = "allowErrors";

    /// <summary>How long a test may take. Default 60 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>What patterns may use. Powers that are granted here are granted beside <see cref="Mocks"/>.</summary>
    public PatternHostOptions Options { get; init; } = new();

    /// <summary>Answers to requests, tried in order.</summary>
    public IReadOnlyList<FetchMock> Mocks { get; init; } = [];

    /// <summary>Runs a test.</summary>
    /// <param name="source">The program. Its default export is the test.</param>
    /// <param name="stepEnded">Told of each step as soon as it is over; null if nobody wants to know.</param>
    public async Task<PatternTestResult> RunAsync(ProgramSource source, Action<PatternTestStep>? stepEnded = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        var watch = Stopwatch.StartNew();
        var steps = new List<PatternTestStep>();
        var program = ProgramCompiler.Compile(source);
        if (program.HasErrors)
        {
            return new PatternTestResult(steps, "It does not compile.", watch.Elapsed) { Diagnostics = program.Diagnostics };
        }

        var host = new PatternHost(FetchMocks.Grant(Options, Mocks));
        var isLate = false;
        string? error;
        try
        {
            error = await RunAsync(source, program, host, Note).WaitAsync(Timeout);
        }
        catch (TimeoutException)
        {
            isLate = true;
            error = $"It did not end within {Timeout.TotalSeconds:0} s.";
        }
        catch (Exception exception) when (exception is PatternStartException or CellException)
        {
            error = exception.Message;
        }
        finally
        {
            // A host that is busy is left to end by itself.
            var released = Task.Run(host.Dispose);
            if (!isLate)
            {
                await released;
            }
        }

        lock (steps)
        {
            return new PatternTestResult([.. steps], error, watch.Elapsed);
        }

        void Note(PatternTestStep step)
        {
            lock (steps)
            {
                steps.Add(step);
            }

            stepEnded?.Invoke(step);
        }
    }

    private static async Task<string?> RunAsync(ProgramSource source, CompiledProgram program, PatternHost host, Action<PatternTestStep> note)
    {
        var isPattern = (await host.GetPatternNamesAsync(program)).Contains("default");
        var faults = new FaultCollector(host) { LeavesOutAssertions = true };
        var instance = await host.StartAsync(isPattern ? source : MultiUserTest.Wrap(source));
        faults.Add(host.LastStart);
        await host.SettleAsync();
        var participants = new List<Participant>();
        foreach (var root in isPattern ? [""] : await MultiUserTest.RootsAsync(instance))
        {
            var path = root + (await instance.ReadAsync(root + TestsKey) is PlainValue.List ? TestsKey : OldTestsKey);
            if (await instance.ReadAsync(path) is not PlainValue.List list)
            {
                return $"{(isPattern ? "The result" : $"The result of participant {participants.Count + 1}")} has no steps. Return `{{ [TESTS]: [{{ assertion: assert(() => …) }}, …] }}`.";
            }

            participants.Add(new Participant(instance, path, list.Elements.Count));
        }

        if (participants.Count == 0)
        {
            return "The test has no participants.";
        }

        if (await RunStepsAsync(participants, host, faults, note) is { } stuck)
        {
            return stuck;
        }

        var mayFail = isPattern && (await instance.ReadAsync(MayFailKey)).Equals(PlainValue.True);
        return mayFail ? null : faults.Describe();
    }

    private static async Task<string?> RunStepsAsync(List<Participant> participants, PatternHost host, FaultCollector faults, Action<PatternTestStep> note)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        while (participants.Any(participant => !participant.IsDone))
        {
            var hasMoved = false;
            foreach (var participant in participants)
            {
                while (!participant.IsDone)
                {
                    var step = await participant.ReadStepAsync();
                    if (participants.Count > 1 && step["await"] is PlainValue.Text awaited && !reached.Contains(awaited.Value))
                    {
                        break;
                    }

                    if (step["label"] is PlainValue.Text label)
                    {
                        reached.Add(label.Value);
                    }

                    if (await participant.RunStepAsync(step, ++number, faults) is { } ended)
                    {
                        note(ended);
                    }

                    await host.SettleAsync();
                    hasMoved = true;
                }
            }

            if (!hasMoved)
            {
                return "The participants wait for labels that none of them reaches.";
            }
        }

        return null;
    }

    /// <summary>A list of steps, and how far it has come.</summary>
    private sealed class Participant(PatternInstance instance, string path, int count)
    {
        private int _next;

        public bool IsDone => _next >= count;

        private string Path => $"{path}.{_next}";

        public async Task<PlainValue.Record> ReadStepAsync() => await instance.ReadAsync(Path) as PlainValue.Record ?? PlainValue.EmptyRecord;

        /// <summary>Does what a step says, and goes on to the next.</summary>
        /// <returns>How it went; null for a step that only waits or marks a place.</returns>
        public async Task<PatternTestStep?> RunStepAsync(PlainValue.Record step, int number, FaultCollector faults)
        {
            var here = Path;
            _next++;
            if (step["skip"] is PlainValue.Bool { Value: true })
            {
                return new PatternTestStep(number, "skipped", PatternTestOutcome.Skipped);
            }

            if (step["assertion"] is { } assertion)
            {
                return Check(assertion, number);
            }

            if (step["action"] is not null)
            {
                try
                {
                    faults.Add(await instance.SendAsync($"{here}.action", step["event"]));
                    return new PatternTestStep(number, "action", PatternTestOutcome.Passed);
                }
                catch (PatternPathException exception)
                {
                    return new PatternTestStep(number, "action", PatternTestOutcome.Failed) { Message = exception.Message };
                }
            }

            // What is to be rendered was read with the step already.
            return step["render"] is not null ? new PatternTestStep(number, "render", PatternTestOutcome.Passed)
                : step["settle"] is not null || step["label"] is not null || step["await"] is not null ? null
                : new PatternTestStep(number, "step", PatternTestOutcome.Failed)
                {
                    Message = "It is neither an assertion nor an action, or the assertion has no value: its computation failed, or something that it needs is missing.",
                };
        }

        // `{ ok, source, parts }`, or in older tests a boolean
        private static PatternTestStep Check(PlainValue assertion, int number)
        {
            var record = assertion as PlainValue.Record;
            var ok = record is null ? assertion : record["ok"] ?? PlainValue.Undefined;
            var source = record?["source"] is PlainValue.Text { Value: var text } ? text : "assertion";
            if (ok.IsTruthy)
            {
                return new PatternTestStep(number, source, PatternTestOutcome.Passed);
            }

            var parts = (record?["parts"] as PlainValue.List)?.Elements.OfType<PlainValue.Record>()
                .Select(part => $"{TextOf(part["src"])} is {TextOf(part["rendered"])}") ?? [];
            var why = ReferenceEquals(ok, PlainValue.Undefined) ? "It has no value: its computation failed, or something that it needs is missing." : string.Join(", ", parts);
            return new PatternTestStep(number, source, PatternTestOutcome.Failed) { Message = why };
        }

        private static string TextOf(PlainValue? value) => value is PlainValue.Text text ? text.Value : value?.ToString() ?? "";
    }
}

/// <summary>Tests with several users: <c>export default multiUserTest({ setup, participants })</c>.</summary>
internal static class MultiUserTest
{
    private const string ParticipantsKey = "participants";

    // Each participant is a child of one instance, which shares what `setup` gives with all of them.
    private const string Wrapper = """
        import { pattern } from "commonfabric";
        import test from "{0}";
        export default pattern(() => {
          const setup = test.setup ? test.setup({}) : undefined;
          return { participants: Object.values(test.participants ?? {}).map((participant) => participant({ setup })) };
        });
        """;

    /// <summary>A program whose default export runs the participants.</summary>
    public static ProgramSource Wrap(ProgramSource source)
    {
        const string Name = "/participants-of-test.ts";
        var files = source.Names.Select(name => source.Find(name)!).Append(new SourceFile(Name, Wrapper.Replace("{0}", source.Main, StringComparison.Ordinal))); // a name has a file
        return new ProgramSource(files, Name, source.DataNames.Select(name => source.FindData(name)!)); // as above
    }

    /// <summary>The paths of the participants' results.</summary>
    public static async Task<IReadOnlyList<string>> RootsAsync(PatternInstance instance)
    {
        var count = await instance.ReadAsync($"{ParticipantsKey}.length") is PlainValue.Number { Value: var length } ? (int)length : 0;
        return [.. Enumerable.Range(0, count).Select(i => $"{ParticipantsKey}.{i}.")];
    }
}
