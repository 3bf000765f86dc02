using System.CommandLine;
using SandboxHost.Compiler;

namespace SandboxHost.Cli;

/// <summary>Data files that the command line attaches to a program. A program that is not trusted must not choose which files it is given.</summary>
internal static class DataFiles
{
    public static Option<string[]> CreateOption() => new("--data")
    {
        Description = "A file that the program may read with `dataFile`, under its path from the program's root. May be repeated.",
        HelpName = "FILE",
    };

    /// <summary>The program with the files.</summary>
    /// <param name="source">The program.</param>
    /// <param name="main">The path of its main file.</param>
    /// <param name="paths">The paths of the files.</param>
    /// <exception cref="UsageException">A file cannot be read, or two have one name.</exception>
    public static ProgramSource Attach(ProgramSource source, string main, IReadOnlyCollection<string> paths)
    {
        if (paths.Count == 0)
        {
            return source;
        }

        try
        {
            var data = paths.Select(path => SourceFiles.Read(path) with { Path = ProgramFiles.NameWithin(main, path) });
            return new ProgramSource(source.Names.Select(name => source.Find(name)!), source.Main, data); // a name has a file
        }
        catch (ArgumentException exception)
        {
            throw new UsageException(exception.Message.Split(" (Parameter")[0]);
        }
    }
}
