using System.Globalization;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Graph;

/// <summary>Says in words which limit was passed.</summary>
internal static class Limits
{
    public static string Describe(LimitKind? limit, long allowed) => limit switch
    {
        LimitKind.Statements => Say($"stopped after {allowed:N0} statements"),
        LimitKind.Time => Say($"stopped after {allowed:N0} ms"),
        LimitKind.Memory => Say($"stopped after allocating {allowed:N0} bytes"),
        LimitKind.Recursion => Say($"stopped after {allowed:N0} nested calls"),
        LimitKind.RegExpTime => Say($"stopped: a regular expression searched for more than {allowed:N0} ms"),
        LimitKind.Instances => Say($"stopped: more than {allowed:N0} instances"),
        LimitKind.InstanceDepth => Say($"stopped: instances nested more than {allowed:N0} deep"),
        LimitKind.Compilations => Say($"stopped: more than {allowed:N0} compilations"),
        LimitKind.PowerCalls => Say($"stopped: more than {allowed:N0} uses of powers"),
        LimitKind.Events => Say($"stopped: more than {allowed:N0} events sent"),
        LimitKind.Nodes => Say($"stopped: more than {allowed:N0} cells and computations"),
        LimitKind.Recomputations => Say($"stopped after {allowed:N0} recomputations"),
        null => "stopped",
    };

    // The same on every machine: patterns can see these words.
    private static string Say(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
