using SandboxHost.Compiler;

namespace SandboxHost.Testing;

/// <summary>Reads the files that a scenario names, all of which lie below one folder.</summary>
internal static class ScenarioFiles
{
    private const int MaxBytes = 16 * 1024 * 1024;

    /// <exception cref="ScenarioFilesException">A file is missing, too large, or lies elsewhere.</exception>
    /// <exception cref="ArgumentException">The files make no program.</exception>
    public static ProgramSource Read(Scenario scenario, string root)
    {
        var modules = scenario.Files.Select(name => new SourceFile(name, ReadText(root, name)));
        var data = scenario.DataFiles.SelectMany(name => DataNames(name, scenario.DataRoot).Select(known => new SourceFile(known, ReadText(root, name)))).DistinctBy(file => file.Path);
        return new ProgramSource(modules, scenario.Pattern, data);
    }

    // From the data's own root, as `/x` means it, and from that of the modules, as `./x` in a module does.
    private static IEnumerable<string> DataNames(string name, string dataRoot)
    {
        var folder = dataRoot.Trim('/');
        var isRoot = folder.Length == 0 || folder == ".";
        return isRoot || name.StartsWith(folder + "/", StringComparison.Ordinal)
            ? [isRoot ? "/" + name : name[folder.Length..], "/" + name]
            : throw new ScenarioFilesException($"The data file {name} does not lie below {dataRoot}.");
    }

    private static string ReadText(string root, string name)
    {
        if (name.Contains('\0', StringComparison.Ordinal))
        {
            throw new ScenarioFilesException("The name of a file has a null character in it.");
        }

        var folder = Path.GetFullPath(root);
        var path = Path.GetFullPath(Path.Combine(folder, name.TrimStart('/')));
        if (!path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new ScenarioFilesException($"The file {name} does not lie below the root.");
        }

        try
        {
            return new FileInfo(path).Length <= MaxBytes ? File.ReadAllText(path) : throw new ScenarioFilesException($"The file {name} is larger than {MaxBytes} bytes.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ScenarioFilesException($"The file {name} cannot be read.");
        }
    }
}

/// <summary>Files of a scenario that cannot be used.</summary>
internal sealed class ScenarioFilesException(string message) : Exception(message);
