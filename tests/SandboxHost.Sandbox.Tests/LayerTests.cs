using System.Xml.Linq;
using SandboxHost.TestSupport;

namespace SandboxHost.Sandbox.Tests;

/// <summary>Which project may know which: what a reviewer of the boundary relies on.</summary>
public sealed class LayerTests
{
    /// <summary>Each project under <c>src</c> with the projects and packages that it may reference.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Acornima"] = [],
        ["SandboxHost.Compiler"] = ["Acornima"],
        // The only one that names the engine.
        ["SandboxHost.Sandbox"] = ["Acornima", "SandboxHost.Compiler", "Jint"],
        ["SandboxHost.Runtime"] = ["SandboxHost.Compiler", "SandboxHost.Sandbox", "Microsoft.Extensions.DependencyInjection.Abstractions"],
        ["SandboxHost.Isolation"] = ["SandboxHost.Compiler", "SandboxHost.Sandbox"],
        ["SandboxHost.Worker"] = ["SandboxHost.Compiler", "SandboxHost.Sandbox", "SandboxHost.Isolation"],
        ["SandboxHost.Testing"] = ["SandboxHost.Compiler", "SandboxHost.Sandbox", "SandboxHost.Runtime"],
        ["SandboxHost.Cli"] =
        [
            "SandboxHost.Compiler", "SandboxHost.Sandbox", "SandboxHost.Runtime", "SandboxHost.Isolation", "SandboxHost.Worker", "SandboxHost.Testing", "Spectre.Console", "System.CommandLine",
        ],
    };

    public static TheoryData<string> Projects => [.. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Select(folder => Path.GetFileName(folder))];

    [Theory, MemberData(nameof(Projects))]
    public void A_project_references_only_what_stands_below_it(string project)
    {
        var document = XDocument.Load(Path.Combine(Repository.Root, "src", project, project + ".csproj"));
        var references = document.Descendants()
            .Where(element => element.Name.LocalName is "ProjectReference" or "PackageReference")
            .Select(element => element.Attribute("Include")!.Value) // a reference says what it includes
            .Select(include => include.EndsWith(".csproj", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(include) : include);
        Assert.Subset(Allowed[project].ToHashSet(), references.ToHashSet());
    }

    public static TheoryData<string> ProjectsButIsolation => [.. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Select(folder => Path.GetFileName(folder)).Where(project => project != "SandboxHost.Isolation")];

    [Theory, MemberData(nameof(ProjectsButIsolation))]
    public void Only_isolation_calls_the_operating_system_directly(string project)
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", project), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        Assert.All(files, file => Assert.DoesNotMatch(@"\[\s*(DllImport|LibraryImport)|\bunsafe\b\s*[\{(c]", File.ReadAllText(file)));
    }
}
