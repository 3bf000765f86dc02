using Acornima.Ast;
using SandboxHost.Compiler.Syntax;

namespace SandboxHost.Compiler;

/// <summary>Makes fields of parameter properties: <c>constructor(private a: A) {}</c> becomes <c>a; constructor(a) {this.a = a;}</c>.</summary>
/// <remarks>As TypeScript does for current targets: the fields come first in the class, the assignments first in the constructor, after <c>super()</c>.</remarks>
internal static class ParameterPropertyLowering
{
    /// <summary>Adds the edits for all classes of a file. The modifiers are erased already.</summary>
    public static void Lower(SyntaxTree tree, List<SourceEdit> edits)
    {
        foreach (var declaration in tree.ParameterProperties)
        {
            var fields = string.Concat(declaration.Properties.Select(name => $" {name};"));
            edits.Add(new SourceEdit(declaration.BodyStart, declaration.BodyStart, fields));
            var assignments = string.Concat(declaration.Properties.Select(name => $" this.{name} = {name};"));
            var offset = InsertionPoint(tree, declaration, out var needsSemicolon);
            edits.Add(new SourceEdit(offset, offset, (needsSemicolon ? ";" : "") + assignments));
        }
    }

    /// <summary>After the call of <c>super</c>, else after the directives.</summary>
    private static int InsertionPoint(SyntaxTree tree, ParameterPropertyClass declaration, out bool needsSemicolon)
    {
        needsSemicolon = false;
        var body = declaration.Constructor.Value.Body;
        var point = body.Start + 1;
        foreach (var statement in body.Body)
        {
            if (statement is Directive)
            {
                point = statement.End;
                needsSemicolon = tree.Source.Text[point - 1] != ';';
            }
            else if (declaration.IsDerived && statement is ExpressionStatement { Expression: CallExpression { Callee.Type: NodeType.Super } call })
            {
                needsSemicolon = statement.End == call.End;
                return statement.End;
            }
        }

        return point;
    }
}
