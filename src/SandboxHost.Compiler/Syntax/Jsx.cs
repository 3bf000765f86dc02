using Acornima.Ast;

namespace SandboxHost.Compiler.Syntax;

/// <summary><c>&lt;a b="c"&gt;…&lt;/a&gt;</c>, or a fragment: <c>&lt;&gt;…&lt;/&gt;</c></summary>
public sealed class JsxElement(JsxName? name, IReadOnlyList<JsxProperty> attributes, IReadOnlyList<JsxChild> children, TextSpan openingEnd, TextSpan closing)
    : ExpressionExtension
{
    /// <summary>The tag's name; null for a fragment.</summary>
    public JsxName? Name { get; } = name;

    /// <summary>The attributes.</summary>
    public IReadOnlyList<JsxProperty> Attributes { get; } = attributes;

    /// <summary>What stands between the tags.</summary>
    public IReadOnlyList<JsxChild> Children { get; } = children;

    /// <summary>What ends the opening tag: <c>&gt;</c> or <c>/&gt;</c>.</summary>
    public TextSpan OpeningEnd { get; } = openingEnd;

    /// <summary>The closing tag; empty if the opening tag closes itself.</summary>
    public TextSpan Closing { get; } = closing;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => [Name, .. Attributes, .. Children];
}

/// <summary>A tag's name: <c>div</c>, <c>my-tag</c>, <c>svg:rect</c>, <c>Card</c>, <c>ui.Card</c></summary>
public sealed class JsxName(string text, Identifier? reference) : SyntaxExtension
{
    /// <summary>The name without white space.</summary>
    public string Text { get; } = text;

    /// <summary>For a component, the variable it is, or the first part of a dotted name; null for an element.</summary>
    public Identifier? Reference { get; } = reference;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => [Reference];
}

/// <summary><c>a</c>, <c>a="b"</c>, <c>a={b}</c>, <c>{...a}</c></summary>
public sealed class JsxProperty(string? name, TextSpan nameSpan, Node? value, TextSpan valueSpan) : SyntaxExtension
{
    /// <summary>The name; null for a spread.</summary>
    public string? Name { get; } = name;

    /// <summary>Where the name stands; empty for a spread.</summary>
    public TextSpan NameSpan { get; } = nameSpan;

    /// <summary>The value: an expression, or null where there is none or it is a string.</summary>
    public Node? Value { get; } = value;

    /// <summary>Where the value stands, with its quotes or braces; empty if there is none.</summary>
    public TextSpan ValueSpan { get; } = valueSpan;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => [Value];
}

/// <summary>What can stand between two tags.</summary>
public enum JsxChildKind
{
    /// <summary>Text.</summary>
    Text,
    /// <summary><c>{a}</c>, or <c>{}</c> with nothing but a comment in it</summary>
    Expression,
    /// <summary><c>{...a}</c></summary>
    Spread,
    /// <summary>An element or fragment.</summary>
    Element,
}

/// <summary>One of the things between two tags.</summary>
public sealed class JsxChild(JsxChildKind kind, Expression? expression) : SyntaxExtension
{
    /// <summary>What it is.</summary>
    public JsxChildKind Kind { get; } = kind;

    /// <summary>The expression or element; null for text and for empty braces.</summary>
    public Expression? Expression { get; } = expression;

    /// <inheritdoc/>
    protected override IEnumerable<Node?> Parts => [Expression];
}
