using Acornima.Ast;

namespace Acornima;

// Statements: ECMA-262 §14; scripts: §16.1.
public partial class Parser
{
    private readonly List<LabelRecord> _labels = [];
    private int _labelBase; // labels before this one belong to an outer function
    private int _loops;
    private int _breakables;

    /// <summary>What may stand where a statement is expected.</summary>
    protected enum StatementPosition
    {
        /// <summary>The top level of the program: everything, imports and exports in modules too.</summary>
        TopLevel,
        /// <summary>A statement list: declarations too.</summary>
        ListItem,
        /// <summary>A statement list in a switch: declarations too, except <c>using</c>.</summary>
        SwitchCase,
        /// <summary>The body of a labelled statement in a list: in sloppy code plain functions too.</summary>
        LabelBody,
        /// <summary>A branch of <c>if</c>: in sloppy code plain functions too.</summary>
        IfBranch,
        /// <summary>The body of a loop or <c>with</c>: no declarations.</summary>
        Embedded,
    }

    private sealed class LabelRecord(string name)
    {
        public string Name { get; } = name;

        public bool IsLoop { get; set; }

        /// <summary>Where the statement begins that all labels so far belong to.</summary>
        public int StatementStart { get; set; }
    }

    private void ResetLabels()
    {
        _labels.Clear();
        _labelBase = _loops = _breakables = 0;
    }

    private Script ParseScriptBody(int start, int end)
    {
        var list = BeginList();
        ParseDirectivePrologue();
        ParseStatementsToEnd();
        return FinishProgram(new Script(EndList<Statement>(list), IsStrict), start, end);
    }

    private Module ParseModuleBody(int start, int end)
    {
        var list = BeginList();
        ParseDirectivePrologue();
        ParseStatementsToEnd();
        CheckExportedNames();
        return FinishProgram(new Module(EndList<Statement>(list)), start, end);
    }

    private void ParseStatementsToEnd()
    {
        while (TokenType != TokenType.End)
        {
            AddToList(ParseTopLevelStatement());
        }
    }

    /// <summary>Extension point: one statement of the program; an extension may catch its error, record it and go on.</summary>
    protected virtual Statement ParseTopLevelStatement() => ParseStatement(StatementPosition.TopLevel);

    private T FinishProgram<T>(T program, int start, int end)
        where T : Program
    {
        Complete(program, start, end);
        if (Options.OnNode is { } onNode)
        {
            var scope = new Scope(_scopes.Current);
            onNode(program, new OnNodeContext(Source, InputRange, SourceType, hasScope: true, in scope));
        }

        return program;
    }

    /// <summary>Statement, Declaration or ModuleItem, as far as the position allows</summary>
    protected virtual Statement ParseStatement(StatementPosition position)
    {
        Enter();
        var statement = ParseStatementHere(position);
        Leave();
        return statement;
    }

    private Statement ParseStatementHere(StatementPosition position)
    {
        var start = Token.Start;
        switch (TokenType)
        {
            case TokenType.LeftBrace: return ParseBlock();
            case TokenType.Semicolon: return ParseEmptyStatement();
            case TokenType.Var: return ParseVariableStatement(VariableDeclarationKind.Var);
            case TokenType.If: return ParseIfStatement();
            case TokenType.Return: return ParseReturnStatement();
            case TokenType.For: return ParseForStatement();
            case TokenType.While: return ParseWhileStatement();
            case TokenType.Do: return ParseDoWhileStatement();
            case TokenType.Break: return ParseBreakStatement();
            case TokenType.Continue: return ParseContinueStatement();
            case TokenType.Throw: return ParseThrowStatement();
            case TokenType.Try: return ParseTryStatement();
            case TokenType.Switch: return ParseSwitchStatement();
            case TokenType.With: return ParseWithStatement();
            case TokenType.Debugger: return ParseDebuggerStatement();
            case TokenType.Function: return ParseFunctionStatement(position);
            case TokenType.Const:
                CheckDeclarationAllowed(position);
                return ParseVariableStatement(VariableDeclarationKind.Const);
            case TokenType.Class:
                CheckDeclarationAllowed(position);
                return ParseClassDeclaration(start, default);
            case TokenType.At:
                CheckDeclarationAllowed(position);
                return ParseDecoratedStatement(position);
            case TokenType.Import when Peek().Type is not (TokenType.LeftParen or TokenType.Dot):
                return position == StatementPosition.TopLevel && IsModule ? ParseImportDeclaration()
                    : throw Error(start, "Cannot use import statement outside a module", SyntaxErrorCode.InvalidContext);
            case TokenType.Export:
                return position == StatementPosition.TopLevel && IsModule ? ParseExportDeclaration(start, default)
                    : throw Unexpected();
            case TokenType.Let when IsLetDeclaration(position):
                CheckDeclarationAllowed(position);
                return ParseVariableStatement(VariableDeclarationKind.Let);
            case TokenType.Async when IsAsyncFunction():
                CheckDeclarationAllowed(position);
                Next();
                return ParseFunctionDeclaration(start, isAsync: true, position);
            case TokenType.Using when IsUsingDeclaration():
                CheckUsingAllowed(position);
                return ParseVariableStatement(VariableDeclarationKind.Using);
            case TokenType.Await when IsAwaitUsingDeclaration():
                CheckUsingAllowed(position);
                Next();
                return ParseVariableStatement(VariableDeclarationKind.AwaitUsing, start);
            default:
                return ParseExpressionOrLabeledStatement(position);
        }
    }

    private void CheckDeclarationAllowed(StatementPosition position)
    {
        if (position >= StatementPosition.LabelBody)
        {
            throw Error(Token.Start, "Lexical declaration cannot appear in a single-statement context", SyntaxErrorCode.InvalidContext);
        }
    }

    // ---- Simple statements -----------------------------------------------------------------------------------

    private EmptyStatement ParseEmptyStatement()
    {
        var start = Token.Start;
        Next();
        return Finish(new EmptyStatement(), start);
    }

    private DebuggerStatement ParseDebuggerStatement()
    {
        var start = Token.Start;
        Next();
        ExpectSemicolon();
        return Finish(new DebuggerStatement(), start);
    }

    /// <summary>ExpressionStatement or LabelledStatement</summary>
    private Statement ParseExpressionOrLabeledStatement(StatementPosition position)
    {
        var start = Token.Start;
        var token = Token;
        var expression = ParseExpression();
        if (TokenType == TokenType.Colon && expression is Identifier { IsParenthesized: false } label && TokenFacts.IsIdentifier(token.Type))
        {
            return ParseLabeledStatement(label, start, position);
        }

        if (TryFinishExpressionStatementExtension(expression, start) is { } statement)
        {
            return statement;
        }

        ExpectSemicolon();
        return Finish(new NonSpecialExpressionStatement(expression), start);
    }

    /// <summary>Extension point: a declaration that begins with a contextual word, which was read as an expression.</summary>
    protected virtual Statement? TryFinishExpressionStatementExtension(Expression expression, int start) => null;

    private LabeledStatement ParseLabeledStatement(Identifier label, int start, StatementPosition position)
    {
        for (var i = _labelBase; i < _labels.Count; i++)
        {
            if (_labels[i].Name == label.Name)
            {
                throw Error(start, $"Label '{label.Name}' has already been declared", SyntaxErrorCode.Redeclaration);
            }
        }

        Next();
        // Stacked labels all belong to the statement after the last of them, so that `continue` may name any (ECMA-262 §14.13).
        var isLoop = TokenType is TokenType.For or TokenType.While or TokenType.Do;
        for (var i = _labels.Count - 1; i >= _labelBase && _labels[i].StatementStart == start; i--)
        {
            _labels[i].StatementStart = Token.Start;
            _labels[i].IsLoop = isLoop;
        }

        _labels.Add(new LabelRecord(label.Name) { IsLoop = isLoop, StatementStart = Token.Start });
        var body = ParseStatement(position <= StatementPosition.LabelBody ? StatementPosition.LabelBody : StatementPosition.Embedded);
        _labels.RemoveAt(_labels.Count - 1);
        body.LabelSet = label;
        return Finish(new LabeledStatement(label, body), start);
    }

    private BreakStatement ParseBreakStatement()
    {
        var start = Token.Start;
        Next();
        var label = ParseJumpTarget();
        if (label is null ? _breakables == 0 : !TryFindLabel(label, out _))
        {
            throw label is null
                ? Error(start, "Illegal break statement", SyntaxErrorCode.InvalidContext)
                : Error(label.Start, $"Undefined label '{label.Name}'", SyntaxErrorCode.InvalidContext);
        }

        return Finish(new BreakStatement(label), start);
    }

    private ContinueStatement ParseContinueStatement()
    {
        var start = Token.Start;
        Next();
        var label = ParseJumpTarget();
        if (label is null)
        {
            if (_loops == 0)
            {
                throw Error(start, "Illegal continue statement: no surrounding iteration statement", SyntaxErrorCode.InvalidContext);
            }
        }
        else if (!TryFindLabel(label, out var isLoop))
        {
            throw Error(label.Start, $"Undefined label '{label.Name}'", SyntaxErrorCode.InvalidContext);
        }
        else if (!isLoop)
        {
            throw Error(label.Start, $"Illegal continue statement: '{label.Name}' does not denote an iteration statement", SyntaxErrorCode.InvalidContext);
        }

        return Finish(new ContinueStatement(label), start);
    }

    /// <summary>The label of a jump, if there is one on its line, and the end of the statement.</summary>
    private Identifier? ParseJumpTarget()
    {
        Identifier? label = null;
        if (TokenFacts.IsIdentifier(TokenType) && !Token.NewlineBefore)
        {
            label = ParseIdentifierReference();
        }

        ExpectSemicolon();
        return label;
    }

    private bool TryFindLabel(Identifier label, out bool isLoop)
    {
        for (var i = _labels.Count - 1; i >= _labelBase; i--)
        {
            if (_labels[i].Name == label.Name)
            {
                isLoop = _labels[i].IsLoop;
                return true;
            }
        }

        isLoop = false;
        return false;
    }

    private ReturnStatement ParseReturnStatement()
    {
        var start = Token.Start;
        if (!Has(ParseContext.Return))
        {
            throw Error(start, "Illegal return statement", SyntaxErrorCode.InvalidContext);
        }

        Next();
        var argument = TokenType == TokenType.Semicolon || CanInsertSemicolon ? null : ParseExpression();
        ExpectSemicolon();
        return Finish(new ReturnStatement(argument), start);
    }

    private ThrowStatement ParseThrowStatement()
    {
        var start = Token.Start;
        Next();
        if (Token.NewlineBefore)
        {
            Recoverable(PreviousEnd, "Illegal newline after throw", SyntaxErrorCode.UnexpectedToken);
        }

        var argument = ParseExpression();
        ExpectSemicolon();
        return Finish(new ThrowStatement(argument), start);
    }

    // ---- Blocks ----------------------------------------------------------------------------------------------

    /// <summary>Block with a scope of its own</summary>
    private NestedBlockStatement ParseBlock()
    {
        var start = Token.Start;
        _scopes.Open(ScopeKind.Block);
        var list = ParseStatementsInBraces();
        return FinishScope(new NestedBlockStatement(list), start);
    }

    private NodeList<Statement> ParseStatementsInBraces()
    {
        Expect(TokenType.LeftBrace);
        var list = BeginList();
        while (TokenType != TokenType.RightBrace)
        {
            AddToList(ParseStatement(StatementPosition.ListItem));
        }

        Next();
        return EndList<Statement>(list);
    }

    private IfStatement ParseIfStatement()
    {
        // A chain of else-ifs is as deep as it is long. It is parsed with a loop, so that its length is not bound by the stack.
        IfHead? last = null;
        var branches = 0;
        Statement? alternate = null;
        while (true)
        {
            var head = Token.Start;
            Next();
            var test = ParseCondition();
            last = new IfHead(head, test, ParseStatement(StatementPosition.IfBranch), last);
            if (!Eat(TokenType.Else))
            {
                break;
            }

            if (TokenType != TokenType.If)
            {
                alternate = ParseStatement(StatementPosition.IfBranch);
                break;
            }

            // The links are counted once more below, where they become nodes; no need to read a million of them first.
            if (++branches > Options.MaxTreeDepth)
            {
                throw TreeTooDeep();
            }
        }

        var statement = FinishIf(last, alternate);
        var links = 0;
        for (var head = last.Outer; head is not null; head = head.Outer)
        {
            CountLink(ref links, statement);
            statement = FinishIf(head, statement);
        }

        return statement;
    }

    private IfStatement FinishIf(IfHead head, Statement? alternate) =>
        Finish(new IfStatement(head.Test, head.Consequent, alternate), head.Start);

    /// <summary><c>if (test) consequent</c>, and the one whose <c>else</c> it follows.</summary>
    private sealed record IfHead(int Start, Expression Test, Statement Consequent, IfHead? Outer);

    /// <summary><c>(expression)</c></summary>
    private Expression ParseCondition()
    {
        Expect(TokenType.LeftParen);
        var condition = ParseExpression();
        Expect(TokenType.RightParen);
        return condition;
    }

    private TryStatement ParseTryStatement()
    {
        var start = Token.Start;
        Next();
        var block = ParseBlock();
        var handler = TokenType == TokenType.Catch ? ParseCatchClause() : null;
        var finalizer = Eat(TokenType.Finally) ? ParseBlock() : null;
        if (handler is null && finalizer is null)
        {
            throw Error(Token.Start, "Missing catch or finally after try");
        }

        return Finish(new TryStatement(block, handler, finalizer), start);
    }

    private CatchClause ParseCatchClause()
    {
        var start = Token.Start;
        Next();
        _scopes.Open(ScopeKind.Catch);
        Node? parameter = null;
        if (Eat(TokenType.LeftParen))
        {
            var isSimple = TokenType is not (TokenType.LeftBrace or TokenType.LeftBracket);
            parameter = ParseBindingTarget(isSimple ? Binding.SimpleCatchParameter : Binding.CatchParameter);
            ParseDeclaratorExtension(parameter);
            Expect(TokenType.RightParen);
        }

        // The parameter and the block's declarations exclude each other, so one scope serves both.
        var blockStart = Token.Start;
        var body = Finish(new NestedBlockStatement(ParseStatementsInBraces()), blockStart);
        return FinishScope(new CatchClause(parameter, body), start);
    }

    private SwitchStatement ParseSwitchStatement()
    {
        var start = Token.Start;
        Next();
        var discriminant = ParseCondition();
        Expect(TokenType.LeftBrace);
        _scopes.Open(ScopeKind.Switch);
        _breakables++;
        var cases = BeginList();
        var hasDefault = false;
        while (TokenType != TokenType.RightBrace)
        {
            AddToList(ParseSwitchCase(ref hasDefault));
        }

        _breakables--;
        Next();
        return FinishScope(new SwitchStatement(discriminant, EndList<SwitchCase>(cases)), start);
    }

    private SwitchCase ParseSwitchCase(ref bool hasDefault)
    {
        var start = Token.Start;
        Expression? test = null;
        if (Eat(TokenType.Case))
        {
            test = ParseExpression();
        }
        else if (hasDefault)
        {
            throw Error(start, "More than one default clause in switch statement");
        }
        else
        {
            Expect(TokenType.Default);
            hasDefault = true;
        }

        Expect(TokenType.Colon);
        var list = BeginList();
        while (TokenType is not (TokenType.Case or TokenType.Default or TokenType.RightBrace))
        {
            AddToList(ParseStatement(StatementPosition.SwitchCase));
        }

        return Finish(new SwitchCase(test, EndList<Statement>(list)), start);
    }

    private WithStatement ParseWithStatement()
    {
        var start = Token.Start;
        if (IsStrict)
        {
            Recoverable(start, "Strict mode code may not include a with statement", SyntaxErrorCode.StrictMode);
        }

        Next();
        var value = ParseCondition();
        var body = ParseStatement(StatementPosition.Embedded);
        return Finish(new WithStatement(value, body), start);
    }
}
