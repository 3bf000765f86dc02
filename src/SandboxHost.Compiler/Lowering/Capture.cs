using SandboxHost.Compiler.Types;

namespace SandboxHost.Compiler.Lowering;

/// <summary>A variable that a function or an expression uses and that belongs to a function around it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Uses">What is done with it.</param>
/// <param name="Origin">What it stands for, as far as is known.</param>
/// <param name="IsConstant">Whether it is plain to see that it is not reactive: a function, a number, a text.</param>
internal sealed record Capture(string Name, CaptureUse Uses, CaptureOrigin? Origin, bool IsConstant = false);

/// <summary>What code does with a variable, or with what is found from it by names of properties.</summary>
/// <remarks>Decides whether the code gets a handle or a value, and which parts of a declared type it depends on (specification of patterns, §6.5 and §6.6).</remarks>
internal sealed class CaptureUse
{
    private OrderedDictionary<string, CaptureUse>? _properties;

    /// <summary>The properties that are used.</summary>
    public IReadOnlyDictionary<string, CaptureUse> Properties => _properties ??= new(StringComparer.Ordinal);

    /// <summary>Whether it is used as a whole, not only by its properties.</summary>
    public bool IsWhole { get; set; }

    /// <summary>Whether a call shows it to be a cell: <c>x.get()</c>, <c>x.set(v)</c>, …</summary>
    public bool IsCell { get; set; }

    /// <summary>Whether a method is called that cells have, and others too: <c>x.push(v)</c>, <c>x.remove(v)</c>.</summary>
    public bool HasCellMethod { get; set; }

    /// <summary>Whether it is used in a way that only a value can be: as an operand, as a condition, by a method that cells lack.</summary>
    public bool IsValue { get; set; }

    /// <summary>Whether it is handed to what may be a factory.</summary>
    public bool IsPassedToFactory { get; set; }

    /// <summary>Whether it is handed to what is known to be a factory.</summary>
    public bool IsBound { get; set; }

    /// <summary>Whether the code reckons with its absence: <c>x?.a</c>.</summary>
    public bool IsOptional { get; set; }

    /// <summary>Takes what is known of a variable for the use of a property that it holds.</summary>
    public void Put(string name, CaptureUse use)
    {
        _properties ??= new(StringComparer.Ordinal);
        _properties[name] = use;
    }

    /// <summary>The use of a property.</summary>
    public CaptureUse At(string name)
    {
        _properties ??= new(StringComparer.Ordinal);
        if (!_properties.TryGetValue(name, out var use))
        {
            _properties.Add(name, use = new CaptureUse());
        }

        return use;
    }
}

/// <summary>What a variable of a pattern's body stands for.</summary>
internal abstract record CaptureOrigin
{
    private CaptureOrigin()
    {
    }

    /// <summary>The same for a property.</summary>
    public abstract CaptureOrigin? At(string name);

    /// <summary>A place in the argument of a pattern.</summary>
    /// <param name="Pattern">The call that makes the pattern.</param>
    /// <param name="Path">Names of properties from the argument on; null stands for the elements of a list.</param>
    public sealed record Argument(FoundSite Pattern, IReadOnlyList<string?> Path) : CaptureOrigin
    {
        public override CaptureOrigin At(string name) => this with { Path = [.. Path, name] };

        /// <summary>The elements of the list at this place.</summary>
        public Argument Elements() => this with { Path = [.. Path, null] };
    }

    /// <summary>A cell that the body makes.</summary>
    public sealed record Made(FoundSite Cell) : CaptureOrigin
    {
        public override CaptureOrigin? At(string name) => null;
    }

    /// <summary>The index of an element, or anything else of which only the type is known.</summary>
    public sealed record Typed(Schema Schema) : CaptureOrigin
    {
        public override CaptureOrigin? At(string name) => null;
    }
}

/// <summary>What a callee is.</summary>
internal enum CalleeKind
{
    /// <summary>It builds: a factory, or a function of the authoring interface. It gets references as they are.</summary>
    Factory,

    /// <summary>A function that is compiled so that it may be given references: a view, see <see cref="Callees.IsView"/>.</summary>
    View,

    /// <summary>A function that computes. It must get values.</summary>
    Ordinary,

    /// <summary>A function of a body that uses the body's variables. It may be called while the body runs, and only then.</summary>
    Capturing,

    /// <summary>Only the running program can tell.</summary>
    Unknown,
}
