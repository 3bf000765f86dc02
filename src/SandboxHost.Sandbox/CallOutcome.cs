namespace SandboxHost.Sandbox;

/// <summary>How a call into a realm ended.</summary>
public abstract record CallOutcome
{
    private CallOutcome()
    {
    }

    /// <summary>The function returned.</summary>
    /// <param name="Value">What it returned.</param>
    public sealed record Returned(PlainValue Value) : CallOutcome;

    /// <summary>The function threw, or gave something that cannot cross.</summary>
    /// <param name="Fault">What the author should know.</param>
    public sealed record Threw(PatternFault Fault) : CallOutcome;

    /// <summary>The call was stopped. The realm is lost: see <see cref="IRealm.IsLost"/>.</summary>
    /// <param name="Limit">The budget that ran out.</param>
    /// <param name="Allowed">How much there was of it, in the unit of the limit.</param>
    public sealed record OverLimit(LimitKind Limit, long Allowed) : CallOutcome
    {
        /// <summary>Whether the process that ran the call had to be ended to stop it.</summary>
        public bool EndedWorker { get; init; }
    }

    /// <summary>The process that ran the call ended, and no budget of the call was the reason. Nothing is known of how far it got; the realm is lost.</summary>
    /// <param name="Reason">What is known about it, in words without anything of the host in them.</param>
    public sealed record Lost(string Reason) : CallOutcome;
}
