namespace SandboxHost.Sandbox;

/// <summary>The budgets that a call has.</summary>
public enum LimitKind
{
    /// <summary>Statements run: the same on every machine.</summary>
    Statements,
    /// <summary>Wall time in milliseconds: the backstop.</summary>
    Time,
    /// <summary>Bytes allocated, whether still in use or not.</summary>
    Memory,
    /// <summary>Calls within calls.</summary>
    Recursion,
    /// <summary>Milliseconds that one regular expression searched.</summary>
    RegExpTime,
    /// <summary>Instances that one event made.</summary>
    Instances,
    /// <summary>Instances within instances.</summary>
    InstanceDepth,
    /// <summary>Programs that one event had compiled.</summary>
    Compilations,
    /// <summary>Requests of one event to powers that the host grants by name.</summary>
    PowerCalls,
    /// <summary>Events that one event sent.</summary>
    Events,
    /// <summary>Cells and computations that one call made.</summary>
    Nodes,
    /// <summary>Recomputations that one event caused.</summary>
    Recomputations,
}
