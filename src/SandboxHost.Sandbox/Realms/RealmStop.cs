namespace SandboxHost.Sandbox.Realms;

/// <summary>Ends a call because a budget ran out. Script cannot see it: no <c>catch</c> and no <c>finally</c> of the program runs.</summary>
internal sealed class RealmStop(LimitKind limit) : Exception($"over the limit: {limit}")
{
    public LimitKind Limit { get; } = limit;
}
