using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Acornima;
using Acornima.Ast;
using SandboxHost.Compiler.Syntax;
using static SandboxHost.Compiler.Types.ProgramSymbols;

namespace SandboxHost.Compiler.Types;

// The values of constants, and of types that have only one.
internal sealed partial class TypeEvaluator
{
    /// <summary>How many elements and characters the constants of one program may take to compute.</summary>
    public const int MaxConstantSize = 4 * 1024 * 1024;

    // A constant of the program, once computed; while it is being computed, no constant.
    private readonly Dictionary<Node, object?> _constants = [];
    private int _constantSize;
    private int _valueDepth;

    /// <summary>The value of <c>V</c> in <c>Default&lt;T, V&gt;</c>; null, with a note, if there is none.</summary>
    private JsonElement? DefaultOf(TypeNode node, TypeScope scope) => ElementOf(ValueOf(node, scope), node, scope);

    private JsonElement? ElementOf(object? value, Node place, TypeScope scope)
    {
        if (value is Undefined)
        {
            return null;
        }

        if (JsonForms.TryGetElement(value, out var element))
        {
            return element;
        }

        Unknown(place, scope, $"The default `{Excerpt(place, scope)}` cannot be computed from the text; there is none.");
        return null;
    }

    // ---- Types as values -------------------------------------------------------------------------------------

    /// <summary>The only value of a type; <see cref="NotConstant"/> if it has several.</summary>
    private object? ValueOf(TypeNode node, TypeScope scope)
    {
        if (!TryEnterValue())
        {
            return NotConstant.Instance;
        }

        var value = node switch
        {
            LiteralType literal => ValueOf(literal),
            KeywordType { Name: "undefined" or "void" } => Undefined.Instance,
            TupleType tuple => ValueOfTuple(tuple, scope),
            ObjectType @object => ValueOfObject(@object, scope),
            TypeOperatorType { Operator: "readonly" } @operator => ValueOf(@operator.Operand, scope),
            TypeQuery query => ValueOfQuery(query, scope),
            TypeReference reference => ValueOfReference(reference, scope),
            TemplateLiteralType { Types.Count: 0 } template => template.Quasis[0].Value.Cooked,
            _ => NotConstant.Instance,
        };
        _valueDepth--;
        return value;
    }

    private bool TryEnterValue()
    {
        if (_valueDepth >= JsonForms.MaxDepth || ++_constantSize > MaxConstantSize)
        {
            return false;
        }

        _valueDepth++;
        return true;
    }

    private static object? ValueOf(LiteralType type) => type.Literal switch
    {
        NullLiteral => null,
        BooleanLiteral literal => literal.Value,
        StringLiteral literal => literal.Value,
        NumericLiteral literal => type.IsNegative ? -literal.Value : literal.Value,
        BigIntLiteral literal => type.IsNegative ? -literal.Value : literal.Value,
        _ => NotConstant.Instance,
    };

    private object ValueOfTuple(TupleType tuple, TypeScope scope)
    {
        var values = new List<object?>();
        foreach (var element in tuple.Elements)
        {
            var value = ValueOf(element.ElementType, scope);
            if (element.IsRest && value is List<object?> rest && TrySpend(rest.Count))
            {
                values.AddRange(rest);
            }
            else if (value is NotConstant || element.IsRest)
            {
                return NotConstant.Instance;
            }
            else
            {
                values.Add(value);
            }
        }

        return values;
    }

    private object ValueOfObject(ObjectType type, TypeScope scope)
    {
        var members = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var member in type.Members)
        {
            if (member is not PropertySignature { ValueType: { } valueType } property || NameOf(property.Key, property.IsComputed, scope) is not { } name)
            {
                return NotConstant.Instance;
            }

            var value = ValueOf(valueType, scope);
            if (value is NotConstant)
            {
                return value;
            }

            members[name] = value;
        }

        return members;
    }

    private object? ValueOfQuery(TypeQuery query, TypeScope scope)
    {
        var parts = query.Name.Split('.');
        var meaning = _symbols.FindValue(parts[0], scope, query.Start);
        var known = 1;
        while (known < parts.Length && meaning is Meaning.Namespace or Meaning.HostNamespace)
        {
            meaning = MemberOf(meaning, parts[known++]);
        }

        var value = known < parts.Length && meaning is Meaning.Value { Declaration: EnumDeclaration declaration, Module: var module }
            ? MembersOf(SymbolOf(declaration, module)).GetValueOrDefault(parts[known++], NotConstant.Instance)
            : ValueOf(meaning);
        foreach (var part in parts.AsSpan(known))
        {
            value = MemberOf(value, part);
        }

        return value;
    }

    private object? ValueOfReference(TypeReference reference, TypeScope scope)
    {
        if (scope.Environment?.Find(reference.Name) is { } argument)
        {
            return argument.Node is { } node ? ValueOf(node, argument.Scope) : OnlyValueOf(argument.Schema!); // one of the two is there
        }

        if (EnumOf(reference, scope) is { } owner)
        {
            return MembersOf(owner).GetValueOrDefault(reference.Name[(reference.Name.LastIndexOf('.') + 1)..], NotConstant.Instance);
        }

        switch (Find(reference, scope))
        {
            case Meaning.Declared { Symbol: { Declarations: [TypeAliasDeclaration alias] } symbol }:
                ArgumentsOf(symbol, reference.TypeArguments, scope, out var inner);
                return ValueOf(alias.AliasedType, inner);
            case Meaning.Declared { Symbol: { Declarations: [InterfaceDeclaration { Extends.Count: 0 } declaration] } symbol }:
                ArgumentsOf(symbol, reference.TypeArguments, scope, out var members);
                return ValueOf(declaration.Body, members);
            case Meaning.Known { Name: "Readonly" } when reference.TypeArguments is [var whole]:
                return ValueOf(whole, scope);
            case Meaning.Known { Name: "Record" } when reference.TypeArguments is [_, KeywordType { Name: "never" }]:
                return new OrderedDictionary<string, object?>(StringComparer.Ordinal);
            default:
                return NotConstant.Instance;
        }
    }

    private static object? OnlyValueOf(Schema schema) => schema.Enum is [var value] ? value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => NotConstant.Instance,
    } : NotConstant.Instance;

    // ---- Constants -------------------------------------------------------------------------------------------

    private object? ValueOf(Meaning meaning) => meaning switch
    {
        Meaning.Value { Declaration: VariableDeclarator { Id: Identifier, Init: { } init } declarator, Module: var module } => Constant(declarator, init, new TypeScope(module)),
        Meaning.Value { Declaration: Expression expression and not (Identifier or IFunction or IClass), Module: var module } => Constant(expression, expression, new TypeScope(module)),
        Meaning.Known known => HostConstant(known.Name),
        _ => NotConstant.Instance,
    };

    private static object? HostConstant(string name) => name switch
    {
        "undefined" => Undefined.Instance,
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "NAME" => "$NAME",
        "UI" => "$UI",
        "TYPE" => "$TYPE",
        "TILE_UI" => "$TILE_UI",
        "CHIP_UI" => "$CHIP_UI",
        "FS" => "$FS",
        "TESTS" => "$TESTS",
        _ => NotConstant.Instance,
    };

    private object? Constant(Node declaration, Expression init, TypeScope scope)
    {
        if (!_constants.TryGetValue(declaration, out var value))
        {
            _constants.Add(declaration, NotConstant.Instance);
            _constants[declaration] = value = ValueOf(init, scope);
        }

        return value;
    }

    /// <summary>The value of an expression; <see cref="NotConstant"/> if it is not plain from the text.</summary>
    private object? ValueOf(Expression expression, TypeScope scope)
    {
        if (!TryEnterValue())
        {
            return NotConstant.Instance;
        }

        var value = expression switch
        {
            NullLiteral => null,
            BooleanLiteral literal => literal.Value,
            StringLiteral literal => literal.Value,
            NumericLiteral literal => literal.Value,
            BigIntLiteral literal => literal.Value,
            TypedExpression typed => ValueOf(typed.Expression, scope),
            Identifier id => ValueOf(_symbols.FindValue(id.Name, scope, id.Start)),
            ArrayExpression array => ValueOfArray(array, scope),
            ObjectExpression @object => ValueOfObject(@object, scope),
            TemplateLiteral template => ValueOfTemplate(template, scope),
            NonUpdateUnaryExpression unary => Compute(unary.Operator, ValueOf(unary.Argument, scope)),
            LogicalExpression logical => ValueOfLogical(logical, scope),
            NonLogicalBinaryExpression binary => Compute(binary.Operator, ValueOf(binary.Left, scope), ValueOf(binary.Right, scope)),
            ConditionalExpression conditional => IsTruthy(ValueOf(conditional.Test, scope)) is { } test ? ValueOf(test ? conditional.Consequent : conditional.Alternate, scope) : NotConstant.Instance,
            MemberExpression access => ValueOfAccess(access, scope),
            CallExpression call => ValueOfCall(call, scope),
            _ => NotConstant.Instance,
        };
        _valueDepth--;
        return value;
    }

    private bool TrySpend(int count)
    {
        _constantSize = (int)Math.Min((long)_constantSize + count, int.MaxValue / 2);
        return _constantSize <= MaxConstantSize;
    }

    private object ValueOfArray(ArrayExpression array, TypeScope scope)
    {
        var values = new List<object?>(array.Elements.Count);
        foreach (var element in array.Elements)
        {
            if (element is SpreadElement spread)
            {
                if (ValueOf(spread.Argument, scope) is not List<object?> spreadValues || !TrySpend(spreadValues.Count))
                {
                    return NotConstant.Instance;
                }

                values.AddRange(spreadValues);
                continue;
            }

            var value = element is null ? Undefined.Instance : ValueOf(element, scope);
            if (value is NotConstant)
            {
                return value;
            }

            values.Add(value);
        }

        return values;
    }

    private object ValueOfObject(ObjectExpression @object, TypeScope scope)
    {
        var members = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in @object.Properties)
        {
            switch (property)
            {
                case SpreadElement spread:
                    switch (ValueOf(spread.Argument, scope))
                    {
                        case OrderedDictionary<string, object?> others when TrySpend(others.Count):
                            foreach (var (key, other) in others)
                            {
                                members[key] = other;
                            }

                            break;
                        case null or Undefined:
                            break;
                        default:
                            return NotConstant.Instance;
                    }

                    break;
                case ObjectProperty { Kind: PropertyKind.Init, Method: false, Value: Expression value } entry when NameOf(entry.Key, entry.Computed, scope) is { } name:
                    var evaluated = ValueOf(value, scope);
                    if (evaluated is NotConstant)
                    {
                        return evaluated;
                    }

                    members[name] = evaluated;
                    break;
                default:
                    return NotConstant.Instance;
            }
        }

        return members;
    }

    private object ValueOfTemplate(TemplateLiteral template, TypeScope scope)
    {
        var text = new StringBuilder(template.Quasis[0].Value.Cooked);
        for (var i = 0; i < template.Expressions.Count; i++)
        {
            if (TextOf(ValueOf(template.Expressions[i], scope)) is not { } part || !TrySpend(part.Length))
            {
                return NotConstant.Instance;
            }

            text.Append(part).Append(template.Quasis[i + 1].Value.Cooked);
        }

        return text.ToString();
    }

    private object? ValueOfLogical(LogicalExpression logical, TypeScope scope)
    {
        var left = ValueOf(logical.Left, scope);
        if (IsTruthy(left) is not { } isTruthy)
        {
            return NotConstant.Instance;
        }

        var takesRight = logical.Operator switch
        {
            Operator.LogicalAnd => isTruthy,
            Operator.LogicalOr => !isTruthy,
            _ => left is null or Undefined,
        };
        return takesRight ? ValueOf(logical.Right, scope) : left;
    }

    private object? ValueOfAccess(MemberExpression access, TypeScope scope)
    {
        var key = access.Computed ? TextOf(ValueOf(access.Property, scope)) : (access.Property as Identifier)?.Name;
        if (key is null)
        {
            return NotConstant.Instance;
        }

        // `Color.Red`, `host.UI`
        return access.Object is Identifier id ? _symbols.FindValue(id.Name, scope, id.Start) switch
        {
            Meaning.Value { Declaration: EnumDeclaration declaration, Module: var module } => MembersOf(SymbolOf(declaration, module)).GetValueOrDefault(key, NotConstant.Instance),
            (Meaning.Namespace or Meaning.HostNamespace) and var whole => ValueOf(MemberOf(whole, key)),
            var meaning => MemberOf(ValueOf(meaning), key),
        } : MemberOf(ValueOf(access.Object, scope), key);
    }

    /// <summary>A name that a module exports, as in <c>import * as a</c>.</summary>
    private Meaning MemberOf(Meaning module, string name) => module switch
    {
        Meaning.Namespace found => _symbols.FindExport(found.Module, name, isType: false),
        Meaning.HostNamespace => new Meaning.Known(name, IsImported: true),
        _ => new Meaning.Missing($"`{name}` is no declared value."),
    };

    private static TypeSymbol SymbolOf(EnumDeclaration declaration, ModuleSymbols module) =>
        module.Types.TryGetValue(declaration.Id.Name, out var symbol) && symbol.Declarations.Contains(declaration) ? symbol : module.InnerType(declaration.Id.Name, declaration);

    private static object? MemberOf(object? target, string key) => target switch
    {
        OrderedDictionary<string, object?> members => members.TryGetValue(key, out var member) ? member : Undefined.Instance,
        List<object?> list when key == "length" => (double)list.Count,
        List<object?> list when int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var index) => index < list.Count ? list[index] : Undefined.Instance,
        string text when key == "length" => (double)text.Length,
        _ => NotConstant.Instance,
    };

    /// <summary><c>Object.freeze(a)</c> and other functions that give back what they are given.</summary>
    private object? ValueOfCall(CallExpression call, TypeScope scope) =>
        IdentityArgument(call, scope) is { } argument ? ValueOf(argument, scope) : NotConstant.Instance;

    private Expression? IdentityArgument(CallExpression call, TypeScope scope)
    {
        if (call.Arguments.Count != 1 || call.Arguments[0] is SpreadElement)
        {
            return null;
        }

        var isIdentity = call.Callee switch
        {
            MemberExpression { Computed: false, Object: Identifier { Name: "Object" }, Property: Identifier { Name: "freeze" or "seal" or "preventExtensions" } } => true,
            Identifier id => _symbols.FindValue(id.Name, scope, id.Start) is Meaning.Known { Name: "schema" or "__cf_data" or "structuredClone" },
            _ => false,
        };
        return isIdentity ? call.Arguments[0] : null;
    }

    // ---- Operators -------------------------------------------------------------------------------------------

    private static bool? IsTruthy(object? value) => value switch
    {
        NotConstant => null,
        null or Undefined => false,
        bool boolean => boolean,
        double number => number != 0 && !double.IsNaN(number),
        BigInteger integer => !integer.IsZero,
        string text => text.Length > 0,
        _ => true,
    };

    /// <summary>A primitive as text; null if it is none.</summary>
    private static string? TextOf(object? value) => value switch
    {
        null => "null",
        Undefined => "undefined",
        bool boolean => boolean ? "true" : "false",
        double number => JavaScriptNumber.Format(number),
        BigInteger integer => integer.ToString(CultureInfo.InvariantCulture),
        string text => text,
        _ => null,
    };

    private static object? Compute(Operator op, object? value) => (op, value) switch
    {
        (_, NotConstant) => value,
        (Operator.UnaryNegation, double number) => -number,
        (Operator.UnaryNegation, BigInteger integer) => -integer,
        (Operator.UnaryPlus, double) => value,
        (Operator.BitwiseNot, double number) => (double)~EnumLowering.ToInt32(number),
        (Operator.LogicalNot, _) => !IsTruthy(value)!.Value, // a constant is either
        (Operator.Void, _) => Undefined.Instance,
        _ => NotConstant.Instance,
    };

    private object? Compute(Operator op, object? left, object? right)
    {
        if (left is NotConstant || right is NotConstant)
        {
            return NotConstant.Instance;
        }

        if (op == Operator.Addition && (left is string || right is string))
        {
            return TextOf(left) is { } a && TextOf(right) is { } b && TrySpend(a.Length + b.Length) ? a + b : NotConstant.Instance;
        }

        return (op, left, right) switch
        {
            (Operator.StrictEquality, null or Undefined or bool or double or string, null or Undefined or bool or double or string) => Equals(left, right),
            (Operator.StrictInequality, null or Undefined or bool or double or string, null or Undefined or bool or double or string) => !Equals(left, right),
            (Operator.LessThan, double a, double b) => a < b,
            (Operator.LessThanOrEqual, double a, double b) => a <= b,
            (Operator.GreaterThan, double a, double b) => a > b,
            (Operator.GreaterThanOrEqual, double a, double b) => a >= b,
            (_, double a, double b) => EnumLowering.Compute(op, a, b) is { } number ? number : NotConstant.Instance,
            _ => NotConstant.Instance,
        };
    }

    // ---- Enums -----------------------------------------------------------------------------------------------

    private readonly Dictionary<TypeSymbol, Dictionary<string, object?>> _enums = [];

    /// <summary>The members of an enum and their values.</summary>
    private Dictionary<string, object?> MembersOf(TypeSymbol symbol)
    {
        if (_enums.TryGetValue(symbol, out var known))
        {
            return known;
        }

        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        _enums.Add(symbol, members);
        var scope = new TypeScope(symbol.Module);
        foreach (var declaration in symbol.Declarations.OfType<EnumDeclaration>())
        {
            object? next = 0.0;
            foreach (var member in declaration.Members)
            {
                // Members know each other by their plain names.
                var value = member.Initializer switch
                {
                    null => next,
                    Identifier id when members.TryGetValue(id.Name, out var other) => other,
                    var initializer => ValueOf(initializer, scope),
                };
                members[member.Name] = value is string or double ? value : NotConstant.Instance;
                next = value is double number ? number + 1 : NotConstant.Instance;
            }
        }

        return members;
    }

    private Schema EvaluateEnum(TypeSymbol symbol)
    {
        var union = new SchemaUnion();
        foreach (var value in MembersOf(symbol).Values)
        {
            // What is not constant is a number: an enum has no others.
            union.Add(JsonForms.TryGetElement(value, out var element) ? Schema.Literal(element) : Schema.Of(SchemaTypes.Number));
        }

        return union.ToSchema();
    }
}
