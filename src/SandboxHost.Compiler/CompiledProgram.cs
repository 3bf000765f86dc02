namespace SandboxHost.Compiler;

/// <summary>What became of a program: its modules, where their imports lead, and a name for its content.</summary>
/// <remarks>Immutable; may be used by several threads.</remarks>
public sealed class CompiledProgram
{
    private string? _identity;

    internal CompiledProgram(
        ProgramSource source,
        CompilerOptions options,
        IReadOnlyList<ProgramModule> modules,
        IReadOnlyList<BuilderSite> sites,
        IReadOnlyList<Diagnostic> diagnostics)
    {
        Source = source;
        Options = options;
        Modules = modules;
        Sites = sites;
        Diagnostics = diagnostics;
        HasErrors = diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    /// <summary>SHA-256 over the compiler's version and the names and texts of the files, in lower-case hexadecimal digits.</summary>
    /// <remarks>Two programs with the same identity run the same code. Files that no import leads to count, too: they are part of what was sent. Computed when it is first asked for.</remarks>
    public string Identity => _identity ??= ProgramCompiler.Identify(Source);

    /// <summary>What was compiled.</summary>
    public ProgramSource Source { get; }

    /// <summary>How it was compiled: from the same source, the same options give the same program in every process.</summary>
    public CompilerOptions Options { get; }

    /// <summary>The name of the main module.</summary>
    public string Main => Source.Main;

    /// <summary>The modules that the main one leads to, each after those that it imports, as far as no circle is in the way.</summary>
    public IReadOnlyList<ProgramModule> Modules { get; }

    /// <summary>The calls that build graphs, by number: module by module in the order of <see cref="Modules"/>, and in the order of the source.</summary>
    /// <remarks>Modules that break a rule of syntax, or one on what patterns may say, have none.</remarks>
    public IReadOnlyList<BuilderSite> Sites { get; }

    /// <summary>Errors and warnings of all modules, file by file, in the order of <see cref="Modules"/>.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether something has to be mended before the program can run.</summary>
    public bool HasErrors { get; }

    /// <summary>The text of a data file, or null if there is none.</summary>
    /// <param name="importer">The name of the module that asks.</param>
    /// <param name="path">What it says: <c>x.json</c>, <c>./x.json</c> and <c>../x.json</c> begin at the module, <c>/x.json</c> at the program's root.</param>
    public string? ReadData(string importer, string path)
    {
        ArgumentNullException.ThrowIfNull(importer);
        ArgumentNullException.ThrowIfNull(path);
        return ProgramSource.Normalize(importer[..(importer.LastIndexOf('/') + 1)], path) is { } name ? Source.FindData(name)?.Text : null;
    }
}

/// <summary>A module of a program.</summary>
/// <param name="Name">Its name within the program.</param>
/// <param name="Module">What it was compiled to.</param>
/// <param name="Imports">
/// Where each of its specifiers leads: to the name of another module, or to <see cref="HostModules"/> for what the host provides.
/// <see cref="HostModules.Lowering"/> is among them where the compiler added its import.
/// </param>
public sealed record ProgramModule(string Name, CompiledModule Module, IReadOnlyDictionary<string, string> Imports);
