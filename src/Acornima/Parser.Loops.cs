using Acornima.Ast;

namespace Acornima;

// Iteration statements: ECMA-262 §14.7.
public partial class Parser
{
    private Statement ParseLoopBody()
    {
        _loops++;
        _breakables++;
        var body = ParseStatement(StatementPosition.Embedded);
        _loops--;
        _breakables--;
        return body;
    }

    private WhileStatement ParseWhileStatement()
    {
        var start = Token.Start;
        Next();
        var test = ParseCondition();
        var body = ParseLoopBody();
        return Finish(new WhileStatement(test, body), start);
    }

    private DoWhileStatement ParseDoWhileStatement()
    {
        var start = Token.Start;
        Next();
        var body = ParseLoopBody();
        Expect(TokenType.While);
        var test = ParseCondition();
        // ECMA-262 §12.10.1: here a semicolon may always be left out.
        Eat(TokenType.Semicolon);
        return Finish(new DoWhileStatement(body, test), start);
    }

    /// <summary>ForStatement and ForInOfStatement</summary>
    private Statement ParseForStatement()
    {
        var start = Token.Start;
        Next();
        var isAwait = false;
        if (TokenType == TokenType.Await && Has(ParseContext.Await) && !Token.HasEscape)
        {
            isAwait = true;
            Next();
        }

        _scopes.Open(ScopeKind.Loop);
        Expect(TokenType.LeftParen);
        return TokenType == TokenType.Semicolon && !isAwait ? ParseForRest(null, start)
            : ForDeclarationKind() is var kind && kind != VariableDeclarationKind.Unknown ? ParseForWithDeclaration(kind, start, isAwait)
            : ParseForWithExpression(start, isAwait);
    }

    /// <summary>What kind of declaration the head of a loop begins with.</summary>
    private VariableDeclarationKind ForDeclarationKind() => TokenType switch
    {
        TokenType.Var => VariableDeclarationKind.Var,
        TokenType.Const => VariableDeclarationKind.Const,
        TokenType.Let when IsLetDeclaration(StatementPosition.ListItem) => VariableDeclarationKind.Let,
        TokenType.Using when IsForUsing() => VariableDeclarationKind.Using,
        TokenType.Await when IsAwaitUsingDeclaration() => VariableDeclarationKind.AwaitUsing,
        _ => VariableDeclarationKind.Unknown,
    };

    /// <summary>In <c>for (using of …</c> the word <c>using</c> is a name, unless <c>of</c> is declared with an initialiser (ECMA-262 §14.7.5).</summary>
    private bool IsForUsing()
    {
        if (!IsUsingDeclaration())
        {
            return false;
        }

        var mark = Mark();
        Next();
        var isDeclaration = !IsContextual(TokenType.Of) || Peek().Type is TokenType.Assign or TokenType.Semicolon or TokenType.Comma;
        Rewind(mark);
        return isDeclaration;
    }

    private Statement ParseForWithDeclaration(VariableDeclarationKind kind, int start, bool isAwait)
    {
        var declarationStart = Token.Start;
        if (kind == VariableDeclarationKind.AwaitUsing)
        {
            Next();
        }

        Next();
        var declarators = ParseVariableDeclarators(kind, allowIn: false);
        var declaration = Finish(new VariableDeclaration(kind, declarators), declarationStart);
        if (TokenType == TokenType.In || IsContextual(TokenType.Of))
        {
            CheckForInOfDeclaration(declaration);
            return ParseForInOfRest(declaration, start, isAwait);
        }

        foreach (var declarator in declarators)
        {
            CheckInitializer(kind, declarator);
        }

        return isAwait ? throw Unexpected() : ParseForRest(declaration, start);
    }

    private void CheckForInOfDeclaration(VariableDeclaration declaration)
    {
        var isOf = TokenType != TokenType.In;
        var loop = isOf ? "for-of" : "for-in";
        if (declaration.Declarations.Count > 1)
        {
            throw Error(declaration.Declarations[1].Start, $"Invalid left-hand side in {loop} loop: Must have a single binding.", SyntaxErrorCode.InvalidDeclaration);
        }

        if (!isOf && declaration.Kind is VariableDeclarationKind.Using or VariableDeclarationKind.AwaitUsing)
        {
            throw Error(declaration.Start, "A using declaration is not allowed in the head of a for-in loop", SyntaxErrorCode.InvalidDeclaration);
        }

        var declarator = declaration.Declarations[0];
        // ECMA-262 §B.3.5: only `for (var a = 1 in b)` of sloppy code may have an initialiser.
        if (declarator.Init is not null && (isOf || IsStrict || declaration.Kind != VariableDeclarationKind.Var || declarator.Id.Type != NodeType.Identifier))
        {
            throw Error(declarator.Start, $"{loop} loop variable declaration may not have an initializer.", SyntaxErrorCode.InvalidDeclaration);
        }
    }

    private Statement ParseForWithExpression(int start, bool isAwait)
    {
        var token = Token;
        var next = token.Type is TokenType.Async or TokenType.Let ? Peek() : default;
        _cover = CoverErrors.None;
        var init = ParseForInitExpression();
        var isOf = IsContextual(TokenType.Of);
        if (TokenType != TokenType.In && !isOf)
        {
            ThrowIfNotExpression();
            return isAwait ? throw Unexpected() : ParseForRest(init, start);
        }

        // ECMA-262 §14.7.5: `for (let …` and `for (async of …` must not begin a for-of loop.
        if (isOf && token is { Type: TokenType.Let, HasEscape: false } && init.Start == token.Start)
        {
            throw Error(token.Start, "The left-hand side of a for-of loop may not be 'let'.");
        }

        if (isOf && !isAwait && token is { Type: TokenType.Async, HasEscape: false } && next.Type == TokenType.Of && init is Identifier)
        {
            throw Error(token.Start, "The left-hand side of a for-of loop may not be 'async'.");
        }

        if (isOf && init is not (Identifier or MemberExpression or CallExpression or ObjectExpression or ArrayExpression)
            && AssignmentTargetExtension(init) is not (Identifier or MemberExpression))
        {
            throw Error(init.Start, "Invalid left-hand side in for-loop", SyntaxErrorCode.InvalidLhsInAssignment);
        }

        var left = ToAssignmentTarget(init, token.Start, "Invalid left-hand side in for-loop");
        _cover = CoverErrors.None;
        return ParseForInOfRest(left, start, isAwait);
    }

    private Expression ParseForInitExpression()
    {
        var start = Token.Start;
        var first = ParseAssignmentExpressionOrPattern(allowIn: false);
        if (TokenType != TokenType.Comma)
        {
            return first;
        }

        ThrowIfNotExpression();
        return ParseSequenceRest(first, start, allowIn: false);
    }

    private ForStatement ParseForRest(StatementOrExpression? init, int start)
    {
        Expect(TokenType.Semicolon);
        var test = TokenType == TokenType.Semicolon ? null : ParseExpression();
        Expect(TokenType.Semicolon);
        var update = TokenType == TokenType.RightParen ? null : ParseExpression();
        Expect(TokenType.RightParen);
        var body = ParseLoopBody();
        return FinishScope(new ForStatement(init, test, update, body), start);
    }

    private Statement ParseForInOfRest(Node left, int start, bool isAwait)
    {
        var isIn = TokenType == TokenType.In;
        if (isIn && isAwait)
        {
            throw Unexpected();
        }

        Next();
        var right = isIn ? ParseExpression() : ParseAssignmentExpression();
        Expect(TokenType.RightParen);
        var body = ParseLoopBody();
        return isIn
            ? FinishScope(new ForInStatement(left, right, body), start)
            : FinishScope(new ForOfStatement(left, right, body, isAwait), start);
    }
}
