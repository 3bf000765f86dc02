using Acornima.Ast;
using SandboxHost.Compiler.Syntax;
using SandboxHost.Compiler.Types;

namespace SandboxHost.Compiler.Lowering;

/// <summary>Has each module freeze what it declares, as its last act: <c>$freeze({ TABLE, total })</c>.</summary>
/// <remarks>
/// What could carry state from one call to the next must not be there (specification of patterns, §9.4): see the realm's side of it. What cannot
/// change anyhow is left out: numbers, strings, and what builders give.
/// </remarks>
internal static class ModuleFreezing
{
    private const string Helper = "$freeze";

    /// <summary>Has the value of <c>export default</c> frozen. Comes before all other lowering, because it goes around it.</summary>
    /// <returns>Whether there is such a value.</returns>
    public static bool OpenDefault(SyntaxTree tree, SiteFinder.Result found, LoweringEdits edits)
    {
        foreach (var statement in tree.Root.Body)
        {
            if (statement is ExportDefaultDeclaration { Declaration: Expression value } && NeedsFreezing(value, found))
            {
                var text = tree.Source.Text;
                var gap = char.IsWhiteSpace(text[value.Start - 1]) || text[value.Start - 1] is '(' or '/' ? "" : " ";
                edits.Insert(value.Start, $"{gap}{Helper}(\"default\", {(value is SequenceExpression ? "(" : "")}");
                edits.Helpers.Add(Helper);
                return true;
            }
        }

        return false;
    }

    /// <summary>Closes what <see cref="OpenDefault"/> opened, and has the names of the module frozen.</summary>
    public static void Close(SyntaxTree tree, SiteFinder.Result found, bool hasDefault, LoweringEdits edits)
    {
        var names = new List<string>();
        foreach (var statement in tree.Root.Body)
        {
            switch (statement)
            {
                case ExportDefaultDeclaration { Declaration: Expression value } when hasDefault:
                    edits.InsertBehind(value.End, value is SequenceExpression ? "))" : ")");
                    break;
                case ExportDefaultDeclaration { Declaration: FunctionDeclaration { Id: null } function }:
                    edits.Insert(NameOffset(tree, function), " $default");
                    names.Add("default: $default");
                    break;
                case ExportDefaultDeclaration { Declaration: Declaration declaration }:
                    AddNames(declaration, found, names);
                    break;
                case ExportNamedDeclaration { Declaration: { } declaration }:
                    AddNames(declaration, found, names);
                    break;
                default:
                    AddNames(statement, found, names);
                    break;
            }
        }

        if (names.Count > 0)
        {
            // Behind the last statement, because a comment may follow it.
            var end = tree.Root.Body[^1].End;
            edits.InsertBehind(end, $"{(tree.Source.Text[end - 1] == ';' ? "" : ";")} {Helper}({{ {string.Join(", ", names)} }});");
            edits.Helpers.Add(Helper);
        }
    }

    private static void AddNames(Statement statement, SiteFinder.Result found, List<string> names)
    {
        switch (statement)
        {
            case VariableDeclaration variables:
                foreach (var variable in variables.Declarations)
                {
                    if (variable.Init is null || NeedsFreezing(variable.Init, found) || variable.Id is not Identifier)
                    {
                        names.AddRange(BindingTargets.NamesIn(variable.Id).Select(id => id.Name));
                    }
                }

                break;
            case FunctionDeclaration { Id: { } id }:
                names.Add(id.Name);
                break;
            case ClassDeclaration { Id: { } id }:
                names.Add(id.Name);
                break;
            case EnumDeclaration { IsMerged: false } declaration:
                names.Add(declaration.Id.Name);
                break;
        }
    }

    private static bool NeedsFreezing(Expression value, SiteFinder.Result found) => Expressions.Plain(value) switch
    {
        RegExpLiteral => true,
        Literal or Identifier { Name: "undefined" } => false,
        TemplateLiteral { Expressions.Count: 0 } => false,
        CallExpression call => !found.IsFactory(call),
        _ => true,
    };

    /// <summary>Where the name of an anonymous function would stand.</summary>
    private static int NameOffset(SyntaxTree tree, FunctionDeclaration function)
    {
        var text = tree.Source.Text;
        var offset = function.Start;
        if (function.Async)
        {
            offset = Trivia.Skip(text, offset + "async".Length);
        }

        offset += "function".Length;
        return function.Generator ? Trivia.Skip(text, offset) + 1 : offset;
    }
}
