using SandboxHost.TestSupport;

namespace SandboxHost.Sandbox.Tests;

/// <summary>How programs are loaded and called in a realm, and how calls end.</summary>
public sealed class RealmTests : IDisposable
{
    private readonly ISandbox _sandbox = TestTier.Open();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public void A_body_gives_its_graph_and_references_to_what_it_made()
    {
        var realm = TestRealm.Load(_sandbox, """
            import { pattern, lift, handler, str } from "commonfabric";
            const double = lift((x: number) => x * 2);
            const add = handler((e: { by: number }, ctx: { n: any }) => {});
            export default pattern(({ n }: { n: number }) => ({ n, twice: double(n), text: str`n is ${n.deep[0]}`, add: add({ n }) }));
            """);
        var result = Assert.IsType<CallOutcome.Returned>(realm.Body(new TestReference(ReferenceKind.Cell, "argument"))).Value;

        var record = Assert.IsType<PlainValue.Record>(result);
        Assert.Equal("argument.n node1 node2 node3", string.Join(' ', record.Properties.Select(property => ((TestReference)property.Value).Name)));
        Assert.Equal([NodeKind.Lift, NodeKind.Lift, NodeKind.Handler], realm.Port.Nodes.Select(node => node.Kind));
        Assert.Equal(new TestReference(ReferenceKind.Cell, "argument.n.deep.0"), ((PlainValue.List)realm.Port.Nodes[1].Input).Elements[0]);
    }

    [Theory]
    [InlineData("ctx.n.set(ctx.n.get() + e.by)", "Get n() | Set n(5)")]
    [InlineData("ctx.list.push({a: 1}, e)", "Push list({a: 1}, {by: 3})")]
    [InlineData("ctx.list.key(2, 'x').set(1)", "Set list.2.x(1)")]
    [InlineData("console.log('n', ctx.n.get(), {a: [1]}, () => 1)", "Get n() | Info: n 2 {a: [1]} [function]")]
    [InlineData("console.log(Date.now(), new Date().toISOString(), new Date(2020, 0, 1).toISOString())", "Info: 31536000000 1971-01-01T00:00:00.000Z 2020-01-01T00:00:00.000Z")]
    [InlineData("console.log(Math.random() === Math.random(), Math.random() < 1)", "Info: false true")]
    [InlineData("const m = new Map([[1, 2]]); m.set(3, 4); console.log(m.size)", "Info: 2")]
    [InlineData("class A extends Error { constructor() { super('m'); this.name = 'A'; } } console.log(String(new A()))", "Info: A: m")]
    [InlineData("const o = {}; o.toString = () => 'mine'; o.constructor = 1; console.log(`${o}`, o.constructor)", "Info: mine 1")]
    [InlineData("const c = structuredClone(e); c.by = 7; console.log(c.by, e.by)", "Info: 7 3")]
    [InlineData("ctx.stream.send({x: 1})", "Send stream({x: 1})")]
    [InlineData("ctx.n.update({a: ctx.list})", "Update n({a: <cell>})")]
    [InlineData("await Promise.resolve(); ctx.n.set(1)", "Set n(1)")]
    [InlineData("Promise.resolve().then(() => ctx.n.set(1))", "Set n(1)")]
    [InlineData("console.log([3, 1].sort().join(), 'b'.localeCompare('a'), 'x'.padStart(3), /a(.)/.exec('xab')[1])", "Info: 1,3 1   x b")]
    public void A_handler_asks_the_host_for_what_it_does(string body, string expected)
    {
        var (realm, handler) = Handler(body);
        var outcome = realm.Call(CallKind.Handler, handler, PlainValueJson.Parse("""{"by":3}"""), Context(realm));
        Assert.IsType<CallOutcome.Returned>(outcome);
        Assert.Equal(expected, string.Join(" | ", realm.Port.Log));
    }

    [Theory]
    [InlineData("null.x", "TypeError", "null")]
    [InlineData("throw new RangeError('too far')", "RangeError", "too far")]
    [InlineData("class Mine extends Error {} throw new Mine('m')", "Mine", "m")]
    [InlineData("throw { code: 1 }", "Error", "thrown: {code: 1}")]
    [InlineData("await null; throw new Error('later')", "Error", "later")]
    [InlineData("await new Promise(() => {})", "Error", "never settles")]
    [InlineData("ctx.n.set(() => 1)", "TypeError", "`value` is a function; functions cannot leave the sandbox")]
    [InlineData("ctx.n.set(new Date())", "TypeError", "`value` is a Date, which is no plain data")]
    [InlineData("if (ctx.n.done) {}", "TypeError", "A cell has no property `done`. Read the value first: `.get().done`")]
    [InlineData("ctx.n = 1", "TypeError", "")]
    [InlineData("e.by = 1", "TypeError", "")]
    [InlineData("const x = ctx.n + 1", "TypeError", "reactive value")]
    [InlineData("eval('1')", "", "")]
    [InlineData("new Function('return 1')()", "", "")]
    [InlineData("(() => {}).constructor('return 1')()", "", "")]
    [InlineData("Array.prototype.push = 1", "TypeError", "")]
    [InlineData("[].map.mail = 1", "TypeError", "")]
    [InlineData("globalThis.mail = 1", "TypeError", "")]
    public void A_fault_says_what_the_pattern_did_and_where(string body, string name, string message)
    {
        var (realm, handler) = Handler(body);
        var fault = Assert.IsType<CallOutcome.Threw>(realm.Call(CallKind.Handler, handler, PlainValueJson.Parse("""{"by":3}"""), Context(realm))).Fault;
        Assert.Contains(name, fault.Name, StringComparison.Ordinal);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Jint", fault.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("SandboxHost", fault.ToString(), StringComparison.Ordinal);
        Assert.False(realm.Realm.IsLost);
    }

    [Fact]
    public void A_fault_names_the_authors_positions()
    {
        var realm = TestRealm.Load(_sandbox, """
            import { handler, pattern } from "commonfabric";
            const fail = (x: number): number => { const y: string = ""; return (x as any).a.b; };
            const h = handler((e: any, ctx: any) => { const p: Array<number> = []; fail(1); });
            export default pattern(() => ({ h: h({}) }));
            """);
        realm.Body(new TestReference(ReferenceKind.Cell, "argument"));
        var fault = Assert.IsType<CallOutcome.Threw>(realm.Call(CallKind.Handler, realm.Port.Nodes[0].Function!, PlainValue.Undefined, PlainValue.EmptyRecord)).Fault;
        Assert.Equal("/main.tsx:2:81 /main.tsx:3:72", string.Join(' ', fault.Stack.Select(frame => frame.Place)));
        Assert.Equal("fail", fault.Stack[0].Function);
    }

    [Theory]
    [InlineData("() => fail()", "3:26")]
    [InlineData("() => { return fail(); }", "3:35")]
    [InlineData("() => ({ a: fail() })", "3:32")]
    [InlineData("() => { const g = () => fail(); return g(); }", "3:44")]
    public void A_call_in_the_last_place_is_on_the_stack_too(string body, string place)
    {
        var realm = TestRealm.Load(_sandbox, $"import {{ pattern }} from 'commonfabric';\nconst fail = (): any => {{ throw new Error('x'); }};\nconst it = pattern({body});\nexport default it;");
        var fault = Assert.IsType<CallOutcome.Threw>(realm.Call(CallKind.Body, realm.Loaded.Exports["default"].Pattern!)).Fault;
        Assert.Equal($"/main.tsx:2:33 /main.tsx:{place}", string.Join(' ', fault.Stack.Select(frame => frame.Place)));
    }

    [Theory]
    [InlineData("for (;;) {}", LimitKind.Statements)]
    [InlineData("try { for (;;) {} } catch { for (;;) {} } finally { ctx.n.set('escaped'); }", LimitKind.Statements)]
    [InlineData("const f = () => f(); f()", LimitKind.Recursion)]
    [InlineData("const a = []; for (;;) { a.push(new Array(1000).fill(1)); }", LimitKind.Memory)]
    [InlineData("const f = () => { return Promise.resolve().then(f); }; await f()", LimitKind.Statements)]
    [InlineData("/^(a+)+$/.test('a'.repeat(40) + 'b')", LimitKind.RegExpTime)]
    public void A_call_over_its_budget_is_stopped_and_its_realm_lost(string body, LimitKind limit)
    {
        // Each limit but the one of the case is far away.
        var limits = new SandboxLimits
        {
            MaxStatements = limit == LimitKind.Statements ? 20_000 : 100_000_000,
            MaxAllocatedBytes = limit == LimitKind.Memory ? 10_000_000 : 10_000_000_000,
            MaxTime = TimeSpan.FromSeconds(20),
        };
        var (realm, handler) = Handler(body);
        var stopped = Assert.IsType<CallOutcome.OverLimit>(realm.Call(
            CallKind.Handler, handler, limits, PlainValue.Undefined, Context(realm)));
        Assert.Equal(limit, stopped.Limit);
        Assert.Empty(realm.Port.Log);
        Assert.True(realm.Realm.IsLost);

        var (next, nextHandler) = Handler("ctx.n.set(1)");
        Assert.IsType<CallOutcome.Returned>(next.Call(CallKind.Handler, nextHandler, PlainValue.Undefined, Context(next)));
    }

    [Theory]
    [InlineData("Date.now()")]
    [InlineData("new Date()")]
    [InlineData("Math.random()")]
    [InlineData("Date()")]
    public void A_computation_has_neither_clock_nor_dice(string expression)
    {
        var realm = TestRealm.Load(_sandbox, $$"""
            import { lift, pattern } from "commonfabric";
            const l = lift((x: any) => {{expression}});
            export default pattern(() => ({ l: l(1) }));
            """);
        realm.Body(new TestReference(ReferenceKind.Cell, "argument"));
        var fault = Assert.IsType<CallOutcome.Threw>(realm.Call(CallKind.Computation, realm.Port.Nodes[0].Function!, PlainValue.Of(1))).Fault;
        Assert.Contains("in handlers only", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import { cell } from 'commonfabric'; const c = cell(1); export const x = 1;", "A cell was made while the module is loaded")]
    [InlineData("throw new Error('at load');", "at load")]
    [InlineData("const p = x; const x = 1;", "x")]
    [InlineData("Math.random();", "in handlers only")]
    public void A_module_that_throws_does_not_load(string source, string message)
    {
        using var realm = _sandbox.Open(TestRealm.Compile(source), "test");
        var failed = Assert.IsType<LoadOutcome.Failed>(realm.Load(new TestPort(), new CallBudget(SandboxLimits.Default)));
        Assert.Contains(message, failed.Fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Modules_may_import_each_other_in_a_circle()
    {
        var program = SandboxHost.Compiler.ProgramCompiler.Compile(new SandboxHost.Compiler.ProgramSource(
            [
                new("a.tsx", "import { pattern, instantiate } from 'commontools'; import { B } from './b'; export const A = pattern(() => ({ b: B({}) })); export default A;"),
                new("b.tsx", "import { pattern } from 'commonfabric'; import { A } from './a'; export const B = pattern(() => ({ a: A({}) }));"),
            ],
            "a.tsx"));
        using var realm = _sandbox.Open(program, "test");
        var port = new TestPort();
        var loaded = Assert.IsType<LoadOutcome.Loaded>(realm.Load(port, new CallBudget(SandboxLimits.Default)));
        Assert.Equal(["A", "default"], loaded.Exports.Keys.Order());
        Assert.Equal(2, loaded.Patterns.Count);
        var outcome = realm.Invoke(loaded.Exports["A"].Pattern!, [PlainValue.Undefined], new CallContext(CallKind.Body), port, new CallBudget(SandboxLimits.Default));
        Assert.IsType<CallOutcome.Returned>(outcome);
        Assert.Equal("{pattern: <pattern>, inputs: {}}", port.Nodes[0].Input.ToString());
    }

    [Fact]
    public void Disposed_realms_do_not_pile_up_in_their_engine()
    {
        // The engine's own pools keep a few.
        const int Made = 100;
        const int MostKept = 20;
        var references = new List<WeakReference>();
        for (var i = 0; i < Made; i++)
        {
            references.Add(OpenAndDispose());
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.InRange(references.Count(reference => reference.IsAlive), 0, MostKept);

        WeakReference OpenAndDispose()
        {
            var realm = TestRealm.Load(_sandbox, "import { pattern } from 'commonfabric'; export default pattern(() => ({}));");
            realm.Body(PlainValue.Undefined);
            realm.Realm.Dispose();
            return new WeakReference(realm.Loaded.Exports["default"].Pattern);
        }
    }

    private (TestRealm Realm, RealmFunction Handler) Handler(string body)
    {
        var realm = TestRealm.Load(_sandbox, $$"""
            import { handler, pattern } from "commonfabric";
            const h = handler({{(body.Contains("await", StringComparison.Ordinal) ? "async " : "")}}(e: any, ctx: any) => { {{body}}; });
            export default pattern(() => ({ h: h({}) }));
            """);
        realm.Body(new TestReference(ReferenceKind.Cell, "argument"));
        realm.Port.Log.Clear();
        return (realm, realm.Port.Nodes[0].Function!);
    }

    private static PlainValue.Record Context(TestRealm realm)
    {
        realm.Port.Cells["n"] = PlainValue.Of(2);
        return PlainValue.Of(
            new("n", new TestReference(ReferenceKind.Cell, "n")),
            new("list", new TestReference(ReferenceKind.Cell, "list")),
            new KeyValuePair<string, PlainValue>("stream", new TestReference(ReferenceKind.Stream, "stream")));
    }
}
