namespace SandboxHost.Compiler;

/// <summary>What kind of handle a reader gets at a marked position: a member of a schema's <c>asCell</c>.</summary>
public enum CellKind
{
    /// <summary>Read and written: <c>Cell&lt;T&gt;</c>, <c>Writable&lt;T&gt;</c>.</summary>
    Cell,

    /// <summary>Accepts events: <c>Stream&lt;T&gt;</c>.</summary>
    Stream,

    /// <summary>Read only: <c>ReadonlyCell&lt;T&gt;</c>.</summary>
    Readonly,

    /// <summary>Written only: <c>WriteonlyCell&lt;T&gt;</c>.</summary>
    Writeonly,

    /// <summary>Compared only: <c>ComparableCell&lt;T&gt;</c>.</summary>
    Comparable,

    /// <summary>Passed on only: <c>OpaqueCell&lt;T&gt;</c>, and the value of <c>void</c>.</summary>
    Opaque,
}
