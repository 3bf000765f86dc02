using SandboxHost.Isolation.Frames;
using SandboxHost.Sandbox;

namespace SandboxHost.Worker;

/// <summary>A reference as the worker has it: a number in the host's table for one realm, and the way from there.</summary>
internal sealed class RemoteReference : PlainValue.Reference
{
    private readonly RemoteReference? _outer;
    private readonly string? _key;
    private readonly PlainValue? _default;

    public RemoteReference(ReferenceKind kind, int number)
        : base(kind) => (Id, Root) = (number, this);

    private RemoteReference(RemoteReference outer, string? key, PlainValue? @default)
        : base(outer.Kind)
    {
        (_outer, _key, _default) = (outer, key, @default);
        (Id, Root, Steps) = (outer.Id, outer.Root, outer.Steps + 1);
    }

    /// <summary>The number that the host gave.</summary>
    public int Id { get; }

    /// <summary>The reference that was given: as long as it is in use, the number is.</summary>
    public RemoteReference Root { get; }

    /// <summary>How many steps lead from the one that was given to this one.</summary>
    public int Steps { get; }

    public override PlainValue.Reference Child(string key) => Kind is ReferenceKind.Cell or ReferenceKind.Stream or ReferenceKind.Instance
        ? Steps < PlainValue.MaxDepth ? new RemoteReference(this, key, null)
            : throw new HostRefusalException($"A path cannot have more than {PlainValue.MaxDepth} steps.")
        : throw new HostRefusalException("A pattern has no properties. Instantiate it, and use the properties of what that gives.");

    public override PlainValue.Reference WithDefault(PlainValue value) => Steps <= PlainValue.MaxDepth ? new RemoteReference(this, null, value)
        : throw new HostRefusalException($"A path cannot have more than {PlainValue.MaxDepth} steps.");

    /// <summary>Writes the steps, the first one first.</summary>
    public void WriteSteps(FrameWriter writer, Action<FrameWriter, PlainValue> writeDefault)
    {
        var steps = new Stack<RemoteReference>();
        for (var step = this; step._outer is not null; step = step._outer)
        {
            steps.Push(step);
        }

        writer.WriteCount(steps.Count);
        foreach (var step in steps)
        {
            writer.WriteBool(step._key is not null);
            if (step._key is { } key)
            {
                writer.WriteText(key);
            }
            else
            {
                writeDefault(writer, step._default!); // a step has a key or a default
            }
        }
    }

    public override bool Equals(PlainValue? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is not RemoteReference reference || reference.Id != Id || reference.Steps != Steps || !ReferenceEquals(reference.Root, Root))
        {
            return false;
        }

        var (mine, its) = (this, reference);
        while (mine._outer is { } outer)
        {
            if (mine._key != its._key || !Equals(mine._default, its._default))
            {
                return false;
            }

            (mine, its) = (outer, its._outer!); // they have the same number of steps
        }

        return true;
    }

    public override int GetHashCode() => HashCode.Combine(Id, Steps, _key);
}

/// <summary>The references that one realm was given, for as long as somebody there holds them.</summary>
internal sealed class RemoteReferences : IReferenceFrames
{
    private const int LeastBeforeLook = 256;

    private readonly Dictionary<int, WeakReference<RemoteReference>> _given = [];
    private int _lookAt = LeastBeforeLook;
    private int _level;

    public void Write(FrameWriter writer, PlainValue.Reference reference)
    {
        var remote = (RemoteReference)reference; // there are no others in a worker
        writer.WriteCount(remote.Id);
        remote.WriteSteps(writer, WriteDefault);
    }

    private void WriteDefault(FrameWriter writer, PlainValue value)
    {
        if (_level >= IReferenceFrames.MaxNestedDefaults)
        {
            throw new HostRefusalException("Defaults are nested in each other too deeply.");
        }

        _level++;
        try
        {
            // A writer of its own: a default may hold references with defaults, and what is the same object is numbered within each of them.
            new ValueWriter(this, new WrittenValues()).Write(writer, value);
        }
        finally
        {
            _level--;
        }
    }

    public PlainValue.Reference Read(ref FrameReader reader)
    {
        var (kind, number) = (reader.ReadEnum<ReferenceKind>(), reader.ReadCount(int.MaxValue));
        if (_given.TryGetValue(number, out var held))
        {
            if (held.TryGetTarget(out var known))
            {
                return known;
            }

            _given.Remove(number);
        }

        var reference = new RemoteReference(kind, number);
        _given.Add(number, new WeakReference<RemoteReference>(reference));
        return reference;
    }

    /// <summary>The numbers that nobody here uses any more. Looked for now and then.</summary>
    public IReadOnlyCollection<int> TakeReleased()
    {
        if (_given.Count < _lookAt)
        {
            return [];
        }

        var released = _given.Where(pair => !pair.Value.TryGetTarget(out _)).Select(pair => pair.Key).ToList();
        foreach (var number in released)
        {
            _given.Remove(number);
        }

        _lookAt = Math.Max(LeastBeforeLook, 2 * _given.Count);
        return released;
    }
}
