using System.Buffers;
using Acornima.Ast;
using SandboxHost.Compiler.Syntax;

namespace SandboxHost.Compiler;

/// <summary>Names that the compiler writes into modules, so that authors cannot give them another meaning.</summary>
internal static class ReservedNames
{
    /// <summary>What a name may not begin with.</summary>
    private const string Prefix = "$site";

    private static readonly string[] Names =
    [
        Prefix, "$expr", "$cond", "$and", "$or", "$list", "$call", "$spread", "$computed", "$action", "$derive", "$lift", "$handler", "$freeze", "$h",
        "$event", "$context", "$item", "$index", "$array", "$default", "__cfHelpers",
    ];

    // A text with none of these has no reserved name, however it is written: an identifier may contain escapes.
    private static readonly SearchValues<string> Signs = SearchValues.Create([.. Names, "\\u"], StringComparison.Ordinal);

    /// <summary>Reports each place where a module declares or uses one of them.</summary>
    public static void Check(SyntaxTree tree, DiagnosticBag diagnostics)
    {
        if (!tree.Source.Text.AsSpan().ContainsAny(Signs))
        {
            return;
        }

        var pending = new Stack<Node>([tree.Root]);
        while (pending.TryPop(out var node))
        {
            switch (node)
            {
                case Identifier id when IsReserved(id.Name):
                    diagnostics.Report(DiagnosticCode.ReservedName, TextSpan.FromBounds(id.Start, id.End),
                        $"The name `{id.Name}` is kept for code that the compiler writes.", fix: "choose another name");
                    break;
                // Names of properties are the author's, and so are those of imports and exports in other modules.
                case MemberExpression { Computed: false } access:
                    pending.Push(access.Object);
                    continue;
                case Property { Computed: false, Shorthand: false } property:
                    pending.Push(property.Value);
                    continue;
                case ClassProperty { Computed: false } member:
                    if (member.Value is { } value)
                    {
                        pending.Push(value);
                    }

                    continue;
                case ImportSpecifier import:
                    pending.Push(import.Local);
                    continue;
                case ExportSpecifier export:
                    pending.Push(export.Local);
                    continue;
                case TypeNode or TypeMember or InterfaceDeclaration or TypeAliasDeclaration or ExportAllDeclaration or BreakStatement or ContinueStatement:
                    continue;
            }

            foreach (var child in node.ChildNodes)
            {
                pending.Push(child);
            }
        }
    }

    private static bool IsReserved(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) || Names.Contains(name);
}
