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

    /// <summary>
    /// Whether imports that are not used as values stay. Default false: in a TypeScript file they are taken for types, which do not exist at
    /// run time. JavaScript files keep all imports in any case.
    /// </summary>
    public bool KeepUnusedImports { get; init; }
}
