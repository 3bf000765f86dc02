namespace SandboxHost.Isolation;

/// <summary>Worker processes cannot be had on this machine as they were asked for. The message says what is missing.</summary>
public sealed class IsolationUnavailableException : IOException
{
    /// <summary>Says what is missing.</summary>
    public IsolationUnavailableException(string message, IReadOnlyList<JailFinding>? findings = null)
        : base(message) => Findings = findings ?? [];

    /// <summary>What was found when a worker looked at its confinement; empty if none got that far.</summary>
    public IReadOnlyList<JailFinding> Findings { get; }
}
