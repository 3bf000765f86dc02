namespace SandboxHost.Sandbox;

/// <summary>What the host says to a pattern that asked for something it cannot have. The pattern sees a TypeError with this message.</summary>
/// <remarks>The message is written for the pattern's author and holds nothing of the host. A host may derive exceptions of its own from it.</remarks>
public class HostRefusalException(string message) : Exception(message);

/// <summary>Ends a call in a way that the pattern cannot catch, because a quota of the host is used up or the call must be made again.</summary>
/// <remarks>An <see cref="IHostPort"/> throws it, or a class derived from it; the realm lets it through to the caller of <see cref="IRealm.Invoke"/>, unless it says that a limit was passed.</remarks>
public class CallStoppedException : Exception
{
    /// <summary>Ends the call; the caller sees this very exception. The realm stays usable.</summary>
    public CallStoppedException(string message)
        : base(message)
    {
    }

    /// <summary>Ends the call with <see cref="CallOutcome.OverLimit"/>.</summary>
    public CallStoppedException(LimitKind limit, long allowed)
        : base($"over the limit: {limit}, {allowed}")
    {
        Limit = limit;
        Allowed = allowed;
    }

    /// <summary>The limit that was passed, if that is the reason.</summary>
    public LimitKind? Limit { get; }

    /// <summary>What the limit allows.</summary>
    public long Allowed { get; }

    /// <summary>Whether a worker process had to be ended to stop it.</summary>
    public bool EndedWorker { get; init; }
}
