using System.Runtime.CompilerServices;
using Acornima.Ast;

namespace Acornima;

/// <summary>Walks a tree, with one method for each kind of node.</summary>
/// <remarks>
/// Unless overridden, each method visits the children in the order of the source and returns the node; what is
/// returned is not used.
/// </remarks>
public class AstVisitor
{
    /// <summary>Visits a node through the method for its kind.</summary>
    /// <exception cref="InsufficientExecutionStackException">The tree is too deep for this thread.</exception>
    public virtual object? Visit(Node node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return node.Accept(this);
    }

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitAccessorProperty(AccessorProperty node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitArrayExpression(ArrayExpression node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitArrayPattern(ArrayPattern node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitArrowFunctionExpression(ArrowFunctionExpression node) =>
        VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitAssignmentExpression(AssignmentExpression node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitAssignmentPattern(AssignmentPattern node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitAssignmentProperty(AssignmentProperty node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitAwaitExpression(AwaitExpression node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitBinaryExpression(BinaryExpression node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitBlockStatement(BlockStatement node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitBreakStatement(BreakStatement node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitCallExpression(CallExpression node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitCatchClause(CatchClause node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitChainExpression(ChainExpression node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitClassBody(ClassBody node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitClassDeclaration(ClassDeclaration node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitClassExpression(ClassExpression node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitConditionalExpression(ConditionalExpression node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitContinueStatement(ContinueStatement node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitDebuggerStatement(DebuggerStatement node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitDecorator(Decorator node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitDoWhileStatement(DoWhileStatement node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitEmptyStatement(EmptyStatement node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitExportAllDeclaration(ExportAllDeclaration node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitExportDefaultDeclaration(ExportDefaultDeclaration node) =>
        VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitExportNamedDeclaration(ExportNamedDeclaration node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitExportSpecifier(ExportSpecifier node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitExpressionStatement(ExpressionStatement node) => VisitChildren(node);

    /// <summary>For nodes of languages built on this one.</summary>
    public virtual object? VisitExtension(Node node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitForInStatement(ForInStatement node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitForOfStatement(ForOfStatement node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitForStatement(ForStatement node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitFunctionBody(FunctionBody node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitFunctionDeclaration(FunctionDeclaration node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitFunctionExpression(FunctionExpression node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitIdentifier(Identifier node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitIfStatement(IfStatement node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitImportAttribute(ImportAttribute node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitImportDeclaration(ImportDeclaration node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitImportDefaultSpecifier(ImportDefaultSpecifier node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitImportExpression(ImportExpression node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitImportNamespaceSpecifier(ImportNamespaceSpecifier node) =>
        VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitImportSpecifier(ImportSpecifier node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitLabeledStatement(LabeledStatement node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitLiteral(Literal node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitMemberExpression(MemberExpression node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitMetaProperty(MetaProperty node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitMethodDefinition(MethodDefinition node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitNewExpression(NewExpression node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitObjectExpression(ObjectExpression node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitObjectPattern(ObjectPattern node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitObjectProperty(ObjectProperty node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitPrivateIdentifier(PrivateIdentifier node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitProgram(Program node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitPropertyDefinition(PropertyDefinition node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitRestElement(RestElement node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitReturnStatement(ReturnStatement node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitSequenceExpression(SequenceExpression node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitSpreadElement(SpreadElement node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitStaticBlock(StaticBlock node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitSuper(Super node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitSwitchCase(SwitchCase node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitSwitchStatement(SwitchStatement node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitTaggedTemplateExpression(TaggedTemplateExpression node) =>
        VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitTemplateElement(TemplateElement node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitTemplateLiteral(TemplateLiteral node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitThisExpression(ThisExpression node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitThrowStatement(ThrowStatement node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitTryStatement(TryStatement node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitUnaryExpression(UnaryExpression node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitVariableDeclaration(VariableDeclaration node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitVariableDeclarator(VariableDeclarator node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitWhileStatement(WhileStatement node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitWithStatement(WithStatement node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected internal virtual object? VisitYieldExpression(YieldExpression node) => VisitChildren(node);

    private Node VisitChildren(Node node)
    {
        foreach (var child in node.ChildNodes)
        {
            Visit(child);
        }

        return node;
    }
}
