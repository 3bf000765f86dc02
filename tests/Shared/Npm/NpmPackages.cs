using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;

namespace SandboxHost.TestSupport;

/// <summary>Fetches packages from the npm registry at a pinned version, once for each user of the machine.</summary>
/// <remarks>
/// Nothing of a package is run by fetching it: <c>npm pack</c> gives the archive, and it is unpacked here. Safe to use from
/// several threads and processes at once: a package appears in the cache in one step, whole.
/// </remarks>
internal static class NpmPackages
{
    private static readonly TimeSpan FetchTimeout = TimeSpan.FromMinutes(2);

    private static readonly string Cache = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) is { Length: > 0 } home ? home : Path.GetTempPath(),
        ".cache", "sandbox-host", "npm");

    // What was tried in this process, so that a registry out of reach is waited for once, and not for each package and test.
    private static readonly ConcurrentDictionary<string, Lazy<FetchOutcome>> Outcomes = new();
    private static volatile FetchOutcome.OutOfReach? _outOfReach;

    /// <summary>The folder with a package's files.</summary>
    /// <param name="package">Name and version: <c>lodash@4.17.21</c>.</param>
    /// <exception cref="InvalidOperationException">It cannot be had.</exception>
    public static string Fetch(string package) => Try(package) switch
    {
        FetchOutcome.Fetched fetched => fetched.Folder,
        FetchOutcome.OutOfReach outOfReach => throw new InvalidOperationException(outOfReach.Reason),
        FetchOutcome.Refused refused => throw new InvalidOperationException(refused.Reason),
        var other => throw new UnreachableException(other.GetType().Name),
    };

    /// <summary>Why the tests that need some packages cannot run here, or null if they can.</summary>
    /// <remarks>A registry that answers, but lacks the package, is no reason to skip: then the test shall fail.</remarks>
    public static string? ReasonToSkip(IEnumerable<string> packages)
    {
        var outOfReach = packages.Select(Try).OfType<FetchOutcome.OutOfReach>().FirstOrDefault();
        return outOfReach is null ? null : $"The npm registry is out of reach, and the cache lacks a package: {outOfReach.Reason}";
    }

    private static FetchOutcome Try(string package) =>
        Outcomes.GetOrAdd(package, static name => new Lazy<FetchOutcome>(() => FetchOnce(name))).Value;

    private static FetchOutcome FetchOnce(string package)
    {
        var folder = Path.Combine(Cache, package.Replace('/', '+'));
        if (Directory.Exists(folder))
        {
            return new FetchOutcome.Fetched(folder);
        }

        if (_outOfReach is { } known)
        {
            return known;
        }

        Directory.CreateDirectory(Cache);
        var workshop = Directory.CreateDirectory(Path.Combine(Cache, $".{Guid.NewGuid():N}"));
        try
        {
            if (Pack(package, workshop.FullName) is { } failure)
            {
                _outOfReach ??= failure as FetchOutcome.OutOfReach;
                return failure;
            }

            var unpacked = Unpack(Directory.EnumerateFiles(workshop.FullName, "*.tgz").Single(), workshop);
            MoveIntoPlace(unpacked, folder);
            return new FetchOutcome.Fetched(folder);
        }
        finally
        {
            workshop.Delete(recursive: true);
        }
    }

    // Null if all went well.
    private static FetchOutcome? Pack(string package, string folder)
    {
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var start = new ProcessStartInfo(npm, ["pack", package, "--silent", "--fetch-retries=1", "--loglevel=error"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!; // never null without shell execution
            _ = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(FetchTimeout))
            {
                process.Kill(entireProcessTree: true);
                return new FetchOutcome.OutOfReach($"`npm pack {package}` gave no answer in {FetchTimeout.TotalSeconds} s.");
            }

            if (process.ExitCode == 0)
            {
                return null;
            }

            var code = ErrorCode(error.Result);
            var reason = $"`npm pack {package}` failed with {code}.";

            // npm's codes for "there is no such package" and "there is no such version of it": the registry has answered.
            return code is "E404" or "ETARGET" ? new FetchOutcome.Refused(reason) : new FetchOutcome.OutOfReach(reason);
        }
        catch (Win32Exception)
        {
            return new FetchOutcome.OutOfReach("npm is not installed.");
        }
    }

    // `npm error code ECONNREFUSED` is the first of very many lines.
    private static string ErrorCode(string said)
    {
        const string Before = "error code ";
        var start = said.IndexOf(Before, StringComparison.Ordinal);
        return start < 0 ? "no code" : new string([.. said.Skip(start + Before.Length).TakeWhile(char.IsAsciiLetterOrDigit)]);
    }

    private static string Unpack(string archive, DirectoryInfo workshop)
    {
        var target = workshop.CreateSubdirectory("unpacked");
        using var file = File.OpenRead(archive);
        using var tar = new GZipStream(file, CompressionMode.Decompress);
        TarFile.ExtractToDirectory(tar, target.FullName, overwriteFiles: true);

        // Mostly `package/`, but the name is the packer's choice.
        return target.EnumerateDirectories().Single().FullName;
    }

    private static void MoveIntoPlace(string unpacked, string folder)
    {
        try
        {
            Directory.Move(unpacked, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            // Another process was faster with the same files.
        }
    }

    private abstract record FetchOutcome
    {
        private FetchOutcome() { }

        public sealed record Fetched(string Folder) : FetchOutcome;

        public sealed record OutOfReach(string Reason) : FetchOutcome;

        public sealed record Refused(string Reason) : FetchOutcome;
    }
}
