using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;

namespace SandboxHost.Sandbox.Realms;

/// <summary>An object of the host's in a realm that stands for a reference.</summary>
internal interface IReferenceObject
{
    /// <summary>What it stands for.</summary>
    PlainValue.Reference Target { get; }

    /// <summary>The realm that was given it.</summary>
    IReferenceHolder Owner { get; }
}

/// <summary>What holds references for script: a realm.</summary>
internal interface IReferenceHolder
{
    /// <summary>The engine in which the objects live.</summary>
    Jint.Engine Engine { get; }

    /// <summary>Makes the object that stands for a reference.</summary>
    ObjectInstance MakeStandIn(PlainValue.Reference reference);

    /// <summary>Whether a property's name is one that older programs gave a meaning to, and that means nothing here.</summary>
    bool IsIgnored(JsValue key) => false;

    /// <summary>The reference under which the pattern of a factory may leave.</summary>
    /// <exception cref="MarshalException">It is not of this realm.</exception>
    PlainValue.Reference ReferenceTo(Factory factory);
}

/// <summary>The number of a builder's site, which the compiler put in front of the builder's arguments.</summary>
internal sealed class SiteToken : ClosedObject
{
    public SiteToken(Jint.Engine engine, int site)
        : base(engine) => Site = site;

    public int Site { get; }
}

/// <summary>A reference that can only be held, compared and passed on.</summary>
/// <remarks>
/// What it refers to is known to the host alone, by the identity of this object. An object of the same looks is not a reference.
/// </remarks>
internal sealed class SealedReference(IReferenceHolder owner, PlainValue.Reference target) : ClosedObject(owner.Engine), IReferenceObject
{
    public PlainValue.Reference Target { get; } = target;

    public IReferenceHolder Owner { get; } = owner;
}

/// <summary>An object that has no properties and no prototype, and that nobody can give any.</summary>
internal abstract class ClosedObject : ObjectInstance
{
    protected ClosedObject(Jint.Engine engine)
        : base(engine) => PreventExtensions();

    // No prototype: what script finds on Object.prototype must not show here.
    protected override ObjectInstance? GetPrototypeOf() => null;

    public override PropertyDescriptor GetOwnProperty(JsValue property) => PropertyDescriptor.Undefined;

    public override JsValue Get(JsValue property, JsValue receiver) => Undefined;

    public override bool Set(JsValue property, JsValue value, JsValue receiver) => false;

    public override bool DefineOwnProperty(JsValue property, PropertyDescriptor desc) => false;

    public override bool HasProperty(JsValue property) => false;

    public override List<JsValue> GetOwnPropertyKeys(Types types = Types.String | Types.Symbol) => [];

    /// <summary>Shows nothing of the host, should anybody print it.</summary>
    public override string ToString() => "[object Reference]";
}

/// <summary>A function of the host's that has no properties but those it answers for.</summary>
internal abstract class ClosedFunction : Jint.Native.Function.Function
{
    protected ClosedFunction(HardenedEngine agent, string name)
        : base(agent.Script, agent.Realm, new JsString(name)) => PreventExtensions();

    /// <summary>The value of a property, or null if there is none of that name.</summary>
    protected abstract JsValue? Find(JsValue property);

    public override JsValue Get(JsValue property, JsValue receiver) => Find(property) ?? Undefined;

    public override PropertyDescriptor GetOwnProperty(JsValue property) => PropertyDescriptor.Undefined;

    public override IEnumerable<KeyValuePair<JsValue, PropertyDescriptor>> GetOwnProperties() => [];

    public override bool Set(JsValue property, JsValue value, JsValue receiver) => false;

    public override bool DefineOwnProperty(JsValue property, PropertyDescriptor desc) => false;

    public override bool HasProperty(JsValue property) => Find(property) is not null;

    public override bool Delete(JsValue property) => false;

    public override List<JsValue> GetOwnPropertyKeys(Types types = Types.String | Types.Symbol) => [];

    protected override ObjectInstance? GetPrototypeOf() => null;

    public override string ToString() => "function () { [native code] }";
}
