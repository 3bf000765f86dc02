using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Acornima.Ast;

namespace Acornima.Tests.Contract;

/// <summary>Nodes, lists and positions as Jint uses them outside of parsing.</summary>
public sealed class NodeTests
{
    private static readonly Identifier A = new("a");
    private static readonly Identifier B = new("b");

    [Fact]
    public void A_position_is_counted_from_line_one_and_column_zero()
    {
        Assert.Equal("0,0", default(Position).ToString());
        Assert.Equal(default, Position.From(0, 0));
        Assert.Equal("3,14", Position.From(3, 14).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => Position.From(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Position.From(1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Position.From(-1, 0));
    }

    [Fact]
    public void A_location_does_not_end_before_it_starts()
    {
        var location = SourceLocation.From(Position.From(1, 2), Position.From(2, 1), "a.js");

        Assert.Equal(location, SourceLocation.From(location.Start, location.End).WithSourceFile("a.js"));
        Assert.True(location != SourceLocation.From(location.Start, location.End, "b.js"));
        Assert.Equal(default, SourceLocation.From(default, default));
        Assert.Throws<ArgumentOutOfRangeException>(() => SourceLocation.From(location.End, location.Start));
    }

    [Fact]
    public void An_error_says_where_it_is_as_far_as_it_knows()
    {
        var position = Position.From(3, 14);

        Assert.Equal("x (a.js:3:15)", new SyntaxError("X", "x", 0, position, "a.js").ToString());
        Assert.Equal("x (:3:15)", new SyntaxError("X", "x", 0, position, "").ToString());
        Assert.Equal("x (3:15)", new SyntaxError("X", "x", 0, position).ToString());
        Assert.Equal("x (a.js)", new SyntaxError("X", "x", source: "a.js").ToString());
        Assert.Equal("x", new SyntaxError("X", "x").ToException().Message);
    }

    [Fact]
    public void The_default_list_is_empty()
    {
        NodeList<Node> list = default;

        Assert.Empty(list);
        Assert.True(list.AsSpan().IsEmpty);
        Assert.False(list.GetEnumerator().MoveNext());
        Assert.Throws<ArgumentOutOfRangeException>(() => list[0]);
    }

    [Fact]
    public void A_list_is_a_copy_of_what_it_is_made_from()
    {
        var items = new Node?[] { A, null };
        var list = NodeList.From(items);
        items[0] = B;

        Assert.Equal([A, null], list);
        Assert.Equal([A, null], list.AsSpan().ToArray());
        Assert.Same(A, list[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[-1]);
        Assert.Throws<ArgumentNullException>(() => NodeList.From((Node[])null!)); // on purpose
    }

    [Fact]
    public void What_is_absent_is_no_child()
    {
        Assert.Equal([A], new ArrayExpression(NodeList.From<Expression?>(null, A, null)).ChildNodes);
        Assert.True(new ArrayExpression(NodeList.From<Expression?>(null, null)).ChildNodes.IsEmpty());
        Assert.True(new ReturnStatement(null).ChildNodes.IsEmpty());
        Assert.True(A.ChildNodes.IsEmpty());
        Assert.True(default(ChildNodes).IsEmpty());
    }

    [Fact]
    public void What_stands_in_the_source_once_is_one_child()
    {
        Assert.Equal([A], new AssignmentProperty(A, A, computed: false, shorthand: true).ChildNodes);
        Assert.Equal([A, A], new AssignmentProperty(A, A, computed: true, shorthand: false).ChildNodes);
        Assert.Equal([A], new ImportSpecifier(A).ChildNodes);
        Assert.Equal([A, B], new ImportSpecifier(A, B).ChildNodes);
        Assert.Equal([A], new ExportSpecifier(A).ChildNodes);
        Assert.Equal([A, B], new ExportSpecifier(A, B).ChildNodes);
    }

    [Fact]
    public void Walking_children_does_not_allocate()
    {
        var node = new CallExpression(A, NodeList.From<Expression>(A, B), optional: false);
        Assert.Equal(3, Count());
        var before = GC.GetAllocatedBytesForCurrentThread();
        var count = Count();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(3, count);

        int Count()
        {
            var children = 0;
            foreach (var child in node.ChildNodes)
            {
                children += child.ChildNodes.IsEmpty() ? 1 : 0;
            }

            return children;
        }
    }

    [Fact]
    public void A_class_of_another_assembly_says_itself_what_its_children_are()
    {
        Assert.Equal([A, B], new ForeignNode([A, B]).ChildNodes);
        Assert.True(new ForeignNode(null).ChildNodes.IsEmpty());
    }

    [Fact]
    public void A_visitor_reaches_every_node_in_the_order_of_the_source()
    {
        var visitor = new Collector();
        visitor.Visit(new Parser().ParseScript("f(a, { b, c: `d${e}` }) + function g(h = i) { return [j, , ...k] }"));

        Assert.Equal("fabceghijk", string.Concat(visitor.Names));
    }

    [Fact]
    public void A_node_made_by_hand_has_no_place_unless_it_is_given_one()
    {
        var location = SourceLocation.From(Position.From(1, 0), Position.From(1, 1), "a.js");
        var module = new Module(NodeList.From<Statement>()) { Location = default(SourceLocation).WithSourceFile("m") };

        Assert.Equal(default, A.Location);
        Assert.Equal(default, A.Range);
        Assert.Equal("m", module.Location.SourceFile);
        Assert.Equal(location, new Identifier("c") { Location = location, Range = Range.From(0, 1) }.LocationRef);
    }

    [Fact]
    public void A_literal_made_by_hand_keeps_its_text()
    {
        var literal = new NumericLiteral(16, "0x10") { Location = SourceLocation.From(default, default, "a.js") };

        Assert.Equal("0x10", literal.Raw);
        Assert.Equal("a.js", literal.Location.SourceFile);
        Assert.Equal(16.0, ((Literal)literal).Value);
    }

    [Fact]
    public void A_parsed_literal_has_the_text_of_the_source()
    {
        var literals = TreeWalk.PreOrder(new Parser().ParseScript(@"'\x41' + 0x10 + 1_0n + /[/]/g + true + null"))
            .OfType<Literal>().Select(literal => (literal.Kind, literal.Raw, literal.Value));

        Assert.Equal(
            [
                (TokenKind.StringLiteral, @"'\x41'", "A"),
                (TokenKind.NumericLiteral, "0x10", 16.0),
                (TokenKind.BigIntLiteral, "1_0n", new BigInteger(10)),
                (TokenKind.RegExpLiteral, "/[/]/g", null),
                (TokenKind.BooleanLiteral, "true", true),
                (TokenKind.NullLiteral, "null", null),
            ],
            literals);
    }

    [Fact]
    public void Threads_that_ask_for_a_location_at_once_get_one_answer()
    {
        var source = string.Concat(Enumerable.Repeat("a\n.b(c);\n", 500));
        var nodes = TreeWalk.PreOrder(new Parser().ParseScript(source)).ToList();
        var answers = new SourceLocation[nodes.Count, 2];
        Parallel.For(0, 2, thread =>
        {
            for (var i = 0; i < nodes.Count; i++)
            {
                answers[i, thread] = nodes[i].LocationRef;
            }
        });

        Assert.All(Enumerable.Range(0, nodes.Count), i => Assert.Equal(answers[i, 0], answers[i, 1]));
        Assert.All(nodes, node => Assert.True(Unsafe.AreSame(in node.LocationRef, in node.LocationRef)));
    }

    [Fact]
    public void A_regular_expression_result_says_what_became_of_it()
    {
        var data = new object();
        var converted = RegExpParseResult.ForSuccess(new Regex("(?<y>a)(b)"), data);

        Assert.False(default(RegExpParseResult).Success);
        Assert.True(RegExpParseResult.ForSuccess().Success);
        Assert.Same(data, RegExpParseResult.ForSuccess(null, data).AdditionalData);
        Assert.Null(RegExpParseResult.ForSuccess("a").Regex);
        Assert.Same(data, converted.AdditionalData);
        Assert.Same(converted.ConversionResult, converted.Regex);
        Assert.Equal(3, converted.ActualRegexGroupCount);
        Assert.Equal("y", converted.GetRegexGroupName(2));
        Assert.Null(converted.GetRegexGroupName(1));
        Assert.Throws<InvalidOperationException>(() => RegExpParseResult.ForSuccess().ActualRegexGroupCount);
        Assert.NotNull(RegExpParseResult.ForFailure(new SyntaxError("X", "x")).ConversionError);
    }

    private sealed class ForeignNode(Node[]? children) : Node(NodeType.Extension)
    {
        protected internal override object? Accept(AstVisitor visitor) => this;

        protected internal override IEnumerator<Node>? GetChildNodes() => children?.AsEnumerable().GetEnumerator();
    }

    private sealed class Collector : AstVisitor
    {
        public List<string> Names { get; } = [];

        protected internal override object? VisitIdentifier(Identifier node)
        {
            Names.Add(node.Name);
            return base.VisitIdentifier(node);
        }
    }
}
