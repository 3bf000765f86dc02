namespace SandboxHost.Compiler;

/// <summary>What a file may contain, by the ending of its name.</summary>
/// <param name="HasTypes">Whether TypeScript syntax is allowed.</param>
/// <param name="HasJsx">Whether <c>&lt;</c> before an operand opens a JSX element.</param>
/// <param name="IsDeclarations">Whether the file only declares what exists elsewhere.</param>
internal readonly record struct SourceLanguage(bool HasTypes, bool HasJsx, bool IsDeclarations)
{
    /// <summary>The language of a file; one with an unknown ending is taken for <c>.tsx</c>.</summary>
    public static SourceLanguage Of(string path)
    {
        var isDeclarations = EndsWith(path, ".d.ts") || EndsWith(path, ".d.mts") || EndsWith(path, ".d.cts");
        var isTypeScript = EndsWith(path, ".ts") || EndsWith(path, ".mts") || EndsWith(path, ".cts");
        var isJavaScript = EndsWith(path, ".js") || EndsWith(path, ".mjs") || EndsWith(path, ".cjs") || EndsWith(path, ".jsx");
        return new SourceLanguage(!isJavaScript, !isTypeScript, isDeclarations);

        static bool EndsWith(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
    }
}
