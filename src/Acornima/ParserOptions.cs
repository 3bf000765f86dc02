namespace Acornima;

/// <summary>What a parser accepts and how much of it. Immutable, compared by content, shared freely between threads.</summary>
public record class ParserOptions
{
    /// <summary>The options of a parser that is given none.</summary>
    public static readonly ParserOptions Default = new();

    /// <summary>The language edition. Informational: the newest edition is always accepted. Default ES2026.</summary>
    public EcmaVersion EcmaVersion { get; init; } = EcmaVersion.ES17;

    /// <summary>Proposals that are not yet part of the language. Informational: all that this parser knows are always accepted.</summary>
    public ExperimentalESFeatures ExperimentalESFeatures { get; init; }

    /// <summary>Accept <c>await</c> as an operator at the top level of a script.</summary>
    public bool AllowAwaitOutsideFunction { get; init; }

    /// <summary>Accept <c>new.target</c> outside of functions, for code that runs inside of one.</summary>
    public bool AllowNewTargetOutsideFunction { get; init; }

    /// <summary>Accept <c>return</c> at the top level and in blocks of it.</summary>
    public bool AllowReturnOutsideFunction { get; init; }

    /// <summary>Accept <c>super.x</c> and <c>super()</c> outside of methods, for code that runs inside of one.</summary>
    public bool AllowSuperOutsideMethod { get; init; }

    /// <summary>Accept <c>using</c> directly in a script's statement list.</summary>
    public bool AllowTopLevelUsing { get; init; }

    /// <summary>Refuse private names that no surrounding class declares. Default true.</summary>
    public bool CheckPrivateFields { get; init; } = true;

    /// <summary>Drop errors that leave no doubt about what was meant, and go on. Default false.</summary>
    public bool Tolerant { get; init; }

    /// <summary>Called for every finished node, children first; null for none. Its exceptions leave the parse method as they are.</summary>
    public OnNodeHandler? OnNode { get; init; }

    /// <summary>Called for every regular expression literal, to validate it and to attach what the caller makes of it; null only validates.</summary>
    public OnRegExpHandler? OnRegExp { get; init; }

    /// <summary>The most UTF-16 units that a source may have. Default 64 Mi.</summary>
    public int MaxSourceLength { get; init; } = 64 * 1024 * 1024;

    /// <summary>How deep constructs may be nested in each other. Default 500.</summary>
    /// <remarks>
    /// Whoever walks the tree later recurses as deep, so this protects them as much as the parser. A thread whose stack
    /// is too small for the limit gets the same error earlier.
    /// </remarks>
    public int MaxNestingDepth { get; init; } = 500;

    /// <summary>How deep the tree may be. Default 4,000 levels.</summary>
    /// <remarks>
    /// Chains (<c>a + b + …</c>, <c>a.b.c…</c>, <c>f()()…</c>, <c>if … else if …</c>) need no nesting in the source and no stack in the
    /// parser, but the tree is as deep as the chain is long, and so is the recursion of whoever evaluates it.
    /// </remarks>
    public int MaxTreeDepth { get; init; } = 4_000;

    /// <summary>How many nodes a tree may have. Default 10 million.</summary>
    public int MaxNodeCount { get; init; } = 10_000_000;

    /// <summary>How many properties an object literal and how many parameters a function may have; names in patterns count one by one. Default 16,384.</summary>
    /// <remarks>
    /// Jint's time for either is quadratic, within a single step that no time limit interrupts: it prepares 200,000 parameters in half a
    /// minute, and as long it takes to make an object of as many properties. At the default it is a fraction of a second.
    /// </remarks>
    public int MaxMemberCount { get; init; } = 16_384;
}
