namespace Acornima;

/// <summary>Classes of tokens, operator precedence, and the words that the grammar names.</summary>
public static class TokenFacts
{
    /// <summary>Binding strength of <c>**</c>, the only right-associative binary operator.</summary>
    internal const int ExponentPrecedence = 11;

    /// <summary>Binding strength of the relational operators, <c>in</c> among them.</summary>
    internal const int RelationalPrecedence = 7;

    // Indexed from TokenType.Nullish on. ECMA-262 §13.6 to §13.13, weakest first.
    private static ReadOnlySpan<byte> Precedences =>
    [
        1, 1, 2,            // ?? || &&
        3, 4, 5,            // | ^ &
        6, 6, 6, 6,         // == != === !==
        7, 7, 7, 7, 7, 7,   // < <= > >= in instanceof
        8, 8, 8,            // << >> >>>
        9, 9,               // + -
        10, 10, 10,         // * / %
        ExponentPrecedence, // **
    ];

    /// <summary>Whether the token is a word: a name, a contextual word or a reserved word. Property names may be any of them.</summary>
    public static bool IsWord(TokenType type) => type >= TokenType.EscapedKeyword || type is TokenType.In or TokenType.InstanceOf;

    /// <summary>Whether the token may be an identifier in sloppy code; context and strictness can still forbid it.</summary>
    public static bool IsIdentifier(TokenType type) => type >= TokenType.Implements;

    /// <summary>Whether the token is an assignment operator, <c>=</c> included.</summary>
    public static bool IsAssignment(TokenType type) => type is >= TokenType.Assign and <= TokenType.StarStarAssign;

    /// <summary>Whether strict code reserves the word (ECMA-262 §12.7.2).</summary>
    internal static bool IsStrictReserved(TokenType type) => type is >= TokenType.Implements and <= TokenType.Yield;

    /// <summary>Binding strength of a binary operator, from 1 (weakest); 0 for every other token.</summary>
    internal static int Precedence(TokenType type)
    {
        var index = type - TokenType.Nullish;
        return (uint)index < (uint)Precedences.Length ? Precedences[index] : 0;
    }

    /// <summary>The operator of an assignment or binary operator token: both enumerations list them in the same order.</summary>
    internal static Operator OperatorOf(TokenType type) => Operator.Assignment + (type - TokenType.Assign);

    /// <summary>The words with a token type of their own, from <see cref="TokenType.Break"/> on, in the order of the enumeration; null for <see cref="TokenType.Name"/>.</summary>
    internal static readonly string?[] Words =
    [
        "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else", "enum", "export", "extends",
        "false", "finally", "for", "function", "if", "import", "new", "null", "return", "super", "switch", "this", "throw", "true", "try",
        "typeof", "var", "void", "while", "with",
        "implements", "interface", "let", "package", "private", "protected", "public", "static", "yield",
        null, "accessor", "as", "async", "await", "defer", "from", "get", "of", "set", "source", "using",
    ];
}
