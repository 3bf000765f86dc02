using System.Diagnostics.CodeAnalysis;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Cells;

/// <summary>Reads and writes that become visible all at once, or not at all.</summary>
/// <remarks>
/// Sees its own writes over what is committed. An entity keeps the value with which the transaction first saw it; if that is
/// no longer the committed one at the end, the commit is refused. Belongs to one thread at a time, and is of no use after <see cref="Commit"/> or
/// <see cref="Abort"/>: whatever is called then throws <see cref="InvalidOperationException"/>.
/// </remarks>
internal sealed partial class Transaction : ICellView, IDisposable
{
    private readonly CellStore _store;
    private readonly EntityId _cause;
    private readonly Dictionary<Entity, (PlainValue Value, long Version)> _seen = [];
    private readonly OrderedDictionary<Entity, PlainValue> _writes = [];
    private readonly OrderedDictionary<EntityId, Entity> _created = [];
    private long _ordinal;
    private bool _isOver;

    internal Transaction(CellStore store, EntityId cause)
    {
        _store = store;
        _cause = cause;
    }

    /// <inheritdoc/>
    public SchemaDefaults Defaults => _store.Defaults;

    /// <summary>Whether <see cref="Commit"/> or <see cref="Abort"/> was called.</summary>
    public bool IsOver => _isOver;

    /// <summary>The entities that were written to, in the order of the first writes; their values may still be equal to the committed ones.</summary>
    public IReadOnlyList<Entity> Written => _writes.Keys;

    /// <summary>The entities that were made, in order.</summary>
    public IReadOnlyList<Entity> Created => _created.Values;

    /// <inheritdoc/>
    public PlainValue Value(Entity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        CheckNotOver();
        if (_writes.TryGetValue(entity, out var written))
        {
            return entity.ValueOf(written);
        }

        if (_seen.TryGetValue(entity, out var seen))
        {
            return seen.Value;
        }

        var snapshot = entity.Snapshot();
        if (!_created.ContainsKey(entity.Id))
        {
            _seen.Add(entity, snapshot);
        }

        return snapshot.Value;
    }

    /// <inheritdoc/>
    public PlainValue Peek(Entity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        CheckNotOver();
        return _writes.TryGetValue(entity, out var written) ? entity.ValueOf(written)
            : _seen.TryGetValue(entity, out var seen) ? seen.Value
            : entity.Value;
    }

    /// <summary>The next identity that follows from the transaction's cause.</summary>
    public EntityId NextId()
    {
        CheckNotOver();
        EntityId id;
        do
        {
            id = _cause.Derive(_ordinal++);
        }
        while (TryFind(id, out _));

        return id;
    }

    /// <summary>Makes an entity, which others see after the commit.</summary>
    /// <param name="id">Its identity.</param>
    /// <param name="initial">What is read while nothing was written; stored as a write would store it. Null for <c>undefined</c>.</param>
    /// <param name="isStream">Whether it takes events instead of holding a value.</param>
    /// <exception cref="ArgumentException">There is one of this identity.</exception>
    /// <exception cref="CellException">The initial value cannot be stored.</exception>
    public Entity Create(EntityId id, PlainValue? initial = null, bool isStream = false)
    {
        CheckNotOver();
        if (TryFind(id, out _))
        {
            throw new ArgumentException($"There is an entity {id} already.", nameof(id));
        }

        var stored = initial is null || Nodes.IsUndefined(initial) ? null : StoredForm.OfInitial(this, ValueOrder.Sort(initial));
        var entity = new Entity(id, isStream, stored);
        _created.Add(id, entity);
        return entity;
    }

    /// <summary>The entity of an identity, made by this transaction or committed; false if there is none.</summary>
    public bool TryFind(EntityId id, [NotNullWhen(true)] out Entity? entity)
    {
        CheckNotOver();
        return _created.TryGetValue(id, out entity) || _store.TryFind(id, out entity);
    }

    /// <summary>Replaces the whole value of an entity and follows no link that it holds: how the graph itself stores arguments, results and outputs.</summary>
    /// <remarks>
    /// Authors' refusals do not count here. Links keep whether they are aliases, and links into the entity itself mean what it will hold, so
    /// a result can lead to itself.
    /// </remarks>
    /// <param name="entity">Where.</param>
    /// <param name="value">What.</param>
    /// <param name="records">What becomes of records in lists.</param>
    /// <exception cref="CellException">The value cannot be stored, or the entity is a stream or forgotten.</exception>
    public void Store(Entity entity, PlainValue value, ListRecords records = ListRecords.BecomeEntities)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(value);
        CheckHolds(entity);
        var old = Value(entity);
        var stored = Nodes.Reconcile(new StoredForm(this, null, records).Of(value), old);
        if (!ReferenceEquals(stored, old))
        {
            Write(entity, stored);
        }
    }

    /// <summary>Makes every write visible at once, or none if something that was read has changed.</summary>
    /// <remarks>A value equal to the old one is no change and raises no version.</remarks>
    /// <exception cref="InvalidOperationException">The transaction is already over.</exception>
    public CommitOutcome Commit()
    {
        CheckNotOver();
        _isOver = true;
        return _store.Commit(_seen.Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Version)), _created.Values, _writes);
    }

    /// <summary>Gives up all writes.</summary>
    /// <exception cref="InvalidOperationException">The transaction is already over.</exception>
    public void Abort()
    {
        CheckNotOver();
        _isOver = true;
    }

    /// <summary>Gives up all writes unless they were committed.</summary>
    public void Dispose() => _isOver = true;

    /// <summary>Puts a value in stored form over what the entity holds.</summary>
    internal void Write(Entity entity, PlainValue stored) => _writes[entity] = stored;

    private void CheckNotOver()
    {
        if (_isOver)
        {
            throw new InvalidOperationException("The transaction is already over.");
        }
    }
}

/// <summary>What becomes of records that are stored as elements of lists.</summary>
internal enum ListRecords
{
    /// <summary>Each becomes an entity of its own, so that it keeps its identity when the list is written anew. For what authors write.</summary>
    BecomeEntities,

    /// <summary>They stay where they are, so that equal values are equal. For what computations yield.</summary>
    StayInline,
}
