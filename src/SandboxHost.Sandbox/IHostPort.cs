namespace SandboxHost.Sandbox;

/// <summary>The host as a realm sees it while one call runs: all that code in the realm can cause, by way of the prelude.</summary>
/// <remarks>
/// Called on the thread of the call. Each method may throw <see cref="HostRefusalException"/>, which becomes an error that the pattern can
/// catch, or <see cref="CallStoppedException"/>, which ends the call and which it cannot. What arrives is data and references that this
/// realm was given; a host still checks that the call is of a kind that may do this.
/// </remarks>
public interface IHostPort
{
    /// <summary>The result of the instance on whose behalf the call runs: what <c>[SELF]</c> stands for.</summary>
    PlainValue.Reference Self { get; }

    /// <summary>Makes a cell.</summary>
    PlainValue.Reference CreateCell(CellRequest request);

    /// <summary>Adds a node to the graph, or a new instance, and gives the reference to what it will yield.</summary>
    PlainValue.Reference CreateNode(NodeRequest request);

    /// <summary>The reference under which a pattern of this realm may be stored and passed on.</summary>
    PlainValue.Reference ReferenceTo(RealmFunction pattern);

    /// <summary>Does something with a cell or a stream.</summary>
    /// <returns>What the operation gives, <see cref="PlainValue.Undefined"/> for most.</returns>
    PlainValue Operate(CellOperation operation, PlainValue.Reference target, IReadOnlyList<PlainValue> arguments);

    /// <summary>The text of a data file that came with the program.</summary>
    /// <param name="importer">The module that asks.</param>
    /// <param name="path">The path as written.</param>
    string ReadDataFile(string importer, string path);

    /// <summary>Takes a line that the pattern wrote to its console.</summary>
    void Log(ConsoleLevel level, string text);
}

/// <summary>A cell to be made.</summary>
/// <param name="Initial">What reads give until something is written.</param>
/// <param name="Site">The builder's call, see <see cref="RealmFunction.Site"/>.</param>
/// <param name="Schema">A schema that the author wrote by hand, or null.</param>
/// <param name="IsStream">Whether it takes events instead of holding a value.</param>
public sealed record CellRequest(PlainValue Initial, int? Site, PlainValue? Schema, bool IsStream = false);

/// <summary>A node to be added.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Input">Its input: data with references in it, which it reads whenever they change.</param>
/// <param name="Function">The function that it calls, for the kinds that call one.</param>
/// <param name="Name">The name of the power, for <see cref="NodeKind.Effect"/>; else null.</param>
public sealed record NodeRequest(NodeKind Kind, PlainValue Input, RealmFunction? Function = null, string? Name = null);

/// <summary>The kinds of nodes.</summary>
public enum NodeKind
{
    /// <summary><c>lift(f)(input)</c>: yields what the function gives for the input.</summary>
    Lift,
    /// <summary><c>handler(f)(context)</c>: yields a stream.</summary>
    Handler,
    /// <summary><c>instantiate({ pattern, inputs })</c>, <c>pattern(inputs)</c>: yields the result of a new instance. Input: the record <c>{ pattern, inputs }</c>.</summary>
    Instantiate,
    /// <summary><c>compileAndRun({ files, main, input })</c>: yields <c>{ pending, result, error, errors }</c>.</summary>
    CompileAndRun,
    /// <summary><c>ifElse(condition, whenTrue, whenFalse)</c>: leads to one of two. Input: a list of the three.</summary>
    IfElse,
    /// <summary><c>when(condition, value)</c>: leads to the value, or to the condition if that is falsy. Input: a list of the two.</summary>
    When,
    /// <summary><c>unless(condition, fallback)</c>: leads to the condition, or to the fallback if that is falsy. Input: a list of the two.</summary>
    Unless,
    /// <summary><c>place.key(key)</c> with keys that are references: leads to the place that they name at the time. Input: a list of the place and the keys.</summary>
    Key,
    /// <summary><c>list.map(f)</c>, one instance of the function for each element.</summary>
    Map,
    /// <summary><c>list.filter(f)</c></summary>
    Filter,
    /// <summary><c>list.flatMap(f)</c></summary>
    FlatMap,
    /// <summary>A power that the host may or may not grant: <c>fetchJson</c>, <c>llm</c>, …</summary>
    Effect,
}

/// <summary>What a line on a pattern's console is.</summary>
public enum ConsoleLevel
{
    /// <summary><c>console.debug</c>, <c>console.trace</c></summary>
    Debug,
    /// <summary><c>console.log</c>, <c>console.info</c> and the rest.</summary>
    Info,
    /// <summary><c>console.warn</c></summary>
    Warning,
    /// <summary><c>console.error</c>, <c>console.assert</c></summary>
    Error,
}
