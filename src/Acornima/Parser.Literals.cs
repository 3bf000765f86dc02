using Acornima.Ast;

namespace Acornima;

// Array, object, template and regular expression literals, strings and numbers: ECMA-262 §13.2.3 to §13.2.8.
public partial class Parser
{
    // ---- Arrays and objects ----------------------------------------------------------------------------------

    /// <summary>ArrayLiteral, or what may become an array pattern</summary>
    private ArrayExpression ParseArrayLiteral()
    {
        var start = Token.Start;
        Next();
        var list = BeginList();
        var restComma = false;
        while (TokenType != TokenType.RightBracket)
        {
            if (TokenType == TokenType.Comma)
            {
                AddToList(null);
                Next();
                continue;
            }

            var isSpread = TokenType == TokenType.Ellipsis;
            AddToList(isSpread ? ParseSpreadOrRest() : ParseAssignmentExpressionOrPattern());
            if (TokenType == TokenType.RightBracket)
            {
                break;
            }

            Expect(TokenType.Comma);
            restComma |= isSpread;
        }

        Next();
        var array = Finish(new ArrayExpression(EndList<Expression?>(list)), start);
        if (restComma)
        {
            array.Mark(NodeFlags.CommaAfterSpread);
        }

        return array;
    }

    /// <summary><c>...a</c> in a literal that may become a pattern</summary>
    private SpreadElement ParseSpreadOrRest()
    {
        var start = Token.Start;
        Next();
        return Finish(new SpreadElement(ParseAssignmentExpressionOrPattern()), start);
    }

    /// <summary>ObjectLiteral, or what may become an object pattern</summary>
    private ObjectExpression ParseObjectLiteral()
    {
        var start = Token.Start;
        Next();
        var list = BeginList();
        var restComma = false;
        var hasProto = false;
        while (TokenType != TokenType.RightBrace)
        {
            var isSpread = TokenType == TokenType.Ellipsis;
            AddToList(isSpread ? ParseSpreadOrRest() : ParsePropertyDefinition(ref hasProto));
            CheckMemberCount(_listCount - list, start, "object literal has too many properties");
            if (TokenType == TokenType.RightBrace)
            {
                break;
            }

            Expect(TokenType.Comma);
            restComma |= isSpread;
        }

        Next();
        var literal = Finish(new ObjectExpression(EndList<Node>(list)), start);
        if (restComma)
        {
            literal.Mark(NodeFlags.CommaAfterSpread);
        }

        return literal;
    }

    /// <summary>PropertyDefinition: <c>a</c>, <c>a = 1</c>, <c>a: b</c>, <c>a() {}</c>, <c>get a() {}</c> …</summary>
    private ObjectProperty ParsePropertyDefinition(ref bool hasProto)
    {
        var start = Token.Start;
        var isAsync = false;
        var kind = PropertyKind.Init;
        if (TokenType is TokenType.Async or TokenType.Get or TokenType.Set && !Token.HasEscape)
        {
            var next = Peek();
            if (StartsPropertyName(next.Type) || (TokenType == TokenType.Async && next.Type == TokenType.Star))
            {
                if (TokenType != TokenType.Async)
                {
                    kind = TokenType == TokenType.Get ? PropertyKind.Get : PropertyKind.Set;
                    Next();
                }
                else if (!next.NewlineBefore)
                {
                    isAsync = true;
                    Next();
                }
            }
        }

        var isGenerator = kind == PropertyKind.Init && Eat(TokenType.Star);
        var keyToken = Token;
        var key = ParsePropertyName(out var computed);
        if (kind != PropertyKind.Init)
        {
            var accessor = ParseAccessorFunction(kind, ParseContext.None);
            return Finish(new ObjectProperty(kind, key, accessor, computed, shorthand: false, method: false), start);
        }

        if (isAsync || isGenerator || StartsMethod())
        {
            var method = ParseMethodFunction(isGenerator, isAsync, ParseContext.None);
            return Finish(new ObjectProperty(kind, key, method, computed, shorthand: false, method: true), start);
        }

        if (Eat(TokenType.Colon))
        {
            if (!computed && key is Identifier { Name: "__proto__" } or StringLiteral { Value: "__proto__" })
            {
                if (hasProto && _cover.DuplicateProto < 0)
                {
                    _cover.DuplicateProto = start;
                }

                hasProto = true;
            }

            var value = ParseAssignmentExpressionOrPattern();
            return Finish(new ObjectProperty(kind, key, value, computed, shorthand: false, method: false), start);
        }

        if (computed || key is not Identifier name)
        {
            throw Unexpected();
        }

        CheckIdentifier(keyToken);
        NoteReferenceExtension(name);
        if (TokenType != TokenType.Assign)
        {
            return Finish(new ObjectProperty(kind, name, name, computed: false, shorthand: true, method: false), start);
        }

        if (_cover.ShorthandInitializer < 0)
        {
            _cover.ShorthandInitializer = Token.Start;
        }

        Next();
        var initializer = ParseAssignmentExpression();
        var pattern = Finish(new AssignmentPattern(name, initializer), start);
        return Finish(new ObjectProperty(kind, name, pattern, computed: false, shorthand: true, method: false), start);
    }

    /// <summary>Whether a token can begin the name of a property or class element.</summary>
    protected static bool StartsPropertyName(TokenType type) =>
        TokenFacts.IsWord(type) || type is TokenType.String or TokenType.Number or TokenType.BigInt or TokenType.LeftBracket or TokenType.PrivateName;

    /// <summary>Whether a method's signature follows a property name.</summary>
    private bool StartsMethod() => TokenType == TokenType.LeftParen || StartsMethodExtension();

    /// <summary>Extension point: whether the current token, other than a parenthesis, begins a method's signature.</summary>
    protected virtual bool StartsMethodExtension() => false;

    /// <summary>PropertyName: a word, string or number, or an expression in brackets</summary>
    protected Expression ParsePropertyName(out bool computed)
    {
        computed = false;
        switch (TokenType)
        {
            case TokenType.LeftBracket:
                computed = true;
                Next();
                var key = ParseAssignmentExpression();
                Expect(TokenType.RightBracket);
                return key;
            case TokenType.String or TokenType.Number or TokenType.BigInt:
                return ParseLiteral();
            default:
                return ParseIdentifierName();
        }
    }

    // ---- Literals --------------------------------------------------------------------------------------------

    /// <summary>A string, number, <c>true</c>, <c>false</c> or <c>null</c></summary>
    protected Literal ParseLiteral()
    {
        var start = Token.Start;
        if (Token.LegacyOctalAt >= 0 && IsStrict)
        {
            ReportLegacyOctal(Token);
        }

        Literal literal = TokenType switch
        {
            TokenType.String => new StringLiteral(Token.Text!), // a string token has a text
            TokenType.Number => new NumericLiteral(Token.Number),
            TokenType.BigInt => new BigIntLiteral(ParseBigInt(Token)),
            TokenType.Null => new NullLiteral(),
            _ => new BooleanLiteral(TokenType == TokenType.True),
        };
        Next();
        return Finish(literal, start);
    }

    private System.Numerics.BigInteger ParseBigInt(in ScannedToken token)
    {
        // Conversion takes more than linear time; no honest literal is this long.
        const int MaxDigits = 100_000;
        return token.Text!.Length <= MaxDigits
            ? ParseBigInt(token.Text)
            : throw LimitExceeded(token.Start, $"The big integer has too many digits; the limit is {MaxDigits}");
    }

    private void ReportLegacyOctal(in ScannedToken token) => Recoverable(
        token.LegacyOctalAt,
        token.Type == TokenType.String
            ? "Octal escape sequences and \\8, \\9 are not allowed in strict mode"
            : "Octal literals and decimals with leading zeros are not allowed in strict mode",
        SyntaxErrorCode.StrictMode);

    /// <summary>TemplateLiteral; the current token is its opening back quote</summary>
    protected TemplateLiteral ParseTemplateLiteral(bool isTagged)
    {
        var start = Token.Start;
        Enter();
        var quasis = new List<TemplateElement>();
        var expressions = BeginList();
        while (true)
        {
            var part = ScanTemplatePart();
            if (part.InvalidEscapeAt >= 0 && !isTagged)
            {
                Recoverable(part.InvalidEscapeAt, "Invalid escape sequence in template", SyntaxErrorCode.InvalidToken);
            }

            quasis.Add(Finish(new TemplateElement(new TemplateValue(part.Cooked, part.Raw), part.IsTail), part.Start, part.End));
            Next();
            if (part.IsTail)
            {
                Leave();
                return Finish(new TemplateLiteral(new NodeList<TemplateElement>(quasis.ToArray()), EndList<Expression>(expressions)), start);
            }

            AddToList(ParseExpression());
            if (TokenType != TokenType.RightBrace)
            {
                throw Unexpected();
            }
        }
    }

    /// <summary>RegularExpressionLiteral; the current token is its first slash, perhaps with an equals sign</summary>
    private RegExpLiteral ParseRegExpLiteral()
    {
        var start = Token.Start;
        var value = ScanRegExp();
        var context = new RegExpParsingContext(Source, value, new Range(start, Token.End));
        RegExpParseResult result;
        if (Options.OnRegExp is { } onRegExp)
        {
            result = onRegExp(in context);
        }
        else
        {
            context.Validate();
            result = RegExpParseResult.ForSuccess();
        }

        Next();
        return Finish(new RegExpLiteral(value, result), start);
    }
}
