using SandboxHost.Compiler;

namespace SandboxHost.Sandbox;

/// <summary>Where programs of strangers run: makes realms for them.</summary>
/// <remarks>May be used by several threads; each realm by one at a time.</remarks>
public interface ISandbox : IDisposable
{
    /// <summary>Makes a realm for a program. Nothing of the program runs yet.</summary>
    /// <param name="program">The program; it must have compiled without errors.</param>
    /// <param name="trustGroup">Programs of different groups never share anything that one of them could break.</param>
    /// <exception cref="ArgumentException">The program has errors.</exception>
    IRealm Open(CompiledProgram program, string trustGroup);
}

/// <summary>A program's modules, loaded where they can reach nothing but the language and the prelude.</summary>
/// <remarks>
/// Used by one thread at a time. A call that goes over its budget loses the realm, and with it those that share an engine with it: state
/// lives in cells, so nothing is lost but the time to load again.
/// </remarks>
public interface IRealm : IDisposable
{
    /// <summary>The program.</summary>
    CompiledProgram Program { get; }

    /// <summary>Whether the realm can no longer be called. Its owner opens another one.</summary>
    bool IsLost { get; }

    /// <summary>Evaluates the modules. Once, before any call.</summary>
    LoadOutcome Load(IHostPort port, CallBudget budget);

    /// <summary>Calls a function of the program.</summary>
    /// <param name="target">The function; it was made by this realm.</param>
    /// <param name="arguments">What to call it with.</param>
    /// <param name="context">What it may do, and what time it is for it.</param>
    /// <param name="port">The host, for the time of the call.</param>
    /// <param name="budget">What it may use.</param>
    /// <returns>How it ended. A promise is waited for, under the same budget.</returns>
    /// <exception cref="InvalidOperationException">The realm is lost or not loaded, or is being called.</exception>
    /// <exception cref="CallStoppedException">The port threw it, and it was not about a limit.</exception>
    CallOutcome Invoke(RealmFunction target, IReadOnlyList<PlainValue> arguments, CallContext context, IHostPort port, CallBudget budget);
}

/// <summary>What a call is for.</summary>
/// <param name="Kind">What the function may do.</param>
/// <param name="Time">The instant that the pattern's clock shows. Only in handlers is there one.</param>
/// <param name="Seed">From where the pattern's random numbers start. Only in handlers are there any.</param>
public readonly record struct CallContext(CallKind Kind, DateTimeOffset Time = default, ulong Seed = 0);

/// <summary>The kinds of calls: what the code may do while it runs.</summary>
public enum CallKind
{
    /// <summary>Modules are evaluated: only builders may be called.</summary>
    Load,
    /// <summary>A pattern's body builds the graph of one instance; it can read nothing.</summary>
    Body,
    /// <summary>A computation: reads, and makes values and nodes.</summary>
    Computation,
    /// <summary>A handler: reads, writes, sends, instantiates; knows the event's time.</summary>
    Handler,
}

/// <summary>How loading a program ended.</summary>
public abstract record LoadOutcome
{
    private LoadOutcome()
    {
    }

    /// <summary>The modules have been evaluated.</summary>
    /// <param name="Exports">What the main module exports, by name; <c>default</c> is the default export.</param>
    /// <param name="Patterns">The patterns that the modules made, by <see cref="RealmFunction.Ordinal"/>.</param>
    public sealed record Loaded(
        IReadOnlyDictionary<string, ProgramExport> Exports, IReadOnlyDictionary<int, RealmFunction> Patterns) : LoadOutcome;

    /// <summary>A module threw, or one could not be linked.</summary>
    public sealed record Failed(PatternFault Fault) : LoadOutcome;

    /// <summary>Loading was stopped.</summary>
    public sealed record OverLimit(LimitKind Limit, long Allowed) : LoadOutcome
    {
        /// <summary>Whether the process that ran the modules had to be ended to stop them.</summary>
        public bool EndedWorker { get; init; }
    }

    /// <summary>The process that ran the modules ended, and no budget was the reason: see <see cref="CallOutcome.Lost"/>.</summary>
    public sealed record Lost(string Reason) : LoadOutcome;
}

/// <summary>Something that a program exports.</summary>
/// <param name="Description">What it is, for messages: <c>a pattern</c>, <c>a function</c>, <c>a string</c>.</param>
/// <param name="Pattern">The pattern, if it is one.</param>
public sealed record ProgramExport(string Description, RealmFunction? Pattern);
