using System.Text.Json.Nodes;
using SandboxHost.Runtime.Tests.Graph;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Tests.Replay;

/// <summary>What came into one host, put into another, gives the same bytes.</summary>
public sealed class ReplayTests : GraphTest
{
    // All that could differ from one run to the next: the clock, dice, identities, the order of iteration and of what is sent.
    private const string Restless = """
        const Small = pattern<{ at: number }>(({ at }) => ({ at, later: lift((x: number) => x + 1)(at) }));
        const note = handler((e: { text: string } | undefined, s: { log: Cell<any[]>; made: Cell<any[]>; again: Stream<any> }) => {
          s.log.push({ text: e?.text, now: Date.now(), iso: new Date().toISOString(), dice: [Math.random(), Math.random()], keys: Object.keys({ b: 1, a: 2, 1: 3 }), sorted: [3, 1, 2].sort() });
          s.made.push(instantiate({ pattern: Small, inputs: { at: Date.now() % 1000 + Math.floor(Math.random() * 1e9) } }));
          if (s.log.get().length % 3 === 1) { s.again.send({ text: "sent " + Math.random() }); s.again.send({ text: "sent too" }); }
        });
        const fail = handler((_e: unknown, s: { log: Cell<any[]> }) => { s.log.push("never"); throw new Error(String(Math.random())); });
        export default pattern(({ [SELF]: self }: any) => {
          const log = cell<any[]>([]), made = cell<any[]>([]);
          return { log, made, count: computed(() => log.get().length), note: note({ log, made, again: self.note }), fail: fail({ log }) };
        });
        """;

    private const string Compiling = """
        const add = handler((e: { n: number }, s: { code: Cell<string>; seen: Cell<any[]> }) => {
          s.code.set(`import { pattern } from "commonfabric"; export default pattern(() => ({ n: ${e.n} }));`);
          s.seen.push({ n: e.n, at: Date.now(), dice: Math.random() });
        });
        export default pattern(() => {
          const code = cell(""), seen = cell<any[]>([]);
          const run = compileAndRun<unknown, { n: number }>({ files: [{ name: "/main.tsx", contents: code }], main: "/main.tsx", input: {} });
          return { run, seen, doubled: computed(() => (run.result?.n ?? 0) * 2), add: add({ code, seen }) };
        });
        """;

    private const string Fetching = """
        import { fetchJson } from "commonfabric";
        const ask = handler((e: { url: string }, s: { url: Cell<string> }) => { s.url.set(e.url); });
        export default pattern(() => {
          const url = cell("");
          return { url, answer: fetchJson({ url }), ask: ask({ url }) };
        });
        """;

    private readonly EventJournal _journal = new();

    [Fact]
    public async Task Clocks_dice_identities_and_sent_events_are_the_same_again()
    {
        Options = new PatternHostOptions { Journal = _journal };
        var first = await Start(Restless);
        for (var i = 0; i < 5; i++)
        {
            await Send(first, "note", $$"""{"text":"event {{i}}"}""");
            await Send(first, "fail");
        }

        var second = await Start(Restless);
        await Send(second, "note");
        await first.DeliverAsync("log.0.text", PlainValue.Of("written"));
        await AssertReplays(first, second);
        Assert.NotEqual(await TextOf(first), await TextOf(second));
    }

    [Fact]
    public async Task Events_that_are_not_waited_for_are_taken_in_the_same_order_again()
    {
        Options = new PatternHostOptions { Journal = _journal };
        var first = await Start(Restless);
        var second = await Start(Restless);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => (i % 2 == 0 ? first : second).SendAsync("note", PlainValueJson.Parse($$"""{"text":"{{i}}"}""")))));
        await Host.SettleAsync();
        await AssertReplays(first, second);
    }

    [Fact]
    public async Task A_compilation_ends_where_it_ended()
    {
        Options = new PatternHostOptions { Journal = _journal };
        var first = await Start(Compiling);
        for (var i = 0; i < 6; i++)
        {
            // Some end before the next begins, and some do not.
            await first.SendAsync("add", PlainValueJson.Parse($$"""{"n":{{i}}}"""));
            if (i % 2 == 0)
            {
                await Host.SettleAsync();
            }
        }

        await Host.SettleAsync();
        await AssertReplays(first);
    }

    [Fact]
    public async Task Powers_are_not_asked_again()
    {
        var asked = 0;
        Options = new PatternHostOptions
        {
            Journal = _journal,
            Powers = new Dictionary<string, Power> { ["fetchJson"] = (request, _) => Task.FromResult<JsonNode?>(new JsonObject { ["number"] = ++asked, ["of"] = request.Argument.GetProperty("url").GetString() }) },
        };
        var first = await Start(Fetching);
        await Send(first, "ask", """{"url":"https://a.example/"}""");
        await Send(first, "ask", """{"url":"https://b.example/"}""");
        await Reads(first, "answer.result", """{"number":2,"of":"https://b.example/"}""");
        await AssertReplays(first);
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task A_journal_goes_through_a_file()
    {
        Options = new PatternHostOptions { Journal = _journal };
        var first = await Start(Restless, """{"given":[1,null,"x"]}""");
        await Send(first, "note", """{"text":"a \"line\"\nand another"}""");
        await first.StopAsync();
        var last = await Start(Restless);
        await Send(last, "note");

        using var writer = new StringWriter();
        _journal.WriteJson(writer);
        var read = EventJournal.ReadJson(new StringReader(writer.ToString()));
        using var again = new StringWriter();
        read.WriteJson(again);
        Assert.Equal(writer.ToString(), again.ToString());
        await using var host = new PatternHost();
        var replayed = await host.ReplayAsync(read);
        Assert.Equal(await TextOf(last), await TextOf(replayed[1]));
    }

    [Fact]
    public async Task What_does_not_fit_is_refused()
    {
        Options = new PatternHostOptions { Journal = _journal };
        var first = await Start(Restless);
        await Send(first, "note");
        using (var edit = Host.Edit())
        {
            edit.Set(Host.GetCell("space", "cause"), PlainValue.Of(1));
            await edit.CommitAsync();
        }

        await using var host = new PatternHost();
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => host.ReplayAsync(_journal));
        Assert.Contains("a transaction of the embedding program", error.Message, StringComparison.Ordinal);
        error = await Assert.ThrowsAsync<InvalidOperationException>(() => host.ReplayAsync(_journal));
        Assert.Contains("has not been used", error.Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => EventJournal.ReadJson(new StringReader("""{"kind":"other"}""")));
    }

    /// <summary>The same state, and the same journal, in a host whose clock shows something else.</summary>
    private async Task AssertReplays(params PatternInstance[] instances)
    {
        var again = new EventJournal();
        await using var host = new PatternHost(new PatternHostOptions
        {
            Journal = again,
            Time = new FixedTime(),
            Powers = Options.Powers.Keys.ToDictionary(name => name, Power (_) => (_, _) => throw new InvalidOperationException("asked again")),
        });
        var replayed = await host.ReplayAsync(_journal);
        Assert.Equal(instances.Length, replayed.Count);
        for (var i = 0; i < instances.Length; i++)
        {
            Assert.Equal(await TextOf(instances[i]), await TextOf(replayed[i]));
        }

        // What is written down of the one is what is written down of the other.
        Assert.Equal(TextOf(_journal), TextOf(again));
    }

    private static async Task<string> TextOf(PatternInstance instance) => instance.Id + PlainValueJson.Write(await instance.ReadAsync());

    private static string TextOf(EventJournal journal)
    {
        using var writer = new StringWriter();
        journal.WriteJson(writer);

        // Answers of powers are not given twice.
        return string.Join('\n', writer.ToString().Split('\n').Where(line => !line.Contains("\"result\":", StringComparison.Ordinal)));
    }

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;
    }
}
