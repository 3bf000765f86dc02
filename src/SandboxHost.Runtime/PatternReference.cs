using SandboxHost.Compiler;
using SandboxHost.Runtime.Cells;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime;

/// <summary>A pattern as a value: it can be stored in cells, passed as an input or in an event, and instantiated by whoever holds it.</summary>
/// <remarks>
/// Names a program by its content and a pattern of it, so it means the same in every realm and after a restart. It cannot be made from JSON. Immutable.
/// </remarks>
public sealed class PatternReference : PlainValue.Reference
{
    internal PatternReference(CompiledProgram program, RealmFunction pattern)
        : base(ReferenceKind.Pattern)
    {
        Program = program;
        Ordinal = pattern.Ordinal;
        Name = pattern.Name;
        Local = pattern.Ordinal is null ? pattern : null;
        Function = pattern;
    }

    /// <summary>The program that defines it.</summary>
    public CompiledProgram Program { get; }

    /// <summary>The name that it has in the program; empty if it has none.</summary>
    public string Name { get; }

    /// <summary>Which of the program's patterns it is; null if it was made in a body, and so cannot leave its realm.</summary>
    internal int? Ordinal { get; }

    /// <summary>The function, for a pattern that was made in a body.</summary>
    internal RealmFunction? Local { get; }

    /// <summary>The function through which the reference was made; of use in the realm that made it only, elsewhere for its schemas.</summary>
    internal RealmFunction Function { get; }

    /// <inheritdoc/>
    public override PlainValue.Reference Child(string key) => throw new CellException("A pattern has no properties. Instantiate it, and use the properties of what that gives.");

    /// <inheritdoc/>
    public override bool Equals(PlainValue? other) =>
        other is PatternReference reference && reference.Ordinal == Ordinal && ReferenceEquals(reference.Local, Local)
        && reference.Program.Identity == Program.Identity;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Program.Identity, Ordinal);
}
