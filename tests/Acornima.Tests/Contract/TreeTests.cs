using System.Text;
using Acornima.Ast;

namespace Acornima.Tests.Contract;

/// <summary>Sources and the trees, scopes and locations that they have.</summary>
public sealed class TreeTests
{
    public static TheoryData<int, string, string, string> Trees => ContractCases.Read("trees.txt");

    public static TheoryData<int, string, string, string> Scopes => ContractCases.Read("scopes.txt");

    public static TheoryData<int, string, string, string> Locations => ContractCases.Read("locations.txt");

    [Theory, MemberData(nameof(Trees))]
    public void A_source_has_its_tree(int line, string kind, string source, string tree)
    {
        var actual = TreeText.Of(ContractCases.Parse(kind, ContractCases.Decode(source)));

        AssertSame("trees.txt", line, tree, actual);
    }

    [Theory, MemberData(nameof(Scopes))]
    public void A_scope_has_its_names(int line, string kind, string source, string scopes)
    {
        var text = new StringBuilder();
        ContractCases.Parse(kind, ContractCases.Decode(source), ContractCases.Options with
        {
            OnNode = (Node node, in OnNodeContext context) =>
            {
                if (context.HasScope)
                {
                    ref readonly var scope = ref context.Scope;
                    text.Append(TreeText.Head(node))
                        .Append(" var=").Append(Names(scope.VarVariables))
                        .Append(" lex=").Append(Names(scope.LexicalVariables))
                        .Append(" fn=").Append(Names(scope.Functions))
                        .Append('\n');
                }
            },
        });

        AssertSame("scopes.txt", line, scopes, text.ToString().TrimEnd('\n'));
    }

    [Theory, MemberData(nameof(Locations))]
    public void A_node_has_its_lines_and_columns(int line, string kind, string source, string locations)
    {
        var program = ContractCases.Parse(kind, ContractCases.Decode(source));
        var lines = TreeWalk.PreOrder(program).Select(node =>
            $"{TreeText.Head(node)} {node.Location.Start.Line}:{node.Location.Start.Column}"
            + $"-{node.Location.End.Line}:{node.Location.End.Column}");

        AssertSame("locations.txt", line, locations, string.Join('\n', lines));
    }

    private static string Names(ReadOnlySpan<Identifier> identifiers)
    {
        var names = new List<string>();
        foreach (var identifier in identifiers)
        {
            names.Add(identifier.Name);
        }

        return string.Join(',', names);
    }

    private static void AssertSame(string file, int line, string expected, string actual) =>
        Assert.True(expected == actual, $"{file}:{line}\nexpected: {expected}\nactual:   {actual}");
}
