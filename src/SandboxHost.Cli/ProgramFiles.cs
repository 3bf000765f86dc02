using SandboxHost.Compiler;

namespace SandboxHost.Cli;

/// <summary>Reads programs of several files from where the command line says.</summary>
internal static class ProgramFiles
{
    /// <summary>Reads a file, and those that its imports lead to.</summary>
    /// <remarks>The program's root is the current folder, or where that is not around the file, the file's own. Imports do not lead out of it.</remarks>
    /// <exception cref="UsageException">There is no such file, or it cannot be read as text.</exception>
    public static ProgramSource Read(string path)
    {
        var main = SourceFiles.Read(path);
        var (root, name) = Locate(path);
        return ProgramReader.Read(name, file => file == name ? main : File.Exists(Path.Join(root, file)) ? SourceFiles.Read(Path.Join(root, file)) : null);
    }

    private static (string Root, string Name) Locate(string path)
    {
        var fullPath = Path.GetFullPath(path);
        var relative = Path.GetRelativePath(".", fullPath);
        var isInside = !Path.IsPathRooted(relative) && relative.Split('/', '\\')[0] != "..";
        return isInside ? (".", "/" + relative.Replace('\\', '/')) : (Path.GetDirectoryName(fullPath)!, "/" + Path.GetFileName(fullPath)); // a file is in a folder
    }

    /// <summary>The name that a file has within the program of a main file: its path from the program's root.</summary>
    /// <exception cref="UsageException">It does not lie below that.</exception>
    public static string NameWithin(string main, string path)
    {
        var root = Path.GetFullPath(Locate(main).Root);
        var relative = Path.GetRelativePath(root, Path.GetFullPath(path)).Replace('\\', '/');
        return !Path.IsPathRooted(relative) && relative.Split('/')[0] != ".." ? "/" + relative
            : throw new UsageException($"`{path}` does not lie below the folder of the program, so the program cannot name it.");
    }

    /// <summary>A module's name as people write it: without the slash that stands for the program's root.</summary>
    public static string WithoutRoot(string name) => name.StartsWith('/') ? name[1..] : name;

    /// <summary>A module's name as people write it; that of a file which the command line names, as it stands there.</summary>
    /// <param name="name">The name within the program.</param>
    /// <param name="main">The path of the program's main file.</param>
    /// <param name="typed">All paths of the command line.</param>
    public static string NameOf(string name, string main, params IEnumerable<string> typed)
    {
        var fullPath = Path.GetFullPath(Path.Join(Locate(main).Root, name));
        return typed.FirstOrDefault(path => Path.GetFullPath(path) == fullPath)?.Replace('\\', '/') ?? WithoutRoot(name);
    }

    /// <summary>The diagnostic with its file called by <see cref="NameOf"/>.</summary>
    public static Diagnostic WithName(Diagnostic diagnostic, string main, params IEnumerable<string> typed) =>
        diagnostic with { Source = diagnostic.Source with { Path = NameOf(diagnostic.Source.Path, main, typed) } };

    /// <summary>The diagnostic with its file called as people write it.</summary>
    public static Diagnostic WithoutRoot(Diagnostic diagnostic) =>
        diagnostic with { Source = diagnostic.Source with { Path = WithoutRoot(diagnostic.Source.Path) } };
}
