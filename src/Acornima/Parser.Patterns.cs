using Acornima.Ast;

namespace Acornima;

// Binding patterns (ECMA-262 §14.3.3), and the conversion of literals into assignment patterns and parameters (§13.15.5, §15.3).
public partial class Parser
{
    /// <summary>How the names of a binding pattern are declared.</summary>
    private enum Binding
    {
        /// <summary>Not yet: parameters wait until it is known whether the function is strict.</summary>
        Parameter,
        Var,
        Lexical,
        CatchParameter,
        SimpleCatchParameter,
    }

    // ---- Binding patterns ------------------------------------------------------------------------------------

    /// <summary>BindingIdentifier or BindingPattern</summary>
    private Node ParseBindingTarget(Binding binding)
    {
        switch (TokenType)
        {
            case TokenType.LeftBracket:
                return ParseArrayBindingPattern(binding);
            case TokenType.LeftBrace:
                return ParseObjectBindingPattern(binding);
            default:
                return ParseBindingIdentifier(binding);
        }
    }

    /// <summary>The name or pattern of a parameter, which is not declared: for signatures, which have no scope.</summary>
    protected Node ParseParameterTarget() => ParseBindingTarget(Binding.Parameter);

    private Identifier ParseBindingIdentifier(Binding binding)
    {
        var id = ParseIdentifierReference();
        Declare(id, binding);
        return id;
    }

    /// <summary>BindingElement: a target with an optional initialiser</summary>
    private Node ParseBindingElement(Binding binding)
    {
        var start = Token.Start;
        var target = ParseBindingTarget(binding);
        if (binding == Binding.Parameter)
        {
            ParseParameterExtension(target);
        }

        return ParseInitializerOf(target, start);
    }

    private Node ParseInitializerOf(Node target, int start) =>
        Eat(TokenType.Assign) ? Finish(new AssignmentPattern(target, ParseAssignmentExpression()), start) : target;

    /// <summary>ArrayBindingPattern: <c>[a, , ...b]</c></summary>
    private ArrayPattern ParseArrayBindingPattern(Binding binding)
    {
        Enter();
        var start = Token.Start;
        Next();
        var list = BeginList();
        while (TokenType != TokenType.RightBracket)
        {
            if (Eat(TokenType.Comma))
            {
                AddToList(null);
                continue;
            }

            var isRest = TokenType == TokenType.Ellipsis;
            AddToList(isRest ? ParseBindingRest(binding) : ParseNestedBindingElement(binding));
            if (TokenType == TokenType.RightBracket)
            {
                break;
            }

            if (isRest)
            {
                throw Error(Token.Start, "Rest element must be last element", SyntaxErrorCode.InvalidBindingTarget);
            }

            Expect(TokenType.Comma);
        }

        Next();
        Leave();
        return Finish(new ArrayPattern(EndList<Node?>(list)), start);
    }

    private Node ParseNestedBindingElement(Binding binding)
    {
        var start = Token.Start;
        return ParseInitializerOf(ParseBindingTarget(binding), start);
    }

    /// <summary>BindingRestElement of an array: <c>...a</c>, <c>...[a, b]</c></summary>
    private RestElement ParseBindingRest(Binding binding)
    {
        var start = Token.Start;
        Next();
        return Finish(new RestElement(ParseBindingTarget(binding)), start);
    }

    /// <summary>ObjectBindingPattern: <c>{a, b: c = 1, ...d}</c></summary>
    private ObjectPattern ParseObjectBindingPattern(Binding binding)
    {
        Enter();
        var start = Token.Start;
        Next();
        var list = BeginList();
        while (TokenType != TokenType.RightBrace)
        {
            var isRest = TokenType == TokenType.Ellipsis;
            AddToList(isRest ? ParseBindingRestProperty(binding) : ParseBindingProperty(binding));
            if (TokenType == TokenType.RightBrace)
            {
                break;
            }

            if (isRest)
            {
                throw Error(Token.Start, "Rest element must be last element", SyntaxErrorCode.InvalidBindingTarget);
            }

            Expect(TokenType.Comma);
        }

        Next();
        Leave();
        return Finish(new ObjectPattern(EndList<Node>(list)), start);
    }

    /// <summary>BindingRestProperty: a name only</summary>
    private RestElement ParseBindingRestProperty(Binding binding)
    {
        var start = Token.Start;
        Next();
        return Finish(new RestElement(ParseBindingIdentifier(binding)), start);
    }

    private AssignmentProperty ParseBindingProperty(Binding binding)
    {
        var start = Token.Start;
        var keyToken = Token;
        var key = ParsePropertyName(out var computed);
        if (Eat(TokenType.Colon))
        {
            var value = ParseNestedBindingElement(binding);
            return Finish(new AssignmentProperty(key, value, computed, shorthand: false), start);
        }

        if (computed || key is not Identifier id)
        {
            throw Unexpected();
        }

        CheckIdentifier(keyToken);
        Declare(id, binding);
        return Finish(new AssignmentProperty(id, ParseInitializerOf(id, start), computed: false, shorthand: true), start);
    }

    // ---- Declaring names -------------------------------------------------------------------------------------

    private void Declare(Identifier id, Binding binding)
    {
        if (binding == Binding.Parameter)
        {
            return;
        }

        CheckBindingName(id);
        if (binding == Binding.Lexical)
        {
            CheckLexicalName(id);
        }

        var isNew = binding switch
        {
            Binding.Var => _scopes.TryDeclareVar(id),
            Binding.Lexical => _scopes.TryDeclareLexical(id),
            _ => _scopes.TryDeclareCatchParameter(id, binding == Binding.SimpleCatchParameter),
        };
        ThrowIfRedeclared(isNew, id);
    }

    /// <summary>Declares a name in the current scope as <c>let</c> does, for declarations that the language does not have.</summary>
    protected void DeclareLexically(Identifier id) => Declare(id, Binding.Lexical);

    private void ThrowIfRedeclared(bool isNew, Identifier id)
    {
        if (!isNew && !IsAmbientExtension)
        {
            throw Error(id.Start, $"Identifier '{id.Name}' has already been declared", SyntaxErrorCode.Redeclaration);
        }
    }

    private void CheckLexicalName(Identifier id)
    {
        if (id.Name == "let")
        {
            throw Error(id.Start, "let is disallowed as a lexically bound name", SyntaxErrorCode.InvalidDeclaration);
        }
    }

    /// <summary>Refuses names that strict code must not bind. Called again once a function turns out to be strict.</summary>
    private void CheckBindingName(Identifier id)
    {
        if (!IsStrict || IsAmbientExtension)
        {
            return;
        }

        if (id.Name is "eval" or "arguments")
        {
            Recoverable(id.Start, "Unexpected eval or arguments in strict mode", SyntaxErrorCode.StrictMode);
        }
        else if (id.Name is "implements" or "interface" or "let" or "package" or "private" or "protected" or "public" or "static" or "yield")
        {
            throw Error(id.Start, "Unexpected strict mode reserved word", SyntaxErrorCode.StrictMode);
        }
    }

    /// <summary>Declares all names of a function's parameters, now that its strictness is known.</summary>
    private void DeclareParameters(in NodeList<Node> parameters, bool allowDuplicates)
    {
        foreach (var parameter in parameters)
        {
            DeclareParameterNames(parameter, allowDuplicates);
        }
    }

    private void DeclareParameterNames(Node target, bool allowDuplicates)
    {
        switch (target)
        {
            case Identifier id:
                CheckBindingName(id);
                if (!allowDuplicates && _scopes.Current.Find(id.Name) != DeclaredAs.None)
                {
                    throw Error(id.Start, "Duplicate parameter name not allowed in this context", SyntaxErrorCode.Redeclaration);
                }

                _scopes.DeclareParameter(id);
                CheckMemberCount(_scopes.Current.VarParamCount, id.Start, "function has too many parameters");
                break;
            case AssignmentPattern assignment:
                DeclareParameterNames(assignment.Left, allowDuplicates);
                break;
            case RestElement rest:
                DeclareParameterNames(rest.Argument, allowDuplicates);
                break;
            case ArrayPattern array:
                foreach (var element in array.Elements)
                {
                    if (element is not null)
                    {
                        DeclareParameterNames(element, allowDuplicates);
                    }
                }

                break;
            case ObjectPattern pattern:
                foreach (var property in pattern.Properties)
                {
                    DeclareParameterNames(property is Property p ? p.Value : property, allowDuplicates);
                }

                break;
        }
    }

    // ---- From expression to target ---------------------------------------------------------------------------

    /// <summary>Checks the operand of <c>++</c>, or the left side of an assignment with an operator.</summary>
    private void CheckSimpleTarget(Expression target, string description, bool allowCall)
    {
        switch (AssignmentTargetExtension(target))
        {
            case Identifier id:
                CheckAssignedName(id);
                return;
            case MemberExpression:
                return;
            // ECMA-262 §13.15.1: sloppy code may "assign" to a call, which throws when it runs.
            case CallExpression when allowCall && !IsStrict:
                return;
            default:
                throw Error(target.Start, description, SyntaxErrorCode.InvalidLhsInAssignment);
        }
    }

    private void CheckAssignedName(Identifier id)
    {
        if (IsStrict && id.Name is "eval" or "arguments")
        {
            Recoverable(id.Start, "Unexpected eval or arguments in strict mode", SyntaxErrorCode.StrictMode);
        }
    }

    /// <summary>Extension point: what is assigned to when the target is an expression that the language does not have, such as <c>a as T</c>.</summary>
    protected virtual Expression AssignmentTargetExtension(Expression target) => target;

    /// <summary>Turns the left side of an assignment, or of a loop's head, into a target.</summary>
    private Node ToAssignmentTarget(Expression expression, int start, string description = "Invalid left-hand side in assignment")
    {
        if (expression.Type is NodeType.ObjectExpression or NodeType.ArrayExpression && !expression.IsParenthesized)
        {
            return ToPattern(expression, isBinding: false);
        }

        CheckSimpleTarget(expression, description, allowCall: true);
        return expression;
    }

    /// <summary>Turns one element of a parenthesised list into a parameter.</summary>
    private Node ToParameter(Node item, bool isLast)
    {
        if (item.Type is NodeType.RestElement or NodeType.SpreadElement && !isLast)
        {
            throw Error(item.Start, "Rest parameter must be last formal parameter", SyntaxErrorCode.InvalidBindingTarget);
        }

        return item switch
        {
            RestElement => item,
            SpreadElement spread => ToRest(spread, isBinding: true),
            _ => ToPatternElement(item, isBinding: true),
        };
    }

    private Node ToPatternElement(Node element, bool isBinding)
    {
        switch (element)
        {
            case Identifier id when !(isBinding && id.IsParenthesized):
                if (!isBinding)
                {
                    CheckAssignedName(id);
                }

                return id;
            case ObjectExpression or ArrayExpression when !element.IsParenthesized:
                return ToPattern((Expression)element, isBinding);
            case AssignmentExpression { Operator: Operator.Assignment, IsParenthesized: false } assignment:
                // Its left side is a target already; parameters must be names and patterns throughout.
                if (isBinding)
                {
                    CheckIsBinding(assignment.Left);
                }

                return Finish(new AssignmentPattern(assignment.Left, assignment.Right), assignment.Start, assignment.End);
            case AssignmentPattern assignment:
                if (!isBinding && assignment.Left is Identifier name)
                {
                    CheckAssignedName(name);
                }

                return assignment;
            case Expression expression when !isBinding && AssignmentTargetExtension(expression) is MemberExpression or Identifier:
                return expression;
            default:
                throw InvalidTarget(element);
        }
    }

    private SyntaxErrorException InvalidTarget(Node node) =>
        Error(node.Start, "Invalid destructuring assignment target", SyntaxErrorCode.InvalidBindingTarget);

    private Node ToPattern(Expression literal, bool isBinding)
    {
        if (literal.HasCommaAfterSpread)
        {
            throw Error(literal.End - 1, "Rest element must be last element", SyntaxErrorCode.InvalidBindingTarget);
        }

        return literal is ArrayExpression array ? ToArrayPattern(array, isBinding) : ToObjectPattern((ObjectExpression)literal, isBinding);
    }

    private ArrayPattern ToArrayPattern(ArrayExpression array, bool isBinding)
    {
        var list = BeginList();
        var left = array.Elements.Count;
        foreach (var element in array.Elements)
        {
            left--;
            AddToList(element switch
            {
                null => null,
                SpreadElement when left > 0 => throw Error(element.Start, "Rest element must be last element", SyntaxErrorCode.InvalidBindingTarget),
                SpreadElement spread => ToRest(spread, isBinding),
                _ => ToPatternElement(element, isBinding),
            });
        }

        return Finish(new ArrayPattern(EndList<Node?>(list)), array.Start, array.End);
    }

    /// <summary>A rest element takes any target, but no initialiser.</summary>
    private RestElement ToRest(SpreadElement spread, bool isBinding)
    {
        if (spread.Argument is AssignmentExpression)
        {
            throw Error(spread.Argument.Start, "Rest element may not have a default initializer", SyntaxErrorCode.InvalidBindingTarget);
        }

        return Finish(new RestElement(ToPatternElement(spread.Argument, isBinding)), spread.Start, spread.End);
    }

    private ObjectPattern ToObjectPattern(ObjectExpression literal, bool isBinding)
    {
        var list = BeginList();
        var left = literal.Properties.Count;
        foreach (var property in literal.Properties)
        {
            left--;
            AddToList(property switch
            {
                SpreadElement spread when left == 0 && IsSimpleRest(spread.Argument) => ToRest(spread, isBinding),
                SpreadElement => throw Error(property.Start, "`...` must be followed by an assignable reference in assignment contexts", SyntaxErrorCode.InvalidBindingTarget),
                ObjectProperty { Kind: PropertyKind.Init, Method: false } p => Finish(
                    new AssignmentProperty(p.Key, ToPatternElement(p.Value, isBinding), p.Computed, p.Shorthand), p.Start, p.End),
                _ => throw InvalidTarget(((ObjectProperty)property).Key),
            });
        }

        return Finish(new ObjectPattern(EndList<Node>(list)), literal.Start, literal.End);

        // ECMA-262 §13.15.5.1: the rest of an object goes into a name or member, never into a pattern.
        static bool IsSimpleRest(Expression target) => target.Type is not (NodeType.ObjectExpression or NodeType.ArrayExpression);
    }

    /// <summary>Checks that an assignment target consists of names and patterns only, without parentheses.</summary>
    private void CheckIsBinding(Node target)
    {
        switch (target)
        {
            case Identifier { IsParenthesized: false }:
                break;
            case AssignmentPattern assignment:
                CheckIsBinding(assignment.Left);
                break;
            case RestElement rest:
                CheckIsBinding(rest.Argument);
                break;
            case ArrayPattern array:
                foreach (var element in array.Elements)
                {
                    if (element is not null)
                    {
                        CheckIsBinding(element);
                    }
                }

                break;
            case ObjectPattern pattern:
                foreach (var property in pattern.Properties)
                {
                    CheckIsBinding(property is Property p ? p.Value : property);
                }

                break;
            default:
                throw InvalidTarget(target);
        }
    }
}
