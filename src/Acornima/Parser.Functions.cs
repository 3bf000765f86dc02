using Acornima.Ast;

namespace Acornima;

// Functions, methods and arrow functions: ECMA-262 §15.
public partial class Parser
{
    /// <summary>What a function hides from its body and gives back at its end.</summary>
    internal readonly record struct OuterFunction(ParseContext Context, int LabelBase, int Loops, int Breakables, int YieldAt, int AwaitAt, int AwaitNameAt);

    /// <summary>The parts of a function that all its forms share.</summary>
    private readonly record struct FunctionParts(NodeList<Node> Parameters, FunctionBody? Body, Node? TypeParameters, Node? ReturnType);

    private OuterFunction CurrentFunction => new(_context, _labelBase, _loops, _breakables, _yieldAt, _awaitAt, _awaitNameAt);

    private OuterFunction EnterFunction(ScopeKind scope, ParseContext context)
    {
        var outer = CurrentFunction;
        _context = context;
        _labelBase = _labels.Count;
        _loops = _breakables = 0;
        _yieldAt = _awaitAt = _awaitNameAt = -1;
        _scopes.Open(scope);
        return outer;
    }

    /// <summary>Undoes <see cref="EnterFunction"/>, except for the scope, which ends with the function's node.</summary>
    private void LeaveFunction(in OuterFunction outer)
    {
        _context = outer.Context;
        _labelBase = outer.LabelBase;
        _loops = outer.Loops;
        _breakables = outer.Breakables;
        _yieldAt = outer.YieldAt;
        _awaitAt = outer.AwaitAt;
        _awaitNameAt = outer.AwaitNameAt;
    }

    private ParseContext FunctionContext(bool isGenerator, bool isAsync, ParseContext more) =>
        (_context & ParseContext.SeenThroughFunctions)
        | ParseContext.Return | ParseContext.NewTarget | more
        | Flag(isGenerator, ParseContext.Yield)
        | Flag(isAsync, ParseContext.Await);

    /// <summary>FunctionExpression and its generator and async forms; the current token is <c>function</c></summary>
    private FunctionExpression ParseFunctionExpression(int start, bool isAsync)
    {
        Enter();
        Next();
        var isGenerator = Eat(TokenType.Star);
        var outer = EnterFunction(ScopeKind.Function, FunctionContext(isGenerator, isAsync, ParseContext.None));
        // The name is read in the function's own context: `function* yield() {}` is an error, `function yield() {}` in a generator is not.
        var id = TokenFacts.IsIdentifier(TokenType) ? ParseIdentifierReference() : null;
        var parts = ParseSignatureAndBody(id, uniqueParameters: false);
        if (parts.Body is null)
        {
            throw Unexpected();
        }

        LeaveFunction(outer);
        Leave();
        var function = new FunctionExpression(id, parts.Parameters, parts.Body, isGenerator, isAsync);
        AttachSignatureExtension(function, parts.TypeParameters, parts.ReturnType);
        return FinishScope(function, start);
    }

    /// <summary>FunctionDeclaration and its generator and async forms; the current token is <c>function</c></summary>
    private Statement ParseFunctionDeclaration(int start, bool isAsync, StatementPosition position, bool isNameOptional = false)
    {
        Enter();
        Next();
        var isGenerator = TokenType == TokenType.Star;
        if (isGenerator)
        {
            if (position is StatementPosition.IfBranch or StatementPosition.LabelBody)
            {
                throw Error(Token.Start, "Generators can only be declared in a block", SyntaxErrorCode.InvalidContext);
            }

            Next();
        }

        var id = isNameOptional && !TokenFacts.IsIdentifier(TokenType) ? null : ParseIdentifierReference();
        var outer = EnterFunction(ScopeKind.Function, FunctionContext(isGenerator, isAsync, ParseContext.None));
        var parts = ParseSignatureAndBody(id, uniqueParameters: false);
        LeaveFunction(outer);
        Leave();
        if (parts.Body is null)
        {
            _scopes.Close();
            return FinishOverloadExtension(start);
        }

        var function = new FunctionDeclaration(id, parts.Parameters, parts.Body, isGenerator, isAsync);
        AttachSignatureExtension(function, parts.TypeParameters, parts.ReturnType);
        FinishScope(function, start);
        if (id is not null)
        {
            DeclareFunction(id, isPlain: !isGenerator && !isAsync, position);
        }

        return function;
    }

    private void DeclareFunction(Identifier id, bool isPlain, StatementPosition position)
    {
        CheckBindingName(id);
        if (position == StatementPosition.IfBranch)
        {
            _scopes.NoteIfFunction(id);
        }
        else
        {
            ThrowIfRedeclared(_scopes.TryDeclareFunction(id, isPlain && !IsStrict), id);
        }
    }

    /// <summary>The function of a method, which begins at its parenthesis</summary>
    private FunctionExpression ParseMethodFunction(bool isGenerator, bool isAsync, ParseContext more) =>
        TryParseMethodFunction(isGenerator, isAsync, more) ?? throw Unexpected();

    /// <summary>A method's function, or null where an extension allows the body to be left out.</summary>
    private FunctionExpression? TryParseMethodFunction(bool isGenerator, bool isAsync, ParseContext more)
    {
        Enter();
        var start = Token.Start;
        var outer = EnterFunction(ScopeKind.Function, FunctionContext(isGenerator, isAsync, ParseContext.SuperProperty | more));
        var parts = ParseSignatureAndBody(null, uniqueParameters: true);
        LeaveFunction(outer);
        Leave();
        if (parts.Body is null)
        {
            _scopes.Close();
            return null;
        }

        var function = new FunctionExpression(null, parts.Parameters, parts.Body, isGenerator, isAsync);
        AttachSignatureExtension(function, parts.TypeParameters, parts.ReturnType);
        return FinishScope(function, start);
    }

    /// <summary>The function of a getter or setter (ECMA-262 §15.4.1: no parameter, or exactly one)</summary>
    private FunctionExpression ParseAccessorFunction(PropertyKind kind, ParseContext more)
    {
        var function = ParseMethodFunction(isGenerator: false, isAsync: false, more);
        CheckAccessor(kind, function);
        return function;
    }

    private void CheckAccessor(PropertyKind kind, FunctionExpression function)
    {
        if (kind == PropertyKind.Get && function.Params.Count != 0)
        {
            throw Error(function.Start, "Getter must not have any formal parameters.", SyntaxErrorCode.InvalidBindingTarget);
        }

        if (kind == PropertyKind.Set && function.Params.Count != 1)
        {
            throw Error(function.Start, "Setter must have exactly one formal parameter.", SyntaxErrorCode.InvalidBindingTarget);
        }

        if (kind == PropertyKind.Set && function.Params[0].Type == NodeType.RestElement)
        {
            throw Error(function.Params[0].Start, "Setter function argument must not be a rest parameter", SyntaxErrorCode.InvalidBindingTarget);
        }
    }

    private FunctionParts ParseSignatureAndBody(Identifier? id, bool uniqueParameters)
    {
        var typeParameters = ParseTypeParametersExtension();
        var parameters = ParseFormalParameters();
        var returnType = ParseReturnTypeExtension();
        var body = TokenType != TokenType.LeftBrace && IsBodyOmittedExtension() ? null : ParseFunctionBody(id, parameters, uniqueParameters);
        return new FunctionParts(parameters, body, typeParameters, returnType);
    }

    /// <summary>Extension point: what may stand before a parameter list.</summary>
    protected virtual Node? ParseTypeParametersExtension() => null;

    /// <summary>Extension point: what may stand between a parameter list and the body.</summary>
    protected virtual Node? ParseReturnTypeExtension() => null;

    /// <summary>Extension point: what may stand between the parameter list and the arrow of an arrow function.</summary>
    protected virtual Node? ParseArrowReturnExtension() => null;

    /// <summary>Extension point: called with each function and what the two extension points before it returned.</summary>
    protected virtual void AttachSignatureExtension(Node function, Node? typeParameters, Node? returnType)
    {
    }

    /// <summary>Extension point: whether a function has no body here, as overloads and ambient functions have none.</summary>
    protected virtual bool IsBodyOmittedExtension() => false;

    /// <summary>Extension point: makes the statement that stands for a function declaration without body, which began at an offset.</summary>
    protected virtual Statement FinishOverloadExtension(int start) => throw Unexpected();

    /// <summary>Extension point: called before each formal parameter; consumes decorators, modifiers, or a whole parameter that leaves no trace.</summary>
    /// <returns>Whether a whole parameter was consumed, with the comma after it.</returns>
    protected virtual bool TryParseParameterExtension() => false;

    /// <summary>Extension point: what may follow the name or pattern of a parameter, such as <c>?</c> and a type.</summary>
    protected virtual void ParseParameterExtension(Node target)
    {
    }

    /// <summary>FormalParameters, parentheses included</summary>
    private NodeList<Node> ParseFormalParameters()
    {
        Expect(TokenType.LeftParen);
        var list = BeginList();
        while (TokenType != TokenType.RightParen)
        {
            if (TryParseParameterExtension())
            {
                continue;
            }

            if (TokenType == TokenType.Ellipsis)
            {
                AddToList(ParseRestParameter());
                if (TokenType != TokenType.RightParen)
                {
                    throw Error(Token.Start, "Rest parameter must be last formal parameter", SyntaxErrorCode.InvalidBindingTarget);
                }

                break;
            }

            AddToList(ParseBindingElement(Binding.Parameter));
            if (TokenType != TokenType.RightParen)
            {
                Expect(TokenType.Comma);
            }
        }

        Next();
        if (_yieldAt >= 0)
        {
            throw Error(_yieldAt, "Yield expression not allowed in formal parameter", SyntaxErrorCode.InvalidContext);
        }

        if (_awaitAt >= 0)
        {
            throw Error(_awaitAt, "Illegal await-expression in formal parameters of async function", SyntaxErrorCode.InvalidContext);
        }

        return EndList<Node>(list);
    }

    /// <summary>FunctionRestParameter: <c>...a</c></summary>
    private RestElement ParseRestParameter()
    {
        var start = Token.Start;
        Next();
        var target = ParseBindingTarget(Binding.Parameter);
        ParseParameterExtension(target);
        if (TokenType == TokenType.Assign)
        {
            throw Error(Token.Start, "Rest parameter may not have a default initializer", SyntaxErrorCode.InvalidBindingTarget);
        }

        return Finish(new RestElement(target), start);
    }

    /// <summary>FunctionBody, braces included</summary>
    private FunctionBody ParseFunctionBody(Identifier? id, in NodeList<Node> parameters, bool uniqueParameters)
    {
        var start = Token.Start;
        Expect(TokenType.LeftBrace);
        var isSimple = IsSimpleParameterList(parameters);
        var list = BeginList();
        var useStrictAt = ParseDirectivePrologue();
        if (useStrictAt >= 0 && !isSimple)
        {
            Recoverable(useStrictAt, "Illegal 'use strict' directive in function with non-simple parameter list", SyntaxErrorCode.StrictMode);
        }

        DeclareParameters(parameters, allowDuplicates: !uniqueParameters && isSimple && !IsStrict);
        if (id is not null)
        {
            CheckBindingName(id);
        }

        while (TokenType != TokenType.RightBrace)
        {
            AddToList(ParseStatement(StatementPosition.ListItem));
        }

        Next();
        return Finish(new FunctionBody(EndList<Statement>(list), IsStrict), start);
    }

    private static bool IsSimpleParameterList(in NodeList<Node> parameters)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.Type != NodeType.Identifier)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds the leading directives of a body to the list begun last, and makes the code strict if one of them says so.</summary>
    /// <returns>The offset of <c>"use strict"</c>, or -1.</returns>
    private int ParseDirectivePrologue()
    {
        var useStrictAt = -1;
        var octal = default(ScannedToken);
        while (TokenType == TokenType.String)
        {
            var token = Token;
            var statement = ParseDirectiveOrStatement(token);
            AddToList(statement);
            if (statement is not Directive directive)
            {
                break;
            }

            if (token.LegacyOctalAt >= 0 && octal.Type != TokenType.String)
            {
                octal = token;
            }

            if (directive.Value == "use strict")
            {
                useStrictAt = useStrictAt < 0 ? token.Start : useStrictAt;
                _context |= ParseContext.Strict;
                // ECMA-262 §12.9.4.1: the directive reaches back to those before it.
                if (octal.Type == TokenType.String)
                {
                    ReportLegacyOctal(octal);
                }
            }
        }

        return useStrictAt;
    }

    private Statement ParseDirectiveOrStatement(in ScannedToken token)
    {
        var statement = ParseStatement(StatementPosition.ListItem);
        return statement is NonSpecialExpressionStatement { Expression: StringLiteral { IsParenthesized: false } literal } && literal.End == token.End
            ? Finish(new Directive(literal, Input[(token.Start + 1)..(token.End - 1)]), statement.Start, statement.End)
            : statement;
    }

    /// <summary>ArrowFunction from its arrow on</summary>
    protected ArrowFunctionExpression ParseArrowFunction(int start, in NodeList<Node> parameters, bool isAsync, bool allowIn, Node? returnType, Node? typeParameters = null)
    {
        if (TokenType != TokenType.Arrow || Token.NewlineBefore)
        {
            throw Unexpected();
        }

        Enter();
        var context = (_context & ParseContext.SeenThroughArrows) | ParseContext.Return | Flag(isAsync, ParseContext.Await);
        var outer = EnterFunction(ScopeKind.Arrow, context);
        Next();
        var hasBlock = TokenType == TokenType.LeftBrace;
        StatementOrExpression body;
        if (hasBlock)
        {
            body = ParseFunctionBody(null, parameters, uniqueParameters: true);
        }
        else
        {
            DeclareParameters(parameters, allowDuplicates: false);
            body = ParseAssignmentExpression(allowIn);
        }

        LeaveFunction(outer);
        Leave();
        var arrow = new ArrowFunctionExpression(parameters, body, expression: !hasBlock, isAsync);
        AttachSignatureExtension(arrow, typeParameters, returnType);
        return FinishScope(arrow, start);
    }

    /// <summary>An arrow function whose parameters can be nothing else, from its opening parenthesis on.</summary>
    /// <param name="start">Where the function begins.</param>
    /// <param name="isAsync">Whether <c>async</c> came before.</param>
    /// <param name="allowIn">Whether an expression body may contain the operator <c>in</c>.</param>
    /// <param name="typeParameters">What stood before the parenthesis, if an extension read something there.</param>
    protected ArrowFunctionExpression ParseArrowFromParameters(int start, bool isAsync, bool allowIn, Node? typeParameters)
    {
        var (yieldAt, awaitAt, awaitNameAt) = (_yieldAt, _awaitAt, _awaitNameAt);
        _yieldAt = _awaitAt = _awaitNameAt = -1;
        var parameters = ParseFormalParameters();
        if (isAsync && _awaitNameAt >= 0)
        {
            throw Error(_awaitNameAt, "Unexpected reserved word", SyntaxErrorCode.ReservedWord);
        }

        (_yieldAt, _awaitAt, _awaitNameAt) = (yieldAt, awaitAt, awaitNameAt);
        return ParseArrowFunction(start, parameters, isAsync, allowIn, ParseArrowReturnExtension(), typeParameters);
    }
}
