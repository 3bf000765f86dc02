using SandboxHost.Compiler;
using SandboxHost.TestSupport;

namespace SandboxHost.Runtime.Tests.Patterns;

/// <summary>The programs of the folder <c>patterns</c>.</summary>
internal static class PatternFiles
{
    /// <summary>A program with all modules of its folder.</summary>
    /// <param name="main">The main module, relative to <c>patterns</c>.</param>
    public static ProgramSource Read(string main)
    {
        var folder = Path.Combine(Repository.Root, "patterns", Path.GetDirectoryName(main)!);
        var files = Directory.EnumerateFiles(folder, "*.ts*").Order(StringComparer.Ordinal)
            .Select(file => new SourceFile(Path.GetFileName(file), File.ReadAllText(file)));
        return new ProgramSource(files, Path.GetFileName(main));
    }
}
