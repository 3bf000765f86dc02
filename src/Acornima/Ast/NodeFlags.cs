namespace Acornima.Ast;

/// <summary>Yes-or-no facts about nodes. Each kind of node uses a few.</summary>
[Flags]
internal enum NodeFlags
{
    None = 0,
    Async = 1 << 0,
    Await = 1 << 1,
    Computed = 1 << 2,
    Delegate = 1 << 3,
    Expression = 1 << 4,
    Generator = 1 << 5,
    Method = 1 << 6,
    Optional = 1 << 7,
    Prefix = 1 << 8,
    Shorthand = 1 << 9,
    Static = 1 << 10,
    Strict = 1 << 11,
    Tail = 1 << 12,
    True = 1 << 13,
    /// <summary>The expression stood in parentheses, which are no node of their own.</summary>
    Parenthesized = 1 << 14,
    /// <summary>The literal has a comma after its spread element, so that it cannot become a pattern.</summary>
    CommaAfterSpread = 1 << 15,
    /// <summary>The node is a link of a long chain; see <see cref="ChildNodes"/>.</summary>
    ChainLink = 1 << 16,
}

internal static class NodeFlagsExtensions
{
    /// <summary>The flag if the condition holds, else none.</summary>
    public static NodeFlags If(this NodeFlags flag, bool condition) => condition ? flag : NodeFlags.None;
}
