using System.Globalization;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;

namespace SandboxHost.Sandbox.Realms;

/// <summary>A cell or a stream as script holds it: a <em>ref</em> in a pattern's body, a <em>handle</em> in handlers and computations.</summary>
/// <remarks>
/// A ref stands for a place and cannot be read: each of its properties is the ref of the place below (specification of patterns, section 5.3).
/// A handle has the methods of section 4.4 and nothing else, so that a forgotten <c>.get()</c> is an error and not a value that is always true.
/// </remarks>
internal sealed class CellObject : ObjectInstance, ICellObject
{
    private Dictionary<string, JsValue>? _children;

    public CellObject(JintRealm realm, PlainValue.Reference target, bool isHandle)
        : base(realm.Engine)
    {
        Realm = realm;
        Target = target;
        IsHandle = isHandle;
        PreventExtensions();
    }

    public PlainValue.Reference Target { get; }

    public JintRealm Realm { get; }

    public IReferenceHolder Owner => Realm;

    public bool IsHandle { get; }

    /// <summary>Whether it was made as a cell, <c>cell(…)</c>, or leads into one that was.</summary>
    public bool IsMade { get; init; }

    /// <summary>Whether it is what <c>sqliteDatabase</c> gave, which has methods of its own.</summary>
    public bool IsDatabase { get; init; }

    public override JsValue Get(JsValue property, JsValue receiver) => CellProperties.Get(this, property, ref _children);

    public override PropertyDescriptor GetOwnProperty(JsValue property) => PropertyDescriptor.Undefined;

    public override bool Set(JsValue property, JsValue value, JsValue receiver) => CellProperties.RefuseToSet(Realm, property);

    public override bool DefineOwnProperty(JsValue property, PropertyDescriptor desc) => false;

    public override bool HasProperty(JsValue property) => CellProperties.RefuseToLook(Realm);

    public override bool Delete(JsValue property) => CellProperties.RefuseToSet(Realm, property);

    public override List<JsValue> GetOwnPropertyKeys(Types types = Types.String | Types.Symbol) =>
        CellProperties.RefuseToLook(Realm) ? [] : [];

    protected override ObjectInstance? GetPrototypeOf() => null;

    public override string ToString() => "[object Cell]";
}

/// <summary>A method of a cell. In a body it is at the same time the ref of the property of that name: <c>ref.map</c> may be data.</summary>
internal sealed class CellMethod(CellObject owner, string name) : ClosedFunction(owner.Realm.Agent, name), ICellObject
{
    private readonly string _name = name;
    private Dictionary<string, JsValue>? _children;

    public string MethodName => _name;

    public PlainValue.Reference Target => owner.Target.Child(_name);

    public JintRealm Realm => owner.Realm;

    public IReferenceHolder Owner => owner.Realm;

    public bool IsHandle => owner.IsHandle;

    protected override JsValue Call(JsValue thisObject, JsValue[] arguments) => Realm.Agent.Prelude.CallMethod(owner, _name, arguments);

    public override JsValue Get(JsValue property, JsValue receiver) => CellProperties.Get(this, property, ref _children);

    protected override JsValue? Find(JsValue property) => null;
}

/// <summary>A ref or a handle, or the method of one.</summary>
internal interface ICellObject : IReferenceObject
{
    /// <summary>The realm that was given it.</summary>
    JintRealm Realm { get; }

    /// <summary>Whether it is a handle, and not a ref.</summary>
    bool IsHandle { get; }
}

/// <summary>What the properties of cells are.</summary>
internal static class CellProperties
{
    private const int MaxDestructured = 50;

    /// <summary>The methods of cells, by name.</summary>
    public static IReadOnlyDictionary<string, CellOperation?> Methods { get; } = new Dictionary<string, CellOperation?>(StringComparer.Ordinal)
    {
        ["get"] = CellOperation.Get,
        ["sample"] = CellOperation.Sample,
        ["set"] = CellOperation.Set,
        ["update"] = CellOperation.Update,
        ["push"] = CellOperation.Push,
        ["remove"] = CellOperation.Remove,
        ["removeAll"] = CellOperation.RemoveAll,
        ["addUnique"] = CellOperation.AddUnique,
        ["removeByValue"] = CellOperation.RemoveByValue,
        ["increment"] = CellOperation.Increment,
        ["equals"] = CellOperation.Equals,
        ["equalLinks"] = CellOperation.EqualLinks,
        ["send"] = CellOperation.Send,
        ["for"] = CellOperation.For,
        ["resolveAsCell"] = CellOperation.Resolve,
        ["elementById"] = CellOperation.ElementById,

        // These the realm itself knows how to do.
        ["key"] = null,
        ["map"] = null,
        ["filter"] = null,
        ["flatMap"] = null,
        ["reduce"] = null,
        ["findIndex"] = null,
        ["setDefault"] = CellOperation.SetDefault,
        ["setName"] = null,
        ["setSchema"] = null,
        ["asSchema"] = null,
    };

    public static JsValue Get(ICellObject cell, JsValue property, ref Dictionary<string, JsValue>? children)
    {
        if (property is JsSymbol)
        {
            return GetSymbol(cell, property);
        }

        var name = property.ToString();
        if (cell is CellMethod { MethodName: var method } && name == "name")
        {
            // Whoever describes the stack asks a function for its name and must get one.
            return method;
        }

        if (children is not null && children.TryGetValue(name, out var known))
        {
            return known;
        }

        JsValue child;
        if (cell is CellObject owner && (Methods.ContainsKey(name) || (owner.IsDatabase && name is "query" or "exec")))
        {
            child = new CellMethod(owner, name);
        }
        else if (cell.IsHandle)
        {
            // Asked by `await`, by `JSON.stringify` and by whoever describes the stack, who must get an answer.
            return name is "then" or "toJSON" || cell is CellMethod ? JsValue.Undefined
                : throw Refuse(cell.Realm, $"A cell has no property `{name}`. Read the value first: `.get().{name}`, or go to the property's own cell: `.key(\"{name}\")`.");
        }
        else
        {
            child = new CellObject(cell.Realm, cell.Target.Child(name), isHandle: false);
        }

        (children ??= new(StringComparer.Ordinal)).Add(name, child);
        return child;
    }

    private static JsValue GetSymbol(ICellObject cell, JsValue symbol)
    {
        var symbols = cell.Realm.Agent.Prelude.Symbols;
        if (symbol.Equals(symbols.Self))
        {
            return cell.Realm.MakeRef(cell.Realm.Agent.Port(cell.Realm).Self);
        }

        if (symbol.Equals(symbols.ToPrimitive))
        {
            throw RefuseOutside(cell.Realm);
        }

        if (symbol.Equals(symbols.Iterator))
        {
            var elements = Destructured(cell);
            var values = elements.Get(symbol);
            return cell.Realm.Agent.Prelude.Function("values", 0, (_, _) => cell.Realm.Engine.Call(values, elements, []));
        }

        return JsValue.Undefined;
    }

    // `const [first, second] = ref`: how many are taken is not known here.
    private static JsArray Destructured(ICellObject cell)
    {
        var elements = new JsValue[MaxDestructured];
        for (var i = 0; i < elements.Length; i++)
        {
            elements[i] = new CellObject(cell.Realm, cell.Target.Child(i.ToString(CultureInfo.InvariantCulture)), isHandle: false);
        }

        return new JsArray(cell.Realm.Engine, elements);
    }

    public static bool RefuseToSet(JintRealm realm, JsValue property) =>
        throw Refuse(realm, $"A cell's property `{property}` cannot be assigned. In a handler, write with `.set(…)` or `.key(\"{property}\").set(…)`.");

    public static bool RefuseToLook(JintRealm realm) => throw RefuseOutside(realm);

    private static JavaScriptException RefuseOutside(JintRealm realm) => Refuse(
        realm,
        "A reactive value was used as a plain one. In a pattern's body it has no value yet: compute with it in `computed(…)`, `lift(…)` or a handler; where you hold a cell, read it with `.get()`.");

    private static JavaScriptException Refuse(JintRealm realm, string message) => new(realm.Engine.Intrinsics.TypeError, message);
}
