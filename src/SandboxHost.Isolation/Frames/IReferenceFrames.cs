using SandboxHost.Sandbox;

namespace SandboxHost.Isolation.Frames;

/// <summary>How one end writes and reads references. They mean nothing outside of the realm for which they were written.</summary>
internal interface IReferenceFrames
{
    /// <summary>How often a reference's default may hold references with defaults: who reads them goes as deep.</summary>
    const int MaxNestedDefaults = 8;

    /// <summary>Writes a reference.</summary>
    void Write(FrameWriter writer, PlainValue.Reference reference);

    /// <summary>Reads what the other end wrote.</summary>
    /// <exception cref="FrameException">It is no reference that this end gave.</exception>
    PlainValue.Reference Read(ref FrameReader reader);
}
