using SandboxHost.Compiler;
using SandboxHost.TestSupport;

namespace SandboxHost.Runtime.Tests.Patterns;

/// <summary>The programs of the folder <c>patterns</c>.</summary>
internal static class PatternFiles
{
    /// <summary>A program, by its main module relative to <c>patterns</c>.</summary>
    public static ProgramSource Read(string main) =>
        ProgramReader.ReadFolder(Path.Combine(Repository.Root, "patterns", Path.GetDirectoryName(main)!), Path.GetFileName(main));
}
