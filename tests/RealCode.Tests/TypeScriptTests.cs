using System.Collections.Frozen;
using Acornima;
using SandboxHost.Compiler;
using SandboxHost.TestSupport;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace RealCode.Tests;

/// <summary>Our reading of TypeScript held against TypeScript's own, on files that others wrote.</summary>
public sealed class TypeScriptTests(ITestOutputHelper output)
{
    /// <summary>Where we differ from TypeScript on purpose: the file, and why. An entry that no longer differs fails the test.</summary>
    private static readonly FrozenDictionary<string, string> KnownDifferences = new Dictionary<string, string>
    {
    }.ToFrozenDictionary();

    // The names that Oracle/typescript.js gives to TypeScript.
    private static readonly CompilerOptions Options = new() { JsxFactory = "h", JsxFragment = "Fragment" };

    private static readonly Parser Parser = new(ParserOptions.Default);

    [NpmTheory(Npm.TypeScript, Npm.TypesLodash, Npm.TypesNode, Npm.TypesReact, Npm.TypesThree)]
    [InlineData(Npm.TypeScript)]
    [InlineData(Npm.TypesLodash)]
    [InlineData(Npm.TypesNode)]
    [InlineData(Npm.TypesReact)]
    [InlineData(Npm.TypesThree)]
    public async Task Declarations_that_typescript_accepts_are_accepted(string package)
    {
        var folder = NpmPackages.Fetch(package);
        var files = RealFiles.Find(folder, ".d.ts", ".d.mts", ".d.cts");
        var answers = await TypeScriptOracle.AskAsync(files.Select(file => new TypeScriptOracle.Question(file)));

        AssertAgreement(folder, answers, answer =>
        {
            var diagnostics = Compile(answer.Path).Diagnostics;
            return answer.Errors.Count == 0 && diagnostics.Count > 0 ? diagnostics[0].ToString() : null;
        });
    }

    [NpmTheory(Npm.TypeScript, Npm.RadixThemes, Npm.ReactNativePaper)]
    [InlineData(Npm.RadixThemes)]
    [InlineData(Npm.ReactNativePaper)]
    public async Task Sources_compile_to_the_program_that_typescript_makes_of_them(string package)
    {
        var folder = NpmPackages.Fetch(package);
        var files = RealFiles.Find(folder, ".tsx", ".ts").Where(file => !file.EndsWith(".d.ts", StringComparison.Ordinal));
        var answers = await TypeScriptOracle.AskAsync(files.Select(file => new TypeScriptOracle.Question(file, Emit: true)));

        AssertAgreement(folder, answers, answer =>
        {
            var module = Compile(answer.Path);
            return module.Diagnostics.Count > 0 ? module.Diagnostics[0].ToString() : CompareTrees(answer.Code ?? "", module.Code);
        });
    }

    [NpmTheory(Npm.TypeScript, Npm.RadixThemes, Npm.ReactNativePaper)]
    [InlineData(Npm.RadixThemes)]
    [InlineData(Npm.ReactNativePaper)]
    public void Line_numbers_stay_and_every_kept_character_is_found_in_the_source(string package)
    {
        foreach (var file in RealFiles.Find(NpmPackages.Fetch(package), ".tsx"))
        {
            var module = Compile(file);
            var output = new SourceFile("output.js", module.Code);
            Assert.Equal(module.Source.LineCount, output.LineCount);
            for (var offset = 0; offset < module.Code.Length; offset++)
            {
                var line = module.Source.GetPosition(module.Map.ToSource(offset)).Line;
                Assert.Equal(output.GetPosition(offset).Line, line);
            }
        }
    }

    [NpmTheory(Npm.TypeScript, Npm.RadixThemes, Npm.ReactNativePaper)]
    [InlineData(Npm.RadixThemes)]
    [InlineData(Npm.ReactNativePaper)]
    public async Task What_typescript_refuses_is_refused(string package)
    {
        var folder = NpmPackages.Fetch(package);
        var broken = RealFiles.Find(folder, ".tsx").SelectMany(Mutations.Of).ToList();
        var answers = await TypeScriptOracle.AskAsync(
            broken.Select(mutation => new TypeScriptOracle.Question(mutation.Name, Text: mutation.Text)));

        var texts = broken.ToDictionary(mutation => mutation.Name, mutation => mutation.Text);
        var onlyOurs = new List<string>();
        AssertAgreement(folder, answers, answer =>
        {
            var diagnostics = ModuleCompiler.Compile(new SourceFile(answer.Path, texts[answer.Path])).Diagnostics;
            if (answer.Errors.Count == 0 && diagnostics.Count > 0)
            {
                onlyOurs.Add(diagnostics[0].ToString());
            }

            return answer.Errors.Count > 0 && diagnostics.Count == 0
                ? $"TypeScript: {answer.Errors[0].Message} at {answer.Errors[0].Start}"
                : null;
        });

        // We check the rules of names, too, which TypeScript leaves to its type checker: those differences are no mistakes.
        output.WriteLine($"{onlyOurs.Count} refused by us only, the first of them:");
        onlyOurs.Take(20).ToList().ForEach(output.WriteLine);
    }

    private void AssertAgreement(
        string folder, IReadOnlyList<TypeScriptOracle.Answer> answers, Func<TypeScriptOracle.Answer, string?> findDifference)
    {
        var differences = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var answer in answers)
        {
            if (findDifference(answer) is { } difference)
            {
                differences.Add(NameOf(folder, answer.Path), difference);
            }
        }

        output.WriteLine($"{answers.Count - differences.Count:N0} of {answers.Count:N0} files agree with TypeScript");
        var unexpected = differences.Where(difference => !KnownDifferences.ContainsKey(difference.Key)).ToList();
        var gone = answers.Select(answer => NameOf(folder, answer.Path)).Where(KnownDifferences.ContainsKey).Except(differences.Keys);
        Assert.Empty(gone);
        if (unexpected.Count > 0)
        {
            throw new XunitException(
                $"{unexpected.Count} of {answers.Count} files differ from TypeScript:\n"
                + string.Join('\n', unexpected.Take(20).Select(difference => $"  {difference.Key}: {difference.Value}")));
        }
    }

    // Package and file, the same on every machine.
    private static string NameOf(string folder, string path) =>
        $"{Path.GetFileName(folder)}/{Path.GetRelativePath(folder, path).Replace('\\', '/')}";

    private static CompiledModule Compile(string path) =>
        ModuleCompiler.Compile(new SourceFile(path, File.ReadAllText(path)), Options);

    private static string? CompareTrees(string expectedCode, string actualCode)
    {
        string actual;
        try
        {
            actual = TreeDump.Of(Parser.ParseModule(actualCode));
        }
        catch (ParseErrorException exception)
        {
            return $"the output does not parse: {exception.Message}";
        }

        var expected = TreeDump.Of(Parser.ParseModule(expectedCode));
        if (expected == actual)
        {
            return null;
        }

        var (expectedLines, actualLines) = (expected.Split('\n'), actual.Split('\n'));
        var line = expectedLines.Zip(actualLines).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"TypeScript has {expectedLines[line].Trim()}, we have {actualLines[line].Trim()}";
    }
}
