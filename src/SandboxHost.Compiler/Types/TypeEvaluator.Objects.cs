using System.Text.Json;
using Acornima.Ast;
using SandboxHost.Compiler.Syntax;

namespace SandboxHost.Compiler.Types;

// Types of objects.
internal sealed partial class TypeEvaluator
{
    /// <summary>An object type while its members are collected.</summary>
    private sealed class ObjectShape
    {
        private readonly OrderedDictionary<string, Schema> _properties = new(StringComparer.Ordinal);
        private readonly HashSet<string> _required = new(StringComparer.Ordinal);

        public Schema? Additional { get; set; }

        /// <summary>Whether an object of this type can be called.</summary>
        public bool IsCallable { get; set; }

        /// <summary>Adds a property, in the place of one of that name.</summary>
        public void Set(string name, Schema schema, bool isRequired)
        {
            // The only function that data can hold is a pattern; to leave the property out would drop it without a word.
            if (schema.IsFunction)
            {
                (schema, isRequired) = (Schema.Any, false);
            }

            if (!isRequired)
            {
                schema = schema.WithoutUndefined();
            }

            // A value that may be undefined and has a default need not be there.
            var isThere = isRequired && !schema.IsOptional && (schema.IsCell || schema.Default is null || !schema.AdmitsUndefined);
            _properties[name] = schema.WithOptional(false);
            if (isThere)
            {
                _required.Add(name);
            }
            else
            {
                _required.Remove(name);
            }
        }

        /// <summary>Adds the properties of an object.</summary>
        public void Merge(Schema schema, bool firstWins)
        {
            foreach (var (name, property) in schema.Properties)
            {
                if (!firstWins || !_properties.ContainsKey(name))
                {
                    _properties[name] = property;
                    if (!schema.IsRequired(name) && !firstWins)
                    {
                        _required.Remove(name);
                    }
                }

                if (schema.IsRequired(name))
                {
                    _required.Add(name);
                }
            }

            Additional ??= schema.AdditionalProperties;
        }

        public Schema ToSchema() => IsCallable && _properties.Count == 0
            ? Schema.Function
            : Schema.ObjectOf(_properties, _properties.Keys.Where(_required.Contains), Additional);
    }

    private Schema EvaluateObject(ObjectType node, TypeScope scope)
    {
        var shape = new ObjectShape();
        AddMembers(shape, node, scope);
        return shape.ToSchema();
    }

    private void AddMembers(ObjectShape shape, ObjectType node, TypeScope scope)
    {
        foreach (var member in node.Members)
        {
            switch (member)
            {
                case PropertySignature property:
                    AddProperty(shape, property.Key, property.IsComputed, property.ValueType, !property.IsOptional, property, scope);
                    break;
                case MethodSignature { Kind: PropertyKind.Get } getter:
                    AddProperty(shape, getter.Key, getter.IsComputed, getter.Signature.ReturnType, isRequired: true, getter, scope);
                    break;
                case MethodSignature { Kind: PropertyKind.Method } method:
                    if (NameOf(method.Key, method.IsComputed, scope) is { } name)
                    {
                        shape.Set(name, EvaluateFunction(method.Signature, scope), !method.IsOptional);
                    }

                    break;
                case IndexSignature index:
                    AddIndex(shape, index, scope);
                    break;
                case CallSignature:
                    shape.IsCallable = true;
                    break;
            }
        }
    }

    private void AddProperty(ObjectShape shape, Expression key, bool isComputed, TypeNode? type, bool isRequired, Node place, TypeScope scope)
    {
        if (NameOf(key, isComputed, scope) is not { } name)
        {
            return;
        }

        _containers++;
        var schema = type is null ? Schema.Any : Evaluate(type, scope);
        _containers--;
        shape.Set(name, Describe(schema, place, scope), isRequired);
    }

    /// <summary><c>[key: string]: A</c></summary>
    private void AddIndex(ObjectShape shape, IndexSignature index, TypeScope scope)
    {
        if (index.Key is KeywordType { Name: "symbol" })
        {
            return;
        }

        _containers++;
        var schema = index.Value is null ? Schema.Any : Plain(Evaluate(index.Value, scope), index, scope);
        _containers--;
        shape.Additional = shape.Additional is { } other ? SchemaUnion.Of(other, schema) : schema;
    }

    /// <summary>The name of a property; null if it is no string. <c>[UI]</c> is one that the host knows.</summary>
    private string? NameOf(Expression key, bool isComputed, TypeScope scope)
    {
        switch (key)
        {
            case Identifier id when !isComputed:
                return id.Name;
            case StringLiteral text:
                return text.Value;
            case NumericLiteral number:
                return JavaScriptNumber.Format(number.Value);
            case PrivateIdentifier:
                return null;
            default:
                switch (ValueOf(key, scope))
                {
                    case string text:
                        return text;
                    case double number:
                        return JavaScriptNumber.Format(number);
                    default:
                        if (key is not (Identifier { Name: "SELF" or "ID" or "ID_FIELD" } or MemberExpression { Object: Identifier { Name: "Symbol" } }))
                        {
                            Unknown(key, scope, $"The name of the property `[{Excerpt(key, scope)}]` is not known before the program runs; it is left out.");
                        }

                        return null;
                }
        }
    }

    /// <summary>A function cannot be stored, but a factory that gives a cell or a stream leaves one of these behind.</summary>
    private Schema EvaluateFunction(Signature signature, TypeScope scope)
    {
        if (signature.ReturnType is not TypeReference result)
        {
            return Schema.Function;
        }

        var before = _notes.Count;
        var schema = Evaluate(result, scope);
        _notes.RemoveRange(before, _notes.Count - before);
        return schema.IsCell && schema.AsCell[0] != CellKind.Opaque ? schema : Schema.Function;
    }

    // ---- Interfaces and classes ------------------------------------------------------------------------------

    private Schema EvaluateInterface(TypeSymbol symbol, TypeScope scope)
    {
        var shape = new ObjectShape();
        var declarations = symbol.Declarations.OfType<InterfaceDeclaration>().ToList();
        foreach (var declaration in declarations)
        {
            foreach (var extended in declaration.Extends)
            {
                AddBase(shape, Evaluate(extended, scope), extended, scope);
            }
        }

        foreach (var declaration in declarations)
        {
            AddMembers(shape, declaration.Body, scope);
        }

        return shape.ToSchema();
    }

    /// <summary>What is inherited. If that is not known, what else there is must not be dropped.</summary>
    private void AddBase(ObjectShape shape, Schema schema, Node place, TypeScope scope)
    {
        var resolved = Resolve(schema, place, scope);
        if (IsObject(resolved))
        {
            shape.Merge(resolved, firstWins: false);
        }
        else
        {
            shape.Additional ??= Schema.Any;
        }
    }

    /// <summary>The shape of a class's instances: their fields.</summary>
    private Schema EvaluateClass(IClass declaration, TypeScope scope)
    {
        var shape = new ObjectShape();
        if (declaration.SuperClass is { } super)
        {
            var type = super is Identifier id ? EvaluateMeaning(_symbols.FindType(id.Name, scope, id.Start), new KeywordType(id.Name), [], scope) : Schema.Any;
            AddBase(shape, type, super, scope);
        }

        foreach (var element in declaration.Body.Body)
        {
            if (element is PropertyDefinition { Static: false, Key: not PrivateIdentifier } field && NameOf(field.Key, field.Computed, scope) is { } name)
            {
                _containers++;
                var schema = scope.Module.Tree.Types.ResultOf(field) is { } type ? Evaluate(type, scope)
                    : field.Value is { } value ? TypeOf(value, scope, Widening.Declared)
                    : Schema.Any;
                _containers--;
                shape.Set(name, schema, isRequired: true);
            }
        }

        return shape.ToSchema();
    }

    // ---- Intersections ---------------------------------------------------------------------------------------

    /// <summary><c>A &amp; B</c>: all properties, of equal names the first.</summary>
    /// <remarks>
    /// A primitive stays what it is: `string &amp; { __brand: "Id" }` is a string at run time. A part that is not known may have any property.
    /// </remarks>
    private Schema EvaluateIntersection(IntersectionType node, TypeScope scope)
    {
        var shape = new ObjectShape();
        var hasObject = false;
        var isOpen = false;
        Schema? other = null;
        foreach (var member in node.Types)
        {
            var schema = Evaluate(member, scope);
            var resolved = Resolve(schema, member, scope);
            if (resolved.IsNever)
            {
                return Schema.Never;
            }

            if (resolved.IsAny)
            {
                isOpen = true;
            }
            else if (IsObject(resolved))
            {
                hasObject = true;
                shape.Merge(resolved, firstWins: true);
            }
            else if (!resolved.IsOnlyTypes(SchemaTypes.Unknown))
            {
                other = other is { } earlier && !IsPrimitive(earlier) ? earlier : schema;
            }
        }

        if (other is not null)
        {
            return IsPrimitive(other) || other.IsCell || other.IsFunction || !hasObject ? other : AnyObject;
        }

        shape.Additional = isOpen ? Schema.Any : shape.Additional;
        return hasObject ? shape.ToSchema() : isOpen ? Schema.Any : Schema.Of(SchemaTypes.Unknown);
    }

    private static bool IsObject(Schema schema) => schema is { Types: SchemaTypes.Object, IsCell: false };

    private static bool IsPrimitive(Schema schema)
    {
        const SchemaTypes Primitives = SchemaTypes.String | SchemaTypes.Number | SchemaTypes.Integer | SchemaTypes.Boolean | SchemaTypes.Null | SchemaTypes.Undefined;
        return !schema.IsCell && (schema.IsOnlyLiterals || (schema.Types != SchemaTypes.None && (schema.Types & ~Primitives) == 0));
    }

    // ---- Keys ------------------------------------------------------------------------------------------------

    /// <summary>The names that a type of keys stands for.</summary>
    /// <param name="Names">Those that are known.</param>
    /// <param name="IsOpen">Whether there are others.</param>
    private readonly record struct Keys(IReadOnlyList<string> Names, bool IsOpen);

    private static Keys KeysOf(Schema schema)
    {
        var names = new List<string>();
        var isOpen = false;
        var pending = new Stack<Schema>([schema]);
        while (pending.TryPop(out var next))
        {
            foreach (var value in next.Enum)
            {
                names.Add(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText()); // a string has a text
            }

            foreach (var alternative in next.AnyOf)
            {
                pending.Push(alternative);
            }

            isOpen |= next.IsAny || (next.Enum.Count == 0 && next.AnyOf.Count == 0 && !next.IsNever);
        }

        return new Keys(names, isOpen);
    }

    private static Schema OfNames(IEnumerable<string> names)
    {
        var union = new SchemaUnion();
        foreach (var name in names)
        {
            union.Add(LiteralOf(name));
        }

        return union.ToSchema();
    }

    private static Schema LiteralOf(string name) =>
        JsonForms.TryGetElement(name, out var element) ? Schema.Literal(element) : Schema.Of(SchemaTypes.String);

    /// <summary><c>keyof A</c></summary>
    private Schema EvaluateKeyOf(TypeOperatorType node, TypeScope scope)
    {
        var schema = Resolve(Evaluate(node.Operand, scope), node, scope);
        return schema.AdditionalProperties is { IsNever: false } || !schema.HasProperties ? Schema.Of(SchemaTypes.String) : OfNames(schema.Properties.Keys);
    }

    /// <summary><c>{ [K in A]: B }</c></summary>
    private Schema EvaluateMapped(MappedType node, TypeScope scope)
    {
        if (node.NameType is not null)
        {
            return Unknown(node, scope, "Mapped types that rename their keys are not evaluated.");
        }

        // `[K in keyof A]` keeps the question marks of A.
        var origin = node.Constraint is TypeOperatorType { Operator: "keyof" } keys ? Resolve(Evaluate(keys.Operand, scope), node, scope) : null;
        var shape = new ObjectShape();
        var constraint = Evaluate(node.Constraint, scope);
        var (names, isOpen) = KeysOf(constraint);
        _containers++;
        foreach (var name in names)
        {
            var schema = ValueOfMapped(node, LiteralOf(name), scope);
            var isOptional = node.Optional is { } sign ? sign != "-" : origin is not null && !origin.IsRequired(name);
            shape.Set(name, schema, !isOptional);
        }

        if (isOpen)
        {
            shape.Additional = Plain(ValueOfMapped(node, constraint, scope), node, scope);
        }

        _containers--;
        return shape.ToSchema();
    }

    private Schema ValueOfMapped(MappedType node, Schema key, TypeScope scope) =>
        node.ValueType is { } type ? Evaluate(type, scope.With(node.Parameter, new TypeArgument(key))) : Schema.Any;

    /// <summary><c>A["b"]</c>, <c>A[number]</c></summary>
    private Schema EvaluateIndexedAccess(IndexedAccessType node, TypeScope scope)
    {
        var target = Resolve(Evaluate(node.Target, scope), node, scope);
        if (target.IsAny)
        {
            return target;
        }

        if (node.Index is KeywordType { Name: "number" } && Member(target, null) is { } element)
        {
            return element;
        }

        var (names, isOpen) = KeysOf(Evaluate(node.Index, scope));
        var union = new SchemaUnion();
        foreach (var name in names)
        {
            union.Add(Member(target, name) ?? Unknown(node, scope, $"`{Excerpt(node.Target, scope)}` has no `{name}`."));
        }

        if (isOpen)
        {
            union.Add(target.AdditionalProperties ?? target.Items ?? Unknown(node, scope, $"`{Excerpt(node.Index, scope)}` is no name of a property."));
        }

        return union.ToSchema();
    }

    /// <summary>The schema of a property or, without a name, of an element; null if there is none.</summary>
    private static Schema? Member(Schema schema, string? name)
    {
        if (schema.IsOpenReference)
        {
            return Schema.Any;
        }

        schema = schema.Resolve();
        if (schema.IsAny)
        {
            return schema;
        }

        if (schema.AnyOf.Count > 0)
        {
            var found = schema.AnyOf.Select(alternative => Member(alternative, name)).OfType<Schema>().ToList();
            return found.Count > 0 ? SchemaUnion.Of(found) : null;
        }

        if (schema.Types == SchemaTypes.Array)
        {
            return name == "length" ? Schema.Of(SchemaTypes.Number) : name is null || char.IsAsciiDigit(name[0]) ? schema.Items ?? Schema.Any : null;
        }

        if (name is not null && schema.TryGetProperty(name, out var property))
        {
            return schema.IsRequired(name) || property.Default is not null ? property : SchemaUnion.Of(property, Schema.Of(SchemaTypes.Undefined));
        }

        return name == "length" && schema.Types == SchemaTypes.String ? Schema.Of(SchemaTypes.Number) : schema.AdditionalProperties;
    }
}
