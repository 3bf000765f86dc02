namespace SandboxHost.Compiler;

/// <summary>A place in a text as people count: line and column are one-based, a column is one UTF-16 code unit.</summary>
/// <param name="Line">1 for the first line.</param>
/// <param name="Column">1 for the first code unit of the line.</param>
public readonly record struct TextPosition(int Line, int Column)
{
    /// <summary>As in <c>file:line:column</c>.</summary>
    public override string ToString() => $"{Line}:{Column}";
}
