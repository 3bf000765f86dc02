using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Acornima.Ast;

namespace SandboxHost.Compiler;

/// <summary>Compiles a program of several files: follows its imports from the main file on, and refuses what a pattern may not say.</summary>
/// <remarks>Imports may be circular. They lead to files of the program or to <see cref="HostModules"/>, and nowhere else.</remarks>
public static class ProgramCompiler
{
    // Part of every identity: raise it when the same source compiles to another module.
    private const string Version = "sandbox-host compiler 1";

    /// <summary>Compiles a program; mistakes in it are diagnostics of the result, not exceptions.</summary>
    /// <param name="source">The files.</param>
    /// <param name="options">Null for <see cref="CompilerOptions.Default"/>.</param>
    public static CompiledProgram Compile(ProgramSource source, CompilerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new Compilation(source, options ?? CompilerOptions.Default).Run();
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
        private readonly List<ProgramModule> _modules = [];
        private readonly List<Diagnostic> _diagnostics = [];
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

        public CompiledProgram Run()
        {
            Visit(source.Main);
            return new CompiledProgram(Identify(source), source.Main, _modules, _diagnostics);
        }

        /// <summary>Adds a module after those that it imports. A chain of imports may be long, so the visit keeps its own stack.</summary>
        private void Visit(string main)
        {
            var open = new Stack<(ProgramModule Module, Queue<string> Pending)>();
            Open(main);
            while (open.TryPeek(out var current))
            {
                if (current.Pending.TryDequeue(out var imported))
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
                var module = CompileModule(name);
                open.Push((module, new Queue<string>(module.Imports.Values.Where(target => target.StartsWith('/')))));
            }
        }

        private ProgramModule CompileModule(string name)
        {
            var file = source.Find(name)!; // only names of the program are visited
            var compiled = ModuleCompiler.Compile(file, options);
            _diagnostics.AddRange(compiled.Diagnostics);
            var imports = new Dictionary<string, string>(StringComparer.Ordinal);
            if (compiled.Tree is { } tree && !compiled.HasErrors)
            {
                var bag = new DiagnosticBag(file);
                ModuleRules.Check(tree, bag);
                ResolveImports(name, tree.Root, imports, bag);
                _diagnostics.AddRange(bag.ToList());
            }

            return new ProgramModule(name, compiled, imports.ToFrozenDictionary(StringComparer.Ordinal));
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
