using Acornima;
using Acornima.Ast;

namespace SandboxHost.Compiler.Syntax;

/// <summary>A declaration that ECMAScript does not have. It vanishes from the output unless it is an <see cref="EnumDeclaration"/>.</summary>
public abstract class DeclarationExtension() : Statement(NodeType.Extension)
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

/// <summary><c>interface A&lt;T&gt; extends B, C { … }</c></summary>
public sealed class InterfaceDeclaration(string name, TypeParameterList? typeParameters, IReadOnlyList<TypeNode> extends, ObjectType body) : DeclarationExtension
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The type parameters, or null.</summary>
    public TypeParameterList? TypeParameters { get; } = typeParameters;

    /// <summary>The types after <c>extends</c>.</summary>
    public IReadOnlyList<TypeNode> Extends { get; } = extends;

    /// <summary>The members.</summary>
    public ObjectType Body { get; } = body;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => [TypeParameters, .. Extends, Body];
}

/// <summary><c>type A&lt;T&gt; = B</c></summary>
public sealed class TypeAliasDeclaration(string name, TypeParameterList? typeParameters, TypeNode type) : DeclarationExtension
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The type parameters, or null.</summary>
    public TypeParameterList? TypeParameters { get; } = typeParameters;

    /// <summary>What the name stands for.</summary>
    public TypeNode AliasedType { get; } = type;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => [TypeParameters, AliasedType];
}

/// <summary><c>enum A { B, C = 1 }</c>, which becomes JavaScript; see <see cref="EnumLowering"/></summary>
public sealed class EnumDeclaration(Identifier id, IReadOnlyList<EnumMember> members, TextSpan head, TextSpan body, bool isMerged) : DeclarationExtension
{
    /// <summary>The name.</summary>
    public Identifier Id { get; } = id;

    /// <summary>The members.</summary>
    public IReadOnlyList<EnumMember> Members { get; } = members;

    /// <summary>From the first keyword to the end of the name.</summary>
    public TextSpan Head { get; } = head;

    /// <summary>From the opening to the closing brace.</summary>
    public TextSpan Body { get; } = body;

    /// <summary>Whether an enum of that name was declared before, so that this one adds to it.</summary>
    public bool IsMerged { get; } = isMerged;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => [Id, .. Members];
}

/// <summary>A member of an enum: <c>A</c>, <c>"b" = 1</c></summary>
public sealed class EnumMember(Expression key, Expression? initializer, int commaAt) : SyntaxExtension
{
    /// <summary>The name.</summary>
    public Expression Key { get; } = key;

    /// <summary>The value, or null.</summary>
    public Expression? Initializer { get; } = initializer;

    /// <summary>Offset of the comma after the member, or -1.</summary>
    public int CommaAt { get; } = commaAt;

    /// <summary>The text of the name.</summary>
    public string Name => Key switch
    {
        StringLiteral literal => literal.Value,
        TemplateLiteral template => template.Quasis[0].Value.Cooked!, // only a tagged template may have a wrong escape
        _ => ((Identifier)Key).Name,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => [Key, Initializer];
}

/// <summary>
/// A statement that is only for the type checker: <c>declare …</c>, <c>import type …</c>, an overload, a namespace without values
/// </summary>
public sealed class TypeOnlyStatement() : DeclarationExtension
{
    /// <summary>What stands after <c>declare</c>; null for other statements. Not a child: it does not exist at run time.</summary>
    public Statement? Declared { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => [];
}
