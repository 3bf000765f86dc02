using Acornima.Ast;
using SandboxHost.Compiler.Lowering;
using SandboxHost.Compiler.Syntax;

namespace SandboxHost.Compiler;

/// <summary>Sees to it that what the modules of a program import from each other, and from the host, is exported there.</summary>
internal sealed class ImportedNames
{
    private readonly Dictionary<string, Exports> _modules = new(StringComparer.Ordinal);

    /// <summary>What a module exports by name, what it passes on of other modules, and the modules all of whose exports it passes on.</summary>
    private sealed record Exports(HashSet<string> Names, Dictionary<string, (string Module, string Name)> Passed, List<string> Stars);

    /// <summary>Adds a module.</summary>
    /// <param name="name">Its name in the program.</param>
    /// <param name="tree">The module; null if it cannot be parsed, then anything may be imported from it.</param>
    /// <param name="imports">Where its specifiers lead.</param>
    public void Add(string name, SyntaxTree? tree, IReadOnlyDictionary<string, string> imports)
    {
        if (tree is null)
        {
            return;
        }

        var exports = new Exports(new HashSet<string>(StringComparer.Ordinal), new(StringComparer.Ordinal), []);
        foreach (var statement in tree.Root.Body)
        {
            switch (statement)
            {
                case ExportDefaultDeclaration:
                    exports.Names.Add("default");
                    break;
                case ExportAllDeclaration { Exported: { } exported }:
                    exports.Names.Add(NameOf(exported));
                    break;
                case ExportAllDeclaration all:
                    exports.Stars.Add(imports.GetValueOrDefault(all.Source.Value, ""));
                    break;
                case ExportNamedDeclaration { Source: { } source } passed:
                    foreach (var specifier in passed.Specifiers)
                    {
                        exports.Passed[NameOf(specifier.Exported)] = (imports.GetValueOrDefault(source.Value, ""), NameOf(specifier.Local));
                    }

                    break;
                case ExportNamedDeclaration named:
                    exports.Names.UnionWith(named.Specifiers.Select(specifier => NameOf(specifier.Exported)));
                    exports.Names.UnionWith(DeclaredBy(named.Declaration));
                    break;
            }
        }

        _modules.Add(name, exports);
    }

    /// <summary>Reports what a module imports that is not exported where it says.</summary>
    public void Check(SyntaxTree tree, IReadOnlyDictionary<string, string> imports, DiagnosticBag diagnostics)
    {
        foreach (var statement in tree.Root.Body)
        {
            if (statement is not ImportDeclaration import || !imports.TryGetValue(import.Source.Value, out var target))
            {
                continue;
            }

            foreach (var specifier in import.Specifiers)
            {
                // A name that only types use is not imported at all.
                if (specifier is not ImportNamespaceSpecifier && tree.ValueNames.Contains(specifier.Local.Name))
                {
                    Check(specifier is ImportSpecifier { Imported: var imported } ? NameOf(imported) : "default", specifier, import.Source, target, diagnostics);
                }
            }
        }
    }

    private void Check(string name, Node where, StringLiteral source, string target, DiagnosticBag diagnostics)
    {
        if (IsExported(name, target, []))
        {
            return;
        }

        IEnumerable<string> known = target == HostModules.Api ? HostModules.ApiExports : _modules[target].Names.Concat(_modules[target].Passed.Keys);
        diagnostics.Report(DiagnosticCode.MissingExport, TextSpan.FromBounds(where.Start, where.End),
            name == "default" ? $"The module {source.Raw} has no default export." : $"The module {source.Raw} does not export `{name}`.",
            fix: Spelling.FindNearest(name, known) is { } meant ? $"did you mean `{meant}`?"
                : target == HostModules.Api ? "remove the import: this host has nothing of that name" : $"export it there, or remove the import");
    }

    private bool IsExported(string name, string module, HashSet<string> seen) =>
        module == HostModules.Api ? HostModules.ApiExports.Contains(name)
        : !_modules.TryGetValue(module, out var exports)
            || exports.Names.Contains(name)
            || (exports.Passed.TryGetValue(name, out var passed) && seen.Add($"{module} {name}") && IsExported(passed.Name, passed.Module, seen))
            || (name != "default" && exports.Stars.Exists(star => seen.Add(star) && IsExported(name, star, seen)));

    private static string NameOf(Expression name) => name switch
    {
        Identifier id => id.Name,
        StringLiteral text => text.Value,
        _ => "",
    };

    private static IEnumerable<string> DeclaredBy(Node? declaration) => declaration switch
    {
        IFunction { Id: { } id } => [id.Name],
        IClass { Id: { } id } => [id.Name],
        EnumDeclaration { Id: var id } => [id.Name],
        VariableDeclaration variables => variables.Declarations.SelectMany(variable => BindingTargets.NamesIn(variable.Id)).Select(id => id.Name),
        _ => [],
    };
}
