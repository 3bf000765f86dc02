namespace Acornima;

/// <summary>Kinds of syntax errors. <see cref="ParseError.Code"/> holds the member's name.</summary>
public enum SyntaxErrorCode
{
    /// <summary>A token stands where the grammar does not allow it, or one is missing.</summary>
    UnexpectedToken,
    /// <summary>A literal, comment, escape sequence or name is malformed or has no end.</summary>
    InvalidToken,
    /// <summary>A regular expression's pattern or flags are wrong.</summary>
    InvalidRegExp,
    /// <summary>A name is declared twice where that is not allowed.</summary>
    Redeclaration,
    /// <summary>A declaration lacks its initialiser, or has one where none is allowed.</summary>
    InvalidDeclaration,
    /// <summary>The left side of an assignment, or the operand of <c>++</c> or <c>--</c>, cannot be assigned to.</summary>
    InvalidLhsInAssignment,
    /// <summary>A part of a destructuring pattern or of a parameter list cannot be bound or assigned to.</summary>
    InvalidBindingTarget,
    /// <summary>Something that only sloppy code may contain.</summary>
    StrictMode,
    /// <summary>A reserved word used as a name.</summary>
    ReservedWord,
    /// <summary><c>return</c>, <c>break</c>, <c>super</c>, <c>await</c>, <c>import</c> and the like outside of their place.</summary>
    InvalidContext,
    /// <summary>A private name that no surrounding class declares, or one used in a forbidden way.</summary>
    InvalidPrivateName,
    /// <summary>A class member that contradicts another, or has a forbidden name.</summary>
    InvalidClassElement,
    /// <summary>An import or export that contradicts another, or names what does not exist.</summary>
    InvalidModuleItem,
    /// <summary>The source exceeds one of the parser's limits; see <see cref="ParserOptions"/>.</summary>
    LimitExceeded,
}
