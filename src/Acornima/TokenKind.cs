namespace Acornima;

/// <summary>The kinds of tokens.</summary>
public enum TokenKind
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary><c>=&gt;</c></summary>
    Punctuator = 1,

    /// <summary><c>while</c></summary>
    Keyword = 2,

    /// <summary><c>name</c></summary>
    Identifier = 3,

    /// <summary><c>null</c></summary>
    NullLiteral = 4,

    /// <summary><c>true</c></summary>
    BooleanLiteral = 5,

    /// <summary><c>'text'</c></summary>
    StringLiteral = 6,

    /// <summary><c>1.5</c></summary>
    NumericLiteral = 7,

    /// <summary><c>15n</c></summary>
    BigIntLiteral = 8,

    /// <summary><c>/a+/g</c></summary>
    RegExpLiteral = 9,

    /// <summary>A piece of a template literal.</summary>
    Template = 10,

    /// <summary>The end of the text.</summary>
    EOF = 11,

    /// <summary>A token of a language built on this one.</summary>
    Extension = -1,
}
