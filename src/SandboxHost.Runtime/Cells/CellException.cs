using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Cells;

/// <summary>What a pattern asked of a cell cannot be done. The pattern sees a TypeError with this message.</summary>
/// <remarks>The message is written for the pattern's author and names nothing of the host.</remarks>
public sealed class CellException(string message) : HostRefusalException(message);
