namespace Acornima.Ast;

/// <summary>What all nodes have.</summary>
public interface INode
{
    NodeType Type { get; }

    int Start { get; }

    int End { get; }

    Range Range { get; }

    ref readonly Range RangeRef { get; }

    SourceLocation Location { get; }

    ref readonly SourceLocation LocationRef { get; }

    object? UserData { get; }

    ChildNodes ChildNodes { get; }

    /// <summary>The node itself.</summary>
    Node Node { get; }
}

/// <summary>A function of any form.</summary>
public interface IFunction : INode
{
    Identifier? Id { get; }

    ref readonly NodeList<Node> Params { get; }

    StatementOrExpression Body { get; }

    bool Generator { get; }

    /// <summary>Whether the body is an expression instead of a block.</summary>
    bool Expression { get; }

    bool Async { get; }
}

/// <summary>A class declaration or expression.</summary>
public interface IClass : INode
{
    Identifier? Id { get; }

    Expression? SuperClass { get; }

    ClassBody Body { get; }

    ref readonly NodeList<Decorator> Decorators { get; }
}

/// <summary>An element of a class body.</summary>
public interface IClassElement : INode
{
    bool Static { get; }
}

/// <summary>A property of an object literal, an object pattern or a class.</summary>
public interface IProperty : INode
{
    PropertyKind Kind { get; }

    Expression Key { get; }

    bool Computed { get; }

    Node? Value { get; }
}

/// <summary>A link of an optional chain.</summary>
public interface IChainElement : INode
{
    /// <summary>Whether this very link is written <c>?.</c></summary>
    bool Optional { get; }
}

/// <summary>What may stand as target in a destructuring pattern.</summary>
public interface IDestructuringPatternElement : INode
{
}

/// <summary>What <c>var</c> declarations are hoisted to.</summary>
public interface IHoistingScope : INode
{
    ref readonly NodeList<Statement> Body { get; }

    bool Strict { get; }
}
