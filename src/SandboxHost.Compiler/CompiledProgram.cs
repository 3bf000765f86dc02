namespace SandboxHost.Compiler;

/// <summary>What became of a program: its modules, where their imports lead, and a name for its content.</summary>
/// <remarks>Immutable; may be used by several threads.</remarks>
public sealed class CompiledProgram
{
    private readonly ProgramSource _source;

    internal CompiledProgram(
        string identity, ProgramSource source, IReadOnlyList<ProgramModule> modules, IReadOnlyList<BuilderSite> sites, IReadOnlyList<Diagnostic> diagnostics)
    {
        Identity = identity;
        _source = source;
        Modules = modules;
        Sites = sites;
        Diagnostics = diagnostics;
        HasErrors = diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    /// <summary>SHA-256 over the compiler's version and the names and texts of the files, in lower-case hexadecimal digits.</summary>
    /// <remarks>Two programs with the same identity run the same code. Files that no import leads to count, too: they are part of what was sent.</remarks>
    public string Identity { get; }

    /// <summary>What it was made from.</summary>
    public ProgramSource Source => _source;

    /// <summary>The name of the main module.</summary>
    public string Main => _source.Main;

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
        return ProgramSource.Normalize(importer[..(importer.LastIndexOf('/') + 1)], path) is { } name ? _source.FindData(name)?.Text : null;
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
