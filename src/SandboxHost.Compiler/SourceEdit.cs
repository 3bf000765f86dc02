namespace SandboxHost.Compiler;

/// <summary>A change that turns the author's text into JavaScript.</summary>
/// <param name="Start">Offset of the first character it concerns.</param>
/// <param name="End">Offset after the last one.</param>
/// <param name="Text">What to write there; null overwrites with spaces.</param>
internal sealed record SourceEdit(int Start, int End, string? Text);
