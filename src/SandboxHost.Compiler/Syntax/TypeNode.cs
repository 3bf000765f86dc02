using Acornima;
using Acornima.Ast;

namespace SandboxHost.Compiler.Syntax;

/// <summary>A type as written. Trees of types stand beside the ECMAScript tree, see <see cref="SyntaxTree"/>.</summary>
public abstract class TypeNode() : SyntaxExtension;

/// <summary>A node that ECMAScript does not have. Visitors meet it in <see cref="AstVisitor.VisitExtension"/>.</summary>
public abstract class SyntaxExtension() : Node(NodeType.Extension)
{
    /// <summary>The parts in the order of the source; null for absent ones.</summary>
    protected abstract IEnumerable<Node?> Parts { get; }

    /// <inheritdoc/>
    public override string TypeText => GetType().Name;

    /// <inheritdoc/>
    protected override object? Accept(AstVisitor visitor) => visitor.VisitExtension(this);

    /// <inheritdoc/>
    protected override IEnumerator<Node>? GetChildNodes() => Parts.OfType<Node>().GetEnumerator();
}

/// <summary><c>string</c>, <c>unknown</c>, <c>this</c> and the other types that are words</summary>
public sealed class KeywordType(string name) : TypeNode
{
    /// <summary>The word.</summary>
    public string Name { get; } = name;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => [];
}

/// <summary><c>A</c>, <c>a.B&lt;C&gt;</c></summary>
public sealed class TypeReference(string name, IReadOnlyList<TypeNode> typeArguments) : TypeNode
{
    /// <summary>The name; parts of a qualified one are joined by dots.</summary>
    public string Name { get; } = name;

    /// <summary>What stands between the angle brackets.</summary>
    public IReadOnlyList<TypeNode> TypeArguments { get; } = typeArguments;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => TypeArguments;
}

/// <summary><c>"a"</c>, <c>1</c>, <c>-1n</c>, <c>true</c>, <c>null</c> as a type</summary>
public sealed class LiteralType(Literal literal, bool isNegative) : TypeNode
{
    /// <summary>The literal, without a minus sign.</summary>
    public Literal Literal { get; } = literal;

    /// <summary>Whether a minus sign stands before a number.</summary>
    public bool IsNegative { get; } = isNegative;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => [Literal];
}

/// <summary><c>`a${B}c`</c> as a type</summary>
public sealed class TemplateLiteralType(IReadOnlyList<TemplateElement> quasis, IReadOnlyList<TypeNode> types) : TypeNode
{
    /// <summary>The texts; one more than there are types.</summary>
    public IReadOnlyList<TemplateElement> Quasis { get; } = quasis;

    /// <summary>The types in the holes.</summary>
    public IReadOnlyList<TypeNode> Types { get; } = types;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => Quasis.Zip(Types, (quasi, type) => new Node[] { quasi, type }).SelectMany(pair => pair).Append(Quasis[^1]);
}

/// <summary><c>A[]</c></summary>
public sealed class ArrayType(TypeNode element) : TypeNode
{
    /// <summary>The type of the elements.</summary>
    public TypeNode Element { get; } = element;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => [Element];
}

/// <summary><c>[A, b?: B, ...C[]]</c></summary>
public sealed class TupleType(IReadOnlyList<TupleElement> elements) : TypeNode
{
    /// <summary>The elements.</summary>
    public IReadOnlyList<TupleElement> Elements { get; } = elements;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => Elements;
}

/// <summary>An element of a tuple type: <c>A</c>, <c>A?</c>, <c>a: A</c>, <c>a?: A</c>, <c>...A</c>, <c>...a: A</c></summary>
public sealed class TupleElement(string? name, TypeNode type, bool isOptional, bool isRest) : SyntaxExtension
{
    /// <summary>The name, or null.</summary>
    public string? Name { get; } = name;

    /// <summary>The type; of a rest element, that of the array.</summary>
    public TypeNode ElementType { get; } = type;

    /// <summary>Whether it has a question mark.</summary>
    public bool IsOptional { get; } = isOptional;

    /// <summary>Whether three dots stand before it.</summary>
    public bool IsRest { get; } = isRest;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => [ElementType];
}

/// <summary><c>A | B</c></summary>
public sealed class UnionType(IReadOnlyList<TypeNode> types) : TypeNode
{
    /// <summary>The alternatives.</summary>
    public IReadOnlyList<TypeNode> Types { get; } = types;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => Types;
}

/// <summary><c>A &amp; B</c></summary>
public sealed class IntersectionType(IReadOnlyList<TypeNode> types) : TypeNode
{
    /// <summary>The types of which a value has all.</summary>
    public IReadOnlyList<TypeNode> Types { get; } = types;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => Types;
}

/// <summary><c>A extends B ? C : D</c></summary>
public sealed class ConditionalType(TypeNode check, TypeNode extends, TypeNode whenTrue, TypeNode whenFalse) : TypeNode
{
    /// <summary>The type before <c>extends</c>.</summary>
    public TypeNode Check { get; } = check;

    /// <summary>The type after <c>extends</c>.</summary>
    public TypeNode Extends { get; } = extends;

    /// <summary>The type before the colon.</summary>
    public TypeNode WhenTrue { get; } = whenTrue;

    /// <summary>The type after the colon.</summary>
    public TypeNode WhenFalse { get; } = whenFalse;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => [Check, Extends, WhenTrue, WhenFalse];
}

/// <summary><c>infer A</c>, <c>infer A extends B</c></summary>
public sealed class InferType(string name, TypeNode? constraint) : TypeNode
{
    /// <summary>The name that is bound.</summary>
    public string Name { get; } = name;

    /// <summary>What it must be, or null.</summary>
    public TypeNode? Constraint { get; } = constraint;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => [Constraint];
}

/// <summary><c>A[B]</c></summary>
public sealed class IndexedAccessType(TypeNode target, TypeNode index) : TypeNode
{
    /// <summary>The type whose property is meant.</summary>
    public TypeNode Target { get; } = target;

    /// <summary>The type of the property's name.</summary>
    public TypeNode Index { get; } = index;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => [Target, Index];
}

/// <summary><c>keyof A</c>, <c>unique symbol</c>, <c>readonly A[]</c></summary>
public sealed class TypeOperatorType(string @operator, TypeNode type) : TypeNode
{
    /// <summary>The word.</summary>
    public string Operator { get; } = @operator;

    /// <summary>What it is applied to.</summary>
    public TypeNode Operand { get; } = type;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => [Operand];
}

/// <summary><c>typeof a.b</c>, <c>typeof a&lt;B&gt;</c></summary>
public sealed class TypeQuery(string name, IReadOnlyList<TypeNode> typeArguments) : TypeNode
{
    /// <summary>The name of the value; parts are joined by dots.</summary>
    public string Name { get; } = name;

    /// <summary>What stands between the angle brackets.</summary>
    public IReadOnlyList<TypeNode> TypeArguments { get; } = typeArguments;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => TypeArguments;
}

/// <summary><c>import("a").B&lt;C&gt;</c>, <c>typeof import("a")</c></summary>
public sealed class ImportType(string source, string? name, IReadOnlyList<TypeNode> typeArguments, bool isTypeOf) : TypeNode
{
    /// <summary>The module.</summary>
    public string Source { get; } = source;

    /// <summary>The name in it, parts joined by dots; null for the module itself.</summary>
    public string? Name { get; } = name;

    /// <summary>What stands between the angle brackets.</summary>
    public IReadOnlyList<TypeNode> TypeArguments { get; } = typeArguments;

    /// <summary>Whether the type of a value is meant.</summary>
    public bool IsTypeOf { get; } = isTypeOf;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => TypeArguments;
}

/// <summary><c>a is B</c>, <c>asserts a</c>, <c>asserts this is B</c>: what a function tells about an argument</summary>
public sealed class TypePredicate(string parameter, TypeNode? type, bool isAssertion) : TypeNode
{
    /// <summary>The parameter's name, or <c>this</c>.</summary>
    public string Parameter { get; } = parameter;

    /// <summary>What it is told to be; null where it is only asserted to be true.</summary>
    public TypeNode? AssertedType { get; } = type;

    /// <summary>Whether the function throws otherwise.</summary>
    public bool IsAssertion { get; } = isAssertion;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => [AssertedType];
}
