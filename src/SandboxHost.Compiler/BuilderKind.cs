namespace SandboxHost.Compiler;

/// <summary>The functions of the authoring API that build graphs and take schemas.</summary>
public enum BuilderKind
{
    /// <summary><c>pattern(fn)</c></summary>
    Pattern,

    /// <summary><c>recipe("title", fn)</c>, the old spelling of a pattern</summary>
    Recipe,

    /// <summary><c>lift(fn)</c></summary>
    Lift,

    /// <summary><c>derive(input, fn)</c></summary>
    Derive,

    /// <summary><c>computed(fn)</c></summary>
    Computed,

    /// <summary><c>compute(fn)</c>, an old spelling of <c>computed</c></summary>
    Compute,

    /// <summary><c>render(fn)</c>, an old spelling of <c>computed</c></summary>
    Render,

    /// <summary><c>handler(fn)</c></summary>
    Handler,

    /// <summary><c>action(fn)</c></summary>
    Action,

    /// <summary><c>cell(v)</c>, <c>Cell.of(v)</c>, <c>new Cell(v)</c>, <c>Cell.for(cause)</c>, and the same with <c>Writable</c> and its kin</summary>
    Cell,

    /// <summary><c>createCell(schema, name, v)</c>, an old spelling of <c>cell</c></summary>
    CreateCell,

    /// <summary><c>stream()</c>, <c>new Stream()</c></summary>
    Stream,

    /// <summary><c>assert(fn)</c>, in tests</summary>
    Assert,

    /// <summary><c>toSchema&lt;T&gt;()</c></summary>
    ToSchema,

    /// <summary>An expression of a pattern's body over reactive values, which the compiler makes a computation of</summary>
    Expression,
}
