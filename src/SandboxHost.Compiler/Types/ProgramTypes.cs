using Acornima;

namespace SandboxHost.Compiler.Types;

/// <summary>The modules of a program as far as types go: those that are compiled, and those that only types are imported from.</summary>
internal sealed class ProgramTypes
{
    private readonly Dictionary<string, ModuleSymbols> _compiled = new(StringComparer.Ordinal);
    private readonly ProgramSource? _source;

    /// <param name="source">The program; null for a module by itself, whose imports lead nowhere.</param>
    /// <param name="report">Receives what is wrong with types.</param>
    public ProgramTypes(ProgramSource? source, Action<ModuleSymbols, DiagnosticCode, TextSpan, string, string> report)
    {
        _source = source;
        Symbols = new ProgramSymbols(Load, Resolve);
        Evaluator = new TypeEvaluator(Symbols, report);
    }

    public ProgramSymbols Symbols { get; }

    public TypeEvaluator Evaluator { get; }

    public void Add(ModuleSymbols module) => _compiled.Add(module.Name, module);

    /// <summary>A module that no compiled code imports is parsed for its types alone: what is wrong with it matters to nobody.</summary>
    private ModuleSymbols? Load(string name)
    {
        if (_compiled.TryGetValue(name, out var module))
        {
            return module;
        }

        if (_source?.Find(name) is not { } file)
        {
            return null;
        }

        var diagnostics = new DiagnosticBag(file);
        return TypeScriptParser.Parse(file, SourceLanguage.Of(file.Path), ParserOptions.Default, diagnostics) is { Tree: var tree } && !diagnostics.HasErrors
            ? new ModuleSymbols(name, tree, ScopedNames.None)
            : null;
    }

    private string? Resolve(string importer, string specifier) =>
        specifier.StartsWith('.') || specifier.StartsWith('/') ? _source?.Resolve(importer, specifier) : null;
}
