using System.Diagnostics;
using SandboxHost.Compiler;
using SandboxHost.Runtime;
using SandboxHost.Sandbox;

namespace SandboxHost.Hostile;

/// <summary>Runs a case in a tier and looks at everything that must still be so afterwards.</summary>
internal static class CaseRunner
{
    private const double Megabyte = 1024 * 1024;

    // A machine that is busy with something else ends operations late, too: what is late must be so each time.
    private const int Attempts = 3;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    /// <summary>What the attacks run under.</summary>
    public static SandboxLimits Limits { get; } = new()
    {
        MaxTime = TimeSpan.FromSeconds(1),
        MaxAllocatedBytes = 64 * 1024 * 1024,
        MaxStatements = 2_000_000,
    };

    /// <summary>What ordinary programs run under: they are about sizes, and a busy machine is no reason to refuse them.</summary>
    public static SandboxLimits BenignLimits { get; } = Limits with { MaxTime = TimeSpan.FromSeconds(20) };

    /// <summary>How much more may have been allocated than allowed when an operation is stopped.</summary>
    public static long MaxOvershoot { get; } = Math.Max(16 * 1024 * 1024, Limits.MaxAllocatedBytes / 4);

    /// <summary>Runs a case; one that the tier cannot hold runs in a process of its own.</summary>
    public static CaseResult Run(HostileCase hostile, Tier tier)
    {
        if (hostile.Unheld.ContainsKey(tier.Name))
        {
            var shown = ChildProcess.Run(hostile, tier);

            // How late something is depends on the machine: once held is not always held.
            return shown with { Verdict = Verdict.NotHeld, Problems = shown.Verdict == Verdict.Held ? ["held this time"] : shown.Problems };
        }

        return RunHere(hostile, tier);
    }

    /// <summary>Runs a case in this process, whatever it may do to it.</summary>
    public static CaseResult RunHere(HostileCase hostile, Tier tier)
    {
        for (var attempt = 1; ; attempt++)
        {
            var attack = new Attack(hostile, tier);
            var run = Task.Run(attack.RunAsync);
            if (!run.Wait(s_patience))
            {
                // It goes on, on a thread that nobody can stop.
                return new CaseResult(hostile.Name, tier.Name, "hung") { Verdict = Verdict.Failed, Problems = [$"not over after {s_patience.TotalSeconds} s"] };
            }

            var result = run.GetAwaiter().GetResult();
            if (attempt == Attempts || !attack.IsLate || result.Problems.Count > 1)
            {
                return result;
            }
        }
    }

    private sealed class Attack(HostileCase hostile, Tier tier)
    {
        private const string BenignSource = """
            import { cell, type Cell, handler, pattern } from "commonfabric";
            const add = handler((_e: unknown, { n }: { n: Cell<number> }) => { n.set(n.get() + 1); });
            export default pattern(() => { const n = cell(0); return { n, add: add({ n }) }; });
            """;

        private readonly SandboxLimits _limits = hostile.Class == HostileCase.Benign ? BenignLimits : Limits;
        private readonly List<string> _problems = [];

        /// <summary>Whether something took too long.</summary>
        public bool IsLate { get; private set; }

        public async Task<CaseResult> RunAsync()
        {
            using var sandbox = tier.Open(_limits);
            await using var host = new PatternHost(new PatternHostOptions { Sandbox = sandbox, Limits = _limits });
            var benign = await host.StartAsync(SourceOf("benign.tsx", BenignSource));
            await Bump(benign, "the benign instance before the attack");
            var program = ProgramCompiler.Compile(SourceOf("main.tsx", hostile.Source));
            var result = new CaseResult(hostile.Name, tier.Name, "not-compiled") { Said = string.Join('\n', program.Diagnostics.Take(2)) };
            if (!program.HasErrors)
            {
                result = hostile.Sends is { } stream ? await Send(host, program, stream) : await Start(host, program);
            }

            await Bump(benign, "the benign instance after the attack");
            var expected = hostile.OutcomesIn(tier);
            if (!expected.Contains(result.Outcome))
            {
                _problems.Add($"expected {string.Join(" or ", expected)}: {result.Said}");
            }

            return result with { Verdict = _problems.Count == 0 ? Verdict.Held : Verdict.Failed, Problems = _problems };
        }

        private async Task<CaseResult> Start(PatternHost host, CompiledProgram program)
        {
            using var watch = new MemoryWatch();
            var started = Stopwatch.GetTimestamp();
            try
            {
                var instance = await host.StartAsync(program);
                Check(await ReadText(instance));
            }
            catch (PatternStartException failed)
            {
                Check(failed.Message);
            }

            var result = Describe(host.LastStart!, Stopwatch.GetElapsedTime(started), watch); // something was started
            started = Stopwatch.GetTimestamp();
            await Bump(await host.StartAsync(SourceOf("next.tsx", BenignSource)), "a program that is started afterwards");
            return result with { NextMilliseconds = CheckNext(Stopwatch.GetElapsedTime(started)) };
        }

        private async Task<CaseResult> Send(PatternHost host, CompiledProgram program, string stream)
        {
            PatternInstance instance;
            try
            {
                instance = await host.StartAsync(program);
            }
            catch (PatternStartException failed)
            {
                return new CaseResult(hostile.Name, tier.Name, "not-started") { Said = failed.Message };
            }

            var before = await instance.ReadAsync();
            EventReport report;
            TimeSpan elapsed;
            CaseResult result;
            using (var watch = new MemoryWatch())
            {
                var sent = Stopwatch.GetTimestamp();
                report = await instance.SendAsync(stream);
                elapsed = Stopwatch.GetElapsedTime(sent);
                await host.SettleAsync();
                result = Describe(report, elapsed, watch);
            }

            var after = await instance.ReadAsync();
            Check(after.ToString());
            if (report.Outcome != EventOutcome.Committed && !after.Equals(before))
            {
                _problems.Add($"the result was {Cut(before.ToString())} and is {Cut(after.ToString())} after an event that was not committed");
            }

            var next = Stopwatch.GetTimestamp();
            await Bump(instance, "the same instance after the attack", isCounter: report.Outcome != EventOutcome.Committed);
            return result with { NextMilliseconds = CheckNext(Stopwatch.GetElapsedTime(next)) };
        }

        private CaseResult Describe(EventReport report, TimeSpan elapsed, MemoryWatch watch)
        {
            var fault = report.Fault ?? (report.Faults.Count > 0 ? report.Faults[0].Fault : null);
            var said = report.Reason.Length > 0 ? report.Reason : fault?.ToString() ?? "";
            Check(report.Reason);
            Check(report.Fault?.ToString() ?? "");
            foreach (var other in report.Faults)
            {
                Check(other.What);
                Check(other.Fault.ToString());
            }

            foreach (var line in report.Console)
            {
                Check(line.Text);
            }

            var over = Math.Max(0, (elapsed - _limits.MaxTime).TotalMilliseconds);
            if (over > tier.Overtime.TotalMilliseconds)
            {
                IsLate = true;
                _problems.Add($"ended {over:F0} ms after its deadline");
            }

            // A worker's heap has a limit of its own, which nothing passes.
            if (tier.Name == "in-process" && report.Usage.AllocatedBytes > Limits.MaxAllocatedBytes + MaxOvershoot)
            {
                _problems.Add($"allocated {report.Usage.AllocatedBytes / Megabyte:F0} MB");
            }

            return new CaseResult(hostile.Name, tier.Name, OutcomeOf(report, fault))
            {
                OverMilliseconds = over,
                GrownMegabytes = watch.Grown / Megabyte,
                AllocatedMegabytes = report.Usage.AllocatedBytes / Megabyte,
                Statements = report.Usage.Statements,
                Said = Cut(said),
            };
        }

        // A computation that goes wrong does not undo the event: then its fault is the outcome.
        private static string OutcomeOf(EventReport report, PatternFault? fault) => report.Outcome switch
        {
            EventOutcome.Committed when fault is null => "committed",
            EventOutcome.Committed or EventOutcome.Failed or EventOutcome.OverLimit => fault switch
            {
                null => LimitOf(report.Reason),
                { Name: "LimitError" } => LimitOf(fault.Message),
                // What nobody foresaw: the realm is lost, and the program could not catch it.
                { Message: "The engine could not carry this out." } => "engine-fault",
                _ => "fault",
            },
            EventOutcome.NotRun => "not-run",
            EventOutcome.Refused => "refused",
            _ => throw new UnreachableException(report.Outcome.ToString()),
        };

        // The report has the limit in words only.
        private static string LimitOf(string reason) =>
            reason.EndsWith(" ms", StringComparison.Ordinal) ? "time"
            : reason.EndsWith(" bytes", StringComparison.Ordinal) ? "memory"
            : reason.EndsWith(" statements", StringComparison.Ordinal) ? "statements"
            : reason.EndsWith(" nested calls", StringComparison.Ordinal) ? "recursion"
            : reason.StartsWith("stopped", StringComparison.Ordinal) ? "quota"
            : "refused";

        private double CheckNext(TimeSpan elapsed)
        {
            if (elapsed > tier.Recovery)
            {
                IsLate = true;
                _problems.Add($"the next event took {elapsed.TotalMilliseconds:F0} ms");
            }

            return elapsed.TotalMilliseconds;
        }

        private async Task Bump(PatternInstance instance, string who, bool isCounter = true)
        {
            EventReport report;
            try
            {
                report = await instance.SendAsync("add");
            }
            catch (PatternPathException none)
            {
                _problems.Add($"{who}: {none.Message}");
                return;
            }

            // What a committed event wrote may be anything.
            if (report.Outcome != EventOutcome.Committed || isCounter && (await instance.ReadAsync("n")) is not PlainValue.Number { Value: > 0 })
            {
                _problems.Add($"{who}: {report.Outcome}, {report.Reason}");
            }
        }

        private static async Task<string> ReadText(PatternInstance instance) => (await instance.ReadAsync()).ToString();

        private void Check(string text)
        {
            if (HostWords.Find(text) is { } word)
            {
                _problems.Add($"`{word}` is a word of the host, in: {Cut(text)}");
            }
        }

        private static string Cut(string text)
        {
            const int Most = 300;
            return text.Length <= Most ? text : text[..Most] + "…";
        }

        private static ProgramSource SourceOf(string name, string text) => new([new SourceFile(name, text)], name);
    }
}
