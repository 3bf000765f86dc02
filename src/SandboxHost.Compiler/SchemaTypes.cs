namespace SandboxHost.Compiler;

/// <summary>The kinds of value that a schema admits: its <c>type</c>, as a set.</summary>
/// <remarks>JSON Schema's seven, and the two extensions that patterns need: <c>undefined</c>, and <c>unknown</c> for what nobody reads.</remarks>
[Flags]
public enum SchemaTypes
{
    /// <summary>No <c>type</c> is given, so every kind is admitted.</summary>
    None = 0,

    /// <summary><c>null</c></summary>
    Null = 1,

    /// <summary><c>true</c> and <c>false</c></summary>
    Boolean = 1 << 1,

    /// <summary>Any number.</summary>
    Number = 1 << 2,

    /// <summary>A number, written as <c>bigint</c> in the type. When read it admits what <see cref="Number"/> admits.</summary>
#pragma warning disable CA1720 // These are the names that JSON Schema gives to its types.
    Integer = 1 << 3,

    /// <summary>A string.</summary>
    String = 1 << 4,

    /// <summary>An array.</summary>
    Array = 1 << 5,

    /// <summary>An object that is no array.</summary>
    Object = 1 << 6,
#pragma warning restore CA1720

    /// <summary><c>undefined</c>: nothing is there.</summary>
    Undefined = 1 << 7,

    /// <summary>A reference that is passed on but not read through.</summary>
    Unknown = 1 << 8,
}
