using System.Diagnostics.CodeAnalysis;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Cells;

/// <summary>All entities of one host, in memory.</summary>
/// <remarks>
/// Any thread may use the store; a <see cref="Transaction"/> belongs to one thread at a time. Commits happen one after the other under the store's lock,
/// and each makes its writes visible at once. As a view the store shows each entity as committed, but not several of them as of one
/// moment: who needs that reads in a transaction and commits it, or sees to it that nobody commits meanwhile.
/// </remarks>
internal sealed class CellStore : ICellView
{
    private readonly Lock _lock = new();
    private readonly Dictionary<EntityId, Entity> _entities = [];

    /// <inheritdoc/>
    public SchemaDefaults Defaults { get; } = new();

    /// <summary>How many entities there are.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _entities.Count;
            }
        }
    }

    /// <summary>Makes an entity that everybody can find at once. It holds nothing yet.</summary>
    /// <param name="id">Its identity.</param>
    /// <param name="isStream">Whether it takes events instead of holding a value.</param>
    /// <exception cref="ArgumentException">There is one of this identity.</exception>
    public Entity Create(EntityId id, bool isStream = false)
    {
        var entity = new Entity(id, isStream);
        lock (_lock)
        {
            return _entities.TryAdd(id, entity) ? entity : throw new ArgumentException($"There is an entity {id} already.", nameof(id));
        }
    }

    /// <summary>The entity of an identity; false if there is none.</summary>
    public bool TryFind(EntityId id, [NotNullWhen(true)] out Entity? entity)
    {
        lock (_lock)
        {
            return _entities.TryGetValue(id, out entity);
        }
    }

    /// <summary>Forgets an entity. Links that lead to it read <c>undefined</c> from now on; transactions that have read it will conflict.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Forget(Entity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        lock (_lock)
        {
            if (!_entities.TryGetValue(entity.Id, out var known) || !ReferenceEquals(known, entity))
            {
                return false;
            }

            _entities.Remove(entity.Id);
            entity.Forget();
            return true;
        }
    }

    /// <summary>Begins to read and write.</summary>
    /// <param name="cause">From what identities of entities made on the way are derived: that of the event, or of the run of a computation.</param>
    public Transaction Begin(EntityId cause) => new(this, cause);

    PlainValue ICellView.Value(Entity entity) => entity.Value;

    PlainValue ICellView.Peek(Entity entity) => entity.Value;

    /// <summary>Carries out what a transaction wants, or nothing.</summary>
    internal CommitOutcome Commit(
        IEnumerable<KeyValuePair<Entity, long>> seen, IReadOnlyCollection<Entity> created, IEnumerable<KeyValuePair<Entity, PlainValue>> writes)
    {
        lock (_lock)
        {
            foreach (var (entity, version) in seen)
            {
                if (entity.Version != version)
                {
                    return new CommitOutcome.Conflicted(entity);
                }
            }

            foreach (var entity in created)
            {
                if (_entities.TryGetValue(entity.Id, out var other))
                {
                    return new CommitOutcome.Conflicted(other);
                }
            }

            foreach (var entity in created)
            {
                _entities.Add(entity.Id, entity);
            }

            var changes = new List<CellChange>();
            foreach (var (entity, value) in writes)
            {
                var before = entity.Value;
                var after = entity.ValueOf(value);
                if (!before.Equals(after))
                {
                    entity.Publish(value);
                    changes.Add(new CellChange(entity, before, after));
                }
            }

            return new CommitOutcome.Committed(changes);
        }
    }
}
