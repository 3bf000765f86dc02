using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Cells;

/// <summary>Where a walk ended, and what is there.</summary>
/// <param name="Entity">The entity in whose value it ended.</param>
/// <param name="Path">The way there within that value, with no link on it.</param>
/// <param name="Content">What is stored there. A link, if links at the end were not to be followed.</param>
/// <param name="Default">What a link on the way says to read if nothing is there; null if none does.</param>
/// <param name="IsElement">Whether this is a slot of a list.</param>
internal readonly record struct Place(Entity Entity, CellPath Path, PlainValue Content, PlainValue? Default, bool IsElement)
{
    /// <summary>Whether this is a stream as such, not something inside one.</summary>
    public bool IsStream => Entity.IsStream && Path.IsRoot;

    /// <summary>A link to it.</summary>
    public CellLink ToLink() => new(Entity, Path);

    /// <summary>Whether both are the same place.</summary>
    public bool IsAt(Place other) => ReferenceEquals(Entity, other.Entity) && Path.Equals(other.Path);
}

/// <summary>Which links at the end of a walk are followed; those before the end always are.</summary>
internal enum LastLinks
{
    /// <summary>All: the walk ends at a value.</summary>
    Follow,

    /// <summary>Only aliases: the walk ends where a write would go.</summary>
    FollowRedirects,

    /// <summary>None: the walk ends at the place named.</summary>
    Keep,
}

/// <summary>Walks from a link to a place.</summary>
internal static class Walk
{
    /// <summary>The place that a link leads to.</summary>
    /// <param name="view">Whose values to walk through.</param>
    /// <param name="link">Where to begin.</param>
    /// <param name="last">Which links at the end to follow.</param>
    /// <param name="tracker">Is told of all that was passed, but not of the whole value of the last entity if the walk ends at its root.</param>
    /// <param name="peek">Whether a transaction may forget that it depends on what was passed.</param>
    /// <exception cref="CellException">The links lead in a circle, or there are too many.</exception>
    public static Place To(ICellView view, CellLink link, LastLinks last, IReadTracker? tracker = null, bool peek = false)
    {
        var place = new Place(link.Entity, link.Path, PlainValue.Undefined, link.Default, false);
        for (var hops = 0; hops < Nodes.MaxHops; hops++)
        {
            if (Step(view, ref place, last, tracker, peek))
            {
                return place;
            }
        }

        throw new CellException($"Links lead in a circle, or more than {Nodes.MaxHops} of them follow each other.");
    }

    /// <summary>Walks within one entity: true at the end, false at a link, after which <paramref name="place"/> is its target, not yet looked at.</summary>
    public static bool Step(ICellView view, ref Place place, LastLinks last, IReadTracker? tracker = null, bool peek = false)
    {
        var (entity, path) = (place.Entity, place.Path);
        if (entity.IsStream)
        {
            // A stream has no inside.
            place = place with { Content = PlainValue.Undefined, IsElement = false };
            return true;
        }

        var node = peek ? view.Peek(entity) : view.Value(entity);
        var isElement = false;
        for (var i = 0; ; i++)
        {
            var isLast = i == path.Length;
            if (node is CellLink link && (!isLast || last == LastLinks.Follow || (last == LastLinks.FollowRedirects && link.IsRedirect)))
            {
                tracker?.Read(entity, path.Take(i));
                place = Through(link, path.Keys[i..], place.Default);
                return false;
            }

            if (isLast)
            {
                if (!path.IsRoot)
                {
                    tracker?.Read(entity, path);
                }

                place = place with { Content = node, IsElement = isElement };
                return true;
            }

            isElement = node is PlainValue.List;
            node = Nodes.Child(node, path[i]);
        }
    }

    /// <summary>The place that is <paramref name="rest"/> away from where a link leads.</summary>
    private static Place Through(CellLink link, ReadOnlySpan<string> rest, PlainValue? known)
    {
        var value = link.Default;
        foreach (var key in rest)
        {
            value = value is null ? null : Nodes.Child(value, key);
        }

        // The first default on the way counts: it is the nearest to the reader.
        return new Place(link.Entity, link.Path.Append(rest), PlainValue.Undefined, known ?? (value is null || Nodes.IsUndefined(value) ? null : value), false);
    }
}
