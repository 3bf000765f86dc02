using System.Text;
using Acornima.Ast;
using SandboxHost.TestSupport;

namespace Acornima.Tests.Contract;

/// <summary>Reads the files in <c>Cases/contract/</c> and parses as they say.</summary>
internal static class ContractCases
{
    private const string Indent = "   ";

    private static readonly (string Escape, char Character)[] Escapes =
    [
        (@"\\", '\\'), (@"\n", '\n'), (@"\r", '\r'), (@"\u2028", '\u2028'), (@"\u2029", '\u2029'),
        (@"\u00a0", '\u00a0'), (@"\u3000", '\u3000'), (@"\ufeff", '\ufeff'), (@"\u200c", '\u200c'),
        (@"\u200d", '\u200d'),
    ];

    /// <summary>The options under which the cases hold.</summary>
    public static ParserOptions Options { get; } = ParserOptions.Default with
    {
        ExperimentalESFeatures = ExperimentalESFeatures.Decorators
            | ExperimentalESFeatures.SourcePhaseImports | ExperimentalESFeatures.DeferImportEvaluation,
        AllowReturnOutsideFunction = true,
        AllowTopLevelUsing = true,
    };

    /// <summary>Theory data: number of the line, kind, source, and what stands below it, as far as it does.</summary>
    public static TheoryData<int, string, string, string> Read(string file)
    {
        var data = new TheoryData<int, string, string, string>();
        var lines = Cases.Read($"contract/{file}").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 || lines[i][0] == '#' || IsIndented(lines[i]))
            {
                continue;
            }

            var columns = lines[i].Split('\t');
            var below = lines.Skip(i + 1).TakeWhile(IsIndented).Select(line => line[Indent.Length..]);
            data.Add(i + 1, columns[0], columns[1], string.Join('\n', below));
        }

        return data;
    }

    /// <summary>The lines of a file, taken apart at the tabs.</summary>
    public static IEnumerable<string[]> ReadColumns(string file) =>
        Cases.Read($"contract/{file}").Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'));

    /// <summary>Turns the escapes of the files into what they stand for.</summary>
    public static string Decode(string source)
    {
        var text = new StringBuilder();
        for (var i = 0; i < source.Length;)
        {
            var rest = source.AsSpan(i);
            var (escape, character) = (source[i].ToString(), source[i]);
            foreach (var candidate in Escapes)
            {
                if (rest.StartsWith(candidate.Escape, StringComparison.Ordinal))
                {
                    (escape, character) = candidate;
                }
            }

            text.Append(character);
            i += escape.Length;
        }

        return text.ToString();
    }

    public static Program Parse(string kind, string source, ParserOptions? options = null)
    {
        var parser = new Parser(options ?? Options);
        return kind switch
        {
            "s" => parser.ParseScript(source),
            "S" => parser.ParseScript(source, strict: true),
            "m" => parser.ParseModule(source),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind is one of s, S, m."),
        };
    }

    private static bool IsIndented(string line) => line.StartsWith(Indent, StringComparison.Ordinal);
}
