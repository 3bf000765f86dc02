using System.Globalization;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;

namespace SandboxHost.Sandbox.Realms;

/// <summary>A place in the store that looks like the plain object or array which it holds: reading a property reads the store, assigning one writes it.</summary>
/// <remarks>What <c>handler(fn, { proxy: true })</c> gets as its context (specification of patterns, section 2.5).</remarks>
internal sealed class LiveView(JintRealm realm, PlainValue.Reference target) : ObjectInstance(realm.Engine), IReferenceObject
{
    private const string LengthKey = "length";

    public PlainValue.Reference Target { get; } = target;

    public IReferenceHolder Owner => realm;

    private IHostPort Port => realm.Agent.Port(realm);

    private PlainValue Value => Port.Operate(CellOperation.Get, Target, []);

    public override JsValue Get(JsValue property, JsValue receiver) => Guarded(() =>
    {
        if (FindOwn(property) is { } own)
        {
            return own;
        }

        return Prototype!.Get(property, this); // arrays and objects have one
    });

    /// <summary>The value of a property of its own; null if there is none.</summary>
    private JsValue? FindOwn(JsValue property)
    {
        if (!property.IsString() && !property.IsNumber())
        {
            return null;
        }

        var name = property.ToString();
        var value = Value switch
        {
            PlainValue.List list when name == LengthKey => PlainValue.Of(list.Elements.Count),
            PlainValue.List list => uint.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Elements.Count ? list.Elements[(int)index] : null,
            PlainValue.Record record => record[name],
            _ => null,
        };
        return value is null ? null
            // The place where it is, not the slot through which it was found: the slot may get another.
            : value is PlainValue.List or PlainValue.Record ? new LiveView(realm, (PlainValue.Reference)Port.Operate(CellOperation.Resolve, Target.Child(name), []))
            : realm.Marshaller.ToRealm(value);
    }

    public override bool Set(JsValue property, JsValue value, JsValue receiver) => Guarded(() =>
    {
        if (property.IsSymbol())
        {
            throw new HostRefusalException("Symbols cannot be stored.");
        }

        var name = property.ToString();
        if (name == LengthKey && Value is PlainValue.List list)
        {
            var length = (int)Math.Min(TypeConverter.ToUint32(value), (uint)list.Elements.Count);
            if (length < list.Elements.Count)
            {
                Port.Operate(CellOperation.Set, Target, [PlainValue.Of(list.Elements.Take(length))]);
            }
        }
        else
        {
            Port.Operate(CellOperation.Set, Target.Child(name), [realm.Marshaller.FromRealm(value, name)]);
        }

        return JsBoolean.True;
    }) is not null;

    public override bool Delete(JsValue property) => Guarded(() =>
    {
        Port.Operate(CellOperation.Set, Target.Child(property.ToString()), [PlainValue.Undefined]);
        return JsBoolean.True;
    }) is not null;

    public override PropertyDescriptor GetOwnProperty(JsValue property)
    {
        var own = Guarded(() => FindOwn(property) ?? JsSymbolForNothing);
        return ReferenceEquals(own, JsSymbolForNothing) ? PropertyDescriptor.Undefined
            : new PropertyDescriptor(own, writable: true, enumerable: property.ToString() != LengthKey || Value is PlainValue.Record, configurable: true);
    }

    private static readonly JsValue JsSymbolForNothing = new JsString("nothing");

    public override bool HasProperty(JsValue property) => GetOwnProperty(property) != PropertyDescriptor.Undefined || Prototype!.HasProperty(property); // as in Get

    public override bool DefineOwnProperty(JsValue property, PropertyDescriptor desc) => !desc.IsAccessorDescriptor() && Set(property, desc.Value, this);

    public override List<JsValue> GetOwnPropertyKeys(Types types = Types.String | Types.Symbol)
    {
        if ((types & Types.String) == 0)
        {
            return [];
        }

        var keys = new List<JsValue>();
        Guarded(() =>
        {
            keys.AddRange(Value switch
            {
                PlainValue.List list => Enumerable.Range(0, list.Elements.Count).Select(i => (JsValue)new JsString(i.ToString(CultureInfo.InvariantCulture))),
                PlainValue.Record record => record.Properties.Select(JsValue (entry) => new JsString(entry.Key)),
                _ => [],
            });
            return JsValue.Undefined;
        });
        return keys;
    }

    protected override ObjectInstance? GetPrototypeOf() => Value is PlainValue.List ? Engine.Intrinsics.Array.PrototypeObject : Engine.Intrinsics.Object.PrototypeObject;

    private JsValue Guarded(Func<JsValue> action) => realm.Agent.Prelude.Guarded(action);

    public override string ToString() => "[object Object]";
}
