namespace Acornima;

/// <summary>The operators of assignment, binary, logical, unary and update expressions.</summary>
public enum Operator
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary><c>a = b</c></summary>
    Assignment = 1,

    /// <summary><c>a ??= b</c></summary>
    NullishCoalescingAssignment = 2,

    /// <summary><c>a ||= b</c></summary>
    LogicalOrAssignment = 3,

    /// <summary><c>a &amp;&amp;= b</c></summary>
    LogicalAndAssignment = 4,

    /// <summary><c>a |= b</c></summary>
    BitwiseOrAssignment = 5,

    /// <summary><c>a ^= b</c></summary>
    BitwiseXorAssignment = 6,

    /// <summary><c>a &amp;= b</c></summary>
    BitwiseAndAssignment = 7,

    /// <summary><c>a &lt;&lt;= b</c></summary>
    LeftShiftAssignment = 8,

    /// <summary><c>a &gt;&gt;= b</c></summary>
    RightShiftAssignment = 9,

    /// <summary><c>a &gt;&gt;&gt;= b</c></summary>
    UnsignedRightShiftAssignment = 10,

    /// <summary><c>a += b</c></summary>
    AdditionAssignment = 11,

    /// <summary><c>a -= b</c></summary>
    SubtractionAssignment = 12,

    /// <summary><c>a *= b</c></summary>
    MultiplicationAssignment = 13,

    /// <summary><c>a /= b</c></summary>
    DivisionAssignment = 14,

    /// <summary><c>a %= b</c></summary>
    RemainderAssignment = 15,

    /// <summary><c>a **= b</c></summary>
    ExponentiationAssignment = 16,

    /// <summary><c>a ?? b</c></summary>
    NullishCoalescing = 17,

    /// <summary><c>a || b</c></summary>
    LogicalOr = 18,

    /// <summary><c>a &amp;&amp; b</c></summary>
    LogicalAnd = 19,

    /// <summary><c>a | b</c></summary>
    BitwiseOr = 20,

    /// <summary><c>a ^ b</c></summary>
    BitwiseXor = 21,

    /// <summary><c>a &amp; b</c></summary>
    BitwiseAnd = 22,

    /// <summary><c>a == b</c></summary>
    Equality = 23,

    /// <summary><c>a != b</c></summary>
    Inequality = 24,

    /// <summary><c>a === b</c></summary>
    StrictEquality = 25,

    /// <summary><c>a !== b</c></summary>
    StrictInequality = 26,

    /// <summary><c>a &lt; b</c></summary>
    LessThan = 27,

    /// <summary><c>a &lt;= b</c></summary>
    LessThanOrEqual = 28,

    /// <summary><c>a &gt; b</c></summary>
    GreaterThan = 29,

    /// <summary><c>a &gt;= b</c></summary>
    GreaterThanOrEqual = 30,

    /// <summary><c>a in b</c></summary>
    In = 31,

    /// <summary><c>a instanceof b</c></summary>
    InstanceOf = 32,

    /// <summary><c>a &lt;&lt; b</c></summary>
    LeftShift = 33,

    /// <summary><c>a &gt;&gt; b</c></summary>
    RightShift = 34,

    /// <summary><c>a &gt;&gt;&gt; b</c></summary>
    UnsignedRightShift = 35,

    /// <summary><c>a + b</c></summary>
    Addition = 36,

    /// <summary><c>a - b</c></summary>
    Subtraction = 37,

    /// <summary><c>a * b</c></summary>
    Multiplication = 38,

    /// <summary><c>a / b</c></summary>
    Division = 39,

    /// <summary><c>a % b</c></summary>
    Remainder = 40,

    /// <summary><c>a ** b</c></summary>
    Exponentiation = 41,

    /// <summary><c>a++</c></summary>
    Increment = 42,

    /// <summary><c>a--</c></summary>
    Decrement = 43,

    /// <summary><c>!a</c></summary>
    LogicalNot = 44,

    /// <summary><c>~a</c></summary>
    BitwiseNot = 45,

    /// <summary><c>+a</c></summary>
    UnaryPlus = 46,

    /// <summary><c>-a</c></summary>
    UnaryNegation = 47,

    /// <summary><c>typeof a</c></summary>
    TypeOf = 48,

    /// <summary><c>void a</c></summary>
    Void = 49,

    /// <summary><c>delete a.b</c></summary>
    Delete = 50,
}
