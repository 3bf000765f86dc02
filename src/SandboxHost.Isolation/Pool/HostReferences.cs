using SandboxHost.Isolation.Frames;
using SandboxHost.Sandbox;

namespace SandboxHost.Isolation.Pool;

/// <summary>What a realm in a worker was given, by number: it can name nothing else.</summary>
/// <remarks>Equal references have the same number, so that the realm sees one thing.</remarks>
internal sealed class HostReferences : IReferenceFrames
{
    private readonly Dictionary<PlainValue.Reference, int> _numbers = [];
    private readonly Dictionary<int, PlainValue.Reference> _given = [];
    private readonly long _maxValueSize;

    // One for each level of defaults in defaults: while a value is being read, its reader cannot read another.
    private readonly List<ValueReader> _defaults = [];
    private int _level;
    private int _next;

    public HostReferences(long maxValueSize) => _maxValueSize = maxValueSize;

    public void Write(FrameWriter writer, PlainValue.Reference reference)
    {
        if (!_numbers.TryGetValue(reference, out var number))
        {
            number = _next++;
            _numbers.Add(reference, number);
            _given.Add(number, reference);
        }

        writer.WriteByte((byte)reference.Kind);
        writer.WriteCount(number);
    }

    /// <exception cref="FrameException">It was not given.</exception>
    /// <exception cref="HostRefusalException">There is no such place below it.</exception>
    public PlainValue.Reference Read(ref FrameReader reader)
    {
        if (!_given.TryGetValue(reader.ReadCount(int.MaxValue), out var reference))
        {
            throw new FrameException("a reference that was not given");
        }

        var steps = reader.ReadCount(PlainValue.MaxDepth + 1);
        for (var step = 0; step < steps; step++)
        {
            reference = reader.ReadBool() ? reference.Child(reader.ReadText()) : reference.WithDefault(ReadDefault(ref reader));
        }

        return reference;
    }

    private PlainValue ReadDefault(ref FrameReader reader)
    {
        if (_level >= IReferenceFrames.MaxNestedDefaults)
        {
            throw new FrameException("defaults are nested too deeply");
        }

        if (_level == _defaults.Count)
        {
            _defaults.Add(new ValueReader(this, _maxValueSize, remembers: false));
        }

        var defaults = _defaults[_level++];
        try
        {
            return defaults.Read(ref reader);
        }
        finally
        {
            _level--;
        }
    }

    /// <summary>Forgets what the worker says it does not use any more.</summary>
    /// <exception cref="FrameException">It was not given that.</exception>
    public void Release(IEnumerable<int> numbers)
    {
        foreach (var number in numbers)
        {
            if (!_given.Remove(number, out var reference))
            {
                throw new FrameException("a reference that was not given");
            }

            _numbers.Remove(reference);
        }
    }
}
