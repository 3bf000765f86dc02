using SandboxHost.Sandbox;

namespace SandboxHost.Isolation.Frames;

/// <summary>What a value begins with.</summary>
internal enum ValueTag : byte
{
    Undefined,
    Null,
    False,
    True,
    Integer,
    Number,
    Text,
    List,
    Record,
    /// <summary>A list or record follows that was read from a place; before it the reference to that.</summary>
    Origin,
    Reference,
    /// <summary>A list or record follows that gets the next number, by which it can be named from now on.</summary>
    Define,
    /// <summary>The number of one that was defined.</summary>
    Known,
}

/// <summary>Writes values for one realm.</summary>
/// <param name="references">How references are written.</param>
/// <param name="memory">What the other end was sent before and need not be sent again; null if it is not to remember anything.</param>
internal sealed class ValueWriter(IReferenceFrames references, SentValues? memory = null)
{
    public void Write(FrameWriter writer, PlainValue value)
    {
        switch (value)
        {
            case PlainValue.Bool boolean:
                WriteTag(writer, boolean.Value ? ValueTag.True : ValueTag.False);
                break;
            case PlainValue.Number { Value: var number }:
                WriteNumber(writer, number);
                break;
            case PlainValue.Text text:
                WriteTag(writer, ValueTag.Text);
                writer.WriteText(text.Value);
                break;
            case PlainValue.List list:
                WriteContainer(writer, list, list.Origin, list.Elements.Count);
                break;
            case PlainValue.Record record:
                WriteContainer(writer, record, record.Origin, record.Properties.Count);
                break;
            case PlainValue.Reference reference:
                WriteTag(writer, ValueTag.Reference);
                references.Write(writer, reference);
                break;
            default:
                WriteTag(writer, ReferenceEquals(value, PlainValue.Null) ? ValueTag.Null : ValueTag.Undefined);
                break;
        }
    }

    private static void WriteTag(FrameWriter writer, ValueTag tag) => writer.WriteByte((byte)tag);

    private static void WriteNumber(FrameWriter writer, double number)
    {
        const double MostInteger = 1L << 53;
        if (number >= 0 && number < MostInteger && Math.Floor(number) == number && !double.IsNegative(number))
        {
            WriteTag(writer, ValueTag.Integer);
            writer.WriteCount((long)number);
        }
        else
        {
            WriteTag(writer, ValueTag.Number);
            writer.WriteDouble(number);
        }
    }

    private void WriteContainer(FrameWriter writer, PlainValue container, PlainValue.Reference? origin, int count)
    {
        if (memory is not null && memory.Find(container) is { } known)
        {
            WriteTag(writer, ValueTag.Known);
            writer.WriteCount(known);
            return;
        }

        var isRemembered = memory is not null && memory.TryAdd(container, count);
        if (isRemembered)
        {
            WriteTag(writer, ValueTag.Define);
        }

        if (origin is not null)
        {
            WriteTag(writer, ValueTag.Origin);
            references.Write(writer, origin);
        }

        if (container is PlainValue.List list)
        {
            WriteTag(writer, ValueTag.List);
            writer.WriteCount(count);
            foreach (var element in list.Span)
            {
                Write(writer, element);
            }
        }
        else
        {
            WriteTag(writer, ValueTag.Record);
            writer.WriteCount(count);
            foreach (var (name, value) in ((PlainValue.Record)container).Span)
            {
                writer.WriteText(name);
                Write(writer, value);
            }
        }
    }
}

/// <summary>Lists and records that the other end has, by their identity: data that did not change is not sent again.</summary>
/// <remarks>When it is full, both ends forget everything and begin anew.</remarks>
internal sealed class SentValues
{
    // What is smaller is sent faster than it is found.
    private const int MinSize = 16;
    private const int MaxElements = 200_000;

    private readonly Dictionary<PlainValue, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private int _next;
    private int _elements;

    /// <summary>Whether the other end has to be told to forget what it has. Asked before each value.</summary>
    public bool IsFull => _elements > MaxElements;

    /// <summary>What was written was not sent: what the two ends remember is no longer the same.</summary>
    public void Poison() => _elements = MaxElements + 1;

    /// <summary>Forgets everything; the other end has to as well.</summary>
    public void Clear()
    {
        _numbers.Clear();
        (_next, _elements) = (0, 0);
    }

    public int? Find(PlainValue value) => value.Size >= MinSize && _numbers.TryGetValue(value, out var number) ? number : null;

    public bool TryAdd(PlainValue value, int elements)
    {
        if (value.Size < MinSize)
        {
            return false;
        }

        _numbers.Add(value, _next++);
        _elements += elements + 1;
        return true;
    }
}
