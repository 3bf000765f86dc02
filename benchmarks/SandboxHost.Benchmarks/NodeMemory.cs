using Acornima;
using Acornima.Ast;

namespace SandboxHost.Benchmarks;

/// <summary>How many bytes does a tree need for each of its nodes, and how many would a naïve one need?</summary>
/// <remarks>
/// Ours is what parsing allocates. The naïve tree is added up node by node over the same tree, on 64 bits: every node stores its kind, range, both
/// positions, source file and user data; bool and enum fields are padded to eight bytes; children are in a
/// <c>List</c> that doubles from four; every name and literal has a string of its own, as written, and a string literal its value besides.
/// </remarks>
internal static class NodeMemory
{
    private const int ObjectHeader = 16;
    private const int Pointer = 8;
    private const int NaiveFixedPart = ObjectHeader + 8 /* kind */ + 8 /* range */ + 16 /* positions */ + Pointer /* file */ + Pointer /* user data */;

    /// <summary>Measures one parse of <c>typescript.js</c> and prints both figures.</summary>
    public static void Run()
    {
        var code = Inputs.ReadJavaScript(SourceSize.Large);
        _ = new Parser().ParseScript(code);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var tree = new Parser().ParseScript(code);
        var ours = GC.GetTotalAllocatedBytes(precise: true) - before;

        long nodes = 0, naive = 0;
        var pending = new Stack<Node>();
        pending.Push(tree);
        while (pending.TryPop(out var node))
        {
            nodes++;
            naive += NaiveFixedPart + NaiveOwnPart(node);
            foreach (var child in node.ChildNodes)
            {
                pending.Push(child);
            }
        }

        Console.WriteLine($"{nodes:N0} nodes: ours {(double)ours / nodes:F1} bytes each, a naïve tree {(double)naive / nodes:F1}, ratio {(double)ours / naive:P0}");
    }

    private static long NaiveOwnPart(Node node) => node switch
    {
        Identifier id => Pointer + String(id.Name.Length),
        StringLiteral literal => (2 * Pointer) + String(literal.Value.Length) + String(literal.End - literal.Start),
        Literal literal => (2 * Pointer) + 24 /* boxed value */ + String(literal.End - literal.Start),
        TemplateElement element => (3 * Pointer) + (2 * String(element.Value.Raw.Length)),
        CallExpression call => (2 * Pointer) + 8 + List(call.Arguments.Count),
        NewExpression creation => (2 * Pointer) + List(creation.Arguments.Count),
        MemberExpression or BinaryExpression or AssignmentExpression => (2 * Pointer) + 8,
        IFunction function => (3 * Pointer) + 8 + List(function.Params.Count),
        BlockStatement block => (2 * Pointer) + List(block.Body.Count),
        ObjectExpression literal => Pointer + List(literal.Properties.Count),
        ArrayExpression literal => Pointer + List(literal.Elements.Count),
        Property => (2 * Pointer) + 8,
        VariableDeclaration declaration => (2 * Pointer) + 8 + List(declaration.Declarations.Count),
        Statement => Pointer + (Pointer * ChildCount(node)),
        _ => Pointer * ChildCount(node),
    };

    private static long String(int length) => (ObjectHeader + 6 + (2L * length) + 7) / 8 * 8;

    private static long List(int count)
    {
        const int ListObject = 32;
        if (count == 0)
        {
            return ListObject;
        }

        var capacity = 4;
        while (capacity < count)
        {
            capacity *= 2;
        }

        return ListObject + ObjectHeader + 8 + ((long)Pointer * capacity);
    }

    private static int ChildCount(Node node)
    {
        var count = 0;
        foreach (var _ in node.ChildNodes)
        {
            count++;
        }

        return count;
    }
}
