namespace Acornima.Ast;

/// <summary>The words that declare variables.</summary>
public enum VariableDeclarationKind
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary><c>var a</c></summary>
    Var = 1,

    /// <summary><c>let a</c></summary>
    Let = 2,

    /// <summary><c>const a = 1</c></summary>
    Const = 3,

    /// <summary><c>using a = b()</c></summary>
    Using = 4,

    /// <summary><c>await using a = b()</c></summary>
    AwaitUsing = 5,
}
