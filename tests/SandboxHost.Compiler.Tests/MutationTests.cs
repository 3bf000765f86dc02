using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SandboxHost.TestSupport;

namespace SandboxHost.Compiler.Tests;

/// <summary>Cases with mistakes, and mixtures of cases. <c>MUTATIONS=100000</c> in the environment tries others, and that many.</summary>
public sealed class MutationTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly int? Asked =
        int.TryParse(Environment.GetEnvironmentVariable("MUTATIONS"), CultureInfo.InvariantCulture, out var count) ? count : null;

    private static readonly int Count = Asked ?? 2_000;

    // Without a number in the environment, the same mistakes in every run: what fails then is due to a change.
    private static readonly Config Config = Asked is null
        ? FsCheck.Config.QuickThrowOnFailure.WithReplay(1, 1)
        : FsCheck.Config.QuickThrowOnFailure;

    private static readonly string[] Pieces =
    [
        "(", ")", "[", "]", "{", "}", "<", ">", "=", "=>", ":", ";", ",", ".", "?", "?.", "!", "&", "|", "/", "*", "`", "${", "'", "\"", "\n", "\r", "\u2028",
        " as ", " satisfies ", " type ", " interface A {", " declare ", " enum A {", " abstract ", " namespace A ", " import ", " export ", " async ", " infer ",
        " extends ", " keyof ", " is ", " asserts ", " class ", " constructor(public a) {", "</", "/>", "<a>", "<T,>", "@a ", "\0", "\ud800", "0", "a", "#a",
    ];

    private static string[] Sources { get; } = [.. Cases.Files("compile", "*.ts", "*.tsx"), .. Cases.Files("errors", "*.ts", "*.tsx"), .. Cases.Files("run", "*.ts", "*.tsx")];

    private static Gen<string> Mutated =>
        from text in Gen.Elements(Sources).Select(Cases.Read)
        from mistakes in Gen.Choose(1, 4)
        from places in Gen.Choose(0, text.Length).ListOf(mistakes)
        from pieces in Gen.Elements(Pieces).ListOf(mistakes)
        from kinds in Gen.Choose(0, 3).ListOf(mistakes)
        select places.Zip(pieces, kinds).Aggregate(text, (current, mistake) => Mutate(current, mistake.First, mistake.Second, mistake.Third));

    [Fact]
    public void A_mutated_case_gives_code_or_diagnostics_and_never_an_exception() => Check.One(
        Config.WithMaxTest(Count),
        Prop.ForAll(Mutated.ToArbitrary(), text =>
        {
            foreach (var path in (string[])["a.ts", "a.tsx"])
            {
                var watch = System.Diagnostics.Stopwatch.StartNew();
                var module = ModuleCompiler.Compile(new SourceFile(path, text));
                Assert.True(watch.Elapsed < Patience);
                Assert.Equal(module.HasErrors, module.Diagnostics.Count > 0);
                if (!module.HasErrors)
                {
                    new Acornima.Parser().ParseModule(module.Code);
                    CaseCompileTests.AssertNothingMoved(module);
                }
            }
        }));

    [Fact]
    public void Erasing_a_mixture_of_cases_moves_no_character() => Check.One(
        Config.WithMaxTest(Count / 10),
        Prop.ForAll(Gen.Elements(Sources.Where(source => source.StartsWith("compile/", StringComparison.Ordinal)).ToArray()).ListOf(6).ToArbitrary(), sources =>
        {
            var path = sources.Any(source => source.EndsWith('x')) ? "a.tsx" : "a.ts";
            var module = ModuleCompiler.Compile(new SourceFile(path, string.Concat(sources.Select((source, i) => $"{{\n{Cases.Read(source)}\n}}\n"))));
            CaseCompileTests.AssertNothingMoved(module);
        }));

    private static string Mutate(string text, int place, string piece, int kind)
    {
        var at = Math.Min(place, text.Length);
        return kind switch
        {
            0 => text.Insert(at, piece),
            1 => text.Remove(at, Math.Min(1, text.Length - at)),
            2 => text.Remove(at, Math.Min(piece.Length, text.Length - at)).Insert(at, piece),
            _ => text[..at],
        };
    }
}
