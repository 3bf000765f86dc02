using Acornima.Ast;

namespace SandboxHost.Compiler.Syntax;

/// <summary><c>&lt;const in out T extends A = B&gt;</c></summary>
public sealed class TypeParameter(string name, TypeNode? constraint, TypeNode? defaultType) : SyntaxExtension
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>What an argument must be, or null.</summary>
    public TypeNode? Constraint { get; } = constraint;

    /// <summary>The type where no argument is given, or null.</summary>
    public TypeNode? Default { get; } = defaultType;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => [Constraint, Default];
}

/// <summary>A list of type parameters in their angle brackets.</summary>
public sealed class TypeParameterList(IReadOnlyList<TypeParameter> parameters) : SyntaxExtension
{
    /// <summary>The parameters.</summary>
    public IReadOnlyList<TypeParameter> Parameters { get; } = parameters;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => Parameters;
}

/// <summary>A parameter in a function type or signature: <c>a: A</c>, <c>b?: B</c>, <c>...c: C[]</c>, <c>{d}: D</c></summary>
public sealed class SignatureParameter(string? name, TypeNode? type, bool isOptional, bool isRest) : SyntaxExtension
{
    /// <summary>The name, <c>this</c> included; null for a pattern.</summary>
    public string? Name { get; } = name;

    /// <summary>The type, or null.</summary>
    public TypeNode? ParameterType { get; } = type;

    /// <summary>Whether it has a question mark.</summary>
    public bool IsOptional { get; } = isOptional;

    /// <summary>Whether three dots stand before it.</summary>
    public bool IsRest { get; } = isRest;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => [ParameterType];
}

/// <summary>What a function takes and gives: <c>&lt;T&gt;(a: A): B</c></summary>
public sealed class Signature(TypeParameterList? typeParameters, IReadOnlyList<SignatureParameter> parameters, TypeNode? returnType) : SyntaxExtension
{
    /// <summary>The type parameters, or null.</summary>
    public TypeParameterList? TypeParameters { get; } = typeParameters;

    /// <summary>The parameters.</summary>
    public IReadOnlyList<SignatureParameter> Parameters { get; } = parameters;

    /// <summary>The type of the result, or null.</summary>
    public TypeNode? ReturnType { get; } = returnType;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => [TypeParameters, .. Parameters, ReturnType];
}

/// <summary><c>(a: A) =&gt; B</c>, <c>new (a: A) =&gt; B</c></summary>
public sealed class FunctionType(Signature signature, bool isConstructor, bool isAbstract) : TypeNode
{
    /// <summary>Parameters and result.</summary>
    public Signature Signature { get; } = signature;

    /// <summary>Whether <c>new</c> stands before it.</summary>
    public bool IsConstructor { get; } = isConstructor;

    /// <summary>Whether <c>abstract new</c> stands before it.</summary>
    public bool IsAbstract { get; } = isAbstract;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => [Signature];
}

/// <summary><c>{ a: A; b?(): B; [c: string]: C }</c></summary>
public sealed class ObjectType(IReadOnlyList<TypeMember> members) : TypeNode
{
    /// <summary>The members.</summary>
    public IReadOnlyList<TypeMember> Members { get; } = members;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => Members;
}

/// <summary>A member of an object type or interface.</summary>
public abstract class TypeMember() : SyntaxExtension;

/// <summary><c>readonly a?: A</c></summary>
public sealed class PropertySignature(Expression key, bool isComputed, bool isOptional, bool isReadOnly, TypeNode? type) : TypeMember
{
    /// <summary>The name; an expression in brackets when <see cref="IsComputed"/>.</summary>
    public Expression Key { get; } = key;

    /// <summary>Whether the name is an expression in brackets.</summary>
    public bool IsComputed { get; } = isComputed;

    /// <summary>Whether it has a question mark.</summary>
    public bool IsOptional { get; } = isOptional;

    /// <summary>Whether <c>readonly</c> stands before it.</summary>
    public bool IsReadOnly { get; } = isReadOnly;

    /// <summary>The type, or null.</summary>
    public TypeNode? ValueType { get; } = type;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => [Key, ValueType];
}

/// <summary><c>a(b: B): C</c>, <c>get a(): A</c>, <c>set a(b: A)</c></summary>
public sealed class MethodSignature(PropertyKind kind, Expression key, bool isComputed, bool isOptional, Signature signature) : TypeMember
{
    /// <summary>Method, getter or setter.</summary>
    public PropertyKind Kind { get; } = kind;

    /// <summary>The name; an expression in brackets when <see cref="IsComputed"/>.</summary>
    public Expression Key { get; } = key;

    /// <summary>Whether the name is an expression in brackets.</summary>
    public bool IsComputed { get; } = isComputed;

    /// <summary>Whether it has a question mark.</summary>
    public bool IsOptional { get; } = isOptional;

    /// <summary>Parameters and result.</summary>
    public Signature Signature { get; } = signature;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => [Key, Signature];
}

/// <summary><c>(a: A): B</c>, <c>new (a: A): B</c></summary>
public sealed class CallSignature(Signature signature, bool isConstructor) : TypeMember
{
    /// <summary>Parameters and result.</summary>
    public Signature Signature { get; } = signature;

    /// <summary>Whether <c>new</c> stands before it.</summary>
    public bool IsConstructor { get; } = isConstructor;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => [Signature];
}

/// <summary><c>readonly [key: string]: A</c></summary>
public sealed class IndexSignature(string parameter, TypeNode key, TypeNode? value, bool isReadOnly) : TypeMember
{
    /// <summary>The name in the brackets.</summary>
    public string Parameter { get; } = parameter;

    /// <summary>The type of the keys.</summary>
    public TypeNode Key { get; } = key;

    /// <summary>The type of the values, or null.</summary>
    public TypeNode? Value { get; } = value;

    /// <summary>Whether <c>readonly</c> stands before it.</summary>
    public bool IsReadOnly { get; } = isReadOnly;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => [Key, Value];
}

/// <summary><c>{ readonly [K in A as B]?: C }</c></summary>
public sealed class MappedType(string parameter, TypeNode constraint, TypeNode? nameType, TypeNode? type, string? readOnly, string? optional) : TypeNode
{
    /// <summary>The name that stands for each key.</summary>
    public string Parameter { get; } = parameter;

    /// <summary>The keys.</summary>
    public TypeNode Constraint { get; } = constraint;

    /// <summary>What each key is renamed to, or null.</summary>
    public TypeNode? NameType { get; } = nameType;

    /// <summary>The type of the values, or null.</summary>
    public TypeNode? ValueType { get; } = type;

    /// <summary><c>+</c>, <c>-</c>, empty for a plain <c>readonly</c>, or null.</summary>
    public string? ReadOnly { get; } = readOnly;

    /// <summary><c>+</c>, <c>-</c>, empty for a plain <c>?</c>, or null.</summary>
    public string? Optional { get; } = optional;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => [Constraint, NameType, ValueType];
}
