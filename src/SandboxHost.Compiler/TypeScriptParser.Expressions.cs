using Acornima;
using Acornima.Ast;
using SandboxHost.Compiler.Syntax;

namespace SandboxHost.Compiler;

// Types in expressions: assertions, type arguments, and arrow functions with types.
internal sealed partial class TypeScriptParser
{
    // Colons after a parenthesis that were tried as a result type and are not.
    private readonly HashSet<int> _notReturnTypes = [];

    // Angle brackets that were found to have no counterpart before something that no type contains.
    private readonly HashSet<int> _notTypeArguments = [];

    // Angle brackets that are known to open type arguments, and those whose type arguments are being read.
    private readonly HashSet<int> _typeArguments = [];
    private readonly List<int> _openTypeArguments = [];

    // Angle brackets that were tried as type parameters of an arrow function and are not.
    private readonly HashSet<int> _notGenericArrows = [];

    private int _assertionLinks;
    private int _returnColon = -1;
    private int _lastReturnColon = -1;
    private int _lastTypedArrowEnd = -1;

    // ---- Operators -------------------------------------------------------------------------------------------

    /// <summary><c>a as B</c>, <c>a as const</c>, <c>a satisfies B</c></summary>
    /// <inheritdoc/>
    protected override bool TryParseBinaryExtension(ref Expression left, int start)
    {
        if (!_hasTypes || Token.NewlineBefore || Token.HasEscape)
        {
            return false;
        }

        var isSatisfies = TokenType == TokenType.Name && Token.Text == "satisfies";
        if (!isSatisfies && TokenType != TokenType.As)
        {
            return false;
        }

        var wordStart = Token.Start;
        Next();
        TypeNode? type = null;
        if (isSatisfies || !Eat(TokenType.Const))
        {
            type = ParseType();
        }

        if (TokenFacts.IsAssignment(TokenType))
        {
            throw Unexpected();
        }

        Erase(wordStart, PreviousEnd);
        if (Strength(TokenType) > 0 && WouldTakeOperand(AssignmentTargetExtension(left)))
        {
            Parenthesize(start);
        }

        CountAssertion(left);
        left = Finish(new TypeAssertion(left, type, isSatisfies), start);
        return true;
    }

    /// <summary>Counts the links of <c>a as A as B as C</c>, which make a tree as deep as they are many.</summary>
    private void CountAssertion(Expression left)
    {
        _assertionLinks = left is TypeAssertion { IsParenthesized: false } ? _assertionLinks + 1 : 1;
        if (_assertionLinks > Options.MaxTreeDepth)
        {
            throw Error(Token.Start, $"The chain of assertions is too long; the limit is {Options.MaxTreeDepth} links", SyntaxErrorCode.LimitExceeded);
        }
    }

    /// <summary>In <c>a + b as T * c</c> the sum is multiplied: whether the operator at the current token would take its last operand, once the type is gone.</summary>
    private bool WouldTakeOperand(Expression left)
    {
        if (left.IsParenthesized)
        {
            return false;
        }

        return left switch
        {
            BinaryExpression binary => Strength(TokenType) > Strength(binary.Operator) || TokenType == TokenType.StarStar,
            UnaryExpression or AwaitExpression => TokenType == TokenType.StarStar,
            _ => false,
        };
    }

    /// <summary>How strongly an operator binds, of those that can stand around <c>as</c> in this way; 0 for others.</summary>
    private static int Strength(TokenType type) => type switch
    {
        TokenType.ShiftLeft or TokenType.ShiftRight or TokenType.ShiftRightUnsigned => 1,
        TokenType.Plus or TokenType.Minus => 2,
        TokenType.Star or TokenType.Slash or TokenType.Percent => 3,
        TokenType.StarStar => 4,
        _ => 0,
    };

    private static int Strength(Operator op) => op switch
    {
        Operator.LeftShift or Operator.RightShift or Operator.UnsignedRightShift => 1,
        Operator.Addition or Operator.Subtraction => 2,
        Operator.Multiplication or Operator.Division or Operator.Remainder => 3,
        Operator.Exponentiation => 4,
        _ => 0,
    };

    /// <inheritdoc/>
    protected override Expression AssignmentTargetExtension(Expression target)
    {
        while (target is TypedExpression typed and not InstantiationExpression)
        {
            target = typed.Expression;
        }

        return target;
    }

    /// <inheritdoc/>
    protected override Expression ParseUnaryExpression()
    {
        var start = Token.Start;
        if (TokenType != TokenType.Less || !_hasTypes || _hasJsx)
        {
            var expression = base.ParseUnaryExpression();
            if (expression is NonUpdateUnaryExpression { Operator: Operator.Delete } deletion)
            {
                CheckTypedDelete(deletion);
            }

            return expression;
        }

        if (IsArrowPossibleAt(start) && TryParseGenericArrow(start, start, isAsync: false, ArrowAllowsIn) is { } arrow)
        {
            return arrow;
        }

        return ParseAngleAssertion(start);
    }

    /// <summary><c>delete a!</c> is no better than <c>delete a</c> (ECMA-262 §13.5.1.1).</summary>
    private void CheckTypedDelete(NonUpdateUnaryExpression deletion)
    {
        if (deletion.Argument is not TypedExpression typed)
        {
            return;
        }

        var target = typed.Expression;
        while (target is TypedExpression inner)
        {
            target = inner.Expression;
        }

        if (target is Identifier)
        {
            throw Error(target.Start, "Delete of an unqualified identifier in strict mode", SyntaxErrorCode.StrictMode);
        }

        if ((target is ChainExpression chain ? chain.Expression : target) is MemberExpression { Property.Type: NodeType.PrivateIdentifier })
        {
            throw Error(deletion.Start, "Private fields can not be deleted", SyntaxErrorCode.InvalidPrivateName);
        }
    }

    /// <summary><c>&lt;A&gt;b</c></summary>
    private TypeAssertion ParseAngleAssertion(int start)
    {
        Enter();
        Next();
        var isConst = Eat(TokenType.Const);
        var type = isConst ? null : ParseType();
        ExpectGreater();
        var typeEnd = PreviousEnd;
        var first = TokenType;
        var operandStart = Token.Start;
        Erase(start, typeEnd);
        var edit = _edits.Count - 1;
        var expression = ParseOperand();
        // Without the type, `return <T>⏎a` would return nothing, and in `() => <T>{}` the braces would be a block.
        if (HasLineBreak(start, operandStart) || first is TokenType.LeftBrace or TokenType.Function or TokenType.Class or TokenType.Async or TokenType.Let)
        {
            _edits[edit] = new SourceEdit(start, start + 1, "(");
            _edits.Insert(edit + 1, new SourceEdit(start + 1, typeEnd, null));
            _edits.Add(new SourceEdit(PreviousEnd, PreviousEnd, ")"));
        }

        Leave();
        // `<A>b = c` and `<A>b ** c` want parentheses.
        return TokenFacts.IsAssignment(TokenType) || TokenType == TokenType.StarStar ? throw Unexpected()
            : Finish(new TypeAssertion(expression, type, isSatisfies: false), start);
    }

    // ---- Subscripts ------------------------------------------------------------------------------------------

    /// <summary><c>a!</c>, <c>a&lt;B&gt;(c)</c>, <c>a&lt;B&gt;`c`</c>, <c>a&lt;B&gt;</c></summary>
    /// <inheritdoc/>
    protected override bool TryParseSubscriptExtension(ref Expression expression, int start, bool allowCalls, bool isChain)
    {
        if (!_hasTypes)
        {
            return false;
        }

        if (TokenType == TokenType.Bang && !Token.NewlineBefore)
        {
            EraseToken();
            expression = Finish(new NonNullExpression(expression), start);
            return true;
        }

        if (TokenType is not (TokenType.Less or TokenType.ShiftLeft) || !AreTypeArguments())
        {
            return false;
        }

        var angle = Token.Start;
        if (TryParseErasedTypeArguments(expression) is not { } arguments)
        {
            _notTypeArguments.Add(angle);
            return false;
        }

        if (TokenType == TokenType.LeftParen)
        {
            // The caller goes on with the arguments, of a call or of `new`.
            if (allowCalls)
            {
                expression = ParseCall(expression, start, optional: false);
            }
        }
        else if (TokenType == TokenType.BackQuote)
        {
            if (isChain)
            {
                throw Error(Token.Start, "Invalid tagged template on optional chain");
            }

            expression = Finish(new TaggedTemplateExpression(expression, ParseTemplateLiteral(isTagged: true)), start);
        }
        else if (TokenType == TokenType.Dot || (TokenType == TokenType.QuestionDot && TokenFacts.IsWord(Peek().Type)))
        {
            throw Error(angle, "An instantiation expression cannot be followed by a property access");
        }
        else
        {
            expression = Finish(new InstantiationExpression(expression, arguments), start);
        }

        return true;
    }

    /// <inheritdoc/>
    protected override bool TryParseOptionalCallExtension(ref Expression expression, int start)
    {
        if (!_hasTypes || TokenType is not (TokenType.Less or TokenType.ShiftLeft))
        {
            return false;
        }

        ParseErasedTypeArguments(expression);
        expression = ParseCall(expression, start, optional: true);
        return true;
    }

    /// <inheritdoc/>
    protected override Expression ParseDecoratorExtension(Expression expression, int start)
    {
        if (_hasTypes && TokenType == TokenType.Less)
        {
            ParseErasedTypeArguments(expression);
        }

        return expression;
    }

    private List<TypeNode>? TryParseErasedTypeArguments(Expression callee) => Try(() => ParseErasedTypeArguments(callee));

    private List<TypeNode> ParseErasedTypeArguments(Expression callee)
    {
        var start = Token.Start;
        var arguments = ParseTypeArguments();
        Erase(start, PreviousEnd);
        _types.SetArguments(callee, arguments);
        return arguments;
    }

    /// <summary>Whether the angle bracket at the current token opens type arguments and is not an operator.</summary>
    /// <remarks>
    /// TypeScript's rule: it does if types and a closing bracket follow, and then something that cannot be the right operand
    /// of a comparison. The tokens up to the closing bracket are looked through for that; what is found about the brackets in
    /// between is remembered, so that no token is looked at twice.
    /// </remarks>
    private bool AreTypeArguments()
    {
        var start = Token.Start;
        if (!_typeArguments.Contains(start) && !_notTypeArguments.Contains(start))
        {
            var mark = Mark();
            var open = new Stack<(int Offset, int Brackets)>();
            try
            {
                SkipAngleBrackets(open);
            }
            catch (SyntaxErrorException)
            {
                // What follows is no token; whoever reads it next will say so.
            }

            Rewind(mark);
            foreach (var (offset, _) in open)
            {
                _notTypeArguments.Add(offset);
            }
        }

        return _typeArguments.Contains(start) && !_notTypeArguments.Contains(start);
    }

    /// <summary>Goes on until the first angle bracket is closed; those that are still open then have no counterpart.</summary>
    private void SkipAngleBrackets(Stack<(int Offset, int Brackets)> open)
    {
        var brackets = 0;
        do
        {
            switch (TokenType)
            {
                case TokenType.ShiftLeft:
                    open.Push((Token.Start, brackets));
                    open.Push((Token.Start + 1, brackets));
                    break;
                case TokenType.Less:
                    open.Push((Token.Start, brackets));
                    break;
                case TokenType.Greater or TokenType.ShiftRight or TokenType.ShiftRightUnsigned:
                    CloseAngleBrackets(open, brackets);
                    continue;
                case TokenType.LeftParen or TokenType.LeftBracket or TokenType.LeftBrace:
                    brackets++;
                    break;
                case TokenType.RightParen or TokenType.RightBracket or TokenType.RightBrace:
                    brackets--;
                    while (open.TryPeek(out var inner) && inner.Brackets > brackets)
                    {
                        _notTypeArguments.Add(open.Pop().Offset);
                    }

                    break;
                case TokenType.Semicolon when open.Peek().Brackets == brackets:
                    return;
                case TokenType.BackQuote:
                    if (!SkipTemplateType())
                    {
                        return;
                    }

                    continue;
                default:
                    if (!IsInTypes(TokenType))
                    {
                        return;
                    }

                    break;
            }

            Next();
        }
        while (open.Count > 0);
    }

    /// <summary>Consumes <c>&gt;</c>, <c>&gt;&gt;</c> or <c>&gt;&gt;&gt;</c>; only the bracket closed last can belong to an expression.</summary>
    private void CloseAngleBrackets(Stack<(int Offset, int Brackets)> open, int brackets)
    {
        var last = -1;
        for (var closing = Token.End - Token.Start; closing > 0; closing--)
        {
            if (last >= 0)
            {
                _notTypeArguments.Add(last);
            }

            // A bracket too many belongs to what follows.
            if (!open.TryPop(out var inner))
            {
                Next();
                return;
            }

            last = inner.Offset;
            if (inner.Brackets != brackets)
            {
                _notTypeArguments.Add(last);
            }
        }

        Next();
        (CanFollowTypeArguments() ? _typeArguments : _notTypeArguments).Add(last);
    }

    private bool SkipTemplateType()
    {
        while (true)
        {
            var part = ScanTemplatePart();
            Next();
            if (part.IsTail)
            {
                return true;
            }

            // The hole of a template type holds a type; its braces are balanced.
            for (var braces = 0; braces > 0 || TokenType != TokenType.RightBrace; Next())
            {
                braces += TokenType switch { TokenType.LeftBrace => 1, TokenType.RightBrace => -1, _ => 0 };
                if (TokenType is TokenType.End or TokenType.BackQuote)
                {
                    return false;
                }
            }
        }
    }

    /// <summary>Whether a token other than a bracket can be part of a type.</summary>
    private static bool IsInTypes(TokenType type) =>
        TokenFacts.IsIdentifier(type)
        || type is TokenType.String or TokenType.Number or TokenType.BigInt or TokenType.True or TokenType.False or TokenType.Null
            or TokenType.Void or TokenType.This or TokenType.TypeOf or TokenType.New or TokenType.Import or TokenType.Extends or TokenType.In or TokenType.Const
            or TokenType.Comma or TokenType.Dot or TokenType.Ellipsis or TokenType.Colon or TokenType.Semicolon or TokenType.Question
            or TokenType.Arrow or TokenType.Or or TokenType.And or TokenType.Minus or TokenType.Plus or TokenType.Assign
            // Names of properties in object types may be any word.
            || TokenFacts.IsWord(type) && type is not (TokenType.InstanceOf);

    /// <summary>Whether the token after the closing bracket cannot be the right operand of a comparison.</summary>
    private bool CanFollowTypeArguments() => TokenType switch
    {
        TokenType.LeftParen or TokenType.BackQuote => true,
        TokenType.Less or TokenType.Greater or TokenType.Plus or TokenType.Minus => false,
        _ => Token.NewlineBefore || IsBinaryOperator() || !StartsExpression(),
    };

    private bool IsBinaryOperator() =>
        TokenType is >= TokenType.Nullish and <= TokenType.StarStar and not (TokenType.Slash)
        || TokenType == TokenType.As || IsWord("satisfies");

    private bool StartsExpression() =>
        TokenFacts.IsIdentifier(TokenType)
        || TokenType is TokenType.Number or TokenType.String or TokenType.BigInt or TokenType.PrivateName or TokenType.LeftBrace or TokenType.LeftBracket
            or TokenType.Bang or TokenType.Tilde or TokenType.PlusPlus or TokenType.MinusMinus or TokenType.Slash or TokenType.SlashAssign or TokenType.At
            or TokenType.This or TokenType.Super or TokenType.Null or TokenType.True or TokenType.False or TokenType.Function or TokenType.Class
            or TokenType.New or TokenType.Delete or TokenType.TypeOf or TokenType.Void or TokenType.Import;

    // ---- Arrow functions -------------------------------------------------------------------------------------

    /// <inheritdoc/>
    protected override bool IsConditional()
    {
        // `(a?: B) =>`, `(a?) =>`, `(a?, b) =>`, `(a? = 1) =>`: no expression begins with these.
        return !_hasTypes || Peek().Type is not (TokenType.Colon or TokenType.RightParen or TokenType.Comma or TokenType.Assign);
    }

    /// <inheritdoc/>
    protected override Expression ParseCoveredParameterExtension(Expression item, int start, ref int parameterOnly)
    {
        if (!_hasTypes || TokenType is not (TokenType.Question or TokenType.Colon))
        {
            return item;
        }

        if (parameterOnly < 0)
        {
            parameterOnly = Token.Start;
        }

        var target = item is SpreadElement spread ? spread.Argument : item;
        if (TokenType == TokenType.Question)
        {
            _types.MarkOptional(target);
            EraseToken();
        }

        ParseAnnotation(target);
        return TokenType == TokenType.Assign && item is not SpreadElement ? ParseCoveredInitializer(item, start) : item;
    }

    /// <summary>Whether a result type and an arrow follow: <c>(a): B =&gt; c</c></summary>
    /// <inheritdoc/>
    protected override bool IsArrowExtension()
    {
        if (!_hasTypes || TokenType != TokenType.Colon || _notReturnTypes.Contains(Token.Start))
        {
            return false;
        }

        var colon = _returnColon = Token.Start;
        var isArrow = false;
        var attempt = Begin();
        try
        {
            Next();
            ParseReturnType();
            isArrow = TokenType == TokenType.Arrow && !Token.NewlineBefore;
        }
        catch (SyntaxErrorException error) when (error.Error.Code != nameof(SyntaxErrorCode.LimitExceeded))
        {
            // No type, hence no arrow function.
        }

        Abandon(attempt);
        if (!isArrow)
        {
            _notReturnTypes.Add(colon);
        }

        return isArrow;
    }

    /// <inheritdoc/>
    protected override Node? ParseArrowReturnExtension()
    {
        if (!_hasTypes || TokenType != TokenType.Colon)
        {
            return null;
        }

        var colon = _lastReturnColon = Token.Start;
        var parenEnd = PreviousEnd;
        Next();
        var type = ParseReturnType();
        if (HasLineBreak(parenEnd, PreviousEnd))
        {
            // No line break may stand before the arrow, so the parenthesis moves to the end of the type.
            Erase(parenEnd - 1, PreviousEnd - 1);
            Overwrite(PreviousEnd - 1, ")");
        }
        else
        {
            Erase(colon, PreviousEnd);
        }

        return type;
    }

    /// <summary>
    /// In <c>a ? (b) : c =&gt; d</c> the colon could begin a result type. It does if the conditional's own colon comes after the arrow function.
    /// </summary>
    /// <inheritdoc/>
    protected override Expression ParseConsequent()
    {
        if (!_hasTypes)
        {
            return base.ParseConsequent();
        }

        var attempt = Begin();
        while (true)
        {
            _lastTypedArrowEnd = _returnColon = -1;
            try
            {
                var consequent = base.ParseConsequent();
                if (TokenType == TokenType.Colon || _lastTypedArrowEnd != PreviousEnd)
                {
                    return consequent;
                }

                _notReturnTypes.Add(_lastReturnColon);
            }
            catch (SyntaxErrorException error) when (error.Error.Index < _returnColon && _notReturnTypes.Add(_returnColon))
            {
                // `a ? (b.c) : d => e`: what stands in the parentheses cannot be parameters.
            }

            Abandon(attempt);
        }
    }

    /// <summary><c>&lt;T&gt;(a: T) =&gt; b</c>, from the angle bracket on; null if it is something else.</summary>
    private ArrowFunctionExpression? TryParseGenericArrow(int start, int angle, bool isAsync, bool allowIn)
    {
        // Without this memory, arrow functions in the defaults of parameters of what is none would be tried again and again.
        if (_notGenericArrows.Contains(angle))
        {
            return null;
        }

        var arrow = Try(() =>
        {
            var typeParameters = ParseTypeParameterList();
            if (TokenType != TokenType.LeftParen)
            {
                return null;
            }

            // A line break within the brackets would come to stand after `return` or `async`, so the parenthesis moves to their place.
            if (HasLineBreak(angle, Token.Start))
            {
                Overwrite(angle, "(");
                Erase(angle + 1, Token.End);
            }
            else
            {
                Erase(angle, PreviousEnd);
            }

            return ParseArrowFromParameters(start, isAsync, allowIn, typeParameters);
        });
        if (arrow is null)
        {
            _notGenericArrows.Add(angle);
        }

        return arrow;
    }

    /// <inheritdoc/>
    protected override Expression? TryParseAsyncArrowExtension(int start, bool allowIn)
    {
        if (!_hasTypes || Peek().Type != TokenType.Less)
        {
            return null;
        }

        return Try(() =>
        {
            Next();
            return TryParseGenericArrow(start, Token.Start, isAsync: true, allowIn);
        });
    }

    /// <summary>Whether <c>&lt;</c> in a file with JSX opens type parameters: <c>&lt;T,&gt;</c>, <c>&lt;T extends A&gt;</c>, <c>&lt;T = A&gt;</c>, <c>&lt;const T&gt;</c></summary>
    private bool IsGenericArrowInJsx()
    {
        var mark = Mark();
        Next();
        var isGeneric = TokenType == TokenType.Const;
        if (!isGeneric && TokenFacts.IsIdentifier(TokenType))
        {
            Next();
            isGeneric = TokenType is TokenType.Comma or TokenType.Assign
                // `<T extends={1}>` and `<T extends>` are elements with an attribute.
                || (TokenType == TokenType.Extends && Peek().Type is not (TokenType.Assign or TokenType.Greater or TokenType.Slash));
        }

        Rewind(mark);
        return isGeneric;
    }
}
