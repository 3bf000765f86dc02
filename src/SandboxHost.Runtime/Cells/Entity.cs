using SandboxHost.Compiler;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Cells;

/// <summary>A place that holds one value, or a stream, which holds none and takes events.</summary>
/// <remarks>
/// Identity counts, not content. Value and version change only in a commit, both at once; any thread may read them. The store that
/// made an entity owns it.
/// </remarks>
internal sealed class Entity
{
    private volatile State _state = new(PlainValue.Undefined, 0);
    private volatile bool _isForgotten;

    internal Entity(EntityId id, bool isStream = false, PlainValue? initial = null)
    {
        Id = id;
        IsStream = isStream;
        Initial = initial;
    }

    /// <summary>What identifies it.</summary>
    public EntityId Id { get; }

    /// <summary>Whether it takes events and never holds a value.</summary>
    public bool IsStream { get; }

    /// <summary>What is read while nothing was written, and again after the value was removed; null for <c>undefined</c>.</summary>
    public PlainValue? Initial { get; }

    /// <summary>The committed value in stored form: lists hold links in place of records, and nothing in it has an origin.</summary>
    public PlainValue Value => ValueOf(_state.Value);

    /// <summary>Grows with each change; an equal value is none.</summary>
    public long Version => _state.Version;

    /// <summary>Whether the store has forgotten it. What still leads here reads <c>undefined</c> and cannot write.</summary>
    public bool IsForgotten => _isForgotten;

    /// <summary>Why authors cannot write here, as a whole sentence; null if they can. The graph itself still stores.</summary>
    public string? WriteRefusal { get; set; }

    /// <summary>What those outside of all patterns read it as; null for whatever is there.</summary>
    public Schema? Declared { get; set; }

    /// <summary>What computes the value, for the layer above; unused here.</summary>
    public object? Producer { get; set; }

    /// <summary>Who wants to know of changes, for the layer above; unused here.</summary>
    public object? Subscribers { get; set; }

    /// <summary>What was made of the value for readers.</summary>
    internal MemoTable Memos { get; } = new();

    /// <summary>The committed value and the version it has, which belong together.</summary>
    internal (PlainValue Value, long Version) Snapshot()
    {
        var state = _state;
        return (ValueOf(state.Value), state.Version);
    }

    /// <summary>Makes a value visible. Only the store does, under its lock.</summary>
    internal void Publish(PlainValue value) => _state = new State(value, _state.Version + 1);

    /// <summary>Takes the value away for good. Only the store does, under its lock.</summary>
    internal void Forget()
    {
        _isForgotten = true;
        _state = new State(PlainValue.Undefined, _state.Version + 1);
    }

    /// <summary>What is read where this is stored.</summary>
    internal PlainValue ValueOf(PlainValue stored) =>
        Initial is not null && !_isForgotten && ReferenceEquals(stored, PlainValue.Undefined) ? Initial : stored;

    /// <summary>For logs and debuggers: kind and short identity.</summary>
    public override string ToString() => $"{(IsStream ? "stream" : "cell")} {Id.ToShortString()}";

    // Replaced as a whole, so that who reads without the lock never sees a value with another value's version.
    private sealed record State(PlainValue Value, long Version);
}
