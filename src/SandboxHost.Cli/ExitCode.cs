namespace SandboxHost.Cli;

/// <summary>What the program tells whoever started it; the meanings do not change.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The pattern has errors.</summary>
    public const int PatternErrors = 1;

    /// <summary>The command line is wrong, or names a file that cannot be used.</summary>
    public const int WrongUsage = 2;

    /// <summary>The pattern failed or passed a limit, when it started or in an event.</summary>
    public const int PatternFailed = 3;

    /// <summary>Worker processes cannot be confined on this machine.</summary>
    public const int NoIsolation = 4;

    /// <summary>A mistake of ours.</summary>
    public const int Bug = 70;
}
