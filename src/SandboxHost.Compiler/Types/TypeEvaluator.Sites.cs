using Acornima.Ast;
using SandboxHost.Compiler.Syntax;
using static SandboxHost.Compiler.Types.ProgramSymbols;

namespace SandboxHost.Compiler.Types;

// The schemas of the calls of builders.
internal sealed partial class TypeEvaluator
{
    /// <summary>A function, or the type of one: what its parameters and its result are declared to be.</summary>
    /// <param name="Scope">Where it is written.</param>
    /// <param name="Function">The function, or null.</param>
    /// <param name="Signature">Its type, where that is written instead; or null.</param>
    private readonly record struct FunctionForm(TypeScope Scope, IFunction? Function, Signature? Signature);

    /// <summary>The schemas that the types at a site give.</summary>
    public BuilderSite EvaluateSite(FoundSite found, int number, ModuleSymbols module)
    {
        var scope = new TypeScope(module);
        var site = new BuilderSite
        {
            Number = number,
            Kind = found.Kind,
            Module = module.Name,
            Offset = found.Call.Start,
            Position = module.Tree.Source.GetPosition(found.Call.Start),
            Name = found.Name,
        };
        if (_evaluated.TryGetValue(found, out var known))
        {
            return known with { Number = number };
        }

        var around = TakeNotes();
        site = WithSchemas(site, found, scope);
        site = site with { Notes = TakeNotes() };
        _notes.AddRange(around);
        _evaluated.Add(found, site);
        return site;
    }

    private BuilderSite WithSchemas(BuilderSite site, FoundSite found, TypeScope scope)
    {
        var types = TypeArgumentsOf(found, scope);
        var arguments = found.Arguments;
        switch (site.Kind)
        {
            case BuilderKind.Pattern or BuilderKind.Recipe:
                var body = FunctionIn(arguments, out var bodyAt, scope);
                return site with
                {
                    Argument = IsSchemaGiven(site.Kind, arguments, bodyAt, 0) ? null : ArgumentOfPattern(types, body, scope),
                    Result = IsSchemaGiven(site.Kind, arguments, bodyAt, 1) ? null : TypeAt(types, 1, scope) ?? ResultOf(body),
                };
            case BuilderKind.Lift:
                var lifted = FunctionIn(arguments, out var liftedAt, scope);
                return site with
                {
                    Argument = WithCaptures("input", IsSchemaGiven(site.Kind, arguments, liftedAt, 0) ? null : ParameterOf(lifted, 0) ?? TypeAt(types, 0, scope), found),
                    Result = IsSchemaGiven(site.Kind, arguments, liftedAt, 1) ? null : ResultOf(lifted) ?? TypeAt(types, 1, scope),
                };
            case BuilderKind.Derive:
                // With four arguments, schemas lead.
                var derived = arguments.Count == 2 ? FunctionOf(arguments[1], scope, 0) : null;
                return arguments.Count > 2 ? site with { Argument = WithCaptures("input", null, found) } : site with
                {
                    Argument = WithCaptures("input", ParameterOf(derived, 0) ?? TypeAt(types, 0, scope), found),
                    Result = ResultOf(derived) ?? TypeAt(types, 1, scope),
                };
            case BuilderKind.Computed or BuilderKind.Compute or BuilderKind.Render or BuilderKind.Assert:
                var computed = FunctionIn(arguments, out _, scope);
                return site with { Argument = found.Captures is { } captured ? CapturesOf(captured) : ParameterOf(computed, 0), Result = ResultOf(computed) ?? TypeAt(types, 0, scope) };
            case BuilderKind.Handler:
                // With three arguments, or a first one that is no function, schemas lead.
                var handled = FunctionIn(arguments, out var handledAt, scope);
                return handledAt > 0 || arguments.Count > 2 ? site with { Context = WithCaptures("context", null, found) } : site with
                {
                    Event = ParameterOf(handled, 0) ?? TypeAt(types, 0, scope),
                    Context = WithCaptures("context", ContextOf(found, ParameterOf(handled, 1) ?? TypeAt(types, 1, scope)), found),
                    Result = TypeAt(types, 2, scope),
                };
            case BuilderKind.Action:
                var acted = FunctionIn(arguments, out _, scope);
                return site with
                {
                    Event = ParameterOf(acted, 0) ?? TypeAt(types, 0, scope),
                    Context = found.Captures is { } context ? CapturesOf(context) : null,
                    Result = TypeAt(types, 1, scope),
                };
            case BuilderKind.Stream:
                return arguments.Count > 0 ? site : site with { Event = TypeAt(types, 0, scope) };
            case BuilderKind.Cell:
                return arguments.Count > 1 ? site : site with { Value = TypeAt(types, 0, scope) ?? InitialValue(found, scope) };
            case BuilderKind.CreateCell:
                return arguments.Count > 0 && arguments[0] is not Identifier { Name: "undefined" } ? site : site with { Value = TypeAt(types, 0, scope) };
            case BuilderKind.ToSchema:
                return site with { Value = TypeAt(types, 0, scope) };
            case BuilderKind.Expression:
                return site with { Argument = CapturesOf(found.Captures!, isExpression: true) }; // nothing is an expression site that captures nothing
            default:
                throw new System.Diagnostics.UnreachableException(site.Kind.ToString());
        }
    }

    /// <summary>The schema of what a lift or handler gets, with what its function captures beside it, if it does capture anything.</summary>
    private Schema? WithCaptures(string name, Schema? schema, FoundSite found)
    {
        if (found.Captures is not { } captures)
        {
            return schema;
        }

        var properties = new OrderedDictionary<string, Schema>(StringComparer.Ordinal) { [name] = schema ?? Schema.Any, ["captures"] = CapturesOf(captures) };
        return Schema.ObjectOf(properties, schema is null || schema.AdmitsUndefined ? ["captures"] : [name, "captures"], null);
    }

    // ---- Where types are written -----------------------------------------------------------------------------

    private static IReadOnlyList<TypeNode> TypeArgumentsOf(FoundSite found, TypeScope scope) =>
        found.Callee is InstantiationExpression instantiation ? instantiation.TypeArguments : scope.Module.Tree.Types.ArgumentsAfter(found.Callee);

    private Schema? TypeAt(IReadOnlyList<TypeNode> types, int index, TypeScope scope) =>
        index < types.Count ? Plain(Evaluate(types[index], scope), types[index], scope) : null;

    /// <summary>The first argument that is a function, and at which place it stands.</summary>
    private FunctionForm? FunctionIn(in NodeList<Expression> arguments, out int index, TypeScope scope)
    {
        for (index = 0; index < arguments.Count; index++)
        {
            if (FunctionOf(arguments[index], scope, 0) is { } function)
            {
                return function;
            }
        }

        index = -1;
        return null;
    }

    /// <summary>Whether the author gives a schema by hand: behind the function, or in the old form before it.</summary>
    /// <param name="kind">The builder.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="functionAt">Where the function stands among them; -1 if that is not known.</param>
    /// <param name="which">0 for what goes in, 1 for what comes out.</param>
    private static bool IsSchemaGiven(BuilderKind kind, in NodeList<Expression> arguments, int functionAt, int which)
    {
        if (functionAt < 0)
        {
            // `lift(f)` with an `f` that is not known; of several arguments, some are schemas.
            return arguments.Count > 1 && kind != BuilderKind.Recipe;
        }

        // A recipe may begin with a title.
        var titles = functionAt > 0 && arguments[0] is StringLiteral or TemplateLiteral ? 1 : 0;
        return which < Math.Max(functionAt - titles, arguments.Count - functionAt - 1);
    }

    /// <summary>The function that an expression is or names; null if none is found.</summary>
    private FunctionForm? FunctionOf(Expression expression, TypeScope scope, int hops)
    {
        while (expression is TypedExpression typed)
        {
            if (typed is TypeAssertion { AssertedType: { } asserted } && SignatureOf(asserted, scope, 0) is { } signature)
            {
                return signature;
            }

            expression = typed.Expression;
        }

        if (expression is IFunction function)
        {
            return new FunctionForm(scope, function, null);
        }

        const int MaxHops = 20;
        var meaning = expression switch
        {
            _ when hops > MaxHops => null,
            Identifier id => _symbols.FindValue(id.Name, scope, id.Start),
            MemberExpression { Computed: false, Object: Identifier id, Property: Identifier name } when _symbols.FindValue(id.Name, scope, id.Start) is Meaning.Namespace found =>
                _symbols.FindExport(found.Module, name.Name, isType: false),
            _ => null,
        };
        if (meaning is not Meaning.Value value)
        {
            return null;
        }

        var inner = new TypeScope(value.Module);
        return value.Declaration switch
        {
            IFunction declared => new FunctionForm(inner, declared, null),
            VariableDeclarator { Id: Identifier id } variable when value.Module.Tree.Types.TypeOf(id) is { } type && variable.Init is not IFunction => SignatureOf(type, inner, 0),
            VariableDeclarator { Id: Identifier id, Init: IFunction init } when value.Module.Tree.Types.TypeOf(id) is { } type => Annotated(init, SignatureOf(type, inner, 0), inner),
            VariableDeclarator { Init: { } init } => FunctionOf(init, inner, hops + 1),
            Expression exported => FunctionOf(exported, inner, hops + 1),
            _ => null,
        };
    }

    /// <summary><c>const f: F = (x: X) =&gt; …</c>: what is written at the function itself is nearer.</summary>
    private static FunctionForm Annotated(IFunction function, FunctionForm? type, TypeScope scope)
    {
        foreach (var parameter in function.Params)
        {
            if (scope.Module.Tree.Types.TypeOf(parameter) is not null)
            {
                return new FunctionForm(scope, function, null);
            }
        }

        return type ?? new FunctionForm(scope, function, null);
    }

    private FunctionForm? SignatureOf(TypeNode type, TypeScope scope, int hops)
    {
        const int MaxHops = 20;
        switch (type)
        {
            case FunctionType function:
                return new FunctionForm(scope, null, function.Signature);
            case TypeReference reference when hops < MaxHops && Find(reference, scope) is Meaning.Declared { Symbol: { } symbol }:
                ArgumentsOf(symbol, reference.TypeArguments, scope, out var inner);
                return symbol.Declarations[0] switch
                {
                    TypeAliasDeclaration alias => SignatureOf(alias.AliasedType, inner, hops + 1),
                    InterfaceDeclaration declaration when declaration.Body.Members.OfType<CallSignature>().FirstOrDefault() is { } call => new FunctionForm(inner, null, call.Signature),
                    _ => null,
                };
            default:
                return null;
        }
    }

    /// <summary>The declared type of a parameter; null if there is none.</summary>
    private Schema? ParameterOf(FunctionForm? form, int index)
    {
        if (form is not { } function)
        {
            return null;
        }

        if (function.Signature is { } signature)
        {
            return index < signature.Parameters.Count && signature.Parameters[index] is { ParameterType: { } type, IsRest: false } parameter
                ? Parameter(type, parameter.IsOptional, function.Scope)
                : null;
        }

        var parameters = function.Function!.Params; // one of the two is there
        if (index >= parameters.Count || parameters[index] is RestElement)
        {
            return null;
        }

        var types = function.Scope.Module.Tree.Types;
        return types.TypeOf(parameters[index]) is { } written ? Parameter(written, types.IsOptional(parameters[index]), function.Scope) : null;
    }

    private Schema Parameter(TypeNode type, bool isOptional, TypeScope scope)
    {
        var schema = Plain(Evaluate(type, scope), type, scope);
        return isOptional ? SchemaUnion.Of(schema, Schema.Of(SchemaTypes.Undefined)) : schema.WithOptional(false);
    }

    /// <summary>The declared type of a result; null if there is none.</summary>
    private Schema? ResultOf(FunctionForm? form)
    {
        if (form is not { } function)
        {
            return null;
        }

        var type = function.Signature is { } signature ? signature.ReturnType : function.Scope.Module.Tree.Types.ResultOf(function.Function!.Node); // one of the two is there
        return type is null ? null : Plain(Evaluate(type, function.Scope), type, function.Scope);
    }

    // ---- Patterns --------------------------------------------------------------------------------------------

    /// <summary>The argument of a pattern, with the defaults that its parameter gives.</summary>
    private Schema? ArgumentOfPattern(IReadOnlyList<TypeNode> types, FunctionForm? body, TypeScope scope)
    {
        var schema = TypeAt(types, 0, scope) ?? ParameterOf(body, 0);
        if (body is not { Function.Params: { Count: > 0 } parameters } form)
        {
            return schema;
        }

        var target = parameters[0] is AssignmentPattern assignment ? assignment.Left : parameters[0];
        return target is ObjectPattern pattern && HasDefaults(pattern) ? WithDefaultsOf(pattern, schema ?? Schema.Any, form.Scope) : schema;
    }

    private static bool HasDefaults(ObjectPattern pattern) =>
        pattern.Properties.Any(property => property is AssignmentProperty { Value: AssignmentPattern or ObjectPattern });

    /// <summary><c>({ a = 1, b: { c = 2 } }) =&gt; …</c></summary>
    private Schema WithDefaultsOf(ObjectPattern pattern, Schema schema, TypeScope scope)
    {
        var result = Resolve(schema, pattern, scope);
        foreach (var node in pattern.Properties)
        {
            if (node is not AssignmentProperty { Value: AssignmentPattern or ObjectPattern } property || NameOf(property.Key, property.Computed, scope) is not { } name)
            {
                continue;
            }

            if (result.IsAny || (IsObject(result) && !result.HasProperties))
            {
                // Nothing is said about what else there is.
                result = Schema.ObjectOf([], [], Schema.Any);
            }
            else if (!IsObject(result))
            {
                return schema;
            }

            var inner = result.TryGetProperty(name, out var declared) ? declared : Schema.Any;
            var target = property.Value is AssignmentPattern { Left: var left } ? left : property.Value;
            inner = target is ObjectPattern nested && HasDefaults(nested) ? WithDefaultsOf(nested, inner, scope) : inner;
            if (property.Value is AssignmentPattern { Right: var value } && ElementOf(ValueOf(value, scope), value, scope) is { } element)
            {
                inner = inner.WithDefault(element);
            }

            result = inner.IsAny ? result : result.WithProperty(name, inner);
        }

        return result;
    }

    // ---- Cells -----------------------------------------------------------------------------------------------

    /// <summary>What a cell holds whose type is not written at its call: that of its variable, or that of its first value.</summary>
    private Schema? InitialValue(FoundSite found, TypeScope scope)
    {
        if (found.Variable is { } variable && scope.Module.Tree.Types.TypeOf(variable.Id) is { } type && Evaluate(type, scope) is { IsCell: true } declared)
        {
            return declared.Unwrap();
        }

        var isNamed = found.Callee is MemberExpression { Property: Identifier { Name: "for" } };
        if (isNamed || found.Arguments.Count == 0 || found.Arguments[0] is SpreadElement)
        {
            return null;
        }

        var schema = Plain(TypeOf(found.Arguments[0], scope, Widening.Initial), found.Arguments[0], scope);
        return schema.IsAny ? null : schema;
    }

    // ---- Factories -------------------------------------------------------------------------------------------

    /// <summary>What a factory gives when it is called; null if that is not declared.</summary>
    private Schema? FactoryResult(BuilderKind kind, CallExpression call, TypeScope scope)
    {
        var types = scope.Module.Tree.Types.ArgumentsAfter(call.Callee);
        var function = FunctionIn(call.Arguments, out _, scope);
        switch (kind)
        {
            case BuilderKind.Pattern or BuilderKind.Recipe or BuilderKind.Lift:
                return TypeAt(types, 1, scope) ?? ResultOf(function) ?? (function is { Function: { } body } form && ReturnedExpression(body) is { } returned ? TypeOf(returned, form.Scope, Widening.Declared) : null);
            case BuilderKind.Handler:
                return (ParameterOf(function, 0) ?? TypeAt(types, 0, scope) ?? Schema.Any).WithMarker(CellKind.Stream);
            default:
                return null;
        }
    }
}
