using System.Globalization;
using SandboxHost.Compiler.Types;

namespace SandboxHost.Compiler.Lowering;

/// <summary>What a module's lowering writes: edits whose text may contain the number of a site, which is known only when all modules are lowered.</summary>
/// <remarks>
/// What is put before an expression is kept in the order in which it was asked for, the outer before the inner; what is put behind it comes
/// before all that begins there, the inner before the outer.
/// </remarks>
internal sealed class LoweringEdits
{
    private readonly List<Numbered> _arguments = [];
    private readonly List<Numbered> _before = [];
    private readonly List<SourceEdit> _behind = [];

    private readonly record struct Numbered(int Start, int End, string Before, FoundSite? Site, string After);

    /// <summary>What the module has to import from <see cref="HostModules.Lowering"/>.</summary>
    public SortedSet<string> Helpers { get; } = new(StringComparer.Ordinal);

    /// <summary>Puts an argument in front of all others, directly behind the parenthesis.</summary>
    public void InsertArgument(int offset, FoundSite site, string before, string after) => _arguments.Add(new(offset, offset, before, site, after));

    /// <summary>Puts text in front of an expression.</summary>
    public void Insert(int offset, string text) => _before.Add(new(offset, offset, text, null, ""));

    /// <summary>Puts text with the number of a site in front of an expression.</summary>
    public void Insert(int offset, string before, FoundSite site, string after) => _before.Add(new(offset, offset, before, site, after));

    /// <summary>Replaces a token, or a callee.</summary>
    public void Replace(int start, int end, string text) => _before.Add(new(start, end, text, null, ""));

    /// <summary>Puts text behind an expression.</summary>
    public void InsertBehind(int offset, string text) => _behind.Add(new SourceEdit(offset, offset, text));

    /// <summary>Adds everything to the edits of the module.</summary>
    /// <param name="edits">The edits so far.</param>
    /// <param name="numberOf">The number of a site.</param>
    public void AddTo(List<SourceEdit> edits, Func<FoundSite, int> numberOf)
    {
        // First the arguments, because parentheses around one, or after a callee, may be inserted at the same place. Then what ends somewhere,
        // before whatever begins there: an element may stand right behind another.
        edits.InsertRange(0, [.. _arguments.Select(edit => Write(edit, numberOf)), .. _behind]);
        edits.AddRange(_before.Select(edit => Write(edit, numberOf)));
    }

    private static SourceEdit Write(Numbered edit, Func<FoundSite, int> numberOf) => new(
        edit.Start,
        edit.End,
        edit.Site is null ? edit.Before : edit.Before + "$site(" + numberOf(edit.Site).ToString(CultureInfo.InvariantCulture) + ")" + edit.After);
}
