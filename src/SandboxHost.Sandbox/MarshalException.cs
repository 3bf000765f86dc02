namespace SandboxHost.Sandbox;

/// <summary>Something in a value cannot cross the boundary. The message names it by its path, in words that a pattern's author may read.</summary>
public sealed class MarshalException(string message) : Exception(message);
