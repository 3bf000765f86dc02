using Acornima.Ast;

namespace SandboxHost.Compiler.Types;

/// <summary>Finds what a name means across the modules of a program.</summary>
/// <param name="load">The module of a name in the program; null if there is none that could be parsed.</param>
/// <param name="resolve">The name of the module that an import leads to, from the importer's name and the specifier; null if there is none.</param>
internal sealed class ProgramSymbols(Func<string, ModuleSymbols?> load, Func<string, string, string?> resolve)
{
    // Longer chains of re-exports are nobody's intention.
    private const int MaxHops = 100;

    private readonly Dictionary<string, ModuleSymbols?> _modules = new(StringComparer.Ordinal);

    /// <summary>What a name means.</summary>
    public abstract record Meaning
    {
        private Meaning()
        {
        }

        /// <summary>A type of the program.</summary>
        public sealed record Declared(TypeSymbol Symbol) : Meaning;

        /// <summary>A type parameter whose argument is not known.</summary>
        public sealed record Parameter(Syntax.TypeParameter Declaration, TypeScope Scope) : Meaning;

        /// <summary>A value of the program.</summary>
        /// <param name="Declaration">A declaration, or the expression of a default export.</param>
        /// <param name="Module">Where it is.</param>
        public sealed record Value(Node Declaration, ModuleSymbols Module) : Meaning;

        /// <summary>A module of the program, as <c>import * as a</c> has it.</summary>
        public sealed record Namespace(ModuleSymbols Module) : Meaning;

        /// <summary>The host's module, as <c>import * as a</c> has it.</summary>
        public sealed record HostNamespace : Meaning;

        /// <summary>A name of the host or of the language.</summary>
        /// <param name="Name">The name.</param>
        /// <param name="IsImported">Whether it was imported from a module of the host.</param>
        public sealed record Known(string Name, bool IsImported) : Meaning;

        /// <summary>Nothing that can be found.</summary>
        public sealed record Missing(string Reason) : Meaning;
    }

    /// <summary>What a name stands for as a type.</summary>
    /// <param name="name">Without dots.</param>
    /// <param name="scope">Where it is written.</param>
    /// <param name="offset">The offset at which it is written.</param>
    public Meaning FindType(string name, TypeScope scope, int offset)
    {
        var module = scope.Module;
        return module.Names.FindType(name, offset) switch
        {
            { Declaration: Syntax.TypeParameter parameter } => new Meaning.Parameter(parameter, scope),
            { Declaration: var declaration } => new Meaning.Declared(module.InnerType(name, declaration)),
            null => FindTop(name, module, isType: true, 0) ?? new Meaning.Known(name, IsImported: false),
        };
    }

    /// <summary>What a name stands for as a value.</summary>
    /// <inheritdoc cref="FindType"/>
    public Meaning FindValue(string name, TypeScope scope, int offset) =>
        scope.Module.Names.FindValue(name, offset) is { } inner
            ? new Meaning.Value(inner.Declaration, scope.Module)
            : FindTop(name, scope.Module, isType: false, 0) ?? new Meaning.Known(name, IsImported: false);

    /// <summary>What a name that a module exports stands for.</summary>
    public Meaning FindExport(ModuleSymbols module, string name, bool isType) =>
        FindExport(module, name, isType, 0, []) ?? new Meaning.Missing($"{module.Name} has no `{name}`.");

    /// <summary>The module that a specifier leads to: one of the program, or the host's.</summary>
    public Meaning FindModule(ModuleSymbols importer, string specifier) =>
        HostModules.Find(specifier) is not null ? new Meaning.HostNamespace()
        : resolve(importer.Name, specifier) is { } name && Load(name) is { } module ? new Meaning.Namespace(module)
        : new Meaning.Missing($"The module \"{specifier}\" is not part of the program, or is wrong.");

    private ModuleSymbols? Load(string name)
    {
        if (!_modules.TryGetValue(name, out var module))
        {
            _modules.Add(name, module = load(name));
        }

        return module;
    }

    private Meaning? FindTop(string name, ModuleSymbols module, bool isType, int hops)
    {
        if (isType && module.Types.TryGetValue(name, out var type))
        {
            return new Meaning.Declared(type);
        }

        if (!isType && module.Values.TryGetValue(name, out var value))
        {
            return new Meaning.Value(value, module);
        }

        if (!module.Imports.TryGetValue(name, out var import))
        {
            return null;
        }

        return hops > MaxHops
            ? new Meaning.Missing($"`{name}` is imported through too many modules.")
            : FindIn(FindModule(module, import.Source), import.Name, isType, hops + 1, []);
    }

    private Meaning? FindIn(Meaning module, string name, bool isType, int hops, HashSet<(string, string)> seen) => module switch
    {
        _ when name == ModuleSymbols.Whole => module,
        Meaning.Namespace found => FindExport(found.Module, name, isType, hops, seen) ?? new Meaning.Missing($"{found.Module.Name} has no `{name}`."),
        Meaning.HostNamespace => new Meaning.Known(name, IsImported: true),
        _ => module,
    };

    private Meaning? FindExport(ModuleSymbols module, string name, bool isType, int hops, HashSet<(string, string)> seen)
    {
        if (hops > MaxHops || !seen.Add((module.Name, name)))
        {
            return null;
        }

        if (module.Exports.TryGetValue(name, out var export))
        {
            return export.Source is { } source
                ? FindIn(FindModule(module, source), export.Local, isType, hops + 1, seen)
                : FindTop(export.Local, module, isType, hops + 1);
        }

        if (FindTop(name, module, isType, hops + 1) is { } found)
        {
            return found;
        }

        Meaning? host = null;
        foreach (var source in module.Stars)
        {
            var star = FindModule(module, source);
            if (star is Meaning.Namespace inner && name != ModuleSymbols.Default && FindExport(inner.Module, name, isType, hops + 1, seen) is { } exported)
            {
                return exported;
            }

            host = star is Meaning.HostNamespace ? new Meaning.Known(name, IsImported: true) : host;
        }

        return host;
    }
}
