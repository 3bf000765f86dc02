using System.Globalization;
using System.Runtime.CompilerServices;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;

namespace SandboxHost.Sandbox.Realms;

/// <summary>Carries values across the boundary of one realm, in both directions, without ever running code of the realm.</summary>
/// <remarks>
/// Out of the realm come own data properties of plain objects and arrays, and the references that the realm was given. Everything else, whatever it
/// looks like, is an error that names the path to it: accessors, proxies, functions, symbols, instances of classes, cycles, and
/// what is too deep or too large. An object that came in from a place in the store goes out as the reference to that
/// place (specification of patterns, section 4.6). Used by the one thread that runs the realm.
/// </remarks>
internal sealed class Marshaller(IReferenceHolder realm, long maxSize)
{
    private readonly Jint.Engine _engine = realm.Engine;

    // One object for each reference during a call, so that script can compare them.
    private readonly Dictionary<PlainValue.Reference, ObjectInstance> _references = [];

    // What was converted lately, by identity: data that did not change is not converted again.
    private ConversionCache _conversions = new();

    // Where objects of the realm were read, for those that were read from a place in the store.
    private readonly ConditionalWeakTable<ObjectInstance, Origin> _origins = [];

    // Objects that are being read, to find cycles, and those that were, so that what is shared is read once.
    private readonly HashSet<ObjectInstance> _open = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ObjectInstance, PlainValue> _done = new(ReferenceEqualityComparer.Instance);
    private bool _copiesOrigins;

    /// <summary>Forgets the references of the call that is over. Script may go on holding the objects that stand for them.</summary>
    public void EndCall()
    {
        _references.Clear();
        _conversions = _conversions.Aged();
    }

    // ---- Into the realm --------------------------------------------------------------------------------------

    /// <summary>A value as the realm sees it; lists and records are deeply frozen.</summary>
    public JsValue ToRealm(PlainValue value) => ToRealm(value, origin: null);

    private JsValue ToRealm(PlainValue value, Origin? origin) => value switch
    {
        PlainValue.Bool boolean => boolean.Value ? JsBoolean.True : JsBoolean.False,
        PlainValue.Number number => number.Value,
        PlainValue.Text text => text.Value,
        PlainValue.List list => ToRealm(list, list.Origin, origin),
        PlainValue.Record record => ToRealm(record, record.Origin, origin),
        PlainValue.Reference reference => ToRealm(reference),
        _ => ReferenceEquals(value, PlainValue.Null) ? JsValue.Null : JsValue.Undefined,
    };

    private ObjectInstance ToRealm(PlainValue value, PlainValue.Reference? own, Origin? inherited)
    {
        // Only what carries its own origin, or has none at all, is the same thing wherever it turns up.
        var isCached = own is not null || inherited is null;
        if (isCached && _conversions.Find(value) is { } known)
        {
            return known;
        }

        var origin = own is not null ? new Origin(own, null, "") : inherited;
        ObjectInstance converted = value is PlainValue.List list ? Convert(list, origin) : Convert((PlainValue.Record)value, origin);
        if (origin is not null)
        {
            _origins.Add(converted, origin);
        }

        if (isCached)
        {
            _conversions.Add(value, converted);
        }

        return converted;
    }

    private JsArray Convert(PlainValue.List list, Origin? origin)
    {
        var elements = list.Span;
        var array = new JsArray(_engine, (uint)elements.Length, 0);
        for (var i = 0; i < elements.Length; i++)
        {
            var inner = origin is not null && elements[i].Depth > 0 ? new Origin(null, origin, i.ToString(CultureInfo.InvariantCulture)) : null;
            array.DefineOwnProperty(i, Frozen(ToRealm(elements[i], inner)));
        }

        array.DefineOwnProperty("length", new PropertyDescriptor { Writable = false });
        array.PreventExtensions();
        return array;
    }

    private JsObject Convert(PlainValue.Record record, Origin? origin)
    {
        var instance = new JsObject(_engine);
        foreach (var (name, value) in record.Span)
        {
            var inner = origin is not null && value.Depth > 0 ? new Origin(null, origin, name) : null;

            // Defined, not assigned: a property called `__proto__` is a property.
            instance.DefineOwnProperty(name, Frozen(ToRealm(value, inner)));
        }

        instance.PreventExtensions();
        return instance;
    }

    private static PropertyDescriptor Frozen(JsValue value) => new(value, writable: false, enumerable: true, configurable: false);

    private ObjectInstance ToRealm(PlainValue.Reference reference)
    {
        if (!_references.TryGetValue(reference, out var standIn))
        {
            standIn = realm.MakeStandIn(reference);
            _references.Add(reference, standIn);
        }

        return standIn;
    }

    /// <summary>A value as an object of the realm's own, which it may change.</summary>
    public JsValue ToMutable(PlainValue value)
    {
        switch (value)
        {
            case PlainValue.List list:
                var elements = new JsValue[list.Elements.Count];
                for (var i = 0; i < elements.Length; i++)
                {
                    elements[i] = ToMutable(list.Elements[i]);
                }

                return new JsArray(_engine, elements);
            case PlainValue.Record record:
                var instance = new JsObject(_engine);
                foreach (var (name, inner) in record.Span)
                {
                    instance.DefineOwnProperty(name, new PropertyDescriptor(ToMutable(inner), writable: true, enumerable: true, configurable: true));
                }

                return instance;
            default:
                return ToRealm(value);
        }
    }

    /// <summary>A place in the store, kept as the way to it until somebody asks.</summary>
    private sealed class Origin(PlainValue.Reference? root, Origin? outer, string key)
    {
        private PlainValue.Reference? _reference = root;

        // An origin without a root has an outer one.
        public PlainValue.Reference Reference => _reference ??= outer!.Reference.Child(key);
    }

    /// <summary>The place where an object was read, if it was read from the store; null otherwise.</summary>
    public PlainValue.Reference? OriginOf(JsValue value) =>
        value is ObjectInstance instance && _origins.TryGetValue(instance, out var origin) ? origin.Reference : null;

    // ---- Out of the realm ------------------------------------------------------------------------------------

    /// <summary>What script handed over, as data.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">What to call it in an error: <c>inputs</c>, <c>event</c>, <c>result</c>.</param>
    /// <exception cref="MarshalException">It contains something that cannot cross.</exception>
    public PlainValue FromRealm(JsValue value, string name) => FromRealm(value, name, copiesOrigins: false);

    /// <summary>What script handed over, as data, with copies of what was read from the store instead of references to it.</summary>
    /// <exception cref="MarshalException">It contains something that cannot cross.</exception>
    public PlainValue CopyFromRealm(JsValue value, string name) => FromRealm(value, name, copiesOrigins: true);

    private PlainValue FromRealm(JsValue value, string name, bool copiesOrigins)
    {
        _copiesOrigins = copiesOrigins;
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
                return PlainValue.Of(value.AsNumber());
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
        if (instance is IReferenceObject reference)
        {
            return ReferenceEquals(reference.Owner, realm) ? reference.Target
                : throw Refuse(path, "a reference of another sandbox", "Use references where they were received.");
        }

        if (instance is Factory { Made.Kind: FunctionKind.Pattern } factory)
        {
            return realm.ReferenceTo(factory);
        }

        if (!_copiesOrigins && _origins.TryGetValue(instance, out var origin))
        {
            return origin.Reference;
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
        instance.Prototype is null || ReferenceEquals(instance.Prototype, _engine.Intrinsics.Object.PrototypeObject);

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
            if (realm.IsIgnored(key))
            {
                continue;
            }

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
        instance is Factory unbound
            ? Refuse(path, $"{Factory.Describe(unbound.Made.Kind)} that was not called; only patterns can be passed on as they are", "Call it first, and pass what it gives.")
            : instance is Jint.Native.Function.Function
            ? Refuse(path, "a function; functions cannot leave the sandbox", "Pass the pattern itself, or a handler that was bound in the pattern's body.")
            : instance is JsObject ? Refuse(path, "an instance of a class", "Pass a plain object: `{...value}`.")
            : Refuse(path, KindOf(instance), "Use plain objects, arrays, strings, numbers, booleans and null.");

    // By the engine's own class, which the program cannot change.
    private static string KindOf(ObjectInstance instance) => instance switch
    {
        JsMap => "a Map, which is no plain data",
        JsSet => "a Set, which is no plain data",
        JsDate => "a Date, which is no plain data",
        JsRegExp => "a RegExp, which is no plain data",
        JsError => "an error, which is no plain data",
        JsTypedArray => "a typed array, which is no plain data",
        _ => "no plain data",
    };

    private static MarshalException Refuse(Path path, string what, string remedy) => new($"`{path}` is {what}. {remedy}");
}
