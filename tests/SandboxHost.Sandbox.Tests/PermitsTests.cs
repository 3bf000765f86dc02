using SandboxHost.Sandbox.Realms;
using SandboxHost.TestSupport;

namespace SandboxHost.Sandbox.Tests;

/// <summary>What a pattern can reach of the language is what the table of permits names, and all of it is frozen.</summary>
public sealed class PermitsTests : IDisposable
{
    private static readonly char[] s_blank = [' ', '\n', '\r'];

    private readonly ISandbox _sandbox = TestTier.Open();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public void The_global_object_holds_the_permits_and_nothing_else()
    {
        var names = Run("Reflect.ownKeys(globalThis).map(String).sort()");
        Assert.Equal(Permits.Globals.Split(s_blank, StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), Texts(names));
    }

    [Fact]
    public void Everything_that_can_be_reached_is_frozen()
    {
        // From the global object, the prelude, and what syntax alone gives; by properties, accessors and prototypes.
        var loose = Run("""
            (() => {
              const roots: any[] = [globalThis, api, function () {}, function* () {}, async function () {}, async function* () {}, [], {}, /a/, "", 1, true, 1n, Symbol(),
                [].values(), ""[Symbol.iterator](), new Map().entries(), new Set().values(), "".matchAll(/a/g), [].values().map((x: any) => x), (function* () {})(), (async function* () {})(), Promise.resolve(),
                (() => { try { (null as any).x; } catch (e) { return e; } })(), new Date(0), new Uint8Array(1), Iterator.from({ next() { return { done: true }; } } as any)];
              // Made here, with the prototypes of the two generators; and the namespace of a module, which cannot be changed but is not frozen by definition.
              const own = new Set([...roots.filter((root) => root !== globalThis), ...roots.slice(20, 22).map((root) => Object.getPrototypeOf(root))]);
              const seen = new Set<any>(), open = roots.map((root) => [root, "root"]), found: string[] = [];
              let count = 0;
              while (open.length) {
                const [value, road] = open.pop()!;
                if (value === null || (typeof value !== "object" && typeof value !== "function")) { const proto = Object.getPrototypeOf(value ?? 0); if (!seen.has(proto)) open.push([proto, road + "^"]); continue; }
                if (seen.has(value)) continue;
                seen.add(value); count++;
                if (!own.has(value) && !Object.isFrozen(value)) found.push(road);
                const proto = Object.getPrototypeOf(value); if (proto) open.push([proto, road + "^"]);
                for (const key of Reflect.ownKeys(value)) {
                  const d: any = Reflect.getOwnPropertyDescriptor(value, key);
                  // What this function itself made is its own.
                  for (const part of [d.value, d.get, d.set]) if (part !== undefined && part !== null && !(own.has(value) && key === "prototype")) open.push([part, `${road}.${String(key)}`]);
                }
              }
              return { count, found };
            })()
            """);
        var record = Assert.IsType<PlainValue.Record>(loose);
        Assert.Empty(Texts(record["found"]!));
        Assert.InRange(((PlainValue.Number)record["count"]!).Value, 500, 5000);
    }

    [Theory]
    [InlineData("Array.prototype")]
    [InlineData("Object")]
    [InlineData("RegExp")]
    [InlineData("Promise.prototype")]
    [InlineData("Math")]
    public void An_intrinsic_has_the_properties_that_are_permitted(string road)
    {
        var permitted = Permits.Intrinsics.Single(row => row.Road == road).Properties.Split(s_blank, StringSplitOptions.RemoveEmptyEntries).Where(name => !name.StartsWith("@@", StringComparison.Ordinal));
        Assert.Empty(Texts(Run($"Reflect.ownKeys({road}).filter((key) => typeof key === 'string')")).Except(permitted));
    }

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
