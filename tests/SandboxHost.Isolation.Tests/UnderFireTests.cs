using System.Diagnostics;
using SandboxHost.Compiler;
using SandboxHost.Runtime;
using SandboxHost.Sandbox;

namespace SandboxHost.Isolation.Tests;

/// <summary>Workers are killed at random while events run: nothing acknowledged is lost, nothing else is half there, order holds (S43, S52).</summary>
public sealed class UnderFireTests
{
    private const int Instances = 100;
    private const int Events = 10_000;
    private const int Programs = 4;
    private const int Kills = 30;

    [Fact]
    public async Task Ten_thousand_events_over_a_hundred_instances()
    {
        var disturbed = await Run(isUnderFire: true);
        var undisturbed = await Run(isUnderFire: false);
        Assert.Equal(undisturbed.State, disturbed.State);
        Assert.InRange(disturbed.Kills, Kills / 2, int.MaxValue);
        Assert.Equal(0, undisturbed.Failed);
    }

    private static async Task<(List<string> State, int Kills, int Failed)> Run(bool isUnderFire)
    {
        using var sandbox = new WorkerSandbox(new WorkerSandboxOptions { WarmWorkers = 3 });
        await using var host = new PatternHost(new PatternHostOptions { Sandbox = sandbox });
        var programs = Enumerable.Range(0, Programs).Select(ProgramOf).ToList();
        var instances = new List<PatternInstance>();
        for (var i = 0; i < Instances; i++)
        {
            instances.Add(await host.StartAsync(programs[i % Programs]));
        }

        using var ceaseFire = new CancellationTokenSource();
        var (acknowledged, failed) = (0, 0);
        var fire = isUnderFire ? Task.Run(() => FireAsync(sandbox, () => Volatile.Read(ref acknowledged), ceaseFire.Token)) : Task.FromResult(0);
        await Task.WhenAll(instances.Select(async (instance, index) =>
        {
            // In order: the next is sent when the one before was acknowledged; what was not is sent again.
            for (var number = index; number < Events; number += Instances)
            {
                while (await SendAsync(instance, number) is not EventOutcome.Committed)
                {
                    Interlocked.Increment(ref failed);
                }

                Interlocked.Increment(ref acknowledged);
            }
        }));
        await ceaseFire.CancelAsync();
        var kills = await fire;
        await host.SettleAsync();
        var state = new List<string>();
        foreach (var instance in instances)
        {
            state.Add(PlainValueJson.Write(await instance.ReadAsync("state"))!); // it is data
        }

        return (state, kills, failed);
    }

    private static async Task<EventOutcome> SendAsync(PatternInstance instance, int number)
    {
        var report = await instance.SendAsync("note", PlainValue.Of(new KeyValuePair<string, PlainValue>("number", PlainValue.Of(number))));
        Assert.True(report.Outcome is EventOutcome.Committed or EventOutcome.Failed or EventOutcome.Refused or EventOutcome.OverLimit, report.ToString());
        if (report.Outcome == EventOutcome.Refused)
        {
            // Chance hit the same one again and again.
            await instance.ResumeAsync();
        }

        return report.Outcome;
    }

    // By progress, not by time: however slowly workers start, the events get on.
    private static async Task<int> FireAsync(WorkerSandbox sandbox, Func<int> acknowledged, CancellationToken ceaseFire)
    {
        var random = new Random(20261122);
        var (kills, next) = (0, 0);
        while (!ceaseFire.IsCancellationRequested)
        {
            if (acknowledged() < next || sandbox.ProcessIds.Values.ToList() is not { Count: > 0 } targets)
            {
                await Task.Delay(1, CancellationToken.None);
                continue;
            }

            next = acknowledged() + random.Next(2 * Events / Kills);
            try
            {
                using var process = Process.GetProcessById(targets[random.Next(targets.Count)]);
                process.Kill();
                kills++;
            }
            catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
            {
                // It was gone.
            }
        }

        return kills;
    }

    // Two writes in each event, which must be there both or not at all; and a computation over them.
    private static CompiledProgram ProgramOf(int number) => Isolation.Tests.Programs.Compile($$"""
        const note = handler((e: { number: number }, s: { count: Cell<number>; order: Cell<number[]>; sum: Cell<number> }) => {
          s.count.set(s.count.get() + 1);
          s.order.push(e.number);
          s.sum.set(s.sum.get() * 3 % 1000003 + e.number + {{number}});
        });
        export default pattern(() => {
          const count = cell(0), order = cell<number[]>([]), sum = cell(0);
          return { state: { count, order, sum, length: lift((all: number[]) => all.length)(order) }, note: note({ count, order, sum }) };
        });
        """);
}
