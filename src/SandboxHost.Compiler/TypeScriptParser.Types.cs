using Acornima;
using Acornima.Ast;
using SandboxHost.Compiler.Syntax;

namespace SandboxHost.Compiler;

// The grammar of types, as TypeScript 5.9 has it.
internal sealed partial class TypeScriptParser
{
    // Within `A extends ⟨here⟩ ? B : C` and the constraint of `infer`, a conditional type needs parentheses.
    private bool _noConditionalType;

    // Where `extends` after `infer A` was found to belong to a conditional type.
    private readonly HashSet<int> _notConstraints = [];

    /// <summary>A type, with function types and conditional types.</summary>
    private TypeNode ParseType()
    {
        Enter();
        var start = Token.Start;
        TypeNode type;
        if (IsFunctionTypeAhead())
        {
            type = ParseFunctionType();
        }
        else
        {
            type = ParseUnionType();
            if (TokenType == TokenType.Extends && !_noConditionalType && !Token.NewlineBefore)
            {
                type = ParseConditionalTypeRest(type, start);
            }
        }

        Leave();
        return type;
    }

    private ConditionalType ParseConditionalTypeRest(TypeNode check, int start)
    {
        Next();
        var extends = ParseTypeWithoutConditional();
        Expect(TokenType.Question);
        var whenTrue = ParseType();
        Expect(TokenType.Colon);
        var whenFalse = ParseType();
        return Finish(new ConditionalType(check, extends, whenTrue, whenFalse), start);
    }

    private TypeNode ParseTypeWithoutConditional()
    {
        var outer = _noConditionalType;
        _noConditionalType = true;
        var type = ParseType();
        _noConditionalType = outer;
        return type;
    }

    /// <summary>A type in brackets of its own, where conditional types are free again.</summary>
    private TypeNode ParseEnclosedType()
    {
        var outer = _noConditionalType;
        _noConditionalType = false;
        var type = ParseType();
        _noConditionalType = outer;
        return type;
    }

    /// <summary>The type of a result, which may be a predicate: <c>a is B</c>, <c>asserts a</c></summary>
    private TypeNode ParseReturnType()
    {
        var outer = _noConditionalType;
        _noConditionalType = false;
        var type = ParseTypeOrPredicate();
        _noConditionalType = outer;
        return type;
    }

    private TypeNode ParseTypeOrPredicate()
    {
        var start = Token.Start;
        if (IsWord("asserts") && Peek() is { NewlineBefore: false } next && (TokenFacts.IsIdentifier(next.Type) || next.Type == TokenType.This))
        {
            var mark = Mark();
            Next();
            // `asserts is string` tells about a parameter called `asserts`.
            if (!IsWord("is") || Peek() is { Type: TokenType.Name, Text: "is" })
            {
                return ParsePredicateRest(start, isAssertion: true);
            }

            Rewind(mark);
        }

        if ((TokenFacts.IsIdentifier(TokenType) || TokenType == TokenType.This) && Peek() is { Type: TokenType.Name, Text: "is", NewlineBefore: false })
        {
            return ParsePredicateRest(start, isAssertion: false);
        }

        return ParseType();
    }

    private TypePredicate ParsePredicateRest(int start, bool isAssertion)
    {
        var parameter = Token.Text!; // a word has a text
        Next();
        TypeNode? type = null;
        if (IsWord("is") && !Token.NewlineBefore)
        {
            Next();
            type = ParseType();
        }

        return Finish(new TypePredicate(parameter, type, isAssertion), start);
    }

    // ---- Function types --------------------------------------------------------------------------------------

    private bool IsFunctionTypeAhead() => TokenType switch
    {
        TokenType.Less => true,
        TokenType.New => true,
        TokenType.Name => Token.Text == "abstract" && Peek().Type == TokenType.New,
        TokenType.LeftParen => IsParameterListAhead(),
        _ => false,
    };

    /// <summary>Whether the parenthesis begins the parameters of a function type, and not a parenthesised type.</summary>
    private bool IsParameterListAhead()
    {
        var mark = Mark();
        Next();
        var isList = TokenType is TokenType.RightParen or TokenType.Ellipsis
            || (SkipParameterName() && (TokenType is TokenType.Colon or TokenType.Comma or TokenType.Question or TokenType.Assign
                || (TokenType == TokenType.RightParen && Peek().Type == TokenType.Arrow)));
        Rewind(mark);
        return isList;
    }

    private bool SkipParameterName()
    {
        if (TokenFacts.IsIdentifier(TokenType) || TokenType == TokenType.This)
        {
            Next();
            return true;
        }

        return TokenType is TokenType.LeftBrace or TokenType.LeftBracket && SkipBrackets();
    }

    /// <summary>Skips what stands between the bracket at the current token and its counterpart, both included.</summary>
    private bool SkipBrackets()
    {
        var depth = 0;
        do
        {
            switch (TokenType)
            {
                case TokenType.LeftBrace or TokenType.LeftBracket or TokenType.LeftParen:
                    depth++;
                    break;
                case TokenType.RightBrace or TokenType.RightBracket or TokenType.RightParen:
                    depth--;
                    break;
                case TokenType.BackQuote or TokenType.End:
                    return false;
            }

            Next();
        }
        while (depth > 0);
        return true;
    }

    /// <summary><c>&lt;T&gt;(a: A) =&gt; B</c>, <c>abstract new () =&gt; A</c></summary>
    private FunctionType ParseFunctionType()
    {
        var start = Token.Start;
        var isAbstract = TokenType == TokenType.Name;
        if (isAbstract)
        {
            Next();
        }

        var isConstructor = Eat(TokenType.New);
        var signatureStart = Token.Start;
        var typeParameters = TokenType == TokenType.Less ? ParseTypeParameterList() : null;
        var parameters = ParseSignatureParameters();
        Expect(TokenType.Arrow);
        var signature = Finish(new Signature(typeParameters, parameters, ParseReturnType()), signatureStart);
        return Finish(new FunctionType(signature, isConstructor, isAbstract), start);
    }

    private List<SignatureParameter> ParseSignatureParameters()
    {
        var outer = _noConditionalType;
        _noConditionalType = false;
        var parameters = new List<SignatureParameter>();
        Expect(TokenType.LeftParen);
        while (TokenType != TokenType.RightParen)
        {
            parameters.Add(ParseSignatureParameter());
            if (TokenType != TokenType.RightParen)
            {
                Expect(TokenType.Comma);
            }
        }

        Next();
        _noConditionalType = outer;
        return parameters;
    }

    private SignatureParameter ParseSignatureParameter()
    {
        var start = Token.Start;
        // A modifier may stand here in constructor signatures; the checker, not the grammar, refuses it.
        if (IsParameterModifier() && Peek() is var next && (TokenFacts.IsIdentifier(next.Type) || next.Type is TokenType.LeftBrace or TokenType.LeftBracket))
        {
            Next();
        }

        var isRest = Eat(TokenType.Ellipsis);
        string? name = null;
        if (TokenFacts.IsIdentifier(TokenType) || TokenType == TokenType.This)
        {
            name = Token.Text;
            Next();
        }
        else
        {
            ParseParameterTarget();
        }

        var isOptional = Eat(TokenType.Question);
        var type = Eat(TokenType.Colon) ? ParseType() : null;
        if (Eat(TokenType.Assign))
        {
            ParseAssignmentExpression();
        }

        return Finish(new SignatureParameter(name, type, isOptional, isRest), start);
    }

    // ---- Operators -------------------------------------------------------------------------------------------

    private TypeNode ParseUnionType()
    {
        var start = Token.Start;
        var hasLeading = Eat(TokenType.Or);
        var first = ParseIntersectionType();
        if (TokenType != TokenType.Or)
        {
            return hasLeading ? Finish(new UnionType([first]), start) : first;
        }

        var types = new List<TypeNode> { first };
        while (Eat(TokenType.Or))
        {
            types.Add(ParseIntersectionType());
        }

        return Finish(new UnionType(types), start);
    }

    private TypeNode ParseIntersectionType()
    {
        var start = Token.Start;
        Eat(TokenType.And);
        var first = ParseTypeOperator();
        if (TokenType != TokenType.And)
        {
            return first;
        }

        var types = new List<TypeNode> { first };
        while (Eat(TokenType.And))
        {
            types.Add(ParseTypeOperator());
        }

        return Finish(new IntersectionType(types), start);
    }

    /// <summary><c>keyof A</c>, <c>unique symbol</c>, <c>readonly A[]</c>, <c>infer A</c>; function types as operands of <c>|</c> are let pass</summary>
    private TypeNode ParseTypeOperator()
    {
        if (TokenType == TokenType.Name && !Token.HasEscape && Token.Text is "keyof" or "unique" or "readonly" or "infer")
        {
            var start = Token.Start;
            var word = Token.Text;
            var next = Peek();
            if (StartsType(next))
            {
                Enter();
                Next();
                TypeNode type = word == "infer" ? ParseInferRest(start) : Finish(new TypeOperatorType(word!, ParseTypeOperator()), start);
                Leave();
                return type;
            }
        }

        return IsFunctionTypeAhead() ? ParseFunctionType() : ParsePostfixType();
    }

    /// <summary>Whether a token after <c>keyof</c> and the like shows that the word is an operator and not a name.</summary>
    private static bool StartsType(in ScannedToken next) =>
        TokenFacts.IsWord(next.Type) && next.Type is not (TokenType.Extends or TokenType.In or TokenType.InstanceOf) && next.Text is not ("is" or "as" or "satisfies")
        || next.Type is TokenType.LeftBrace or TokenType.LeftParen or TokenType.String or TokenType.Number or TokenType.BackQuote or TokenType.Minus or TokenType.BigInt
        || (next.Type == TokenType.LeftBracket && !next.NewlineBefore);

    private InferType ParseInferRest(int start)
    {
        var name = ParseIdentifierReference().Name;
        TypeNode? constraint = null;
        if (TokenType == TokenType.Extends && (_noConditionalType || !_notConstraints.Contains(Token.Start)))
        {
            var extendsAt = Token.Start;
            var attempt = Begin();
            Next();
            constraint = ParseTypeWithoutConditional();
            // `infer A extends B ? C : D` is a conditional type where one may stand.
            if (!_noConditionalType && TokenType == TokenType.Question)
            {
                Abandon(attempt);
                _notConstraints.Add(extendsAt);
                constraint = null;
            }
        }

        return Finish(new InferType(name, constraint), start);
    }

    /// <summary><c>A[]</c>, <c>A[B]</c></summary>
    private TypeNode ParsePostfixType()
    {
        var start = Token.Start;
        var type = ParsePrimaryType();
        var links = 0;
        while (TokenType == TokenType.LeftBracket && !Token.NewlineBefore)
        {
            if (++links > Options.MaxNestingDepth)
            {
                throw Error(Token.Start, $"The type is nested too deeply; the limit is {Options.MaxNestingDepth} levels", SyntaxErrorCode.LimitExceeded);
            }

            Next();
            if (Eat(TokenType.RightBracket))
            {
                type = Finish(new ArrayType(type), start);
            }
            else
            {
                var index = ParseEnclosedType();
                Expect(TokenType.RightBracket);
                type = Finish(new IndexedAccessType(type, index), start);
            }
        }

        return type;
    }

    // ---- Primary types ---------------------------------------------------------------------------------------

    private TypeNode ParsePrimaryType()
    {
        var start = Token.Start;
        switch (TokenType)
        {
            case TokenType.LeftParen:
                Next();
                var inner = ParseEnclosedType();
                Expect(TokenType.RightParen);
                return inner;
            case TokenType.LeftBracket:
                return ParseTupleType();
            case TokenType.LeftBrace:
                return IsMappedTypeAhead() ? ParseMappedType() : ParseObjectType();
            case TokenType.String or TokenType.Number or TokenType.BigInt or TokenType.True or TokenType.False or TokenType.Null:
                return Finish(new LiteralType(ParseLiteral(), isNegative: false), start);
            case TokenType.Minus:
                Next();
                return TokenType is TokenType.Number or TokenType.BigInt ? Finish(new LiteralType(ParseLiteral(), isNegative: true), start) : throw Unexpected();
            case TokenType.BackQuote:
                return ParseTemplateLiteralType();
            case TokenType.TypeOf:
                return ParseTypeQuery();
            case TokenType.Import:
                return ParseImportType(start, isTypeOf: false);
            case TokenType.Void or TokenType.This:
                return ParseKeywordType();
            default:
                return !TokenFacts.IsIdentifier(TokenType) ? throw Unexpected()
                    : IsKeywordType() ? ParseKeywordType()
                    : ParseTypeReference();
        }
    }

    private bool IsKeywordType() =>
        TokenType == TokenType.Name && !Token.HasEscape
        && Token.Text is "any" or "unknown" or "string" or "number" or "boolean" or "bigint" or "symbol" or "object" or "never" or "undefined" or "intrinsic"
        && Peek().Type != TokenType.Dot;

    private KeywordType ParseKeywordType()
    {
        var start = Token.Start;
        var name = Token.Text!; // a word has a text
        Next();
        return Finish(new KeywordType(name), start);
    }

    private TypeReference ParseTypeReference()
    {
        var start = Token.Start;
        var name = ParseEntityName();
        return Finish(new TypeReference(name, ParseTypeArgumentsOnLine()), start);
    }

    /// <summary><c>a.b.c</c></summary>
    private string ParseEntityName(bool allowReserved = false)
    {
        var name = Token.Text;
        if (allowReserved ? !TokenFacts.IsWord(TokenType) : !TokenFacts.IsIdentifier(TokenType) && TokenType != TokenType.This)
        {
            throw Unexpected();
        }

        Next();
        if (TokenType != TokenType.Dot)
        {
            return name!; // an identifier has a text
        }

        var parts = new List<string> { name! };
        while (TokenType == TokenType.Dot)
        {
            Next();
            if (!TokenFacts.IsWord(TokenType) && TokenType != TokenType.PrivateName)
            {
                throw Unexpected();
            }

            parts.Add(Token.Text!);
            Next();
        }

        return string.Join('.', parts);
    }

    private List<TypeNode> ParseTypeArgumentsOnLine() =>
        TokenType is TokenType.Less or TokenType.ShiftLeft && !Token.NewlineBefore ? ParseTypeArguments() : [];

    /// <summary><c>&lt;A, B&gt;</c></summary>
    private List<TypeNode> ParseTypeArguments()
    {
        if (TokenType == TokenType.ShiftLeft)
        {
            SplitLess();
        }

        _openTypeArguments.Add(Token.Start);
        Expect(TokenType.Less);
        var arguments = new List<TypeNode>();
        do
        {
            arguments.Add(ParseEnclosedType());
        }
        while (Eat(TokenType.Comma));
        ExpectGreater();
        _openTypeArguments.RemoveAt(_openTypeArguments.Count - 1);
        return arguments;
    }

    /// <summary>Consumes one <c>&gt;</c>, which may be the beginning of <c>&gt;&gt;</c> or <c>&gt;=</c>.</summary>
    private void ExpectGreater()
    {
        if (TokenType is TokenType.ShiftRight or TokenType.ShiftRightUnsigned or TokenType.GreaterEqual or TokenType.ShiftRightAssign or TokenType.ShiftRightUnsignedAssign)
        {
            SplitGreater();
        }

        Expect(TokenType.Greater);
    }

    private TypeNode ParseTypeQuery()
    {
        var start = Token.Start;
        Next();
        if (TokenType == TokenType.Import)
        {
            return ParseImportType(start, isTypeOf: true);
        }

        var name = ParseEntityName();
        return Finish(new TypeQuery(name, ParseTypeArgumentsOnLine()), start);
    }

    /// <summary><c>import("a", {with: {…}}).B&lt;C&gt;</c></summary>
    private ImportType ParseImportType(int start, bool isTypeOf)
    {
        Expect(TokenType.Import);
        Expect(TokenType.LeftParen);
        var source = TokenType == TokenType.String ? Token.Text! : throw Unexpected();
        Next();
        if (Eat(TokenType.Comma) && TokenType != TokenType.RightParen)
        {
            ParseAssignmentExpression();
            Eat(TokenType.Comma);
        }

        Expect(TokenType.RightParen);
        var name = Eat(TokenType.Dot) ? ParseEntityName(allowReserved: true) : null;
        return Finish(new ImportType(source, name, ParseTypeArgumentsOnLine(), isTypeOf), start);
    }

    private TemplateLiteralType ParseTemplateLiteralType()
    {
        var start = Token.Start;
        var quasis = new List<TemplateElement>();
        var types = new List<TypeNode>();
        while (true)
        {
            var part = ScanTemplatePart();
            quasis.Add(Finish(new TemplateElement(new TemplateValue(part.Cooked, part.Raw), part.IsTail), part.Start, part.End));
            Next();
            if (part.IsTail)
            {
                return Finish(new TemplateLiteralType(quasis, types), start);
            }

            types.Add(ParseEnclosedType());
            if (TokenType != TokenType.RightBrace)
            {
                throw Unexpected();
            }
        }
    }

    private TupleType ParseTupleType()
    {
        var start = Token.Start;
        Next();
        var elements = new List<TupleElement>();
        while (TokenType != TokenType.RightBracket)
        {
            elements.Add(ParseTupleElement());
            if (TokenType != TokenType.RightBracket)
            {
                Expect(TokenType.Comma);
            }
        }

        Next();
        return Finish(new TupleType(elements), start);
    }

    private TupleElement ParseTupleElement()
    {
        var start = Token.Start;
        var isRest = Eat(TokenType.Ellipsis);
        string? name = null;
        var isOptional = false;
        if (TokenFacts.IsWord(TokenType) && IsTupleElementName())
        {
            name = Token.Text;
            Next();
            isOptional = Eat(TokenType.Question);
            Expect(TokenType.Colon);
            isRest |= Eat(TokenType.Ellipsis);
        }

        var type = ParseEnclosedType();
        isOptional |= Eat(TokenType.Question);
        return Finish(new TupleElement(name, type, isOptional, isRest), start);
    }

    private bool IsTupleElementName()
    {
        var mark = Mark();
        Next();
        var isName = TokenType == TokenType.Colon || (TokenType == TokenType.Question && Peek().Type == TokenType.Colon);
        Rewind(mark);
        return isName;
    }

    // ---- Object types ----------------------------------------------------------------------------------------

    private bool IsMappedTypeAhead()
    {
        var mark = Mark();
        Next();
        if (TokenType is TokenType.Plus or TokenType.Minus)
        {
            Next();
        }

        if (IsWord("readonly"))
        {
            Next();
        }

        var isMapped = TokenType == TokenType.LeftBracket;
        if (isMapped)
        {
            Next();
            isMapped = TokenFacts.IsIdentifier(TokenType) && Peek().Type == TokenType.In;
        }

        Rewind(mark);
        return isMapped;
    }

    /// <summary><c>{ readonly [K in A as B]?: C }</c></summary>
    private MappedType ParseMappedType()
    {
        var start = Token.Start;
        Next();
        var readOnly = ParseMappedModifier("readonly", TokenType.Name);
        Expect(TokenType.LeftBracket);
        var parameter = ParseIdentifierReference().Name;
        Expect(TokenType.In);
        var constraint = ParseEnclosedType();
        var nameType = Eat(TokenType.As) ? ParseEnclosedType() : null;
        Expect(TokenType.RightBracket);
        var optional = ParseMappedModifier(null, TokenType.Question);
        var type = Eat(TokenType.Colon) ? ParseEnclosedType() : null;
        EndTypeMember();
        Expect(TokenType.RightBrace);
        return Finish(new MappedType(parameter, constraint, nameType, type, readOnly, optional), start);
    }

    /// <summary><c>readonly</c> or <c>?</c>, perhaps after <c>+</c> or <c>-</c></summary>
    private string? ParseMappedModifier(string? word, TokenType type)
    {
        var sign = TokenType switch { TokenType.Plus => "+", TokenType.Minus => "-", _ => "" };
        if (sign.Length > 0)
        {
            Next();
        }

        if (TokenType == type && (word is null || IsWord(word)))
        {
            Next();
            return sign;
        }

        return sign.Length > 0 ? throw Unexpected() : null;
    }

    private ObjectType ParseObjectType()
    {
        Enter();
        var outer = _noConditionalType;
        _noConditionalType = false;
        var start = Token.Start;
        Expect(TokenType.LeftBrace);
        var members = new List<TypeMember>();
        while (TokenType != TokenType.RightBrace)
        {
            members.Add(ParseTypeMember());
            EndTypeMember();
        }

        Next();
        _noConditionalType = outer;
        Leave();
        return Finish(new ObjectType(members), start);
    }

    /// <summary>A semicolon, a comma, or a line break ends a member.</summary>
    private void EndTypeMember()
    {
        if (!Eat(TokenType.Semicolon) && !Eat(TokenType.Comma) && !CanInsertSemicolon)
        {
            throw Unexpected();
        }
    }

    private TypeMember ParseTypeMember()
    {
        var start = Token.Start;
        if (TokenType is TokenType.LeftParen or TokenType.Less)
        {
            return Finish(new CallSignature(ParseSignature(), isConstructor: false), start);
        }

        if (TokenType == TokenType.New && Peek().Type is TokenType.LeftParen or TokenType.Less)
        {
            Next();
            return Finish(new CallSignature(ParseSignature(), isConstructor: true), start);
        }

        var isReadOnly = IsWord("readonly") && StartsPropertyName(Peek().Type);
        if (isReadOnly)
        {
            Next();
        }

        if (IsIndexSignatureAhead())
        {
            return ParseIndexSignature(start, isReadOnly);
        }

        var kind = PropertyKind.Method;
        if (TokenType is TokenType.Get or TokenType.Set && StartsPropertyName(Peek().Type))
        {
            kind = TokenType == TokenType.Get ? PropertyKind.Get : PropertyKind.Set;
            Next();
        }

        _typeMembers++;
        var key = ParsePropertyName(out var isComputed);
        _typeMembers--;
        var isOptional = Eat(TokenType.Question);
        if (kind != PropertyKind.Method || TokenType is TokenType.LeftParen or TokenType.Less)
        {
            return Finish(new MethodSignature(kind, key, isComputed, isOptional, ParseSignature()), start);
        }

        var type = Eat(TokenType.Colon) ? ParseType() : null;
        if (type is not null && Eat(TokenType.Assign))
        {
            // TypeScript's grammar has an initialiser here, for its checker to refuse.
            ParseAssignmentExpression();
        }

        return Finish(new PropertySignature(key, isComputed, isOptional, isReadOnly, type), start);
    }

    private Signature ParseSignature()
    {
        var start = Token.Start;
        var typeParameters = TokenType == TokenType.Less ? ParseTypeParameterList() : null;
        var parameters = ParseSignatureParameters();
        var result = Eat(TokenType.Colon) ? ParseReturnType() : null;
        return Finish(new Signature(typeParameters, parameters, result), start);
    }

    /// <summary>Whether <c>[key:</c> stands here.</summary>
    private bool IsIndexSignatureAhead()
    {
        if (TokenType != TokenType.LeftBracket)
        {
            return false;
        }

        var mark = Mark();
        Next();
        var isSignature = TokenFacts.IsIdentifier(TokenType) && Peek().Type == TokenType.Colon;
        Rewind(mark);
        return isSignature;
    }

    /// <summary><c>[key: string]: A</c></summary>
    private IndexSignature ParseIndexSignature(int start, bool isReadOnly)
    {
        Next();
        var parameter = Token.Text!; // an identifier has a text
        Next();
        Expect(TokenType.Colon);
        var key = ParseEnclosedType();
        Expect(TokenType.RightBracket);
        var value = Eat(TokenType.Colon) ? ParseType() : null;
        return Finish(new IndexSignature(parameter, key, value, isReadOnly), start);
    }

    // ---- Type parameters -------------------------------------------------------------------------------------

    /// <summary><c>&lt;A, const B extends C = D&gt;</c></summary>
    private TypeParameterList ParseTypeParameterList()
    {
        var start = Token.Start;
        Expect(TokenType.Less);
        var parameters = new List<TypeParameter>();
        while (TokenType != TokenType.Greater)
        {
            parameters.Add(ParseTypeParameter());
            if (TokenType != TokenType.Comma)
            {
                break;
            }

            Next();
        }

        ExpectGreater();
        return parameters.Count > 0 ? Finish(new TypeParameterList(parameters), start)
            : throw Error(start, "Type parameter list cannot be empty");
    }

    private TypeParameter ParseTypeParameter()
    {
        var start = Token.Start;
        while (TokenType is TokenType.Const or TokenType.In || (IsWord("out") && TokenFacts.IsIdentifier(Peek().Type)))
        {
            Next();
        }

        if (!TokenFacts.IsIdentifier(TokenType))
        {
            throw Unexpected();
        }

        var name = Token.Text!; // an identifier has a text
        Next();
        var constraint = Eat(TokenType.Extends) ? ParseEnclosedType() : null;
        var defaultType = Eat(TokenType.Assign) ? ParseEnclosedType() : null;
        return Finish(new TypeParameter(name, constraint, defaultType), start);
    }
}
