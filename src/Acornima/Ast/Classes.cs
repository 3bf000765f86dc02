namespace Acornima.Ast;

/// <summary><c>class A extends B {}</c></summary>
public sealed class ClassDeclaration(
    Identifier? id, Expression? superClass, ClassBody body, in NodeList<Decorator> decorators)
    : Declaration(NodeType.ClassDeclaration), IClass
{
    private readonly NodeList<Decorator> _decorators = decorators;

    public ref readonly NodeList<Decorator> Decorators => ref _decorators;

    /// <summary>The name; null only in <c>export default class {}</c>.</summary>
    public Identifier? Id { get; } = id;

    public Expression? SuperClass { get; } = superClass;

    public ClassBody Body { get; } = body;

    internal override int ChildSlots => _decorators.Count + 3;

    internal override Node? ChildAt(int slot) => (slot - _decorators.Count) switch
    {
        < 0 => _decorators[slot],
        0 => Id,
        1 => SuperClass,
        _ => Body,
    };

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitClassDeclaration(this);
}

/// <summary><c>(class A extends B {})</c></summary>
public sealed class ClassExpression(
    Identifier? id, Expression? superClass, ClassBody body, in NodeList<Decorator> decorators)
    : Expression(NodeType.ClassExpression), IClass
{
    private readonly NodeList<Decorator> _decorators = decorators;

    public ref readonly NodeList<Decorator> Decorators => ref _decorators;

    public Identifier? Id { get; } = id;

    public Expression? SuperClass { get; } = superClass;

    public ClassBody Body { get; } = body;

    internal override int ChildSlots => _decorators.Count + 3;

    internal override Node? ChildAt(int slot) => (slot - _decorators.Count) switch
    {
        < 0 => _decorators[slot],
        0 => Id,
        1 => SuperClass,
        _ => Body,
    };

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitClassExpression(this);
}

/// <summary>The braces of a class and what stands between them.</summary>
public sealed class ClassBody(in NodeList<Node> body) : Node(NodeType.ClassBody)
{
    private readonly NodeList<Node> _body = body;

    /// <summary>
    /// Each a <see cref="MethodDefinition"/>, <see cref="PropertyDefinition"/>, <see cref="AccessorProperty"/> or
    /// <see cref="StaticBlock"/>.
    /// </summary>
    public ref readonly NodeList<Node> Body => ref _body;

    internal override int ChildSlots => _body.Count;

    internal override Node? ChildAt(int slot) => _body[slot];

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitClassBody(this);
}

/// <summary>An element of a class that has a key.</summary>
public abstract class ClassProperty : Node, IProperty, IClassElement
{
    private readonly NodeList<Decorator> _decorators;

    private protected ClassProperty(
        NodeType type, PropertyKind kind, Expression key, Expression? value, bool computed, bool isStatic,
        in NodeList<Decorator> decorators)
        : base(type, NodeFlags.Computed.If(computed) | NodeFlags.Static.If(isStatic), (byte)kind)
    {
        _decorators = decorators;
        Key = key;
        Value = value;
    }

    public PropertyKind Kind => (PropertyKind)Code;

    public Expression Key { get; }

    public Expression? Value { get; }

    public bool Computed => Has(NodeFlags.Computed);

    public bool Static => Has(NodeFlags.Static);

    Node? IProperty.Value => Value;

    private protected ref readonly NodeList<Decorator> DecoratorList => ref _decorators;

    internal override int ChildSlots => _decorators.Count + 2;

    internal override Node? ChildAt(int slot) => (slot - _decorators.Count) switch
    {
        < 0 => _decorators[slot],
        0 => Key,
        _ => Value,
    };
}

/// <summary><c>m() {}</c>, <c>get a() {}</c>, <c>constructor() {}</c></summary>
public sealed class MethodDefinition(
    PropertyKind kind, Expression key, FunctionExpression value, bool computed, bool isStatic,
    in NodeList<Decorator> decorators)
    : ClassProperty(NodeType.MethodDefinition, kind, key, value, computed, isStatic, decorators)
{
    public ref readonly NodeList<Decorator> Decorators => ref DecoratorList;

    public new FunctionExpression Value => (FunctionExpression)base.Value!; // the constructor takes no other

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitMethodDefinition(this);
}

/// <summary><c>a = 1;</c> in a class</summary>
public sealed class PropertyDefinition(
    Expression key, Expression? value, bool computed, bool isStatic, in NodeList<Decorator> decorators)
    : ClassProperty(
        NodeType.PropertyDefinition, PropertyKind.Property, key, value, computed, isStatic, decorators)
{
    public ref readonly NodeList<Decorator> Decorators => ref DecoratorList;

    public new Expression? Value => base.Value;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitPropertyDefinition(this);
}

/// <summary><c>accessor a = 1;</c></summary>
public sealed class AccessorProperty(
    Expression key, Expression? value, bool computed, bool isStatic, in NodeList<Decorator> decorators)
    : ClassProperty(
        NodeType.AccessorProperty, PropertyKind.Property, key, value, computed, isStatic, decorators)
{
    public ref readonly NodeList<Decorator> Decorators => ref DecoratorList;

    public new Expression? Value => base.Value;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitAccessorProperty(this);
}

/// <summary><c>static { a() }</c></summary>
public sealed class StaticBlock(in NodeList<Statement> body)
    : BlockStatement(NodeType.StaticBlock, body), IClassElement, IHoistingScope
{
    bool IClassElement.Static => true;

    bool IHoistingScope.Strict => true;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitStaticBlock(this);
}

/// <summary><c>@a.b(c)</c></summary>
public sealed class Decorator(Expression expression) : Node(NodeType.Decorator)
{
    public Expression Expression { get; } = expression;

    internal override int ChildSlots => 1;

    internal override Node? ChildAt(int slot) => Expression;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitDecorator(this);
}
