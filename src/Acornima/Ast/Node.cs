using System.Runtime.CompilerServices;

namespace Acornima.Ast;

/// <summary>A node of the syntax tree.</summary>
/// <remarks>
/// Nodes are compared by identity and do not change once parsed, except for <see cref="UserData"/>.
/// A tree has hundreds of thousands of them, so what a node stores counts: line and column are worked out when first
/// asked for, and small facts of the derived classes share the gap that alignment leaves behind the type.
/// </remarks>
public abstract class Node : INode
{
    private static readonly LocationBox NoLocation = new(default, null, null);

    // A SourceText until the location is asked for, then a LocationBox. Null on nodes that were not parsed.
    private object? _origin;
    private Range _range;
    private readonly sbyte _type;
    private readonly byte _code;
    private NodeFlags _flags;

    protected Node(NodeType type) => _type = (sbyte)type;

    private protected Node(NodeType type, NodeFlags flags, byte code = 0)
        : this(type)
    {
        _flags = flags;
        _code = code;
    }

    public NodeType Type => (NodeType)_type;

    /// <summary>The name of the type; nodes of type <see cref="NodeType.Extension"/> say what they are.</summary>
    public virtual string TypeText => Type.ToString();

    public int Start => _range.Start;

    public int End => _range.End;

    public Range Range { get => _range; init => _range = value; }

    public ref readonly Range RangeRef => ref _range;

    public SourceLocation Location
    {
        get => LocationRef;
        init => _origin = new LocationBox(value, SourceText, WrittenRaw);
    }

    public ref readonly SourceLocation LocationRef =>
        ref (_origin is LocationBox box ? box : Locate()).Location;

    /// <summary>Belongs to whoever works with the tree; the parser leaves it null.</summary>
    public object? UserData { get; set; }

    public ChildNodes ChildNodes => new(this);

    Node INode.Node => this;

    /// <summary>How many places for children the node has, or <see cref="ForeignSlots"/>.</summary>
    internal virtual int ChildSlots => ForeignSlots;

    /// <summary>Says that the class is of another assembly: <see cref="GetChildNodes"/> has the children.</summary>
    internal const int ForeignSlots = -1;

    /// <summary>The text that this node was parsed from, or null.</summary>
    internal SourceText? SourceText => _origin as SourceText ?? (_origin as LocationBox)?.SourceText;

    /// <summary>The text of a literal that was made by hand, or null.</summary>
    private protected string? WrittenRaw
    {
        get => (_origin as LocationBox)?.Raw;
        init => _origin = new LocationBox(default, null, value);
    }

    /// <summary>A number whose meaning is up to the derived class.</summary>
    private protected byte Code => _code;

    private protected bool Has(NodeFlags flag) => (_flags & flag) != 0;

    /// <summary>The child at a place, or null if the place is empty.</summary>
    /// <remarks>Places are numbered from 0 in the order of the source.</remarks>
    internal virtual Node? ChildAt(int slot) => null;

    /// <summary>Whether the expression stood in parentheses.</summary>
    /// <remarks>Parentheses are no nodes and no part of the range, but they decide what may be assigned to, among other things.</remarks>
    public bool IsParenthesized => Has(NodeFlags.Parenthesized);

    /// <summary>Whether the literal has a comma after its spread element, so that it cannot become a pattern.</summary>
    internal bool HasCommaAfterSpread => Has(NodeFlags.CommaAfterSpread);

    /// <summary>Whether the node is a link of a long chain; see <see cref="ChildNodes"/>.</summary>
    internal bool IsChainLink => Has(NodeFlags.ChainLink);

    /// <summary>The place of the child in which a chain of such nodes goes on, or -1.</summary>
    internal virtual int ChainSlot => -1;

    /// <summary>Adds a fact about the node that the parser learns after making it.</summary>
    internal void Mark(NodeFlags flag) => _flags |= flag;

    /// <summary>Says where the node stands. The parser calls this once.</summary>
    internal void SetOrigin(SourceText source, int start, int end)
    {
        _origin = source;
        _range = new Range(start, end);
    }

    /// <summary>Calls the visitor's method for this kind of node.</summary>
    protected internal abstract object? Accept(AstVisitor visitor);

    /// <summary>The children in the order of the source, or null if there are none.</summary>
    /// <remarks>Only classes declared in other assemblies need this.</remarks>
    protected internal virtual IEnumerator<Node>? GetChildNodes() => null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private LocationBox Locate()
    {
        if (_origin is not SourceText source)
        {
            return _origin as LocationBox ?? NoLocation;
        }

        // References into the box are handed out, so all threads must agree on one.
        var box = new LocationBox(source.GetLocation(_range), source, null);
        var winner = Interlocked.CompareExchange(ref _origin, box, source);
        return winner as LocationBox ?? box;
    }

    private sealed class LocationBox(in SourceLocation location, SourceText? source, string? raw)
    {
        public readonly SourceLocation Location = location;

        public SourceText? SourceText { get; } = source;

        public string? Raw { get; } = raw;
    }
}

/// <summary>A statement or an expression: what an arrow function may have as body.</summary>
public abstract class StatementOrExpression : Node
{
    protected StatementOrExpression(NodeType type)
        : base(type)
    {
    }

    private protected StatementOrExpression(NodeType type, NodeFlags flags, byte code)
        : base(type, flags, code)
    {
    }
}

/// <summary>A statement.</summary>
public abstract class Statement : StatementOrExpression
{
    protected Statement(NodeType type)
        : base(type)
    {
    }

    private protected Statement(NodeType type, NodeFlags flags, byte code = 0)
        : base(type, flags, code)
    {
    }

    /// <summary>The label, if the statement is the body of a labelled statement.</summary>
    public Identifier? LabelSet { get; internal set; }
}

/// <summary>A declaration, which may stand wherever a statement of a list may.</summary>
public abstract class Declaration : Statement
{
    protected Declaration(NodeType type)
        : base(type)
    {
    }

    private protected Declaration(NodeType type, NodeFlags flags, byte code = 0)
        : base(type, flags, code)
    {
    }
}

/// <summary>An expression.</summary>
public abstract class Expression : StatementOrExpression
{
    protected Expression(NodeType type)
        : base(type)
    {
    }

    private protected Expression(NodeType type, NodeFlags flags, byte code = 0)
        : base(type, flags, code)
    {
    }
}
