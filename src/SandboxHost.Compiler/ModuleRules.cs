using Acornima.Ast;
using SandboxHost.Compiler.Syntax;

namespace SandboxHost.Compiler;

/// <summary>What a pattern's module may not say although the language allows it.</summary>
/// <remarks>
/// Module scope is immutable and evaluated at once: state belongs in cells, and a module must be there when the next one needs it.
/// Code is loaded when the program is compiled, never later, so that what was verified is what runs.
/// </remarks>
internal static class ModuleRules
{
    /// <summary>Reports every breach in a module.</summary>
    public static void Check(SyntaxTree tree, DiagnosticBag diagnostics)
    {
        foreach (var statement in tree.Root.Body)
        {
            CheckTopLevel(statement is ExportNamedDeclaration { Declaration: { } exported } ? exported : statement, diagnostics);
        }

        CheckExpressions(tree.Root, diagnostics);
        ReservedNames.Check(tree, diagnostics);
    }

    private static void CheckTopLevel(Statement statement, DiagnosticBag diagnostics)
    {
        if (statement is VariableDeclaration { Kind: not VariableDeclarationKind.Const } variables)
        {
            var word = variables.Kind switch
            {
                VariableDeclarationKind.Let => "let",
                VariableDeclarationKind.Var => "var",
                VariableDeclarationKind.AwaitUsing => "await using",
                _ => "using",
            };
            diagnostics.Report(DiagnosticCode.MutableModuleScope, new TextSpan(variables.Start, word.Length),
                $"`{word}` at the top of a module would be state outside of cells.",
                fix: "use `const`, and a cell for what changes");
        }
    }

    /// <summary>Looks for what is refused anywhere, and for <c>await</c> outside of functions.</summary>
    private static void CheckExpressions(Module root, DiagnosticBag diagnostics)
    {
        var pending = new Stack<(Node Node, bool InFunction)>();
        pending.Push((root, false));
        while (pending.TryPop(out var next))
        {
            var (node, inFunction) = next;
            switch (node)
            {
                case ImportExpression import:
                    diagnostics.Report(DiagnosticCode.DynamicImport, new TextSpan(import.Start, "import".Length),
                        "A program cannot load code while it runs.", fix: "import it at the top of the file");
                    break;
                case MetaProperty { Meta.Name: "import" } meta:
                    diagnostics.Report(DiagnosticCode.ImportMeta, TextSpan.FromBounds(meta.Start, meta.End),
                        "A module has no address, and nothing to ask `import.meta` for.", fix: "remove it");
                    break;
                case AwaitExpression or ForOfStatement { Await: true } when !inFunction:
                    diagnostics.Report(DiagnosticCode.TopLevelAwait, TextSpan.FromBounds(node.Start, Math.Min(node.End, node.Start + 5)),
                        "`await` at the top of a module would keep the program from starting.", fix: "await it in a handler");
                    break;
                case IFunction or StaticBlock:
                    inFunction = true;
                    break;
            }

            foreach (var child in node.ChildNodes)
            {
                pending.Push((child, inFunction));
            }
        }
    }
}
