using Acornima.Ast;
using Acornima;
using Jint;
using SandboxHost.TestSupport;
using Xunit.Abstractions;

namespace RealCode.Tests;

/// <summary>Libraries that the world runs on parse, and run in Jint on top of our parser.</summary>
public sealed class JavaScriptTests(ITestOutputHelper output)
{
    private static readonly Parser Parser = new(ParserOptions.Default);

    [NpmTheory(
        Npm.Acorn, Npm.Dayjs, Npm.Esprima, Npm.Handlebars, Npm.Immutable, Npm.JsYaml, Npm.Lodash, Npm.Marked, Npm.Mathjs,
        Npm.Moment, Npm.Preact, Npm.Ramda, Npm.Underscore)]
    [InlineData(Npm.Lodash, "lodash.js", "JSON.stringify(lib.chunk([1, 2, 3], 2))", "[[1,2],[3]]")]
    [InlineData(Npm.Lodash, "lodash.min.js", "lib.kebabCase('What was verified')", "what-was-verified")]
    [InlineData(Npm.Acorn, "dist/acorn.js", "lib.parse('a ?? (b + c)', { ecmaVersion: 2025 }).body[0].expression.operator", "??")]
    [InlineData(Npm.Esprima, "dist/esprima.js", "lib.parseScript('a + 1').body[0].expression.right.raw", "1")]
    [InlineData(Npm.Dayjs, "dayjs.min.js", "lib(0).add(1, 'day').toISOString()", "1970-01-02T00:00:00.000Z")]
    [InlineData(Npm.Handlebars, "dist/handlebars.js", "lib.compile('Hi {{name}}')({ name: 'you' })", "Hi you")]
    [InlineData(Npm.Immutable, "dist/immutable.js", "String(lib.List([1, 2]).push(3))", "List [ 1, 2, 3 ]")]
    [InlineData(Npm.Immutable, "dist/immutable.min.js", "String(lib.Map({ a: 1 }).set('b', 2).size)", "2")]
    [InlineData(Npm.JsYaml, "dist/js-yaml.js", "JSON.stringify(lib.load('a: [1, 2]'))", "{\"a\":[1,2]}")]
    [InlineData(Npm.Marked, "lib/marked.umd.js", "lib.parse('# One *two*').trim()", "<h1>One <em>two</em></h1>")]
    [InlineData(Npm.Mathjs, "lib/browser/math.js", "String(lib.evaluate('2 + 3 * 4'))", "14")]
    [InlineData(Npm.Moment, "moment.js", "lib.utc(0).format()", "1970-01-01T00:00:00Z")]
    [InlineData(Npm.Preact, "dist/preact.umd.js", "lib.h('b', null, 'x').type", "b")]
    [InlineData(Npm.Ramda, "dist/ramda.js", "String(lib.sum(lib.map(x => x * 2, [1, 2, 3])))", "12")]
    [InlineData(Npm.Underscore, "underscore-umd.js", "lib.range(4).join()", "0,1,2,3")]
    public void A_library_runs(string package, string file, string expression, string expected)
    {
        var code = Read(package, file);
        Assert.True(CountNodes(Parser.ParseScript(code, file)) > 0);

        var engine = new Engine();
        engine.Execute("var module = { exports: {} }, exports = module.exports;");
        engine.Execute(code, file);
        engine.Execute("var lib = module.exports;");
        Assert.Equal(expected, engine.Evaluate(expression).AsString());
    }

    [NpmTheory(Npm.Acorn, Npm.Immutable, Npm.JsYaml, Npm.Marked, Npm.Preact, Npm.Underscore)]
    [InlineData(Npm.Acorn, "dist/acorn.mjs", "lib.parse('a ?? (b + c)', { ecmaVersion: 2025 }).body[0].expression.operator", "??")]
    [InlineData(Npm.Immutable, "dist/immutable.es.js", "String(lib.List([1, 2]).push(3))", "List [ 1, 2, 3 ]")]
    [InlineData(Npm.JsYaml, "dist/js-yaml.mjs", "JSON.stringify(lib.load('a: [1, 2]'))", "{\"a\":[1,2]}")]
    [InlineData(Npm.Marked, "lib/marked.esm.js", "lib.parse('# One *two*').trim()", "<h1>One <em>two</em></h1>")]
    [InlineData(Npm.Preact, "dist/preact.module.js", "lib.h('b', null, 'x').type", "b")]
    [InlineData(Npm.Underscore, "underscore-esm.js", "lib.range(4).join()", "0,1,2,3")]
    public void A_module_runs(string package, string file, string expression, string expected)
    {
        var code = Read(package, file);
        Assert.True(CountNodes(Parser.ParseModule(code, file)) > 0);

        var engine = new Engine();
        engine.Modules.Add("lib", code);
        engine.Modules.Add("main", $"import * as lib from 'lib'; export const result = {expression};");
        Assert.Equal(expected, engine.Modules.Import("main").Get("result").AsString());
    }

    [NpmFact(Npm.TypeScript)]
    public void The_typescript_compiler_parses_whole_and_runs()
    {
        var code = Read(Npm.TypeScript, "lib/typescript.js");
        output.WriteLine($"{CountNodes(Parser.ParseScript(code, "typescript.js")):N0} nodes in {code.Length:N0} characters");

        var engine = new Engine();
        engine.Execute("var module = { exports: {} };");
        engine.Execute(code, "typescript.js");
        Assert.Equal(
            "const a = 1;\n",
            engine.Evaluate("module.exports.transpile('const a: number = 1;', { target: 99 }).replaceAll('\\r', '')").AsString());
    }

    [NpmTheory(
        Npm.Acorn, Npm.Dayjs, Npm.Esprima, Npm.Handlebars, Npm.Immutable, Npm.JsYaml, Npm.Lodash, Npm.Marked, Npm.Mathjs,
        Npm.Moment, Npm.Preact, Npm.Ramda, Npm.TypeScript, Npm.Underscore)]
    [InlineData(Npm.Acorn)]
    [InlineData(Npm.Dayjs)]
    [InlineData(Npm.Esprima)]
    [InlineData(Npm.Handlebars)]
    [InlineData(Npm.Immutable)]
    [InlineData(Npm.JsYaml)]
    [InlineData(Npm.Lodash)]
    [InlineData(Npm.Marked)]
    [InlineData(Npm.Mathjs)]
    [InlineData(Npm.Moment)]
    [InlineData(Npm.Preact)]
    [InlineData(Npm.Ramda)]
    [InlineData(Npm.TypeScript)]
    [InlineData(Npm.Underscore)]
    public void Every_file_of_a_package_parses(string package)
    {
        var folder = NpmPackages.Fetch(package);
        var files = RealFiles.Find(folder, ".js", ".mjs", ".cjs");
        var refused = files.Select(file => (File: file, Error: TryParse(File.ReadAllText(file)))).Where(result => result.Error is not null);

        Assert.Empty(refused.Select(result => $"{Path.GetRelativePath(folder, result.File)}: {result.Error}"));
        output.WriteLine($"{files.Count:N0} files");
    }

    // A file does not say whether it is a script or a module.
    private static string? TryParse(string code)
    {
        try
        {
            Parser.ParseModule(code);
            return null;
        }
        catch (ParseErrorException asModule)
        {
            try
            {
                Parser.ParseScript(code);
                return null;
            }
            catch (ParseErrorException asScript)
            {
                return $"as a module: {asModule.Message}; as a script: {asScript.Message}";
            }
        }
    }

    private static int CountNodes(Node root)
    {
        var count = 0;
        var pending = new Stack<Node>([root]);
        while (pending.TryPop(out var node))
        {
            count++;
            foreach (var child in node.ChildNodes)
            {
                pending.Push(child);
            }
        }

        return count;
    }

    private static string Read(string package, string file) => File.ReadAllText(Path.Combine(NpmPackages.Fetch(package), file));
}
