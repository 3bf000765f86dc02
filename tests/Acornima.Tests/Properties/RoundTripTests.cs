using System.Globalization;
using Acornima.Ast;
using Acornima.Tests.Contract;
using Acornima.Tests.Language;
using FsCheck;
using FsCheck.Fluent;
using SandboxHost.TestSupport;

namespace Acornima.Tests.Properties;

/// <summary>What a tree says is what its source said: printed and parsed again, it is the same tree.</summary>
/// <remarks><c>ROUND_TRIPS=100000</c> in the environment tries so many random programs instead of 500.</remarks>
public sealed class RoundTripTests
{
    private const ulong Seed = 20_260_101;

    // Extensions are made by other assemblies, and parentheses are no node here.
    private static readonly NodeType[] NeverParsed = [NodeType.Unknown, NodeType.Extension, NodeType.ParenthesizedExpression];

    private static readonly int Count = int.TryParse(
        Environment.GetEnvironmentVariable("ROUND_TRIPS"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 500;

    private static readonly Config Config =
        Config.QuickThrowOnFailure.WithMaxTest(Count).WithReplay(Seed, 1).WithEndSize(100);

    public static TheoryData<string> LanguageCases => EsCases.Accepted;

    public static TheoryData<int, string, string, string> ContractSources => ContractCases.Read("accepted.txt");

    [Theory, MemberData(nameof(LanguageCases))]
    public void A_printed_case_parses_to_the_same_tree(string name) =>
        AssertRoundTrip(Cases.Read(name), text => EsCases.Parse(name, text));

    [Theory, MemberData(nameof(ContractSources))]
    public void A_printed_contract_source_parses_to_the_same_tree(int line, string kind, string source, string below)
    {
        Assert.True(line > 0 && below.Length == 0);
        AssertRoundTrip(ContractCases.Decode(source), text => ContractCases.Parse(kind, text));
    }

    [Fact]
    public void A_printed_random_program_parses_to_the_same_tree() =>
        Prop.ForAll(ProgramGenerator.Programs.ToArbitrary(), program => AssertRoundTrip(program.Text, program.Parse)).Check(Config);

    [Fact]
    public void Random_programs_have_every_kind_of_node()
    {
        var found = new HashSet<NodeType>();
        Prop.ForAll(
            ProgramGenerator.Programs.ToArbitrary(),
            program => found.UnionWith(TreeWalk.PreOrder(program.Parse(program.Text)).Select(node => node.Type))).Check(Config);

        Assert.Empty(Enum.GetValues<NodeType>().Except(found).Except(NeverParsed));
    }

    private static void AssertRoundTrip(string source, Func<string, Program> parse)
    {
        var program = ParseOrSay(parse, source, "the source is refused");
        var expected = TreeShape.Of(program);
        foreach (var parentheses in Enum.GetValues<Parentheses>())
        {
            var printed = SyntaxPrinter.Print(program, parentheses);
            var again = ParseOrSay(parse, printed, $"the printed program is refused; its source was\n{source}");
            var actual = TreeShape.Of(again);

            Assert.True(expected == actual, $"{source}\n-- printed --\n{printed}\n{FirstDifference(expected, actual)}");
            Assert.Equal(printed, SyntaxPrinter.Print(again, parentheses));
        }
    }

    private static Program ParseOrSay(Func<string, Program> parse, string text, string what)
    {
        try
        {
            return parse(text);
        }
        catch (SyntaxErrorException e)
        {
            throw new InvalidOperationException($"{what}: {e.Message}\n-- text --\n{text}", e);
        }
    }

    private static string FirstDifference(string expected, string actual)
    {
        var lines = expected.Split('\n').Zip(actual.Split('\n')).ToList();
        var at = lines.FindIndex(pair => pair.First != pair.Second);
        return at < 0
            ? "one tree is the beginning of the other"
            : $"expected: {string.Join('\n', lines.Skip(at - 5).Take(8).Select(pair => pair.First))}\n"
                + $"actual: {string.Join('\n', lines.Skip(at - 5).Take(8).Select(pair => pair.Second))}";
    }
}
