namespace SandboxHost.Compiler;

/// <summary>A stretch of a source text, in zero-based UTF-16 offsets.</summary>
/// <param name="Start">Offset of the first code unit.</param>
/// <param name="Length">Number of code units; 0 for a place between two of them.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Offset of the first code unit behind the span.</summary>
    public int End => Start + Length;

    /// <summary>The span that begins at <paramref name="start"/> and ends before <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);
}
