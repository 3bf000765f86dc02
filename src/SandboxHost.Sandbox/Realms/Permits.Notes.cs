namespace SandboxHost.Sandbox.Realms;

// What the tables cannot say by a name alone: how something behaves that stays, and what is not there at all. Shown by `sandbox-host permits`.
internal static partial class Permits
{
    /// <summary>What stays, but not as the language has it.</summary>
    public static IReadOnlyList<(string Name, string Note)> Tamed { get; } =
    [
        ("Date", "`new Date()`, `Date()` and `Date.now()` show the event's time in whole seconds, in handlers only, and throw elsewhere; the zone is UTC"),
        ("Date.prototype", "dates that were frozen refuse their setters"),
        ("Math.random", "in handlers only, from the event's seed: the same numbers when the event is handled again"),
        ("Function", "throws, as do the constructors of generator and async functions: text never becomes code"),
        ("eval", "gives back what is no text, and throws for text"),
        ("Map, Set, WeakMap, WeakSet", "those that were frozen refuse to be changed"),
        ("Error.prototype.stack", "shows the pattern's own calls, in its author's positions"),
        ("console", "goes to the host, in so many lines for each call, and runs no code to describe a value"),
        ("structuredClone", "copies data; functions and references cannot be cloned"),
        ("toLocale…, localeCompare", "en-US and UTC, whatever machine the host is"),
        ("String.prototype.normalize, localeCompare", "take lone surrogates as they are"),
        ("URL, URLSearchParams", "text only: nothing is fetched"),
        ("TextEncoder, TextDecoder", "UTF-8 only"),
        ("Object.prototype, Error.prototype, …", "are frozen, and yet a property such as `toString` can be assigned on an object of one's own"),
    ];

    /// <summary>What programs look for in vain.</summary>
    public static IReadOnlyList<(string Name, string Why)> Absent { get; } =
    [
        ("Proxy", "objects that run code when they are looked at"),
        ("Intl", "knows the host's languages and zones"),
        ("Temporal", "has a clock of its own"),
        ("WeakRef", "shows when memory is collected"),
        ("FinalizationRegistry", "shows when memory is collected"),
        ("SharedArrayBuffer", "memory that two programs see, and a clock"),
        ("Atomics", "waits, and counts time"),
        ("ShadowRealm", "a language that nobody has hardened"),
        ("WebAssembly", "code that no budget counts"),
        ("DataView", "not needed by patterns"),
        ("Float16Array", "as the specification of patterns has it"),
        ("Float32Array", "as the specification of patterns has it"),
        ("Float64Array", "as the specification of patterns has it"),
        ("DisposableStack", "not needed by patterns"),
        ("AsyncDisposableStack", "not needed by patterns"),
        ("SuppressedError", "not needed by patterns"),
        ("setTimeout", "nothing runs when no event is handled"),
        ("setInterval", "nothing runs when no event is handled"),
        ("setImmediate", "nothing runs when no event is handled"),
        ("queueMicrotask", "nothing runs when no event is handled"),
        ("requestAnimationFrame", "nothing runs when no event is handled"),
        ("performance", "a clock"),
        ("crypto", "entropy"),
        ("fetch", "no network; see the power `fetchJson`, which a host may grant"),
        ("XMLHttpRequest", "no network"),
        ("WebSocket", "no network"),
        ("Worker", "no threads"),
        ("process", "no environment"),
        ("Deno", "no environment"),
        ("require", "no modules but the program's own"),
        ("window", "no page"),
        ("document", "no page"),
        ("localStorage", "no state but cells"),
        ("System", "no way to .NET"),
        ("importNamespace", "no way to .NET"),
        ("clrHelper", "no way to .NET"),
    ];

    /// <summary>What is syntax and still a door: refused before a program runs, or whenever it is tried.</summary>
    public static IReadOnlyList<(string Syntax, string Note)> RefusedSyntax { get; } =
    [
        ("import(…)", "modules are known before the program runs"),
        ("import of other modules", "only files of the program and the host's own modules can be imported"),
        ("let, var at the top of a module", "state lives in cells"),
        ("await at the top of a module", "a program loads without waiting"),
        ("with, delete of a variable", "modules are strict code"),
    ];

    /// <summary>All that code in a realm can ask its host for, by the members of <see cref="IHostPort"/>: what the functions of the prelude end in.</summary>
    public static IReadOnlyList<(string Name, string Note)> HostRequests { get; } =
    [
        (nameof(IHostPort.Self), "the reference to the result of the instance itself, [SELF]"),
        (nameof(IHostPort.CreateCell), "a new cell or stream"),
        (nameof(IHostPort.CreateNode), "a node of the graph: a lift, a handler, a choice, a list; a new instance; a program to compile and run; a power that the host may grant or not"),
        (nameof(IHostPort.ReferenceTo), "the reference to a pattern of the program's own"),
        (nameof(IHostPort.Operate), "reading, writing, comparing a cell; sending to a stream"),
        (nameof(IHostPort.ReadDataFile), "the text of a data file that came with the program"),
        (nameof(IHostPort.Log), "a line on the console"),
    ];
}
