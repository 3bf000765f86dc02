namespace Acornima.Ast;

/// <summary>Braces around statements.</summary>
public abstract class BlockStatement : Statement
{
    private readonly NodeList<Statement> _body;

    private protected BlockStatement(NodeType type, in NodeList<Statement> body, NodeFlags flags = NodeFlags.None)
        : base(type, flags) => _body = body;

    public ref readonly NodeList<Statement> Body => ref _body;

    internal override int ChildSlots => _body.Count;

    internal override Node? ChildAt(int slot) => _body[slot];
}

/// <summary><c>{ a; b }</c></summary>
public sealed class NestedBlockStatement(in NodeList<Statement> body)
    : BlockStatement(NodeType.BlockStatement, body)
{
    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitBlockStatement(this);
}

/// <summary><c>;</c></summary>
public sealed class EmptyStatement() : Statement(NodeType.EmptyStatement)
{
    internal override int ChildSlots => 0;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitEmptyStatement(this);
}

/// <summary><c>debugger;</c></summary>
public sealed class DebuggerStatement() : Statement(NodeType.DebuggerStatement)
{
    internal override int ChildSlots => 0;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitDebuggerStatement(this);
}

/// <summary><c>a();</c></summary>
public abstract class ExpressionStatement : Statement
{
    private protected ExpressionStatement(Expression expression)
        : base(NodeType.ExpressionStatement) => Expression = expression;

    public Expression Expression { get; }

    internal override int ChildSlots => 1;

    internal override Node? ChildAt(int slot) => Expression;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitExpressionStatement(this);
}

/// <summary><c>a();</c></summary>
public sealed class NonSpecialExpressionStatement(Expression expression) : ExpressionStatement(expression);

/// <summary><c>'use strict';</c></summary>
public sealed class Directive(Expression expression, string value) : ExpressionStatement(expression)
{
    /// <summary>What stands between the quotes, escapes untouched.</summary>
    public string Value { get; } = value;
}

/// <summary><c>var a = 1, b;</c></summary>
public sealed class VariableDeclaration(VariableDeclarationKind kind, in NodeList<VariableDeclarator> declarations)
    : Declaration(NodeType.VariableDeclaration, NodeFlags.None, (byte)kind)
{
    private readonly NodeList<VariableDeclarator> _declarations = declarations;

    public VariableDeclarationKind Kind => (VariableDeclarationKind)Code;

    public ref readonly NodeList<VariableDeclarator> Declarations => ref _declarations;

    internal override int ChildSlots => _declarations.Count;

    internal override Node? ChildAt(int slot) => _declarations[slot];

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitVariableDeclaration(this);
}

/// <summary><c>a = 1</c> in a declaration</summary>
public sealed class VariableDeclarator(Node id, Expression? init) : Node(NodeType.VariableDeclarator)
{
    /// <summary>An identifier or a destructuring pattern.</summary>
    public Node Id { get; } = id;

    public Expression? Init { get; } = init;

    internal override int ChildSlots => 2;

    internal override Node? ChildAt(int slot) => slot == 0 ? Id : Init;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitVariableDeclarator(this);
}

/// <summary><c>if (a) b; else c;</c></summary>
public sealed class IfStatement(Expression test, Statement consequent, Statement? alternate)
    : Statement(NodeType.IfStatement)
{
    public Expression Test { get; } = test;

    public Statement Consequent { get; } = consequent;

    public Statement? Alternate { get; } = alternate;

    internal override int ChainSlot => 2;

    internal override int ChildSlots => 3;

    internal override Node? ChildAt(int slot) => slot switch { 0 => Test, 1 => Consequent, _ => Alternate };

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitIfStatement(this);
}

/// <summary><c>for (a; b; c) d</c></summary>
public sealed class ForStatement(StatementOrExpression? init, Expression? test, Expression? update, Statement body)
    : Statement(NodeType.ForStatement)
{
    /// <summary>A variable declaration, an expression or null.</summary>
    public StatementOrExpression? Init { get; } = init;

    public Expression? Test { get; } = test;

    public Expression? Update { get; } = update;

    public Statement Body { get; } = body;

    internal override int ChildSlots => 4;

    internal override Node? ChildAt(int slot) => slot switch { 0 => Init, 1 => Test, 2 => Update, _ => Body };

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitForStatement(this);
}

/// <summary><c>for (a in b) c</c></summary>
public sealed class ForInStatement(Node left, Expression right, Statement body) : Statement(NodeType.ForInStatement)
{
    /// <summary>A variable declaration or an assignment target.</summary>
    public Node Left { get; } = left;

    public Expression Right { get; } = right;

    public Statement Body { get; } = body;

    internal override int ChildSlots => 3;

    internal override Node? ChildAt(int slot) => slot switch { 0 => Left, 1 => Right, _ => Body };

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitForInStatement(this);
}

/// <summary><c>for (a of b) c</c>, <c>for await (a of b) c</c></summary>
public sealed class ForOfStatement(Node left, Expression right, Statement body, bool await)
    : Statement(NodeType.ForOfStatement, NodeFlags.Await.If(await))
{
    /// <summary>A variable declaration or an assignment target.</summary>
    public Node Left { get; } = left;

    public Expression Right { get; } = right;

    public Statement Body { get; } = body;

    public bool Await => Has(NodeFlags.Await);

    internal override int ChildSlots => 3;

    internal override Node? ChildAt(int slot) => slot switch { 0 => Left, 1 => Right, _ => Body };

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitForOfStatement(this);
}

/// <summary><c>while (a) b</c></summary>
public sealed class WhileStatement(Expression test, Statement body) : Statement(NodeType.WhileStatement)
{
    public Expression Test { get; } = test;

    public Statement Body { get; } = body;

    internal override int ChildSlots => 2;

    internal override Node? ChildAt(int slot) => slot == 0 ? Test : Body;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitWhileStatement(this);
}

/// <summary><c>do a; while (b)</c></summary>
public sealed class DoWhileStatement(Statement body, Expression test) : Statement(NodeType.DoWhileStatement)
{
    public Statement Body { get; } = body;

    public Expression Test { get; } = test;

    internal override int ChildSlots => 2;

    internal override Node? ChildAt(int slot) => slot == 0 ? Body : Test;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitDoWhileStatement(this);
}

/// <summary><c>with (a) b</c></summary>
public sealed class WithStatement(Expression obj, Statement body) : Statement(NodeType.WithStatement)
{
    public Expression Object { get; } = obj;

    public Statement Body { get; } = body;

    internal override int ChildSlots => 2;

    internal override Node? ChildAt(int slot) => slot == 0 ? Object : Body;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitWithStatement(this);
}

/// <summary><c>switch (a) { case b: c }</c></summary>
public sealed class SwitchStatement(Expression discriminant, in NodeList<SwitchCase> cases)
    : Statement(NodeType.SwitchStatement)
{
    private readonly NodeList<SwitchCase> _cases = cases;

    public Expression Discriminant { get; } = discriminant;

    public ref readonly NodeList<SwitchCase> Cases => ref _cases;

    internal override int ChildSlots => 1 + _cases.Count;

    internal override Node? ChildAt(int slot) => slot == 0 ? Discriminant : _cases[slot - 1];

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitSwitchStatement(this);
}

/// <summary><c>case a: b; c</c>, <c>default: d</c></summary>
public sealed class SwitchCase(Expression? test, in NodeList<Statement> consequent) : Node(NodeType.SwitchCase)
{
    private readonly NodeList<Statement> _consequent = consequent;

    /// <summary>The value to compare with; null for <c>default</c>.</summary>
    public Expression? Test { get; } = test;

    public ref readonly NodeList<Statement> Consequent => ref _consequent;

    internal override int ChildSlots => 1 + _consequent.Count;

    internal override Node? ChildAt(int slot) => slot == 0 ? Test : _consequent[slot - 1];

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitSwitchCase(this);
}

/// <summary><c>label: a</c></summary>
public sealed class LabeledStatement(Identifier label, Statement body) : Statement(NodeType.LabeledStatement)
{
    public Identifier Label { get; } = label;

    public Statement Body { get; } = body;

    internal override int ChildSlots => 2;

    internal override Node? ChildAt(int slot) => slot == 0 ? Label : Body;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitLabeledStatement(this);
}

/// <summary><c>break a;</c></summary>
public sealed class BreakStatement(Identifier? label) : Statement(NodeType.BreakStatement)
{
    public Identifier? Label { get; } = label;

    internal override int ChildSlots => 1;

    internal override Node? ChildAt(int slot) => Label;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitBreakStatement(this);
}

/// <summary><c>continue a;</c></summary>
public sealed class ContinueStatement(Identifier? label) : Statement(NodeType.ContinueStatement)
{
    public Identifier? Label { get; } = label;

    internal override int ChildSlots => 1;

    internal override Node? ChildAt(int slot) => Label;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitContinueStatement(this);
}

/// <summary><c>return a;</c></summary>
public sealed class ReturnStatement(Expression? argument) : Statement(NodeType.ReturnStatement)
{
    public Expression? Argument { get; } = argument;

    internal override int ChildSlots => 1;

    internal override Node? ChildAt(int slot) => Argument;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitReturnStatement(this);
}

/// <summary><c>throw a;</c></summary>
public sealed class ThrowStatement(Expression argument) : Statement(NodeType.ThrowStatement)
{
    public Expression Argument { get; } = argument;

    internal override int ChildSlots => 1;

    internal override Node? ChildAt(int slot) => Argument;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitThrowStatement(this);
}

/// <summary><c>try { a } catch (b) { c } finally { d }</c></summary>
public sealed class TryStatement(NestedBlockStatement block, CatchClause? handler, NestedBlockStatement? finalizer)
    : Statement(NodeType.TryStatement)
{
    public NestedBlockStatement Block { get; } = block;

    public CatchClause? Handler { get; } = handler;

    public NestedBlockStatement? Finalizer { get; } = finalizer;

    internal override int ChildSlots => 3;

    internal override Node? ChildAt(int slot) => slot switch { 0 => Block, 1 => Handler, _ => Finalizer };

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitTryStatement(this);
}

/// <summary><c>catch (a) { b }</c></summary>
public sealed class CatchClause(Node? param, NestedBlockStatement body) : Node(NodeType.CatchClause)
{
    /// <summary>An identifier, a destructuring pattern or null.</summary>
    public Node? Param { get; } = param;

    public NestedBlockStatement Body { get; } = body;

    internal override int ChildSlots => 2;

    internal override Node? ChildAt(int slot) => slot == 0 ? Param : Body;

    protected internal override object? Accept(AstVisitor visitor) => visitor.VisitCatchClause(this);
}
