using SandboxHost.Runtime.Tests.Graph;

namespace SandboxHost.Runtime.Tests.Boundary;

/// <summary>References that outlive what they refer to.</summary>
public sealed class GoneInstanceTests : GraphTest
{
    private const string Keeper = """
        const INNER = `
          import { cell, handler, pattern } from "commonfabric";
          const add = handler((_e: unknown, s: any) => {});
          export default pattern(() => ({ inner: cell(1), stream: add({}) }));
        `;
        const keep = handler((_e: unknown, s: { kept: Cell<any>; stream: Cell<any>; run: { inner: Cell<number>; stream: Stream<void> } }) => {
          s.kept.set({ cell: s.run.inner });
        });
        const stop = handler((_e: unknown, s: { code: Cell<string> }) => { s.code.set(""); });
        const read = handler((_e: unknown, s: { kept: Cell<any>; seen: Cell<any> }) => { s.seen.set({ value: s.kept.get()?.cell }); });
        const write = handler((_e: unknown, s: { kept: Cell<{ cell: Cell<number> }>; seen: Cell<any> }) => { s.seen.set("trying"); s.kept.get().cell.set(5); });
        export default pattern(() => {
          const code = cell(INNER), kept = cell<any>(), stream = cell<any>(), seen = cell<any>();
          const run = compileAndRun<unknown, { inner: number; stream: Stream<void> }>({ files: [{ name: "/main.tsx", contents: code }], main: "/main.tsx", input: {} });
          return { run, seen, kept, keep: keep({ kept, stream, run: run.result as any }), stop: stop({ code }), read: read({ kept, seen }), write: write({ kept: kept as any, seen }) };
        });
        """;

    [Fact]
    public async Task A_reference_to_a_cell_of_a_stopped_instance_reads_nothing_and_cannot_be_written()
    {
        var instance = await Start(Keeper);
        await Host.SettleAsync();
        await Commit(instance, "keep");
        await Commit(instance, "read");
        await Reads(instance, "seen.value", "1");

        await Commit(instance, "stop");
        await Commit(instance, "read");
        await Reads(instance, "seen.value", "undefined");
        var report = await Send(instance, "write");
        Assert.Equal(EventOutcome.Failed, report.Outcome);
        Assert.Contains("no longer exists", report.Fault!.Message, StringComparison.Ordinal);
        await Reads(instance, "seen", "{}");
    }

    [Fact]
    public async Task A_stream_of_a_stopped_instance_takes_no_events()
    {
        var instance = await Start("""
            const act = handler((_e: unknown, s: { n: Cell<number> }) => { s.n.set(s.n.get() + 1); });
            export default pattern(() => { const n = cell(0); return { n, act: act({ n }) }; });
            """);
        await Commit(instance, "act");
        await instance.StopAsync();
        await Assert.ThrowsAsync<PatternPathException>(() => instance.SendAsync("act"));
    }
}
