using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Graph;

/// <summary>Says in words which limit was passed.</summary>
internal static class Limits
{
    public static string Describe(LimitKind? limit, long allowed) => limit switch
    {
        LimitKind.Statements => $"stopped after {allowed:N0} statements",
        LimitKind.Time => $"stopped after {allowed:N0} ms",
        LimitKind.Memory => $"stopped after allocating {allowed:N0} bytes",
        LimitKind.Recursion => $"stopped after {allowed:N0} nested calls",
        LimitKind.ValueSize => $"stopped: a value is larger than {allowed:N0}",
        LimitKind.Instances => $"stopped: more than {allowed:N0} instances",
        LimitKind.InstanceDepth => $"stopped: instances nested more than {allowed:N0} deep",
        LimitKind.Compilations => $"stopped: more than {allowed:N0} compilations",
        LimitKind.ProgramBytes => $"stopped: a program of more than {allowed:N0} bytes",
        LimitKind.Events => $"stopped: more than {allowed:N0} events sent",
        LimitKind.Nodes => $"stopped: more than {allowed:N0} cells and computations",
        LimitKind.Recomputations => $"stopped after {allowed:N0} recomputations",
        null => "stopped",
    };
}
