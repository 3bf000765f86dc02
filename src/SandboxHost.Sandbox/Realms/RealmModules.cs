using System.Globalization;
using System.Runtime.CompilerServices;
using Jint;
using Jint.Runtime.Modules;
using SandboxHost.Compiler;
using SandboxHost.Sandbox.Realms.Limits;

namespace SandboxHost.Sandbox.Realms;

/// <summary>Gives the engine the modules of the realm that is being loaded, and nothing else.</summary>
internal sealed class RealmModules(HardenedEngine agent) : IModuleLoader
{
    // A program is prepared once, for all realms and engines: what was prepared is read only.
    private static readonly ConditionalWeakTable<CompiledProgram, IReadOnlyDictionary<string, Prepared<Acornima.Ast.Module>>> s_prepared = [];

    /// <summary>What begins the keys of a realm's modules.</summary>
    public static string Prefix(JintRealm realm) => string.Create(CultureInfo.InvariantCulture, $"realm {realm.Number}:");

    /// <summary>What the engine knows a module by.</summary>
    public static string Key(JintRealm realm, string module) => Prefix(realm) + module;

    /// <summary>The modules of a program, parsed and analysed.</summary>
    /// <exception cref="ScriptPreparationException">The engine refuses one of them.</exception>
    public static IReadOnlyDictionary<string, Prepared<Acornima.Ast.Module>> Prepare(CompiledProgram program) => s_prepared.GetValue(
        program,
        static program => program.Modules.ToDictionary(module => module.Name, module => Prepare(module.Module.Code, module.Name), StringComparer.Ordinal));

    private static Prepared<Acornima.Ast.Module> Prepare(string code, string name)
    {
        if (!BigIntRewriting.MayConcern(code))
        {
            return Jint.Engine.PrepareModule(code, name);
        }

        // Not folded: that would carry out operators without a budget, before these are rewritten.
        var prepared = Jint.Engine.PrepareModule(code, name, ModulePreparationOptions.Default with { FoldConstants = false });
        BigIntRewriting.Rewrite(prepared.Program!); // what was prepared has one
        return prepared;
    }

    public ResolvedSpecifier Resolve(string? referencingModuleLocation, ModuleRequest moduleRequest)
    {
        var realm = agent.Current;
        var prefix = Prefix(realm);
        var specifier = moduleRequest.Specifier;

        // The first module is asked for by its key.
        if (specifier.StartsWith(prefix, StringComparison.Ordinal))
        {
            return new ResolvedSpecifier(moduleRequest, specifier, null, SpecifierType.Bare);
        }

        var module = realm.Program.Modules.FirstOrDefault(module => module.Name == referencingModuleLocation);
        if (module is null || !module.Imports.TryGetValue(specifier, out var target))
        {
            throw new ModuleResolutionException("There is no such module in the program.", specifier, referencingModuleLocation, null);
        }

        var key = target.StartsWith('/') || target == HostModules.FlowControl ? prefix + target : target;
        return new ResolvedSpecifier(moduleRequest with { Specifier = key }, key, null, SpecifierType.Bare);
    }

    public Jint.Runtime.Modules.Module LoadModule(Jint.Engine engine, ResolvedSpecifier resolved)
    {
        var realm = agent.Current;
        var name = resolved.Key[Prefix(realm).Length..];
        if (name == HostModules.FlowControl)
        {
            return ModuleFactory.BuildSourceTextModule(engine, Jint.Engine.PrepareModule(FlowControlModule.SourceFor(Prepare(realm.Program).Values), HostModules.FlowControl));
        }

        return ModuleFactory.BuildSourceTextModule(engine, Prepare(realm.Program)[name]);
    }
}
