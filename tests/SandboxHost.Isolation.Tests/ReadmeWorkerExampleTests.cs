using SandboxHost.Compiler;
using SandboxHost.Runtime;
using SandboxHost.Sandbox;
using SandboxHost.TestSupport;

namespace SandboxHost.Isolation.Tests;

/// <summary>The C# in README.md about worker processes does what README.md says.</summary>
public sealed class ReadmeWorkerExampleTests
{
    [Fact]
    public async Task The_example_runs_and_is_the_one_that_the_readme_shows()
    {
        // README begins here.
        using var workers = new WorkerSandbox();
        await using var host = new PatternHost(new PatternHostOptions { Sandbox = workers });
        // README ends here.
        var record = await host.StartAsync(ProgramReader.ReadFolder(Path.Combine(Repository.Root, "patterns", "members"), "record.tsx"));
        var report = await record.SendAsync("addMember", PlainValueJson.Parse("""{"name":"Ada"}"""));
        Assert.Equal(EventOutcome.Committed, report.Outcome);
        Assert.Equal(1, workers.Workers);

        var here = File.ReadAllText(Path.Combine(Repository.Root, "tests", "SandboxHost.Isolation.Tests", "ReadmeWorkerExampleTests.cs"));
        var example = here[(here.IndexOf("begins here.", StringComparison.Ordinal) + "begins here.\n".Length)..here.IndexOf("        // README ends", StringComparison.Ordinal)];
        Assert.Contains($"```cs\n{string.Concat(example.Split('\n').Select(line => line.Length > 8 ? line[8..] + "\n" : ""))}```\n", File.ReadAllText(Path.Combine(Repository.Root, "README.md")), StringComparison.Ordinal);
    }
}
