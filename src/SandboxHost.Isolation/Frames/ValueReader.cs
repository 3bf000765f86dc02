using SandboxHost.Sandbox;

namespace SandboxHost.Isolation.Frames;

/// <summary>Reads values as a realm's other end wrote them.</summary>
/// <param name="references">How references are read.</param>
/// <param name="maxSize">How large a value may be, as <see cref="PlainValue.Size"/> counts.</param>
/// <param name="remembers">Whether a value may refer to parts of those that were read before: what the host sends may.</param>
internal sealed class ValueReader(IReferenceFrames references, long maxSize, bool remembers)
{
    // In the order in which they began; null while one is being read.
    private readonly List<PlainValue?> _known = [];

    /// <summary>Forgets the values that were sent before.</summary>
    public void Forget() => _known.Clear();

    /// <exception cref="FrameException">What is there is no value.</exception>
    public PlainValue Read(ref FrameReader reader)
    {
        if (!remembers)
        {
            _known.Clear();
        }

        try
        {
            var value = Read(ref reader, 0);
            return value.Size <= maxSize ? value : throw new FrameException("a value is too large");
        }
        catch (Exception exception) when (exception is ArgumentException or OverflowException)
        {
            throw new FrameException("a record has two properties of one name, or a value is too large");
        }
    }

    private PlainValue Read(ref FrameReader reader, int depth)
    {
        var tag = (ValueTag)reader.ReadByte();
        switch (tag)
        {
            case ValueTag.Undefined:
                return PlainValue.Undefined;
            case ValueTag.Null:
                return PlainValue.Null;
            case ValueTag.False:
                return PlainValue.False;
            case ValueTag.True:
                return PlainValue.True;
            case ValueTag.Integer:
                return PlainValue.Of((double)reader.ReadCount());
            case ValueTag.Number:
                return PlainValue.Of(reader.ReadDouble());
            case ValueTag.Text:
                return PlainValue.Of(reader.ReadText());
            case ValueTag.Reference:
                return references.Read(ref reader);
            case ValueTag.Known:
                return reader.ReadCount() is var number && number < _known.Count && _known[(int)number] is { } known
                    ? known : throw new FrameException("no such value was sent");
            default:
                return ReadContainer(ref reader, tag, depth);
        }
    }

    private PlainValue ReadContainer(ref FrameReader reader, ValueTag tag, int depth)
    {
        if (depth >= PlainValue.MaxDepth)
        {
            throw new FrameException("a value is nested too deeply");
        }

        var place = _known.Count;
        _known.Add(null);
        PlainValue.Reference? origin = null;
        if (tag == ValueTag.Origin)
        {
            origin = references.Read(ref reader);
            tag = (ValueTag)reader.ReadByte();
        }

        switch (tag)
        {
            case ValueTag.List:
                const int LeastElement = 1; // a tag
                var count = reader.ReadElements(LeastElement);
                var elements = count == 0 ? [] : new PlainValue[count];
                for (var i = 0; i < elements.Length; i++)
                {
                    reader.BeginElement(LeastElement);
                    elements[i] = Read(ref reader, depth + 1);
                }

                return _known[place] = PlainValue.Of(elements).WithOrigin(origin);
            case ValueTag.Record:
                const int LeastProperty = 2; // the length of a name, and a tag
                count = reader.ReadElements(LeastProperty);
                var properties = count == 0 ? [] : new KeyValuePair<string, PlainValue>[count];
                for (var i = 0; i < properties.Length; i++)
                {
                    reader.BeginElement(LeastProperty);
                    properties[i] = new(reader.ReadText(), Read(ref reader, depth + 1));
                }

                return _known[place] = PlainValue.Of(properties).WithOrigin(origin);
            default:
                throw new FrameException("a value of a kind that does not belong here");
        }
    }
}
