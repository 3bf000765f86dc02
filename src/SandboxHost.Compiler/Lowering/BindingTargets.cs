using Acornima.Ast;
using SandboxHost.Compiler.Syntax;

namespace SandboxHost.Compiler.Lowering;

/// <summary>Looks at what takes values apart: <c>{ a, b: [c] }</c>.</summary>
internal static class BindingTargets
{
    /// <summary>Whether a target means the same for a reference as for a value: it has no default, which a reference would never need, and no rest.</summary>
    public static bool TakesReferences(Node? target) => FindDefault(target) is null;

    /// <summary>The first default or rest in a target; null if there is none but those that do not count.</summary>
    public static Node? FindDefault(Node? target, IReadOnlySet<Node>? except = null)
    {
        var open = new Stack<Node?>([target]);
        while (open.TryPop(out var node))
        {
            switch (node)
            {
                case AssignmentPattern or RestElement when except is null || !except.Contains(node):
                    return node;
                case ObjectPattern pattern:
                    foreach (var property in pattern.Properties)
                    {
                        open.Push(property is Property { Value: var value } ? value : property);
                    }

                    break;
                case ArrayPattern pattern:
                    foreach (var element in pattern.Elements)
                    {
                        open.Push(element);
                    }

                    break;
            }
        }

        return null;
    }

    /// <summary>The names of values that a declaration declares; none if it declares types.</summary>
    public static IEnumerable<string> NamesDeclaredBy(Node? declaration) => declaration switch
    {
        FunctionDeclaration { Id: { } id } => [id.Name],
        ClassDeclaration { Id: { } id } => [id.Name],
        EnumDeclaration { Id: var id } => [id.Name],
        VariableDeclaration variables => variables.Declarations.SelectMany(variable => NamesIn(variable.Id)).Select(id => id.Name),
        _ => [],
    };

    /// <summary>The names that a target declares.</summary>
    public static IEnumerable<Identifier> NamesIn(Node target)
    {
        var open = new Stack<Node?>([target]);
        while (open.TryPop(out var node))
        {
            switch (node)
            {
                case Identifier id:
                    yield return id;
                    break;
                case AssignmentPattern pattern:
                    open.Push(pattern.Left);
                    break;
                case RestElement rest:
                    open.Push(rest.Argument);
                    break;
                case ObjectPattern pattern:
                    for (var i = pattern.Properties.Count - 1; i >= 0; i--)
                    {
                        open.Push(pattern.Properties[i] is Property { Value: var value } ? value : pattern.Properties[i]);
                    }

                    break;
                case ArrayPattern pattern:
                    for (var i = pattern.Elements.Count - 1; i >= 0; i--)
                    {
                        open.Push(pattern.Elements[i]);
                    }

                    break;
            }
        }
    }
}
