using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace SandboxHost.Isolation.Jails;

/// <summary>The files that the runtime of a worker reads: all that a worker may read.</summary>
internal static class RuntimeFiles
{
    // /…/shared/Microsoft.NETCore.App/10.0.0/
    private static readonly string s_root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    /// <summary>The program that starts the runtime.</summary>
    public static string Dotnet { get; } = Path.Combine(s_root, "dotnet");

    /// <summary>All of them; some may not exist.</summary>
    public static IReadOnlyList<string> Find()
    {
        // So that the libraries for ordering text, and for the hashes that the engine takes, are loaded and are found below.
        _ = SHA256.HashData([]);
        _ = CultureInfo.GetCultureInfo("en-US").CompareInfo.Compare("a", "b", CompareOptions.IgnoreCase);
        var program = Environment.GetCommandLineArgs()[0];
        List<string> files =
        [
            Dotnet, Path.Combine(s_root, "host"), Path.Combine(s_root, "shared"),
            .. ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries),
            Path.ChangeExtension(program, ".runtimeconfig.json"), Path.ChangeExtension(program, ".deps.json"),
            "/etc/ld.so.cache",

            // Where the runtime learns how much memory and how many processors there are, and where its stack is. Of the processes only this one.
            "/proc/self", "/proc/meminfo", "/proc/stat", "/proc/cpuinfo", "/proc/sys/vm/overcommit_memory", "/sys/fs/cgroup", "/sys/devices/system/cpu", "/sys/devices/system/node",
            "/dev/null", "/dev/zero", "/dev/random", "/dev/urandom",
        ];
        files.AddRange(Mapped());
        return [.. files.Distinct(StringComparer.Ordinal)];
    }

    // Libraries of the system that are in use: the runtime of the worker will load the same.
    private static IEnumerable<string> Mapped() => File.ReadLines("/proc/self/maps")
        .Select(line => line.IndexOf('/', StringComparison.Ordinal) is var start and >= 0 ? line[start..] : "")
        .Where(path => path.Length > 0 && File.Exists(path));
}
