using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Acornima.Ast;
using SandboxHost.Compiler.Lowering;
using SandboxHost.Compiler.Types;

namespace SandboxHost.Compiler;

/// <summary>Compiles a program of several files: follows its imports from the main file on, and refuses what a pattern may not say.</summary>
/// <remarks>Imports may be circular. They lead to files of the program or to <see cref="HostModules"/>, and nowhere else.</remarks>
public static class ProgramCompiler
{
    // Part of every identity: raise it when the same source compiles to another module.
    private const string Version = "sandbox-host compiler 3";

    /// <summary>Compiles a program; mistakes in it are diagnostics of the result, not exceptions.</summary>
    /// <param name="source">The files.</param>
    /// <param name="options">Null for <see cref="CompilerOptions.Default"/>. What elements become is not for them to choose: in a program it is always the realm's own function.</param>
    public static CompiledProgram Compile(ProgramSource source, CompilerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new Compilation(source, (options ?? CompilerOptions.Default) with { JsxFactory = HostModules.ElementHelper, JsxFragment = HostModules.ElementHelper + ".fragment" }).Run();
    }

    /// <summary>The name of a program's content: what <see cref="CompiledProgram.Identity"/> will be.</summary>
    public static string Identify(ProgramSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, Version);
        Append(hash, source.Main);
        foreach (var name in source.Names)
        {
            Append(hash, name);
            Append(hash, source.Find(name)!.Text); // a name of the program has a file
        }

        foreach (var name in source.DataNames)
        {
            Append(hash, "data " + name);
            Append(hash, source.FindData(name)!.Text); // as above
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // With their lengths, so that no two lists of texts give the same bytes.
    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }

    private sealed class Compilation(ProgramSource source, CompilerOptions options)
    {
        private readonly List<Pending> _modules = [];
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

        /// <summary>A module whose imports are known, but not yet the numbers of its sites.</summary>
        private sealed record Pending(string Name, ModuleCompiler.PreparedModule Prepared, Dictionary<string, string> Imports);

        public CompiledProgram Run()
        {
            Visit(source.Main);
            var sites = EvaluateSites(out var firstNumbers);
            var modules = new List<ProgramModule>(_modules.Count);
            foreach (var (name, prepared, imports) in _modules)
            {
                var module = prepared.Finish(firstNumbers[name], number => sites[number].Value);
                if (prepared.ImportsLowering)
                {
                    imports[HostModules.Lowering] = HostModules.Lowering;
                }

                modules.Add(new ProgramModule(name, module, imports.ToFrozenDictionary(StringComparer.Ordinal)));
            }

            return new CompiledProgram(source, options, modules, sites, [.. modules.SelectMany(module => module.Module.Diagnostics)]);
        }

        /// <summary>The sites of all modules, with the schemas that types give.</summary>
        private List<BuilderSite> EvaluateSites(out Dictionary<string, int> firstNumbers)
        {
            firstNumbers = new Dictionary<string, int>(StringComparer.Ordinal);
            var bags = _modules.ToDictionary(module => module.Name, module => module.Prepared.Diagnostics, StringComparer.Ordinal);
            var reports = new List<Action>();
            var types = new ProgramTypes(source, (module, code, span, message, fix) => reports.Add(() => bags.GetValueOrDefault(module.Name)?.Report(code, span, message, fix)));
            var symbols = new List<ModuleSymbols?>(_modules.Count);
            foreach (var module in _modules)
            {
                var known = module.Prepared is { Tree: not null, Diagnostics.HasErrors: false } ? module.Prepared.Symbols(module.Name) : null;
                symbols.Add(known);
                if (known is not null)
                {
                    types.Add(known);
                }
            }

            var byName = symbols.OfType<ModuleSymbols>().ToDictionary(module => module.Name, StringComparer.Ordinal);
            var exports = new ImportedNames((module, name) => byName.TryGetValue(module, out var exporter)
                && types.Symbols.FindExport(exporter, name, isType: true) is ProgramSymbols.Meaning.Declared
                && types.Symbols.FindExport(exporter, name, isType: false) is not (ProgramSymbols.Meaning.Value or ProgramSymbols.Meaning.Namespace));
            foreach (var module in _modules)
            {
                // What a module with errors exports is not known.
                exports.Add(module.Name, module.Prepared.Diagnostics.HasErrors ? null : module.Prepared.Tree, module.Imports);
            }

            foreach (var module in _modules)
            {
                if (module.Prepared is { Tree: { } tree, Diagnostics: { HasErrors: false } diagnostics })
                {
                    exports.Check(module.Name, tree, module.Imports, module.Prepared.Edits, diagnostics);
                }
            }

            var callees = new Callees(types.Symbols);
            for (var i = 0; i < _modules.Count; i++)
            {
                if (symbols[i] is { } known)
                {
                    _modules[i].Prepared.LowerReactivity(known, callees);
                }
            }

            var sites = new List<BuilderSite>();
            for (var i = 0; i < _modules.Count; i++)
            {
                firstNumbers.Add(_modules[i].Name, sites.Count);
                foreach (var found in _modules[i].Prepared.Sites)
                {
                    sites.Add(types.Evaluator.EvaluateSite(found, sites.Count, symbols[i]!)); // a module with sites has no errors
                }
            }

            // Only now: a module with errors has no sites, and none may vanish while they are numbered.
            reports.ForEach(report => report());
            return sites;
        }

        /// <summary>Adds a module after those that it imports. A chain of imports may be long, so the visit keeps its own stack.</summary>
        private void Visit(string main)
        {
            var open = new Stack<(Pending Module, Queue<string> Imports)>();
            Open(main);
            while (open.TryPeek(out var current))
            {
                if (current.Imports.TryDequeue(out var imported))
                {
                    if (!_seen.Contains(imported))
                    {
                        Open(imported);
                    }
                }
                else
                {
                    _modules.Add(open.Pop().Module);
                }
            }

            void Open(string name)
            {
                _seen.Add(name);
                var module = Prepare(name);
                open.Push((module, new Queue<string>(module.Imports.Values.Where(target => target.StartsWith('/')))));
            }
        }

        private Pending Prepare(string name)
        {
            var prepared = ModuleCompiler.Prepare(source.Find(name)!, options); // only names of the program are visited
            var imports = new Dictionary<string, string>(StringComparer.Ordinal);
            if (prepared is { Tree: { } tree, Diagnostics: { HasErrors: false } diagnostics })
            {
                ModuleRules.Check(tree, prepared.Names, diagnostics);
                ResolveImports(name, tree.Root, imports, diagnostics);
            }

            return new Pending(name, prepared, imports);
        }

        private void ResolveImports(string importer, Module root, Dictionary<string, string> imports, DiagnosticBag bag)
        {
            foreach (var statement in root.Body)
            {
                var specifier = statement switch
                {
                    ImportDeclaration import => import.Source,
                    ExportNamedDeclaration export => export.Source,
                    ExportAllDeclaration export => export.Source,
                    _ => null,
                };
                if (specifier is not null && Resolve(importer, specifier, bag) is { } target)
                {
                    imports[specifier.Value] = target;
                }
            }
        }

        private string? Resolve(string importer, StringLiteral specifier, DiagnosticBag bag)
        {
            var text = specifier.Value;
            var span = TextSpan.FromBounds(specifier.Start, specifier.End);
            if (text.StartsWith('.') || text.StartsWith('/'))
            {
                if (source.Resolve(importer, text) is { } file)
                {
                    return file;
                }

                var meant = Spelling.FindNearest(ProgramSource.Normalize("/", text) ?? text, source.Names);
                bag.Report(DiagnosticCode.MissingFile, span, $"The program has no file {specifier.Raw}.",
                    fix: meant is null ? "add the file, or mend the path: it is relative to this file" : $"did you mean {meant}?");
                return null;
            }

            if (HostModules.Find(text) is { } module)
            {
                return module;
            }

            var known = Spelling.FindNearest(text, HostModules.Specifiers);
            bag.Report(DiagnosticCode.ForeignPackage, span, $"A pattern cannot import the package {specifier.Raw}.",
                fix: known is null ? "import files of the program (./x) and \"commonfabric\" only" : $"did you mean \"{known}\"?");
            return null;
        }
    }
}
