using SandboxHost.Runtime;

namespace SandboxHost.Cli;

/// <summary>A place of the result that is not what it was.</summary>
/// <param name="Path">The way to it: in the result as it is now, or as it was for what is gone.</param>
/// <param name="Before">What was there; null for nothing.</param>
/// <param name="After">What is there; null for nothing.</param>
internal sealed record ResultChange(string Path, ResultNode? Before, ResultNode? After);

/// <summary>Finds out what has changed in a result, place by place.</summary>
/// <remarks>
/// An instance is the same wherever it stands, so one that moved in a list is no change, and what is in it is compared once. Elements of lists
/// are matched from both ends; what is left between is compared one by one.
/// </remarks>
internal sealed class ResultComparison
{
    private const int MaxDepth = 12;

    private readonly Dictionary<string, ResultNode> _before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ResultNode> _after = new(StringComparer.Ordinal);
    private readonly HashSet<(ResultNode, ResultNode)> _compared = [];
    private readonly List<ResultChange> _changes = [];

    private ResultComparison(ResultNode before, ResultNode after)
    {
        ResultTree.Visit(before, node => _before[node.Path] = node);
        ResultTree.Visit(after, node => _after[node.Path] = node);
    }

    /// <summary>The changes, in the order of the result.</summary>
    public static IReadOnlyList<ResultChange> Compare(ResultNode before, ResultNode after)
    {
        var comparison = new ResultComparison(before, after);
        comparison.CompareNodes(before, after);
        return comparison._changes;
    }

    private void CompareNodes(ResultNode before, ResultNode after)
    {
        var (shownBefore, shownAfter) = (before, after);
        (before, after) = (Target(before, _before), Target(after, _after));
        if (!_compared.Add((before, after)))
        {
            return;
        }

        if (before.Kind != after.Kind || ResultTree.InstanceOf(before) != ResultTree.InstanceOf(after))
        {
            _changes.Add(new ResultChange(shownAfter.Path, shownBefore, shownAfter));
            return;
        }

        switch (after.Kind)
        {
            case ResultKind.Record:
                CompareRecords(before, after);
                break;
            case ResultKind.List:
                CompareLists(before.Children, after.Children);
                break;
            case ResultKind.Value or ResultKind.Pattern when !IsSameLeaf(before, after):
                _changes.Add(new ResultChange(shownAfter.Path, shownBefore, shownAfter));
                break;
        }
    }

    private void CompareRecords(ResultNode before, ResultNode after)
    {
        var old = new Dictionary<string, ResultNode>(before.Children, StringComparer.Ordinal);
        foreach (var (name, child) in after.Children)
        {
            if (old.Remove(name, out var was))
            {
                CompareNodes(was, child);
            }
            else
            {
                _changes.Add(new ResultChange(child.Path, null, child));
            }
        }

        foreach (var (name, child) in before.Children)
        {
            if (old.ContainsKey(name))
            {
                _changes.Add(new ResultChange(child.Path, child, null));
            }
        }
    }

    private void CompareLists(IReadOnlyList<KeyValuePair<string, ResultNode>> before, IReadOnlyList<KeyValuePair<string, ResultNode>> after)
    {
        var shorter = Math.Min(before.Count, after.Count);
        var front = 0;
        while (front < shorter && IsSame(before[front].Value, after[front].Value, MaxDepth))
        {
            CompareNodes(before[front].Value, after[front].Value);
            front++;
        }

        var back = 0;
        while (back < shorter - front && IsSame(before[^(back + 1)].Value, after[^(back + 1)].Value, MaxDepth))
        {
            back++;
        }

        var (beforeEnd, afterEnd) = (before.Count - back, after.Count - back);
        for (var i = front; i < Math.Max(beforeEnd, afterEnd); i++)
        {
            if (i < beforeEnd && i < afterEnd)
            {
                CompareNodes(before[i].Value, after[i].Value);
            }
            else
            {
                var (was, now) = (i < beforeEnd ? before[i].Value : null, i < afterEnd ? after[i].Value : null);
                _changes.Add(new ResultChange((now ?? was!).Path, was, now)); // one of the lists goes that far
            }
        }

        for (var i = back; i > 0; i--)
        {
            CompareNodes(before[^i].Value, after[^i].Value);
        }
    }

    /// <summary>Whether two places hold the same instance, or data that is equal as far as one looks.</summary>
    private bool IsSame(ResultNode before, ResultNode after, int depth)
    {
        (before, after) = (Target(before, _before), Target(after, _after));
        if (before.Kind != after.Kind || ResultTree.InstanceOf(before) != ResultTree.InstanceOf(after))
        {
            return false;
        }

        if (ResultTree.InstanceOf(after) is not null || depth == 0)
        {
            return true;
        }

        if (before.Children.Count != after.Children.Count || !IsSameLeaf(before, after))
        {
            return false;
        }

        for (var i = 0; i < after.Children.Count; i++)
        {
            if (before.Children[i].Key != after.Children[i].Key || !IsSame(before.Children[i].Value, after.Children[i].Value, depth - 1))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSameLeaf(ResultNode before, ResultNode after) => Equals(before.Value, after.Value) && before.Label == after.Label;

    private static ResultNode Target(ResultNode node, Dictionary<string, ResultNode> nodes) =>
        node.SameAs is { } path && nodes.TryGetValue(path, out var target) ? target : node;
}
