using SandboxHost.Compiler;
using SandboxHost.Runtime.Graph;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime;

/// <summary>A running pattern, as the program that embeds the host holds it.</summary>
/// <remarks>May be used by several threads; each call waits for the host's own thread.</remarks>
public sealed class PatternInstance
{
    private readonly PatternHost _host;

    internal PatternInstance(PatternHost host, Instance instance)
    {
        _host = host;
        Instance = instance;
    }

    /// <summary>Its identity: 32 hexadecimal digits.</summary>
    public string Id => Instance.Id.ToString();

    /// <summary>Its pattern's name and the first digits of its identity: <c>Record 3f2a91c0</c>.</summary>
    public string Label => Instance.Label;

    /// <summary>What it is an instance of.</summary>
    public PatternReference? Pattern => Instance.Pattern;

    /// <summary>Whether no events of it are handled any more, because too many of them, one after the other, ended the worker process that served it; see <see cref="ResumeAsync"/>.</summary>
    public Task<bool> IsSuspendedAsync() => _host.IsSuspendedAsync(this);

    /// <summary>Has events of a suspended instance handled again. Nothing that it holds was lost.</summary>
    public Task ResumeAsync() => _host.ResumeAsync(this);

    internal Instance Instance { get; }

    /// <summary>Sends an event and waits until it has been handled and all that depends on it is up to date.</summary>
    /// <param name="stream">The path to the stream from the instance's result: <c>addMember</c>, <c>members.0.rename</c>.</param>
    /// <param name="payload">The event; null for <c>undefined</c>.</param>
    /// <returns>How it went. Events that the handler sends are handled afterwards; see <see cref="PatternHost.SettleAsync"/>.</returns>
    /// <exception cref="PatternPathException">There is no stream at the path.</exception>
    public Task<EventReport> SendAsync(string stream, PlainValue? payload = null) => _host.SendAsync(this, stream, payload ?? PlainValue.Undefined);

    /// <summary>Does what <c>send</c> of a cell does: sends an event to a stream, or writes to any other place.</summary>
    /// <param name="path">The path from the instance's result. A write goes through links to where the data is.</param>
    /// <param name="payload">The event, or the new value; null for <c>undefined</c>.</param>
    /// <exception cref="PatternPathException">There is nothing at the path.</exception>
    public Task<EventReport> DeliverAsync(string path, PlainValue? payload = null) => _host.DeliverAsync(this, path, payload ?? PlainValue.Undefined);

    /// <summary>Reads the result, or a part of it, with links followed to the end.</summary>
    /// <param name="path">Names and indices with dots between; empty for all of it.</param>
    /// <returns>The value; <see cref="PlainValue.Undefined"/> where the path leads to nothing.</returns>
    /// <exception cref="Cells.CellException">The value has no end, as one that holds the result itself, or is larger than values may be. <see cref="InspectAsync"/> can show it.</exception>
    public Task<PlainValue> ReadAsync(string path = "") => _host.ReadAsync(this, path);

    /// <summary>The result as a tree in which instances, streams and patterns can be told from data.</summary>
    public Task<ResultNode> InspectAsync() => _host.InspectAsync(this);

    /// <summary>Stops it, with all that it made.</summary>
    public Task StopAsync() => _host.StopAsync(this);
}

/// <summary>A path that leads to nothing that could be used.</summary>
public sealed class PatternPathException(string message) : Exception(message);

/// <summary>A program that did not start: it does not compile, does not load, or its pattern failed.</summary>
public sealed class PatternStartException : Exception
{
    internal PatternStartException(string message, PatternFault? fault = null, IReadOnlyList<Diagnostic>? diagnostics = null)
        : base(message)
    {
        Fault = fault;
        Diagnostics = diagnostics ?? [];
    }

    /// <summary>What the pattern did wrong, if it was running.</summary>
    public PatternFault? Fault { get; }

    /// <summary>What is wrong with the program, if it does not compile.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
