using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace SandboxHost.Compiler.Tests;

/// <summary>Sites across a program, names that are reserved, types that are refused, and types that would never end.</summary>
public sealed class BuilderSiteTests
{
    [Fact]
    public void Sites_are_numbered_across_the_program_in_the_order_of_its_modules()
    {
        var program = Compile("main.ts",
            ("main.ts", """import { cell, lift } from "commonfabric"; import { a } from "./a"; export const b = lift((x: string) => x); export const c = () => cell(a);"""),
            ("a.ts", """import { lift } from "commontools"; export const a = lift((x: number) => x);"""),
            ("b.ts", """import { lift } from "commontools"; export const nobodyImportsThis = lift((x: number) => x);"""));

        Assert.Empty(program.Diagnostics);
        Assert.Equal([(0, "/a.ts", "a"), (1, "/main.ts", "b"), (2, "/main.ts", null)], program.Sites.Select(site => (site.Number, site.Module, site.Name)));
        Assert.Contains("a = lift($site(0), (x", program.Modules[0].Module.Code, StringComparison.Ordinal);
        Assert.Contains("b = lift($site(1), (x", program.Modules[1].Module.Code, StringComparison.Ordinal);
        Assert.Contains("cell($site(2), a)", program.Modules[1].Module.Code, StringComparison.Ordinal);
        Assert.Equal(HostModules.Lowering, program.Modules[1].Imports[HostModules.Lowering]);
    }

    [Fact]
    public void A_site_knows_where_it_stands()
    {
        const string Text = "import { lift } from 'commonfabric';\n\nexport const a =\n  lift((x: number) => x);\n";
        var site = Assert.Single(Compile("main.ts", ("main.ts", Text)).Sites);

        Assert.Equal(new TextPosition(4, 3), site.Position);
        Assert.Equal("lift", Text[site.Offset..(site.Offset + 4)]);
    }

    [Fact]
    public void A_module_without_builders_and_values_is_left_alone()
    {
        var program = Compile("main.ts", ("main.ts", """import { str } from "commonfabric"; import { lift } from "./a"; export { str, lift };"""), ("a.ts", "export const lift = 1, text = 'x';"));

        Assert.Empty(program.Sites);
        Assert.All(program.Modules, module => Assert.DoesNotContain(HostModules.Lowering, module.Imports.Keys));
        Assert.All(program.Modules, module => Assert.DoesNotContain("$site", module.Module.Code, StringComparison.Ordinal));
    }

    [Fact]
    public void JavaScript_has_sites_too()
    {
        var program = Compile("main.jsx", ("main.jsx", "import { lift } from 'commonfabric'; export const a = lift(({ b }) => <p>{b}</p>);"));

        Assert.Empty(program.Diagnostics);
        Assert.Contains("lift($site(0), ({ b }) => $h(", program.Modules[0].Module.Code, StringComparison.Ordinal);
        Assert.Null(Assert.Single(program.Sites).Argument);
    }

    [Fact]
    public void Positions_behind_a_site_lead_back_to_the_source()
    {
        const string Text = "import { cell, lift } from 'commonfabric';\nexport const f = lift((x: number) => cell([x]));\n";
        var module = ModuleCompiler.Compile(new SourceFile("main.ts", Text));
        foreach (var word in (string[])["import { cell", "export const f", "(x", "=> cell", "[x]", ");"])
        {
            Assert.Equal(Text.IndexOf(word, StringComparison.Ordinal), module.Map.ToSource(module.Code.IndexOf(word, StringComparison.Ordinal)));
        }
    }

    // ---- Reserved names --------------------------------------------------------------------------------------

    [Theory]
    [InlineData("export const $site = 1;")]
    [InlineData("export const $site2 = 1;")]
    [InlineData("export const a = ($expr: number) => 1;")]
    [InlineData("export const a = ({ b: $cond = 1 }) => 1;")]
    [InlineData("export const a = () => $and;")]
    [InlineData("export const a = () => { $or: for (;;) { break $or; } };")]
    [InlineData("export function $list() {}")]
    [InlineData("export class $call {}")]
    [InlineData("export const a = class $computed {};")]
    [InlineData("export const a = () => { try { a(); } catch ($action) { } };")]
    [InlineData("import { str as $lift } from 'commonfabric'; export const a = 1;")]
    [InlineData("export const a = typeof __cfHelpers;")]
    [InlineData("export const a = { $site };")]
    [InlineData("export const a = \\u0024site;")]
    [InlineData("export const a = () => { const \\u{24}expr = 1; };")]
    public void A_reserved_name_is_refused(string text) =>
        Assert.Contains("SH2007", Compile("main.ts", ("main.ts", text)).Diagnostics.Select(diagnostic => diagnostic.Code.ToString()));

    [Theory]
    [InlineData("export const a = { $site: 1, $expr() {} }; export const b = a.$site;")]
    [InlineData("export class A { $cond = 1; $list() { return this.$cond; } }")]
    [InlineData("export const $expression = 1; export const $lists = '$site';")]
    [InlineData("import { $and as and } from './a'; export { and as $or };")]
    [InlineData("export interface A { $site: string } export type $site = A; export const a = (x: $site) => x;")]
    public void A_name_that_is_not_a_variable_is_free(string text) =>
        Assert.DoesNotContain("SH2007", Compile("main.ts", ("main.ts", text), ("a.ts", "export const b = 1; export { b as $and };")).Diagnostics.Select(diagnostic => diagnostic.Code.ToString()));

    [Theory]
    [InlineData("import { $site as s } from 'sandbox-host:lowering'; export { s };")]
    [InlineData("export * from 'sandbox-host:lowering';")]
    public void The_compilers_own_module_cannot_be_imported(string text) =>
        Assert.Equal(["SH2001"], Compile("main.ts", ("main.ts", text)).Diagnostics.Select(diagnostic => diagnostic.Code.ToString()));

    // ---- Types that are refused ------------------------------------------------------------------------------

    [Theory]
    [InlineData("lift((x: Map<string, number>) => x.size)", "SH3001")]
    [InlineData("lift((x: { seen: Set<string>[] }) => x)", "SH3001")]
    [InlineData("lift((x: WeakMap<object, string>) => x)", "SH3001")]
    [InlineData("lift((x: Cell<ReadonlySet<string>>) => x)", "SH3001")]
    [InlineData("toSchema<WeakSet<object>>()", "SH3001")]
    [InlineData("handler((e: number, c: { s: Cell<Stream<number>> }) => e)", "SH3002")]
    [InlineData("toSchema<Writable<Box<Stream<void>>>>()", "SH3002")]
    public void What_cannot_be_stored_is_refused(string expression, string code)
    {
        var program = Compile("main.ts", ("main.ts", $"import {{ type Cell, handler, lift, type Stream, toSchema, type Writable }} from 'commonfabric'; type Box<T> = T; export const a = {expression};"));

        Assert.Equal([code], program.Diagnostics.Select(diagnostic => diagnostic.Code.ToString()));
        Assert.True(program.Modules[0].Module.HasErrors);
    }

    [Fact]
    public void A_type_is_refused_once_and_where_it_is_written()
    {
        var program = Compile("main.ts",
            ("main.ts", """import { lift } from "commonfabric"; import { type A } from "./a"; export const a = lift((x: A) => x); export const b = lift((x: A[]) => x);"""),
            ("a.ts", "export interface A {\n  map: Map<string, string>;\n}"));

        var diagnostic = Assert.Single(program.Diagnostics);
        Assert.Equal(("/a.ts", 2, 8), (diagnostic.Source.Path, diagnostic.Line, diagnostic.Column));
    }

    [Fact]
    public void A_type_of_ones_own_with_such_a_name_is_fine() =>
        Assert.Empty(Compile("main.ts", ("main.ts", "import { lift } from 'commonfabric'; interface Map { width: number } export const a = lift((x: Map) => x); export const b = (m: Set<string>) => m;")).Diagnostics);

    // ---- Budgets ---------------------------------------------------------------------------------------------

    [Theory]
    [InlineData("type A0 = { s: string }; {0}", "type A{0} = {{ a: A{1}; b: A{1} }};", "A{0}", 60)]
    [InlineData("type A0 = { s: string }; {0}", "type A{0} = Record<'a' | 'b', A{1}>;", "A{0}", 60)]
    [InlineData("type A0 = { s: string }; {0}", "interface A{0} extends A{1} {{ p{0}: A{1}; q{0}: A{1} }}", "A{0}", 60)]
    [InlineData("type P<T> = { a: T; b: T }; type A0 = string; {0}", "type A{0} = P<A{1}>;", "A{0}", 60)]
    [InlineData("type A0<T> = T; {0}", "type A{0}<T> = {{ a: A{1}<T[]>; b: A{1}<{{ t: T }}> }};", "A{0}<string>", 60)]
    [InlineData("type A0 = 'x'; {0}", "type A{0} = A{1} | {{ a{0}: A{1} }};", "A{0}", 60)]
    [InlineData("type A0 = { s: string }; {0}", "type A{0} = {{ a: Partial<A{1}>; b: Pick<A{1}, keyof A{1}> }};", "A{0}", 60)]
    [InlineData("const A0 = { s: 1 }; {0}", "const A{0} = {{ a: A{1}, b: A{1} }};", "typeof A{0}", 60)]
    [InlineData("type G<T> = { value: T; more?: G<T[]> }; {0}", "", "G<string>", 1)]
    [InlineData("type G<T> = { [K in keyof T]: G<G<T>> }; {0}", "", "G<{{ a: 1; b: 2 }}>", 1)]
    [InlineData("type L<T> = T | L<T[]>; {0}", "", "L<string>", 1)]
    [InlineData("type F<T> = F<F<T>>; {0}", "", "F<string>", 1)]
    public void A_type_without_end_stops_with_a_note(string head, string link, string last, int length)
    {
        var links = string.Join('\n', Enumerable.Range(1, length).Select(i => string.Format(null, link, i, i - 1)));
        var text = $"import {{ lift }} from 'commonfabric';\n{head.Replace("{0}", links, StringComparison.Ordinal)}\nexport const f = lift((x: {string.Format(null, last, length)}) => x);";
        var watch = Stopwatch.StartNew();
        var program = Compile("main.ts", ("main.ts", text));

        Assert.Empty(program.Diagnostics);
        Assert.NotEmpty(program.Sites[0].Notes);
        Assert.InRange(program.Sites[0].Argument!.ToJson().Length, 4, 20_000_000);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"It took {watch.Elapsed}.");
    }

    [Theory]
    [InlineData("const A0 = [1, 2];", "const A{0} = [...A{1}, ...A{1}];")]
    [InlineData("const A0 = [1, 2];", "const A{0} = [A{1}, A{1}];")]
    [InlineData("const A0 = 'xx';", "const A{0} = A{1} + A{1};")]
    [InlineData("const A0 = 'xx';", "const A{0} = `${{A{1}}}${{A{1}}}`;")]
    [InlineData("const A0 = { a: 1 };", "const A{0} = {{ a: A{1}, b: A{1} }};")]
    public void A_default_without_end_is_none(string head, string link)
    {
        var links = string.Join('\n', Enumerable.Range(1, 60).Select(i => string.Format(null, link, i, i - 1)));
        var program = Compile("main.ts", ("main.ts", $"import {{ lift, type Default }} from 'commonfabric';\n{head}\n{links}\nexport const f = lift((x: Default<unknown, typeof A60>) => x);"));

        Assert.Empty(program.Diagnostics);
        Assert.Null(program.Sites[0].Argument!.Default);
        Assert.Contains("cannot be computed", Assert.Single(program.Sites[0].Notes).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Time_grows_no_faster_than_the_source()
    {
        var types = new StringBuilder();
        for (var i = 0; i < 2_000; i++)
        {
            types.Append(System.Globalization.CultureInfo.InvariantCulture, $"interface T{i} {{ a: string; b: number[]; c?: T{i / 2}; }} export const f{i} = lift((x: {{ own: T{i} }}) => x);\n");
        }

        var watch = Stopwatch.StartNew();
        var program = Compile("main.ts", ("main.ts", "import { lift } from 'commonfabric';\n" + types));
        Assert.Equal(2_000, program.Sites.Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void Nesting_and_chains_of_exports_need_no_stack()
    {
        var deepType = new string('[', 400) + "string" + new string(']', 400);
        var deepObject = string.Concat(Enumerable.Repeat("{ a: ", 400)) + "1" + string.Concat(Enumerable.Repeat(" }", 400));
        var sum = string.Join(" + ", Enumerable.Repeat("1", 3_000));
        var files = Enumerable.Range(0, 1_000).Select(i => ($"m{i}.ts", $"export type {{ X{i} as X{i}b }} from './m{i + 1}'; export * from './m{i + 1}';")).ToList();
        files.Add(("m1000.ts", "export interface Last { last: true }"));
        files.Add(("main.ts", $$"""
            import { lift, type Default } from "commonfabric";
            import type { Last } from "./m0";
            import type { Last as Near } from "./m950";
            const OBJECT = {{deepObject}};
            const SUM = {{sum}};
            export const a = lift((x: {{deepType}}) => x);
            export const b = lift((x: Default<object, typeof OBJECT>) => x);
            export const c = lift((x: Default<number, typeof SUM>) => x);
            export const d = lift((x: Last) => x);
            export const e = lift((x: Near) => x);
            export const f = lift((x: typeof SUM) => x);
            """));
        var program = Compile("main.ts", [.. files]);

        Assert.Empty(program.Diagnostics);
        Assert.All(program.Sites.Where(site => site.Name is "a" or "b" or "d"), site => Assert.NotEmpty(site.Notes));
        Assert.True(program.Sites.Single(site => site.Name == "e").Argument!.HasProperties);
    }

    [Fact]
    public void Hostile_programs_are_compiled_to_the_end()
    {
        // Circles of every kind: of aliases, of constants, of imports, of bases.
        var program = Compile("main.ts",
            ("main.ts", """
                import { lift, toSchema, type Default } from "commonfabric";
                import { Ring } from "./ring";
                import type { Star } from "./star";
                type A = B; type B = C; type C = A;
                type U = U | U; type I = I & I; type D = Default<D, 1>; type K = keyof K; type X = X["a"]; type P = Partial<P>; type R = ReturnType<R>; type Q = typeof Q;
                interface E extends E {} interface F extends G {} interface G extends F {} interface H extends Pick<H, "a"> { a: string }
                const c = c; const d = e; const e = d; const f = { ...f }; const g = () => g(); const h = [h]; const i = `${i}`; const j = j.k;
                enum N { A = N.B, B = N.A } enum O { A = O2.A } enum O2 { A = O.A }
                declare class S extends S { s: S; }
                type Z<T = Z> = { z: Z<T> };
                export const all = toSchema<[A, U, I, D, K, X, P, R, Q, E, F, H, typeof c, typeof d, typeof f, typeof g, typeof h, typeof i, typeof j, N, O, S, Z, Ring, Star]>();
                export const defaults = toSchema<[Default<1, typeof c>, Default<1, typeof d>, Default<1, typeof f>, Default<1, A>, Default<1, N.A>, Default<1, typeof j>]>();
                export const functions = [lift(k), lift(l), lift(g)];
                const k = l; const l = k;
                """),
            ("ring.ts", "export { Ring } from './ring2'; export * from './ring';"),
            ("ring2.ts", "export { Ring } from './ring'; export * from './ring2';"),
            ("star.ts", "export * from './star2';"),
            ("star2.ts", "export * from './star';"));

        Assert.All(program.Sites, site => Assert.NotNull(site.Value?.ToJson() ?? ""));
        Assert.Equal(5, program.Sites.Count);
        using var document = JsonDocument.Parse(program.Sites[0].Value!.ToJson());
        Assert.NotEmpty(program.Sites[0].Notes);
    }

    private static CompiledProgram Compile(string main, params (string Path, string Text)[] files) =>
        ProgramCompiler.Compile(new ProgramSource(files.Select(file => new SourceFile(file.Path, file.Text)), main));
}
