using SandboxHost.TestSupport;

namespace SandboxHost.Hostile;

/// <summary>One hostile program: a file <c>tests/Hostile/class/name.tsx</c> whose first lines say what it tries and what must come of it.</summary>
internal sealed record HostileCase
{
    /// <summary>The class of benign controls: ordinary programs that no limit may refuse.</summary>
    public const string Benign = "benign";

    private const string Mark = "//! ";
    private const string NotHeld = "not held";

    /// <summary>Where the cases lie.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Hostile");

    /// <summary>Its path below the folder, without extension: <c>native-loops/sparse-concat</c>.</summary>
    public required string Name { get; init; }

    public required string Source { get; init; }

    /// <summary>The numbers of the requirements that it is about.</summary>
    public required string Threat { get; init; }

    /// <summary>What it tries.</summary>
    public required string Attack { get; init; }

    /// <summary>The stream to send to; null if the attack happens when the instance starts.</summary>
    public required string? Sends { get; init; }

    /// <summary>What may come of it, by tier; the empty name is for all others.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Outcomes { get; init; }

    /// <summary>Why a tier cannot hold it, by tier.</summary>
    public required IReadOnlyDictionary<string, string> Unheld { get; init; }

    public string Class => Name[..Name.IndexOf('/', StringComparison.Ordinal)];

    public IReadOnlyList<string> OutcomesIn(Tier tier) => Outcomes.TryGetValue(tier.Name, out var own) ? own : Outcomes[""];

    /// <summary>All cases, in ordinal order.</summary>
    /// <exception cref="FormatException">The head of one is not as it should be.</exception>
    public static IReadOnlyList<HostileCase> All() => s_all.Value;

    // Each row of the tests looks for its own.
    private static readonly Lazy<IReadOnlyList<HostileCase>> s_all = new(ReadAll);

    private static IReadOnlyList<HostileCase> ReadAll() =>
        [.. Directory.EnumerateFiles(Folder, "*.tsx", SearchOption.AllDirectories)
            .Select(path => Parse(Path.ChangeExtension(Path.GetRelativePath(Folder, path), null).Replace('\\', '/'), File.ReadAllText(path)))
            .OrderBy(hostile => hostile.Name, StringComparer.Ordinal)];

    public static HostileCase Parse(string name, string source)
    {
        var head = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in source.Split('\n').TakeWhile(line => line.StartsWith(Mark, StringComparison.Ordinal)))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon < 0 || !head.TryAdd(line[Mark.Length..colon], line[(colon + 2)..].Trim()))
            {
                throw new FormatException($"{name}: `{line}` is no line of a head, or there are two of its kind.");
            }
        }

        var outcomes = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var unheld = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, text) in head)
        {
            switch (key)
            {
                case "threat" or "attack" or "sends":
                    break;
                case "outcome":
                    outcomes.Add("", text.Split('|', StringSplitOptions.TrimEntries));
                    break;
                // A tier that is not known here may be one that this machine does not have.
                case "in-process" or "process" when text.StartsWith(NotHeld, StringComparison.Ordinal):
                    unheld.Add(key, text[NotHeld.Length..].TrimStart(' ', '—', '-', ':'));
                    break;
                case "in-process" or "process":
                    outcomes.Add(key, text.Split('|', StringSplitOptions.TrimEntries));
                    break;
                default:
                    throw new FormatException($"{name}: there is no `{key}` in the head of a case.");
            }
        }

        string Need(string key) => head.TryGetValue(key, out var text) ? text : throw new FormatException($"{name}: the head has no `{key}`.");
        _ = Need("outcome");
        var sends = head.GetValueOrDefault("sends", "go");
        return new HostileCase
        {
            Name = name,
            Source = source,
            Threat = Need("threat"),
            Attack = Need("attack"),
            Sends = sends == "start" ? null : sends,
            Outcomes = outcomes,
            Unheld = unheld,
        };
    }
}
