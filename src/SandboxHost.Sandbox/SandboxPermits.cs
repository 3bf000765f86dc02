using Jint.Native;
using SandboxHost.Compiler;
using SandboxHost.Sandbox.Realms;

namespace SandboxHost.Sandbox;

/// <summary>All that a pattern can reach, to be shown to whoever has to judge it: the tables that realms are made from, and what the prelude really exports.</summary>
/// <remarks>
/// These are the tables themselves, not a description of them: what is not in <see cref="Globals"/> and <see cref="Objects"/> is deleted
/// before a pattern's first line runs, and a test walks a realm to see that there is neither more nor less.
/// </remarks>
public static class SandboxPermits
{
    private static readonly char[] s_blank = [' ', '\n', '\r'];

    /// <summary>The properties of the global object.</summary>
    public static IReadOnlyList<string> Globals { get; } = Words(Permits.Globals);

    /// <summary>The objects of the language and what they keep. Symbols are written with <c>@@</c>.</summary>
    public static IReadOnlyList<PermittedObject> Objects { get; } =
        [.. Permits.Intrinsics.Select(row => new PermittedObject(row.Road, Permits.Unnamed.FirstOrDefault(unnamed => unnamed.Name == row.Road.Split('.')[0]).Script, Words(row.Properties)))];

    /// <summary>What stays, but not as the language has it.</summary>
    public static IReadOnlyList<PermitNote> Tamed { get; } = [.. Permits.Tamed.Select(row => new PermitNote(row.Name, row.Note))];

    /// <summary>What programs look for among the globals in vain, and why it is not there.</summary>
    public static IReadOnlyList<PermitNote> Absent { get; } = [.. Permits.Absent.Select(row => new PermitNote(row.Name, row.Why))];

    /// <summary>Syntax that is refused.</summary>
    public static IReadOnlyList<PermitNote> RefusedSyntax { get; } = [.. Permits.RefusedSyntax.Select(row => new PermitNote(row.Syntax, row.Note))];

    /// <summary>All that code in a realm can ask its host for, whichever function of the prelude it calls: the members of <see cref="IHostPort"/>.</summary>
    public static IReadOnlyList<PermitNote> HostRequests { get; } = [.. Permits.HostRequests.Select(row => new PermitNote(row.Name, row.Note))];

    /// <summary>What <c>import … from "commonfabric"</c> gives, in ordinal order.</summary>
    /// <remarks>Read from a realm that is made for the purpose, which takes some milliseconds.</remarks>
    public static IReadOnlyList<ModuleExport> ReadModuleExports() => RealmThread.Run<IReadOnlyList<ModuleExport>>(() =>
        [.. new HardenedEngine(SandboxLimits.Default).Prelude.Exports
            .OrderBy(export => export.Key, StringComparer.Ordinal)
            .Select(export => new ModuleExport(export.Key, KindOf(export.Key, export.Value)))]);

    /// <summary>The modules that a program can import beside its own files, under each of their names.</summary>
    public static IReadOnlyList<string> Modules { get; } = [.. HostModules.Specifiers];

    private static ModuleExportKind KindOf(string name, JsValue value) =>
        PowerNames.All.Contains(name) ? ModuleExportKind.Power
        : value is CellConstructor ? ModuleExportKind.Constructor
        : value is Jint.Native.Function.Function ? ModuleExportKind.Function
        : ModuleExportKind.Constant;

    private static string[] Words(string text) => text.Split(s_blank, StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>An object of the language, and what a pattern finds on it.</summary>
/// <param name="Name">The road from the global object, <c>Array.prototype</c>; in percent signs if no name leads to it.</param>
/// <param name="Script">For those, an expression that gives it; null for the rest.</param>
/// <param name="Properties">The names of its properties; symbols with <c>@@</c>.</param>
public sealed record PermittedObject(string Name, string? Script, IReadOnlyList<string> Properties);

/// <summary>One line of a table of permits.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Note">What is to be said of it.</param>
public sealed record PermitNote(string Name, string Note);

/// <summary>Something that the host's module exports.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
public sealed record ModuleExport(string Name, ModuleExportKind Kind);

/// <summary>The kinds of exports.</summary>
public enum ModuleExportKind
{
    /// <summary>A function that builds graphs or computes with values.</summary>
    Function,
    /// <summary>A class of cells: <c>Cell</c>, <c>Writable</c>, …</summary>
    Constructor,
    /// <summary>A string or symbol.</summary>
    Constant,
    /// <summary>A function that asks for a power which the host may or may not grant: see <see cref="PowerNames"/>.</summary>
    Power,
}
