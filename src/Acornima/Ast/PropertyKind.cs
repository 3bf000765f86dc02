namespace Acornima.Ast;

/// <summary>The kinds of properties.</summary>
public enum PropertyKind
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary><c>({ a: 1, m() {} })</c></summary>
    Init = 1,

    /// <summary><c>get a() {}</c></summary>
    Get = 2,

    /// <summary><c>set a(v) {}</c></summary>
    Set = 3,

    /// <summary><c>class C { constructor() {} }</c></summary>
    Constructor = 4,

    /// <summary><c>class C { m() {} }</c></summary>
    Method = 5,

    /// <summary><c>class C { a = 1; accessor b = 2 }</c></summary>
    Property = 6,
}
