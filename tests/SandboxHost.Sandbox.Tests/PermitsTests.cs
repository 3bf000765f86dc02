using Jint.Native;
using Jint.Native.Object;
using SandboxHost.Sandbox.Realms;
using SandboxHost.TestSupport;

namespace SandboxHost.Sandbox.Tests;

/// <summary>What a pattern can reach of the language is what the table of permits names, no more and no less, and all of it is frozen.</summary>
/// <remarks>
/// A realm is walked from everything that a program can name or make by syntax: by properties (names and symbols), getters, setters
/// and prototypes. Each object found must be one of the table, with exactly the properties that the table names, or a plain function.
/// </remarks>
public sealed class PermitsTests : IDisposable
{
    private static readonly char[] s_blank = [' ', '\n', '\r'];

    /// <summary>What syntax and calls give without a name, and the properties that each has of its own.</summary>
    private static readonly (string Expression, string Keys)[] s_samples =
    [
        ("function () {}", "length name prototype"),
        ("() => 1", "length name"),
        ("({ m() {} }).m", "length name"),
        ("class { static s = 1; #p = 1; f = this.#p; m() {} get g() { return 1; } }", "length name prototype s"),
        ("new (class extends Array {})()", "length"),
        ("new (class extends Map {})()", ""),
        ("new (class extends Error {})('x')", "message"),
        ("new (class extends Promise<any> {})(() => {})", ""),
        ("function* () {}", "length name prototype"),
        ("async function () {}", "length name"),
        ("async () => 1", "length name"),
        ("async function* () {}", "length name prototype"),
        ("(function* () { yield 1; })()", ""),
        ("(async function* () { yield 1; })()", ""),
        ("(async function* () { yield 1; })().next()", ""),
        ("(async () => 1)()", ""),
        ("[]", "length"),
        ("[1, , 2]", "0 2 length"),
        ("({})", ""),
        ("({ a: 1, get b() { return 1; } })", "a b"),
        ("Object.create(null)", ""),
        ("/a/dg", "lastIndex"),
        ("/(?<n>a)/d.exec('a')", "0 1 length groups index indices input"),
        ("/(?<n>a)/d.exec('a')!.groups", "n"),
        ("(/(?<n>a)/d.exec('a') as any).indices", "0 1 length groups"),
        ("Object('ab')", "0 1 length"),
        ("Object(1)", ""),
        ("Object(true)", ""),
        ("Object(1n)", ""),
        ("Object(Symbol())", ""),
        ("new Date(0)", ""),
        ("new Map([[1, 2]])", ""),
        ("new Set([1])", ""),
        ("new WeakMap()", ""),
        ("new WeakSet()", ""),
        ("new ArrayBuffer(1)", ""),
        ("new Uint8Array(1)", "0"),
        ("new BigInt64Array(1)", "0"),
        ("new URL('a:b')", ""),
        ("new URL('a:b').searchParams", ""),
        ("new TextEncoder()", ""),
        ("new TextDecoder()", ""),
        ("Promise.resolve(1)", ""),
        ("Promise.withResolvers()", "promise resolve reject"),
        ("Promise.withResolvers().resolve", "length name"),
        ("new AggregateError([1], 'x', { cause: 1 })", "message cause errors"),
        ("new RangeError('x')", "message"),
        ("(() => { try { (null as any).x; } catch (e) { return e; } })()", "message"),
        ("(() => { try { (1 as any)(); } catch (e) { return e; } })()", "message"),
        ("(() => { try { decodeURI('%'); } catch (e) { return e; } })()", "message"),
        ("(() => { try { new Array(-1); } catch (e) { return e; } })()", "message"),
        ("(() => { try { new RegExp('('); } catch (e) { return e; } })()", "message"),
        ("(() => { try { JSON.parse('{'); } catch (e) { return e; } })()", "message"),
        ("(() => { try { api.instantiate(1 as any); } catch (e) { return e; } })()", "message"),
        ("(() => { try { (eval as any)('1'); } catch (e) { return e; } })()", "message"),
        ("(() => { try { new (Function as any)('1'); } catch (e) { return e; } })()", "message"),
        ("(function (...a: any[]) { return arguments; })(1)", "0 length callee @@iterator"),
        ("((s: any, ..._: any[]) => s)`a${1}b`", "0 1 length raw"),
        ("((s: any) => s.raw)`a`", "0 length"),
        ("(function () {}).bind(null)", "length name"),
        ("[].values()", ""),
        ("''[Symbol.iterator]()", ""),
        ("new Map().entries()", ""),
        ("new Set().values()", ""),
        ("''.matchAll(/a/g)", ""),
        ("[].values().map((x: any) => x)", ""),
        ("[].values().flatMap((x: any) => [x])", ""),
        ("Iterator.from({ next() { return { done: true }; } } as any)", ""),
        ("new URLSearchParams('a=1').entries()", ""),
        ("Object.getOwnPropertyDescriptor({ a: 1 }, 'a')", "value writable enumerable configurable"),
        ("Object.groupBy([1], () => 'a')", "a"),
        ("[].values().next()", "value done"),
        ("JSON.parse('{\"a\":[1]}')", "a"),
        ("structuredClone({ a: 1 })", "a"),
        ("String.raw", "length name"),
        ("Reflect.getOwnPropertyDescriptor(Object.prototype, '__proto__')!.get", "length name"),
        ("Reflect.getOwnPropertyDescriptor(Map.prototype, 'size')!.get", "length name"),
        ("api.pattern(() => ({}))", ""),
        ("api.SELF", "-"),
        ("api.getPatternEnvironment()", "apiUrl"),
        ("api.h('a', {})", "type name props children"),
        ("(() => { try { return Array.fromAsync([1]); } catch (e) { return e; } })()", ""),
    ];

    private readonly ISandbox _sandbox = TestTier.Open();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public void The_global_object_holds_the_permits_and_nothing_else()
    {
        var names = Run("Reflect.ownKeys(globalThis).map(String).sort()");
        Assert.Equal(Words(Permits.Globals).Order(StringComparer.Ordinal), Texts(names));
    }

    [Fact]
    public void Every_object_that_can_be_reached_has_the_properties_that_the_table_names_and_is_frozen()
    {
        var found = Walk();
        var problems = string.Join("\n", Texts(found["problems"]!));
        Assert.True(problems.Length == 0, problems);

        // That the walk went everywhere: to each object of the table, and to far more functions than objects.
        Assert.Empty(Permits.Intrinsics.Select(row => row.Road).Except(Texts(found["named"]!)));
        Assert.InRange(((PlainValue.Number)found["functions"]!).Value, 500, 5000);
    }

    [Fact]
    public void The_walk_finds_what_is_out_of_place()
    {
        // The negative control: an object that the table does not have, a property too many and one too few, a thing that is not frozen.
        var problems = Texts(Walk("""
            named.delete(Math);
            named.set(JSON, ["JSON", "parse stringify rawJSON @@toStringTag"]);
            named.set(Reflect, ["Reflect", named.get(Reflect)![1].replace(" ownKeys", "")]);
            roots.push(["loose", Object.assign(() => 1, { extra: 1 })]);
            """)["problems"]!).ToList();
        Assert.Contains("globalThis.Math: an object that is not in the table", problems);
        Assert.Contains("JSON: rawJSON is missing", problems);
        Assert.Contains("Reflect: ownKeys is not in the table", problems);
        Assert.Contains("loose: extra is not in the table", problems);
        Assert.Contains("loose: is not frozen", problems);
    }

    [Fact]
    public void From_a_realms_own_objects_there_is_no_way_to_an_object_of_another_class()
    {
        // What script sees is what the engine's objects answer. This looks at the objects: none of a class that nobody has thought about.
        var agent = new HardenedEngine(SandboxLimits.Default);
        var seen = new HashSet<ObjectInstance>(ReferenceEqualityComparer.Instance);
        var open = new Stack<ObjectInstance>([agent.Script.Global, .. agent.Prelude.UnnamedRoots, .. agent.Prelude.Exports.Values.OfType<ObjectInstance>()]);
        var classes = new SortedSet<string>(StringComparer.Ordinal);
        while (open.TryPop(out var instance))
        {
            if (!seen.Add(instance))
            {
                continue;
            }

            for (var type = instance.GetType(); type is not null && type != typeof(ObjectInstance); type = type.BaseType)
            {
                if (type.IsPublic || type.BaseType == typeof(ObjectInstance) || type.Assembly == typeof(Permits).Assembly)
                {
                    classes.Add(type.Name);
                }
            }

            Assert.False(instance.Extensible, instance.GetType().Name);
            foreach (var part in instance.GetOwnProperties().SelectMany(property => (JsValue?[])(property.Value.IsAccessorDescriptor() ? [property.Value.Get, property.Value.Set] : [property.Value.Value])).Append(instance.Prototype))
            {
                if (part is ObjectInstance inner)
                {
                    open.Push(inner);
                }
            }
        }

        Assert.InRange(seen.Count, 600, 2000);
        Assert.Equal(
            """
            ArrayBufferConstructor ArrayConstructor ArrayInstance ArrayPrototype BigInt64ArrayConstructor BigUint64ArrayConstructor BooleanInstance
            BuiltinShapeObject CellConstructor ClrFunction Constructor ErrorConstructor ErrorInstance EvalFunction Function FunctionConstructor GlobalObject
            Int16ArrayConstructor Int32ArrayConstructor Int8ArrayConstructor JsObject MapConstructor NumberInstance ObjectConstructor ObjectPrototype Prototype
            RegExpConstructor ScriptFunction SetConstructor StringInstance TypedArrayConstructor Uint16ArrayConstructor Uint32ArrayConstructor Uint8ArrayConstructor
            Uint8ClampedArrayConstructor
            """.ReplaceLineEndings(" "),
            string.Join(' ', classes));
    }

    [Theory]
    [InlineData("function () {}")]
    [InlineData("() => 1")]
    [InlineData("function* () {}")]
    [InlineData("async function () {}")]
    [InlineData("async () => 1")]
    [InlineData("async function* () {}")]
    [InlineData("class {}")]
    [InlineData("({ m() {} }).m")]
    [InlineData("(function () {}).bind(null)")]
    [InlineData("Array")]
    [InlineData("Array.prototype.map")]
    [InlineData("Reflect.getOwnPropertyDescriptor(Map.prototype, 'size')!.get")]
    [InlineData("Promise.withResolvers().resolve")]
    [InlineData("console.log")]
    [InlineData("structuredClone")]
    [InlineData("URL")]
    [InlineData("api.pattern")]
    [InlineData("api.instantiate")]
    public void Each_functions_constructor_throws(string function)
    {
        // Up the chain of prototypes, and each constructor's own constructor.
        var found = Run($$"""
            (() => {
              const results: string[] = [];
              for (let f: any = ({{function}}), i = 0; f !== null && i < 8; f = Object.getPrototypeOf(f), i++) {
                for (let c: any = f.constructor, j = 0; typeof c === "function" && j < 4; c = c.constructor, j++) {
                  for (const call of [() => c("globalThis.x = 1"), () => new c("return 1"), () => Reflect.construct(c, ["return 1"]), () => c.apply(null, ["return 1"]), () => c.call.call(c, null, "a", "return a")]) {
                    if (c === Object) continue;
                    try { results.push(typeof call()); } catch (e) { results.push((e as Error).message); }
                  }
                }
              }
              return results;
            })()
            """);
        var texts = Texts(found).ToList();
        Assert.NotEmpty(texts);
        Assert.All(texts, text => Assert.Equal("Text cannot be run as code here.", text));
    }

    [Theory]
    [InlineData("const o: any = {}; o.toString = () => 'mine'; return String(o);", "mine")]
    [InlineData("const o: any = {}; o.constructor = 1; return o.constructor;", "1")]
    [InlineData("const o: any = {}; o.valueOf = () => 7; return o + 1;", "8")]
    [InlineData("const o: any = {}; o.hasOwnProperty = 1; return Object.keys(o).join();", "hasOwnProperty")]
    [InlineData("const e: any = new Error('a'); e.message = 'b'; e.name = 'N'; return String(e);", "N: b")]
    [InlineData("class E extends TypeError { constructor() { super('x'); this.name = 'E'; } } return String(new E());", "E: x")]
    [InlineData("const f: any = function () {}; f.prototype.constructor = 1; f.toString = () => 'f'; return f.prototype.constructor + String(f);", "1f")]
    [InlineData("const f: any = () => 1; f.call = 2; f.apply = 3; f.bind = 4; return [f.call, f.apply, f.bind].join();", "2,3,4")]
    [InlineData("const a: any = []; a.toString = () => 'a'; a.concat = 1; return String(a) + a.concat;", "a1")]
    [InlineData("const m: any = new Map(); m.constructor = 1; return m.constructor;", "1")]
    [InlineData("const p: any = Promise.resolve(); p.then = 1; return p.then;", "1")]
    [InlineData("const r: any = /a/; r.exec = () => null; return r.test('a');", "false")]
    [InlineData("const d: any = new Date(0); d.toJSON = () => 'd'; return JSON.stringify(d);", "\"d\"")]
    [InlineData("class A { toString() { return 'A'; } valueOf() { return 3; } } return `${new A()}${+(new A() as any)}`;", "A3")]
    [InlineData("const o = { toString() { return 'o'; }, constructor: 5 } as any; return `${o}${o.constructor}`;", "o5")]
    [InlineData("const o: any = Object.create(Object.freeze({ a: 1 })); try { o.a = 2; return 'assigned'; } catch (e) { return (e as Error).name; }", "TypeError")]
    public void Assigning_what_a_frozen_prototype_has_works_on_ones_own_objects(string body, string expected)
    {
        var found = Run($"(() => {{ {body} }})()");
        Assert.Equal(expected, found is PlainValue.Text text ? text.Value : found.ToString());
    }

    [Theory]
    [InlineData("(Object.prototype as any).toString = 1")]
    [InlineData("(Object.prototype as any).extra = 1")]
    [InlineData("(Array.prototype as any).push = 1")]
    [InlineData("(Error.prototype as any).name = 'x'")]
    [InlineData("(Error as any).stackTraceLimit = 1")]
    [InlineData("(Function.prototype as any).call = 1")]
    [InlineData("(Math as any).random = () => 1")]
    [InlineData("(JSON as any).parse = 1")]
    [InlineData("(globalThis as any).shared = 1")]
    [InlineData("(globalThis as any).undefined = 1")]
    [InlineData("delete (Math as any).PI")]
    [InlineData("Object.defineProperty(Array.prototype, 'x', { value: 1 })")]
    [InlineData("Object.setPrototypeOf(Array.prototype, null)")]
    [InlineData("Object.setPrototypeOf(globalThis, {})")]
    [InlineData("(Object.prototype as any).__proto__ = {}")]
    [InlineData("(Object.prototype as any).__defineGetter__('x', () => 1)")]
    [InlineData("Object.assign(Promise.prototype, { then: 1 })")]
    [InlineData("(Object.getPrototypeOf(function* () {}) as any).x = 1")]
    [InlineData("(Object.getPrototypeOf(Uint8Array) as any).x = 1")]
    [InlineData("((api as any).pattern).x = 1")]
    [InlineData("((api as any).h).fragment = 1")]
    [InlineData("(console as any).log = 1")]
    [InlineData("Reflect.getOwnPropertyDescriptor(Object.prototype, 'toString')!.set!.call(Object.prototype, 1)")]
    [InlineData("Reflect.getOwnPropertyDescriptor(Object.prototype, 'toString')!.set!.call(Array.prototype, 1)")]
    public void Nothing_is_put_on_or_taken_from_what_is_shared(string statement) =>
        Assert.Equal("\"TypeError\"", Run($"(() => {{ try {{ {statement}; return 'done'; }} catch (e) {{ return (e as Error).name; }} }})()").ToString());

    [Fact]
    public void What_is_absent_is_absent()
    {
        var names = string.Join(", ", Permits.Absent.Select(row => $"\"{row.Name}\""));
        Assert.Empty(Texts(Run($"[{names}].filter((name) => name in globalThis || (globalThis as any)[name] !== undefined)")));
        Assert.Empty(Permits.Absent.Select(row => row.Name).Intersect(Words(Permits.Globals)));
    }

    [Fact]
    public void The_requests_to_the_host_are_the_members_of_its_port() => Assert.Equal(
        typeof(IHostPort).GetMembers().Where(member => member is not System.Reflection.MethodInfo { IsSpecialName: true }).Select(member => member.Name).Order(StringComparer.Ordinal),
        SandboxPermits.HostRequests.Select(row => row.Name).Order(StringComparer.Ordinal));

    private PlainValue.Record Walk(string sabotage = "")
    {
        var named = new List<string>();
        foreach (var (road, properties) in Permits.Intrinsics)
        {
            var steps = road.Split('.');
            var expression = Permits.Unnamed.FirstOrDefault(row => row.Name == steps[0]).Script is { } script ? $"({script.Replace("x => x", "(x: any) => x", StringComparison.Ordinal)} as any)" : steps[0];
            named.Add($"[{expression}{(steps.Length > 1 ? "." + steps[1] : "")} as any, [\"{road}\", \"{string.Join(' ', Words(properties))}\"]]");
        }

        return Assert.IsType<PlainValue.Record>(Run($$"""
            (() => {
              const named = new Map<any, string[]>(), reached: string[] = [];
              for (const [value, row] of [[globalThis, ["globalThis", "{{string.Join(' ', Words(Permits.Globals))}}"]], {{string.Join(", ", named)}}] as any[]) {
                // Iterators of strings are of the same class as those of arrays here.
                if (named.has(value)) reached.push(named.get(value)![0]);
                named.set(value, row);
              }
              // Made here, hence neither frozen nor in the table: what the sample is, and what was made for it alone.
              const make = (): any[] => [{{string.Join(", ", s_samples.Select(sample => $"[{sample.Expression}, \"{sample.Keys}\"]"))}}];
              const samples = make();
              const own = new Map<any, string>();
              const roots: any[] = [["globalThis", globalThis]];
              // The namespace of a module cannot be changed, but is not frozen by definition.
              for (const name of Reflect.ownKeys(api).filter((key) => typeof key === "string" && key !== "__empty") as string[]) roots.push(["api." + name, (api as any)[name]]);
              samples.forEach(([value, keys]: any, i: number) => {
                roots.push([`sample ${i}`, value]);
                if (value !== null && (typeof value === "object" || typeof value === "function") && keys !== "-" && !Object.isFrozen(value)) own.set(value, keys);
              });
              {{sabotage}}
              const problems: string[] = [], seen = new Set<any>(), open = [...roots];
              let functions = 0;
              const nameOf = (key: any) => typeof key === "symbol" ? "@@" + String(key).replace(/^Symbol\(Symbol\.(.*)\)$/, "$1") : key;
              while (open.length) {
                const [road, value] = open.pop()!;
                if (value === null || value === undefined) continue;
                if (typeof value !== "object" && typeof value !== "function") { open.push([road + "^", Object.getPrototypeOf(value)]); continue; }
                if (seen.has(value)) continue;
                seen.add(value);
                const row = named.get(value), where = row ? row[0] : road;
                if (row) reached.push(row[0]); else if (typeof value === "function") functions++;
                const keys = Reflect.ownKeys(value).map(nameOf), mine = own.get(value);
                // The prototype of a class or function that was made here, and what belongs to a sample as its part.
                const isPart = !row && mine === undefined && /^sample \d+[.^]/.test(road) && !Object.isFrozen(value);
                const isSample = mine !== undefined || isPart || /^sample \d+(\.raw|\.apiUrl)?$/.test(road);
                const isExport = road.startsWith("api.");
                if (!isPart) {
                  const allowed = row ? row[1].split(" ").filter(Boolean) : mine !== undefined ? mine.split(" ").filter(Boolean)
                    : typeof value === "function" ? (keys.length === 0 || road === "api.h" ? keys : ["length", "name"]) : isSample ? keys : null;
                  if (allowed === null) problems.push(`${where}: an object that is not in the table`);
                  else {
                    for (const key of keys) if (!allowed.includes(key)) problems.push(`${where}: ${key} is not in the table`);
                    for (const key of allowed) if (!keys.includes(key)) problems.push(`${where}: ${key} is missing`);
                  }
                }
                if (!isSample && !Object.isFrozen(value)) problems.push(`${where}: is not frozen`);
                const proto = Object.getPrototypeOf(value);
                open.push([where + "^", proto]);
                for (const key of Reflect.ownKeys(value)) {
                  const d: any = Reflect.getOwnPropertyDescriptor(value, key);
                  for (const part of [d.value, d.get, d.set]) open.push([`${where}.${nameOf(key)}`, part]);
                }
                if (isExport && keys.length > 2 && road !== "api.h") problems.push(`${where}: has properties`);
              }
              // What is not frozen was made for the sample alone: the same syntax evaluated once more gives none of it.
              const again = make().map(([value]: any, i: number) => [`sample ${i}`, value]), loose = new Set([...seen].filter((value) => !Object.isFrozen(value))), looked = new Set<any>();
              while (again.length) {
                const [road, value] = again.pop()!;
                if (value === null || (typeof value !== "object" && typeof value !== "function") || looked.has(value)) continue;
                looked.add(value);
                if (loose.has(value) && value !== api) problems.push(`${road}: is the same each time, and is not frozen`);
                again.push([road + "^", Object.getPrototypeOf(value)]);
                for (const key of Reflect.ownKeys(value)) {
                  const d: any = Reflect.getOwnPropertyDescriptor(value, key);
                  for (const part of [d.value, d.get, d.set]) again.push([`${road}.${nameOf(key)}`, part]);
                }
              }
              return { problems, named: reached, functions };
            })()
            """));
    }

    private static string[] Words(string text) => text.Split(s_blank, StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Texts(PlainValue list) => ((PlainValue.List)list).Elements.Select(element => ((PlainValue.Text)element).Value);

    private PlainValue Run(string expression)
    {
        var realm = TestRealm.Load(_sandbox, $$"""
            import * as api from "commonfabric";
            import { pattern } from "commonfabric";
            export default pattern((): any => { void api; return {{expression}}; });
            """);
        return Assert.IsType<CallOutcome.Returned>(realm.Call(CallKind.Computation, realm.Loaded.Exports["default"].Pattern!)).Value;
    }
}
