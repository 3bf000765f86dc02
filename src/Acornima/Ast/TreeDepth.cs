namespace Acornima.Ast;

/// <summary>Measures how deep a tree is, without recursion.</summary>
internal static class TreeDepth
{
    /// <summary>Whether some path from the root down has more nodes than the limit.</summary>
    public static bool Exceeds(Node root, int limit)
    {
        var pending = new Stack<(Node Node, int Depth)>();
        pending.Push((root, 1));
        while (pending.TryPop(out var top))
        {
            if (top.Depth > limit)
            {
                return true;
            }

            // By slot, not by ChildNodes: that leaves out the links of long chains, which count here.
            for (var slot = 0; slot < top.Node.ChildSlots; slot++)
            {
                if (top.Node.ChildAt(slot) is { } child)
                {
                    pending.Push((child, top.Depth + 1));
                }
            }
        }

        return false;
    }
}
