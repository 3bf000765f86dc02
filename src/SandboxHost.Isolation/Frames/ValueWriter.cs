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
    /// <summary>The number of a list or record that was written before: they are numbered in the order in which they begin.</summary>
    Known,
}

/// <summary>Writes values for one realm. What is the same object here will be the same object there: programs can tell.</summary>
/// <param name="references">How references are written.</param>
/// <param name="written">What the other end has and need not be sent again.</param>
internal sealed class ValueWriter(IReferenceFrames references, WrittenValues written)
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
        if (written.Find(container) is { } known)
        {
            WriteTag(writer, ValueTag.Known);
            writer.WriteCount(known);
            return;
        }

        written.Add(container, count);
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

/// <summary>The lists and records that were written, by their identity.</summary>
/// <remarks>
/// A worker forgets them after each value. A host remembers them for as long as there is room, so that data which did not change is sent once: when there is
/// none, both ends forget everything between two calls and begin anew.
/// </remarks>
internal sealed class WrittenValues
{
    private const int MaxElements = 200_000;

    private readonly Dictionary<PlainValue, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<PlainValue> _inOrder = [];
    private int _elements;

    /// <summary>Whether it is time to begin anew.</summary>
    public bool IsFull => _elements > MaxElements;

    /// <summary>How many there are.</summary>
    public int Count => _inOrder.Count;

    public int? Find(PlainValue value) => _numbers.TryGetValue(value, out var number) ? number : null;

    public void Add(PlainValue value, int elements)
    {
        _numbers.Add(value, _inOrder.Count);
        _inOrder.Add(value);
        _elements += elements + 1;
    }

    /// <summary>Forgets the latest, which were written and not sent.</summary>
    /// <param name="count">How many there were before.</param>
    public void BackTo(int count)
    {
        foreach (var value in _inOrder.Skip(count))
        {
            _numbers.Remove(value);
        }

        _inOrder.RemoveRange(count, _inOrder.Count - count);
    }

    /// <summary>Forgets everything; the other end has to as well.</summary>
    public void Clear()
    {
        _numbers.Clear();
        _inOrder.Clear();
        _elements = 0;
    }
}
