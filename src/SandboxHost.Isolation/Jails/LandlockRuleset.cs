using System.Runtime.InteropServices;

namespace SandboxHost.Isolation.Jails;

/// <summary>Which files a process may touch, enforced by the kernel: Landlock (<c>Documentation/userspace-api/landlock.rst</c>).</summary>
/// <remarks>Before its eighth version it binds only the thread that asks for it, and what that thread starts.</remarks>
internal static unsafe class LandlockRuleset
{
    private const ulong Execute = 1 << 0;
    private const ulong ReadFile = 1 << 2;
    private const ulong ReadFolder = 1 << 3;

    /// <summary>The version that the kernel has; 0 if it has none, or has it switched off.</summary>
    public static int Version
    {
        get
        {
            const nint AskVersion = 1;
            var version = LibC.Call(SystemCall.LandlockCreateRuleset, 0, 0, AskVersion);
            return version > 0 ? (int)version : 0;
        }
    }

    /// <summary>From now on this thread, and what it starts, may read what is named and touch nothing else.</summary>
    /// <param name="readable">Files, and folders with all that is in them. What is not there is left out.</param>
    /// <returns>0, or the number of the error.</returns>
    public static int RestrictThread(IEnumerable<string> readable)
    {
        var version = Version;

        // All rights on files, on TCP, and on processes outside, as far as the kernel knows them: what is not granted below is denied.
        var attributes = new RulesetAttributes
        {
            Files = (1UL << (version switch { >= 5 => 16, >= 3 => 15, 2 => 14, _ => 13 })) - 1,
            Network = version >= 4 ? 3u : 0,
            Scoped = version >= 6 ? 3u : 0,
        };
        var size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
        var ruleset = LibC.Call(SystemCall.LandlockCreateRuleset, (nint)(&attributes), size, 0);
        if (ruleset < 0)
        {
            return (int)-ruleset;
        }

        foreach (var path in readable)
        {
            const int PathOnly = 0x200000 | 0x80000;
            var file = LibC.Open(path, PathOnly);
            if (file < 0)
            {
                continue;
            }

            const nint PathBeneath = 1;
            var rule = new PathRule { Rights = Directory.Exists(path) ? ReadFile | ReadFolder | Execute : ReadFile | Execute, File = file };
            var added = LibC.Call(SystemCall.LandlockAddRule, (nint)ruleset, PathBeneath, (nint)(&rule));
            LibC.Call(SystemCall.Close, file);
            if (added < 0)
            {
                return (int)-added;
            }
        }

        var restricted = LibC.Call(SystemCall.LandlockRestrictSelf, (nint)ruleset);
        LibC.Call(SystemCall.Close, (nint)ruleset);
        return restricted < 0 ? (int)-restricted : 0;
    }

    private struct RulesetAttributes
    {
        public ulong Files;
        public ulong Network;
        public ulong Scoped;
    }

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct PathRule
    {
        public ulong Rights;
        public int File;
    }
}
