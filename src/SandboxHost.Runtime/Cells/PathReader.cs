using SandboxHost.Compiler;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Cells;

/// <summary>Finds things by the paths that people write: <c>panels.0.litres</c>.</summary>
/// <remarks>Steps are separated by dots, empty ones do not count; each leads into a record or a list, through whatever links there are.</remarks>
internal static class PathReader
{
    /// <summary>The steps of a path.</summary>
    public static string[] Split(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.Split('.', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The value at the end of a path, with all links followed, as <see cref="SchemaReader.ReadFromOutside"/> has it; <c>undefined</c> if the path leads nowhere. A stream is a reference to it.</summary>
    /// <exception cref="CellException">Links lead in a circle, or the value is nested too deeply or too large.</exception>
    public static PlainValue Read(ICellView view, CellLink start, string path) =>
        TryBegin(start, path, out var link) ? SchemaReader.ReadFromOutside(view, link) : PlainValue.Undefined;

    /// <summary>The place at the end of a path, where an event goes: a stream, or the place that holds the data, with all links followed.</summary>
    /// <returns>Null if the path leads nowhere: neither is anything there, nor does a link lead to a place that could hold something.</returns>
    /// <exception cref="CellException">Links lead in a circle.</exception>
    public static CellLink? Find(ICellView view, CellLink start, string path, IReadTracker? tracker = null)
    {
        if (!TryBegin(start, path, out var link))
        {
            return null;
        }

        var named = Walk.To(view, link, LastLinks.Keep, tracker);
        var place = Walk.To(view, link, LastLinks.Follow, tracker);
        if (place.Entity.IsForgotten || (place.Entity.IsStream && !place.IsStream))
        {
            return null;
        }

        return place.IsStream ? new CellLink(place.Entity, access: CellKind.Stream)
            : Nodes.IsUndefined(named.Content) && !named.Path.IsRoot ? null
            : new CellLink(place.Entity, place.Path, @default: place.Default);
    }

    private static bool TryBegin(CellLink start, string path, out CellLink link)
    {
        ArgumentNullException.ThrowIfNull(start);
        var steps = Split(path);
        var isPossible = start.Path.Length + steps.Length <= CellPath.MaxLength;
        link = isPossible ? new CellLink(start.Entity, start.Path.Append(steps), @default: steps.Length == 0 ? start.Default : null) : start;
        return isPossible;
    }
}
