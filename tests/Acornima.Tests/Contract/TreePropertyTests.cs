using Acornima.Ast;

namespace Acornima.Tests.Contract;

/// <summary>What holds for the tree of every source.</summary>
public sealed class TreePropertyTests
{
    public static TheoryData<int, string, string, string> Sources => ContractCases.Read("accepted.txt");

    [Theory, MemberData(nameof(Sources))]
    public void Children_lie_within_their_parent_one_after_the_other(int line, string kind, string source, string below)
    {
        Assert.Empty(below);
        var text = ContractCases.Decode(source);
        foreach (var node in TreeWalk.PreOrder(ContractCases.Parse(kind, text)))
        {
            Assert.True(0 <= node.Start && node.Start <= node.End && node.End <= text.Length, Where(node));
            var end = node.Start;
            foreach (var child in node.ChildNodes)
            {
                Assert.True(end <= child.Start && child.End <= node.End, $"{Where(node)}: {TreeText.Head(child)}");
                end = child.End;
            }
        }

        string Where(Node node) => $"accepted.txt:{line}: {TreeText.Head(node)}";
    }

    [Theory, MemberData(nameof(Sources))]
    public void Each_node_is_reached_once_and_belongs_to_the_client(int line, string kind, string source, string below)
    {
        Assert.Empty(below);
        var seen = new HashSet<Node>(ReferenceEqualityComparer.Instance);
        foreach (var node in TreeWalk.PreOrder(ContractCases.Parse(kind, ContractCases.Decode(source))))
        {
            Assert.True(seen.Add(node), $"accepted.txt:{line}: {TreeText.Head(node)} is reached twice");
            Assert.Null(node.UserData);
        }
    }

    [Theory, MemberData(nameof(Sources))]
    public void Locations_are_what_counting_line_breaks_gives(int line, string kind, string source, string below)
    {
        Assert.Empty(below);
        var text = ContractCases.Decode(source);
        var positions = CountedPositions(text);
        foreach (var node in TreeWalk.PreOrder(ContractCases.Parse(kind, text)))
        {
            var expected = SourceLocation.From(positions[node.Start], positions[node.End]);

            Assert.True(expected == node.LocationRef, $"accepted.txt:{line}: {TreeText.Head(node)} {node.Location}");
        }
    }

    [Theory, MemberData(nameof(Sources))]
    public void Every_node_is_reported_after_its_children(int line, string kind, string source, string below)
    {
        Assert.Empty(below);
        var order = new Dictionary<Node, int>(ReferenceEqualityComparer.Instance);
        var program = ContractCases.Parse(kind, ContractCases.Decode(source), ContractCases.Options with
        {
            OnNode = (Node node, in OnNodeContext _) => order.TryAdd(node, order.Count),
        });

        foreach (var node in TreeWalk.PreOrder(program))
        {
            Assert.True(order.TryGetValue(node, out var own), $"accepted.txt:{line}: {TreeText.Head(node)}");
            Assert.All(node.ChildNodes, child => Assert.True(order.TryGetValue(child, out var its) && its < own));
        }

        Assert.Equal(order.Count - 1, order[program]);
    }

    [Theory, MemberData(nameof(Sources))]
    public void A_part_of_a_text_has_the_tree_of_that_part_further_on(
        int line, string kind, string source, string below)
    {
        Assert.Empty(below);
        const string Before = "\n`( \r\n";
        const string After = "}";
        var text = ContractCases.Decode(source);
        if (text.StartsWith("#!", StringComparison.Ordinal))
        {
            return; // only the very first line of a text can be one of these
        }

        var parser = new Parser(ContractCases.Options);
        Program program = kind == "m"
            ? parser.ParseModule(Before + text + After, Before.Length, text.Length)
            : parser.ParseScript(Before + text + After, Before.Length, text.Length, strict: kind == "S");
        var expected = TreeText.Of(ContractCases.Parse(kind, text), Before.Length);
        var actual = TreeText.Of(program);

        Assert.True(expected == actual, $"accepted.txt:{line}\nexpected: {expected}\nactual:   {actual}");
        Assert.Equal(2 + CountedPositions(text)[0].Line, program.Location.Start.Line);
    }

    [Theory, MemberData(nameof(Sources))]
    public void A_parser_that_failed_parses_as_before(int line, string kind, string source, string below)
    {
        Assert.Empty(below);
        var text = ContractCases.Decode(source);
        var expected = TreeText.Of(ContractCases.Parse(kind, text));
        var parser = new Parser(ContractCases.Options);
        Assert.Throws<SyntaxErrorException>(() =>
            parser.ParseScript("a: for (;;) { class A { m() { ({ a = `${function*(){ ("));
        Program program = kind == "m" ? parser.ParseModule(text) : parser.ParseScript(text, strict: kind == "S");
        var actual = TreeText.Of(program);

        Assert.True(expected == actual, $"accepted.txt:{line}\nexpected: {expected}\nactual:   {actual}");
    }

    /// <summary>The position of each offset, the end included.</summary>
    private static List<Position> CountedPositions(string text)
    {
        var positions = new List<Position>();
        var (line, column) = (1, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            positions.Add(Position.From(line, column++));
            if (i < text.Length && text[i] is '\n' or '\r' or '\u2028' or '\u2029'
                && !(text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n'))
            {
                (line, column) = (line + 1, 0);
            }
        }

        return positions;
    }
}
