using System.Text.RegularExpressions;
using SandboxHost.TestSupport;

namespace SandboxHost.Cli.Tests;

/// <summary>What patterns/README.md shows is what happens. <c>UPDATE_CASES=1</c> rewrites its outputs.</summary>
/// <remarks>To add an example, write a paragraph and a command between ```sh and ```, then an empty block between ```text and ```, and have it filled.</remarks>
public sealed partial class PatternsPageTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "patterns");
    private static readonly string PagePath = Path.Combine(Folder, "README.md");

    [Fact]
    public void Each_command_of_the_page_prints_what_stands_below_it()
    {
        var page = File.ReadAllText(PagePath);
        var expected = Example().Replace(page, example =>
            $"{example.Groups["head"].Value}{Shell.Transcript(Shell.Run(example.Groups["command"].Value))}```");
        if (Cases.IsUpdate)
        {
            File.WriteAllText(PagePath, expected);
        }
        else
        {
            Assert.True(expected == page, Cases.DescribeDifference("../../../patterns/README.md", page, expected));
        }
    }

    [Fact]
    public void Each_command_has_its_output_and_each_pattern_its_command()
    {
        var page = File.ReadAllText(PagePath);
        var commands = Example().Matches(page).Select(example => example.Groups["command"].Value).ToList();

        Assert.Equal(Regex.Count(page, "^```sh$", RegexOptions.Multiline), commands.Count);
        Assert.All(
            Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)).Where(name => name != "errors"),
            name => Assert.Contains(commands, command => command.Contains($" patterns/{name}/", StringComparison.Ordinal)));
    }

    // A command in a block of its own, and its output in the next.
    [GeneratedRegex("(?<head>^```sh\n(?<command>sandbox-host .*?)\n```\n\n```text\n)(?<output>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Example();
}
