using SandboxHost.Runtime;

namespace SandboxHost.Cli;

/// <summary>Walks results.</summary>
internal static class ResultTree
{
    /// <summary>Shows every place to someone, those above before those below. A result is at most 40 deep.</summary>
    public static void Visit(ResultNode node, Action<ResultNode> see)
    {
        see(node);
        foreach (var (_, child) in node.Children)
        {
            Visit(child, see);
        }
    }

    /// <summary>The label of the instance whose result is at the place; null for data, and for patterns, which have a name instead.</summary>
    public static string? InstanceOf(ResultNode node) => node.Kind == ResultKind.Pattern ? null : node.Label;
}
