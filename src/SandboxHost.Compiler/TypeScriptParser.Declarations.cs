using Acornima;
using Acornima.Ast;
using SandboxHost.Compiler.Syntax;

namespace SandboxHost.Compiler;

// Declarations, imports and exports that ECMAScript does not have.
internal sealed partial class TypeScriptParser
{
    private readonly List<EnumDeclaration> _enums = [];
    private readonly HashSet<string> _enumNames = new(StringComparer.Ordinal);
    private readonly List<TypeImport> _typeImports = [];
    private readonly List<TypeExport> _typeExports = [];
    private readonly List<(int Start, string Name, string Alias)> _typeSpecifiers = [];

    /// <inheritdoc/>
    protected override Statement ParseStatement(StatementPosition position)
    {
        if (_hasTypes && position <= StatementPosition.SwitchCase && TryParseDeclaration(Token.Start) is { } declaration)
        {
            return declaration;
        }

        return base.ParseStatement(position);
    }

    /// <summary>A declaration that begins at the current token; null if it begins none.</summary>
    /// <param name="start">Where the statement begins, <c>export</c> included.</param>
    private Statement? TryParseDeclaration(int start)
    {
        if (Token.HasEscape)
        {
            return null;
        }

        switch (TokenType)
        {
            case TokenType.Interface when IsNameOnLine():
                return ParseInterface(start);
            case TokenType.Enum:
                return ParseEnum(start);
            case TokenType.Const when Peek().Type == TokenType.Enum:
                return ParseEnum(start);
            case TokenType.Import when IsImportAlias(out var isTypeOnly):
                var importStart = Token.Start;
                Next();
                return isTypeOnly ? SkipTypeOnlyAlias(start) : ParseImportAlias(start, importStart);
            case TokenType.Name:
                return Token.Text switch
                {
                    "type" when IsNameOnLine() => ParseTypeAlias(start),
                    "abstract" when Peek() is { Type: TokenType.Class, NewlineBefore: false } => ParseAbstractClass(start, default),
                    "declare" when IsDeclarationOnLine() => ParseAmbient(start),
                    "namespace" or "module" when IsNameOnLine() || (Token.Text == "module" && Peek() is { Type: TokenType.String, NewlineBefore: false }) => ParseNamespace(start),
                    "global" when _ambient > 0 && Peek().Type == TokenType.LeftBrace => ParseNamespace(start),
                    _ => null,
                };
            default:
                return null;
        }
    }

    private bool IsNameOnLine() => Peek() is { NewlineBefore: false } next && TokenFacts.IsIdentifier(next.Type);

    private bool IsDeclarationOnLine() => Peek() is { NewlineBefore: false } next
        && (next.Type is TokenType.Var or TokenType.Let or TokenType.Const or TokenType.Function or TokenType.Class or TokenType.Enum
                or TokenType.Interface or TokenType.Async or TokenType.Using or TokenType.Await or TokenType.Import
            || (next.Type == TokenType.Name && next.Text is "type" or "abstract" or "namespace" or "module" or "global" or "declare"));

    /// <summary>A declaration in a nested statement: a scope's worth of recursion.</summary>
    private T Erased<T>(T declaration, int start, int nodeStart)
        where T : Statement
    {
        EraseStatement(start);
        return Finish(declaration, nodeStart);
    }

    /// <summary><c>interface A&lt;T&gt; extends B { … }</c></summary>
    private InterfaceDeclaration ParseInterface(int start)
    {
        var nodeStart = Token.Start;
        Next();
        var name = Token.Text!; // an identifier has a text
        Next();
        _typeNames.Add(name);
        var typeParameters = TokenType == TokenType.Less ? ParseTypeParameterList() : null;
        IReadOnlyList<TypeNode> extends = Eat(TokenType.Extends) ? ParseHeritageTypes() : [];
        var body = ParseObjectType();
        return Erased(new InterfaceDeclaration(name, typeParameters, extends, body), start, nodeStart);
    }

    private List<TypeNode> ParseHeritageTypes()
    {
        var types = new List<TypeNode>();
        do
        {
            types.Add(ParsePostfixType());
        }
        while (Eat(TokenType.Comma));
        return types;
    }

    /// <summary><c>type A&lt;T&gt; = B</c></summary>
    private TypeAliasDeclaration ParseTypeAlias(int start)
    {
        var nodeStart = Token.Start;
        Next();
        var name = Token.Text!; // an identifier has a text
        Next();
        _typeNames.Add(name);
        var typeParameters = TokenType == TokenType.Less ? ParseTypeParameterList() : null;
        Expect(TokenType.Assign);
        var type = ParseType();
        ExpectSemicolon();
        return Erased(new TypeAliasDeclaration(name, typeParameters, type), start, nodeStart);
    }

    /// <summary><c>abstract class A { … }</c>: only the word goes</summary>
    private Statement ParseAbstractClass(int start, in NodeList<Decorator> decorators, bool isNameOptional = false)
    {
        EraseToken();
        return ParseClassAfterModifiers(decorators.Count > 0 ? start : Token.Start, decorators, isNameOptional);
    }

    /// <inheritdoc/>
    protected override Statement ParseDecoratedExtension(int start, in NodeList<Decorator> decorators, bool isNameOptional) =>
        _hasTypes && IsWord("abstract") && Peek().Type == TokenType.Class
            ? ParseAbstractClass(start, decorators, isNameOptional)
            : base.ParseDecoratedExtension(start, decorators, isNameOptional);

    // ---- Ambient declarations --------------------------------------------------------------------------------

    /// <summary><c>declare …</c></summary>
    private Statement ParseAmbient(int start)
    {
        var nodeStart = Token.Start;
        Next();
        var function = TokenType == TokenType.Async ? Peek().Type : TokenType;
        if (function == TokenType.Function)
        {
            NoteAmbientFunction();
        }

        Enter();
        _ambient++;
        OpenBlockScope();
        var inner = ParseStatement(StatementPosition.ListItem);
        CloseBlockScope();
        _ambient--;
        Leave();
        if (inner is not (Declaration or DeclarationExtension))
        {
            throw Error(nodeStart, "`declare` must stand before a declaration, on its line", SyntaxErrorCode.UnexpectedToken);
        }

        switch (inner)
        {
            case VariableDeclaration variables:
                foreach (var declarator in variables.Declarations)
                {
                    NoteAmbientName(declarator.Id);
                }

                break;
            case ClassDeclaration { Id: { } id }:
                NoteAmbientName(id);
                break;
        }

        // The types of what is declared stay readable: interfaces and aliases are kept as they are.
        if (inner is InterfaceDeclaration or TypeAliasDeclaration)
        {
            Erase(start, PreviousEnd);
            return inner;
        }

        return Erased(new TypeOnlyStatement { Declared = inner }, start, nodeStart);
    }

    private void NoteAmbientFunction()
    {
        var mark = Mark();
        Eat(TokenType.Async);
        Next();
        if (TokenFacts.IsIdentifier(TokenType))
        {
            _typeNames.Add(Token.Text!); // an identifier has a text
            _ambientNames.Add(Token.Text!);
        }

        Rewind(mark);
    }

    /// <summary>What is declared may be exported in a list, and like a type it leaves no trace there.</summary>
    private void NoteAmbientName(Node target)
    {
        if (target is Identifier id)
        {
            _typeNames.Add(id.Name);
            _ambientNames.Add(id.Name);
        }
    }

    /// <inheritdoc/>
    protected override Statement FinishOverloadExtension(int start)
    {
        var statement = new TypeOnlyStatement();
        return Erased(statement, start, start);
    }

    /// <inheritdoc/>
    protected override bool IsBodyOmittedExtension()
    {
        if (!_hasTypes || (TokenType != TokenType.Semicolon && !CanInsertSemicolon))
        {
            return false;
        }

        Eat(TokenType.Semicolon);
        return true;
    }

    // ---- Namespaces ------------------------------------------------------------------------------------------

    /// <summary><c>namespace A.B { … }</c>, <c>module "a" { … }</c>, <c>global { … }</c></summary>
    private TypeOnlyStatement ParseNamespace(int start)
    {
        var nodeStart = Token.Start;
        var keywordEnd = Token.End;
        Enter();
        if (!IsWord("global"))
        {
            Next();
        }

        if (TokenType == TokenType.String)
        {
            Next();
        }
        else
        {
            _typeNames.Add(Token.Text!); // an identifier has a text
            ParseEntityName();
        }

        var hasValues = false;
        if (TokenType == TokenType.LeftBrace)
        {
            hasValues = ParseNamespaceBody();
        }
        else
        {
            ExpectSemicolon();
        }

        Leave();
        if (hasValues && _ambient == 0)
        {
            _diagnostics.Report(DiagnosticCode.NamespaceWithValues, TextSpan.FromBounds(nodeStart, keywordEnd),
                "A namespace that holds values exists at run time, so it cannot simply be erased.",
                fix: "export the values from a module of their own, or put them into an object: `const Name = { … }`");
        }

        return Erased(new TypeOnlyStatement(), start, nodeStart);
    }

    /// <summary>The statements of a namespace; tells whether any of them exists at run time.</summary>
    private bool ParseNamespaceBody()
    {
        var hasValues = false;
        Next();
        OpenBlockScope();
        while (TokenType != TokenType.RightBrace)
        {
            var start = Token.Start;
            hasValues |= Eat(TokenType.Export)
                ? ParseNamespaceExport(start)
                : ParseNamespaceStatement() is not (InterfaceDeclaration or TypeAliasDeclaration or TypeOnlyStatement or EmptyStatement);
        }

        CloseBlockScope();
        Next();
        return hasValues;
    }

    private Statement ParseNamespaceStatement()
    {
        if (TokenType == TokenType.Import && Peek().Type is not (TokenType.LeftParen or TokenType.Dot))
        {
            var start = Token.Start;
            SkipToSemicolon();
            return Finish(new TypeOnlyStatement(), start);
        }

        return ParseStatement(StatementPosition.ListItem);
    }

    /// <summary>What follows <c>export</c> in a namespace; tells whether it exists at run time.</summary>
    private bool ParseNamespaceExport(int start)
    {
        switch (TokenType)
        {
            case TokenType.LeftBrace or TokenType.Star or TokenType.Assign or TokenType.As or TokenType.Import:
                SkipToSemicolon();
                return true;
            case TokenType.Name when IsWord("type") && Peek().Type is TokenType.LeftBrace or TokenType.Star:
                SkipToSemicolon();
                return false;
            case TokenType.Default:
                Next();
                if (TryParseExportDefaultExtension(Token.Start) is null)
                {
                    if (TokenType is TokenType.Function or TokenType.Async || (TokenType == TokenType.Class && TokenFacts.IsIdentifier(Peek().Type)))
                    {
                        ParseStatement(StatementPosition.ListItem);
                    }
                    else
                    {
                        var isClass = TokenType == TokenType.Class;
                        ParseExpression();
                        if (!isClass)
                        {
                            ExpectSemicolon();
                        }
                    }
                }

                return true;
            default:
                var statement = TryParseDeclaration(start) ?? ParseStatement(StatementPosition.ListItem);
                return statement is not (InterfaceDeclaration or TypeAliasDeclaration or TypeOnlyStatement);
        }
    }

    /// <summary>Skips the rest of a statement that needs no reading.</summary>
    private void SkipToSemicolon()
    {
        while (TokenType is not (TokenType.Semicolon or TokenType.End))
        {
            if (TokenType is TokenType.LeftBrace or TokenType.LeftParen or TokenType.LeftBracket)
            {
                if (!SkipBrackets())
                {
                    throw Unexpected();
                }
            }
            else
            {
                Next();
            }

            if (CanInsertSemicolon)
            {
                break;
            }
        }

        Eat(TokenType.Semicolon);
    }

    // ---- Enums -----------------------------------------------------------------------------------------------

    /// <summary><c>enum A { B, C = 1 }</c>, <c>const enum A { … }</c></summary>
    private EnumDeclaration ParseEnum(int start)
    {
        var nodeStart = Token.Start;
        Eat(TokenType.Const);
        Expect(TokenType.Enum);
        var id = ParseIdentifierReference();
        var head = TextSpan.FromBounds(nodeStart, PreviousEnd);
        var isMerged = _ambient == 0 && !TryDeclareEnum(id);

        var bodyStart = Token.Start;
        Expect(TokenType.LeftBrace);
        var members = new List<EnumMember>();
        while (TokenType != TokenType.RightBrace)
        {
            members.Add(ParseEnumMember());
        }

        Next();
        var declaration = new EnumDeclaration(id, members, head, TextSpan.FromBounds(bodyStart, PreviousEnd), isMerged);
        if (_ambient > 0)
        {
            return Erased(declaration, start, nodeStart);
        }

        _enums.Add(declaration);
        return Finish(declaration, nodeStart);
    }

    /// <summary>Declares the name of an enum in the current scope; false if an earlier enum there has it, to which this one adds.</summary>
    private bool TryDeclareEnum(Identifier id)
    {
        var isFirst = _enumNames.Add(id.Name);
        try
        {
            DeclareLexically(id);
            return true;
        }
        catch (SyntaxErrorException) when (!isFirst)
        {
            return false;
        }
    }

    private EnumMember ParseEnumMember()
    {
        var start = Token.Start;
        var key = ParsePropertyName(out var isComputed);
        // `["a"]` is let pass by TypeScript; numbers and other expressions are not.
        if (isComputed ? key is not (StringLiteral or TemplateLiteral { Expressions.Count: 0 }) : key is not (Identifier or StringLiteral))
        {
            throw Error(start, "An enum member must have a name: a word or a string");
        }

        var initializer = Eat(TokenType.Assign) ? ParseAssignmentExpression() : null;
        var commaAt = TokenType == TokenType.Comma ? Token.Start : -1;
        var member = Finish(new EnumMember(key, initializer, commaAt), start);
        if (TokenType != TokenType.RightBrace)
        {
            Expect(TokenType.Comma);
        }

        return member;
    }

    // ---- Imports ---------------------------------------------------------------------------------------------

    /// <inheritdoc/>
    protected override Statement? TryParseImportExtension(int start)
    {
        if (!_hasTypes || !IsWord("type"))
        {
            return null;
        }

        var next = Peek();
        if (next.Type is not (TokenType.LeftBrace or TokenType.Star) && (!TokenFacts.IsIdentifier(next.Type) || IsDefaultImportNamedType()))
        {
            return null;
        }

        Next();
        SkipTypeOnlyImport();
        return Erased(new TypeOnlyStatement(), start, start);
    }

    /// <summary><c>import type from "a"</c> imports a value called <c>type</c>; <c>import type from from "a"</c> does not.</summary>
    private bool IsDefaultImportNamedType()
    {
        var mark = Mark();
        Next();
        var isName = IsContextual(TokenType.From) && Peek().Type == TokenType.String;
        Rewind(mark);
        return isName;
    }

    private void SkipTypeOnlyImport()
    {
        var names = new List<(string Imported, string Local)>();
        if (TokenFacts.IsIdentifier(TokenType))
        {
            names.Add(("default", Token.Text!)); // an identifier has a text
            Next();
            Eat(TokenType.Comma);
        }

        if (Eat(TokenType.Star))
        {
            Expect(TokenType.As);
            names.Add(("*", ParseIdentifierName().Name));
        }
        else if (Eat(TokenType.LeftBrace))
        {
            SkipTypeOnlyNames(names);
        }

        Expect(TokenType.From);
        var source = Token.Text;
        Expect(TokenType.String);
        foreach (var (imported, local) in names)
        {
            _typeNames.Add(local);
            _typeImports.Add(new TypeImport(source!, imported, local)); // a string has a text
        }

        SkipImportAttributes();
        ExpectSemicolon();
    }

    private void SkipImportAttributes()
    {
        if (Eat(TokenType.With) && !SkipBrackets())
        {
            throw Unexpected();
        }
    }

    /// <summary><c>a, b as c, "d" as e}</c></summary>
    private void SkipTypeOnlyNames(List<(string Name, string Alias)> names)
    {
        while (TokenType != TokenType.RightBrace)
        {
            var name = SkipModuleName();
            names.Add((name, Eat(TokenType.As) ? SkipModuleName() : name));
            if (TokenType != TokenType.RightBrace)
            {
                Expect(TokenType.Comma);
            }
        }

        Next();
    }

    private string SkipModuleName()
    {
        if (!TokenFacts.IsWord(TokenType) && TokenType != TokenType.String)
        {
            throw Unexpected();
        }

        var name = Token.Text!; // words and strings have a text
        Next();
        return name;
    }

    /// <summary>Whether <c>import a =</c> or <c>import type a =</c> stands here.</summary>
    private bool IsImportAlias(out bool isTypeOnly)
    {
        var mark = Mark();
        Next();
        isTypeOnly = IsWord("type") && TokenFacts.IsIdentifier(Peek().Type);
        if (isTypeOnly)
        {
            Next();
        }

        var isAlias = TokenFacts.IsIdentifier(TokenType) && Peek().Type == TokenType.Assign;
        Rewind(mark);
        return isAlias;
    }

    /// <summary><c>import type a = require("b")</c>, from the word <c>type</c> on</summary>
    private TypeOnlyStatement SkipTypeOnlyAlias(int start)
    {
        Next();
        _typeNames.Add(Token.Text!); // an identifier has a text
        SkipToSemicolon();
        return Erased(new TypeOnlyStatement(), start, start);
    }

    /// <summary><c>import a = require("b")</c>, <c>import a = b.c</c>; the current token is the name</summary>
    private TypeOnlyStatement ParseImportAlias(int start, int importStart)
    {
        var id = ParseIdentifierReference();
        Expect(TokenType.Assign);
        if (_ambient == 0)
        {
            DeclareLexically(id);
            var isRequire = IsWord("require") && Peek().Type == TokenType.LeftParen;
            var source = isRequire ? RequiredModule() : null;
            _diagnostics.Report(DiagnosticCode.ImportEquals, TextSpan.FromBounds(importStart, PreviousEnd),
                "`import =` is not an ECMAScript import.",
                fix: isRequire ? $"import * as {id.Name} from {source};" : $"const {id.Name} = …;");
        }
        else
        {
            _typeNames.Add(id.Name);
        }

        SkipToSemicolon();
        return Erased(new TypeOnlyStatement(), start, importStart);
    }

    /// <summary>The string in <c>require("a")</c>, as written.</summary>
    private string RequiredModule()
    {
        var mark = Mark();
        Next();
        Next();
        var source = TokenType == TokenType.String ? Input[Token.Start..Token.End] : "\"…\"";
        Rewind(mark);
        return source;
    }

    /// <summary><c>type A</c> in a list of imports or exports</summary>
    /// <inheritdoc/>
    protected override bool SkipSpecifierExtension()
    {
        if (!_hasTypes || !IsWord("type"))
        {
            return false;
        }

        var start = Token.Start;
        var attempt = Begin();
        Next();
        // `type`, `type as a` and `type as as` are about a value called `type`; `type as as a` is about a type called `as`.
        if (IsContextual(TokenType.As))
        {
            Next();
            if (IsContextual(TokenType.As))
            {
                Next();
                if (TokenType is TokenType.Comma or TokenType.RightBrace)
                {
                    Abandon(attempt);
                    return false;
                }

                FinishTypeSpecifier(start, "as", SkipModuleName());
                return true;
            }

            if (TokenType is not (TokenType.Comma or TokenType.RightBrace))
            {
                Abandon(attempt);
                return false;
            }

            FinishTypeSpecifier(start, "as", "as");
            return true;
        }

        if (!TokenFacts.IsWord(TokenType) && TokenType != TokenType.String)
        {
            Abandon(attempt);
            return false;
        }

        var name = SkipModuleName();
        FinishTypeSpecifier(start, name, Eat(TokenType.As) ? SkipModuleName() : name);
        return true;
    }

    /// <summary>Notes a specifier that ends with the previous token, and erases it with the comma after it.</summary>
    private void FinishTypeSpecifier(int start, string name, string alias)
    {
        _typeNames.Add(alias);
        _typeSpecifiers.Add((start, name, alias));
        Erase(start, TokenType == TokenType.Comma ? Token.End : PreviousEnd);
    }

    /// <summary>Finds out which import or export each of the specifiers with <c>type</c> stands in.</summary>
    private void AttachTypeSpecifiers(Module root)
    {
        var next = 0;
        foreach (var statement in root.Body)
        {
            for (; next < _typeSpecifiers.Count && _typeSpecifiers[next].Start < statement.End; next++)
            {
                var (_, name, alias) = _typeSpecifiers[next];
                if (statement is ImportDeclaration import)
                {
                    _typeImports.Add(new TypeImport(import.Source.Value, name, alias));
                }
                else if (statement is ExportNamedDeclaration export)
                {
                    _typeExports.Add(new TypeExport(alias, name, export.Source?.Value));
                }
            }
        }
    }

    // ---- Exports ---------------------------------------------------------------------------------------------

    /// <inheritdoc/>
    protected override Statement? TryParseExportExtension(int start)
    {
        if (!_hasTypes)
        {
            return null;
        }

        if (TokenType == TokenType.Assign)
        {
            return ParseExportAssignment(start);
        }

        if (TokenType == TokenType.As && IsWordAhead("namespace"))
        {
            SkipToSemicolon();
            return Erased(new TypeOnlyStatement(), start, start);
        }

        if (IsWord("type") && Peek().Type is TokenType.LeftBrace or TokenType.Star)
        {
            return ParseTypeOnlyExport(start);
        }

        if (TryParseDeclaration(start) is not { } declaration)
        {
            return null;
        }

        return declaration is Declaration value ? ExportDeclared(start, value) : FinishExportExtension(start, declaration);
    }

    private bool IsWordAhead(string word) => Peek() is { Type: TokenType.Name } next && next.Text == word;

    /// <summary><c>export = a;</c></summary>
    private TypeOnlyStatement ParseExportAssignment(int start)
    {
        var equalsEnd = Token.End;
        Next();
        var value = ParseExpression();
        var valueEnd = PreviousEnd;
        ExpectSemicolon();
        if (_ambient == 0)
        {
            _diagnostics.Report(DiagnosticCode.ExportEquals, TextSpan.FromBounds(start, equalsEnd),
                "`export =` is not an ECMAScript export.",
                fix: $"export default {(value is Identifier id ? id.Name : valueEnd - value.Start <= 40 ? Input[value.Start..valueEnd] : "…")};");
        }

        return Erased(new TypeOnlyStatement(), start, start);
    }

    /// <summary><c>export type { A, B as C } from "d"</c>, <c>export type * from "a"</c></summary>
    private TypeOnlyStatement ParseTypeOnlyExport(int start)
    {
        Next();
        var names = new List<(string Name, string Alias)>();
        if (Eat(TokenType.Star))
        {
            names.Add(("*", Eat(TokenType.As) ? SkipModuleName() : "*"));
        }
        else
        {
            Expect(TokenType.LeftBrace);
            SkipTypeOnlyNames(names);
        }

        string? source = null;
        if (Eat(TokenType.From))
        {
            source = Token.Text;
            Expect(TokenType.String);
            SkipImportAttributes();
        }

        foreach (var (name, alias) in names)
        {
            _typeExports.Add(new TypeExport(alias, name, source));
        }

        ExpectSemicolon();
        return Erased(new TypeOnlyStatement(), start, start);
    }

    /// <summary>An exported declaration that vanishes takes <c>export</c> with it; an enum leaves it in front of its variable.</summary>
    /// <inheritdoc/>
    protected override Statement FinishExportExtension(int start, Statement statement)
    {
        if (statement is not EnumDeclaration declaration || _ambient > 0)
        {
            EraseStatement(start);
        }
        else if (declaration.IsMerged)
        {
            // Not `Erase`: what was noted about the enum itself stays.
            _edits.Add(new SourceEdit(start, declaration.Head.Start, null));
        }
        else
        {
            AddExportedName(declaration.Id.Name, declaration.Id.Start);
        }

        return statement;
    }

    /// <inheritdoc/>
    protected override StatementOrExpression? TryParseExportDefaultExtension(int start)
    {
        if (!_hasTypes)
        {
            return null;
        }

        if (TokenType == TokenType.Interface && IsNameOnLine())
        {
            var declaration = ParseInterface(start);
            _typeExports.Add(new TypeExport("default", declaration.Name, null));
            return declaration;
        }

        return IsWord("abstract") && Peek() is { Type: TokenType.Class, NewlineBefore: false } ? ParseAbstractClass(start, default, isNameOptional: true)
            : null;
    }

    /// <inheritdoc/>
    protected override bool IsDeclaredExtension(string name)
    {
        if (_typeNames.Contains(name))
        {
            _exportedTypes.Add(name);
            return true;
        }

        // An enum is declared by its own means; after an error, the declaration may be in what was skipped.
        return _enumNames.Contains(name) || _ambient > 0 || _diagnostics.HasErrors;
    }

    /// <summary><c>export default A</c> where A is the name of a type only leaves no trace.</summary>
    private void EraseDefaultExportOfType(Module root)
    {
        foreach (var statement in root.Body)
        {
            if (statement is ExportDefaultDeclaration { Declaration: Identifier id } && _typeNames.Contains(id.Name)
                && !_ambientNames.Contains(id.Name) && !_enumNames.Contains(id.Name) && !root.Body.Any(other => Declares(other, id.Name)))
            {
                _edits.Add(new SourceEdit(statement.Start, statement.Start + 1, ";"));
                _edits.Add(new SourceEdit(statement.Start + 1, statement.End, null));
            }
        }
    }

    /// <summary>Whether a top-level statement may declare a value of a name.</summary>
    private static bool Declares(Statement statement, string name) => statement switch
    {
        ExportNamedDeclaration { Declaration: { } exported } => Declares(exported, name),
        ImportDeclaration import => import.Specifiers.Any(specifier => specifier.Local.Name == name),
        VariableDeclaration variables => variables.Declarations.Any(declarator => declarator.Id is not Identifier id || id.Name == name),
        FunctionDeclaration { Id: { } id } => id.Name == name,
        ClassDeclaration { Id: { } id } => id.Name == name,
        _ => false,
    };

    /// <summary><c>export { A }</c> where A is a type leaves no trace.</summary>
    private void EraseExportsOfTypes(Module root)
    {
        EraseDefaultExportOfType(root);
        if (_exportedTypes.Count == 0)
        {
            return;
        }

        foreach (var statement in root.Body)
        {
            if (statement is not ExportNamedDeclaration { Source: null } export)
            {
                continue;
            }

            foreach (var specifier in export.Specifiers)
            {
                if (specifier.Local is Identifier local && _exportedTypes.Contains(local.Name))
                {
                    var comma = specifier.End;
                    while (char.IsWhiteSpace(Source(comma)))
                    {
                        comma++;
                    }

                    _edits.Add(new SourceEdit(specifier.Start, Source(comma) == ',' ? comma + 1 : specifier.End, null));
                }
            }
        }

        char Source(int offset) => offset < _source.Text.Length ? _source.Text[offset] : '\0';
    }
}
