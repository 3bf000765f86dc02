using SandboxHost.TestSupport;

namespace SandboxHost.Benchmarks;

/// <summary>The sources that the benchmarks read.</summary>
internal static class Inputs
{
    /// <summary>JavaScript of three sizes, as libraries ship it.</summary>
    public static string ReadJavaScript(SourceSize size) => size switch
    {
        SourceSize.Small => ReadPackage(Npm.Lodash, "_equalArrays.js"),
        SourceSize.Medium => ReadPackage(Npm.Preact, "dist/preact.js"),
        SourceSize.Large => ReadPackage(Npm.TypeScript, "lib/typescript.js"),
    };

    /// <summary>A pattern program of about a size: as many patterns with their handlers, lifts and views as it takes.</summary>
    public static string WriteGardens(int kilobytes)
    {
        var bed = Read("bed.txt");
        var text = new System.Text.StringBuilder("import { type Cell, cell, computed, type Default, handler, lift, NAME, pattern, str, UI } from \"commonfabric\";\n\n");
        for (var i = 1; text.Length < kilobytes * 1000; i++)
        {
            text.Append(bed.Replace("#", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        return text.Append("export default Garden1;\n").ToString();
    }

    /// <summary>A file of the folder <c>Inputs</c>.</summary>
    public static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Inputs", name));

    private static string ReadPackage(string package, string file) =>
        File.ReadAllText(Path.Combine(NpmPackages.Fetch(package), file));
}

/// <summary>How long a source is.</summary>
public enum SourceSize
{
    /// <summary>One function with its comments: 2.6 KB.</summary>
    Small,

    /// <summary>A small library, minified: 11.5 KB.</summary>
    Medium,

    /// <summary>The TypeScript compiler: 9.1 MB.</summary>
    Large,
}
