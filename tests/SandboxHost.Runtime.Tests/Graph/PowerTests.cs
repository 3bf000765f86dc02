using System.Text.Json;
using System.Text.Json.Nodes;
using SandboxHost.Compiler;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Tests.Graph;

/// <summary>Powers that a host grants by name, and what patterns see of those that it does not grant.</summary>
public sealed class PowerTests : GraphTest
{
    private readonly List<PowerRequest> _requests = [];
    private readonly TaskCompletionSource<JsonNode?> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationToken _cancellation;

    private const string Fetching = """
        const point = handler((event: { url: string }, state: { url: Cell<string> }) => { state.url.set(event.url); });
        export default pattern(() => {
          const url = cell("");
          const answer = fetchJson<{ rain: number }>({ url, options: { headers: { a: "b" } } });
          return { answer, rain: computed(() => answer.result?.rain ?? -1), point: point({ url }) };
        });
        """;

    // ---- Not granted -----------------------------------------------------------------------------------------

    [Theory]
    [InlineData("fetchJson({ url: 'http://x/' })", """{"pending":false,"error":"not granted: fetchJson"}""")]
    [InlineData("fetchText({ url: '' })", """{"pending":false}""")]
    [InlineData("fetchData({})", """{"pending":false}""")]
    [InlineData("streamData({ url: 'http://x/' })", """{"pending":false,"error":"not granted: streamData"}""")]
    [InlineData("wish({ query: '#q' })", """{"candidates":[],"error":"not granted: wish"}""")]
    [InlineData("wish('#q')", "undefined")]
    [InlineData("wish('#q', [1])", "[1]")]
    [InlineData("navigateTo(cell(1))", "false")]
    [InlineData("cellFromUrl({ url: 'http://x/' })", """{"pending":false}""")]
    [InlineData("inspectConfLabel({})", """{"status":"notAvailable"}""")]
    [InlineData("sqliteQuery({})", """{"pending":false,"error":"not granted: sqliteQuery"}""")]
    public async Task What_is_not_granted_has_a_settled_state_that_says_so(string use, string state)
    {
        var instance = await StartUsing($"export default pattern(() => ({{ state: {use}, fine: 1 }}));");
        await Reads(instance, "state", state);
        await Reads(instance, "fine", "1");
        Assert.Empty(Host.LastStart!.Faults);
    }

    [Theory]
    [InlineData("generateText({ prompt: 'p' })", "cancelGeneration")]
    [InlineData("generateObject({ prompt: 'p' })", "cancelGeneration")]
    [InlineData("llm({ messages: [] })", "cancelGeneration")]
    [InlineData("llmDialog({ messages: [] })", "addMessage")]
    public async Task Its_streams_take_events_and_do_nothing(string use, string stream)
    {
        var instance = await StartUsing($"export default pattern(() => ({{ state: {use} }}));");
        await Reads(instance, "state.pending", "false");
        await Commit(instance, $"state.{stream}", """{"text":"x"}""");
        Assert.Contains("not granted", ((PlainValue.Text)await instance.ReadAsync("state.error")).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dialog_that_is_not_granted_has_no_tools()
    {
        var instance = await StartUsing("export default pattern(() => ({ state: llmDialog({ messages: [] }) }));");
        await Reads(instance, "state.flattenedTools", "{}");
        await Reads(instance, "state.pinnedCells", "[]");
    }

    [Fact]
    public async Task Each_attempt_is_in_the_audit_log_once()
    {
        var instance = await StartUsing(Fetching);
        await Commit(instance, "point", """{"url":"http://a/"}""");
        await Commit(instance, "point", """{"url":"http://a/"}""");
        await Commit(instance, "point", """{"url":"http://b/"}""");
        Assert.Equal(
            ["fetchJson Refused \"http://a/\" not granted", "fetchJson Refused \"http://b/\" not granted"],
            Host.Audit.Entries.Select(entry => $"{entry.Action} {entry.Outcome} {entry.Subject} {entry.Reason}"));
    }

    [Fact]
    public async Task A_handler_can_use_what_is_not_granted_too()
    {
        var instance = await StartUsing("""
            const go = handler((_event, state: { at: Cell<unknown> }) => { state.at.set(fetchJson({ url: "http://x/" })); return navigateTo(state.at); });
            export default pattern(() => { const at = cell(); return { at, go: go({ at }) }; });
            """);
        await Commit(instance, "go");
        await Reads(instance, "at.error", "\"not granted: fetchJson\"");
    }

    // ---- Granted ---------------------------------------------------------------------------------------------

    [Fact]
    public async Task A_granted_power_gets_JSON_and_gives_JSON()
    {
        Grant("fetchJson", (request, _) => Task.FromResult<JsonNode?>(new JsonObject { ["rain"] = request.Argument.GetProperty("url").GetString()!.Length }));
        var instance = await StartUsing(Fetching);
        await Reads(instance, "answer", """{"pending":false}""");
        Assert.Empty(_requests);

        await Commit(instance, "point", """{"url":"http://a/"}""");
        await Reads(instance, "answer", """{"pending":false,"result":{"rain":9}}""");
        await Reads(instance, "rain", "9");
        var request = Assert.Single(_requests);
        Assert.Equal("fetchJson", request.Name);
        Assert.Equal("""{"url":"http://a/","options":{"headers":{"a":"b"}}}""", request.Argument.GetRawText());
        var entry = Assert.Single(Host.Audit.Entries);
        Assert.Equal(("fetchJson", AuditOutcome.Granted), (entry.Action, entry.Outcome));
    }

    [Fact]
    public async Task The_same_request_is_not_made_again()
    {
        Grant("fetchJson", (_, _) => Task.FromResult<JsonNode?>(1));
        var instance = await StartUsing(Fetching);
        await Commit(instance, "point", """{"url":"http://a/"}""");
        await Commit(instance, "point", """{"url":"http://a/"}""");
        Assert.Single(_requests);
    }

    [Fact]
    public async Task The_state_is_pending_until_there_is_an_answer()
    {
        Grant("fetchJson", Wait);
        var instance = await StartUsing(Fetching);
        await instance.SendAsync("point", PlainValueJson.Parse("""{"url":"http://a/"}"""));
        await Reads(instance, "answer", """{"pending":true}""");
        var settled = Host.SettleAsync();
        Assert.False(settled.IsCompleted);
        _answer.SetResult(new JsonObject { ["rain"] = 3 });
        await settled;
        await Reads(instance, "rain", "3");
    }

    [Fact]
    public async Task Another_request_cancels_the_one_under_way()
    {
        Grant("fetchJson", (request, cancellation) => request.Argument.GetProperty("url").GetString() == "http://a/" ? Wait(request, cancellation) : Task.FromResult<JsonNode?>(null));
        var instance = await StartUsing(Fetching);
        await instance.SendAsync("point", PlainValueJson.Parse("""{"url":"http://a/"}"""));
        await Commit(instance, "point", """{"url":"http://b/"}""");
        Assert.True(_cancellation.IsCancellationRequested);
        await Reads(instance, "answer", """{"pending":false,"result":null}""");
    }

    [Fact]
    public async Task A_request_is_cancelled_with_its_instance()
    {
        Grant("fetchJson", Wait);
        var instance = await StartUsing(Fetching);
        await instance.SendAsync("point", PlainValueJson.Parse("""{"url":"http://a/"}"""));
        await instance.StopAsync();
        Assert.True(_cancellation.IsCancellationRequested);
        await Host.SettleAsync();
    }

    [Fact]
    public async Task A_pattern_can_cancel_what_it_generates()
    {
        Grant("generateText", Wait);
        var instance = await StartUsing("export default pattern(() => ({ text: generateText({ prompt: 'p' }) }));", settles: false);
        await Reads(instance, "text.pending", "true");
        await instance.SendAsync("text.cancelGeneration");
        await Reads(instance, "text.pending", "false");
        Assert.True(_cancellation.IsCancellationRequested);
    }

    [Fact]
    public async Task Requests_are_cancelled_with_the_host()
    {
        Grant("fetchJson", Wait);
        var instance = await StartUsing(Fetching);
        await instance.SendAsync("point", PlainValueJson.Parse("""{"url":"http://a/"}"""));
        await Host.DisposeAsync();
        Assert.True(_cancellation.IsCancellationRequested);
    }

    [Theory]
    [InlineData(true, "the lake is closed")]
    [InlineData(false, "fetchJson failed.")]
    public async Task What_goes_wrong_is_in_the_state_and_tells_nothing_of_the_host(bool isForPatterns, string error)
    {
        Grant("fetchJson", (_, _) => throw (isForPatterns ? new PowerException("the lake is closed") : new IOException("/secret/path is gone")));
        var instance = await StartUsing(Fetching);
        await Commit(instance, "point", """{"url":"http://a/"}""");
        await Reads(instance, "answer", JsonSerializer.Serialize(new { pending = false, error }));
        Assert.Equal(isForPatterns ? "the lake is closed" : "fetchJson failed. /secret/path is gone", Host.Audit.Entries[^1].Reason);
    }

    [Fact]
    public async Task A_power_that_never_answers_is_given_up()
    {
        Options = Options with { PowerTimeout = TimeSpan.FromMilliseconds(50) };
        Grant("fetchJson", (_, _) => new TaskCompletionSource<JsonNode?>().Task);
        var instance = await StartUsing(Fetching);
        await Commit(instance, "point", """{"url":"http://a/"}""");
        Assert.Contains("took longer", ((PlainValue.Text)await instance.ReadAsync("answer.error")).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_are_counted()
    {
        Options = Options with { Quotas = new HostQuotas { MaxPowerCallsPerEvent = 2 } };
        Grant("fetchJson", (_, _) => Task.FromResult<JsonNode?>(1));
        var instance = await StartUsing("export default pattern(() => ({ all: [fetchJson({ url: 'a' }), fetchJson({ url: 'b' }), fetchJson({ url: 'c' })] }));");
        await Reads(instance, "all.1.result", "1");
        await Reads(instance, "all.2", """{"pending":false,"error":"not carried out: more than 2 uses of powers in one event"}""");
        Assert.Equal(2, _requests.Count);
    }

    [Fact]
    public async Task An_answer_that_is_too_deep_is_an_error()
    {
        Grant("fetchJson", (_, _) =>
        {
            JsonNode? deep = 1;
            for (var i = 0; i < 60; i++)
            {
                deep = new JsonArray(deep);
            }

            JsonNode deeper = deep!;
            for (var i = 0; i < PlainValue.MaxDepth; i++)
            {
                deeper = new JsonArray(deeper);
            }

            return Task.FromResult<JsonNode?>(deeper);
        });
        var instance = await StartUsing(Fetching);
        await Commit(instance, "point", """{"url":"http://a/"}""");
        Assert.Contains("too deeply", ((PlainValue.Text)await instance.ReadAsync("answer.error")).Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("navigateTo", "navigateTo(cell(1))", "true", "true")]
    [InlineData("wish", "wish({ query: '#q' })", """["a"]""", """{"result":["a"],"candidates":[["a"]]}""")]
    [InlineData("wish", "wish('#q')", """["a"]""", """["a"]""")]
    [InlineData("inspectConfLabel", "inspectConfLabel({})", """{"status":"secret"}""", """{"status":"secret"}""")]
    public async Task Each_power_answers_in_its_own_shape(string name, string use, string answer, string state)
    {
        Grant(name, (_, _) => Task.FromResult(JsonNode.Parse(answer)));
        var instance = await StartUsing($"export default pattern(() => ({{ state: {use} }}));");
        await Reads(instance, "state", state);
    }

    [Fact]
    public async Task Who_navigates_says_only_where_to()
    {
        Grant("navigateTo", (_, _) => Task.FromResult<JsonNode?>(true));
        await StartUsing("export default pattern<{ [key: string]: unknown }>(({ [SELF]: self }) => ({ secret: 5, went: navigateTo(self) }));");
        Assert.DoesNotContain("secret", Assert.Single(_requests).Argument.GetRawText(), StringComparison.Ordinal);
        Assert.True(_requests[0].Argument.TryGetProperty("id", out _));
    }

    [Fact]
    public void A_name_that_is_no_power_cannot_be_granted()
    {
        var exception = Assert.Throws<ArgumentException>(() => new PatternHost(new PatternHostOptions { Powers = new Dictionary<string, Power> { ["fetchJsom"] = (_, _) => Task.FromResult<JsonNode?>(null) } }));
        Assert.Contains("did you mean `fetchJson`", exception.Message, StringComparison.Ordinal);
    }

    private void Grant(string name, Power power) => Options = Options with
    {
        Powers = new Dictionary<string, Power>
        {
            [name] = (request, cancellation) =>
            {
                _requests.Add(request);
                return power(request, cancellation);
            },
        },
    };

    private Task<JsonNode?> Wait(PowerRequest request, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        return _answer.Task;
    }

    private async Task<PatternInstance> StartUsing(string source, bool settles = true)
    {
        const string Imports = """
            import { type Cell, cell, cellFromUrl, computed, fetchData, fetchJson, fetchText, generateObject, generateText, handler, inspectConfLabel, llm, llmDialog, navigateTo, pattern, SELF, sqliteQuery, streamData, wish } from "commonfabric";
            """;
        var instance = await Host.StartAsync(new ProgramSource([new SourceFile("main.tsx", Imports + "\n" + source)], "main.tsx"));
        if (settles)
        {
            await Host.SettleAsync();
        }

        return instance;
    }
}
