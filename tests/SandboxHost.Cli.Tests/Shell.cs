using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using SandboxHost.TestSupport;

namespace SandboxHost.Cli.Tests;

/// <summary>Command lines as they stand in pages and cases, run as a shell in the solution's folder would.</summary>
internal static partial class Shell
{
    private const string Program = "sandbox-host ";

    [ModuleInitializer]
    internal static void EnterSolution() => Directory.SetCurrentDirectory(Repository.Root);

    /// <summary>Runs <c>sandbox-host …</c> in this process.</summary>
    public static ProgramRun Run(string command) => command.StartsWith(Program, StringComparison.Ordinal)
        ? ProgramRun.InProcess([.. Split(command[Program.Length..])])
        : throw new InvalidOperationException($"This is not a command of sandbox-host: {command}");

    /// <summary>What a person sees on the terminal, with that masked which is not the same each time.</summary>
    public static string Transcript(ProgramRun run) =>
        Mask(run.Out + run.Error.ReplaceLineEndings("\n")) + (run.ExitCode == ExitCode.Done ? "" : $"(exit code {run.ExitCode})\n");

    /// <summary>The text with times and amounts of memory replaced, keeping the width of columns.</summary>
    /// <remarks>
    /// What varies has one digit behind the point and one of two units in the text form, and one of three names in the JSON form. Behind a test it is
    /// whole milliseconds in parentheses.
    /// </remarks>
    public static string Mask(string text) => JsonAmount().Replace(
        TestTime().Replace(Amount().Replace(text, amount => $"#.# {amount.Groups["unit"].Value}".PadLeft(amount.Length)), "(# ms)"),
        amount => $"{amount.Groups["name"].Value}: \"#\"");

    /// <summary>The words of a command line: separated by spaces and line breaks behind a backslash, with single quotes around what has spaces.</summary>
    public static IEnumerable<string> Split(string command) =>
        Word().Matches(command.Replace("\\\n", " ", StringComparison.Ordinal)).Select(word => word.Value.Replace("'", "", StringComparison.Ordinal));

    [GeneratedRegex(@" *\d[\d,]*\.\d (?<unit>MB|ms)\b")]
    private static partial Regex Amount();

    [GeneratedRegex(@"\(\d+ ms\)$", RegexOptions.Multiline)]
    private static partial Regex TestTime();

    [GeneratedRegex("""(?<name>"(allocatedBytes|milliseconds|time)"): ("[^"]*"|[\d.E+-]+)""")]
    private static partial Regex JsonAmount();

    [GeneratedRegex(@"(?:[^\s']|'[^']*')+")]
    private static partial Regex Word();
}
