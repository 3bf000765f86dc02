namespace Acornima.Ast;

/// <summary><c>function f(a) {}</c></summary>
public sealed class FunctionDeclaration(
    Identifier? id, in NodeList<Node> parameters, FunctionBody body, bool generator, bool async)
    : Declaration(
        NodeType.FunctionDeclaration, NodeFlags.Generator.If(generator) | NodeFlags.Async.If(async)), IFunction
{
    private readonly NodeList<Node> _params = parameters;

    /// <summary>The name; null only in <c>export default function () {}</c>.</summary>
    public Identifier? Id { get; } = id;

    public ref readonly NodeList<Node> Params => ref _params;

    public FunctionBody Body { get; } = body;

    public bool Generator => Has(NodeFlags.Generator);

    public bool Async => Has(NodeFlags.Async);

    StatementOrExpression IFunction.Body => Body;

    bool IFunction.Expression => false;

    internal override int ChildSlots => 2 + _params.Count;

    internal override Node? ChildAt(int slot) =>
        slot == 0 ? Id : slot <= _params.Count ? _params[slot - 1] : Body;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitFunctionDeclaration(this);
}

/// <summary><c>(function f(a) {})</c>, and the function in a method</summary>
public sealed class FunctionExpression(
    Identifier? id, in NodeList<Node> parameters, FunctionBody body, bool generator, bool async)
    : Expression(
        NodeType.FunctionExpression, NodeFlags.Generator.If(generator) | NodeFlags.Async.If(async)), IFunction
{
    private readonly NodeList<Node> _params = parameters;

    public Identifier? Id { get; } = id;

    public ref readonly NodeList<Node> Params => ref _params;

    public FunctionBody Body { get; } = body;

    public bool Generator => Has(NodeFlags.Generator);

    public bool Async => Has(NodeFlags.Async);

    StatementOrExpression IFunction.Body => Body;

    bool IFunction.Expression => false;

    internal override int ChildSlots => 2 + _params.Count;

    internal override Node? ChildAt(int slot) =>
        slot == 0 ? Id : slot <= _params.Count ? _params[slot - 1] : Body;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitFunctionExpression(this);
}

/// <summary><c>a =&gt; b</c></summary>
public sealed class ArrowFunctionExpression(
    in NodeList<Node> parameters, StatementOrExpression body, bool expression, bool async)
    : Expression(
        NodeType.ArrowFunctionExpression, NodeFlags.Expression.If(expression) | NodeFlags.Async.If(async)), IFunction
{
    private readonly NodeList<Node> _params = parameters;

    public ref readonly NodeList<Node> Params => ref _params;

    /// <summary>A <see cref="FunctionBody"/> or an expression.</summary>
    public StatementOrExpression Body { get; } = body;

    /// <summary>Whether the body is an expression instead of a block.</summary>
    public bool Expression => Has(NodeFlags.Expression);

    public bool Async => Has(NodeFlags.Async);

    Identifier? IFunction.Id => null;

    bool IFunction.Generator => false;

    internal override int ChildSlots => 1 + _params.Count;

    internal override Node? ChildAt(int slot) => slot < _params.Count ? _params[slot] : Body;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitArrowFunctionExpression(this);
}

/// <summary>The block of a function.</summary>
public sealed class FunctionBody(in NodeList<Statement> body, bool strict)
    : BlockStatement(NodeType.BlockStatement, body, NodeFlags.Strict.If(strict)), IHoistingScope
{
    public bool Strict => Has(NodeFlags.Strict);

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitFunctionBody(this);
}
