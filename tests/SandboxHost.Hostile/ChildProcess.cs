using System.Diagnostics;
using System.Text.Json;

namespace SandboxHost.Hostile;

/// <summary>Runs a case in a process of its own, to see how it ends that process.</summary>
internal static class ChildProcess
{
    /// <summary>The option of this program by which it is told to be such a process.</summary>
    public const string Option = "--child";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(15);

    public static CaseResult Run(HostileCase hostile, Tier tier)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "SandboxHost.Hostile.dll"), Option, hostile.Name, "--tier", tier.Name },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_GCHeapHardLimit"] = "0x40000000", ["DOTNET_DbgEnableMiniDump"] = "0" },
        };
        using var child = Process.Start(start) ?? throw new InvalidOperationException("A process could not be started.");

        // A process that dies of its stack writes megabytes of it, which have to go somewhere.
        child.ErrorDataReceived += static (_, _) => { };
        child.BeginErrorReadLine();
        var output = child.StandardOutput.ReadToEndAsync();
        if (!child.WaitForExit(s_patience))
        {
            child.Kill(entireProcessTree: true);
            child.WaitForExit();
            return new CaseResult(hostile.Name, tier.Name, "killed")
            {
                Verdict = Verdict.Failed,
                OverMilliseconds = s_patience.TotalMilliseconds,
                Problems = [$"not over after {s_patience.TotalSeconds} s"],
            };
        }

        return child.ExitCode == 0 && JsonSerializer.Deserialize<CaseResult>(output.Result) is { } result
            ? result
            : new CaseResult(hostile.Name, tier.Name, "died") { Verdict = Verdict.Failed, Problems = [$"the process died with exit code {child.ExitCode}"] };
    }

    /// <summary>What such a process does.</summary>
    public static int RunAsChild(string name, Tier tier)
    {
        var hostile = HostileCase.All().Single(hostile => hostile.Name == name);
        Console.Out.WriteLine(JsonSerializer.Serialize(CaseRunner.RunHere(hostile, tier)));
        return 0;
    }
}
