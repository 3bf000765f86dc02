using Acornima.Ast;

namespace Acornima;

// Primary expressions: ECMA-262 §13.2; parentheses, which may turn out to be the parameters of an arrow function: §13.2 and §15.3.
public partial class Parser
{
    // Where `yield`, `await` as operator and `await` as name were seen last in what may be parameters; -1 for nowhere.
    private int _yieldAt;
    private int _awaitAt;
    private int _awaitNameAt;

    /// <summary>PrimaryExpression, and the heads of member expressions that begin with a word of their own.</summary>
    protected virtual Expression ParsePrimaryExpression()
    {
        var start = Token.Start;
        switch (TokenType)
        {
            case TokenType.LeftParen:
                return ParseParenthesized();
            case TokenType.LeftBracket:
                return ParseArrayLiteral();
            case TokenType.LeftBrace:
                return ParseObjectLiteral();
            case TokenType.Number or TokenType.String or TokenType.BigInt or TokenType.True or TokenType.False or TokenType.Null:
                return ParseLiteral();
            case TokenType.BackQuote:
                return ParseTemplateLiteral(isTagged: false);
            case TokenType.Slash or TokenType.SlashAssign:
                return ParseRegExpLiteral();
            case TokenType.This:
                Next();
                return Finish(new ThisExpression(), start);
            case TokenType.Function:
                return ParseFunctionExpression(start, isAsync: false);
            case TokenType.Class:
                return ParseClassExpression(start, default);
            case TokenType.At:
                return ParseDecoratedClassExpression();
            case TokenType.New:
                return ParseNewExpression();
            case TokenType.Super:
                return ParseSuper();
            case TokenType.Import:
                return ParseImportCallOrMeta();
            case TokenType.Async when !Token.HasEscape:
                return ParseAsync();
            default:
                return TokenFacts.IsIdentifier(TokenType) ? ParseIdentifierOrArrow() : throw Unexpected();
        }
    }

    /// <summary><c>super</c>, which must be called or have a member taken</summary>
    private Super ParseSuper()
    {
        var start = Token.Start;
        Next();
        if (TokenType == TokenType.LeftParen)
        {
            if (!Has(ParseContext.SuperCall))
            {
                throw Error(start, "'super' keyword unexpected here: super() belongs in the constructor of a derived class", SyntaxErrorCode.InvalidContext);
            }
        }
        else if (TokenType is not (TokenType.Dot or TokenType.LeftBracket))
        {
            throw Unexpected();
        }
        else if (!Has(ParseContext.SuperProperty))
        {
            throw Error(start, "'super' keyword unexpected here", SyntaxErrorCode.InvalidContext);
        }

        return Finish(new Super(), start);
    }

    // ---- Identifiers -----------------------------------------------------------------------------------------

    /// <summary>IdentifierName: any word, as after a dot</summary>
    protected Identifier ParseIdentifierName()
    {
        if (!TokenFacts.IsWord(TokenType))
        {
            throw Unexpected();
        }

        var start = Token.Start;
        var name = Token.Text!; // a word has a text
        Next();
        return Finish(new Identifier(name), start);
    }

    /// <summary>IdentifierReference, LabelIdentifier: a word that is not reserved here</summary>
    protected Identifier ParseIdentifierReference()
    {
        CheckIdentifier(Token);
        return ParseIdentifierName();
    }

    /// <summary>Refuses words that cannot be identifiers in the current context (ECMA-262 §13.1.1).</summary>
    protected void CheckIdentifier(in ScannedToken token)
    {
        var type = token.Type;
        if (type is TokenType.Name && token.Text is not "arguments")
        {
            return;
        }

        if (!TokenFacts.IsIdentifier(type)
            || (IsStrict && TokenFacts.IsStrictReserved(type) && !IsAmbientExtension)
            || (type == TokenType.Yield && Has(ParseContext.Yield)))
        {
            throw Unexpected(token);
        }

        if (type == TokenType.Await && !IsAmbientExtension)
        {
            if (Has(ParseContext.Await | ParseContext.Module | ParseContext.StaticBlock))
            {
                throw Error(token.Start, "Unexpected reserved word", SyntaxErrorCode.ReservedWord);
            }

            if (_awaitNameAt < 0)
            {
                _awaitNameAt = token.Start;
            }
        }

        if (Has(ParseContext.NoArguments) && token.Text is "arguments")
        {
            throw Error(token.Start, "'arguments' is not allowed in class field initializer or static initialization block", SyntaxErrorCode.InvalidContext);
        }
    }

    /// <summary>Extension point: whether the code only declares what exists elsewhere, so that rules for running code do not apply.</summary>
    protected virtual bool IsAmbientExtension => false;

    /// <summary><c>a</c>, or <c>a =&gt; body</c></summary>
    private Expression ParseIdentifierOrArrow()
    {
        var start = Token.Start;
        var mayBeArrow = _arrowStart == start;
        var id = ParseIdentifierReference();
        if (mayBeArrow && TokenType == TokenType.Arrow && !Token.NewlineBefore)
        {
            return ParseArrowWithOneParameter(id, start, isAsync: false);
        }

        NoteReferenceExtension(id);
        return id;
    }

    /// <summary>Extension point: called with each name that refers to a value, or that may, as long as it can still become a parameter.</summary>
    protected virtual void NoteReferenceExtension(Identifier id)
    {
    }

    private ArrowFunctionExpression ParseArrowWithOneParameter(Identifier id, int start, bool isAsync)
    {
        var allowIn = _arrowAllowsIn;
        var list = BeginList();
        AddToList(id);
        return ParseArrowFunction(start, EndList<Node>(list), isAsync, allowIn, default);
    }

    /// <summary><c>async</c> as a name, an async function, or an async arrow function</summary>
    private Expression ParseAsync()
    {
        var start = Token.Start;
        var mayBeArrow = _arrowStart == start;
        var allowIn = _arrowAllowsIn;
        var next = Peek();
        if (!next.NewlineBefore)
        {
            if (next.Type == TokenType.Function)
            {
                Next();
                return ParseFunctionExpression(start, isAsync: true);
            }

            if (mayBeArrow && TokenFacts.IsIdentifier(next.Type) && IsAsyncArrowParameter())
            {
                Next();
                // `await` is no parameter of an async function, whatever the code around it says.
                if (TokenType == TokenType.Await)
                {
                    throw Unexpected();
                }

                return ParseArrowWithOneParameter(ParseIdentifierReference(), start, isAsync: true);
            }

            if (mayBeArrow && next.Type == TokenType.LeftParen)
            {
                return ParseAsyncCallOrArrow(start, allowIn);
            }

            if (mayBeArrow && TryParseAsyncArrowExtension(start, allowIn) is { } arrow)
            {
                return arrow;
            }
        }

        return ParseIdentifierOrArrow();
    }

    /// <summary>Extension point: an async arrow function whose head the language does not have, such as <c>async &lt;T&gt;(x) =&gt; …</c>.</summary>
    /// <param name="start">Where <c>async</c>, the current token, begins.</param>
    /// <param name="allowIn">Whether an expression body may contain the operator <c>in</c>.</param>
    protected virtual Expression? TryParseAsyncArrowExtension(int start, bool allowIn) => null;

    /// <summary>Whether <c>async x</c> is followed by an arrow.</summary>
    private bool IsAsyncArrowParameter()
    {
        var mark = Mark();
        Next();
        Next();
        var isArrow = TokenType == TokenType.Arrow && !Token.NewlineBefore;
        Rewind(mark);
        return isArrow;
    }

    /// <summary>CoverCallExpressionAndAsyncArrowHead: <c>async(a)</c> or <c>async (a) =&gt; b</c></summary>
    private Expression ParseAsyncCallOrArrow(int start, bool allowIn)
    {
        var callee = ParseIdentifierName();
        var items = ParseCoverList(isCall: true, out var only);
        if (IsArrowAfterParameters())
        {
            if (_awaitNameAt >= 0)
            {
                throw Error(_awaitNameAt, "Unexpected reserved word", SyntaxErrorCode.ReservedWord);
            }

            return FinishCoveredArrow(start, items, only, isAsync: true, allowIn);
        }

        EndCover(only);
        ThrowIfNotExpression();
        return Finish(new CallExpression(callee, EndList<Expression>(items), optional: false), start);
    }

    // ---- Parentheses -----------------------------------------------------------------------------------------

    /// <summary>What a parenthesised list contains that only parameters, or only expressions, may have.</summary>
    private struct CoverList
    {
        /// <summary>Offset of <c>...</c> in parentheses, where only parameters have it; -1 if there is none.</summary>
        public int Rest;

        /// <summary>Offset of the comma before the closing parenthesis, or -1.</summary>
        public int TrailingComma;

        /// <summary>Offset of something that only parameters have, such as a type, or -1.</summary>
        public int ParameterOnly;

        public int InnerStart;
        public int InnerEnd;
        public int OuterYieldAt;
        public int OuterAwaitAt;
        public int OuterAwaitNameAt;
    }

    /// <summary>CoverParenthesizedExpressionAndArrowParameterList</summary>
    private Expression ParseParenthesized()
    {
        var start = Token.Start;
        var mayBeArrow = _arrowStart == start;
        var allowIn = _arrowAllowsIn;
        var items = ParseCoverList(isCall: false, out var only);
        if (mayBeArrow && IsArrowAfterParameters())
        {
            return FinishCoveredArrow(start, items, only, isAsync: false, allowIn);
        }

        EndCover(only);
        if (_listCount == items || only.Rest >= 0)
        {
            throw only.Rest >= 0 ? Error(only.Rest, "Unexpected token '...'") : Unexpected();
        }

        if (only.TrailingComma >= 0)
        {
            Recoverable(only.TrailingComma, "Unexpected token ','", SyntaxErrorCode.UnexpectedToken);
        }

        ThrowIfNotExpression();
        var expression = _listCount - items == 1
            ? EndList<Expression>(items)[0]
            : Finish(new SequenceExpression(EndList<Expression>(items)), only.InnerStart, only.InnerEnd);
        expression.Mark(NodeFlags.Parenthesized);
        return ParenthesizedExtension(expression, start);
    }

    /// <summary>Extension point: called with each expression that stood in parentheses.</summary>
    /// <param name="expression">The expression within.</param>
    /// <param name="start">Where the opening parenthesis is; <see cref="Scanner.PreviousEnd"/> is after the closing one.</param>
    /// <returns>What to use in its place.</returns>
    protected virtual Expression ParenthesizedExtension(Expression expression, int start) => expression;

    /// <summary>A parenthesised list whose elements may be arguments or a comma expression, or else parameters. They are left on the list stack.</summary>
    /// <param name="isCall">Whether it is a list of arguments if no arrow follows.</param>
    /// <param name="only">What the list contains that not all of these may have.</param>
    private int ParseCoverList(bool isCall, out CoverList only)
    {
        only = new CoverList
        {
            Rest = -1,
            TrailingComma = -1,
            ParameterOnly = -1,
            OuterYieldAt = _yieldAt,
            OuterAwaitAt = _awaitAt,
            OuterAwaitNameAt = _awaitNameAt,
        };
        _yieldAt = _awaitAt = _awaitNameAt = -1;
        Expect(TokenType.LeftParen);
        only.InnerStart = only.InnerEnd = Token.Start;
        var items = BeginList();
        while (TokenType != TokenType.RightParen)
        {
            var start = Token.Start;
            if (TokenType == TokenType.Ellipsis && !isCall)
            {
                only.Rest = only.Rest < 0 ? start : only.Rest;
                AddToList(ParseRestParameter());
            }
            else
            {
                var item = TokenType == TokenType.Ellipsis ? ParseSpreadOrRest() : ParseAssignmentExpressionOrPattern();
                AddToList(ParseCoveredParameterExtension(item, start, ref only.ParameterOnly));
            }

            only.InnerEnd = PreviousEnd;
            if (TokenType == TokenType.Comma)
            {
                only.TrailingComma = Token.Start;
                Next();
                if (TokenType != TokenType.RightParen)
                {
                    only.TrailingComma = -1;
                }
            }
            else if (TokenType != TokenType.RightParen)
            {
                throw Unexpected();
            }
        }

        Next();
        return items;
    }

    /// <summary>Extension point: what may follow a parameter of an arrow function within the parentheses, such as a type.</summary>
    /// <param name="item">The parameter, still read as an expression.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="parameterOnly">To be set to the offset of what only a parameter can have, unless it is set already.</param>
    /// <returns>What to use in its place.</returns>
    protected virtual Expression ParseCoveredParameterExtension(Expression item, int start, ref int parameterOnly) => item;

    /// <summary>The initialiser of a parameter of an arrow function, where an extension has read something before it; the current token is <c>=</c>.</summary>
    protected AssignmentExpression ParseCoveredInitializer(Expression parameter, int start)
    {
        var target = ToAssignmentTarget(parameter, start);
        _cover = CoverErrors.None;
        Next();
        return Finish(new AssignmentExpression(Operator.Assignment, target, ParseAssignmentExpression()), start);
    }

    private void EndCover(in CoverList only)
    {
        if (only.ParameterOnly >= 0)
        {
            throw Error(only.ParameterOnly, $"Unexpected token '{Input[only.ParameterOnly]}'");
        }

        // What was seen inside counts for parameters further out.
        _yieldAt = only.OuterYieldAt >= 0 ? only.OuterYieldAt : _yieldAt;
        _awaitAt = only.OuterAwaitAt >= 0 ? only.OuterAwaitAt : _awaitAt;
        _awaitNameAt = only.OuterAwaitNameAt >= 0 ? only.OuterAwaitNameAt : _awaitNameAt;
    }

    /// <summary>Whether the parentheses just closed belong to an arrow function.</summary>
    private bool IsArrowAfterParameters() => TokenType == TokenType.Arrow ? !Token.NewlineBefore : IsArrowExtension();

    /// <summary>Extension point: whether what follows a parameter list, other than an arrow, makes it an arrow function's.</summary>
    protected virtual bool IsArrowExtension() => false;

    private ArrowFunctionExpression FinishCoveredArrow(int start, int items, in CoverList only, bool isAsync, bool allowIn)
    {
        // ECMA-262 §15.3.1 and §15.9.1: parameters contain neither `yield` nor `await` expressions.
        if (_yieldAt >= 0)
        {
            throw Error(_yieldAt, "Yield expression not allowed in formal parameter", SyntaxErrorCode.InvalidContext);
        }

        if (_awaitAt >= 0)
        {
            throw Error(_awaitAt, "Illegal await-expression in formal parameters of async function", SyntaxErrorCode.InvalidContext);
        }

        for (var i = items; i < _listCount; i++)
        {
            // Not in one statement: patterns within may make the list grow, and the old array would get the parameter.
            var parameter = ToParameter(_list[i]!, isLast: i == _listCount - 1); // parameters have no holes
            _list[i] = parameter;
        }

        if (only.TrailingComma >= 0 && _listCount > items && _list[_listCount - 1]!.Type == NodeType.RestElement)
        {
            throw Error(only.TrailingComma, "Rest parameter must be last formal parameter", SyntaxErrorCode.InvalidBindingTarget);
        }

        _cover = CoverErrors.None;
        _yieldAt = only.OuterYieldAt;
        _awaitAt = only.OuterAwaitAt;
        // A name in the parameters of an inner arrow function is one in those of an outer async one, too.
        _awaitNameAt = only.OuterAwaitNameAt >= 0 ? only.OuterAwaitNameAt : _awaitNameAt;
        var returnType = ParseArrowReturnExtension();
        return ParseArrowFunction(start, EndList<Node>(items), isAsync, allowIn, returnType);
    }
}
