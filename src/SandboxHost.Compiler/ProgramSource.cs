using System.Collections.Frozen;

namespace SandboxHost.Compiler;

/// <summary>The files of a program, by the names they have within it, and which of them is the main one.</summary>
/// <remarks>
/// A name begins with a slash, which is the program's root, has forward slashes and no <c>.</c> or <c>..</c> in it: <c>/main.tsx</c>.
/// Nothing outside of the root has a name. Immutable; may be used by several threads.
/// </remarks>
public sealed class ProgramSource
{
    /// <summary>Endings that an import may leave out, in the order in which they are tried.</summary>
    internal static readonly string[] Endings = [".tsx", ".ts", ".jsx", ".js"];

    private readonly FrozenDictionary<string, SourceFile> _files;
    private readonly FrozenDictionary<string, SourceFile> _data;

    /// <summary>Makes a program.</summary>
    /// <param name="files">The files. Their paths are made into names: <c>main.tsx</c> becomes <c>/main.tsx</c>.</param>
    /// <param name="main">The path of the main file.</param>
    /// <param name="data">Texts that the program reads with <c>dataFile</c>; they may have the names of modules.</param>
    /// <exception cref="ArgumentException">
    /// Two files have one name, a path leads out of the program, or there is no main file.
    /// </exception>
    public ProgramSource(IEnumerable<SourceFile> files, string main, IEnumerable<SourceFile>? data = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(main);
        _files = ByName(files, nameof(files));
        _data = ByName(data ?? [], nameof(data));
        Main = Normalize("/", main) is { } mainName && _files.ContainsKey(mainName)
            ? mainName
            : throw new ArgumentException($"The program has no file called {main}.", nameof(main));
    }

    /// <summary>The name of the main file.</summary>
    public string Main { get; }

    /// <summary>The names of all files, in ordinal order.</summary>
    public IEnumerable<string> Names => _files.Keys.Order(StringComparer.Ordinal);

    /// <summary>The names of all data files, in ordinal order.</summary>
    public IEnumerable<string> DataNames => _data.Keys.Order(StringComparer.Ordinal);

    /// <summary>A data file by its name, or null.</summary>
    public SourceFile? FindData(string name) => _data.GetValueOrDefault(name);

    /// <summary>A file by its name, or null.</summary>
    public SourceFile? Find(string name) => _files.GetValueOrDefault(name);

    /// <summary>The name of the file that an import means, or null if there is none.</summary>
    /// <param name="importer">The name of the file with the import.</param>
    /// <param name="specifier">What it says: <c>./a</c>, <c>../a.tsx</c>, <c>/a</c>. An ending may be missing, or say what the file is compiled to.</param>
    public string? Resolve(string importer, string specifier) => Candidates(importer, specifier).FirstOrDefault(_files.ContainsKey);

    private static FrozenDictionary<string, SourceFile> ByName(IEnumerable<SourceFile> files, string parameter)
    {
        var byName = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var name = Normalize("/", file.Path) ?? throw new ArgumentException($"The path {file.Path} leads out of the program.", parameter);
            if (!byName.TryAdd(name, file with { Path = name }))
            {
                throw new ArgumentException($"The program has two files called {name}.", parameter);
            }
        }

        return byName.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The names that an import may mean, the likeliest first; none if it leads out of the program.</summary>
    internal static IEnumerable<string> Candidates(string importer, string specifier)
    {
        var folder = importer[..(importer.LastIndexOf('/') + 1)];
        if (Normalize(folder, specifier) is not { } name)
        {
            return [];
        }

        var stem = name.EndsWith(".js", StringComparison.Ordinal) || name.EndsWith(".jsx", StringComparison.Ordinal) ? name[..name.LastIndexOf('.')] : name;
        return Endings.Select(ending => stem + ending).Prepend(name);
    }

    /// <summary>Joins a path to a folder, without <c>.</c> and <c>..</c>; null if it leads out of the root.</summary>
    internal static string? Normalize(string folder, string path)
    {
        var whole = path.StartsWith('/') ? path : folder + path;
        var parts = new List<string>();
        foreach (var part in whole.Replace('\\', '/').Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count == 0)
                {
                    return null;
                }

                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        return "/" + string.Join('/', parts);
    }
}
