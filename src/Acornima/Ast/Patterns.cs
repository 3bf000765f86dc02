namespace Acornima.Ast;

/// <summary>What takes a value apart.</summary>
public abstract class DestructuringPattern : Node, IDestructuringPatternElement
{
    private protected DestructuringPattern(NodeType type)
        : base(type)
    {
    }
}

/// <summary><c>[a, , b = 1, ...c]</c> as target.</summary>
public sealed class ArrayPattern(in NodeList<Node?> elements) : DestructuringPattern(NodeType.ArrayPattern)
{
    private readonly NodeList<Node?> _elements = elements;

    /// <summary>The targets; null is a hole.</summary>
    public ref readonly NodeList<Node?> Elements => ref _elements;

    internal override int ChildSlots => _elements.Count;

    internal override Node? ChildAt(int slot) => _elements[slot];

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitArrayPattern(this);
}

/// <summary><c>{ a, b: c = 1, ...d }</c> as target.</summary>
public sealed class ObjectPattern(in NodeList<Node> properties) : DestructuringPattern(NodeType.ObjectPattern)
{
    private readonly NodeList<Node> _properties = properties;

    /// <summary>Each an <see cref="AssignmentProperty"/> or a <see cref="RestElement"/>.</summary>
    public ref readonly NodeList<Node> Properties => ref _properties;

    internal override int ChildSlots => _properties.Count;

    internal override Node? ChildAt(int slot) => _properties[slot];

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitObjectPattern(this);
}

/// <summary><c>a: b</c> in an object pattern.</summary>
public sealed class AssignmentProperty(Expression key, Node value, bool computed, bool shorthand)
    : Property(PropertyKind.Init, key, value, NodeFlags.Computed.If(computed) | NodeFlags.Shorthand.If(shorthand))
{
    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitAssignmentProperty(this);
}

/// <summary><c>a = b</c> where <c>b</c> is the default value.</summary>
public sealed class AssignmentPattern(Node left, Expression right)
    : Node(NodeType.AssignmentPattern), IDestructuringPatternElement
{
    public Node Left { get; } = left;

    public Expression Right { get; } = right;

    internal override int ChildSlots => 2;

    internal override Node? ChildAt(int slot) => slot == 0 ? Left : Right;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitAssignmentPattern(this);
}

/// <summary><c>...a</c> in a pattern or among parameters.</summary>
public sealed class RestElement(Node argument) : Node(NodeType.RestElement), IDestructuringPatternElement
{
    public Node Argument { get; } = argument;

    internal override int ChildSlots => 1;

    internal override Node? ChildAt(int slot) => Argument;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitRestElement(this);
}
