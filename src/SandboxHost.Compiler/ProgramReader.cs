using Acornima;
using Acornima.Ast;

namespace SandboxHost.Compiler;

/// <summary>Gathers a program from wherever its files are: the main one, and those that imports lead to.</summary>
public static class ProgramReader
{
    /// <summary>How many files a program that is gathered may have.</summary>
    public const int MaxFiles = 10_000;

    /// <summary>Gathers a program from a folder, which is its root: imports do not lead out of it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="main">The main file's path within the folder.</param>
    /// <exception cref="ArgumentException">There is no main file, or its path leads out of the folder.</exception>
    /// <exception cref="InvalidOperationException">There are more than <see cref="MaxFiles"/>.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static ProgramSource ReadFolder(string folder, string main)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(main);
        var name = ProgramSource.Normalize("/", main) ?? throw new ArgumentException($"The path {main} leads out of the folder.", nameof(main));
        return Read(name, file => Path.Join(folder, file) is var path && File.Exists(path) ? new SourceFile(file, File.ReadAllText(path)) : null);
    }

    /// <summary>Gathers a program. Imports of types are followed, too; files that are not there are left to the compiler to report.</summary>
    /// <param name="main">The name of the main file within the program, with the slash at its beginning.</param>
    /// <param name="read">The file of a name; null if there is none. Asked for no name twice.</param>
    /// <exception cref="ArgumentException">There is no main file.</exception>
    /// <exception cref="InvalidOperationException">There are more than <see cref="MaxFiles"/>.</exception>
    public static ProgramSource Read(string main, Func<string, SourceFile?> read)
    {
        ArgumentNullException.ThrowIfNull(main);
        ArgumentNullException.ThrowIfNull(read);
        var mainFile = read(main) ?? throw new ArgumentException($"There is no file {main}.", nameof(main));
        var files = new Dictionary<string, SourceFile?>(StringComparer.Ordinal) { [main] = mainFile with { Path = main } };
        var pending = new Queue<string>([main]);
        while (pending.TryDequeue(out var importer))
        {
            foreach (var specifier in Specifiers(files[importer]!)) // only files that are there are pending
            {
                Follow(importer, specifier);
            }
        }

        return new ProgramSource(files.Values.OfType<SourceFile>(), main);

        void Follow(string importer, string specifier)
        {
            foreach (var name in ProgramSource.Candidates(importer, specifier))
            {
                if (!files.TryGetValue(name, out var file))
                {
                    files.Add(name, file = read(name) is { } found ? found with { Path = name } : null);
                    if (file is not null)
                    {
                        pending.Enqueue(name);
                    }
                }

                if (file is not null)
                {
                    break;
                }
            }

            if (files.Count > MaxFiles * ProgramSource.Endings.Length)
            {
                throw new InvalidOperationException($"The program has more than {MaxFiles:N0} files.");
            }
        }
    }

    /// <summary>The relative specifiers of a file's imports and exports; none if it cannot be parsed.</summary>
    private static IEnumerable<string> Specifiers(SourceFile file)
    {
        if (TypeScriptParser.Parse(file, SourceLanguage.Of(file.Path), ParserOptions.Default, new DiagnosticBag(file)) is not { Tree: var tree })
        {
            return [];
        }

        var values = tree.Root.Body.Select(statement => statement switch
        {
            ImportDeclaration import => import.Source.Value,
            ExportNamedDeclaration export => export.Source?.Value,
            ExportAllDeclaration export => export.Source.Value,
            _ => null,
        });
        return values.Concat(tree.TypeImports.Select(import => import.Source)).Concat(tree.TypeExports.Select(export => export.Source))
            .OfType<string>()
            .Where(specifier => specifier.StartsWith('.') || specifier.StartsWith('/'))
            .Distinct(StringComparer.Ordinal);
    }
}
