namespace RealCode.Tests;

/// <summary>Finds the files of a package.</summary>
internal static class RealFiles
{
    /// <summary>All files with one of some endings, in a fixed order.</summary>
    public static IReadOnlyList<string> Find(string folder, params string[] endings)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .ToList();
        return files.Count > 0 ? files : throw new InvalidOperationException($"{folder} has no {string.Join(", ", endings)} file.");
    }
}
