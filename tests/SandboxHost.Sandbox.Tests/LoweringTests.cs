using SandboxHost.TestSupport;

namespace SandboxHost.Sandbox.Tests;

/// <summary>What compiled code asks of a realm: which captures cross the boundary, and what is refused when modules and closures are frozen.</summary>
public sealed class LoweringTests : IDisposable
{
    private readonly ISandbox _sandbox = TestTier.Open();

    public void Dispose() => _sandbox.Dispose();

    private TestRealm Load(string source) => TestRealm.Load(_sandbox, "import { action, cell, computed, derive, handler, lift, pattern, str, UI } from \"commonfabric\";\n" + source);

    private static PlainValue.Record Inputs(TestRealm realm, int node) => (PlainValue.Record)realm.Port.Nodes[node].Input;

    private static PlainValue Returned(CallOutcome outcome) => Assert.IsType<CallOutcome.Returned>(outcome).Value;

    private static PlainValue.Reference Argument => new TestReference(ReferenceKind.Cell, "argument");

    [Fact]
    public void Only_references_cross_and_everything_else_stays_with_the_closure()
    {
        var realm = Load("""
            export default pattern<any>(({ n, list }) => {
              const scale = 10, table = { k: [1] }, half = (x: number) => x / 2, pair = [n, { deep: list }];
              return { out: computed(() => half(n) * scale + table.k[0] + pair.length) };
            });
            """);
        realm.Body(Argument);

        Assert.Equal("{n: <cell>, pair: [<cell>, {deep: <cell>}]}", Inputs(realm, 0).ToString());
        var input = PlainValueJson.Parse("""{"n":4,"pair":[4,{"deep":[1]}]}""");
        Assert.Equal("23", Returned(realm.Call(CallKind.Computation, realm.Port.Nodes[0].Function!, input)).ToString());
    }

    [Theory]
    [InlineData("const out = 1 + 2, o = [out, 1].map((x) => x * 2).join();", 0)]
    [InlineData("const t = { a: 1 }; const out = t.a > 0 ? 'y' : 'n', p = t && t.a, q = null || `${out}!`;", 0)]
    [InlineData("const out = n + 1;", 1)]
    [InlineData("const out = n > 1 ? n * 2 : 0;", 3)]
    [InlineData("const out = n && n.a || n.b;", 2)]
    [InlineData("const out = list.map((x) => x + 1), o = [1, 2].map((x) => x + 1);", 1)]
    [InlineData("const stream = set({ n }), out = same(stream);", 1)]
    [InlineData("const stream = set({ n }), out = same([stream, n]);", 2)]
    [InlineData("const shared = { n, list }, out = { ...shared }, pair = [n, list], o = [...pair];", 0)]
    [InlineData("const out = [...list], o = { ...n };", 2)]
    [InlineData("const make = [set, Part][1], out = make({ a: n });", 1)]
    [InlineData("const f = [same][0], out = f(n);", 1)]
    public void A_body_computes_what_it_can_and_builds_nodes_for_the_rest(string body, int nodes)
    {
        var realm = Load($$"""
            const same = (x: any) => x;
            const set = handler((e: unknown, ctx: any) => {});
            const Part = pattern<any>(({ a }) => ({ a }));
            export default pattern<any>(({ n, list }) => { {{body}} return { out }; });
            """);
        Returned(realm.Body(Argument));
        Assert.Equal(nodes, realm.Port.Nodes.Count);
    }

    [Fact]
    public void What_is_built_for_a_branch_runs_only_while_the_branch_is_chosen()
    {
        var realm = Load("export default pattern<any>(({ user }) => ({ out: user ? user.name.trim() : user + 'x' }));");
        realm.Body(Argument);

        var (chosen, other) = (realm.Port.Nodes[0], realm.Port.Nodes[1]);
        Assert.Equal("{user: <cell>, $if: [<cell>]}", chosen.Input.ToString());
        Assert.Equal("undefined", Run(chosen, """{"$if":[null]}"""));
        Assert.Equal("\"a\"", Run(chosen, """{"user":{"name":" a "},"$if":[true]}"""));
        Assert.Equal("undefined", Run(other, """{"user":1,"$if":[1]}"""));
        Assert.Equal("\"0x\"", Run(other, """{"user":0,"$if":[0]}"""));

        string Run(NodeRequest node, string input) =>
            PlainValueJson.Write(Returned(realm.Call(CallKind.Computation, node.Function!, PlainValueJson.Parse(input)))) ?? "undefined";
    }

    [Fact]
    public void An_inline_handler_gets_the_event_and_what_it_captures()
    {
        var realm = Load("""
            export default pattern<any>(({ n }) => {
              const step = 2;
              return { [UI]: <button onClick={(e) => { console.log(e, n, step); }} onOther={() => console.log(n)} onNothing={() => console.log("none")}>x</button> };
            });
            """);
        realm.Body(Argument);

        Assert.Equal([NodeKind.Handler, NodeKind.Handler, NodeKind.Handler], realm.Port.Nodes.Select(node => node.Kind));
        foreach (var node in realm.Port.Nodes)
        {
            realm.Call(CallKind.Handler, node.Function!, PlainValue.Of("event"), PlainValueJson.Parse("""{"n":5}"""));
        }

        Assert.Equal("Info: event 5 2 | Info: 5 | Info: none", string.Join(" | ", realm.Port.Log));
    }

    [Fact]
    public void Derive_lift_and_handler_within_a_body_get_what_they_capture_beside_their_input()
    {
        var realm = Load("""
            export default pattern<any>(({ n, list }) => {
              const a = derive(list, (xs: any) => xs.length + n);
              const b = lift((x: number) => x * n)(list.x);
              const c = handler((e: any, ctx: any) => { console.log(e, ctx.m, n); })({ m: 1 });
              return { a, b, c };
            });
            """);
        realm.Body(Argument);

        Assert.Equal("{input: <cell>, captures: {n: <cell>}}", Inputs(realm, 0).ToString());
        Assert.Equal("{context: {m: 1}, captures: {n: <cell>}}", Inputs(realm, 2).ToString());
        Assert.Equal("5", Returned(realm.Call(CallKind.Computation, realm.Port.Nodes[0].Function!, PlainValueJson.Parse("""{"input":[1,2],"captures":{"n":3}}"""))).ToString());
        Assert.Equal("undefined", Returned(realm.Call(CallKind.Computation, realm.Port.Nodes[0].Function!, PlainValueJson.Parse("""{"captures":{"n":3}}"""))).ToString());
        Assert.Equal("6", Returned(realm.Call(CallKind.Computation, realm.Port.Nodes[1].Function!, PlainValueJson.Parse("""{"input":2,"captures":{"n":3}}"""))).ToString());
        realm.Call(CallKind.Handler, realm.Port.Nodes[2].Function!, PlainValue.Of("e"), PlainValueJson.Parse("""{"context":{"m":1},"captures":{"n":3}}"""));
        Assert.Equal("Info: e 1 3", Assert.Single(realm.Port.Log));
    }

    [Fact]
    public void The_name_h_is_the_authors_own()
    {
        var realm = Load("const h = (x: number) => x + 1; export default pattern(() => ({ a: h(1), [UI]: <b>{h(2)}</b>, c: typeof globalThis.h }));");
        Assert.Equal("""{"a":2,"$UI":{"type":"vnode","name":"b","props":{},"children":[3]},"c":"undefined"}""", PlainValueJson.Write(Returned(realm.Body(Argument))));
    }

    // ---- Frozen scope ----------------------------------------------------------------------------------------

    [Theory]
    [InlineData("const counter = (() => { let n = 0; return () => n++; })();", "`counter` is a function made by another function")]
    [InlineData("const api = { deep: [(() => { let n = 0; return { next() { return n++; } }; })()] };", "`api.deep.0.next` is a function")]
    [InlineData("const bound = Math.max.bind(null, 1);", "`bound` is no plain data")]
    [InlineData("const { resolve } = Promise.withResolvers();", "`resolve` is a function made")]
    [InlineData("const m = new Map([['f', (() => { let n = 0; return () => n++; })()]]);", "`m.a value` is a function")]
    [InlineData("const s = new Set([new WeakMap()]);", "`s.an element` is no plain data")]
    [InlineData("const w = new WeakSet();", "`w` is no plain data")]
    [InlineData("const p = Promise.resolve(1);", "`p` is no plain data")]
    [InlineData("const g = (function* () { let n = 0; for (;;) yield n++; })();", "`g` is no plain data")]
    [InlineData("const it = [1, 2][Symbol.iterator]();", "`it` is no plain data")]
    [InlineData("const bytes = new Uint8Array(4);", "`bytes` is an array of bytes")]
    [InlineData("const o = (() => { class A { #n = 0; next() { return this.#n++; } } return new A(); })();", "`o` is an instance of a class")]
    [InlineData("const e = (() => { class A extends Error { #n = 0; next() { return this.#n++; } } return new A(); })();", "`e` is an instance of a class")]
    [InlineData("const a = (() => { class A extends Array { #n = 0; } return new A(); })();", "`a` is an instance of a class")]
    [InlineData("const o = Object.create({ get next() { return 1; } });", "`o` is an instance of a class")]
    [InlineData("const o = Object.defineProperty({}, 'n', { get: (() => { let n = 0; return () => n++; })() });", "`o.n` is a function")]
    [InlineData("function f() {} Object.setPrototypeOf(f, { n: (() => { let n = 0; return () => n++; })() });", "`f.prototype.n` is a function")]
    [InlineData("function f() {} f.next = (() => { let n = 0; return () => n++; })();", "`f.next` is a function")]
    [InlineData("const f = (() => { { let g: any = () => { const old = g; g = 0; return old; }; return g; } })();", "`f` is a function made")]
    [InlineData("const l = lift(((n) => () => n++)(0));", "`the function that a builder is given` is a function made")]
    [InlineData("const l = (() => { const box = { n: 0 }; return lift(() => box.n++); })();", "This lift is made at the top of a module and closes over")]
    [InlineData("export default (() => { let n = 0; return () => n++; })();", "`default` is a function made")]
    public void State_that_hides_in_a_module_is_refused_when_it_is_loaded(string declaration, string message)
    {
        var source = declaration.Contains("export default", StringComparison.Ordinal) ? declaration : declaration + " export default 1;";
        var program = TestRealm.Compile("import { lift } from 'commonfabric'; export const l2 = lift((x: number) => x); " + source);
        Assert.Empty(program.Diagnostics);
        var failed = Assert.IsType<LoadOutcome.Failed>(_sandbox.Open(program, "test").Load(new TestPort(), new CallBudget(SandboxLimits.Default)));
        Assert.StartsWith(message, failed.Fault.Message, StringComparison.Ordinal);
        Assert.Contains("cells", failed.Fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("const o = { f: () => 1, deep: [{ g() { return 2; }, get h() { return 3; } }] };", "o.f() + o.deep[0].g() + o.deep[0].h", "6")]
    [InlineData("const f = function g(n: number): number { return n ? g(n - 1) : 7; };", "f(3)", "7")]
    [InlineData("function* f() { yield 1; yield 2; } const a = async () => 1;", "[...f()]", "[1, 2]")]
    [InlineData("const KEYS = ['a', 'b'].map((x) => x + 1), TITLE = ['a', 'b'].join(' ');", "KEYS.concat(TITLE)", "[\"a1\", \"b1\", \"a b\"]")]
    [InlineData("const s = new Set([1, 2]), m = new Map([['a', { x: 1 }]]), d = new Date(5), e = new TypeError('x');", "s.size + m.get('a').x + d.getTime() + e.message", "\"8x\"")]
    [InlineData("const { max, min: [least] } = { max: Math.max, min: [1] };", "max(least, 2)", "2")]
    [InlineData("class Missing extends Error { constructor(m: string) { super(m); this.name = 'Missing'; } hint() { return this.message + '?'; } }", "(() => { try { throw new Missing('m'); } catch (e: any) { return e.hint() + (e instanceof Missing) + e.name; } })()", "\"m?trueMissing\"")]
    [InlineData("enum Level { Low, High = 5 }", "Level.High + Level[0]", "\"5Low\"")]
    [InlineData("const re = /a/g, sticky = /b/y;", "[re.test('aa'), re.test('aa'), re.test('aa'), sticky.test('bb'), 'xaxa'.replace(re, '-')]", "[true, true, false, true, \"x-x-\"]")]
    [InlineData("const fmt = (x = { n: 1 }) => { x.n++; return x.n; };", "fmt() + fmt()", "4")]
    [InlineData("const frozen = Object.freeze({ a: [1] }), nothing = null, bare = Object.create(null);", "frozen.a", "[1]")]
    public void What_a_module_may_declare_works(string declaration, string expression, string expected)
    {
        var realm = Load(declaration + $"export default lift(() => {expression}); export const p = pattern(() => ({{ l: (l2 as any)({{}}) }})); const l2 = lift(() => {expression});");
        realm.Call(CallKind.Body, realm.Loaded.Exports["p"].Pattern!, Argument);
        for (var call = 0; call < 3; call++)
        {
            var result = Returned(realm.Call(CallKind.Computation, realm.Port.Nodes[0].Function!, PlainValue.EmptyRecord));
            Assert.Equal(expected, expected.StartsWith('"') ? $"\"{((PlainValue.Text)result).Value}\"" : result.ToString());
        }
    }

    [Theory]
    [InlineData("o.n = 1")]
    [InlineData("o.list.push(1)")]
    [InlineData("delete o.list")]
    [InlineData("m.set('b', 1)")]
    [InlineData("s.add(1)")]
    [InlineData("s.clear()")]
    [InlineData("m.get('a').x = 2")]
    [InlineData("d.setTime(7)")]
    [InlineData("d.setFullYear(1999)")]
    [InlineData("f.count = 1")]
    [InlineData("f.prototype.x = 1")]
    [InlineData("Object.setPrototypeOf(o, { n: 1 })")]
    [InlineData("Object.defineProperty(f, 'n', { value: 1 })")]
    [InlineData("e.message = 'y'")]
    [InlineData("re.n = 1")]
    [InlineData("Level.Low = 1")]
    [InlineData("X.count = 1")]
    [InlineData("new X().constructor.count = 1")]
    [InlineData("X.prototype.n = 1")]
    [InlineData("h.count = 1")]
    [InlineData("tag`x`.n = 1")]
    [InlineData("g.prototype.n = 1")]
    public void Nothing_that_a_module_declares_can_be_changed(string attempt)
    {
        var realm = Load($$"""
            const o: any = { list: [1] }, m = new Map([["a", { x: 1 }]]), s = new Set([5]), d = new Date(0), e = new Error("x"), re = /a/g;
            enum Level { Low }
            class X extends Error { count = 0; }
            function f() {} function* g() {}
            const tag = (strings: any) => strings;
            const change = handler(function h(event: unknown, ctx: any) { {{attempt}}; });
            export default pattern(() => ({ change: change({}) }));
            """);
        realm.Body(Argument);
        var fault = Assert.IsType<CallOutcome.Threw>(realm.Call(CallKind.Handler, realm.Port.Nodes[0].Function!, PlainValue.Undefined, PlainValue.EmptyRecord)).Fault;
        Assert.Equal("TypeError", fault.Name);
    }

    [Theory]
    [InlineData("const box = { n: 0 }; return { a: action(() => { x; box.n++; }) };")]
    [InlineData("const list: number[] = []; return { a: action(() => { list.push(1); }) };")]
    [InlineData("return { a: action(function act() { (act as any).n = 1; x; }) };")]
    [InlineData("const seen = new Map(); return { a: action(() => { seen.set(1, 1); }) };")]
    public void A_closure_keeps_no_state_from_one_call_to_the_next(string body)
    {
        var realm = Load($"export default pattern<any>(({{ x }}) => {{ {body} }});");
        Returned(realm.Body(Argument));
        var fault = Assert.IsType<CallOutcome.Threw>(realm.Call(CallKind.Handler, realm.Port.Nodes[^1].Function!, PlainValue.Undefined, PlainValue.EmptyRecord)).Fault;
        Assert.Equal("TypeError", fault.Name);
    }

    [Fact]
    public void A_closure_does_not_keep_a_function_that_another_function_made()
    {
        var realm = Load("""
            const counter = () => { let n = 0; return () => n++; };
            export default pattern<any>(({ x }) => { const next = counter(); return { a: action(() => { x; next(); }) }; });
            """);
        var fault = Assert.IsType<CallOutcome.Threw>(realm.Body(Argument)).Fault;
        Assert.StartsWith("`next` is a function made by another function", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("const made: any[] = []; return { a: list.map((x) => { made.push(1); return <b>{x}</b>; }) };")]
    [InlineData("const made: any[] = []; const row = (x: any) => { made.push(1); return <b>{x}{list}</b>; }; return { a: list.map((x) => row(x)) };")]
    public void A_callback_of_a_list_keeps_no_state_from_one_element_to_the_next(string body)
    {
        var realm = Load($"export default pattern<any>(({{ list }}) => {{ {body} }});");
        Returned(realm.Body(Argument));
        var fault = Assert.IsType<CallOutcome.Threw>(realm.Call(CallKind.Body, realm.Port.Nodes[0].Function!, Argument)).Fault;
        Assert.Equal("TypeError", fault.Name);
    }

    [Fact]
    public void A_reference_deep_in_plain_data_makes_a_computation()
    {
        var deep = string.Concat(Enumerable.Repeat("{ a: ", 30)) + "n" + string.Concat(Enumerable.Repeat(" }", 30));
        var realm = Load($"const look = (x: any) => JSON.stringify(x).length; export default pattern<any>(({{ n }}) => {{ const o = {deep}; return {{ out: look(o) }}; }});");
        realm.Body(Argument);
        Assert.Single(realm.Port.Nodes);
    }

    [Fact]
    public void Regular_expressions_in_closures_search_from_the_beginning_in_each_call()
    {
        var realm = Load("export default pattern<any>(({ x }) => { const re = /a/g; return { a: computed(() => [re.test(x), re.lastIndex]) }; });");
        realm.Body(Argument);
        for (var call = 0; call < 3; call++)
        {
            Assert.Equal("[true, 1]", Returned(realm.Call(CallKind.Computation, realm.Port.Nodes[0].Function!, PlainValueJson.Parse("""{"x":"aa"}"""))).ToString());
        }
    }
}
