namespace Acornima;

/// <summary>What a token is, as the parser sees it: one member for each punctuator and each word that the grammar names.</summary>
/// <remarks>
/// The order carries meaning: binary operators, assignment operators, reserved words and words that may be
/// identifiers are contiguous ranges, which <see cref="TokenFacts"/> tests with two comparisons. A word that was written
/// with an escape sequence is <see cref="EscapedKeyword"/> when reserved and <see cref="Name"/> otherwise, so
/// it never acts as a keyword (ECMA-262 §12.7.2).
/// </remarks>
public enum TokenType : byte
{
    /// <summary>The end of the input.</summary>
    End,

    // Literals.
    /// <summary>A number.</summary>
    Number,
    /// <summary>A number with the suffix <c>n</c>.</summary>
    BigInt,
    /// <summary>A quoted string.</summary>
    String,
    /// <summary>The opening back quote of a template; its parts are scanned on the parser's demand.</summary>
    BackQuote,
    /// <summary><c>#name</c></summary>
    PrivateName,

    // Punctuators without an operator meaning.
    /// <summary><c>{</c></summary>
    LeftBrace,
    /// <summary><c>}</c></summary>
    RightBrace,
    /// <summary><c>(</c></summary>
    LeftParen,
    /// <summary><c>)</c></summary>
    RightParen,
    /// <summary><c>[</c></summary>
    LeftBracket,
    /// <summary><c>]</c></summary>
    RightBracket,
    /// <summary><c>.</c></summary>
    Dot,
    /// <summary><c>...</c></summary>
    Ellipsis,
    /// <summary><c>;</c></summary>
    Semicolon,
    /// <summary><c>,</c></summary>
    Comma,
    /// <summary><c>:</c></summary>
    Colon,
    /// <summary><c>?</c></summary>
    Question,
    /// <summary><c>?.</c></summary>
    QuestionDot,
    /// <summary><c>=&gt;</c></summary>
    Arrow,
    /// <summary><c>@</c></summary>
    At,
    /// <summary><c>!</c></summary>
    Bang,
    /// <summary><c>~</c></summary>
    Tilde,
    /// <summary><c>++</c></summary>
    PlusPlus,
    /// <summary><c>--</c></summary>
    MinusMinus,

    // Assignment operators.
    /// <summary><c>=</c></summary>
    Assign,
    /// <summary><c>??=</c></summary>
    NullishAssign,
    /// <summary><c>||=</c></summary>
    LogicalOrAssign,
    /// <summary><c>&amp;&amp;=</c></summary>
    LogicalAndAssign,
    /// <summary><c>|=</c></summary>
    OrAssign,
    /// <summary><c>^=</c></summary>
    XorAssign,
    /// <summary><c>&amp;=</c></summary>
    AndAssign,
    /// <summary><c>&lt;&lt;=</c></summary>
    ShiftLeftAssign,
    /// <summary><c>&gt;&gt;=</c></summary>
    ShiftRightAssign,
    /// <summary><c>&gt;&gt;&gt;=</c></summary>
    ShiftRightUnsignedAssign,
    /// <summary><c>+=</c></summary>
    PlusAssign,
    /// <summary><c>-=</c></summary>
    MinusAssign,
    /// <summary><c>*=</c></summary>
    StarAssign,
    /// <summary><c>/=</c></summary>
    SlashAssign,
    /// <summary><c>%=</c></summary>
    PercentAssign,
    /// <summary><c>**=</c></summary>
    StarStarAssign,

    // Binary operators.
    /// <summary><c>??</c></summary>
    Nullish,
    /// <summary><c>||</c></summary>
    LogicalOr,
    /// <summary><c>&amp;&amp;</c></summary>
    LogicalAnd,
    /// <summary><c>|</c></summary>
    Or,
    /// <summary><c>^</c></summary>
    Xor,
    /// <summary><c>&amp;</c></summary>
    And,
    /// <summary><c>==</c></summary>
    Equal,
    /// <summary><c>!=</c></summary>
    NotEqual,
    /// <summary><c>===</c></summary>
    StrictEqual,
    /// <summary><c>!==</c></summary>
    StrictNotEqual,
    /// <summary><c>&lt;</c></summary>
    Less,
    /// <summary><c>&lt;=</c></summary>
    LessEqual,
    /// <summary><c>&gt;</c></summary>
    Greater,
    /// <summary><c>&gt;=</c></summary>
    GreaterEqual,
    /// <summary><c>in</c></summary>
    In,
    /// <summary><c>instanceof</c></summary>
    InstanceOf,
    /// <summary><c>&lt;&lt;</c></summary>
    ShiftLeft,
    /// <summary><c>&gt;&gt;</c></summary>
    ShiftRight,
    /// <summary><c>&gt;&gt;&gt;</c></summary>
    ShiftRightUnsigned,
    /// <summary><c>+</c></summary>
    Plus,
    /// <summary><c>-</c></summary>
    Minus,
    /// <summary><c>*</c></summary>
    Star,
    /// <summary><c>/</c>, or the start of a regular expression where the parser expects an operand.</summary>
    Slash,
    /// <summary><c>%</c></summary>
    Percent,
    /// <summary><c>**</c></summary>
    StarStar,

    // Reserved words; `in` and `instanceof` stand with the operators.
    /// <summary>A reserved word that was written with an escape sequence: fit for a property name only.</summary>
    EscapedKeyword,
    /// <summary><c>break</c></summary>
    Break,
    /// <summary><c>case</c></summary>
    Case,
    /// <summary><c>catch</c></summary>
    Catch,
    /// <summary><c>class</c></summary>
    Class,
    /// <summary><c>const</c></summary>
    Const,
    /// <summary><c>continue</c></summary>
    Continue,
    /// <summary><c>debugger</c></summary>
    Debugger,
    /// <summary><c>default</c></summary>
    Default,
    /// <summary><c>delete</c></summary>
    Delete,
    /// <summary><c>do</c></summary>
    Do,
    /// <summary><c>else</c></summary>
    Else,
    /// <summary><c>enum</c></summary>
    Enum,
    /// <summary><c>export</c></summary>
    Export,
    /// <summary><c>extends</c></summary>
    Extends,
    /// <summary><c>false</c></summary>
    False,
    /// <summary><c>finally</c></summary>
    Finally,
    /// <summary><c>for</c></summary>
    For,
    /// <summary><c>function</c></summary>
    Function,
    /// <summary><c>if</c></summary>
    If,
    /// <summary><c>import</c></summary>
    Import,
    /// <summary><c>new</c></summary>
    New,
    /// <summary><c>null</c></summary>
    Null,
    /// <summary><c>return</c></summary>
    Return,
    /// <summary><c>super</c></summary>
    Super,
    /// <summary><c>switch</c></summary>
    Switch,
    /// <summary><c>this</c></summary>
    This,
    /// <summary><c>throw</c></summary>
    Throw,
    /// <summary><c>true</c></summary>
    True,
    /// <summary><c>try</c></summary>
    Try,
    /// <summary><c>typeof</c></summary>
    TypeOf,
    /// <summary><c>var</c></summary>
    Var,
    /// <summary><c>void</c></summary>
    Void,
    /// <summary><c>while</c></summary>
    While,
    /// <summary><c>with</c></summary>
    With,

    // Words that may be identifiers. First those that strict code reserves.
    /// <summary><c>implements</c></summary>
    Implements,
    /// <summary><c>interface</c></summary>
    Interface,
    /// <summary><c>let</c></summary>
    Let,
    /// <summary><c>package</c></summary>
    Package,
    /// <summary><c>private</c></summary>
    Private,
    /// <summary><c>protected</c></summary>
    Protected,
    /// <summary><c>public</c></summary>
    Public,
    /// <summary><c>static</c></summary>
    Static,
    /// <summary><c>yield</c></summary>
    Yield,
    /// <summary>Any other identifier.</summary>
    Name,
    /// <summary><c>accessor</c></summary>
    Accessor,
    /// <summary><c>as</c></summary>
    As,
    /// <summary><c>async</c></summary>
    Async,
    /// <summary><c>await</c></summary>
    Await,
    /// <summary><c>defer</c></summary>
    Defer,
    /// <summary><c>from</c></summary>
    From,
    /// <summary><c>get</c></summary>
    Get,
    /// <summary><c>of</c></summary>
    Of,
    /// <summary><c>set</c></summary>
    Set,
    /// <summary><c>source</c></summary>
    Source,
    /// <summary><c>using</c></summary>
    Using,
}
