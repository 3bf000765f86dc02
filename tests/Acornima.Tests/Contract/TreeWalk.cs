using Acornima.Ast;

namespace Acornima.Tests.Contract;

/// <summary>Walks trees of any depth.</summary>
internal static class TreeWalk
{
    /// <summary>All nodes, parents before children.</summary>
    public static IEnumerable<Node> PreOrder(Node root)
    {
        var waiting = new Stack<Node>();
        waiting.Push(root);
        while (waiting.TryPop(out var node))
        {
            yield return node;
            foreach (var child in node.ChildNodes.Reverse())
            {
                waiting.Push(child);
            }
        }
    }
}
