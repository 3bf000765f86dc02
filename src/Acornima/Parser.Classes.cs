using Acornima.Ast;

namespace Acornima;

// Classes, private names and decorators: ECMA-262 §15.7 and the decorators proposal.
public partial class Parser
{
    private readonly List<PrivateNames> _classes = [];

    /// <summary>The private names of a class that is being parsed.</summary>
    private sealed class PrivateNames
    {
        public Dictionary<string, PrivateNameKind> Declared { get; } = new(StringComparer.Ordinal);

        /// <summary>Names used so far that the class may still declare, each with the place of its first use.</summary>
        public Dictionary<string, int> Used { get; } = new(StringComparer.Ordinal);
    }

    private enum PrivateNameKind
    {
        Other,
        Getter,
        Setter,
        StaticGetter,
        StaticSetter,
    }

    private void ResetClasses() => _classes.Clear();

    /// <summary>ClassDeclaration; the current token is <c>class</c></summary>
    private ClassDeclaration ParseClassDeclaration(int start, in NodeList<Decorator> decorators, bool isNameOptional = false)
    {
        var id = ParseClassTail(start, isNameOptional, out var superClass, out var body);
        var declaration = new ClassDeclaration(id, superClass, body, decorators);
        FinishClassExtension(declaration);
        FinishScope(declaration, start);
        if (id is not null)
        {
            CheckLexicalName(id);
            ThrowIfRedeclared(_scopes.TryDeclareLexical(id), id);
        }

        return declaration;
    }

    /// <summary>ClassExpression; the current token is <c>class</c></summary>
    private ClassExpression ParseClassExpression(int start, in NodeList<Decorator> decorators)
    {
        var id = ParseClassTail(start, isNameOptional: true, out var superClass, out var body);
        var expression = new ClassExpression(id, superClass, body, decorators);
        FinishClassExtension(expression);
        return FinishScope(expression, start);
    }

    /// <summary><c>@a class {}</c></summary>
    private ClassExpression ParseDecoratedClassExpression()
    {
        var start = Token.Start;
        var decorators = ParseDecorators();
        return TokenType == TokenType.Class ? ParseClassExpression(start, decorators) : throw Unexpected();
    }

    /// <summary>Name, heritage and body. A class is strict throughout; its scope is left open for the node to end.</summary>
    private Identifier? ParseClassTail(int start, bool isNameOptional, out Expression? superClass, out ClassBody body)
    {
        Enter();
        Next();
        var outer = _context;
        _context |= ParseContext.Strict;
        _scopes.Open(ScopeKind.Class);
        var id = ParseClassName(isNameOptional);
        ParseClassTypeParametersExtension();
        superClass = null;
        if (Eat(TokenType.Extends))
        {
            superClass = ParseClassHeritage();
        }

        ParseImplementsExtension();
        body = ParseClassBody(superClass is not null);
        _context = outer;
        Leave();
        return id;
    }

    private Identifier? ParseClassName(bool isNameOptional)
    {
        if (isNameOptional && (!TokenFacts.IsIdentifier(TokenType) || (TokenType == TokenType.Implements && IsImplementsClauseExtension())))
        {
            return null;
        }

        var id = ParseIdentifierReference();
        CheckBindingName(id);
        return id;
    }

    /// <summary>The expression after <c>extends</c></summary>
    private Expression ParseClassHeritage()
    {
        var token = Token;
        var cover = _cover;
        _cover = CoverErrors.None;
        _arrowStart = -1;
        var heritage = ParseLeftHandSideExpression();
        ThrowIfNotExpression();
        _cover = cover;
        if (IsBareArrow(heritage))
        {
            throw Unexpected(token);
        }

        return ParseHeritageExtension(heritage, token.Start);
    }

    /// <summary>Extension point: called after a class's name; consumes type parameters.</summary>
    protected virtual void ParseClassTypeParametersExtension()
    {
    }

    /// <summary>Extension point: whether <c>implements</c> after <c>class</c> begins a clause and is not the name.</summary>
    protected virtual bool IsImplementsClauseExtension() => false;

    /// <summary>Extension point: what may follow the expression after <c>extends</c>, such as type arguments.</summary>
    protected virtual Expression ParseHeritageExtension(Expression heritage, int start) => heritage;

    /// <summary>Extension point: called before the class body; consumes an <c>implements</c> clause.</summary>
    protected virtual void ParseImplementsExtension()
    {
    }

    /// <summary>Extension point: called with each class before it is completed.</summary>
    protected virtual void FinishClassExtension(Node declaration)
    {
    }

    private ClassBody ParseClassBody(bool isDerived)
    {
        var start = Token.Start;
        Expect(TokenType.LeftBrace);
        _classes.Add(new PrivateNames());
        var list = BeginList();
        var hasConstructor = false;
        while (TokenType != TokenType.RightBrace)
        {
            if (Eat(TokenType.Semicolon))
            {
                continue;
            }

            if (ParseClassElement(isDerived, ref hasConstructor) is { } element)
            {
                AddToList(element);
            }
        }

        ClosePrivateNames();
        Next();
        return Finish(new ClassBody(EndList<Node>(list)), start);
    }

    // ---- Elements --------------------------------------------------------------------------------------------

    /// <summary>ClassElement; null for what an extension lets vanish.</summary>
    private Node? ParseClassElement(bool isDerived, ref bool hasConstructor)
    {
        var start = Token.Start;
        var decorators = ParseDecorators();
        if (TryParseClassElementExtension(start, out var erased))
        {
            return erased;
        }

        var isStatic = IsContextual(TokenType.Static) && EatModifier(TokenType.Static, allowBlock: true);
        if (isStatic && TokenType == TokenType.LeftBrace)
        {
            return decorators.Count == 0 ? ParseStaticBlock(start) : throw Unexpected();
        }

        ParseMemberModifiersExtension();
        if (TokenType == TokenType.Accessor && EatModifier(TokenType.Accessor))
        {
            return ParseField(start, isStatic, isAccessor: true, decorators);
        }

        var isAsync = TokenType == TokenType.Async && EatModifier(TokenType.Async);
        var isGenerator = Eat(TokenType.Star);
        var kind = PropertyKind.Method;
        if (!isAsync && !isGenerator)
        {
            kind = TokenType == TokenType.Get && EatModifier(TokenType.Get) ? PropertyKind.Get
                : TokenType == TokenType.Set && EatModifier(TokenType.Set) ? PropertyKind.Set
                : PropertyKind.Method;
        }

        if (kind == PropertyKind.Method && !isAsync && !isGenerator && !IsMethodAhead())
        {
            return ParseField(start, isStatic, isAccessor: false, decorators);
        }

        return ParseMethod(start, kind, isStatic, isAsync, isGenerator, isDerived, decorators, ref hasConstructor);
    }

    /// <summary>Consumes a modifier if the token after it shows that it is one and not a name.</summary>
    private bool EatModifier(TokenType modifier, bool allowBlock = false)
    {
        if (Token.HasEscape)
        {
            return false;
        }

        var next = Peek();
        var isModifier = StartsPropertyName(next.Type)
            || (next.Type == TokenType.Star && modifier is TokenType.Static or TokenType.Async)
            || (next.Type == TokenType.LeftBrace && allowBlock);
        // A line break ends a field called `async` or `accessor`.
        if (!isModifier || (next.NewlineBefore && modifier is TokenType.Async or TokenType.Accessor))
        {
            return false;
        }

        Next();
        return true;
    }

    /// <summary>Whether the element name at the current token is followed by a method's parameters.</summary>
    private bool IsMethodAhead()
    {
        // Only a computed name can be long, and whether it is a method's name is decided after reading it, below.
        if (TokenType == TokenType.LeftBracket)
        {
            return true;
        }

        var mark = Mark();
        Next();
        if (IsOptionalMarkExtension())
        {
            Next();
        }

        var isMethod = StartsMethod();
        Rewind(mark);
        return isMethod;
    }

    /// <summary>Extension point: whether the current token is a mark that may follow an element's name, such as <c>?</c> and <c>!</c>.</summary>
    protected virtual bool IsOptionalMarkExtension() => false;

    /// <summary>Extension point: consumes the mark after an element's name, if there is one.</summary>
    protected virtual void EatOptionalMarkExtension()
    {
    }

    /// <summary>Extension point: a class element that the language does not have, such as an index signature.</summary>
    /// <param name="start">Where the element begins.</param>
    /// <param name="element">What stands for it in the tree; null if nothing does.</param>
    /// <returns>Whether there was such an element.</returns>
    protected virtual bool TryParseClassElementExtension(int start, out Node? element)
    {
        element = null;
        return false;
    }

    /// <summary>Extension point: called after <c>static</c>; consumes modifiers that the language does not have.</summary>
    protected virtual void ParseMemberModifiersExtension()
    {
    }

    /// <summary>Extension point: what may follow a field's name: a mark, a type.</summary>
    protected virtual Node? ParseFieldTypeExtension() => null;

    /// <summary>Extension point: called with each completed class element.</summary>
    /// <param name="element">The element; null for a method that has no body.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="fieldType">What <see cref="ParseFieldTypeExtension"/> returned.</param>
    /// <returns>What to put into the tree; null for nothing.</returns>
    protected virtual Node? FinishClassElementExtension(Node? element, int start, Node? fieldType) => element;

    /// <summary>ClassElementName</summary>
    private Expression ParseClassElementName(out bool computed)
    {
        if (TokenType != TokenType.PrivateName)
        {
            return ParsePropertyName(out computed);
        }

        computed = false;
        var start = Token.Start;
        var name = Token.Text!; // a private name has a text
        if (name == "constructor")
        {
            throw Error(start, "Classes may not have a private field named '#constructor'", SyntaxErrorCode.InvalidClassElement);
        }

        Next();
        return Finish(new PrivateIdentifier(name), start);
    }

    /// <summary>MethodDefinition</summary>
    private Node? ParseMethod(int start, PropertyKind kind, bool isStatic, bool isAsync, bool isGenerator, bool isDerived, in NodeList<Decorator> decorators, ref bool hasConstructor)
    {
        var key = ParseClassElementName(out var computed);
        EatOptionalMarkExtension();
        if (computed && kind == PropertyKind.Method && !isAsync && !isGenerator && !StartsMethod())
        {
            return ParseFieldRest(start, key, computed, isStatic, isAccessor: false, decorators);
        }

        var name = computed ? null : NameOf(key);
        var isConstructor = !isStatic && name == "constructor";
        if (isConstructor && (kind != PropertyKind.Method || isAsync || isGenerator))
        {
            throw Error(key.Start, kind != PropertyKind.Method ? "Class constructor may not be an accessor"
                : isAsync ? "Class constructor may not be an async method" : "Class constructor may not be a generator", SyntaxErrorCode.InvalidClassElement);
        }

        if (isStatic && name == "prototype")
        {
            throw Error(key.Start, "Classes may not have a static property named 'prototype'", SyntaxErrorCode.InvalidClassElement);
        }

        var function = TryParseMethodFunction(isGenerator, isAsync, Flag(isConstructor && isDerived, ParseContext.SuperCall));
        if (function is null)
        {
            return FinishClassElementExtension(null, start, null);
        }

        if (isConstructor)
        {
            if (hasConstructor)
            {
                throw Error(key.Start, "A class may only have one constructor", SyntaxErrorCode.InvalidClassElement);
            }

            hasConstructor = true;
            kind = PropertyKind.Constructor;
        }

        CheckAccessor(kind, function);
        if (key is PrivateIdentifier privateName)
        {
            DeclarePrivateName(privateName, kind switch
            {
                PropertyKind.Get => isStatic ? PrivateNameKind.StaticGetter : PrivateNameKind.Getter,
                PropertyKind.Set => isStatic ? PrivateNameKind.StaticSetter : PrivateNameKind.Setter,
                _ => PrivateNameKind.Other,
            });
        }

        return FinishClassElementExtension(Finish(new MethodDefinition(kind, key, function, computed, isStatic, decorators), start), start, null);
    }

    /// <summary>FieldDefinition, or an accessor field: <c>accessor a = 1;</c></summary>
    private Node? ParseField(int start, bool isStatic, bool isAccessor, in NodeList<Decorator> decorators)
    {
        var key = ParseClassElementName(out var computed);
        EatOptionalMarkExtension();
        return ParseFieldRest(start, key, computed, isStatic, isAccessor, decorators);
    }

    private Node? ParseFieldRest(int start, Expression key, bool computed, bool isStatic, bool isAccessor, in NodeList<Decorator> decorators)
    {
        var name = computed ? null : NameOf(key);
        if (name == "constructor" || (isStatic && name == "prototype"))
        {
            throw Error(key.Start, $"Classes may not have a field named '{name}'", SyntaxErrorCode.InvalidClassElement);
        }

        if (key is PrivateIdentifier privateName)
        {
            DeclarePrivateName(privateName, PrivateNameKind.Other);
        }

        var type = ParseFieldTypeExtension();
        var value = TokenType == TokenType.Assign ? ParseFieldInitializer() : null;
        ExpectSemicolon(isField: true);
        Node field = isAccessor
            ? new AccessorProperty(key, value, computed, isStatic, decorators)
            : new PropertyDefinition(key, value, computed, isStatic, decorators);
        return FinishClassElementExtension(Finish(field, start), start, type);
    }

    private static string? NameOf(Expression key) => key switch
    {
        Identifier id => id.Name,
        StringLiteral literal => literal.Value,
        _ => null,
    };

    /// <summary>Initializer of a field: evaluated like a method's body, but without <c>arguments</c> (ECMA-262 §15.7.1).</summary>
    private Expression ParseFieldInitializer()
    {
        var outer = _context;
        var (yieldAt, awaitAt, awaitNameAt) = (_yieldAt, _awaitAt, _awaitNameAt);
        _context = (outer & ParseContext.SeenThroughFunctions) | ParseContext.NewTarget | ParseContext.SuperProperty | ParseContext.NoArguments;
        Next();
        var value = ParseAssignmentExpression();
        _context = outer;
        (_yieldAt, _awaitAt, _awaitNameAt) = (yieldAt, awaitAt, awaitNameAt);
        return value;
    }

    /// <summary>ClassStaticBlock; the current token is its opening brace</summary>
    private StaticBlock ParseStaticBlock(int start)
    {
        Enter();
        Next();
        var context = (_context & ParseContext.SeenThroughFunctions) | ParseContext.NewTarget | ParseContext.SuperProperty | ParseContext.NoArguments | ParseContext.StaticBlock;
        var outer = EnterFunction(ScopeKind.StaticBlock, context);
        var list = BeginList();
        while (TokenType != TokenType.RightBrace)
        {
            AddToList(ParseStatement(StatementPosition.ListItem));
        }

        LeaveFunction(outer);
        Next();
        Leave();
        return FinishScope(new StaticBlock(EndList<Statement>(list)), start);
    }

    // ---- Private names ---------------------------------------------------------------------------------------

    /// <summary>A private name that is used: <c>a.#b</c>, <c>#b in a</c></summary>
    private PrivateIdentifier ParsePrivateIdentifier()
    {
        var start = Token.Start;
        var name = Token.Text!; // a private name has a text
        if (_classes.Count > 0)
        {
            var current = _classes[^1];
            if (!current.Declared.ContainsKey(name))
            {
                current.Used.TryAdd(name, start);
            }
        }
        else if (Options.CheckPrivateFields)
        {
            // `#a` alone is a stray token; `x.#a` is a name that nothing declares.
            throw PreviousEnd < start || TokenBeforeIsDot(start) ? UndeclaredPrivateName(name, start) : Unexpected();
        }

        Next();
        return Finish(new PrivateIdentifier(name), start);
    }

    private bool TokenBeforeIsDot(int offset) => offset > 0 && Input[offset - 1] == '.';

    private SyntaxErrorException UndeclaredPrivateName(string name, int offset) =>
        Error(offset, $"Private field '#{name}' must be declared in an enclosing class", SyntaxErrorCode.InvalidPrivateName);

    private void DeclarePrivateName(PrivateIdentifier id, PrivateNameKind kind)
    {
        var names = _classes[^1];
        if (names.Declared.TryAdd(id.Name, kind))
        {
            names.Used.Remove(id.Name);
            return;
        }

        // A getter and a setter of the same staticness share their name; nothing else does.
        var isPair = (names.Declared[id.Name], kind) is
            (PrivateNameKind.Getter, PrivateNameKind.Setter) or (PrivateNameKind.Setter, PrivateNameKind.Getter)
            or (PrivateNameKind.StaticGetter, PrivateNameKind.StaticSetter) or (PrivateNameKind.StaticSetter, PrivateNameKind.StaticGetter);
        if (!isPair)
        {
            throw Error(id.Start, $"Identifier '#{id.Name}' has already been declared", SyntaxErrorCode.Redeclaration);
        }

        names.Declared[id.Name] = PrivateNameKind.Other;
    }

    /// <summary>At the end of a class, names that it did not declare become the surrounding class's affair.</summary>
    private void ClosePrivateNames()
    {
        var names = _classes[^1];
        _classes.RemoveAt(_classes.Count - 1);
        foreach (var (name, offset) in names.Used)
        {
            if (_classes.Count > 0)
            {
                if (!_classes[^1].Declared.ContainsKey(name))
                {
                    _classes[^1].Used.TryAdd(name, offset);
                }
            }
            else if (Options.CheckPrivateFields)
            {
                throw UndeclaredPrivateName(name, offset);
            }
        }
    }

    // ---- Decorators ------------------------------------------------------------------------------------------

    /// <summary>DecoratorList, which may be empty</summary>
    private NodeList<Decorator> ParseDecorators()
    {
        if (TokenType != TokenType.At)
        {
            return default;
        }

        var list = BeginList();
        while (TokenType == TokenType.At)
        {
            AddToList(ParseDecorator());
        }

        return EndList<Decorator>(list);
    }

    /// <summary>Decorator: <c>@a.b</c>, <c>@a.b(c)</c>, <c>@(expression)</c></summary>
    protected Decorator ParseDecorator()
    {
        var start = Token.Start;
        Enter();
        Next();
        var expressionStart = Token.Start;
        Expression expression;
        if (Eat(TokenType.LeftParen))
        {
            expression = ParseExpression();
            Expect(TokenType.RightParen);
        }
        else
        {
            var id = ParseIdentifierReference();
            NoteReferenceExtension(id);
            expression = id;
            while (Eat(TokenType.Dot))
            {
                expression = ParseNamedMember(expression, expressionStart, optional: false);
            }

            expression = ParseDecoratorExtension(expression, expressionStart);
            if (TokenType == TokenType.LeftParen)
            {
                expression = ParseCall(expression, expressionStart, optional: false);
            }
        }

        Leave();
        return Finish(new Decorator(expression), start);
    }

    /// <summary>Extension point: what may stand between a decorator's name and its arguments.</summary>
    protected virtual Expression ParseDecoratorExtension(Expression expression, int start) => expression;
}
