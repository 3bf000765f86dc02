using System.Text.Json;
using Acornima;
using Acornima.Ast;
using SandboxHost.Compiler.Syntax;
using static SandboxHost.Compiler.Types.ProgramSymbols;

namespace SandboxHost.Compiler.Types;

// The types that expressions have.
internal sealed partial class TypeEvaluator
{
    /// <summary>How exactly an expression's type tells its value.</summary>
    public enum Widening
    {
        /// <summary>As <c>as const</c> has it: literals are their own types.</summary>
        Const,
        /// <summary>As a declaration has it: of <c>4</c>, <c>number</c>.</summary>
        Declared,
        /// <summary>As the first value of a cell that others will follow: <c>null</c>, <c>[]</c> and <c>{}</c> leave open what comes.</summary>
        Initial,
    }

    /// <summary>What a name in <c>typeof a.b</c> means, if it is one that modules declare.</summary>
    private Meaning FindQueried(TypeQuery query, TypeScope scope)
    {
        var parts = query.Name.Split('.');
        var meaning = _symbols.FindValue(parts[0], scope, query.Start);
        foreach (var part in parts.Skip(1))
        {
            meaning = MemberOf(meaning, part);
        }

        return meaning;
    }

    /// <summary><c>typeof a.b</c></summary>
    private Schema EvaluateQuery(TypeQuery query, TypeScope scope)
    {
        if (FindQueried(query, scope) is Meaning.Value whole)
        {
            return TypeOf(whole, query, scope);
        }

        var parts = query.Name.Split('.');
        if (_symbols.FindValue(parts[0], scope, query.Start) is not Meaning.Value value)
        {
            return Unknown(query, scope, $"`{query.Name}` is declared nowhere in the program.");
        }

        var schema = TypeOf(value, query, scope);
        foreach (var part in parts.Skip(1))
        {
            schema = Member(schema, part) ?? Unknown(query, scope, $"`{query.Name}` is not there.");
        }

        return schema;
    }

    /// <summary>The type of a declared value.</summary>
    private Schema TypeOf(Meaning.Value value, Node place, TypeScope placeScope)
    {
        var scope = new TypeScope(value.Module);
        switch (value.Declaration)
        {
            case VariableDeclarator variable when value.Module.Tree.Types.TypeOf(variable.Id) is { } type:
                return Evaluate(type, scope);
            case VariableDeclarator { Init: { } init }:
                return TypeOf(init, scope, Widening.Declared);
            case Identifier parameter when value.Module.Tree.Types.TypeOf(parameter) is { } type:
                return Evaluate(type, scope);
            case IFunction or IClass:
                return Schema.Function;
            case EnumDeclaration declaration:
                return TypeOfEnum(declaration, value.Module);
            case Expression expression and not Identifier:
                return TypeOf(expression, scope, Widening.Declared);
            default:
                return Unknown(place, placeScope, $"The type of `{Excerpt(place, placeScope)}` is not declared.");
        }
    }

    private Schema TypeOfEnum(EnumDeclaration declaration, ModuleSymbols module)
    {
        var shape = new ObjectShape();
        foreach (var (name, value) in MembersOf(SymbolOf(declaration, module)))
        {
            shape.Set(name, JsonForms.TryGetElement(value, out var element) ? Schema.Literal(element) : Schema.Any, isRequired: true);
        }

        return shape.ToSchema();
    }

    /// <summary>The type of an expression, as far as its text tells.</summary>
    public Schema TypeOf(Expression expression, TypeScope scope, Widening widening)
    {
        if (++_steps > MaxSteps || _nodes > MaxNodes)
        {
            return Unknown(expression, scope, TooLarge);
        }

        if (_depth >= MaxDepth || _containers > MaxContainers)
        {
            return Unknown(expression, scope, TooDeep);
        }

        _depth++;
        _nodes++;
        var schema = TypeOfNode(expression, scope, widening);
        _depth--;
        return schema.Size > MaxNodes ? Unknown(expression, scope, TooLarge) : schema;
    }

    private Schema TypeOfNode(Expression expression, TypeScope scope, Widening widening)
    {
        switch (expression)
        {
            case NullLiteral:
                return widening == Widening.Initial ? Schema.Any : Schema.Of(SchemaTypes.Null);
            case BooleanLiteral or NumericLiteral or StringLiteral or BigIntLiteral or TemplateLiteral or NonUpdateUnaryExpression:
                return TypeOfPrimitive(expression, scope, widening);
            case TypeAssertion { AssertedType: { } type, IsSatisfies: false }:
                return Evaluate(type, scope);
            case TypeAssertion { AssertedType: null } assertion:
                return TypeOf(assertion.Expression, scope, Widening.Const);
            case NonNullExpression assertion:
                return WithoutNull(TypeOf(assertion.Expression, scope, widening).Resolve());
            case TypedExpression typed:
                return TypeOf(typed.Expression, scope, widening);
            case Identifier { Name: "undefined" }:
                return widening == Widening.Initial ? Schema.Any : Schema.Of(SchemaTypes.Undefined);
            case Identifier id:
                return _symbols.FindValue(id.Name, scope, id.Start) switch
                {
                    Meaning.Value value => TypeOf(value, id, scope),
                    Meaning.Known { Name: "NaN" or "Infinity" } => Schema.Of(SchemaTypes.Number),
                    Meaning.Known known when HostConstant(known.Name) is string => Schema.Of(SchemaTypes.String),
                    _ => UnknownExpression(id, scope),
                };
            case ArrayExpression array:
                return TypeOfArray(array, scope, widening);
            case ObjectExpression @object:
                return TypeOfObject(@object, scope, widening);
            case BinaryExpression binary:
                return TypeOfBinary(binary, scope, widening);
            case ConditionalExpression conditional:
                return SchemaUnion.Of(TypeOf(conditional.Consequent, scope, widening), TypeOf(conditional.Alternate, scope, widening));
            case IFunction or IClass:
                return Schema.Function;
            case MemberExpression access:
                return TypeOfAccess(access, scope);
            case CallExpression call:
                return TypeOfCall(call, scope, widening);
            case NewExpression creation:
                return TypeOfNew(creation, scope);
            case JsxElement:
                return Schema.ReferenceTo(VNodeAddress, null);
            default:
                return UnknownExpression(expression, scope);
        }
    }

    private Schema UnknownExpression(Expression expression, TypeScope scope) =>
        Unknown(expression, scope, $"The type of `{Excerpt(expression, scope)}` cannot be told from its text.");

    private Schema TypeOfPrimitive(Expression expression, TypeScope scope, Widening widening)
    {
        if (widening == Widening.Const && JsonForms.TryGetElement(ValueOf(expression, scope), out var element) && element.ValueKind != JsonValueKind.Null)
        {
            return Schema.Literal(element);
        }

        return expression switch
        {
            BooleanLiteral or NonUpdateUnaryExpression { Operator: Operator.LogicalNot or Operator.Delete } => Schema.Of(SchemaTypes.Boolean),
            StringLiteral or TemplateLiteral or NonUpdateUnaryExpression { Operator: Operator.TypeOf } => Schema.Of(SchemaTypes.String),
            BigIntLiteral or NonUpdateUnaryExpression { Argument: BigIntLiteral } => Schema.Of(SchemaTypes.Integer),
            NonUpdateUnaryExpression { Operator: Operator.Void } => Schema.Of(SchemaTypes.Undefined),
            _ => Schema.Of(SchemaTypes.Number),
        };
    }

    private Schema TypeOfArray(ArrayExpression array, TypeScope scope, Widening widening)
    {
        var union = new SchemaUnion();
        _containers++;
        foreach (var element in array.Elements)
        {
            union.Add(element switch
            {
                null => Schema.Of(SchemaTypes.Undefined),
                SpreadElement spread => Member(TypeOf(spread.Argument, scope, widening), null) ?? Schema.Any,
                _ => Plain(TypeOf(element, scope, widening), element, scope),
            });
        }

        _containers--;
        return Schema.ArrayOf(array.Elements.Count > 0 ? union.ToSchema() : Schema.Any);
    }

    private Schema TypeOfObject(ObjectExpression @object, TypeScope scope, Widening widening)
    {
        if (@object.Properties.Count == 0 && widening == Widening.Initial)
        {
            return AnyObject;
        }

        var shape = new ObjectShape();
        _containers++;
        foreach (var property in @object.Properties)
        {
            switch (property)
            {
                case SpreadElement spread:
                    AddBase(shape, TypeOf(spread.Argument, scope, widening), spread, scope);
                    break;
                case ObjectProperty { Kind: PropertyKind.Init, Method: false, Value: Expression value } entry when NameOf(entry.Key, entry.Computed, scope) is { } name:
                    shape.Set(name, TypeOf(value, scope, widening), isRequired: true);
                    break;
                case ObjectProperty { Method: true }:
                    break;
                default:
                    shape.Additional ??= Schema.Any;
                    break;
            }
        }

        _containers--;
        return shape.ToSchema();
    }

    private Schema TypeOfBinary(BinaryExpression binary, TypeScope scope, Widening widening)
    {
        switch (binary.Operator)
        {
            case Operator.LogicalAnd or Operator.LogicalOr or Operator.NullishCoalescing:
                var left = TypeOf(binary.Left, scope, widening);
                return SchemaUnion.Of(binary.Operator == Operator.NullishCoalescing ? WithoutNull(left.Resolve()) : left, TypeOf(binary.Right, scope, widening));
            case Operator.Addition:
                var sum = SchemaUnion.Of(TypeOf(binary.Left, scope, Widening.Declared), TypeOf(binary.Right, scope, Widening.Declared));
                return (sum.Types & SchemaTypes.String) != 0 ? Schema.Of(SchemaTypes.String) : sum;
            case Operator.Subtraction or Operator.Multiplication or Operator.Division or Operator.Remainder or Operator.Exponentiation or Operator.BitwiseAnd
                or Operator.BitwiseOr or Operator.BitwiseXor or Operator.LeftShift or Operator.RightShift or Operator.UnsignedRightShift:
                return Schema.Of(SchemaTypes.Number);
            default:
                return Schema.Of(SchemaTypes.Boolean);
        }
    }

    private Schema TypeOfAccess(MemberExpression access, TypeScope scope)
    {
        if (access.Object is Identifier id && _symbols.FindValue(id.Name, scope, id.Start) is Meaning.Namespace found && access is { Computed: false, Property: Identifier exported }
            && _symbols.FindExport(found.Module, exported.Name, isType: false) is Meaning.Value value)
        {
            return TypeOf(value, access, scope);
        }

        var before = _notes.Count;
        var target = TypeOf(access.Object, scope, Widening.Declared);
        if (_notes.Count > before)
        {
            // One note about the whole expression says it.
            _notes.RemoveRange(before, _notes.Count - before);
            return UnknownExpression(access, scope);
        }

        var name = access.Computed ? TextOf(ValueOf(access.Property, scope)) : (access.Property as Identifier)?.Name;
        return Member(target, name) ?? UnknownExpression(access, scope);
    }

    private Schema TypeOfCall(CallExpression call, TypeScope scope, Widening widening)
    {
        if (IdentityArgument(call, scope) is { } argument)
        {
            return TypeOf(argument, scope, widening);
        }

        switch (call.Callee)
        {
            case Identifier { Name: "String" or "Number" or "Boolean" } id when _symbols.FindValue(id.Name, scope, id.Start) is Meaning.Known:
                return Schema.Of(id.Name switch { "String" => SchemaTypes.String, "Number" => SchemaTypes.Number, _ => SchemaTypes.Boolean });
            case Identifier id when _symbols.FindValue(id.Name, scope, id.Start) is Meaning.Value value && value.Declaration is not Identifier:
                return ResultOf(value.Declaration, new TypeScope(value.Module), call, scope);
            default:
                return UnknownExpression(call, scope);
        }
    }

    private Schema TypeOfNew(NewExpression creation, TypeScope scope)
    {
        if (creation.Callee is not Identifier id)
        {
            return UnknownExpression(creation, scope);
        }

        var reference = new TypeReference(id.Name, scope.Module.Tree.Types.ArgumentsAfter(id)) { Range = creation.Range };
        return EvaluateReference(reference, scope);
    }
}
