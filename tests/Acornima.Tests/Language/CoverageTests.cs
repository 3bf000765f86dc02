using Acornima.Ast;
using Acornima.Tests.Contract;
using SandboxHost.TestSupport;

namespace Acornima.Tests.Language;

/// <summary>The accepted cases together use the whole syntax.</summary>
public sealed class CoverageTests
{
    // Extensions are made by other assemblies, and parentheses are no node here. A module with attributes cannot be run
    // without a file for them to describe; the contract's trees have one.
    private static readonly NodeType[] NotRun =
        [NodeType.Unknown, NodeType.Extension, NodeType.ParenthesizedExpression, NodeType.ImportAttribute];

    [Fact]
    public void Every_kind_of_node_occurs_in_a_case_that_runs()
    {
        var names = EsCases.Accepted.Cast<object[]>().Select(row => (string)row[0]).ToList();
        var found = names
            .SelectMany(name => TreeWalk.PreOrder(EsCases.Parse(name, Cases.Read(name))))
            .Select(node => node.Type)
            .ToHashSet();

        Assert.Empty(Enum.GetValues<NodeType>().Except(found).Except(NotRun));
        Assert.InRange(names.Count, 100, int.MaxValue);
    }
}
