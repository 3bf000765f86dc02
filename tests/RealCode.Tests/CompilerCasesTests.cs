using Acornima;
using SandboxHost.Compiler;
using SandboxHost.TestSupport;
using Xunit.Abstractions;

namespace RealCode.Tests;

/// <summary>The compiler's own cases held against TypeScript: a second opinion on every golden file.</summary>
public sealed class CompilerCasesTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "SandboxHost.Compiler.Tests", "Cases");
    private static readonly CompilerOptions Options = new() { JsxFactory = "h", JsxFragment = "Fragment" };

    /// <summary>Where our output differs from TypeScript's on purpose, and why.</summary>
    private static readonly Dictionary<string, string> DifferentOutput = new()
    {
        ["compile/assertions/as-after-a-sum.ts"] = "TypeScript forgets the parentheses of `-x as any ** 2`",
        ["compile/jsx/proto.tsx"] = "`__proto__` as an attribute is a property; TypeScript lets it set the prototype",
        ["compile/enums/shorthand.ts"] = "TypeScript leaves `{ B }` unqualified, which names nothing",
        ["compile/newlines/string-after-type.ts"] = "a string after an erased statement is no directive, as it was none before",
        ["run/directive.ts"] = "a string after an erased statement is no directive, as it was none before",
        ["run/enum-computed.ts"] = "TypeScript leaves `{ A }` unqualified, which names nothing",
        ["run/jsx-props.tsx"] = "`__proto__` as an attribute is a property, and `$` needs no quotes",
        ["run/as-after-a-sum.ts"] = "TypeScript forgets the parentheses of `-b as any ** 2`",
    };

    /// <summary>What TypeScript's parser lets pass, for its checker to refuse.</summary>
    private static readonly HashSet<string> RefusedByItsChecker =
    [
        "errors/early.ts", "errors/enum-values.ts", "errors/export-equals.ts", "errors/import-equals.ts",
        "errors/namespace.ts", "errors/parameter-decorators.ts", "errors/redeclaration.ts", "errors/modifiers.ts", "errors/regular-expression.ts",
    ];

    [NpmFact(Npm.TypeScript)]
    public async Task Accepted_cases_become_the_program_that_typescript_makes_of_them()
    {
        var files = RealFiles.Find(Path.Combine(Folder, "compile"), ".ts", ".tsx").Concat(RealFiles.Find(Path.Combine(Folder, "run"), ".ts", ".tsx"));
        var answers = await TypeScriptOracle.AskAsync(files.Select(file => new TypeScriptOracle.Question(file, Emit: true)));

        var parser = new Parser();
        var differences = new List<string>();
        foreach (var answer in answers)
        {
            var name = NameOf(answer.Path);
            var module = ModuleCompiler.Compile(new SourceFile(answer.Path, File.ReadAllText(answer.Path)), Options);
            var isSame = answer.Errors.Count == 0 && !module.HasErrors && IsSame(parser, answer.Code!, module.Code); // it was asked for
            if (isSame == DifferentOutput.ContainsKey(name))
            {
                differences.Add(isSame ? $"{name}: no longer differs" : $"{name}: {(answer.Errors.Count > 0 ? answer.Errors[0].Message : answer.Code)}");
            }
        }

        output.WriteLine($"{answers.Count - DifferentOutput.Count} of {answers.Count} cases agree, {DifferentOutput.Count} differ on purpose");
        Assert.Empty(differences);
    }

    [NpmFact(Npm.TypeScript)]
    public async Task Refused_cases_are_refused_by_typescript()
    {
        var files = RealFiles.Find(Path.Combine(Folder, "errors"), ".ts", ".tsx");
        var answers = await TypeScriptOracle.AskAsync(files.Select(file => new TypeScriptOracle.Question(file)));

        output.WriteLine($"{answers.Count(answer => answer.Errors.Count > 0)} of {answers.Count} refused by both parsers");
        Assert.Equal(
            RefusedByItsChecker.Order(StringComparer.Ordinal),
            answers.Where(answer => answer.Errors.Count == 0).Select(answer => NameOf(answer.Path)).Order(StringComparer.Ordinal));
    }

    private static bool IsSame(Parser parser, string expected, string actual)
    {
        try
        {
            return TreeDump.Of(parser.ParseModule(expected)) == TreeDump.Of(parser.ParseModule(actual));
        }
        catch (ParseErrorException)
        {
            return false;
        }
    }

    private static string NameOf(string path) => Path.GetRelativePath(Folder, path).Replace('\\', '/');
}
