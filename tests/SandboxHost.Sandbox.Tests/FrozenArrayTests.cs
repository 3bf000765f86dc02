using SandboxHost.TestSupport;

namespace SandboxHost.Sandbox.Tests;

/// <summary>Arrays that a pattern reads are frozen. Whatever it does with one must give what it gives for an ordinary array.</summary>
public sealed class FrozenArrayTests : IDisposable
{
    private readonly ISandbox _sandbox = TestTier.Open();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public void Every_method_gives_the_same_for_a_frozen_array()
    {
        var realm = TestRealm.Load(_sandbox, """
            import { pattern } from "commonfabric";
            export default pattern(() => {
              const differences: string[] = [];
              const ints = [-7, -3, -2, -1, 0, 1, 2, 3, 4, 7, undefined, NaN, Infinity, "1"] as any[];
              const show = (value: any) => JSON.stringify(value?.next ? [...value] : value, (_, x) => x === undefined ? "U" : Object.is(x, -0) ? "-0" : x);
              const attempt = (f: (a: any) => any, a: any) => { try { return show(f(a)); } catch (error: any) { return `threw ${error.name}`; } };
              const compare = (name: string, f: (a: any) => any) => {
                for (const make of [() => [], () => ["a"], () => ["a", "b"], () => ["a", "b", "c"], () => ["a", ["b", ["c"]], "d", "a"], () => [3, 1, 2, 10, 1], () => [undefined, null, 0, NaN]]) {
                  const plain = attempt(f, make()), frozen = attempt(f, Object.freeze(make()));
                  if (plain !== frozen) differences.push(`${name} of ${show(make())}: ${plain} but ${frozen}`);
                }
              };
              for (const i of ints) {
                for (const method of ["slice", "at", "with", "toSpliced", "includes", "indexOf", "lastIndexOf", "flat"]) compare(`${method}(${i})`, (a) => a[method](i));
                for (const j of ints) {
                  compare(`slice(${i}, ${j})`, (a) => a.slice(i, j));
                  compare(`slice.call(${i}, ${j})`, (a) => [].slice.call(a, i, j));
                  compare(`toSpliced(${i}, ${j})`, (a) => a.toSpliced(i, j, "x"));
                  compare(`copyWithin(${i}, ${j})`, (a) => [...a].copyWithin(i, j));
                  compare(`indexOf(${i}, ${j})`, (a) => a.indexOf(a[i], j));
                }
              }
              const methods: Record<string, (a: any) => any> = {
                map: (a) => a.map((x: any) => [x]), filter: (a) => a.filter((_: any, i: number) => i % 2), some: (a) => a.some((x: any) => x === "b"),
                every: (a) => a.every((x: any) => x), find: (a) => a.find((_: any, i: number) => i === 1), findLast: (a) => a.findLast((_: any, i: number) => i === 1),
                findIndex: (a) => a.findIndex((x: any) => x === "b"), findLastIndex: (a) => a.findLastIndex((x: any) => x === "a"),
                reduce: (a) => a.reduce((x: any, y: any) => x + "|" + y, ""), reduceRight: (a) => a.reduceRight((x: any, y: any) => x + "|" + y, ""),
                join: (a) => a.join("-"), string: (a) => String(a), locale: (a) => a.toLocaleString(), concat: (a) => a.concat(a, [1], 2), concatTo: (a) => [0].concat(a),
                spread: (a) => [0, ...a, 9], call: (a) => ((...r: any[]) => r)(...a), apply: (a) => Math.max.apply(null, a), rest: (a) => { const [x, ...y] = a; return [x, y]; },
                defaults: (a) => { const [x, y = 5, z] = a; return [x, y, z]; }, from: (a) => Array.from(a, (x, i) => [i, x]), keys: (a) => a.keys(), values: (a) => a.values(),
                entries: (a) => a.entries(), objectKeys: (a) => Object.keys(a), objectEntries: (a) => Object.entries(a), flatMap: (a) => a.flatMap((x: any) => [x, x]),
                deep: (a) => a.flat(Infinity), toSorted: (a) => a.toSorted(), compared: (a) => a.toSorted((x: any, y: any) => (x < y ? 1 : -1)), reversed: (a) => a.toReversed(),
                sorted: (a) => [...a].sort(), set: (a) => [...new Set(a)], group: (a) => Object.groupBy(a, (x: any) => typeof x), object: (a) => ({ ...a }), assign: (a) => Object.assign([], a),
                loop: (a) => { const o = []; for (const x of a) o.push(x); return o; }, keysLoop: (a) => { const o = []; for (const x in a) o.push(x); return o; },
                is: (a) => Array.isArray(a), length: (a) => a.length, json: (a) => JSON.parse(JSON.stringify(a)), index: (a) => [a[0], a["1"], a[-1]], has: (a) => [0 in a, 5 in a],
                iterator: (a) => a.values().map((x: any) => [x]), template: (a) => `${a}`, splice: (a) => { const c = [...a]; c.splice(1, 1, "q"); return c; }, clone: (a) => structuredClone(a),
              };
              for (const [name, f] of Object.entries(methods)) compare(name, f);

              // What came of a frozen array is an array like any other.
              const next: Record<string, (a: any) => any> = {
                slice: (a) => a.slice(1), end: (a) => a.slice(-1), concat: (a) => a.concat([1, 2]), flat: (a) => a.flat(), flatMap: (a) => a.flatMap((x: any) => [x, 1]), map: (a) => a.map((x: any) => x), filter: (a) => a.filter(() => true),
                at: (a) => a.at(-1), indexOf: (a) => a.indexOf("b"), lastIndexOf: (a) => a.lastIndexOf("a"), includes: (a) => a.includes("c"), join: (a) => a.join(), spread: (a) => [...a], length: (a) => a.length, push: (a) => { a.push(1); return a; },
                pop: (a) => [a.pop(), a], shift: (a) => [a.shift(), a], unshift: (a) => { a.unshift(1); return a; }, splice: (a) => [a.splice(1, 1), a], reverse: (a) => a.reverse(), sort: (a) => a.sort(), fill: (a) => a.fill(1),
                toSpliced: (a) => a.toSpliced(0, 1), toSorted: (a) => a.toSorted(), with: (a) => a.with(0, 9), keys: (a) => a.keys(), cut: (a) => { a.length = 1; return a; }, copyWithin: (a) => a.copyWithin(0, 1), reduce: (a) => a.reduce((x: any, y: any) => x + "|" + y, ""),
              };
              for (const [name, f] of Object.entries(methods)) for (const [then, g] of Object.entries(next)) compare(`${name}, ${then}`, (a) => g(f(a)));
              return { differences, compared: ints.length * ints.length };
            });
            """);
        var outcome = realm.Call(CallKind.Computation, realm.Loaded.Exports["default"].Pattern!, new SandboxLimits { MaxStatements = 50_000_000, MaxTime = TimeSpan.FromSeconds(60), MaxAllocatedBytes = 8_000_000_000 });
        Assert.Equal("{\"differences\":[],\"compared\":196}", PlainValueJson.Write(Assert.IsType<CallOutcome.Returned>(outcome).Value));
    }
}
