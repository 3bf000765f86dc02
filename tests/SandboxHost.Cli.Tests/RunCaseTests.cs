using System.Text;
using System.Text.RegularExpressions;
using SandboxHost.TestSupport;

namespace SandboxHost.Cli.Tests;

/// <summary>Programs under <c>Cases/run</c>, each run with the command lines that stand in its comments; what is printed stands beside it.</summary>
public sealed partial class RunCaseTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public static TheoryData<string> Programs => Cases.Files("run", "*.tsx");

    public void Dispose() => _folder.Dispose();

    [Theory, MemberData(nameof(Programs))]
    public void A_run_prints_what_stands_in_the_golden_file_and_nothing_that_steers_a_terminal_or_tells_of_the_host(string program)
    {
        var source = Cases.Read(program);
        var name = Path.GetFileName(program);
        var path = _folder.Write(name, source);
        var transcript = new StringBuilder();
        foreach (Match command in RunComment().Matches(source))
        {
            var line = $"sandbox-host run {name}{command.Groups["options"].Value}";
            transcript.Append("$ ").Append(line).Append('\n').Append(Shell.Transcript(Shell.Run(line.Replace(name, path, StringComparison.Ordinal)))).Append('\n');
        }

        Assert.NotEqual(0, transcript.Length);
        AssertIsSafe(transcript.ToString());
        Cases.AssertGolden(Path.ChangeExtension(program, ".txt"), transcript.ToString());
    }

    // Of all that is printed, whatever it is about.
    private static void AssertIsSafe(string text)
    {
        Assert.DoesNotMatch(@"[\x00-\x09\x0B-\x1F\x7F-\x9F\u200E\u200F\u2028-\u202E\u2066-\u2069]", text);
        Assert.DoesNotContain(Repository.Root, text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"/tmp/|System\.|SandboxHost\.|Jint|\.cs:", text);
    }

    // `// run --send add` on a line of its own.
    [GeneratedRegex("^// run(?<options>( .*)?)$", RegexOptions.Multiline)]
    private static partial Regex RunComment();
}
