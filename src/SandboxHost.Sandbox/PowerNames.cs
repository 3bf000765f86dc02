namespace SandboxHost.Sandbox;

/// <summary>The names of powers that a host may grant. They can be imported in any case, and say so if they are not granted.</summary>
/// <remarks>Specification of patterns, section 2.4, "Effects a sandboxed host does not have".</remarks>
public static class PowerNames
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "fetchJson", "fetchJsonUnchecked", "fetchText", "fetchBinary", "fetchData", "fetchProgram", "streamData", "llm", "generateText",
        "generateObject", "llmDialog", "wish", "navigateTo", "sqliteDatabase", "sqliteQuery", "cellFromUrl", "inspectConfLabel",
    ];
}
