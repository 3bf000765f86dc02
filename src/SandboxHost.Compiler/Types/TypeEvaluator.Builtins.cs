using System.Collections.Frozen;
using System.Text.Json;
using Acornima.Ast;
using SandboxHost.Compiler.Syntax;
using static SandboxHost.Compiler.Types.ProgramSymbols;

namespace SandboxHost.Compiler.Types;

// Types that the host and the language define.
internal sealed partial class TypeEvaluator
{
    private const string VNodeAddress = "https://commonfabric.org/schemas/vnode.json";

    private static readonly FrozenDictionary<string, CellKind> Markers = new Dictionary<string, CellKind>
    {
        ["Cell"] = CellKind.Cell,
        ["Writable"] = CellKind.Cell,
        ["Stream"] = CellKind.Stream,
        ["ReadonlyCell"] = CellKind.Readonly,
        ["WriteonlyCell"] = CellKind.Writeonly,
        ["ComparableCell"] = CellKind.Comparable,
        ["OpaqueCell"] = CellKind.Opaque,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Scopes = new Dictionary<string, string>
    {
        ["PerSpace"] = "space",
        ["PerUser"] = "user",
        ["PerSession"] = "session",
        ["PerAny"] = "any",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Types that say something about the flow of information, and are their first argument.
    private static readonly FrozenSet<string> FlowTypes = new[]
    {
        "Cfc", "Confidential", "Integrity", "RequiresIntegrity", "AddIntegrity", "WriteAuthorizedBy", "TrustedActionWrite", "TrustedActionUiContract",
        "PassThrough", "ExactCopy", "Projection", "Opaqueness", "UiIntegrity", "MaxConfidentiality", "TrustedActionSurface",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Types of the host that are passed around as they are.
    private static readonly FrozenSet<string> OpenTypes = new[]
    {
        "JSONSchema", "JSONValue", "JSONObject", "JSONArray", "ArrayBuffer", "SharedArrayBuffer", "DataView", "Int8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array",
        "Int32Array", "Uint32Array", "Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array",
    }.ToFrozenSet(StringComparer.Ordinal);

    private Schema EvaluateKnown(Meaning.Known known, TypeNode place, IReadOnlyList<TypeNode> arguments, TypeScope scope)
    {
        var name = known.Name;
        if (Markers.TryGetValue(name, out var kind))
        {
            return EvaluateMarker(kind, place, arguments, scope);
        }

        if (Scopes.TryGetValue(name, out var instance))
        {
            return Argument(0).WithScope(instance);
        }

        switch (name)
        {
            case "Default":
                return EvaluateDefault(place, arguments, scope);
            case "DeepDefault":
                return arguments.Count > 0 && DefaultOf(arguments[0], scope) is { } defaults ? WithDeepDefaults(Widen(Argument(0)), defaults) : Argument(0);
            case "Array" or "ReadonlyArray":
                return arguments.Count > 0 ? ArrayOf(arguments[0], scope) : Schema.ArrayOf(Schema.Any);
            case "Record":
                return EvaluateRecord(place, arguments, scope);
            case "Partial" or "Required" or "Readonly" or "Pick" or "Omit":
                return EvaluateObjectUtility(name, place, arguments, scope);
            case "Exclude" or "Extract" or "NonNullable":
                return EvaluateUnionUtility(name, place, arguments, scope);
            case "ReturnType":
                return arguments.Count > 0 ? ResultOf(arguments[0], scope) : Schema.Any;
            case "Reactive" or "Opaque" or "OpaqueRef" or "FrameworkProvided" or "Promise" or "PromiseLike" or "Awaited" or "NoInfer":
                return Argument(0);
            case "String" or "Uppercase" or "Lowercase" or "Capitalize" or "Uncapitalize" or "DID":
                return Schema.Of(SchemaTypes.String);
            case "Number":
                return Schema.Of(SchemaTypes.Number);
            case "Boolean":
                return Schema.Of(SchemaTypes.Boolean);
            case "Date" or "RegExp" or "Uint8Array" or "Object":
                return Schema.Of(SchemaTypes.Object);
            case "URL":
                return Schema.Text("uri");
            case "Map" or "Set" or "WeakMap" or "WeakSet" or "ReadonlyMap" or "ReadonlySet":
                Report(place, scope, DiagnosticCode.MapOrSet, $"A `{name}` cannot be stored in cells.",
                    fix: name.EndsWith("Map", StringComparison.Ordinal) ? "Record<string, T>" : "T[]");
                return Schema.Any;
            case "VNode" or "JSX.Element" or "JSXElement" or "UIRenderable" or "RenderNode":
                return Schema.ReferenceTo(VNodeAddress, null);
            case "PatternFactory":
                // A pattern is a value here: it can be stored, passed and sent.
                return Schema.Any;
            case "Function" or "CallableFunction" or "HandlerFactory" or "LiftFactory" or "NodeFactory" or "ModuleFactory":
                return Schema.Function;
        }

        if (OpenTypes.Contains(name))
        {
            return Schema.Any;
        }

        if (FlowTypes.Contains(name) && arguments.Count > 0)
        {
            return EvaluateFlowType(name, arguments, scope);
        }

        return Unknown(place, scope, known.IsImported ? $"The host's `{name}` is not evaluated." : $"`{name}` is declared nowhere in the program.");

        Schema Argument(int index) => index < arguments.Count ? Evaluate(arguments[index], scope) : Unknown(place, scope, $"`{name}` lacks an argument.");
    }

    private Schema EvaluateMarker(CellKind kind, TypeNode place, IReadOnlyList<TypeNode> arguments, TypeScope scope)
    {
        var value = arguments.Count > 0 ? Plain(Evaluate(arguments[0], scope), place, scope) : Schema.Any;
        if (kind != CellKind.Stream && value.AsCell.Contains(CellKind.Stream))
        {
            Report(place, scope, DiagnosticCode.CellOfStream, "A stream holds no value, so there is no cell of a stream.", fix: "Stream<T>");
        }

        return value.WithMarker(kind);
    }

    /// <summary><c>Default&lt;T, V&gt;</c>; <c>Default&lt;V&gt;</c> by itself is of the type of <c>V</c></summary>
    private Schema EvaluateDefault(TypeNode place, IReadOnlyList<TypeNode> arguments, TypeScope scope)
    {
        if (arguments.Count == 0)
        {
            return Unknown(place, scope, "`Default` lacks an argument.");
        }

        var type = Plain(Evaluate(arguments[0], scope), place, scope);
        var value = DefaultOf(arguments[^1], scope);
        return (arguments.Count == 1 ? Widen(type) : type).WithDefault(value ?? type.Default);
    }

    /// <summary>What a type of one value is a value of: of <c>4</c>, <c>number</c>.</summary>
    private static Schema Widen(Schema schema)
    {
        if (schema.IsOnlyLiterals)
        {
            var types = schema.Enum.Aggregate(SchemaTypes.None, (types, value) => types | Schema.TypeOf(value));
            return SchemaUnion.Of(Enum.GetValues<SchemaTypes>().Where(type => type != SchemaTypes.None && (types & type) != 0).Select(Schema.Of));
        }

        if (schema.HasProperties && !schema.IsCell)
        {
            var properties = new OrderedDictionary<string, Schema>(StringComparer.Ordinal);
            foreach (var (name, property) in schema.Properties)
            {
                properties[name] = Widen(property);
            }

            return Schema.ObjectOf(properties, schema.Required, schema.AdditionalProperties);
        }

        return schema is { Types: SchemaTypes.Array, Items: { } items, IsCell: false } ? Schema.ArrayOf(Widen(items)) : schema;
    }

    private Schema EvaluateRecord(TypeNode place, IReadOnlyList<TypeNode> arguments, TypeScope scope)
    {
        if (arguments.Count < 2)
        {
            return Unknown(place, scope, "`Record` lacks an argument.");
        }

        var (names, isOpen) = KeysOf(Evaluate(arguments[0], scope));
        _containers++;
        var value = Evaluate(arguments[1], scope);
        _containers--;
        var shape = new ObjectShape();
        foreach (var name in names)
        {
            shape.Set(name, value, isRequired: true);
        }

        shape.Additional = isOpen ? Plain(value, place, scope) : null;
        return shape.ToSchema();
    }

    private Schema EvaluateObjectUtility(string name, TypeNode place, IReadOnlyList<TypeNode> arguments, TypeScope scope)
    {
        var isSelection = name is "Pick" or "Omit";
        if (arguments.Count < (isSelection ? 2 : 1))
        {
            return Unknown(place, scope, $"`{name}` lacks an argument.");
        }

        var evaluated = Evaluate(arguments[0], scope);
        if (name == "Readonly")
        {
            return evaluated;
        }

        var schema = Resolve(evaluated, place, scope);
        if (schema.AnyOf.Count > 0)
        {
            // As the utilities do, each alternative by itself.
            var keys = isSelection ? KeysOf(Evaluate(arguments[1], scope)) : default;
            return SchemaUnion.Of(schema.AnyOf.Select(alternative => IsObject(alternative.Resolve()) ? Apply(name, alternative.Resolve(), keys) : alternative));
        }

        return IsObject(schema) && schema.HasProperties ? Apply(name, schema, isSelection ? KeysOf(Evaluate(arguments[1], scope)) : default) : schema;
    }

    private static Schema Apply(string name, Schema schema, Keys keys)
    {
        var shape = new ObjectShape { Additional = schema.AdditionalProperties };
        var selected = keys.Names is null ? null : new HashSet<string>(keys.Names, StringComparer.Ordinal);
        foreach (var (key, property) in schema.Properties)
        {
            var isKept = name switch { "Pick" => keys.IsOpen || selected!.Contains(key), "Omit" => !selected!.Contains(key), _ => true };
            if (isKept)
            {
                shape.Set(key, property, name switch { "Partial" => false, "Required" => true, _ => schema.IsRequired(key) });
            }
        }

        return shape.ToSchema();
    }

    private Schema EvaluateUnionUtility(string name, TypeNode place, IReadOnlyList<TypeNode> arguments, TypeScope scope)
    {
        if (arguments.Count < (name == "NonNullable" ? 1 : 2))
        {
            return Unknown(place, scope, $"`{name}` lacks an argument.");
        }

        var schema = Resolve(Evaluate(arguments[0], scope), place, scope);
        if (name == "NonNullable")
        {
            return WithoutNull(schema);
        }

        var others = Parts(Resolve(Evaluate(arguments[1], scope), place, scope)).ToList();
        if (schema.IsAny || others.Exists(other => other.IsAny))
        {
            return schema;
        }

        // Each is held against each.
        var parts = Parts(schema).ToList();
        _steps += (int)Math.Min((long)parts.Count * others.Count, MaxSteps);
        return _steps > MaxSteps ? Unknown(place, scope, TooLarge)
            : SchemaUnion.Of(parts.Where(part => others.Exists(other => IsPartOf(part, other)) == (name == "Extract")));
    }

    private static Schema WithoutNull(Schema schema) =>
        SchemaUnion.Of(Parts(schema).Where(part => !part.IsOnlyTypes(SchemaTypes.Null) && !part.IsOnlyTypes(SchemaTypes.Undefined)));

    /// <summary>The members of a union, each literal and each type by itself.</summary>
    private static IEnumerable<Schema> Parts(Schema schema)
    {
        if (schema.IsOnlyAlternatives)
        {
            return schema.AnyOf.SelectMany(Parts);
        }

        if (schema.IsOnlyLiterals)
        {
            return schema.Enum.Select(value => value.ValueKind == JsonValueKind.Null ? Schema.Of(SchemaTypes.Null) : Schema.Literal(value));
        }

        return schema.IsOnlyTypes((SchemaTypes)~0)
            ? Enum.GetValues<SchemaTypes>().Where(type => type != SchemaTypes.None && (schema.Types & type) != 0).Select(Schema.Of)
            : [schema];
    }

    /// <summary>Whether each value of a type is one of another, as far as is plain to see.</summary>
    private static bool IsPartOf(Schema part, Schema whole)
    {
        if (SchemaComparer.Instance.Equals(part, whole) || (whole.IsOnlyTypes((SchemaTypes)~0) && part.Types != SchemaTypes.None && (part.Types & ~whole.Types) == 0))
        {
            return true;
        }

        // `Extract<Event, { kind: "add" }>`
        return IsObject(part) && IsObject(whole) && whole.Properties.Count > 0
            && whole.Properties.All(wanted => part.TryGetProperty(wanted.Key, out var property) && IsPartOf(property, wanted.Value));
    }

    private Schema EvaluateFlowType(string name, IReadOnlyList<TypeNode> arguments, TypeScope scope)
    {
        var parameters = new List<object?>();
        foreach (var argument in arguments.Skip(1))
        {
            var value = ValueOf(argument, scope);
            parameters.Add(value is NotConstant or Undefined ? null : value);
        }

        var ifc = new OrderedDictionary<string, object?> { [name] = parameters };
        var schema = Evaluate(arguments[0], scope);
        return JsonForms.TryGetElement(ifc, out var element) ? schema.WithIfc(element) : schema;
    }

    // ---- Results of functions --------------------------------------------------------------------------------

    /// <summary><c>ReturnType&lt;A&gt;</c></summary>
    private Schema ResultOf(TypeNode type, TypeScope scope)
    {
        switch (type)
        {
            case FunctionType { Signature.ReturnType: { } result }:
                return Evaluate(result, scope);
            case TypeQuery query when FindQueried(query, scope) is Meaning.Value value:
                return ResultOf(value.Declaration, new TypeScope(value.Module), query, scope);
            case TypeReference reference when scope.Environment?.Find(reference.Name) is { Node: { } node } argument:
                return ResultOf(node, argument.Scope);
            case TypeReference reference when Find(reference, scope) is Meaning.Declared { Symbol: { Declarations: [TypeAliasDeclaration alias] } symbol } && _depth < MaxDepth:
                ArgumentsOf(symbol, reference.TypeArguments, scope, out var inner);
                _depth++;
                var schema = ResultOf(alias.AliasedType, inner);
                _depth--;
                return schema;
            default:
                return Unknown(type, scope, $"The result of `{Excerpt(type, scope)}` is not known.");
        }
    }

    /// <summary>What a declared function, or a factory, gives.</summary>
    private Schema ResultOf(Node declaration, TypeScope scope, Node place, TypeScope placeScope)
    {
        switch (declaration)
        {
            case VariableDeclarator variable when scope.Module.Tree.Types.TypeOf(variable.Id) is { } type:
                return ResultOf(type, scope);
            case VariableDeclarator { Init: { } init }:
                return ResultOf(init, scope, place, placeScope);
            case TypedExpression typed:
                return ResultOf(typed.Expression, scope, place, placeScope);
            case IFunction function:
                return scope.Module.Tree.Types.ResultOf(function.Node) is { } result ? Evaluate(result, scope)
                    : ReturnedExpression(function) is { } returned ? TypeOf(returned, scope, Widening.Declared)
                    : Unknown(place, placeScope, $"The result of `{Excerpt(place, placeScope)}` is not declared.");
            case CallExpression call when scope.Module.Builders?.Classify(call.Callee, isNew: false, out _) is { } kind:
                return FactoryResult(kind, call, scope) ?? Unknown(place, placeScope, $"What `{Excerpt(place, placeScope)}` makes is not declared.");
            default:
                return Unknown(place, placeScope, $"The result of `{Excerpt(place, placeScope)}` is not known.");
        }
    }

    /// <summary>What a function returns if it is plain to see: the expression of an arrow function, or what stands behind <c>return</c> after nothing but declarations.</summary>
    private static Expression? ReturnedExpression(IFunction function)
    {
        if (function.Body is Expression expression)
        {
            return expression;
        }

        foreach (var statement in ((FunctionBody)function.Body).Body)
        {
            switch (statement)
            {
                case ReturnStatement { Argument: { } argument }:
                    return argument;
                case VariableDeclaration or FunctionDeclaration or DeclarationExtension:
                    break;
                default:
                    return null;
            }
        }

        return null;
    }
}
