using Acornima;
using Acornima.Ast;

namespace SandboxHost.Compiler.Syntax;

/// <summary>An expression that ECMAScript does not have.</summary>
public abstract class ExpressionExtension() : Expression(NodeType.Extension)
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

/// <summary>An expression whose value is that of another one; only the type checker sees a difference.</summary>
public abstract class TypedExpression(Expression expression) : ExpressionExtension
{
    /// <summary>The expression that remains when types are erased.</summary>
    public Expression Expression { get; } = expression;
}

/// <summary><c>a as B</c>, <c>a as const</c>, <c>a satisfies B</c>, <c>&lt;B&gt;a</c></summary>
public sealed class TypeAssertion(Expression expression, TypeNode? type, bool isSatisfies) : TypedExpression(expression)
{
    /// <summary>The type; null for <c>as const</c>.</summary>
    public TypeNode? AssertedType { get; } = type;

    /// <summary>Whether the word is <c>satisfies</c>.</summary>
    public bool IsSatisfies { get; } = isSatisfies;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => AssertedType is not null && AssertedType.Start < Expression.Start ? [AssertedType, Expression] : [Expression, AssertedType];
}

/// <summary><c>a!</c></summary>
public sealed class NonNullExpression(Expression expression) : TypedExpression(expression)
{
    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => [Expression];
}

/// <summary><c>a&lt;B&gt;</c> that is not called</summary>
public sealed class InstantiationExpression(Expression expression, IReadOnlyList<TypeNode> typeArguments) : TypedExpression(expression)
{
    /// <summary>What stands between the angle brackets.</summary>
    public IReadOnlyList<TypeNode> TypeArguments { get; } = typeArguments;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => [Expression, .. TypeArguments];
}
