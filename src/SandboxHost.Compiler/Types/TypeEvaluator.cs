using System.Text.Json;
using Acornima.Ast;
using SandboxHost.Compiler.Syntax;
using static SandboxHost.Compiler.Types.ProgramSymbols;

namespace SandboxHost.Compiler.Types;

/// <summary>Makes schemas of types, by what is written and nothing else: there is no type checker.</summary>
/// <remarks>
/// What cannot be made out is <c>true</c>, with a note that says where and why; that never fails a program. Types that refer to themselves become
/// references to definitions. The work for one program is bounded: types that expand without end become <c>true</c> where the bound is met.
/// </remarks>
internal sealed partial class TypeEvaluator
{
    /// <summary>How many schemas the types of one program may expand to.</summary>
    public const int MaxNodes = 100_000;

    /// <summary>How deep types may be nested, with what their names stand for.</summary>
    public const int MaxDepth = 150;

    /// <summary>How many properties and elements deep a schema may be.</summary>
    public const int MaxContainers = 24;

    /// <summary>How many notes there may be on one site; repetitions count until the end.</summary>
    public const int MaxNotes = 100;

    // A type may also expand to little, or nothing, in many steps.
    private const int MaxSteps = 4 * MaxNodes;

    private readonly ProgramSymbols _symbols;
    private readonly SchemaDefinitions _definitions = new();
    private readonly Action<ModuleSymbols, DiagnosticCode, TextSpan, string, string> _report;
    private readonly HashSet<(string, int)> _reported = [];
    private readonly Dictionary<TypeParameter, TypeArgument> _defaultArguments = [];
    private List<SchemaNote> _notes = [];
    private int _nodes;
    private int _steps;
    private int _depth;
    private int _containers;

    /// <param name="symbols">The names of the program.</param>
    /// <param name="report">Receives what is wrong with types: the module, the code, the place, the message, and how to mend it.</param>
    public TypeEvaluator(ProgramSymbols symbols, Action<ModuleSymbols, DiagnosticCode, TextSpan, string, string> report)
    {
        _symbols = symbols;
        _report = report;
    }

    /// <summary>Takes the notes that were made since the last time.</summary>
    public IReadOnlyList<SchemaNote> TakeNotes()
    {
        if (_notes.Count == 0)
        {
            return [];
        }

        IReadOnlyList<SchemaNote> notes = [.. _notes.Distinct()];
        _notes = [];
        return notes;
    }

    /// <summary>The schema of a type.</summary>
    public Schema Evaluate(TypeNode node, TypeScope scope)
    {
        if (++_steps > MaxSteps || _nodes > MaxNodes)
        {
            return Unknown(node, scope, TooLarge);
        }

        if (_depth >= MaxDepth || _containers > MaxContainers)
        {
            return Unknown(node, scope, TooDeep);
        }

        _depth++;
        _nodes++;
        var schema = EvaluateNode(node, scope);
        _depth--;
        return schema.Size > MaxNodes ? Unknown(node, scope, TooLarge) : schema;
    }

    private static readonly string TooLarge = $"The types of the program expand to more than {MaxNodes:N0} schemas.";

    private static readonly string TooDeep = $"Types may be nested {MaxContainers} deep, with what their names stand for.";

    /// <summary>Uses a schema once more, which counts as much as making it.</summary>
    private Schema Reuse(Schema schema, IReadOnlyList<SchemaNote> notes, Node place, TypeScope scope)
    {
        _nodes += schema.Size;
        _notes.AddRange(notes.Take(MaxNotes - _notes.Count));
        return _nodes > MaxNodes ? Unknown(place, scope, TooLarge) : schema;
    }

    private Schema EvaluateNode(TypeNode node, TypeScope scope) => node switch
    {
        KeywordType keyword => EvaluateKeyword(keyword, scope),
        LiteralType literal => EvaluateLiteral(literal),
        TypeReference reference => EvaluateReference(reference, scope),
        ArrayType array => ArrayOf(array.Element, scope),
        TupleType tuple => EvaluateTuple(tuple, scope),
        UnionType union => EvaluateUnion(union, scope),
        IntersectionType intersection => EvaluateIntersection(intersection, scope),
        ObjectType @object => EvaluateObject(@object, scope),
        MappedType mapped => EvaluateMapped(mapped, scope),
        IndexedAccessType access => EvaluateIndexedAccess(access, scope),
        TypeOperatorType { Operator: "keyof" } @operator => EvaluateKeyOf(@operator, scope),
        TypeOperatorType { Operator: "readonly" } @operator => Evaluate(@operator.Operand, scope),
        TypeQuery query => EvaluateQuery(query, scope),
        ImportType import => EvaluateImport(import, scope),
        FunctionType function => EvaluateFunction(function.Signature, scope),
        TemplateLiteralType => Schema.Of(SchemaTypes.String),
        TypePredicate => Schema.Of(SchemaTypes.Boolean),
        ConditionalType => Unknown(node, scope, "Conditional types are not evaluated."),
        _ => Unknown(node, scope, $"`{Excerpt(node, scope)}` is not evaluated."),
    };

    /// <summary>Anything, with a note that says why.</summary>
    private Schema Unknown(Node place, TypeScope scope, string reason)
    {
        if (_notes.Count < MaxNotes)
        {
            _notes.Add(new SchemaNote(scope.Module.Name, place.Start, scope.Module.Tree.Source.GetPosition(place.Start), reason));
        }

        return Schema.Any;
    }

    private void Report(Node place, TypeScope scope, DiagnosticCode code, string message, string fix)
    {
        if (_reported.Add((scope.Module.Name, place.Start)))
        {
            _report(scope.Module, code, TextSpan.FromBounds(place.Start, place.End), message, fix);
        }
    }

    private static string Excerpt(Node node, TypeScope scope)
    {
        const int MaxLength = 40;
        var text = scope.Module.Tree.Source.Text.AsSpan(node.Start, Math.Min(node.End - node.Start, MaxLength));
        var end = text.IndexOfAny("\n\r");
        return end >= 0 ? string.Concat(text[..end], "…") : node.End - node.Start > MaxLength ? string.Concat(text, "…") : text.ToString();
    }

    // ---- Words and literals ----------------------------------------------------------------------------------

    private Schema EvaluateKeyword(KeywordType keyword, TypeScope scope) => keyword.Name switch
    {
        "any" => Schema.Any,
        "unknown" => Schema.Of(SchemaTypes.Unknown),
        "string" => Schema.Of(SchemaTypes.String),
        "number" => Schema.Of(SchemaTypes.Number),
        "boolean" => Schema.Of(SchemaTypes.Boolean),
        "bigint" => Schema.Of(SchemaTypes.Integer),
        "undefined" => Schema.Of(SchemaTypes.Undefined),
        "never" => Schema.Never,
        "void" => Schema.Any.WithMarker(CellKind.Opaque),
        "object" => AnyObject,
        "symbol" => Unknown(keyword, scope, "A symbol cannot be stored."),
        _ => Unknown(keyword, scope, $"`{keyword.Name}` is not evaluated."),
    };

    private static Schema AnyObject { get; } = Schema.ObjectOf(null, [], Schema.Any);

    private static Schema EvaluateLiteral(LiteralType literal) => literal.Literal switch
    {
        NullLiteral => Schema.Of(SchemaTypes.Null),
        var value => JsonForms.TryGetElement(ValueOf(literal), out var element) ? Schema.Literal(element) : Schema.Of(value is BigIntLiteral ? SchemaTypes.Integer : SchemaTypes.Number),
    };

    // ---- Lists -----------------------------------------------------------------------------------------------

    private Schema ArrayOf(TypeNode element, TypeScope scope)
    {
        _containers++;
        var items = Plain(Evaluate(element, scope), element, scope);
        _containers--;
        return Schema.ArrayOf(items);
    }

    /// <summary><c>[A, B]</c>: positions and length are lost.</summary>
    private Schema EvaluateTuple(TupleType tuple, TypeScope scope)
    {
        _containers++;
        var union = new SchemaUnion();
        foreach (var element in tuple.Elements)
        {
            var schema = Plain(Evaluate(element.ElementType, scope), element, scope);
            union.Add(element.IsRest && schema.Resolve().Items is { } items ? items : schema);
            if (element.IsOptional)
            {
                union.Add(Schema.Of(SchemaTypes.Undefined));
            }
        }

        _containers--;
        return Schema.ArrayOf(tuple.Elements.Count > 0 ? union.ToSchema() : null);
    }

    /// <summary>A function where a value must be is no value that can be stored.</summary>
    private Schema Plain(Schema schema, Node place, TypeScope scope) =>
        schema.IsFunction ? Unknown(place, scope, "A function cannot be stored.") : schema;

    /// <summary>What a reference stands for. A type that is still being made has nothing to give yet.</summary>
    private Schema Resolve(Schema schema, Node place, TypeScope scope) =>
        schema.IsOpenReference ? Unknown(place, scope, $"`{schema.Reference}` is needed here to make `{schema.Reference}`.") : schema.Resolve();

    // ---- Unions ----------------------------------------------------------------------------------------------

    private Schema EvaluateUnion(UnionType node, TypeScope scope)
    {
        var union = new SchemaUnion();
        List<TypeNode>? deepDefaults = null;
        foreach (var member in node.Types)
        {
            // `T | Default<V>`
            if (member is TypeReference { TypeArguments: [var value] } reference && HostNameOf(reference, scope) is { } name)
            {
                if (name == "Default")
                {
                    union.AddDefault(DefaultOf(value, scope));
                    continue;
                }

                if (name == "DeepDefault")
                {
                    (deepDefaults ??= []).Add(value);
                    continue;
                }
            }

            union.Add(Evaluate(member, scope));
        }

        var schema = union.ToSchema();
        foreach (var value in deepDefaults ?? [])
        {
            schema = DefaultOf(value, scope) is { } defaults ? WithDeepDefaults(Resolve(schema, node, scope), defaults) : schema;
        }

        return schema;
    }

    /// <summary>Gives each property the default that an object has for it.</summary>
    private static Schema WithDeepDefaults(Schema schema, JsonElement defaults)
    {
        if (defaults.ValueKind != JsonValueKind.Object)
        {
            return schema;
        }

        foreach (var member in defaults.EnumerateObject())
        {
            if (schema.TryGetProperty(member.Name, out var property))
            {
                var isDeep = member.Value.ValueKind == JsonValueKind.Object && !property.IsOpenReference && property.Resolve().HasProperties;
                schema = schema.WithProperty(member.Name, isDeep ? WithDeepDefaults(property.Resolve(), member.Value) : property.WithDefault(member.Value));
            }
        }

        return schema;
    }

    // ---- Names -----------------------------------------------------------------------------------------------

    /// <summary>The name of the host or of the language that a reference means; null if it means anything else.</summary>
    private string? HostNameOf(TypeReference reference, TypeScope scope) =>
        scope.Environment?.Find(reference.Name) is null && Find(reference, scope) is Meaning.Known known ? known.Name : null;

    /// <summary>What a name with or without dots means.</summary>
    private Meaning Find(TypeReference reference, TypeScope scope) => Find(reference.Name, reference, scope);

    private Meaning Find(string name, Node place, TypeScope scope)
    {
        if (!name.Contains('.', StringComparison.Ordinal))
        {
            return _symbols.FindType(name, scope, place.Start);
        }

        var parts = name.Split('.');
        var meaning = _symbols.FindType(parts[0], scope, place.Start);
        for (var i = 1; i < parts.Length; i++)
        {
            meaning = meaning switch
            {
                Meaning.Namespace found => _symbols.FindExport(found.Module, parts[i], isType: true),
                Meaning.HostNamespace => new Meaning.Known(parts[i], IsImported: true),
                Meaning.Known known => known with { Name = $"{known.Name}.{parts[i]}" },
                _ => new Meaning.Missing($"`{name}` cannot be found."),
            };
        }

        return meaning;
    }

    private Schema EvaluateReference(TypeReference reference, TypeScope scope)
    {
        if (scope.Environment?.Find(reference.Name) is { } argument)
        {
            return Evaluate(argument, reference, scope);
        }

        return EvaluateEnumMember(reference, scope) ?? EvaluateMeaning(Find(reference, scope), reference, reference.TypeArguments, scope);
    }

    private Schema EvaluateMeaning(Meaning meaning, TypeNode place, IReadOnlyList<TypeNode> arguments, TypeScope scope) => meaning switch
    {
        Meaning.Declared declared => Instantiate(declared.Symbol, arguments, place, scope),
        Meaning.Parameter { Declaration: { Constraint: { } constraint } } parameter => Evaluate(constraint, parameter.Scope),
        Meaning.Parameter { Declaration: { Default: { } fallback } } parameter => Evaluate(fallback, parameter.Scope),
        Meaning.Parameter parameter => Unknown(place, scope, $"`{parameter.Declaration.Name}` is a type parameter, which can be anything."),
        Meaning.Known known => EvaluateKnown(known, place, arguments, scope),
        Meaning.Missing missing => Unknown(place, scope, missing.Reason),
        _ => Unknown(place, scope, $"`{Excerpt(place, scope)}` is not a type."),
    };

    /// <summary><c>Color.Red</c></summary>
    private Schema? EvaluateEnumMember(TypeReference reference, TypeScope scope)
    {
        if (EnumOf(reference, scope) is not { } symbol)
        {
            return null;
        }

        var name = reference.Name[(reference.Name.LastIndexOf('.') + 1)..];
        return MembersOf(symbol).TryGetValue(name, out var value) && JsonForms.TryGetElement(value, out var element)
            ? Schema.Literal(element)
            : Unknown(reference, scope, $"The value of `{reference.Name}` is not known before the program runs.");
    }

    /// <summary>The enum that a name with dots is a member of; null if it is none.</summary>
    private TypeSymbol? EnumOf(TypeReference reference, TypeScope scope)
    {
        var dot = reference.Name.LastIndexOf('.');
        return dot > 0 && Find(reference.Name[..dot], reference, scope) is Meaning.Declared { Symbol: { } symbol } && symbol.Declarations[0] is EnumDeclaration ? symbol : null;
    }

    /// <summary><c>import("./a").B</c></summary>
    private Schema EvaluateImport(ImportType import, TypeScope scope)
    {
        if (import.Name is null || import.IsTypeOf)
        {
            return Unknown(import, scope, "The type of a whole module, or of a value of another one, is not evaluated.");
        }

        var meaning = _symbols.FindModule(scope.Module, import.Source) switch
        {
            Meaning.Namespace found => _symbols.FindExport(found.Module, import.Name, isType: true),
            Meaning.HostNamespace => new Meaning.Known(import.Name, IsImported: true),
            var missing => missing,
        };
        return EvaluateMeaning(meaning, import, import.TypeArguments, scope);
    }

    private Schema Evaluate(TypeArgument argument, Node place, TypeScope scope)
    {
        if (argument.Schema is { } known)
        {
            return Reuse(known, argument.Notes, place, scope);
        }

        var before = _notes.Count;
        var schema = Evaluate(argument.Node!, argument.Scope); // one of the two is there
        argument.Schema = schema;
        argument.Notes = _notes.GetRange(before, _notes.Count - before);
        return schema;
    }

    /// <summary>A type argument as written here. One that only hands a parameter on is the argument that was handed in: so recursion is recognised.</summary>
    private static TypeArgument Bind(TypeNode node, TypeScope scope) =>
        node is TypeReference { TypeArguments.Count: 0 } reference && scope.Environment?.Find(reference.Name) is { } outer ? outer : new TypeArgument(node, scope);

    // ---- Declared types --------------------------------------------------------------------------------------

    private Schema Instantiate(TypeSymbol symbol, IReadOnlyList<TypeNode> nodes, TypeNode place, TypeScope scope)
    {
        var arguments = ArgumentsOf(symbol, nodes, scope, out var inner);
        var instance = symbol.Instances.Find(known => known.Arguments.SequenceEqual(arguments));
        if (instance is null)
        {
            // Only instances that can be met again are worth keeping; while one is open, it can be.
            instance = new TypeInstance(arguments, _containers);
            symbol.Instances.Add(instance);
            var schema = Make(symbol, instance, inner);
            if (arguments.Count > 0)
            {
                symbol.Instances.Remove(instance);
            }

            return schema;
        }

        if (instance.Schema is { } finished)
        {
            return Reuse(finished, instance.Notes, place, scope);
        }

        if (instance.Containers == _containers)
        {
            return Unknown(place, scope, $"`{symbol.Name}` refers to itself, with no property or element in between.");
        }

        instance.Definition ??= _definitions.Reserve(symbol.Name);
        return Schema.ReferenceTo(instance.Definition, _definitions);
    }

    private Schema Make(TypeSymbol symbol, TypeInstance instance, TypeScope scope)
    {
        var before = _notes.Count;
        var schema = symbol.Declarations[0] switch
        {
            InterfaceDeclaration => EvaluateInterface(symbol, scope),
            TypeAliasDeclaration alias => Evaluate(alias.AliasedType, scope),
            EnumDeclaration => EvaluateEnum(symbol),
            IClass declaration => EvaluateClass(declaration, scope),
            var declaration => Unknown(declaration, scope, $"`{symbol.Name}` is not a type."),
        };

        schema = Describe(schema, symbol.Declarations[0], scope);
        instance.Notes = _notes.GetRange(before, _notes.Count - before);
        if (instance.Definition is { } name)
        {
            _definitions.Define(name, schema);
            schema = Schema.ReferenceTo(name, _definitions);
        }

        instance.Schema = schema;
        return schema;
    }

    private List<TypeArgument> ArgumentsOf(TypeSymbol symbol, IReadOnlyList<TypeNode> nodes, TypeScope scope, out TypeScope inner)
    {
        inner = new TypeScope(symbol.Module);
        var arguments = new List<TypeArgument>();
        var parameters = symbol.Parameters?.Parameters ?? [];
        for (var i = 0; i < parameters.Count; i++)
        {
            var argument = i < nodes.Count ? Bind(nodes[i], scope) : DefaultArgument(parameters[i], inner);
            arguments.Add(argument);
            inner = inner.With(parameters[i].Name, argument);
        }

        return arguments;
    }

    // The same each time where it can be, so that recursion is recognised.
    private TypeArgument DefaultArgument(TypeParameter parameter, TypeScope scope)
    {
        if (_defaultArguments.TryGetValue(parameter, out var known))
        {
            return known;
        }

        var argument = (parameter.Default ?? parameter.Constraint) is { } fallback ? new TypeArgument(fallback, scope) : new TypeArgument(Schema.Any);
        if (scope.Environment is null || argument.Node is null)
        {
            _defaultArguments.Add(parameter, argument);
        }

        return argument;
    }
}
