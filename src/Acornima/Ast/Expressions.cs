namespace Acornima.Ast;

/// <summary><c>name</c></summary>
public sealed class Identifier(string name) : Expression(NodeType.Identifier), IDestructuringPatternElement
{
    /// <summary>The name with its escapes resolved.</summary>
    public string Name { get; } = name;

    internal override int ChildSlots => 0;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitIdentifier(this);
}

/// <summary><c>#name</c></summary>
public sealed class PrivateIdentifier(string name) : Expression(NodeType.PrivateIdentifier)
{
    /// <summary>The name without the <c>#</c>.</summary>
    public string Name { get; } = name;

    internal override int ChildSlots => 0;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitPrivateIdentifier(this);
}

/// <summary><c>this</c></summary>
public sealed class ThisExpression() : Expression(NodeType.ThisExpression)
{
    internal override int ChildSlots => 0;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitThisExpression(this);
}

/// <summary><c>super</c></summary>
public sealed class Super() : Expression(NodeType.Super)
{
    internal override int ChildSlots => 0;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitSuper(this);
}

/// <summary><c>[a, , ...b]</c></summary>
public sealed class ArrayExpression(in NodeList<Expression?> elements) : Expression(NodeType.ArrayExpression)
{
    private readonly NodeList<Expression?> _elements = elements;

    /// <summary>The elements; null is a hole.</summary>
    public ref readonly NodeList<Expression?> Elements => ref _elements;

    internal override int ChildSlots => _elements.Count;

    internal override Node? ChildAt(int slot) => _elements[slot];

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitArrayExpression(this);
}

/// <summary><c>{ a, b: c, ...d }</c></summary>
public sealed class ObjectExpression(in NodeList<Node> properties) : Expression(NodeType.ObjectExpression)
{
    private readonly NodeList<Node> _properties = properties;

    /// <summary>Each an <see cref="ObjectProperty"/> or a <see cref="SpreadElement"/>.</summary>
    public ref readonly NodeList<Node> Properties => ref _properties;

    internal override int ChildSlots => _properties.Count;

    internal override Node? ChildAt(int slot) => _properties[slot];

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitObjectExpression(this);
}

/// <summary>A property of an object literal or of an object pattern.</summary>
public abstract class Property : Node, IProperty
{
    private protected Property(PropertyKind kind, Expression key, Node value, NodeFlags flags)
        : base(NodeType.Property, flags, (byte)kind)
    {
        Key = key;
        Value = value;
    }

    public PropertyKind Kind => (PropertyKind)Code;

    public Expression Key { get; }

    public Node Value { get; }

    public bool Computed => Has(NodeFlags.Computed);

    public bool Shorthand => Has(NodeFlags.Shorthand);

    public bool Method => Has(NodeFlags.Method);

    internal override int ChildSlots => 2;

    // The key of a shorthand is the value, or its beginning.
    internal override Node? ChildAt(int slot) => slot != 0 ? Value : Shorthand ? null : Key;
}

/// <summary><c>({ a: b })</c></summary>
public sealed class ObjectProperty(
    PropertyKind kind, Expression key, Node value, bool computed, bool shorthand, bool method)
    : Property(kind, key, value,
        NodeFlags.Computed.If(computed) | NodeFlags.Shorthand.If(shorthand) | NodeFlags.Method.If(method))
{
    public new bool Method => base.Method;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitObjectProperty(this);
}

/// <summary><c>`a${b}c`</c></summary>
public sealed class TemplateLiteral : Expression
{
    private readonly NodeList<TemplateElement> _quasis;
    private readonly NodeList<Expression> _expressions;

    /// <exception cref="ArgumentException">There is not exactly one piece of text more than expressions.</exception>
    public TemplateLiteral(in NodeList<TemplateElement> quasis, in NodeList<Expression> expressions)
        : base(NodeType.TemplateLiteral)
    {
        if (quasis.Count != expressions.Count + 1)
        {
            throw new ArgumentException("A template has one piece of text more than expressions.", nameof(quasis));
        }

        _quasis = quasis;
        _expressions = expressions;
    }

    public ref readonly NodeList<TemplateElement> Quasis => ref _quasis;

    public ref readonly NodeList<Expression> Expressions => ref _expressions;

    internal override int ChildSlots => _quasis.Count + _expressions.Count;

    internal override Node? ChildAt(int slot) => (slot & 1) == 0 ? _quasis[slot >> 1] : _expressions[slot >> 1];

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitTemplateLiteral(this);
}

/// <summary>A piece of text of a template literal.</summary>
public sealed class TemplateElement(TemplateValue value, bool tail)
    : Node(NodeType.TemplateElement, NodeFlags.Tail.If(tail))
{
    public TemplateValue Value { get; } = value;

    /// <summary>Whether this is the last piece.</summary>
    public bool Tail => Has(NodeFlags.Tail);

    internal override int ChildSlots => 0;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitTemplateElement(this);
}

/// <summary><c>tag`text`</c></summary>
public sealed class TaggedTemplateExpression(Expression tag, TemplateLiteral quasi)
    : Expression(NodeType.TaggedTemplateExpression)
{
    public Expression Tag { get; } = tag;

    public TemplateLiteral Quasi { get; } = quasi;

    internal override int ChainSlot => 0;

    internal override int ChildSlots => 2;

    internal override Node? ChildAt(int slot) => slot == 0 ? Tag : Quasi;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitTaggedTemplateExpression(this);
}

/// <summary><c>a.b</c>, <c>a[b]</c>, <c>a?.b</c></summary>
public sealed class MemberExpression(Expression obj, Expression property, bool computed, bool optional)
    : Expression(
        NodeType.MemberExpression, NodeFlags.Computed.If(computed) | NodeFlags.Optional.If(optional)),
        IChainElement, IDestructuringPatternElement
{
    public Expression Object { get; } = obj;

    public Expression Property { get; } = property;

    public bool Computed => Has(NodeFlags.Computed);

    public bool Optional => Has(NodeFlags.Optional);

    internal override int ChainSlot => 0;

    internal override int ChildSlots => 2;

    internal override Node? ChildAt(int slot) => slot == 0 ? Object : Property;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitMemberExpression(this);
}

/// <summary><c>a(b)</c>, <c>a?.(b)</c></summary>
public sealed class CallExpression(Expression callee, in NodeList<Expression> args, bool optional)
    : Expression(NodeType.CallExpression, NodeFlags.Optional.If(optional)), IChainElement
{
    private readonly NodeList<Expression> _arguments = args;

    public Expression Callee { get; } = callee;

    public ref readonly NodeList<Expression> Arguments => ref _arguments;

    public bool Optional => Has(NodeFlags.Optional);

    internal override int ChainSlot => 0;

    internal override int ChildSlots => 1 + _arguments.Count;

    internal override Node? ChildAt(int slot) => slot == 0 ? Callee : _arguments[slot - 1];

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitCallExpression(this);
}

/// <summary><c>new A(b)</c></summary>
public sealed class NewExpression(Expression callee, in NodeList<Expression> args) : Expression(NodeType.NewExpression)
{
    private readonly NodeList<Expression> _arguments = args;

    public Expression Callee { get; } = callee;

    public ref readonly NodeList<Expression> Arguments => ref _arguments;

    internal override int ChildSlots => 1 + _arguments.Count;

    internal override Node? ChildAt(int slot) => slot == 0 ? Callee : _arguments[slot - 1];

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitNewExpression(this);
}

/// <summary>A whole chain with at least one <c>?.</c> in it: <c>a?.b.c()</c></summary>
public sealed class ChainExpression(Expression expression) : Expression(NodeType.ChainExpression)
{
    public Expression Expression { get; } = expression;

    internal override int ChildSlots => 1;

    internal override Node? ChildAt(int slot) => Expression;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitChainExpression(this);
}

/// <summary><c>new.target</c>, <c>import.meta</c></summary>
public sealed class MetaProperty(Identifier meta, Identifier property) : Expression(NodeType.MetaProperty)
{
    public Identifier Meta { get; } = meta;

    public Identifier Property { get; } = property;

    internal override int ChildSlots => 2;

    internal override Node? ChildAt(int slot) => slot == 0 ? Meta : Property;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitMetaProperty(this);
}

/// <summary><c>import(a, b)</c>, <c>import.defer(a)</c></summary>
public sealed class ImportExpression(Expression source, Expression? options, ImportPhase phase)
    : Expression(NodeType.ImportExpression, NodeFlags.None, (byte)phase)
{
    public ImportExpression(Expression source)
        : this(source, null, ImportPhase.None)
    {
    }

    public ImportExpression(Expression source, Expression? options)
        : this(source, options, ImportPhase.None)
    {
    }

    public Expression Source { get; } = source;

    public Expression? Options { get; } = options;

    public ImportPhase Phase => (ImportPhase)Code;

    internal override int ChildSlots => 2;

    internal override Node? ChildAt(int slot) => slot == 0 ? Source : Options;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitImportExpression(this);
}

/// <summary>An operator with one operand.</summary>
public abstract class UnaryExpression : Expression
{
    private protected UnaryExpression(NodeType type, Operator op, Expression arg, bool prefix)
        : base(type, NodeFlags.Prefix.If(prefix), (byte)op) => Argument = arg;

    public Operator Operator => (Operator)Code;

    public Expression Argument { get; }

    public bool Prefix => Has(NodeFlags.Prefix);

    internal override int ChildSlots => 1;

    internal override Node? ChildAt(int slot) => Argument;
}

/// <summary><c>-a</c>, <c>typeof a</c></summary>
public sealed class NonUpdateUnaryExpression(Operator op, Expression arg)
    : UnaryExpression(NodeType.UnaryExpression, op, arg, prefix: true)
{
    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitUnaryExpression(this);
}

/// <summary><c>a++</c>, <c>--a</c></summary>
public sealed class UpdateExpression(Operator op, Expression arg, bool prefix)
    : UnaryExpression(NodeType.UpdateExpression, op, arg, prefix)
{
    public new bool Prefix => base.Prefix;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitUnaryExpression(this);
}

/// <summary><c>await a</c></summary>
public sealed class AwaitExpression(Expression argument) : Expression(NodeType.AwaitExpression)
{
    public Expression Argument { get; } = argument;

    internal override int ChildSlots => 1;

    internal override Node? ChildAt(int slot) => Argument;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitAwaitExpression(this);
}

/// <summary><c>yield a</c>, <c>yield* a</c></summary>
public sealed class YieldExpression(Expression? argument, bool @delegate)
    : Expression(NodeType.YieldExpression, NodeFlags.Delegate.If(@delegate))
{
    public Expression? Argument { get; } = argument;

    public bool Delegate => Has(NodeFlags.Delegate);

    internal override int ChildSlots => 1;

    internal override Node? ChildAt(int slot) => Argument;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitYieldExpression(this);
}

/// <summary>An operator with two operands, assignment excepted.</summary>
public abstract class BinaryExpression : Expression
{
    private protected BinaryExpression(NodeType type, Operator op, Expression left, Expression right)
        : base(type, NodeFlags.None, (byte)op)
    {
        Left = left;
        Right = right;
    }

    public Operator Operator => (Operator)Code;

    public Expression Left { get; }

    public Expression Right { get; }

    internal override int ChainSlot => 0;

    internal override int ChildSlots => 2;

    internal override Node? ChildAt(int slot) => slot == 0 ? Left : Right;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitBinaryExpression(this);
}

/// <summary><c>a + b</c>, <c>a in b</c></summary>
public sealed class NonLogicalBinaryExpression(Operator op, Expression left, Expression right)
    : BinaryExpression(NodeType.BinaryExpression, op, left, right);

/// <summary><c>a &amp;&amp; b</c>, <c>a || b</c>, <c>a ?? b</c></summary>
public sealed class LogicalExpression(Operator op, Expression left, Expression right)
    : BinaryExpression(NodeType.LogicalExpression, op, left, right);

/// <summary><c>a = b</c>, <c>a += b</c></summary>
public sealed class AssignmentExpression(Operator op, Node left, Expression right)
    : Expression(NodeType.AssignmentExpression, NodeFlags.None, (byte)op)
{
    public Operator Operator => (Operator)Code;

    public Node Left { get; } = left;

    public Expression Right { get; } = right;

    internal override int ChildSlots => 2;

    internal override Node? ChildAt(int slot) => slot == 0 ? Left : Right;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitAssignmentExpression(this);
}

/// <summary><c>a ? b : c</c></summary>
public sealed class ConditionalExpression(Expression test, Expression consequent, Expression alternate)
    : Expression(NodeType.ConditionalExpression)
{
    public Expression Test { get; } = test;

    public Expression Consequent { get; } = consequent;

    public Expression Alternate { get; } = alternate;

    internal override int ChildSlots => 3;

    internal override Node? ChildAt(int slot) => slot switch { 0 => Test, 1 => Consequent, _ => Alternate };

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitConditionalExpression(this);
}

/// <summary><c>a, b</c></summary>
public sealed class SequenceExpression(in NodeList<Expression> expressions) : Expression(NodeType.SequenceExpression)
{
    private readonly NodeList<Expression> _expressions = expressions;

    public ref readonly NodeList<Expression> Expressions => ref _expressions;

    internal override int ChildSlots => _expressions.Count;

    internal override Node? ChildAt(int slot) => _expressions[slot];

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitSequenceExpression(this);
}

/// <summary><c>...a</c> in an array literal, an object literal or a list of arguments.</summary>
public sealed class SpreadElement(Expression argument) : Expression(NodeType.SpreadElement)
{
    public Expression Argument { get; } = argument;

    internal override int ChildSlots => 1;

    internal override Node? ChildAt(int slot) => Argument;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitSpreadElement(this);
}
