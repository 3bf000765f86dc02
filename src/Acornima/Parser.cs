using System.Runtime.CompilerServices;
using Acornima.Ast;

namespace Acornima;

/// <summary>Parses ECMAScript 2026 scripts and modules into syntax trees, with all early errors of the language (ECMA-262).</summary>
/// <remarks>
/// <para>A recursive descent parser; its methods bear the names of the grammar's productions and are spread over files by area.
/// Where the grammar needs a "cover" (an object literal may turn out to be a pattern), the literal is parsed first and converted
/// when the <c>=</c> or <c>=&gt;</c> is seen; see Parser.Patterns.cs.</para>
/// <para>Source is taken to be hostile: its length, nesting, chains and number of nodes are limited by <see cref="ParserOptions"/>,
/// and no input ends in another exception than <see cref="SyntaxErrorException"/>.</para>
/// <para>A parser can be used again, also after an error, but by one thread at a time. Trees do not depend on their parser.</para>
/// <para>Derived classes extend the grammar by overriding the protected virtual methods, each of which names the place in
/// the grammar where it is called.</para>
/// </remarks>
public partial class Parser : Scanner
{
    private readonly ScopeStack _scopes = new();
    private ParseContext _context;
    private int _depth;
    private int _nodeCount;
    private int _longChainLinks;
    private Node?[] _list = new Node?[64];
    private int _listCount;

    /// <summary>Makes a parser with <see cref="ParserOptions.Default"/>.</summary>
    public Parser()
        : this(ParserOptions.Default)
    {
    }

    /// <summary>Makes a parser.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public Parser(ParserOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Options = options;
    }

    /// <summary>The options that the constructor got.</summary>
    public ParserOptions Options { get; }

    /// <summary>Whether the code around the current token is strict.</summary>
    protected bool IsStrict => Has(ParseContext.Strict);

    /// <summary>Whether the goal symbol is Module.</summary>
    protected bool IsModule => Has(ParseContext.Module);

    /// <summary>Parses a script.</summary>
    /// <param name="input">The source text.</param>
    /// <param name="sourceFile">A name for errors and locations.</param>
    /// <param name="strict">Whether the code is strict without a directive.</param>
    /// <exception cref="SyntaxErrorException">The source does not conform to the grammar, or exceeds a limit.</exception>
    public Script ParseScript(string input, string? sourceFile = null, bool strict = false)
    {
        ArgumentNullException.ThrowIfNull(input);
        return ParseScript(input, 0, input.Length, sourceFile, strict);
    }

    /// <summary>Parses a part of a text as a script; offsets and lines count from the start of the whole text.</summary>
    /// <inheritdoc cref="ParseScript(string, string?, bool)"/>
    /// <exception cref="ArgumentOutOfRangeException">The part lies outside of the text.</exception>
    public Script ParseScript(string input, int start, int length, string? sourceFile = null, bool strict = false) =>
        Parse(input, start, length, SourceType.Script, sourceFile, strict, static (parser, begin, end) => parser.ParseScriptBody(begin, end));

    /// <summary>Parses a module.</summary>
    /// <inheritdoc cref="ParseScript(string, string?, bool)"/>
    public Module ParseModule(string input, string? sourceFile = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        return ParseModule(input, 0, input.Length, sourceFile);
    }

    /// <summary>Parses a part of a text as a module; offsets and lines count from the start of the whole text.</summary>
    /// <inheritdoc cref="ParseScript(string, int, int, string?, bool)"/>
    public Module ParseModule(string input, int start, int length, string? sourceFile = null) =>
        Parse(input, start, length, SourceType.Module, sourceFile, strict: true, static (parser, begin, end) => parser.ParseModuleBody(begin, end));

    /// <summary>Parses a single expression.</summary>
    /// <inheritdoc cref="ParseScript(string, string?, bool)"/>
    public Expression ParseExpression(string input, string? sourceFile = null, bool strict = false)
    {
        ArgumentNullException.ThrowIfNull(input);
        return ParseExpression(input, 0, input.Length, sourceFile, strict);
    }

    /// <summary>Parses a part of a text as a single expression; offsets and lines count from the start of the whole text.</summary>
    /// <inheritdoc cref="ParseScript(string, int, int, string?, bool)"/>
    public Expression ParseExpression(string input, int start, int length, string? sourceFile = null, bool strict = false) =>
        Parse(input, start, length, SourceType.Script, sourceFile, strict, static (parser, _, _) => parser.ParseWholeExpression());

    private T Parse<T>(string input, int start, int length, SourceType sourceType, string? sourceFile, bool strict, Func<Parser, int, int, T> goal)
        where T : Node
    {
        Reset(input, start, length, sourceType, sourceFile);
        _context = InitialContext(sourceType, strict);
        _scopes.Reset(sourceType == SourceType.Module);
        _scopes.Open(ScopeKind.Program);
        _depth = _nodeCount = _listCount = _longChainLinks = 0;
        _yieldAt = _awaitAt = _awaitNameAt = -1;
        _cover = CoverErrors.None;
        _arrowStart = -1;
        ResetLabels();
        ResetClasses();
        ResetModuleNames();
        try
        {
            if (length > Options.MaxSourceLength)
            {
                throw LimitExceeded(start, $"The source has {length} characters; the limit is {Options.MaxSourceLength}");
            }

            Next();
            var root = goal(this, start, start + length);
            CheckTreeDepth(root);
            return root;
        }
        finally
        {
            _scopes.Release();
            Array.Clear(_list);
            if (_list.Length > 4096)
            {
                _list = new Node?[64];
            }

            Release();
        }
    }

    private ParseContext InitialContext(SourceType sourceType, bool strict)
    {
        var context = ParseContext.None;
        if (sourceType == SourceType.Module)
        {
            context |= ParseContext.Module | ParseContext.Await;
        }
        else if (Options.AllowAwaitOutsideFunction)
        {
            context |= ParseContext.Await;
        }

        return context
            | Flag(strict, ParseContext.Strict)
            | Flag(Options.AllowReturnOutsideFunction, ParseContext.Return)
            | Flag(Options.AllowNewTargetOutsideFunction, ParseContext.NewTarget)
            | Flag(Options.AllowSuperOutsideMethod, ParseContext.SuperProperty | ParseContext.SuperCall);
    }

    private static ParseContext Flag(bool condition, ParseContext flag) => condition ? flag : ParseContext.None;

    private bool Has(ParseContext flag) => (_context & flag) != 0;

    private Expression ParseWholeExpression()
    {
        var expression = ParseExpression();
        if (TokenType != TokenType.End)
        {
            throw Unexpected();
        }

        return expression;
    }

    // ---- Tokens ----------------------------------------------------------------------------------------------

    /// <summary>Consumes the current token if it is of the given type.</summary>
    protected bool Eat(TokenType type)
    {
        if (TokenType != type)
        {
            return false;
        }

        Next();
        return true;
    }

    /// <summary>Consumes a token of the given type.</summary>
    /// <exception cref="SyntaxErrorException">Another token stands there.</exception>
    protected void Expect(TokenType type)
    {
        if (TokenType != type)
        {
            throw Unexpected();
        }

        Next();
    }

    /// <summary>Whether the current token is a contextual word, written without escapes.</summary>
    protected bool IsContextual(TokenType word) => TokenType == word && !Token.HasEscape;

    /// <summary>The token after the current one; scanning stays where it is.</summary>
    /// <remarks>Must not be called where that token could be a regular expression or the rest of a template.</remarks>
    protected ScannedToken Peek()
    {
        var mark = Mark();
        Next();
        var next = Token;
        Rewind(mark);
        return next;
    }

    /// <summary>Whether a statement may end before the current token (ECMA-262 §12.10.1).</summary>
    protected bool CanInsertSemicolon => TokenType is TokenType.RightBrace or TokenType.End || Token.NewlineBefore;

    /// <summary>Consumes a semicolon, or inserts a missing one where the grammar allows it.</summary>
    /// <remarks>ECMA-262 §12.10.1, rules 1 and 2; rule 3 (restricted productions) is in the callers.</remarks>
    /// <param name="isField">Whether a class field ends here.</param>
    protected void ExpectSemicolon(bool isField = false)
    {
        if (Eat(TokenType.Semicolon))
        {
            return;
        }

        if (!CanInsertSemicolon)
        {
            throw Unexpected();
        }

        SemicolonInsertedExtension(isField);
    }

    /// <summary>Extension point: called where a missing semicolon was inserted before the current token.</summary>
    /// <param name="isField">Whether a class field ends there.</param>
    protected virtual void SemicolonInsertedExtension(bool isField)
    {
    }

    // ---- Attempts --------------------------------------------------------------------------------------------

    /// <summary>Everything that must be put back when an attempt to parse something is given up.</summary>
    protected readonly struct Attempt
    {
        internal Checkpoint Checkpoint { get; init; }

        internal CoverErrors Cover { get; init; }

        internal int Depth { get; init; }

        internal int NodeCount { get; init; }

        internal int ListCount { get; init; }

        internal int ScopeDepth { get; init; }

        internal int LabelCount { get; init; }

        internal int ClassCount { get; init; }

        internal OuterFunction Function { get; init; }

        internal int ArrowStart { get; init; }

        internal bool ArrowAllowsIn { get; init; }
    }

    /// <summary>Begins to parse something that may turn out to be something else. Names must not be declared in scopes that are open now.</summary>
    protected Attempt BeginAttempt() => new()
    {
        Checkpoint = Mark(),
        Cover = _cover,
        Depth = _depth,
        NodeCount = _nodeCount,
        ListCount = _listCount,
        ScopeDepth = _scopes.Depth,
        LabelCount = _labels.Count,
        ClassCount = _classes.Count,
        Function = CurrentFunction,
        ArrowStart = _arrowStart,
        ArrowAllowsIn = _arrowAllowsIn,
    };

    /// <summary>Goes back to where an attempt began.</summary>
    protected void AbandonAttempt(in Attempt attempt)
    {
        Rewind(attempt.Checkpoint);
        AbandonNesting(attempt);
        _nodeCount = attempt.NodeCount;
    }

    /// <summary>Leaves all constructs begun since the attempt did, without going back in the text: for going on after an error.</summary>
    protected void AbandonNesting(in Attempt attempt)
    {
        _cover = attempt.Cover;
        _depth = attempt.Depth;
        _listCount = attempt.ListCount;
        _scopes.CloseTo(attempt.ScopeDepth);
        _labels.RemoveRange(attempt.LabelCount, _labels.Count - attempt.LabelCount);
        _classes.RemoveRange(attempt.ClassCount, _classes.Count - attempt.ClassCount);
        LeaveFunction(attempt.Function);
        _arrowStart = attempt.ArrowStart;
        _arrowAllowsIn = attempt.ArrowAllowsIn;
    }

    /// <summary>Opens a block scope for names that an extension declares; <see cref="CloseBlockScope"/> ends it.</summary>
    protected void OpenBlockScope() => _scopes.Open(ScopeKind.StaticBlock);

    /// <summary>Closes the scope opened by <see cref="OpenBlockScope"/>.</summary>
    protected void CloseBlockScope() => _scopes.Close();

    // ---- Errors ----------------------------------------------------------------------------------------------

    /// <summary>The error for a current token that the grammar does not allow here.</summary>
    protected SyntaxErrorException Unexpected() => Unexpected(Token);

    /// <summary>The error for a token that the grammar does not allow where it stands.</summary>
    protected SyntaxErrorException Unexpected(in ScannedToken token) => Error(token.Start, token.Type switch
    {
        TokenType.End => "Unexpected end of input",
        TokenType.Number or TokenType.BigInt => "Unexpected number",
        TokenType.String => "Unexpected string",
        TokenType.BackQuote => "Unexpected template string",
        TokenType.PrivateName => $"Unexpected identifier '#{token.Text}'",
        TokenType.EscapedKeyword => "Keyword must not contain escaped characters",
        _ when TokenFacts.IsIdentifier(token.Type) =>
            IsStrict && TokenFacts.IsStrictReserved(token.Type) ? "Unexpected strict mode reserved word" : $"Unexpected identifier '{token.Text}'",
        _ => $"Unexpected token '{Input[token.Start..token.End]}'",
    });

    private protected override bool IsTolerant => Options.Tolerant;

    private SyntaxErrorException LimitExceeded(int offset, string description) => Error(offset, description, SyntaxErrorCode.LimitExceeded);

    // ---- Limits ----------------------------------------------------------------------------------------------

    /// <summary>Begins a construct that can contain itself; <see cref="Leave"/> ends it.</summary>
    /// <exception cref="SyntaxErrorException">The construct is nested too deeply.</exception>
    protected void Enter()
    {
        // The stack is asked now and then only: what remains when it says yes is enough for many levels.
        if (++_depth > Options.MaxNestingDepth || ((_depth & 15) == 0 && !RuntimeHelpers.TryEnsureSufficientExecutionStack()))
        {
            throw LimitExceeded(Token.Start, _depth > Options.MaxNestingDepth
                ? $"The source is nested too deeply; the limit is {Options.MaxNestingDepth} levels"
                : $"The source is nested too deeply for the stack of this thread ({_depth} levels)");
        }
    }

    /// <summary>Ends what <see cref="Enter"/> began. Need not be called when an error is thrown.</summary>
    protected void Leave() => _depth--;

    /// <summary>Counts a link of a chain, which is marked if the chain is long.</summary>
    private void CountLink(ref int links, Node link)
    {
        const int MinLongChain = 16;
        if (links >= MinLongChain)
        {
            link.Mark(NodeFlags.ChainLink);
            _longChainLinks++;
        }

        if (++links > Options.MaxTreeDepth)
        {
            throw TreeTooDeep();
        }
    }

    /// <summary>Chains within chains add up. They are rare, so depth is measured only if all links together could exceed the limit.</summary>
    private void CheckTreeDepth(Node root)
    {
        if (_longChainLinks + Options.MaxNestingDepth > Options.MaxTreeDepth && TreeDepth.Exceeds(root, Options.MaxTreeDepth))
        {
            throw TreeTooDeep();
        }
    }

    private void CheckMemberCount(int count, int offset, string complaint)
    {
        if (count > Options.MaxMemberCount)
        {
            throw LimitExceeded(offset, $"The {complaint}; the limit is {Options.MaxMemberCount}");
        }
    }

    private SyntaxErrorException TreeTooDeep() =>
        LimitExceeded(Token.Start, $"The chain of operators, calls or branches is too long; the limit is {Options.MaxTreeDepth} levels");

    // ---- Nodes -----------------------------------------------------------------------------------------------

    /// <summary>Completes a node that begins at an offset and ends with the token before the current one.</summary>
    protected T Finish<T>(T node, int start)
        where T : Node => Finish(node, start, PreviousEnd);

    /// <summary>Completes a node: gives it its range, counts it and reports it.</summary>
    protected T Finish<T>(T node, int start, int end)
        where T : Node
    {
        Complete(node, start, end);
        if (Options.OnNode is { } onNode)
        {
            Report(onNode, node);
        }

        return node;
    }

    /// <summary>Completes a node that ends the current scope, and closes the scope.</summary>
    private T FinishScope<T>(T node, int start)
        where T : Node
    {
        Complete(node, start, PreviousEnd);
        if (Options.OnNode is { } onNode)
        {
            var scope = new Scope(_scopes.Current);
            onNode(node, new OnNodeContext(Source, InputRange, SourceType, hasScope: true, in scope));
        }

        _scopes.Close();
        return node;
    }

    private void Complete(Node node, int start, int end)
    {
        node.SetOrigin(Source, start, end);
        if (++_nodeCount > Options.MaxNodeCount)
        {
            throw LimitExceeded(start, $"The source has too many syntax nodes; the limit is {Options.MaxNodeCount}");
        }
    }

    private void Report(OnNodeHandler onNode, Node node)
    {
        var none = default(Scope);
        onNode(node, new OnNodeContext(Source, InputRange, SourceType, hasScope: false, in none));
    }

    private Range InputRange => new(InputStart, Limit);

    private SourceType SourceType => IsModule ? SourceType.Module : SourceType.Script;

    // Lists are gathered on one shared stack, so that each needs a single allocation of its exact size.

    /// <summary>Begins a list of nodes; lists within lists are fine.</summary>
    protected int BeginList() => _listCount;

    /// <summary>Adds a node to the list begun last; null is a hole.</summary>
    protected void AddToList(Node? node)
    {
        if (_listCount == _list.Length)
        {
            Array.Resize(ref _list, _listCount * 2);
        }

        _list[_listCount++] = node;
    }

    /// <summary>Ends the list begun last.</summary>
    protected NodeList<T> EndList<T>(int begin)
        where T : Node?
    {
        var count = _listCount - begin;
        if (count == 0)
        {
            return default;
        }

        var items = new T[count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = (T)_list[begin + i]!; // a hole only where T admits null
        }

        _listCount = begin;
        return new NodeList<T>(items);
    }
}
