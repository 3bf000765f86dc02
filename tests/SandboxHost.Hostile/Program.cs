using System.Globalization;
using System.Text.Json;

namespace SandboxHost.Hostile;

/// <summary>Runs the hostile cases and prints a row for each. With <c>--apart</c> each has a process of its own, so that one that kills its process ends only its row.</summary>
internal static class Program
{
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true };

    private static int Main(string[] args)
    {
        Thread.CurrentThread.CurrentCulture = CultureInfo.InvariantCulture;
        string? filter = null, child = null;
        var tier = Tier.All[0];
        var (isJson, isApart) = (false, false);
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--json":
                    isJson = true;
                    break;
                case "--apart":
                    isApart = true;
                    break;
                case "--tier" when i + 1 < args.Length && Tier.Find(args[i + 1]) is { } named:
                    tier = named;
                    i++;
                    break;
                case "--filter" when i + 1 < args.Length:
                    filter = args[++i];
                    break;
                case ChildProcess.Option when i + 1 < args.Length:
                    child = args[++i];
                    break;
                default:
                    Console.Error.WriteLine($"usage: SandboxHost.Hostile [--tier {string.Join('|', Tier.All.Select(each => each.Name))}] [--filter part-of-a-name] [--apart] [--json]");
                    return 2;
            }
        }

        if (child is not null)
        {
            return ChildProcess.RunAsChild(child, tier);
        }

        var results = new List<CaseResult>();
        foreach (var hostile in HostileCase.All().Where(hostile => filter is null || hostile.Name.Contains(filter, StringComparison.Ordinal)))
        {
            var result = isApart && !hostile.Unheld.ContainsKey(tier.Name) ? ChildProcess.Run(hostile, tier) : CaseRunner.Run(hostile, tier);
            results.Add(result);
            if (!isJson)
            {
                Print(hostile, result);
            }
        }

        int Count(Verdict verdict) => results.Count(result => result.Verdict == verdict);
        Console.Out.WriteLine(isJson
            ? JsonSerializer.Serialize(results, s_json)
            : $"{Count(Verdict.Held)} held, {Count(Verdict.NotHeld)} not held as documented, {Count(Verdict.Failed)} FAILED");
        return Count(Verdict.Failed) == 0 ? 0 : 1;
    }

    private static void Print(HostileCase hostile, CaseResult result)
    {
        var mark = result.Verdict switch
        {
            Verdict.Held => "",
            Verdict.NotHeld => $"  not held: {hostile.Unheld[result.Tier]} ({string.Join("; ", result.Problems)})",
            Verdict.Failed => "  FAILED",
        };
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Case,-48} {result.Tier,-10} {result.Outcome,-12} +{result.OverMilliseconds,5:F0} ms  next {result.NextMilliseconds,4:F0} ms  {result.AllocatedMegabytes,5:F0} MB allocated  {result.GrownMegabytes,5:F0} MB grown  {result.Statements,9} statements{mark}"));
        if (result.Verdict == Verdict.Failed)
        {
            foreach (var problem in result.Problems)
            {
                Console.Out.WriteLine($"    {problem}");
            }
        }
    }
}
