using Acornima.Ast;
using SandboxHost.Compiler.Lowering;
using SandboxHost.Compiler.Syntax;
using SandboxHost.Compiler.Types;

namespace SandboxHost.Compiler;

/// <summary>What a pattern's module may not say although the language allows it.</summary>
/// <remarks>
/// Module scope is immutable and evaluated at once: state belongs in cells, and a module must be there when the next one needs it.
/// Code is loaded when the program is compiled, never later, so that what was verified is what runs.
/// </remarks>
internal static class ModuleRules
{
    /// <summary>Reports every breach in a module.</summary>
    /// <param name="tree">The module.</param>
    /// <param name="names">The names of its inner scopes; null if they are not known yet.</param>
    /// <param name="diagnostics">Receives the breaches.</param>
    public static void Check(SyntaxTree tree, ScopedNames? names, DiagnosticBag diagnostics)
    {
        foreach (var statement in tree.Root.Body)
        {
            CheckTopLevel(statement is ExportNamedDeclaration { Declaration: { } exported } ? exported : statement, diagnostics);
        }

        CheckAssignments(tree, CheckExpressions(tree.Root, diagnostics), names, diagnostics);
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

    /// <summary>Looks for what is refused anywhere, and for <c>await</c> and classes outside of functions.</summary>
    /// <returns>The names that are assigned to.</returns>
    private static List<Identifier> CheckExpressions(Module root, DiagnosticBag diagnostics)
    {
        var assigned = new List<Identifier>();
        var pending = new Stack<(Node Node, bool InFunction, bool InBlock)>();
        pending.Push((root, false, false));
        while (pending.TryPop(out var next))
        {
            var (node, inFunction, inBlock) = next;
            switch (node)
            {
                case IFunction when inBlock && !inFunction:
                    // The block's variables would be state that such a function keeps. Elsewhere at the top there are none but constants.
                    diagnostics.Report(DiagnosticCode.FunctionInTopLevelBlock, new TextSpan(node.Start, Math.Min(node.End - node.Start, 8)),
                        "A function in a block at the top of a module could keep state in the block's variables.", fix: "move it out of the block, and declare it with `const`");
                    inFunction = true;
                    break;
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
                case IClass declaration when !inFunction && !IsErrorClass(declaration):
                    diagnostics.Report(DiagnosticCode.TopLevelClass, new TextSpan(declaration.Start, Math.Min(declaration.End - declaration.Start, 5)),
                        "A class at the top of a module would be state outside of cells.",
                        fix: "use plain objects and functions; of classes, only `class X extends Error` without static members can stand here");
                    inFunction = true;
                    break;
                case AssignmentExpression { Left: var target }:
                    assigned.AddRange(BindingTargets.NamesIn(target is Expression expression ? Expressions.Plain(expression) : target));
                    break;
                case UpdateExpression { Argument: var target }:
                    assigned.AddRange(BindingTargets.NamesIn(Expressions.Plain(target)));
                    break;
                case ForInStatement { Left: var target } and not { Left: VariableDeclaration }:
                    assigned.AddRange(BindingTargets.NamesIn(target));
                    break;
                case ForOfStatement { Left: var target } and not { Left: VariableDeclaration }:
                    assigned.AddRange(BindingTargets.NamesIn(target));
                    break;
                case IFunction or StaticBlock:
                    inFunction = true;
                    break;
            }

            inBlock |= node is NestedBlockStatement or ForStatement or ForInStatement or ForOfStatement or SwitchStatement or TryStatement or CatchClause;
            foreach (var child in node.ChildNodes)
            {
                pending.Push((child, inFunction, inBlock));
            }
        }

        return assigned;
    }

    /// <summary><c>class X extends Error { … }</c> without anything that belongs to the class itself, and without private names: it carries no state.</summary>
    /// <remarks>A private name could be put on an object that is frozen, if the class that it extends returns that object from its constructor.</remarks>
    private static bool IsErrorClass(IClass declaration)
    {
        if (declaration.SuperClass is not Identifier { Name: "Error" or "TypeError" or "RangeError" or "SyntaxError" or "ReferenceError" or "URIError" or "EvalError" } || declaration.Decorators.Count > 0)
        {
            return false;
        }

        foreach (var member in declaration.Body.Body)
        {
            if (member is not (MethodDefinition { Static: false, Decorators.Count: 0, Key: not PrivateIdentifier } or PropertyDefinition { Static: false, Decorators.Count: 0, Key: not PrivateIdentifier }))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Functions and classes are variables that could be assigned to; constants would only fail when it is done.</summary>
    private static void CheckAssignments(SyntaxTree tree, List<Identifier> assigned, ScopedNames? names, DiagnosticBag diagnostics)
    {
        if (assigned.Count == 0)
        {
            return;
        }

        var declared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var statement in tree.Root.Body)
        {
            AddNames(statement is ExportNamedDeclaration { Declaration: { } exported } ? exported : statement, declared);
        }

        assigned.RemoveAll(id => !declared.Contains(id.Name));
        if (assigned.Count == 0)
        {
            return;
        }

        names ??= SiteFinder.NamesOf(tree);
        foreach (var id in assigned)
        {
            if (names.FindValue(id.Name, id.Start) is null)
            {
                diagnostics.Report(DiagnosticCode.ModuleBindingAssigned, TextSpan.FromBounds(id.Start, id.End),
                    $"`{id.Name}` belongs to the module, where nothing changes: it would be state outside of cells.", fix: "keep what changes in a cell");
            }
        }
    }

    private static void AddNames(Statement statement, HashSet<string> names)
    {
        switch (statement)
        {
            case ImportDeclaration import:
                foreach (var specifier in import.Specifiers)
                {
                    names.Add(specifier.Local.Name);
                }

                break;
            case ExportDefaultDeclaration { Declaration: Statement declaration }:
                AddNames(declaration, names);
                break;
            default:
                names.UnionWith(BindingTargets.NamesDeclaredBy(statement));
                break;
        }
    }
}
