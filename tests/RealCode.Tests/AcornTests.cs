using System.Text.Json;
using Acornima;
using Acornima.Ast;
using SandboxHost.TestSupport;
using Xunit.Abstractions;

namespace RealCode.Tests;

/// <summary>Our trees held against those of acorn, the JavaScript parser: every node's kind and exact range.</summary>
public sealed class AcornTests(ITestOutputHelper output)
{
    [NpmTheory(Npm.Acorn, Npm.Test262Parser, Npm.Lodash, Npm.Immutable, Npm.Mathjs, Npm.Preact, Npm.Underscore, Npm.TypeScript)]
    [InlineData(Npm.Test262Parser, "pass")]
    [InlineData(Npm.Test262Parser, "pass-explicit")]
    [InlineData(Npm.Lodash, "lodash.js")]
    [InlineData(Npm.Immutable, "dist/immutable.es.js")]
    [InlineData(Npm.Mathjs, "lib/browser/math.js")]
    [InlineData(Npm.Preact, "dist/preact.umd.js")]
    [InlineData(Npm.Underscore, "underscore-esm.js")]
    [InlineData(Npm.TypeScript, "lib/typescript.js")]
    public async Task Every_node_is_of_the_kind_and_at_the_place_that_acorn_says(string package, string path)
    {
        var full = Path.Combine(NpmPackages.Fetch(package), path);
        var files = Directory.Exists(full) ? Directory.EnumerateFiles(full, "*.js").Order(StringComparer.Ordinal).ToList() : [full];
        var answers = await NodeProcess.AskAsync("acorn.js", new { Acorn = NpmPackages.Fetch(Npm.Acorn), Files = files });
        var nodes = 0;
        var differences = new List<string>();
        foreach (var (file, answer) in files.Zip(answers))
        {
            if (JsonSerializer.Deserialize<string[]>(answer) is not { } expected)
            {
                continue;
            }

            var actual = Nodes(Parse(file));
            nodes += actual.Count;
            var missing = expected.Except(actual).Take(3);
            var surplus = actual.Except(expected).Take(3);
            if (missing.Any() || surplus.Any())
            {
                differences.Add($"{Path.GetFileName(file)}: acorn has {string.Join(", ", missing)}; we have {string.Join(", ", surplus)}");
            }
        }

        output.WriteLine($"{nodes} nodes of {files.Count - differences.Count} of {files.Count} files agree with acorn");
        Assert.True(differences.Count == 0, string.Join('\n', differences.Take(10)));
        Assert.NotEqual(0, nodes);
    }

    private static Program Parse(string file)
    {
        var text = File.ReadAllText(file);
        var isModule = file.EndsWith(".module.js", StringComparison.Ordinal) || file.EndsWith(".es.js", StringComparison.Ordinal)
            || file.EndsWith("-esm.js", StringComparison.Ordinal) || file.EndsWith(".mjs", StringComparison.Ordinal);
        return isModule ? new Parser().ParseModule(text) : new Parser().ParseScript(text);
    }

    private static HashSet<string> Nodes(Program root)
    {
        var nodes = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<Node>();
        pending.Push(root);
        while (pending.TryPop(out var node))
        {
            nodes.Add($"{node.Type} {node.Start} {node.End}");
            foreach (var child in node.ChildNodes)
            {
                pending.Push(child);
            }

            // The inner links of long chains are not among the children (see ChildNodes), but they are in the tree.
            if (node is BinaryExpression { Left: BinaryExpression left })
            {
                pending.Push(left);
            }
            else if (node is CallExpression { Callee: var callee })
            {
                pending.Push(callee);
            }
            else if (node is MemberExpression { Object: var target })
            {
                pending.Push(target);
            }
            else if (node is IfStatement { Alternate: IfStatement alternate })
            {
                pending.Push(alternate);
            }
        }

        return nodes;
    }
}
