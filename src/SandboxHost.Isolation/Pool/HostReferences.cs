using SandboxHost.Isolation.Frames;
using SandboxHost.Sandbox;

namespace SandboxHost.Isolation.Pool;

/// <summary>What a realm in a worker was given, by number: it can name nothing else.</summary>
/// <remarks>Equal references have the same number, so that the realm sees one thing.</remarks>
internal sealed class HostReferences : IReferenceFrames
{
    private readonly Dictionary<PlainValue.Reference, int> _numbers = [];
    private readonly Dictionary<int, PlainValue.Reference> _given = [];
    private readonly ValueReader _defaults;
    private int _next;

    public HostReferences(long maxValueSize) => _defaults = new ValueReader(this, maxValueSize, remembers: false);

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
            reference = reader.ReadBool() ? reference.Child(reader.ReadText()) : reference.WithDefault(_defaults.Read(ref reader));
        }

        return reference;
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
