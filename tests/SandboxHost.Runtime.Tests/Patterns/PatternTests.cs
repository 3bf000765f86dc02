using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Tests.Patterns;

/// <summary>What the programs of the folder <c>patterns</c> show.</summary>
public sealed class PatternTests : PatternTest
{
    [Fact]
    public async Task Members_makes_a_record_for_an_unknown_name_and_links_a_known_one()
    {
        var record = await Start("members/record.tsx", """{"name":"Team"}""");
        await Send(record, "addMember", """{"name":"Ada"}""");
        await Send(record, "addMember", """{"name":"Grace"}""");
        await Send(record, "addMember", """{"name":"Ada"}""");
        await Reads(record, "$NAME", "\"Record: Team\"");
        await Reads(record, "members.length", "3");
        await Reads(record, "members.0.name", "\"Ada\"");
        await Reads(record, "members.1.name", "\"Grace\"");
        Assert.Equal(2, Granted("instantiate"));

        // The third is the first: what happens to one happens to the other. And a member is a record like any other.
        await Send(record, "members.2.addMember", """{"name":"Edsger"}""");
        await Reads(record, "members.0.members.0.name", "\"Edsger\"");
        await Reads(record, "members.1.members", "[]");
        Assert.Equal(3, Granted("instantiate"));
    }

    [Fact]
    public async Task A_pattern_that_is_an_input_arrives_as_a_pattern()
    {
        var instance = await Start("factory-as-input/main.tsx");
        await Send(instance, "order", """{"colour":"red"}""");
        await Send(instance, "order", """{"colour":"blue"}""");
        await Reads(instance, "made", """[{"kind":"lamp","label":"a red lamp"},{"kind":"lamp","label":"a blue lamp"}]""");
    }

    [Fact]
    public async Task A_pattern_that_is_bound_as_state_arrives_as_a_pattern()
    {
        var instance = await Start("factory-as-state/main.tsx");
        await Send(instance, "say", """{"text":"hello"}""");
        await Send(instance, "shout", """{"text":"hello"}""");
        await Reads(instance, "notes", """[{"text":"hello","style":"plain"},{"text":"hello!","style":"loud"}]""");
    }

    [Fact]
    public async Task A_pattern_in_an_event_arrives_as_a_pattern()
    {
        var instance = await Start("factory-in-event/main.tsx");
        await Send(instance, "want", """{"what":"saw","size":3}""");
        await Send(instance, "want", """{"what":"drill","size":5}""");
        await Reads(instance, "box", """[{"use":"cuts","size":3},{"use":"makes holes","size":5}]""");
    }

    [Fact]
    public async Task A_pattern_in_a_cell_a_list_or_a_record_can_be_instantiated_later()
    {
        var instance = await Start("factory-in-cell/main.tsx");
        await Send(instance, "keep");
        await Send(instance, "make", """{"name":"Rex"}""");
        await Reads(instance, "animals", """[{"name":"Rex","says":"woof"},{"name":"Rex","says":"meow"},{"name":"Rex","says":"moo"}]""");
    }

    [Theory]
    [InlineData("asPattern", "`instantiate's argument.pattern` is a function; functions cannot leave the sandbox. Pass the pattern itself")]
    [InlineData("asInput", "`instantiate's argument.inputs.makes` is a function")]
    [InlineData("asState", "`state.makes` is a function")]
    [InlineData("inEvent", "`event.orders[0].makes` is a function")]
    [InlineData("inCell", "`value.byName.thing` is a function")]
    public async Task A_function_is_no_pattern_and_the_attempt_leaves_no_trace(string stream, string expected)
    {
        var instance = await Start("a-function-is-not-a-pattern/main.tsx");
        var report = await instance.SendAsync(stream);
        Assert.Equal(EventOutcome.Failed, report.Outcome);
        Assert.Contains(expected, report.Fault!.Message, StringComparison.Ordinal);
        Assert.Equal("/main.tsx", report.Fault.Place!.File);
        await Reads(instance, "tried", "0");
        await Reads(instance, "kept", "undefined");
        Assert.Equal(0, Granted("instantiate"));
    }

    [Fact]
    public async Task Source_text_in_a_cell_becomes_a_pattern_and_another_with_each_edit()
    {
        var instance = await Start("compiler/main.tsx");
        await Host.SettleAsync();
        await Reads(instance, "pending", "false");
        await Reads(instance, "result", "undefined");

        await Send(instance, "edit", Code("""
            import { type Cell, handler, pattern } from "commonfabric";
            const add = handler((e: unknown, s: { shared: Cell<number> }) => s.shared.set(s.shared.get() + 1));
            export default pattern<{ shared: number }>(({ shared }) => ({ version: 1, shared, add: add({ shared }) }));
            """));
        await Reads(instance, "result.version", "1");
        await Reads(instance, "error", "undefined");

        // The new instance shares the cell that it was given.
        await Send(instance, "result.add");
        await Reads(instance, "shared", "1");

        await Send(instance, "edit", Code("export default patern(() => ({ version: 2 }));\nconst x: = 1;"));
        await Reads(instance, "result", "undefined");
        await Reads(instance, "pending", "false");
        await Reads(instance, "errors.0.line", "2");
        await Reads(instance, "errors.0.column", "10");

        await Send(instance, "edit", Code("export const nothing = 1;"));
        await Reads(instance, "errors", "undefined");
        Assert.Contains("has no default export", ((PlainValue.Text)await instance.ReadAsync("error")).Value, StringComparison.Ordinal);

        await Send(instance, "edit", Code("import { pattern } from 'commonfabric'; export default pattern(() => { throw new Error('no'); });"));
        Assert.Contains("no", ((PlainValue.Text)await instance.ReadAsync("error")).Value, StringComparison.Ordinal);

        await Send(instance, "edit", Code("import { pattern } from 'commonfabric'; export default pattern(() => ({ version: 3 }));"));
        await Reads(instance, "result.version", "3");
        await Reads(instance, "error", "undefined");
    }

    [Fact]
    public async Task A_late_result_of_an_old_edit_never_wins()
    {
        var instance = await Start("compiler/main.tsx");

        // Not waited for in between: each edit overtakes the compilation of the one before.
        for (var i = 1; i <= 20; i++)
        {
            await instance.SendAsync("edit", PlainValueJson.Parse(Code($"import {{ pattern }} from 'commonfabric'; export default pattern(() => ({{ version: {i} }}));")));
        }

        await Host.SettleAsync();
        await Reads(instance, "result.version", "20");
        await Reads(instance, "pending", "false");
    }

    [Fact]
    public async Task The_instance_of_an_old_edit_stops()
    {
        var instance = await Start("compiler/main.tsx");
        await Send(instance, "edit", Code("""
            import { type Cell, handler, pattern } from "commonfabric";
            const add = handler((e: unknown, s: { shared: Cell<number> }) => s.shared.set(100));
            export default pattern(({ shared }: any) => ({ add: add({ shared }) }));
            """));
        var old = (await instance.InspectAsync()).Children.Single(child => child.Key == "result").Value;
        Assert.Equal(ResultKind.Record, old.Kind);
        await Send(instance, "edit", Code("import { pattern } from 'commonfabric'; export default pattern(() => ({}));"));
        await Assert.ThrowsAsync<PatternPathException>(() => instance.SendAsync("result.add"));
        await Reads(instance, "shared", "0");
    }

    [Fact]
    public async Task Counter_counts()
    {
        var counter = await Start("counter/main.tsx", """{"step":2}""");
        await Send(counter, "change");
        await Send(counter, "change", """{"by":5}""");
        await Reads(counter, "count", "7");
        await Reads(counter, "$NAME", "\"Counter: 7\"");
        await Reads(counter, "$UI.children.1.children.0", "7");
        await Send(counter, "$UI.children.2.props.onClick");
        await Reads(counter, "count", "0");
    }

    [Fact]
    public async Task Todo_list_has_a_row_with_a_button_for_each_item()
    {
        var list = await Start("todo-list/main.tsx", """{"items":[{"title":"buy milk"}]}""");
        await Send(list, "add", """{"title":"walk the dog"}""");
        await Reads(list, "$NAME", "\"To do (2)\"");
        await Send(list, "rows.0.toggle");
        await Reads(list, "items", """[{"title":"buy milk","done":true},{"title":"walk the dog","done":false}]""");
        await Reads(list, "$NAME", "\"To do (1)\"");
        await Reads(list, "$UI.children.1.children.0.0.children.0.children.0", "\"☑\"");
        await Send(list, "removeDone");
        await Reads(list, "rows.0.title", "\"walk the dog\"");
        await Reads(list, "rows.length", "1");
        await Send(list, "rows.0.toggle");
        await Reads(list, "open", "0");
    }

    [Theory]
    [InlineData("nest")]
    [InlineData("spread")]
    public async Task A_fork_bomb_fails_as_a_whole_and_the_host_goes_on(string stream)
    {
        var bomb = await Start("fork-bomb/main.tsx");
        var report = await bomb.SendAsync(stream);
        Assert.Equal(EventOutcome.OverLimit, report.Outcome);
        await Reads(bomb, "lit", "false");
        Assert.Equal(0, Granted("instantiate"));
        Assert.Contains(Host.Audit.Entries, entry => entry.Action == "limit");

        var counter = await Start("counter/main.tsx");
        await Send(counter, "change");
        await Reads(counter, "count", "1");
    }

    [Fact]
    public async Task A_compile_bomb_ends_at_the_depth_that_is_allowed_and_the_host_goes_on()
    {
        var bomb = await Start("compile-bomb/main.tsx");
        await Send(bomb, "start");
        await Host.SettleAsync();
        var depth = 0;
        var path = "first";
        while (!ReferenceEquals(await bomb.ReadAsync(path + ".result.generation"), PlainValue.Undefined))
        {
            path += ".result.next";
            depth++;
        }

        Assert.InRange(depth, 1, HostQuotas.Default.MaxInstanceDepth);
        Assert.Contains("instances nested more than 64 deep", ((PlainValue.Text)await bomb.ReadAsync(path + ".error")).Value, StringComparison.Ordinal);

        var counter = await Start("counter/main.tsx");
        await Send(counter, "change");
        await Reads(counter, "count", "1");
    }

    [Fact]
    public async Task A_flood_of_compilations_fails_as_a_whole()
    {
        var bomb = await Start("compile-bomb/main.tsx");
        var report = await bomb.SendAsync("flood");
        Assert.Equal(EventOutcome.OverLimit, report.Outcome);
        await Reads(bomb, "runs", "[]");
        Assert.Equal(1, Granted("compileAndRun"));
    }

    private static string Code(string code) => PlainValueJson.Write(PlainValue.Of(KeyValuePair.Create("code", PlainValue.Of(code))))!;
}
