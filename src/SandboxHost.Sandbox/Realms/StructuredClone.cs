using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;

namespace SandboxHost.Sandbox.Realms;

/// <summary><c>structuredClone(value)</c>: a copy that can be changed, with what is shared or circular in the original so in the copy.</summary>
/// <remarks>
/// HTML Standard, section 2.7.4: plain objects, arrays, maps, sets, dates, regular expressions, errors and bytes. Functions, symbols, cells and
/// instances of classes are refused. Reads own properties as the program would, getters included; they are its own.
/// </remarks>
internal sealed class StructuredClone(HardenedEngine agent)
{
    private const int MaxDepth = 1000;

    private readonly Jint.Engine _engine = agent.Script;
    private readonly Dictionary<ObjectInstance, ObjectInstance> _copies = new(ReferenceEqualityComparer.Instance);

    public JsValue Clone(JsValue value, int depth = 0)
    {
        switch (value)
        {
            case JsSymbol:
                throw new HostRefusalException("A symbol cannot be cloned.");
            case not ObjectInstance:
                return value;
            case Jint.Native.Function.Function:
                throw new HostRefusalException("A function cannot be cloned.");
            case IReferenceObject or ClosedObject:
                throw new HostRefusalException("A cell cannot be cloned. Read it first: structuredClone(cell.get()).");
        }

        if (depth > MaxDepth)
        {
            throw new HostRefusalException("The value is nested too deeply to be cloned.");
        }

        var original = (ObjectInstance)value; // other values were returned above
        if (_copies.TryGetValue(original, out var known))
        {
            return known;
        }

        agent.Constraint.Check();
        switch (original)
        {
            case JsArray array:
                var elements = new JsArray(_engine, (uint)array.Length, 0);
                _copies.Add(array, elements);
                if (array.Length > agent.MaxArrayLength)
                {
                    throw new HostRefusalException("The array is too long to be cloned.");
                }

                CopyProperties(array, elements, depth);
                elements.Set("length", array.Length);
                return elements;
            case JsMap:
                return CloneEntries(original, "Map", depth);
            case JsSet:
                return CloneEntries(original, "Set", depth);
            case JsDate:
                return Keep(original, "Date", _engine.Call(original.Get("getTime"), original, []));
            case JsRegExp:
                return Keep(original, "RegExp", original.Get("source"), original.Get("flags"));
            case JsTypedArray:
                return Keep(original, NameOfTypedArray(original), original);
            case JsArrayBuffer:
                return _engine.Call(original.Get("slice"), original, [0]);
            case JsError:
                return CloneError(original);
            case JsObject plain:
                var record = new JsObject(_engine);
                _copies.Add(plain, record);
                CopyProperties(plain, record, depth);
                return record;
            default:
                throw new HostRefusalException("An object of this kind cannot be cloned.");
        }
    }

    private void CopyProperties(ObjectInstance original, ObjectInstance copy, int depth)
    {
        // A property takes as long as a statement or two.
        foreach (var key in original.GetOwnPropertyKeys(Types.String))
        {
            agent.Constraint.Check();
            if (original.GetOwnProperty(key) is { Enumerable: true })
            {
                copy.DefineOwnProperty(key, new PropertyDescriptor(Clone(original.Get(key), depth + 1), writable: true, enumerable: true, configurable: true));
            }
        }
    }

    private ObjectInstance Keep(ObjectInstance original, string constructor, params JsValue[] arguments)
    {
        var copy = Construct(constructor, arguments);
        _copies.Add(original, copy);
        return copy;
    }

    private ObjectInstance Construct(string name, params JsValue[] arguments) => _engine.Construct(_engine.Global.Get(name), arguments);

    private ObjectInstance CloneEntries(ObjectInstance original, string constructor, int depth)
    {
        var copy = Keep(original, constructor);
        var from = _engine.Global.Get("Array").AsObject().Get("from");
        foreach (var entry in (JsArray)_engine.Call(from, JsValue.Undefined, [original]))
        {
            agent.Constraint.Check();
            if (constructor == "Map")
            {
                var pair = (JsArray)entry;
                _engine.Call(copy.Get("set"), copy, [Clone(pair[0], depth + 1), Clone(pair[1], depth + 1)]);
            }
            else
            {
                _engine.Call(copy.Get("add"), copy, [Clone(entry, depth + 1)]);
            }
        }

        return copy;
    }

    private ObjectInstance CloneError(ObjectInstance original)
    {
        var name = original.Get("name").ToString();
        var kind = name is "EvalError" or "RangeError" or "ReferenceError" or "SyntaxError" or "TypeError" or "URIError" ? name : "Error";
        return Keep(original, kind, TypeConverter.ToString(original.Get("message")));
    }

    private static string NameOfTypedArray(ObjectInstance array) => array.Get("constructor") is ObjectInstance constructor
        ? TypeConverter.ToString(constructor.Get("name"))
        : throw new HostRefusalException("These bytes cannot be cloned.");
}
