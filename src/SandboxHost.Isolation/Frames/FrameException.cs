namespace SandboxHost.Isolation.Frames;

/// <summary>The other end sent something that no honest one sends. Whoever reads it ends the other end.</summary>
internal sealed class FrameException(string message) : Exception(message);
