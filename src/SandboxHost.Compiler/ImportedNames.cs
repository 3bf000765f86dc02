using Acornima.Ast;
using SandboxHost.Compiler.Lowering;
using SandboxHost.Compiler.Syntax;

namespace SandboxHost.Compiler;

/// <summary>Sees to it that what the modules of a program import from each other, and from the host, is exported there.</summary>
/// <param name="isType">Whether a name of a module is that of a type, and of no value.</param>
internal sealed class ImportedNames(Func<string, string, bool> isType)
{
    private readonly Dictionary<string, Exports> _modules = new(StringComparer.Ordinal);

    /// <summary>What a module exports by name, what it passes on of other modules, and the modules all of whose exports it passes on.</summary>
    private sealed record Exports(HashSet<string> Names, Dictionary<string, (string Module, string Name)> Passed, List<string> Stars);

    /// <summary>Adds a module.</summary>
    /// <param name="name">Its name in the program.</param>
    /// <param name="tree">The module; null if it has errors, then anything may be imported from it.</param>
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
                case EnumDeclaration:
                    // An exported one stands without its export in the tree; whether it had one is for the engine to say.
                    exports.Names.UnionWith(BindingTargets.NamesDeclaredBy(statement));
                    break;
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
                    exports.Names.UnionWith(named.Specifiers.Where(specifier => !isType(name, NameOf(specifier.Local))).Select(specifier => NameOf(specifier.Exported)));
                    exports.Names.UnionWith(BindingTargets.NamesDeclaredBy(named.Declaration));
                    break;
            }
        }

        _modules.Add(name, exports);
    }

    /// <summary>Reports what a module imports that is not exported where it says. What is a type there is erased: it does not exist at run time.</summary>
    public void Check(string name, SyntaxTree tree, IReadOnlyDictionary<string, string> imports, List<SourceEdit> edits, DiagnosticBag diagnostics)
    {
        foreach (var statement in tree.Root.Body)
        {
            switch (statement)
            {
                case ExportNamedDeclaration { Source: null } export:
                    foreach (var specifier in export.Specifiers.Where(specifier => isType(name, NameOf(specifier.Local))))
                    {
                        ImportElision.EraseName(tree.Source.Text, specifier, edits);
                    }

                    break;
                case ExportNamedDeclaration { Source: { } source } export when imports.TryGetValue(source.Value, out var passing):
                    foreach (var specifier in export.Specifiers)
                    {
                        if (!IsExported(NameOf(specifier.Local), passing, []) && isType(passing, NameOf(specifier.Local)))
                        {
                            ImportElision.EraseName(tree.Source.Text, specifier, edits);
                        }
                    }

                    break;
                case ImportDeclaration import when imports.TryGetValue(import.Source.Value, out var target):
                    foreach (var specifier in import.Specifiers)
                    {
                        // A name that only types use is not imported at all.
                        if (specifier is not ImportNamespaceSpecifier && tree.ValueNames.Contains(specifier.Local.Name))
                        {
                            Check(tree, specifier, import.Source, target, edits, diagnostics);
                        }
                    }

                    break;
            }
        }
    }

    private void Check(SyntaxTree tree, ImportDeclarationSpecifier where, StringLiteral source, string target, List<SourceEdit> edits, DiagnosticBag diagnostics)
    {
        var name = where is ImportSpecifier { Imported: var imported } ? NameOf(imported) : "default";
        if (IsExported(name, target, []))
        {
            return;
        }

        if (where is ImportSpecifier && isType(target, name))
        {
            // Something else of its name is used.
            ImportElision.EraseName(tree.Source.Text, where, edits);
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
}
