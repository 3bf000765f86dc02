using System.Text;
using System.Text.RegularExpressions;
using SandboxHost.Compiler;
using SandboxHost.Runtime.Cells;
using SandboxHost.Sandbox;
using SandboxHost.TestSupport;

namespace SandboxHost.Runtime.Tests.Fuzz;

/// <summary>Programs of the tests, torn up and put together otherwise, run in a host with small budgets: whatever they do, it ends in one of the known ways.</summary>
/// <remarks>See tests/README.md, "Fuzzing".</remarks>
public sealed partial class ProgramFuzzTests
{
    private static readonly SandboxLimits s_limits = new()
    {
        MaxStatements = 20_000,
        MaxTime = TimeSpan.FromMilliseconds(400),
        MaxAllocatedBytes = 24 * 1024 * 1024,
        MaxRegExpTime = TimeSpan.FromMilliseconds(50),
        MaxArrayLength = 100_000,
    };

    private static readonly HostQuotas s_quotas = new()
    {
        MaxInstancesPerEvent = 40,
        MaxInstancesPerTree = 200,
        MaxInstanceDepth = 8,
        MaxCompilationsPerEvent = 2,
        MaxCompilationsPerCause = 6,
        MaxEventsPerEvent = 16,
        MaxEventChain = 20,
        MaxEventsPerCause = 60,
        MaxNodesPerEvent = 500,
        MaxRecomputationsPerEvent = 1_000,
        MaxRunsOfOneNode = 20,
    };

    public static TheoryData<string> Findings => Cases.Files("fuzz-programs", "*.tsx");

    [Fact]
    public async Task Mutated_programs_end_in_one_of_the_known_ways()
    {
        var sources = ReadSources();
        Assert.True(sources.Count > 100, "there are too few programs to start from");
        await FuzzRun.EachAsync(60, random => Mutate(random, sources), text => text, CheckAsync);
    }

    [Theory, MemberData(nameof(Findings))]
    public Task What_was_found_once_stays_mended(string file) => CheckAsync(Cases.Read(file));

    private static async Task CheckAsync(string source)
    {
        var text = new StringBuilder();
        var program = ProgramCompiler.Compile(new ProgramSource([new SourceFile("main.tsx", source)], "main.tsx"));
        foreach (var diagnostic in program.Diagnostics)
        {
            text.Append(diagnostic.Message).Append('\n');
        }

        if (!program.HasErrors)
        {
            await RunAsync(program, text);
        }

        // What the program itself says is not the host's.
        var word = HostWords().Matches(text.ToString()).FirstOrDefault(match => !source.Contains(match.Value, StringComparison.Ordinal));
        Assert.True(word is null, $"`{word?.Value}` is a word of the host: {text}");
    }

    private static async Task RunAsync(CompiledProgram program, StringBuilder text)
    {
        await using var host = new PatternHost(new PatternHostOptions { Limits = s_limits, Quotas = s_quotas });
        try
        {
            var instance = await host.StartAsync(program).WaitAsync(TimeSpan.FromSeconds(30));
            var streams = new List<string>();
            Collect(await instance.InspectAsync(), streams);
            foreach (var stream in streams.Take(5))
            {
                foreach (var payload in (PlainValue[])[PlainValue.Undefined, PlainValueJson.Parse("""{"n":1,"text":"x","list":[1],"deep":{"__proto__":{"a":1}}}""")])
                {
                    var report = await instance.SendAsync(stream, payload).WaitAsync(TimeSpan.FromSeconds(30));
                    text.Append(report.Reason).Append('\n').Append(report.Fault).Append('\n').AppendJoin('\n', report.Faults.Select(fault => fault.Fault)).AppendJoin('\n', report.Console.Select(line => line.Text)).Append('\n');
                }
            }

            await host.SettleAsync().WaitAsync(TimeSpan.FromSeconds(30));
            text.Append(await instance.ReadAsync());
        }
        catch (CellException endless)
        {
            // It put the result into itself.
            text.Append(endless.Message);
        }
        catch (PatternStartException refused)
        {
            text.Append(refused.Message);
        }
        catch (PatternPathException)
        {
            // A stream that an event took away.
        }

        text.AppendJoin('\n', host.Background.Select(fault => fault.Fault));

        // And the next program runs as if nothing had been.
        var next = await host.StartAsync(new ProgramSource([new SourceFile("n.tsx", "import { pattern } from 'commonfabric'; export default pattern(() => ({ a: [({} as any).mail, [].length] }));")], "n.tsx"));
        Assert.Equal("[null,0]", PlainValueJson.Write(await next.ReadAsync("a")));
    }

    private static void Collect(ResultNode node, List<string> streams)
    {
        if (node.Kind == ResultKind.Stream)
        {
            streams.Add(node.Path);
        }

        foreach (var (_, child) in node.Children)
        {
            if (streams.Count < 20)
            {
                Collect(child, streams);
            }
        }
    }

    // ---- Mutation --------------------------------------------------------------------------------------------

    private static List<string[]> ReadSources() =>
        // Native loops, deep recursion and huge allocations are what the worker process is for: here they would take the tests along.
        [.. ((string[])["Hostile/mailboxes", "Hostile/crossing", "Hostile/references", "Hostile/forks", "Checklist", "Corpus"])
            .Select(folder => Path.Combine(Repository.Root, "tests", folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.tsx", SearchOption.AllDirectories)).Order(StringComparer.Ordinal)
            .Where(path => !path.EndsWith(".test.tsx", StringComparison.Ordinal) && new FileInfo(path).Length < 6_000)
            .Select(path => Tokens().Matches(File.ReadAllText(path)).Select(token => token.Value).ToArray())];

    private static string Mutate(Random random, List<string[]> sources)
    {
        var tokens = sources[random.Next(sources.Count)].ToList();
        for (var i = random.Next(1, 5); i > 0 && tokens.Count > 4; i--)
        {
            var at = random.Next(tokens.Count);
            var count = random.Next(1, Math.Min(8, tokens.Count - at) + 1);
            switch (random.Next(6))
            {
                case 0:
                    tokens.RemoveRange(at, count);
                    break;
                case 1:
                    tokens.InsertRange(at, tokens.GetRange(at, count));
                    break;
                case 2:
                    var with = random.Next(tokens.Count);
                    (tokens[at], tokens[with]) = (tokens[with], tokens[at]);
                    break;
                case 3:
                    // One name for another of the same program.
                    var names = tokens.Where(token => char.IsLetter(token[0])).ToList();
                    if (names.Count > 1)
                    {
                        var (from, to) = (names[random.Next(names.Count)], names[random.Next(names.Count)]);
                        var index = tokens.IndexOf(from, at / 2);
                        tokens[index < 0 ? at : index] = to;
                    }

                    break;
                default:
                    // A piece of another program.
                    var other = sources[random.Next(sources.Count)];
                    var start = random.Next(other.Length);
                    tokens.InsertRange(at, other.AsSpan(start, Math.Min(random.Next(1, 60), other.Length - start)).ToArray());
                    break;
            }
        }

        return string.Concat(tokens);
    }

    [GeneratedRegex("""[A-Za-z_$][\w$]*|\d+|"(?:[^"\\\n]|\\.)*"|\s+|=>|\.\.\.|[\s\S]""")]
    private static partial Regex Tokens();

    [GeneratedRegex(@"\bJint\b|\bAcornima\b|SandboxHost\.|\bSystem\.[A-Z]|\w\.cs\b|\b[A-Z]\w+Exception\b|\bbug:|\(Parameter '|ClrFunction|ObjectInstance", RegexOptions.ExplicitCapture)]
    private static partial Regex HostWords();
}
