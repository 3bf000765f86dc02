using Acornima.Ast;

namespace Acornima;

// Modules, dynamic import and import.meta: ECMA-262 §16.2 and §13.3.10; import phases: the proposals `source` and `defer`.
public partial class Parser
{
    private readonly HashSet<string> _exportedNames = new(StringComparer.Ordinal);
    private readonly List<Identifier> _exportedLocals = [];

    private void ResetModuleNames()
    {
        _exportedNames.Clear();
        _exportedLocals.Clear();
    }

    // ---- Import expressions ----------------------------------------------------------------------------------

    /// <summary><c>import(a)</c>, <c>import.source(a)</c>, <c>import.defer(a)</c> or <c>import.meta</c></summary>
    private Expression ParseImportCallOrMeta()
    {
        var start = Token.Start;
        var word = Token;
        Next();
        if (TokenType == TokenType.LeftParen)
        {
            return ParseImportCall(start, ImportPhase.None);
        }

        Expect(TokenType.Dot);
        if (TokenType is TokenType.Source or TokenType.Defer)
        {
            CheckNoEscape("'import.source' and 'import.defer' must not contain escaped characters");
            var phase = TokenType == TokenType.Source ? ImportPhase.Source : ImportPhase.Defer;
            Next();
            return ParseImportCall(start, phase);
        }

        if (TokenType != TokenType.Name || Token.Text != "meta")
        {
            throw Unexpected();
        }

        CheckNoEscape("'import.meta' must not contain escaped characters");
        if (!IsModule)
        {
            throw Error(start, "Cannot use 'import.meta' outside a module", SyntaxErrorCode.InvalidContext);
        }

        var meta = Finish(new Identifier(word.Text!), word.Start, word.End); // a word has a text
        return Finish(new MetaProperty(meta, ParseIdentifierName()), start);
    }

    private ImportExpression ParseImportCall(int start, ImportPhase phase)
    {
        Expect(TokenType.LeftParen);
        var source = ParseAssignmentExpression();
        Expression? options = null;
        if (phase != ImportPhase.Source && TokenType == TokenType.Comma && ExpectComma())
        {
            options = ParseAssignmentExpression();
            Eat(TokenType.Comma);
        }

        Expect(TokenType.RightParen);
        return Finish(new ImportExpression(source, options, phase), start);
    }

    // ---- Import declarations ---------------------------------------------------------------------------------

    /// <summary>ImportDeclaration</summary>
    private Statement ParseImportDeclaration()
    {
        var start = Token.Start;
        Next();
        if (TryParseImportExtension(start) is { } statement)
        {
            return statement;
        }

        if (TokenType == TokenType.String)
        {
            return FinishImport(default, ImportPhase.None, start);
        }

        var phase = ParseImportPhase();
        var list = BeginList();
        if (TokenFacts.IsIdentifier(TokenType))
        {
            AddToList(ParseImportDefault());
            if (phase == ImportPhase.Source || !Eat(TokenType.Comma))
            {
                ExpectFrom();
                return FinishImport(EndList<ImportDeclarationSpecifier>(list), phase, start);
            }
        }

        if (TokenType == TokenType.Star)
        {
            AddToList(ParseImportNamespace());
        }
        else
        {
            ParseNamedImports();
        }

        ExpectFrom();
        return FinishImport(EndList<ImportDeclarationSpecifier>(list), phase, start);
    }

    /// <summary>Extension point: called after <c>import</c>; a form that the language does not have, such as <c>import type</c>.</summary>
    /// <returns>The whole statement, or null if this is an ordinary import from here on.</returns>
    protected virtual Statement? TryParseImportExtension(int start) => null;

    /// <summary><c>source x from</c> and <c>defer * as x from</c>; in all other positions the two words are names.</summary>
    private ImportPhase ParseImportPhase()
    {
        if (TokenType is not (TokenType.Source or TokenType.Defer) || Token.HasEscape)
        {
            return ImportPhase.None;
        }

        var mark = Mark();
        var isSource = TokenType == TokenType.Source;
        Next();
        if (!isSource && TokenType == TokenType.Star)
        {
            return ImportPhase.Defer;
        }

        // `import source from 'x'` imports a default named source; `import source from from 'x'` has the phase.
        if (isSource && TokenFacts.IsIdentifier(TokenType) && (TokenType != TokenType.From || Peek().Type == TokenType.From))
        {
            return ImportPhase.Source;
        }

        Rewind(mark);
        return ImportPhase.None;
    }

    private ImportDefaultSpecifier ParseImportDefault()
    {
        var start = Token.Start;
        return Finish(new ImportDefaultSpecifier(ParseBindingIdentifier(Binding.Lexical)), start);
    }

    /// <summary><c>* as a</c></summary>
    private ImportNamespaceSpecifier ParseImportNamespace()
    {
        var start = Token.Start;
        Next();
        ExpectContextual(TokenType.As);
        return Finish(new ImportNamespaceSpecifier(ParseBindingIdentifier(Binding.Lexical)), start);
    }

    private void ExpectContextual(TokenType word)
    {
        if (!IsContextual(word))
        {
            throw Unexpected();
        }

        Next();
    }

    private void ExpectFrom() => ExpectContextual(TokenType.From);

    /// <summary>NamedImports: <c>{a, b as c, "d" as e}</c>, added to the list begun last</summary>
    private void ParseNamedImports()
    {
        Expect(TokenType.LeftBrace);
        while (TokenType != TokenType.RightBrace)
        {
            if (!SkipSpecifierExtension())
            {
                AddToList(ParseImportSpecifier());
            }

            if (TokenType != TokenType.RightBrace)
            {
                Expect(TokenType.Comma);
            }
        }

        Next();
    }

    /// <summary>Extension point: consumes an import or export specifier that leaves no trace in the tree, such as <c>type A</c>.</summary>
    protected virtual bool SkipSpecifierExtension() => false;

    private ImportSpecifier ParseImportSpecifier()
    {
        var start = Token.Start;
        var token = Token;
        var imported = ParseModuleExportName();
        if (IsContextual(TokenType.As))
        {
            Next();
            var local = ParseBindingIdentifier(Binding.Lexical);
            return Finish(new ImportSpecifier(imported, local), start);
        }

        if (imported is not Identifier id)
        {
            throw Unexpected();
        }

        CheckIdentifier(token);
        Declare(id, Binding.Lexical);
        return Finish(new ImportSpecifier(id), start);
    }

    /// <summary>ModuleExportName: a word, or a string of well-formed Unicode</summary>
    private Expression ParseModuleExportName()
    {
        if (TokenType != TokenType.String)
        {
            return ParseIdentifierName();
        }

        if (!IsWellFormed(Token.Text!)) // a string token has a text
        {
            throw Error(Token.Start, "Invalid module export name: contains unpaired surrogate character", SyntaxErrorCode.InvalidModuleItem);
        }

        return ParseLiteral();
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static string NameOfExport(Expression name) => name is Identifier id ? id.Name : ((StringLiteral)name).Value;

    private ImportDeclaration FinishImport(in NodeList<ImportDeclarationSpecifier> specifiers, ImportPhase phase, int start)
    {
        var source = ParseModuleSource();
        var attributes = ParseWithClause();
        ExpectSemicolon();
        return Finish(new ImportDeclaration(specifiers, source, attributes, phase), start);
    }

    private StringLiteral ParseModuleSource() => TokenType == TokenType.String ? (StringLiteral)ParseLiteral() : throw Unexpected();

    /// <summary>WithClause: <c>with {type: "json"}</c></summary>
    private NodeList<ImportAttribute> ParseWithClause()
    {
        if (!Eat(TokenType.With))
        {
            return default;
        }

        Expect(TokenType.LeftBrace);
        var list = BeginList();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (TokenType != TokenType.RightBrace)
        {
            var start = Token.Start;
            var key = TokenType == TokenType.String ? ParseLiteral() : (Expression)ParseIdentifierName();
            if (!keys.Add(NameOfExport(key)))
            {
                throw Error(start, $"Import attribute has a duplicate key '{NameOfExport(key)}'", SyntaxErrorCode.InvalidModuleItem);
            }

            Expect(TokenType.Colon);
            AddToList(Finish(new ImportAttribute(key, ParseModuleSource()), start));
            if (TokenType != TokenType.RightBrace)
            {
                Expect(TokenType.Comma);
            }
        }

        Next();
        return EndList<ImportAttribute>(list);
    }

    // ---- Export declarations ---------------------------------------------------------------------------------

    /// <summary>ExportDeclaration; decorators may stand before <c>export</c> or after it</summary>
    private Statement ParseExportDeclaration(int start, in NodeList<Decorator> decorators)
    {
        Next();
        if (decorators.Count > 0)
        {
            return TokenType == TokenType.Default
                ? ParseExportDefault(start, decorators)
                : ExportDeclared(start, ParseDecoratedDeclaration(start, decorators));
        }

        switch (TokenType)
        {
            case TokenType.Star:
                return ParseExportAll(start);
            case TokenType.LeftBrace:
                return ParseExportNamed(start);
            case TokenType.Default:
                return ParseExportDefault(start, default);
            case TokenType.At:
                var classStart = Token.Start;
                var own = ParseDecorators();
                return ExportDeclared(start, ParseDecoratedDeclaration(classStart, own));
            case TokenType.Var or TokenType.Const or TokenType.Function or TokenType.Class:
                return ExportStatement(start);
            case TokenType.Let when !Token.HasEscape:
                return ExportStatement(start);
            case TokenType.Async when IsAsyncFunction():
                return ExportStatement(start);
            default:
                return TryParseExportExtension(start) ?? throw Unexpected();
        }
    }

    /// <summary>The class after its decorators</summary>
    private Declaration ParseDecoratedDeclaration(int start, in NodeList<Decorator> decorators, bool isNameOptional = false) =>
        TokenType == TokenType.Class
            ? ParseClassDeclaration(start, decorators, isNameOptional)
            : ParseDecoratedExtension(start, decorators, isNameOptional) as Declaration ?? throw Unexpected();

    private Statement ExportStatement(int start)
    {
        var statement = ParseStatement(StatementPosition.ListItem);
        return statement is Declaration declaration ? ExportDeclared(start, declaration) : FinishExportExtension(start, statement);
    }

    /// <summary>Extension point: called with an exported statement that leaves no trace in the tree, such as an overload.</summary>
    protected virtual Statement FinishExportExtension(int start, Statement statement) => statement;

    /// <summary>Extension point: called after <c>export</c>; a form that the language does not have, such as <c>export type</c>.</summary>
    protected virtual Statement? TryParseExportExtension(int start) => null;

    /// <summary>Finishes <c>export</c> of a declaration.</summary>
    protected Statement ExportDeclared(int start, Declaration declaration)
    {
        switch (declaration)
        {
            case VariableDeclaration variables:
                foreach (var declarator in variables.Declarations)
                {
                    AddExportedNames(declarator.Id);
                }

                break;
            case FunctionDeclaration { Id: { } function }:
                AddExportedName(function.Name, function.Start);
                break;
            case ClassDeclaration { Id: { } @class }:
                AddExportedName(@class.Name, @class.Start);
                break;
        }

        return Finish(new ExportNamedDeclaration(declaration, default, null, default), start);
    }

    private void AddExportedNames(Node target)
    {
        switch (target)
        {
            case Identifier id:
                AddExportedName(id.Name, id.Start);
                break;
            case AssignmentPattern assignment:
                AddExportedNames(assignment.Left);
                break;
            case Property property:
                AddExportedNames(property.Value);
                break;
            case IDestructuringPatternElement:
                foreach (var child in target.ChildNodes)
                {
                    AddExportedNames(child);
                }

                break;
        }
    }

    /// <summary>Notes that the module exports a name.</summary>
    protected void AddExportedName(string name, int offset)
    {
        if (!_exportedNames.Add(name))
        {
            throw Error(offset, $"Duplicate export of '{name}'", SyntaxErrorCode.InvalidModuleItem);
        }
    }

    private ExportAllDeclaration ParseExportAll(int start)
    {
        Next();
        Expression? exported = null;
        if (IsContextual(TokenType.As))
        {
            Next();
            var nameStart = Token.Start;
            exported = ParseModuleExportName();
            AddExportedName(NameOfExport(exported), nameStart);
        }

        ExpectFrom();
        var source = ParseModuleSource();
        var attributes = ParseWithClause();
        ExpectSemicolon();
        return Finish(new ExportAllDeclaration(exported, source, attributes), start);
    }

    /// <summary><c>export {a, b as c};</c> and <c>export {a} from "b";</c></summary>
    private ExportNamedDeclaration ParseExportNamed(int start)
    {
        Next();
        var list = BeginList();
        var locals = new List<(ScannedToken Token, Expression Local)>();
        while (TokenType != TokenType.RightBrace)
        {
            if (!SkipSpecifierExtension())
            {
                var token = Token;
                var local = ParseModuleExportName();
                locals.Add((token, local));
                AddToList(ParseExportSpecifierRest(local));
            }

            if (TokenType != TokenType.RightBrace)
            {
                Expect(TokenType.Comma);
            }
        }

        Next();
        StringLiteral? source = null;
        NodeList<ImportAttribute> attributes = default;
        if (IsContextual(TokenType.From))
        {
            Next();
            source = ParseModuleSource();
            attributes = ParseWithClause();
        }
        else
        {
            // Without `from` these are references to names of this module.
            foreach (var (token, local) in locals)
            {
                if (local is not Identifier id)
                {
                    throw Unexpected(token);
                }

                CheckIdentifier(token);
                NoteReferenceExtension(id);
                _exportedLocals.Add(id);
            }
        }

        ExpectSemicolon();
        return Finish(new ExportNamedDeclaration(null, EndList<ExportSpecifier>(list), source, attributes), start);
    }

    private ExportSpecifier ParseExportSpecifierRest(Expression local)
    {
        if (!IsContextual(TokenType.As))
        {
            AddExportedName(NameOfExport(local), local.Start);
            return Finish(new ExportSpecifier(local), local.Start);
        }

        Next();
        var start = Token.Start;
        var exported = ParseModuleExportName();
        AddExportedName(NameOfExport(exported), start);
        return Finish(new ExportSpecifier(local, exported), local.Start);
    }

    /// <summary><c>export default …</c>; functions and classes are declarations there, with or without a name</summary>
    private Statement ParseExportDefault(int start, in NodeList<Decorator> decorators)
    {
        AddExportedName("default", Token.Start);
        Next();
        var declarationStart = Token.Start;
        StatementOrExpression declaration;
        if (decorators.Count > 0)
        {
            declaration = ParseDecoratedDeclaration(start, decorators, isNameOptional: true);
        }
        else if (TokenType == TokenType.Function)
        {
            declaration = ParseFunctionDeclaration(declarationStart, isAsync: false, StatementPosition.ListItem, isNameOptional: true);
        }
        else if (TokenType == TokenType.Async && IsAsyncFunction())
        {
            Next();
            declaration = ParseFunctionDeclaration(declarationStart, isAsync: true, StatementPosition.ListItem, isNameOptional: true);
        }
        else if (TokenType == TokenType.Class)
        {
            declaration = ParseClassDeclaration(declarationStart, default, isNameOptional: true);
        }
        else if (TokenType == TokenType.At)
        {
            declaration = ParseDecoratedDeclaration(declarationStart, ParseDecorators(), isNameOptional: true);
        }
        else if (TryParseExportDefaultExtension(declarationStart) is { } extension)
        {
            declaration = extension;
        }
        else
        {
            declaration = ParseAssignmentExpression();
            ExpectSemicolon();
        }

        if (declaration is Statement and not Declaration)
        {
            _exportedNames.Remove("default");
            return FinishExportExtension(start, (Statement)declaration);
        }

        return Finish(new ExportDefaultDeclaration(declaration), start);
    }

    /// <summary>Extension point: called after <c>export default</c>; a declaration that the language does not have, such as an interface.</summary>
    protected virtual StatementOrExpression? TryParseExportDefaultExtension(int start) => null;

    /// <summary>Every local name that the module exports must be declared in it (ECMA-262 §16.2.1.1).</summary>
    private void CheckExportedNames()
    {
        foreach (var local in _exportedLocals)
        {
            if (_scopes.Program.Find(local.Name) == DeclaredAs.None && !IsDeclaredExtension(local.Name))
            {
                throw Error(local.Start, $"Export '{local.Name}' is not defined in module", SyntaxErrorCode.InvalidModuleItem);
            }
        }
    }

    /// <summary>Extension point: whether a name is declared at the top level in a way that the language does not have, such as a type.</summary>
    protected virtual bool IsDeclaredExtension(string name) => false;
}
