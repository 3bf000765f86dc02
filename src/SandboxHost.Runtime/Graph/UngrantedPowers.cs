using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Graph;

/// <summary>What a pattern gets that uses a power which the host does not grant: a settled state that says so.</summary>
/// <remarks>Shapes: specification of patterns, section 2.4, "Effects a sandboxed host does not have".</remarks>
internal static class UngrantedPowers
{
    public static PlainValue StateOf(string name)
    {
        PlainValue error = PlainValue.Of($"not granted: {name}");
        return name switch
        {
            "navigateTo" => PlainValue.False,
            "inspectConfLabel" => PlainValue.Of(KeyValuePair.Create("status", PlainValue.Of("notAvailable"))),
            "wish" => PlainValue.Of(new("candidates", PlainValue.EmptyList), KeyValuePair.Create("error", error)),
            _ => PlainValue.Of(new("pending", PlainValue.False), KeyValuePair.Create("error", error)),
        };
    }
}
