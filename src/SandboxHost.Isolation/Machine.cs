using System.Globalization;
using System.Runtime.InteropServices;
using SandboxHost.Isolation.Jails;

namespace SandboxHost.Isolation;

/// <summary>What this machine offers for the confinement of workers.</summary>
public static class Machine
{
    /// <summary>Whether the worker's calls of the operating system are those of this one.</summary>
    internal static bool CanRunWorkers => OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64;

    /// <summary>Looks, without starting a worker.</summary>
    public static IReadOnlyList<JailFinding> Look()
    {
        List<JailFinding> findings =
        [
            new("operating system", CanRunWorkers, $"{(OperatingSystem.IsLinux() ? "Linux" : RuntimeInformation.OSDescription)} on {RuntimeInformation.ProcessArchitecture}; Linux on X64 is needed"),
        ];
        if (CanRunWorkers)
        {
            var version = LandlockRuleset.Version;
            findings.Add(new("Landlock", version > 0, version > 0 ? string.Create(CultureInfo.InvariantCulture, $"version {version}") : "not in this kernel, or switched off"));
            findings.Add(new("seccomp filters", SeccompFilter.IsSupported, SeccompFilter.IsSupported ? "with an end of the process for what is not allowed" : "not in this kernel, or forbidden here"));
            findings.Add(new("the runtime's own program", File.Exists(RuntimeFiles.Dotnet), "to start workers with"));
        }

        return findings;
    }
}
