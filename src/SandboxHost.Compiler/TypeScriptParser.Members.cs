using Acornima;
using Acornima.Ast;
using SandboxHost.Compiler.Syntax;

namespace SandboxHost.Compiler;

// Types on variables, parameters and functions; classes and their members.
internal sealed partial class TypeScriptParser
{
    private readonly List<ParameterProperty> _parameterProperties = [];
    private readonly Dictionary<Node, List<string>> _constructorProperties = [];
    private readonly List<ParameterPropertyClass> _parameterPropertyClasses = [];
    private readonly Stack<TypeParameterList?> _pendingClassTypes = new();
    private bool _isTypeOnlyMember;
    private int _parameterModifierAt = -1;

    /// <summary>A parameter with a modifier, from the modifier to the end of its name; a pattern has no name.</summary>
    private sealed record ParameterProperty(int Offset, int End, string? Name);

    // ---- Variables and parameters ----------------------------------------------------------------------------

    /// <inheritdoc/>
    protected override void ParseDeclaratorExtension(Node target)
    {
        if (!_hasTypes)
        {
            return;
        }

        if (TokenType == TokenType.Bang && !Token.NewlineBefore)
        {
            EraseToken();
        }

        ParseAnnotation(target);
    }

    /// <summary><c>: A</c></summary>
    private void ParseAnnotation(Node target)
    {
        if (TokenType == TokenType.Colon)
        {
            _types.SetTarget(target, ParseErasedType());
        }
    }

    /// <summary>A colon and a type, both erased.</summary>
    private TypeNode ParseErasedType()
    {
        var start = Token.Start;
        Next();
        var type = ParseType();
        Erase(start, PreviousEnd);
        return type;
    }

    /// <inheritdoc/>
    protected override void ParseParameterExtension(Node target)
    {
        if (!_hasTypes)
        {
            return;
        }

        if (_parameterModifierAt >= 0)
        {
            _parameterProperties.Add(new ParameterProperty(_parameterModifierAt, PreviousEnd, (target as Identifier)?.Name));
            _parameterModifierAt = -1;
        }

        if (TokenType == TokenType.Question)
        {
            _types.MarkOptional(target);
            EraseToken();
        }

        ParseAnnotation(target);
    }

    /// <inheritdoc/>
    protected override bool TryParseParameterExtension()
    {
        if (!_hasTypes)
        {
            return false;
        }

        while (TokenType == TokenType.At)
        {
            var start = Token.Start;
            ParseDecorator();
            if (_ambient == 0)
            {
                _diagnostics.Report(DiagnosticCode.LegacyDecorator, TextSpan.FromBounds(start, PreviousEnd),
                    "Decorators of parameters are not part of ECMAScript.",
                    fix: "remove it; decorate the class or its members");
            }
        }

        _parameterModifierAt = -1;
        while (IsParameterModifier() && Peek() is var next && (TokenFacts.IsIdentifier(next.Type) || next.Type is TokenType.LeftBrace or TokenType.LeftBracket))
        {
            if (_parameterModifierAt < 0)
            {
                _parameterModifierAt = Token.Start;
            }

            EraseToken();
        }

        return TokenType == TokenType.This && TryEraseThisParameter();
    }

    private bool IsParameterModifier() =>
        !Token.HasEscape && (TokenType is TokenType.Public or TokenType.Private or TokenType.Protected || IsWord("readonly") || IsWord("override"));

    /// <summary><c>this: A,</c></summary>
    private bool TryEraseThisParameter()
    {
        var start = Token.Start;
        if (Peek().Type is not (TokenType.Colon or TokenType.Comma or TokenType.RightParen))
        {
            return false;
        }

        Next();
        if (Eat(TokenType.Colon))
        {
            ParseType();
        }

        Eat(TokenType.Comma);
        Erase(start, PreviousEnd);
        return true;
    }

    private void ReportStrayParameterProperties()
    {
        foreach (var (offset, end, _) in _parameterProperties)
        {
            _diagnostics.Report(DiagnosticCode.InvalidModifier, TextSpan.FromBounds(offset, end),
                "Only a parameter of a constructor with a body can be a property, and only if it is a name.",
                fix: "remove the modifier");
        }
    }

    // ---- Functions -------------------------------------------------------------------------------------------

    /// <inheritdoc/>
    protected override Node? ParseTypeParametersExtension()
    {
        if (!_hasTypes || TokenType != TokenType.Less)
        {
            return null;
        }

        var list = ParseTypeParameterList();
        Erase(list.Start, list.End);
        return list;
    }

    /// <inheritdoc/>
    protected override Node? ParseReturnTypeExtension()
    {
        if (!_hasTypes || TokenType != TokenType.Colon)
        {
            return null;
        }

        var start = Token.Start;
        Next();
        var type = ParseReturnType();
        Erase(start, PreviousEnd);
        return type;
    }

    /// <inheritdoc/>
    protected override void AttachSignatureExtension(Node function, Node? typeParameters, Node? returnType)
    {
        if (typeParameters is TypeParameterList list)
        {
            _types.SetParameters(function, list);
        }

        if (returnType is TypeNode type)
        {
            _types.SetResult(function, type);
            if (function is ArrowFunctionExpression)
            {
                _lastTypedArrowEnd = PreviousEnd;
            }
        }
    }

    // ---- Classes ---------------------------------------------------------------------------------------------

    /// <inheritdoc/>
    protected override void ParseClassTypeParametersExtension() =>
        _pendingClassTypes.Push((TypeParameterList?)ParseTypeParametersExtension());

    /// <inheritdoc/>
    protected override bool IsImplementsClauseExtension() => _hasTypes && TokenFacts.IsWord(Peek().Type);

    /// <inheritdoc/>
    protected override Expression ParseHeritageExtension(Expression heritage, int start)
    {
        if (_hasTypes && TokenType is TokenType.Less or TokenType.ShiftLeft)
        {
            ParseErasedTypeArguments(heritage);
        }

        return heritage;
    }

    /// <inheritdoc/>
    protected override void ParseImplementsExtension()
    {
        if (_hasTypes && IsContextual(TokenType.Implements))
        {
            var start = Token.Start;
            Next();
            ParseHeritageTypes();
            Erase(start, PreviousEnd);
        }

        // In declarations a class may extend several interfaces' worth of nothing else; the checker sees to that.
    }

    /// <inheritdoc/>
    protected override void FinishClassExtension(Node declaration)
    {
        if (_pendingClassTypes.Pop() is { } typeParameters)
        {
            _types.SetParameters(declaration, typeParameters);
        }

        var body = ((IClass)declaration).Body;
        foreach (var element in body.Body)
        {
            if (_constructorProperties.Remove(element, out var properties))
            {
                _parameterPropertyClasses.Add(new ParameterPropertyClass(body.Start + 1, (MethodDefinition)element, ((IClass)declaration).SuperClass is not null, properties));
            }
        }
    }

    /// <inheritdoc/>
    protected override bool TryParseClassElementExtension(int start, out Node? element)
    {
        element = null;
        _isTypeOnlyMember = _ambient > 0;
        if (!_hasTypes)
        {
            return false;
        }

        ParseMemberModifiers();
        return TryEraseIndexSignature(start);
    }

    /// <inheritdoc/>
    protected override void ParseMemberModifiersExtension()
    {
        if (_hasTypes)
        {
            ParseMemberModifiers();
        }
    }

    /// <summary><c>public</c>, <c>private</c>, <c>protected</c>, <c>declare</c>, <c>abstract</c>, <c>override</c>, <c>readonly</c>, in any order</summary>
    private void ParseMemberModifiers()
    {
        string? accessibility = null;
        while (IsMemberModifier() && Peek() is { NewlineBefore: false } next && (StartsPropertyName(next.Type) || next.Type == TokenType.Star))
        {
            if (TokenType != TokenType.Name)
            {
                if (accessibility is not null)
                {
                    _diagnostics.Report(DiagnosticCode.InvalidModifier, TextSpan.FromBounds(Token.Start, Token.End),
                        $"`{Token.Text}` contradicts or repeats the `{accessibility}` before it.", fix: $"remove one of them");
                }

                accessibility = Token.Text;
            }

            _isTypeOnlyMember |= Token.Text is "declare" or "abstract";
            EraseToken();
        }
    }

    private bool IsMemberModifier() =>
        !Token.HasEscape && (TokenType is TokenType.Public or TokenType.Private or TokenType.Protected
            || (TokenType == TokenType.Name && Token.Text is "declare" or "abstract" or "override" or "readonly"));

    /// <summary><c>[key: string]: A;</c>, perhaps after <c>static</c></summary>
    private bool TryEraseIndexSignature(int start)
    {
        if (IsContextual(TokenType.Static) && Peek().Type is TokenType.LeftBracket or TokenType.Name)
        {
            var attempt = Begin();
            Next();
            ParseMemberModifiers();
            if (TryEraseIndexSignature(start))
            {
                return true;
            }

            Abandon(attempt);
            return false;
        }

        if (!IsIndexSignatureAhead())
        {
            return false;
        }

        ParseIndexSignature(start, isReadOnly: false);
        if (!Eat(TokenType.Semicolon) && !Eat(TokenType.Comma) && !CanInsertSemicolon)
        {
            throw Unexpected();
        }

        EraseStatement(start);
        return true;
    }

    /// <inheritdoc/>
    protected override bool IsOptionalMarkExtension() =>
        _hasTypes && (TokenType == TokenType.Question || (TokenType == TokenType.Bang && !Token.NewlineBefore));

    /// <inheritdoc/>
    protected override void EatOptionalMarkExtension()
    {
        if (IsOptionalMarkExtension())
        {
            EraseToken();
        }
    }

    /// <inheritdoc/>
    protected override bool StartsMethodExtension() => _hasTypes && TokenType == TokenType.Less;

    /// <inheritdoc/>
    protected override Node? ParseFieldTypeExtension() => _hasTypes && TokenType == TokenType.Colon ? ParseErasedType() : null;

    /// <inheritdoc/>
    protected override Node? FinishClassElementExtension(Node? element, int start, Node? fieldType)
    {
        if (fieldType is TypeNode type && element is not null)
        {
            _types.SetResult(element, type);
        }

        if (element is MethodDefinition { Kind: PropertyKind.Constructor } constructor)
        {
            CollectParameterProperties(constructor);
        }

        if (element is null || _isTypeOnlyMember)
        {
            // In a declared class nobody asks: the whole class goes.
            if (_ambient == 0)
            {
                EraseStatement(start);
                return null;
            }
        }

        return element;
    }

    /// <summary>Takes the properties that the parameters of a constructor declare.</summary>
    private void CollectParameterProperties(MethodDefinition constructor)
    {
        var function = constructor.Value;
        List<string>? names = null;
        for (var i = _parameterProperties.Count - 1; i >= 0; i--)
        {
            var (offset, _, name) = _parameterProperties[i];
            if (offset > function.Start && offset < function.Body.Start && name is not null)
            {
                (names ??= []).Insert(0, name);
                _parameterProperties.RemoveAt(i);
            }
        }

        if (names is not null)
        {
            _constructorProperties.Add(constructor, names);
        }
    }
}
