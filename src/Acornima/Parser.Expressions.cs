using Acornima.Ast;

namespace Acornima;

// Operators, assignment and member access: ECMA-262 §13.3 to §13.16.
public partial class Parser
{
    // The offset at which an arrow function may begin, and whether its body may contain `in`:
    // set on the way down to a primary expression, which alone can tell.
    private int _arrowStart;
    private bool _arrowAllowsIn;
    private CoverErrors _cover;

    /// <summary>Offsets of constructs that are legal in a pattern but not in an expression, or -1.</summary>
    internal struct CoverErrors
    {
        public static readonly CoverErrors None = new() { ShorthandInitializer = -1, DuplicateProto = -1 };

        /// <summary><c>{a = 1}</c></summary>
        public int ShorthandInitializer;

        /// <summary><c>{__proto__: a, __proto__: b}</c></summary>
        public int DuplicateProto;
    }

    /// <summary>Expression: assignment expressions separated by commas.</summary>
    protected Expression ParseExpression(bool allowIn = true)
    {
        var start = Token.Start;
        var expression = ParseAssignmentExpression(allowIn);
        return TokenType == TokenType.Comma ? ParseSequenceRest(expression, start, allowIn) : expression;
    }

    private SequenceExpression ParseSequenceRest(Expression first, int start, bool allowIn)
    {
        var list = BeginList();
        AddToList(first);
        while (Eat(TokenType.Comma))
        {
            AddToList(ParseAssignmentExpression(allowIn));
        }

        return Finish(new SequenceExpression(EndList<Expression>(list)), start);
    }

    /// <summary>AssignmentExpression</summary>
    protected Expression ParseAssignmentExpression(bool allowIn = true)
    {
        var outer = _cover;
        _cover = CoverErrors.None;
        var expression = ParseAssignmentExpressionOrPattern(allowIn);
        ThrowIfNotExpression();
        _cover = outer;
        return expression;
    }

    /// <summary>An assignment expression that may yet turn out to be a pattern: errors that only an expression has are left in <see cref="_cover"/>.</summary>
    private Expression ParseAssignmentExpressionOrPattern(bool allowIn = true)
    {
        if (TokenType == TokenType.Yield && Has(ParseContext.Yield))
        {
            return ParseYieldExpression(allowIn);
        }

        Enter();
        var outer = _cover;
        _cover = CoverErrors.None;
        var start = Token.Start;
        _arrowStart = start;
        _arrowAllowsIn = allowIn;
        var left = ParseConditionalExpression(allowIn);
        if (TokenFacts.IsAssignment(TokenType) && !IsBareArrow(left))
        {
            left = ParseAssignmentRest(left, start, allowIn);
        }

        // The earliest error wins; after an assignment the literal on its left was a pattern, and nothing is left to report.
        if (outer.ShorthandInitializer >= 0)
        {
            _cover.ShorthandInitializer = outer.ShorthandInitializer;
        }

        if (outer.DuplicateProto >= 0)
        {
            _cover.DuplicateProto = outer.DuplicateProto;
        }

        Leave();
        return left;
    }

    private AssignmentExpression ParseAssignmentRest(Expression left, int start, bool allowIn)
    {
        var type = TokenType;
        Node target;
        if (type == TokenType.Assign)
        {
            target = ToAssignmentTarget(left, start);
            _cover = CoverErrors.None;
        }
        else
        {
            CheckSimpleTarget(left, "Invalid left-hand side in assignment", allowCall: type is not (TokenType.NullishAssign or TokenType.LogicalOrAssign or TokenType.LogicalAndAssign));
            target = left;
        }

        Next();
        var right = ParseAssignmentExpression(allowIn);
        return Finish(new AssignmentExpression(TokenFacts.OperatorOf(type), target, right), start);
    }

    /// <summary>Whether an arrow function may begin at an offset: it is an assignment expression, hence no operand.</summary>
    protected bool IsArrowPossibleAt(int start) => _arrowStart == start;

    /// <summary>Whether an arrow function that begins here may have the operator <c>in</c> in its expression body.</summary>
    protected bool ArrowAllowsIn => _arrowAllowsIn;

    /// <summary>Reports what is legal in a pattern only, now that no pattern can follow.</summary>
    private void ThrowIfNotExpression()
    {
        if (_cover.ShorthandInitializer >= 0)
        {
            throw Error(_cover.ShorthandInitializer, "Invalid shorthand property initializer");
        }

        if (_cover.DuplicateProto >= 0)
        {
            throw Error(_cover.DuplicateProto, "Duplicate __proto__ fields are not allowed in object literals");
        }
    }

    /// <summary>An arrow function without parentheses is an assignment expression, hence no operand.</summary>
    private static bool IsBareArrow(Expression expression) => expression is { Type: NodeType.ArrowFunctionExpression, IsParenthesized: false };

    /// <summary>ConditionalExpression: <c>a ? b : c</c></summary>
    private Expression ParseConditionalExpression(bool allowIn)
    {
        var start = Token.Start;
        var test = ParseBinaryExpression(allowIn);
        if (TokenType != TokenType.Question || IsBareArrow(test) || !IsConditional())
        {
            return test;
        }

        ThrowIfNotExpression();
        Next();
        var consequent = ParseConsequent();
        Expect(TokenType.Colon);
        var alternate = ParseAssignmentExpression(allowIn);
        return Finish(new ConditionalExpression(test, consequent, alternate), start);
    }

    /// <summary>Extension point: whether the current <c>?</c> begins a conditional; a grammar with optional parameters may say no.</summary>
    protected virtual bool IsConditional() => true;

    /// <summary>Extension point: the expression between <c>?</c> and <c>:</c>.</summary>
    protected virtual Expression ParseConsequent() => ParseAssignmentExpression();

    private Expression ParseBinaryExpression(bool allowIn)
    {
        var start = Token.Start;
        Expression left;
        if (TokenType == TokenType.PrivateName)
        {
            left = ParsePrivateNameOperand(allowIn);
        }
        else
        {
            left = ParseUnaryExpression();
            if (IsBareArrow(left))
            {
                return left;
            }
        }

        return ParseBinaryRest(left, start, 0, allowIn);
    }

    /// <summary><c>#name in object</c>: the name alone is no expression.</summary>
    private PrivateIdentifier ParsePrivateNameOperand(bool allowIn)
    {
        var token = Token;
        var name = ParsePrivateIdentifier();
        if (TokenType != TokenType.In || !allowIn)
        {
            throw Unexpected(token);
        }

        return name;
    }

    /// <summary>Binary operators stronger than a given precedence, by precedence climbing; chains of one strength need no recursion.</summary>
    private Expression ParseBinaryRest(Expression left, int start, int minPrecedence, bool allowIn)
    {
        var links = 0;
        while (true)
        {
            var type = TokenType;
            var precedence = TokenFacts.Precedence(type);
            if (precedence <= minPrecedence || (type == TokenType.In && !allowIn))
            {
                if (minPrecedence < TokenFacts.RelationalPrecedence && TryParseBinaryExtension(ref left, start))
                {
                    continue;
                }

                return left;
            }

            ThrowIfNotExpression();
            if (type == TokenType.StarStar && left is { Type: NodeType.UnaryExpression or NodeType.AwaitExpression, IsParenthesized: false })
            {
                throw Error(Token.Start, "Unary operator used immediately before exponentiation expression. Parenthesis must be used to disambiguate operator precedence");
            }

            Next();
            var right = ParseBinaryOperand(precedence, allowIn);
            left = FinishBinary(type, left, right, start);
            CountLink(ref links, left);
        }
    }

    /// <summary>The right operand of a binary operator, with all stronger operators that follow it.</summary>
    private Expression ParseBinaryOperand(int precedence, bool allowIn)
    {
        Enter();
        var start = Token.Start;
        var isPrivateName = TokenType == TokenType.PrivateName;
        var token = Token;
        Expression right = isPrivateName ? ParsePrivateNameOperand(allowIn) : ParseUnaryExpression();
        if (!IsBareArrow(right))
        {
            // `**` is the only operator that groups to the right.
            right = ParseBinaryRest(right, start, precedence == TokenFacts.ExponentPrecedence ? precedence - 1 : precedence, allowIn);
            ThrowIfNotExpression();
        }

        if (right.Type == NodeType.PrivateIdentifier)
        {
            throw Unexpected(token);
        }

        Leave();
        return right;
    }

    private Expression FinishBinary(TokenType type, Expression left, Expression right, int start)
    {
        var op = TokenFacts.OperatorOf(type);
        if (type is not (TokenType.Nullish or TokenType.LogicalOr or TokenType.LogicalAnd))
        {
            return Finish(new NonLogicalBinaryExpression(op, left, right), start);
        }

        if (Mixes(op, left) || Mixes(op, right))
        {
            Recoverable(PreviousEnd, "Logical expressions and coalesce expressions cannot be mixed. Wrap either by parentheses", SyntaxErrorCode.UnexpectedToken);
        }

        return Finish(new LogicalExpression(op, left, right), start);

        // `??` takes neither `||` nor `&&` as an operand, nor they it, without parentheses (ECMA-262 §13.13).
        static bool Mixes(Operator op, Expression operand) =>
            operand is LogicalExpression { IsParenthesized: false } logical
            && (logical.Operator == Operator.NullishCoalescing) != (op == Operator.NullishCoalescing);
    }

    /// <summary>Extension point: something that follows an operand with the strength of a relational operator, such as <c>as</c>.</summary>
    /// <param name="left">The operand; replaced by what the extension makes of it.</param>
    /// <param name="start">Where the operand begins.</param>
    /// <returns>Whether there was such a thing.</returns>
    protected virtual bool TryParseBinaryExtension(ref Expression left, int start) => false;

    /// <summary>UnaryExpression, UpdateExpression and AwaitExpression</summary>
    protected virtual Expression ParseUnaryExpression()
    {
        var op = TokenType switch
        {
            TokenType.Bang => Operator.LogicalNot,
            TokenType.Tilde => Operator.BitwiseNot,
            TokenType.Plus => Operator.UnaryPlus,
            TokenType.Minus => Operator.UnaryNegation,
            TokenType.TypeOf => Operator.TypeOf,
            TokenType.Void => Operator.Void,
            TokenType.Delete => Operator.Delete,
            TokenType.PlusPlus => Operator.Increment,
            TokenType.MinusMinus => Operator.Decrement,
            _ => Operator.Unknown,
        };
        if (op == Operator.Unknown)
        {
            return TokenType == TokenType.Await && IsAwaitOperatorHere() ? ParseAwaitExpression() : ParsePostfixExpression();
        }

        Enter();
        var start = Token.Start;
        Next();
        var argument = ParseOperand();
        Leave();
        if (op is Operator.Increment or Operator.Decrement)
        {
            CheckSimpleTarget(argument, "Invalid left-hand side expression in prefix operation", allowCall: true);
            return Finish(new UpdateExpression(op, argument, prefix: true), start);
        }

        if (op == Operator.Delete)
        {
            CheckDelete(argument, start);
        }

        return Finish(new NonUpdateUnaryExpression(op, argument), start);
    }

    /// <summary>A unary expression that is an operand, hence no pattern and no bare arrow function.</summary>
    protected Expression ParseOperand()
    {
        var token = Token;
        var operand = ParseUnaryExpression();
        ThrowIfNotExpression();
        return IsBareArrow(operand) ? throw Unexpected(token) : operand;
    }

    private void CheckDelete(Expression argument, int start)
    {
        if (IsStrict && argument.Type == NodeType.Identifier)
        {
            // The position after the operand's own start is what users of the engine know from its tests.
            Recoverable(argument.Start, "Delete of an unqualified identifier in strict mode", SyntaxErrorCode.StrictMode);
        }

        // ECMA-262 §13.5.1.1: a private member cannot be deleted, in whatever parentheses.
        var last = argument is ChainExpression chain ? chain.Expression : argument;
        if (last is MemberExpression { Property.Type: NodeType.PrivateIdentifier })
        {
            throw Error(start, "Private fields can not be deleted", SyntaxErrorCode.InvalidPrivateName);
        }
    }

    private Expression ParsePostfixExpression()
    {
        var start = Token.Start;
        var expression = ParseLeftHandSideExpression();
        if (TokenType is TokenType.PlusPlus or TokenType.MinusMinus && !Token.NewlineBefore && !IsBareArrow(expression))
        {
            CheckSimpleTarget(expression, "Invalid left-hand side expression in postfix operation", allowCall: true);
            var op = TokenType == TokenType.PlusPlus ? Operator.Increment : Operator.Decrement;
            Next();
            return Finish(new UpdateExpression(op, expression, prefix: false), start);
        }

        return expression;
    }

    private bool IsAwaitOperatorHere()
    {
        if (!Has(ParseContext.Await))
        {
            return false;
        }

        return !Token.HasEscape ? true : throw Unexpected();
    }

    private AwaitExpression ParseAwaitExpression()
    {
        if (_awaitAt < 0)
        {
            _awaitAt = Token.Start;
        }

        Enter();
        var start = Token.Start;
        Next();
        var argument = ParseOperand();
        Leave();
        return Finish(new AwaitExpression(argument), start);
    }

    /// <summary><c>yield</c>, <c>yield a</c>, <c>yield* a</c></summary>
    private YieldExpression ParseYieldExpression(bool allowIn)
    {
        if (Token.HasEscape)
        {
            throw Unexpected();
        }

        if (_yieldAt < 0)
        {
            _yieldAt = Token.Start;
        }

        Enter();
        var start = Token.Start;
        Next();
        var isDelegate = false;
        Expression? argument = null;
        if (!Token.NewlineBefore)
        {
            isDelegate = Eat(TokenType.Star);
            if (isDelegate || !EndsYield(TokenType))
            {
                argument = ParseAssignmentExpression(allowIn);
            }
        }

        Leave();
        return Finish(new YieldExpression(argument, isDelegate), start);

        static bool EndsYield(TokenType type) => type is TokenType.End or TokenType.Semicolon or TokenType.Comma or TokenType.Colon or TokenType.In
            or TokenType.Question or TokenType.RightBrace or TokenType.RightBracket or TokenType.RightParen
            // The name `of` could begin an expression; in `for (x of yield of …)` nobody means that.
            || type is > TokenType.Question and < TokenType.Bang;
    }

    /// <summary>LeftHandSideExpression: a primary expression with member accesses, calls and tagged templates.</summary>
    protected Expression ParseLeftHandSideExpression()
    {
        var start = Token.Start;
        var expression = ParsePrimaryExpression();
        return IsBareArrow(expression) ? expression : ParseSubscripts(expression, start, allowCalls: true);
    }

    /// <summary>What may follow a primary expression: <c>.a</c> <c>[a]</c> <c>(a)</c> <c>`a`</c> and optional chains of them.</summary>
    protected Expression ParseSubscripts(Expression expression, int start, bool allowCalls)
    {
        var links = 0;
        var isChain = false;
        while (true)
        {
            switch (TokenType)
            {
                case TokenType.Dot:
                    Next();
                    expression = ParseNamedMember(expression, start, optional: false);
                    break;
                case TokenType.LeftBracket:
                    expression = ParseComputedMember(expression, start, optional: false);
                    break;
                case TokenType.LeftParen when allowCalls:
                    expression = ParseCall(expression, start, optional: false);
                    break;
                case TokenType.BackQuote:
                    if (isChain)
                    {
                        throw Error(Token.Start, "Invalid tagged template on optional chain");
                    }

                    ThrowIfNotExpression();
                    expression = Finish(new TaggedTemplateExpression(expression, ParseTemplateLiteral(isTagged: true)), start);
                    break;
                case TokenType.QuestionDot:
                    if (!allowCalls)
                    {
                        throw Error(Token.Start, "Invalid optional chain from new expression");
                    }

                    isChain = true;
                    expression = ParseOptionalLink(expression, start);
                    break;
                default:
                    if (TryParseSubscriptExtension(ref expression, start, allowCalls, isChain))
                    {
                        break;
                    }

                    return isChain ? Finish(new ChainExpression(expression), start) : expression;
            }

            CountLink(ref links, expression);
        }
    }

    /// <summary>Extension point: a subscript that the language does not have, such as type arguments.</summary>
    /// <param name="expression">What it follows; replaced by what the extension makes of it.</param>
    /// <param name="start">Where <paramref name="expression"/> begins.</param>
    /// <param name="allowCalls">False for the callee of <c>new</c>.</param>
    /// <param name="isChain">Whether an optional link came before.</param>
    /// <returns>Whether there was such a subscript.</returns>
    protected virtual bool TryParseSubscriptExtension(ref Expression expression, int start, bool allowCalls, bool isChain) => false;

    private Expression ParseOptionalLink(Expression expression, int start)
    {
        if (expression.Type == NodeType.Super)
        {
            throw Unexpected();
        }

        Next();
        switch (TokenType)
        {
            case TokenType.LeftParen:
                return ParseCall(expression, start, optional: true);
            case TokenType.LeftBracket:
                return ParseComputedMember(expression, start, optional: true);
            case TokenType.BackQuote:
                throw Error(Token.Start, "Invalid tagged template on optional chain");
            default:
                return TryParseOptionalCallExtension(ref expression, start) ? expression : ParseNamedMember(expression, start, optional: true);
        }
    }

    /// <summary>Extension point: what may stand between <c>?.</c> and the parenthesis of a call.</summary>
    /// <param name="expression">The callee; replaced by the call.</param>
    /// <param name="start">Where the callee begins.</param>
    /// <returns>Whether there was such a call.</returns>
    protected virtual bool TryParseOptionalCallExtension(ref Expression expression, int start) => false;

    /// <summary><c>a.b</c> or <c>a.#b</c>, from the name on</summary>
    private MemberExpression ParseNamedMember(Expression expression, int start, bool optional)
    {
        ThrowIfNotExpression();
        Expression property;
        if (TokenType == TokenType.PrivateName)
        {
            if (expression.Type == NodeType.Super)
            {
                throw Error(Token.Start, "Unexpected private field", SyntaxErrorCode.InvalidPrivateName);
            }

            property = ParsePrivateIdentifier();
        }
        else
        {
            property = ParseIdentifierName();
        }

        return Finish(new MemberExpression(expression, property, computed: false, optional), start);
    }

    private MemberExpression ParseComputedMember(Expression expression, int start, bool optional)
    {
        ThrowIfNotExpression();
        Next();
        var property = ParseExpression();
        Expect(TokenType.RightBracket);
        return Finish(new MemberExpression(expression, property, computed: true, optional), start);
    }

    /// <summary>A call, from its opening parenthesis on.</summary>
    protected CallExpression ParseCall(Expression callee, int start, bool optional)
    {
        ThrowIfNotExpression();
        var arguments = ParseArguments();
        return Finish(new CallExpression(callee, arguments, optional), start);
    }

    /// <summary>Arguments: <c>(a, ...b)</c></summary>
    protected NodeList<Expression> ParseArguments()
    {
        Expect(TokenType.LeftParen);
        if (Eat(TokenType.RightParen))
        {
            return default;
        }

        var list = BeginList();
        do
        {
            AddToList(TokenType == TokenType.Ellipsis ? ParseSpreadElement() : ParseAssignmentExpression());
        }
        while (TokenType != TokenType.RightParen && ExpectComma());
        Next();
        return EndList<Expression>(list);
    }

    /// <summary>Consumes a comma, which must be there; true unless the list ends right after it.</summary>
    private bool ExpectComma()
    {
        Expect(TokenType.Comma);
        return TokenType is not (TokenType.RightParen or TokenType.RightBracket or TokenType.RightBrace);
    }

    /// <summary><c>...a</c> where no pattern can be meant</summary>
    protected SpreadElement ParseSpreadElement()
    {
        var start = Token.Start;
        Next();
        return Finish(new SpreadElement(ParseAssignmentExpression()), start);
    }

    /// <summary><c>new Callee(…)</c>, <c>new Callee</c>, <c>new.target</c></summary>
    private Expression ParseNewExpression()
    {
        var start = Token.Start;
        var word = Token;
        Enter();
        Next();
        if (TokenType == TokenType.Dot)
        {
            Leave();
            return ParseNewTarget(start, word);
        }

        if (TokenType == TokenType.Import && Peek().Type != TokenType.Dot)
        {
            throw Error(Token.Start, "Cannot use new with import");
        }

        var calleeStart = Token.Start;
        var first = Token;
        var callee = ParsePrimaryExpression();
        if (callee is { Type: NodeType.ImportExpression, IsParenthesized: false })
        {
            throw Error(calleeStart, "Cannot use new with import");
        }

        if (IsBareArrow(callee))
        {
            throw Unexpected(first);
        }

        callee = ParseSubscripts(callee, calleeStart, allowCalls: false);
        ThrowIfNotExpression();
        // `new super.a()` is legal, `new super()` is not: a call of `super` is no member expression (ECMA-262 §13.3).
        if (callee.Type == NodeType.Super)
        {
            throw Unexpected(first);
        }

        NodeList<Expression> arguments = TokenType == TokenType.LeftParen ? ParseArguments() : default;
        Leave();
        return Finish(new NewExpression(callee, arguments), start);
    }

    private MetaProperty ParseNewTarget(int start, in ScannedToken word)
    {
        var meta = Finish(new Identifier(word.Text!), word.Start, word.End); // a word has a text
        Next();
        if (TokenType != TokenType.Name || Token.Text != "target")
        {
            throw Unexpected();
        }

        CheckNoEscape("'new.target' must not contain escaped characters");
        var property = ParseIdentifierName();
        if (!Has(ParseContext.NewTarget))
        {
            throw Error(start, "new.target expression is not allowed here", SyntaxErrorCode.InvalidContext);
        }

        return Finish(new MetaProperty(meta, property), start);
    }

    private void CheckNoEscape(string description)
    {
        if (Token.HasEscape)
        {
            Recoverable(Token.Start, description, SyntaxErrorCode.ReservedWord);
        }
    }
}
