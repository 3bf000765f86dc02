using SandboxHost.Compiler.Syntax;

namespace SandboxHost.Compiler;

/// <summary>What became of one source file: JavaScript, the way back to the source, and what there is to say about it.</summary>
/// <remarks>Immutable. Line numbers of <see cref="Code"/> are those of the source; columns go through <see cref="Map"/>.</remarks>
public sealed class CompiledModule(
    SourceFile source, SyntaxTree? tree, string code, PositionMap map, IReadOnlyList<Diagnostic> diagnostics)
{
    /// <summary>The file as its author wrote it.</summary>
    public SourceFile Source { get; } = source;

    /// <summary>The file as parsed, with its types beside it; null if there was an error after which parsing could not go on.</summary>
    public SyntaxTree? Tree { get; } = tree;

    /// <summary>The ECMAScript module. Not to be run when <see cref="HasErrors"/>.</summary>
    public string Code { get; } = code;

    /// <summary>From positions in <see cref="Code"/> to positions in <see cref="Source"/> and back.</summary>
    public PositionMap Map { get; } = map;

    /// <summary>Errors and warnings, in the order of the source.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;

    /// <summary>Whether something has to be mended before the module can run.</summary>
    public bool HasErrors { get; } = diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
