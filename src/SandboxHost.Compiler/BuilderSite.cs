namespace SandboxHost.Compiler;

/// <summary>A call in a program that builds a part of a graph, and the schemas that the types at that place give.</summary>
/// <remarks>
/// The compiled code names the site by its number: <c>lift((x: number) =&gt; x)</c> becomes <c>lift($site(3), (x) =&gt; x)</c>. A schema is null where no
/// type says anything, and where the author passes a schema by hand. Immutable; may be used by several threads.
/// </remarks>
public sealed record BuilderSite
{
    /// <summary>The index in <see cref="CompiledProgram.Sites"/>.</summary>
    public required int Number { get; init; }

    /// <summary>What is called.</summary>
    public required BuilderKind Kind { get; init; }

    /// <summary>The name of the module within its program.</summary>
    public required string Module { get; init; }

    /// <summary>Where the call begins in the source, in zero-based UTF-16 units.</summary>
    public required int Offset { get; init; }

    /// <summary>Where the call begins in the source, one-based.</summary>
    public required TextPosition Position { get; init; }

    /// <summary>The variable or property that holds the result; <c>default</c> for a default export; null if there is none.</summary>
    public string? Name { get; init; }

    /// <summary>What goes in: the argument of a pattern, the input of a lift.</summary>
    public Schema? Argument { get; init; }

    /// <summary>What comes out of a pattern, a lift or a computation, as declared. For markers and defaults; not to refuse values by.</summary>
    public Schema? Result { get; init; }

    /// <summary>The events of a handler, an action or a stream.</summary>
    public Schema? Event { get; init; }

    /// <summary>What a handler is bound to.</summary>
    public Schema? Context { get; init; }

    /// <summary>What a cell holds; for <c>toSchema</c>, the schema itself.</summary>
    public Schema? Value { get; init; }

    /// <summary>Where a type could not be made out and the schema says <c>true</c>.</summary>
    public IReadOnlyList<SchemaNote> Notes { get; init; } = [];
}
