namespace SandboxHost.Compiler;

/// <summary>Choices for compiling one module.</summary>
public sealed record CompilerOptions
{
    /// <summary>What is chosen when nothing is said.</summary>
    public static CompilerOptions Default { get; } = new();

    /// <summary>The function that a JSX element becomes a call of. Default <c>h</c>.</summary>
    public string JsxFactory { get; init; } = "h";

    /// <summary>What stands for the name in the call that a fragment becomes. Default <c>h.fragment</c>.</summary>
    public string JsxFragment { get; init; } = "h.fragment";
}
