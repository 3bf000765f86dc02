using Jint;
using Jint.Native.Object;
using SandboxHost.Sandbox.Realms;

namespace SandboxHost.Sandbox.Tests;

/// <summary>What script hands over, and what it gets to see: data and references, and never a run of its code.</summary>
public sealed class MarshallerTests : IDisposable
{
    private const long MaxSize = 100_000;

    private readonly Engine _engine = new(options => options.LimitMemory(200_000_000).TimeoutInterval(TimeSpan.FromSeconds(10)));
    private readonly Marshaller _marshaller;

    public MarshallerTests() => _marshaller = new Marshaller(new Holder(_engine), MaxSize);

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData("undefined", "undefined")]
    [InlineData("null", "null")]
    [InlineData("-0", "-0")]
    [InlineData("'a' + 'b'.repeat(2)", "\"abb\"")]
    [InlineData("[1, , [true]]", "[1, undefined, [true]]")]
    [InlineData("({a: 1, b: {c: undefined}})", "{a: 1, b: {c: undefined}}")]
    [InlineData("Object.create(null, {a: {value: 1, enumerable: true}})", "{a: 1}")]
    [InlineData("JSON.parse('{\"__proto__\": {\"a\": 1}}')", "{__proto__: {a: 1}}")]
    [InlineData("Object.freeze([Object.freeze({a: 'x'})])", "[{a: \"x\"}]")]
    [InlineData("'abc'.match(/b/)", "[\"b\"]")]
    public void Plain_data_crosses(string script, string expected) => Assert.Equal(expected, Read(script).ToString());

    [Theory]
    [InlineData("() => 1", "`inputs` is a function; functions cannot leave the sandbox")]
    [InlineData("({createRecord() {}})", "`inputs.createRecord` is a function")]
    [InlineData("({a: [1, class {}]})", "`inputs.a[1]` is a function")]
    [InlineData("({toJSON() { return 1; }})", "`inputs.toJSON` is a function")]
    [InlineData("({get a() { globalThis.ran = true; return 1; }})", "`inputs.a` is a getter or setter")]
    [InlineData("({set a(v) { globalThis.ran = true; }})", "`inputs.a` is a getter or setter")]
    [InlineData("Object.defineProperty([1], 0, {get() { globalThis.ran = true; }})", "`inputs[0]` is a getter or setter")]
    [InlineData("new Proxy({}, new Proxy({}, {get() { globalThis.ran = true; }}))", "`inputs` is no plain data")]
    [InlineData("new Proxy([], new Proxy({}, {get() { globalThis.ran = true; }}))", "`inputs` is no plain data")]
    [InlineData("new Proxy(() => 1, new Proxy({}, {get() { globalThis.ran = true; }}))", "`inputs` is ")]
    [InlineData("({a: Object.create(new Proxy({}, {getPrototypeOf() { globalThis.ran = true; }, get() { globalThis.ran = true; }}))})", "`inputs.a` is an instance of a class")]
    [InlineData("new (class A { x = 1; })", "`inputs` is an instance of a class")]
    [InlineData("[Symbol.iterator]", "`inputs[0]` is a symbol")]
    [InlineData("({a: {[Symbol('s')]: 1}})", "`inputs.a` is an object with a symbol among its property names")]
    [InlineData("[10n]", "`inputs[0]` is a big integer")]
    [InlineData("new Date(0)", "`inputs` is a Date, which is no plain data")]
    [InlineData("[new Map()]", "`inputs[0]` is a Map, which is no plain data")]
    [InlineData("new Set([1])", "`inputs` is a Set, which is no plain data")]
    [InlineData("/a/", "`inputs` is a RegExp, which is no plain data")]
    [InlineData("new Error('x')", "`inputs` is an error, which is no plain data")]
    [InlineData("Promise.resolve(1)", "`inputs` is no plain data")]
    [InlineData("new Uint8Array(2)", "`inputs` is a typed array, which is no plain data")]
    [InlineData("new Number(1)", "`inputs` is no plain data")]
    [InlineData("(function () { return arguments; })(1)", "`inputs` is no plain data")]
    [InlineData("const a = {b: []}; a.b.push(a); a", "`inputs.b[0]` is part of a circle")]
    [InlineData("let a = []; for (let i = 0; i < 300; i++) a = [a]; a", "nested deeper than 200 levels")]
    [InlineData("let a = 1; for (let i = 0; i < 40; i++) a = [a, a]; a", "larger than 100000 values")]
    [InlineData("const a = []; a[4294967294] = 1; a", "`inputs` is an array of 4294967295 elements")]
    [InlineData("let s = 'x'; for (let i = 0; i < 25; i++) s += s; ({s})", "`inputs.s` is a string of 33554432 characters")]
    [InlineData("const o = {}; for (let i = 0; i < 100001; i++) o['p' + i] = 1; o", "`inputs` is an object of more than 100000 properties")]
    [InlineData("Object.defineProperty({}, 'a'.repeat(10), {value: () => 1})", "`inputs.aaaaaaaaaa` is a function")]
    public void What_is_no_plain_data_is_refused_by_its_path_and_runs_nothing(string script, string message)
    {
        var value = _engine.Evaluate(script);
        var error = Assert.Throws<MarshalException>(() => _marshaller.FromRealm(value, "inputs"));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Jint", error.Message, StringComparison.Ordinal);
        Assert.True(_engine.Evaluate("globalThis.ran === undefined").AsBoolean());
    }

    [Fact]
    public void A_value_that_is_shared_is_read_once()
    {
        var list = Assert.IsType<PlainValue.List>(Read("const a = [1]; [a, a]"));
        Assert.Same(list.Elements[0], list.Elements[1]);
    }

    [Fact]
    public void A_value_as_large_as_the_limit_crosses_and_one_more_does_not()
    {
        Assert.Equal(MaxSize, Read($"new Array({MaxSize - 1}).fill(1)").Size);
        Assert.Throws<MarshalException>(() => Read($"new Array({MaxSize}).fill(1)"));
    }

    [Theory]
    [InlineData("""{"a":[1,{"b":"x"}],"__proto__":{"polluted":true}}""")]
    [InlineData("""[[],{},null,"",-0.5]""")]
    public void What_goes_in_comes_out_the_same(string json)
    {
        var value = PlainValueJson.Parse(json);
        Assert.Equal(value, _marshaller.FromRealm(_marshaller.ToRealm(value), "value"));
        Assert.True(_engine.Evaluate("({}).polluted === undefined").AsBoolean());
    }

    [Theory]
    [InlineData("v.a = 1")]
    [InlineData("v.list[0] = 2")]
    [InlineData("v.list.push(2)")]
    [InlineData("v.list.length = 0")]
    [InlineData("delete v.deep.x")]
    [InlineData("v.deep.x = 2")]
    [InlineData("Object.setPrototypeOf(v, null)")]
    [InlineData("Object.defineProperty(v, 'list', {get() {}})")]
    public void Script_cannot_change_what_it_was_given(string script)
    {
        var value = PlainValueJson.Parse("""{"list":[1],"deep":{"x":1}}""");
        _engine.SetValue("v", _marshaller.ToRealm(value));

        Assert.Equal("TypeError", _engine.Evaluate($"'use strict'; let name = 'none'; try {{ {script} }} catch (e) {{ name = e.name; }} name").AsString());
        Assert.Equal(value, Read("v"));
    }

    [Fact]
    public void A_reference_comes_back_as_itself_from_wherever_script_put_it()
    {
        var reference = new TestReference(ReferenceKind.Cell, "42");
        _engine.SetValue("r", _marshaller.ToRealm(reference));

        Assert.Equal(PlainValue.Of(reference, reference), Read("[r, {a: r}.a]"));
        Assert.Equal("true null 0 object", _engine.Evaluate("`${Object.isFrozen(r)} ${Object.getPrototypeOf(r)} ${Reflect.ownKeys(r).length} ${typeof r}`").AsString());
    }

    [Theory]
    [InlineData("r.polluted")]
    [InlineData("Reflect.get(r, 'polluted')")]
    [InlineData("'polluted' in r || undefined")]
    [InlineData("Object.create(r).polluted")]
    [InlineData("(() => { 'use strict'; try { r.polluted = 1; } catch { return r.polluted; } return 'assigned'; })()")]
    public void What_is_added_to_the_prototype_of_objects_does_not_show_in_a_reference(string script)
    {
        _engine.SetValue("r", _marshaller.ToRealm(new TestReference(ReferenceKind.Cell, "1")));
        _engine.Execute("Object.prototype.polluted = 'yes';");
        Assert.Equal("undefined", _engine.Evaluate(script).ToString());
    }

    [Fact]
    public void Two_mentions_of_one_reference_are_one_object()
    {
        _engine.SetValue("a", _marshaller.ToRealm(new TestReference(ReferenceKind.Cell, "1")));
        _engine.SetValue("b", _marshaller.ToRealm(new TestReference(ReferenceKind.Cell, "1")));
        _engine.SetValue("c", _marshaller.ToRealm(new TestReference(ReferenceKind.Stream, "1")));
        Assert.True(_engine.Evaluate("a === b && a !== c").AsBoolean());
    }

    [Theory]
    [InlineData("({...r})", "{}")]
    [InlineData("Object.assign({}, r)", "{}")]
    [InlineData("JSON.parse(JSON.stringify(r))", "{}")]
    [InlineData("({kind: 'Cell', id: 42})", "{kind: \"Cell\", id: 42}")]
    [InlineData("[`<Cell 42>`]", "[\"<Cell 42>\"]")]
    public void Nothing_that_looks_like_a_reference_is_one(string script, string expected)
    {
        _engine.SetValue("r", _marshaller.ToRealm(new TestReference(ReferenceKind.Cell, "42")));
        Assert.Equal(expected, Read(script).ToString());
    }

    [Theory]
    [InlineData("new Proxy(r, {})")]
    [InlineData("Object.create(r)")]
    [InlineData("Reflect.construct(Object, [], function () {})")]
    public void Nothing_that_is_made_of_a_reference_is_one(string script)
    {
        _engine.SetValue("r", _marshaller.ToRealm(new TestReference(ReferenceKind.Cell, "42")));
        Assert.Throws<MarshalException>(() => Read(script));
    }

    [Fact]
    public void A_reference_of_another_realm_is_refused()
    {
        using var other = new Engine();
        var foreign = new Marshaller(new Holder(other), MaxSize).ToRealm(new TestReference(ReferenceKind.Cell, "42"));
        var error = Assert.Throws<MarshalException>(() => _marshaller.FromRealm(foreign, "event"));
        Assert.Contains("a reference of another sandbox", error.Message, StringComparison.Ordinal);
    }

    private sealed class Holder(Engine engine) : IReferenceHolder
    {
        public Engine Engine => engine;

        public ObjectInstance MakeStandIn(PlainValue.Reference reference) => new SealedReference(this, reference);

        public PlainValue.Reference ReferenceTo(Factory factory) => throw new MarshalException("There are no factories here.");
    }

    private PlainValue Read(string script) => _marshaller.FromRealm(_engine.Evaluate(script), "inputs");
}
