namespace SandboxHost.Sandbox;

/// <summary>A function of a pattern that the host may have called: the body of a pattern, a lift, a handler.</summary>
/// <remarks>
/// Opaque to the host, and of use only in the realm that made it, for as long as that one is not lost. Made when the program calls a builder.
/// </remarks>
public abstract class RealmFunction
{
    /// <summary>Only a sandbox makes them.</summary>
    protected RealmFunction(FunctionKind kind) => Kind = kind;

    /// <summary>Which builder made it.</summary>
    public FunctionKind Kind { get; }

    /// <summary>The number of the builder's call in <c>CompiledProgram.Sites</c>; null if the call was not recognized as one by the compiler.</summary>
    public int? Site { get; protected init; }

    /// <summary>Which of the functions that the modules made while they were loaded this is, from 0; null if it was made later.</summary>
    /// <remarks>Loading is deterministic, so the same number means the same function in every realm of the program.</remarks>
    public int? Ordinal { get; protected init; }

    /// <summary>What to call it in messages; empty if there is no name.</summary>
    public string Name { get; protected init; } = "";

    /// <summary>The schema of the argument, for a handler of the event, if the author wrote one by hand; else null.</summary>
    public PlainValue? ArgumentSchema { get; protected init; }

    /// <summary>The schema of the result, for a handler of the context, if the author wrote one by hand; else null.</summary>
    public PlainValue? ResultSchema { get; protected init; }

    /// <summary>Whether the function gets its context as writable views: <c>handler(fn, { proxy: true })</c>.</summary>
    public bool HasProxiedContext { get; protected init; }
}

/// <summary>What a <see cref="RealmFunction"/> is for.</summary>
public enum FunctionKind
{
    /// <summary>The body of a pattern: one argument, the pattern's argument.</summary>
    Pattern,
    /// <summary>A computation: one argument, its input.</summary>
    Lift,
    /// <summary>A handler: the event and the context.</summary>
    Handler,
    /// <summary>The body of one element of a list: the element, its index, the list.</summary>
    Element,
}
