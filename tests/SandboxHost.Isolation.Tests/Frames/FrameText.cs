using SandboxHost.Isolation.Frames;
using SandboxHost.Sandbox;

namespace SandboxHost.Isolation.Tests.Frames;

internal delegate T ReadFrame<out T>(ref FrameReader reader);

/// <summary>Content of frames as bytes, and read again.</summary>
internal static class FrameText
{
    /// <summary>What comes after the header.</summary>
    public static byte[] Content(Action<FrameWriter> write)
    {
        var writer = new FrameWriter();
        writer.Begin(FrameKind.Value, 0);
        write(writer);
        return writer.End()[FrameWriter.HeaderBytes..].ToArray();
    }

    /// <summary>Reads all of it.</summary>
    public static T Read<T>(byte[] content, ReadFrame<T> read)
    {
        var reader = new FrameReader(content);
        var result = read(ref reader);
        reader.End();
        return result;
    }

    /// <summary>Writes a value as a worker would.</summary>
    public static void WriteValue(FrameWriter writer, PlainValue value) => new ValueWriter(new NumberedReferences(), new WrittenValues()).Write(writer, value);
}

/// <summary>A place that is only its name.</summary>
internal sealed class NamedReference(int number, string path = "", ReferenceKind kind = ReferenceKind.Cell) : PlainValue.Reference(kind)
{
    public int Id { get; } = number;

    public string Path { get; } = path;

    public override PlainValue.Reference Child(string key) =>
        Kind == ReferenceKind.Pattern ? throw new HostRefusalException("A pattern has no properties.") : new NamedReference(Id, $"{Path}/{key}", Kind);

    public override PlainValue.Reference WithDefault(PlainValue value) => new NamedReference(Id, $"{Path}={value}", Kind);

    public override bool Equals(PlainValue? other) => other is NamedReference reference && reference.Id == Id && reference.Path == Path;

    public override int GetHashCode() => Id;
}

/// <summary>References that are only a number, and no steps.</summary>
internal sealed class NumberedReferences : IReferenceFrames
{
    public void Write(FrameWriter writer, PlainValue.Reference reference)
    {
        writer.WriteCount(((NamedReference)reference).Id);
        writer.WriteCount(0);
    }

    public PlainValue.Reference Read(ref FrameReader reader)
    {
        var reference = new NamedReference(reader.ReadCount(int.MaxValue));
        return reader.ReadCount(0) == 0 ? reference : throw new FrameException("no steps here");
    }
}
