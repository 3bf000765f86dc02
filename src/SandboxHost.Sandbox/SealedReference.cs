using Jint;
using Jint.Native.Object;

namespace SandboxHost.Sandbox;

/// <summary>A reference as a realm sees it: an object without properties that cannot be changed, copied or made by script.</summary>
/// <remarks>
/// What it refers to is known to the host alone, by the identity of this object; script can only hold it, compare it and pass it on.
/// An object of the same looks is not a reference.
/// </remarks>
internal sealed class SealedReference : ObjectInstance
{
    public SealedReference(Engine engine, PlainValue.Reference target)
        : base(engine)
    {
        Target = target;
        PreventExtensions();
    }

    public PlainValue.Reference Target { get; }

    // No prototype: what script adds to Object.prototype must not show here.
    protected override ObjectInstance? GetPrototypeOf() => null;

    /// <summary>Shows nothing of the host, should anybody print it.</summary>
    public override string ToString() => "[object Reference]";
}
