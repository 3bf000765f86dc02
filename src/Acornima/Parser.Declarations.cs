using Acornima.Ast;

namespace Acornima;

// Variables and constants, resources (`using`), and functions and decorated classes in statement position: ECMA-262 §14.2 and §14.3.
public partial class Parser
{
    /// <summary>Whether <c>let</c> begins a declaration here; elsewhere in sloppy code it is a name (ECMA-262 §14.3.1, §14.5).</summary>
    private bool IsLetDeclaration(StatementPosition position)
    {
        if (Token.HasEscape)
        {
            return false;
        }

        var next = Peek();
        if (next.Type is TokenType.LeftBracket || IsStrict)
        {
            return true;
        }

        // Where no declaration may stand, `let` and a line break end an expression statement.
        var isDeclarator = next.Type == TokenType.LeftBrace || TokenFacts.IsIdentifier(next.Type) || next.Type == TokenType.EscapedKeyword;
        return isDeclarator && (position < StatementPosition.LabelBody || !next.NewlineBefore);
    }

    private bool IsAsyncFunction() =>
        !Token.HasEscape && Peek() is { Type: TokenType.Function, NewlineBefore: false };

    /// <summary>Whether <c>using</c> is followed by a name on its line.</summary>
    private bool IsUsingDeclaration() =>
        !Token.HasEscape && Peek() is { NewlineBefore: false } next && TokenFacts.IsIdentifier(next.Type);

    /// <summary>Whether <c>await</c> begins <c>await using name</c>.</summary>
    private bool IsAwaitUsingDeclaration()
    {
        if (Token.HasEscape || !Has(ParseContext.Await))
        {
            return false;
        }

        var mark = Mark();
        Next();
        var isUsing = IsContextual(TokenType.Using) && !Token.NewlineBefore && IsUsingDeclaration();
        Rewind(mark);
        return isUsing;
    }

    private void CheckUsingAllowed(StatementPosition position)
    {
        CheckDeclarationAllowed(position);
        if (position == StatementPosition.SwitchCase)
        {
            throw Error(Token.Start, "Using declaration cannot appear in the bare case statement", SyntaxErrorCode.InvalidContext);
        }

        // The list of a script's top level is parsed as list items, too, when a directive prologue comes first.
        if (!IsModule && !Options.AllowTopLevelUsing && _scopes.Depth == 1)
        {
            throw Error(Token.Start, "Using declaration cannot appear at the top level of a script", SyntaxErrorCode.InvalidContext);
        }
    }

    private VariableDeclaration ParseVariableStatement(VariableDeclarationKind kind) => ParseVariableStatement(kind, Token.Start);

    /// <summary>VariableStatement, LexicalDeclaration; the current token is the (last) keyword</summary>
    private VariableDeclaration ParseVariableStatement(VariableDeclarationKind kind, int start)
    {
        Next();
        var list = ParseVariableDeclarators(kind, allowIn: true);
        foreach (var declarator in list)
        {
            CheckInitializer(kind, declarator);
        }

        ExpectSemicolon();
        return Finish(new VariableDeclaration(kind, list), start);
    }

    private NodeList<VariableDeclarator> ParseVariableDeclarators(VariableDeclarationKind kind, bool allowIn)
    {
        var list = BeginList();
        do
        {
            AddToList(ParseVariableDeclarator(kind, allowIn));
        }
        while (Eat(TokenType.Comma));
        return EndList<VariableDeclarator>(list);
    }

    private VariableDeclarator ParseVariableDeclarator(VariableDeclarationKind kind, bool allowIn)
    {
        var start = Token.Start;
        var isUsing = kind is VariableDeclarationKind.Using or VariableDeclarationKind.AwaitUsing;
        if (isUsing && !TokenFacts.IsIdentifier(TokenType))
        {
            throw Unexpected();
        }

        var target = ParseBindingTarget(kind == VariableDeclarationKind.Var ? Binding.Var : Binding.Lexical);
        ParseDeclaratorExtension(target);
        var initializer = Eat(TokenType.Assign) ? ParseAssignmentExpression(allowIn) : null;
        return Finish(new VariableDeclarator(target, initializer), start);
    }

    /// <summary>Extension point: what may follow the name or pattern of a variable, such as <c>!</c> and a type.</summary>
    protected virtual void ParseDeclaratorExtension(Node target)
    {
    }

    /// <summary>Constants, resources and patterns need an initialiser, except in the heads of for-in and for-of loops.</summary>
    private void CheckInitializer(VariableDeclarationKind kind, VariableDeclarator declarator)
    {
        if (declarator.Init is not null || IsAmbientExtension)
        {
            return;
        }

        var what = kind switch
        {
            VariableDeclarationKind.Const => "const",
            VariableDeclarationKind.Using => "using",
            VariableDeclarationKind.AwaitUsing => "await using",
            _ when declarator.Id.Type != NodeType.Identifier => "destructuring",
            _ => null,
        };
        if (what is not null)
        {
            throw Error(declarator.End, $"Missing initializer in {what} declaration", SyntaxErrorCode.InvalidDeclaration);
        }
    }

    private Statement ParseFunctionStatement(StatementPosition position)
    {
        var isSingle = position >= StatementPosition.LabelBody;
        if (isSingle && (IsStrict || position == StatementPosition.Embedded))
        {
            throw Error(Token.Start, IsStrict
                ? "In strict mode code, functions can only be declared at top level or inside a block."
                : "In non-strict mode code, functions can only be declared at top level, inside a block, or as the body of an if statement.", SyntaxErrorCode.InvalidContext);
        }

        return ParseFunctionDeclaration(Token.Start, isAsync: false, position);
    }

    /// <summary><c>@a class A {}</c>, also with <c>export</c> after the decorators</summary>
    private Statement ParseDecoratedStatement(StatementPosition position)
    {
        var start = Token.Start;
        var decorators = ParseDecorators();
        if (TokenType == TokenType.Export && position == StatementPosition.TopLevel && IsModule)
        {
            return ParseExportDeclaration(start, decorators);
        }

        return TokenType == TokenType.Class ? ParseClassDeclaration(start, decorators) : ParseDecoratedExtension(start, decorators, isNameOptional: false);
    }

    /// <summary>Extension point: what else may follow decorators in a statement list, such as <c>abstract class</c>.</summary>
    protected virtual Statement ParseDecoratedExtension(int start, in NodeList<Decorator> decorators, bool isNameOptional) => throw Unexpected();

    /// <summary>Extension point: a class whose keyword the extension has reached after words of its own.</summary>
    protected Statement ParseClassAfterModifiers(int start, in NodeList<Decorator> decorators, bool isNameOptional) => ParseClassDeclaration(start, decorators, isNameOptional);
}
