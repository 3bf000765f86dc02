using Microsoft.Extensions.DependencyInjection;
using SandboxHost.Compiler;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Tests;

/// <summary>The host as a service of a container.</summary>
public sealed class PatternHostServicesTests
{
    [Fact]
    public async Task A_container_has_one_host_and_disposes_of_it()
    {
        PatternHost host;
        await using (var provider = new ServiceCollection().AddPatternHost().AddPatternHost().BuildServiceProvider())
        {
            host = provider.GetRequiredService<PatternHost>();
            Assert.Same(host, provider.GetRequiredService<PatternHost>());
            var instance = await host.StartAsync(new ProgramSource([new SourceFile("main.ts", "import { pattern } from 'commonfabric'; export default pattern(() => ({ x: 1 }));")], "main.ts"));
            Assert.Equal(PlainValue.Of(1), await instance.ReadAsync("x"));
        }

        Assert.Throws<ObjectDisposedException>(() => { _ = host.SettleAsync(); });
    }

    [Fact]
    public async Task The_options_of_the_program_and_the_services_of_the_container_are_used()
    {
        var clock = new FixedClock(new DateTimeOffset(2020, 2, 3, 4, 5, 6, 789, TimeSpan.Zero));
        var services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddPatternHost(_ => new PatternHostOptions { Quotas = HostQuotas.Default with { MaxInstancesPerEvent = 1 } });
        await using var provider = services.BuildServiceProvider();
        var host = provider.GetRequiredService<PatternHost>();
        var instance = await host.StartAsync(new ProgramSource([new SourceFile("main.ts", """
            import { type Cell, cell, handler, instantiate, pattern } from "commonfabric";
            const Leaf = pattern(() => ({}));
            const act = handler((e: unknown, s: { t: Cell<string> }) => { s.t.set(new Date().toISOString()); });
            const two = handler((e: unknown, s: {}) => { Leaf({}); Leaf({}); });
            export default pattern(() => { const t = cell(""); return { t, act: act({ t }), two: two({}) }; });
            """)], "main.ts"));
        await instance.SendAsync("act");
        Assert.Equal(PlainValue.Of("2020-02-03T04:05:06.000Z"), await instance.ReadAsync("t"));
        Assert.Equal(EventOutcome.OverLimit, (await instance.SendAsync("two")).Outcome);
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
