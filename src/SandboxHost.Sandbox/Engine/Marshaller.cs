using System.Globalization;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;

namespace SandboxHost.Sandbox;

/// <summary>Carries values across the boundary of one realm, in both directions, without ever running code of the realm.</summary>
/// <remarks>
/// Out of the realm come own data properties of plain objects and arrays, and the references that the realm was given. Everything else, whatever it
/// looks like, is an error that names the path to it: accessors, proxies, functions, symbols, instances of classes, cycles, and
/// what is too deep or too large. Used by the one thread that runs the realm.
/// </remarks>
internal sealed class Marshaller(Engine engine, long maxSize)
{
    private readonly Dictionary<PlainValue.Reference, SealedReference> _references = [];

    // Objects that are being read, to find cycles, and those that were, so that what is shared is read once.
    private readonly HashSet<ObjectInstance> _open = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ObjectInstance, PlainValue> _done = new(ReferenceEqualityComparer.Instance);

    // ---- Into the realm --------------------------------------------------------------------------------------

    /// <summary>A value as the realm sees it; lists and records are deeply frozen.</summary>
    public JsValue ToRealm(PlainValue value) => value switch
    {
        PlainValue.Bool boolean => boolean.Value ? JsBoolean.True : JsBoolean.False,
        PlainValue.Number number => number.Value,
        PlainValue.Text text => text.Value,
        PlainValue.List list => ToRealm(list),
        PlainValue.Record record => ToRealm(record),
        PlainValue.Reference reference => ToRealm(reference),
        _ => ReferenceEquals(value, PlainValue.Null) ? JsValue.Null : JsValue.Undefined,
    };

    private JsArray ToRealm(PlainValue.List list)
    {
        var array = new JsArray(engine, (uint)list.Elements.Count, 0);
        for (var i = 0; i < list.Elements.Count; i++)
        {
            array.DefineOwnProperty(i, Frozen(ToRealm(list.Elements[i])));
        }

        array.DefineOwnProperty("length", new PropertyDescriptor { Writable = false });
        array.PreventExtensions();
        return array;
    }

    private JsObject ToRealm(PlainValue.Record record)
    {
        var instance = new JsObject(engine);
        foreach (var (name, value) in record.Properties)
        {
            // Defined, not assigned: a property called `__proto__` is a property.
            instance.DefineOwnProperty(name, Frozen(ToRealm(value)));
        }

        instance.PreventExtensions();
        return instance;
    }

    private static PropertyDescriptor Frozen(JsValue value) => new(value, writable: false, enumerable: true, configurable: false);

    private SealedReference ToRealm(PlainValue.Reference reference)
    {
        // One object for each reference, so that script can compare them.
        if (!_references.TryGetValue(reference, out var sealedReference))
        {
            sealedReference = new SealedReference(engine, reference);
            _references.Add(reference, sealedReference);
        }

        return sealedReference;
    }

    // ---- Out of the realm ------------------------------------------------------------------------------------

    /// <summary>What script handed over, as data.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">What to call it in an error: <c>inputs</c>, <c>event</c>, <c>result</c>.</param>
    /// <exception cref="MarshalException">It contains something that cannot cross.</exception>
    public PlainValue FromRealm(JsValue value, string name)
    {
        _open.Clear();
        _done.Clear();
        try
        {
            var plain = Read(value, new Path(null, name));
            return plain.Size <= maxSize ? plain : throw new MarshalException($"`{name}` is larger than {maxSize} values.");
        }
        finally
        {
            _open.Clear();
            _done.Clear();
        }
    }

    /// <summary>How to get to a value, from the inside out: written only if there is an error.</summary>
    private sealed record Path(Path? Outer, string Step)
    {
        public int Depth { get; } = Outer is null ? 0 : Outer.Depth + 1;

        public override string ToString()
        {
            var steps = new Stack<string>();
            for (var path = this; path is not null; path = path.Outer)
            {
                steps.Push(path.Step);
            }

            const int MaxShown = 12;
            return steps.Count <= MaxShown ? string.Concat(steps) : string.Concat(steps.Take(MaxShown)) + "…";
        }
    }

    private PlainValue Read(JsValue value, Path path)
    {
        switch (value.Type)
        {
            case Types.Undefined or Types.Empty:
                return PlainValue.Undefined;
            case Types.Null:
                return PlainValue.Null;
            case Types.Boolean:
                return PlainValue.Of(ReferenceEquals(value, JsBoolean.True));
            case Types.Number:
                return PlainValue.Of(((JsNumber)value).AsNumber());
            case Types.String:
                return ReadString((JsString)value, path);
            case Types.Symbol:
                throw Refuse(path, "a symbol; symbols cannot leave the sandbox", "Use a string.");
            case Types.BigInt:
                throw Refuse(path, "a big integer, which data cannot hold", "Use a number or a string.");
            default:
                return ReadObject((ObjectInstance)value, path);
        }
    }

    private PlainValue ReadString(JsString text, Path path)
    {
        // Asked first: a string of the engine may be a rope that is cheap to hold and dear to write out.
        const int CharactersPerUnit = 64;
        return text.Length / CharactersPerUnit <= maxSize
            ? PlainValue.Of(text.ToString())
            : throw Refuse(path, $"a string of {text.Length} characters, which is too long", "Keep less of it.");
    }

    private PlainValue ReadObject(ObjectInstance instance, Path path)
    {
        if (instance is SealedReference reference)
        {
            return ReferenceEquals(reference.Engine, engine) && _references.ContainsKey(reference.Target)
                ? reference.Target
                : throw Refuse(path, "a reference of another sandbox", "Use references where they were received.");
        }

        if (_done.TryGetValue(instance, out var known))
        {
            return known;
        }

        if (path.Depth >= PlainValue.MaxDepth)
        {
            throw new MarshalException($"`{path}` is nested deeper than {PlainValue.MaxDepth} levels.");
        }

        if (!_open.Add(instance))
        {
            throw Refuse(path, "part of a circle: it contains itself", "Store a reference to a cell instead.");
        }

        // By exact type: whatever else the engine has, proxies foremost, could run code when it is looked at.
        PlainValue plain = instance switch
        {
            JsArray array => ReadArray(array, path),
            JsObject when IsPlain(instance) => ReadRecord(instance, path),
            _ => throw RefuseObject(instance, path),
        };
        _open.Remove(instance);
        _done.Add(instance, plain);
        return plain.Size <= maxSize ? plain : throw new MarshalException($"`{path}` is larger than {maxSize} values.");
    }

    private bool IsPlain(ObjectInstance instance) =>
        instance.Prototype is null || ReferenceEquals(instance.Prototype, engine.Intrinsics.Object.PrototypeObject);

    private PlainValue.List ReadArray(JsArray array, Path path)
    {
        var length = array.Length;
        if (length > maxSize)
        {
            throw Refuse(path, $"an array of {length} elements, which is too long", "Keep fewer.");
        }

        var elements = new PlainValue[length];
        for (var i = 0; i < elements.Length; i++)
        {
            var step = new Path(path, string.Create(CultureInfo.InvariantCulture, $"[{i}]"));
            elements[i] = ReadProperty(array.GetOwnProperty(i), step);
        }

        return PlainValue.Of(elements);
    }

    private PlainValue.Record ReadRecord(ObjectInstance instance, Path path)
    {
        var properties = new List<KeyValuePair<string, PlainValue>>();
        foreach (var (key, descriptor) in instance.GetOwnProperties())
        {
            if (key is not JsString)
            {
                throw Refuse(path, "an object with a symbol among its property names", "Use strings as names.");
            }

            var name = key.ToString();
            properties.Add(new(name, ReadProperty(descriptor, new Path(path, "." + name))));
            if (properties.Count > maxSize)
            {
                throw Refuse(path, $"an object of more than {maxSize} properties, which is too large", "Keep fewer.");
            }
        }

        return PlainValue.Of(properties);
    }

    private PlainValue ReadProperty(PropertyDescriptor descriptor, Path path)
    {
        if (ReferenceEquals(descriptor, PropertyDescriptor.Undefined))
        {
            return PlainValue.Undefined;
        }

        return !descriptor.IsAccessorDescriptor() ? Read(descriptor.Value, path)
            : throw Refuse(path, "a getter or setter; looking at it would run code", "Pass the value itself.");
    }

    private static MarshalException RefuseObject(ObjectInstance instance, Path path) =>
        instance is Jint.Native.Function.Function
            ? Refuse(path, "a function; functions cannot leave the sandbox", "Pass the pattern itself, or a handler that was bound in the pattern's body.")
            : instance is JsObject ? Refuse(path, "an instance of a class", "Pass a plain object: `{...value}`.")
            : Refuse(path, "no plain data", "Use plain objects, arrays, strings, numbers, booleans and null.");

    private static MarshalException Refuse(Path path, string what, string remedy) => new($"`{path}` is {what}. {remedy}");
}
