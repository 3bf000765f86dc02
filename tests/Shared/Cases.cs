using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Xunit.Sdk;

namespace SandboxHost.TestSupport;

/// <summary>The data files under a test project's <c>Cases/</c>, one situation each, read where they stand in the source tree.</summary>
/// <remarks>
/// A case is called by its path below <c>Cases/</c> with forward slashes: <c>erase/as.ts</c>. With <c>UPDATE_CASES=1</c> in the
/// environment a golden file is rewritten instead of compared, to be read as a diff.
/// </remarks>
internal static partial class Cases
{
    // Each test project's folder has the name of its assembly, but for one that says whose tests it has.
    private static readonly string Root = Path.Combine(
        Repository.Root,
        "tests",
        typeof(Cases).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(attribute => attribute.Key == "CasesOf")?.Value ?? typeof(Cases).Assembly.GetName().Name!, // ours has a name
        "Cases");

    /// <summary>Whether golden files are to be rewritten.</summary>
    public static bool IsUpdate => Environment.GetEnvironmentVariable("UPDATE_CASES") == "1";

    /// <summary>All cases of one area, for <c>[MemberData]</c>: <c>Cases.Files("erase", "*.ts")</c>.</summary>
    /// <param name="area">A folder below <c>Cases/</c>; folders in it are searched, too.</param>
    /// <param name="patterns">File name patterns.</param>
    /// <exception cref="InvalidOperationException">There is none: a test without data would pass unseen.</exception>
    public static TheoryData<string> Files(string area, params string[] patterns)
    {
        var folder = Path.Combine(Root, area);
        var names = patterns
            .SelectMany(pattern => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();

        return names.Count > 0
            ? [.. names]
            : throw new InvalidOperationException($"No case matches {string.Join(", ", patterns)} in Cases/{area}.");
    }

    /// <summary>The text of a case, byte for byte (UTF-8; no line break is changed).</summary>
    public static string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>Holds a text against a golden file.</summary>
    public static void AssertGolden(string name, string actual)
    {
        var path = PathOf(name);
        if (IsUpdate)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!); // a file always has a folder
            File.WriteAllText(path, actual);
            return;
        }

        if (!File.Exists(path))
        {
            throw new XunitException($"Cases/{name} does not exist. Write it with UPDATE_CASES=1. It would be:\n{actual}");
        }

        var expected = File.ReadAllText(path);
        if (expected != actual)
        {
            throw new XunitException(DescribeDifference(name, expected, actual));
        }
    }

    /// <summary>Holds what was reported about a case against the <c>//!</c> comments in it.</summary>
    /// <param name="name">The case.</param>
    /// <param name="actual">One-based line, code and message of everything that was reported.</param>
    public static void AssertExpectations(string name, IEnumerable<(int Line, string Code, string Message)> actual)
    {
        var missing = new List<Expectation>();
        var unexpected = actual.ToList();
        foreach (var expectation in ReadExpectations(Read(name)))
        {
            var match = unexpected.FindIndex(expectation.IsMetBy);
            if (match < 0)
            {
                missing.Add(expectation);
            }
            else
            {
                unexpected.RemoveAt(match);
            }
        }

        if (missing.Count > 0 || unexpected.Count > 0)
        {
            var lines = missing.Select(m => $"  line {m.Line}: expected {m.Code} \"{m.Text}\", which was not reported")
                .Concat(unexpected.Select(u => $"  line {u.Line}: reported {u.Code} \"{u.Message}\", which was not expected"));
            throw new XunitException($"Cases/{name}\n{string.Join('\n', lines)}");
        }
    }

    /// <summary>The expectations written in a text.</summary>
    /// <remarks>
    /// <c>//! SH1001 "text" SH1002 "text"</c> expects both on its own line; <c>//!-1 SH1001 "text"</c> on the line before and
    /// <c>//!+2 …</c> two lines on, for places where no comment can stand.
    /// </remarks>
    public static IReadOnlyList<Expectation> ReadExpectations(string text)
    {
        var expectations = new List<Expectation>();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (Match comment in ExpectationComment().Matches(lines[i]))
            {
                var offset = comment.Groups["offset"] is { Success: true, Value: var value }
                    ? int.Parse(value, System.Globalization.CultureInfo.InvariantCulture)
                    : 0;
                var items = ExpectationItem().Matches(comment.Groups["items"].Value);
                if (items.Count == 0)
                {
                    throw new InvalidOperationException($"Line {i + 1}: `//!` wants a code and a text in quotes.");
                }

                expectations.AddRange(items.Select(item =>
                    new Expectation(i + 1 + offset, item.Groups["code"].Value, item.Groups["text"].Value)));
            }
        }

        return expectations;
    }

    /// <summary>Where two texts begin to differ, for a person to read.</summary>
    public static string DescribeDifference(string name, string expected, string actual)
    {
        var expectedLines = expected.Split('\n');
        var actualLines = actual.Split('\n');
        var line = 0;
        while (line < expectedLines.Length && line < actualLines.Length && expectedLines[line] == actualLines[line])
        {
            line++;
        }

        return new StringBuilder($"Cases/{name} differs from line {line + 1} on (UPDATE_CASES=1 rewrites it).\n")
            .Append("  expected: ").Append(Visible(expectedLines.ElementAtOrDefault(line))).Append('\n')
            .Append("  actual:   ").Append(Visible(actualLines.ElementAtOrDefault(line))).Append('\n')
            .ToString();
    }

    private static string PathOf(string name) => Path.Combine(Root, name);

    private static string Visible(string? line) => line is null ? "(the text ends here)" : line.Replace("\r", "\\r") + "⏎";

    [GeneratedRegex("""//!(?<offset>[+-]\d+)?(?=\s)(?<items>.*)$""")]
    private static partial Regex ExpectationComment();

    [GeneratedRegex("(?<code>\\w+) \"(?<text>[^\"]*)\"")]
    private static partial Regex ExpectationItem();
}

/// <summary>A diagnostic that a case says must be reported.</summary>
/// <param name="Line">One-based.</param>
/// <param name="Code">Such as <c>SH1001</c>.</param>
/// <param name="Text">Some part of the message.</param>
internal readonly record struct Expectation(int Line, string Code, string Text)
{
    public bool IsMetBy((int Line, string Code, string Message) reported) =>
        reported.Line == Line && reported.Code == Code && reported.Message.Contains(Text, StringComparison.Ordinal);
}
