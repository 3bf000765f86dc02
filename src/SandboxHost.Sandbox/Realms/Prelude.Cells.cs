using System.Globalization;
using Jint;
using Jint.Native;
using Jint.Runtime;

namespace SandboxHost.Sandbox.Realms;

// Cells: making them, and the methods of those that a pattern holds.
internal sealed partial class Prelude
{
    private void AddCells()
    {
        Export("cell", 1, arguments => MakeCell(arguments));
        Export("createCell", 3, arguments => At(arguments, 0) is SiteToken
            ? MakeCell([arguments[0], At(arguments, 3), At(arguments, 1)])
            : MakeCell([At(arguments, 2), At(arguments, 0)]));
        Export("stream", 0, arguments => MakeCell(arguments, isStream: true));
        foreach (var name in (string[])["Cell", "Writable", "OpaqueCell", "ReadonlyCell", "WriteonlyCell", "ComparableCell", "Stream"])
        {
            _exports.Add(name, new CellConstructor(this, _agent.Script, name));
        }

        Export("equals", 2, arguments => AreSame(arguments, CellOperation.Equals));
    }

    /// <summary><c>cell(initial, schema)</c></summary>
    public JsValue MakeCell(JsValue[] arguments, bool isStream = false)
    {
        var site = At(arguments, 0) as SiteToken;
        var rest = site is null ? arguments : arguments[1..];
        RequireBuilding(isStream ? "A stream was made" : "A cell was made");
        if (IsReactive(At(rest, 0), inner => inner is ICellObject))
        {
            throw new HostRefusalException("The initial value of a cell is plain data, and this has a cell or a reactive value in it. Make the cell empty and set it in a handler, or use the other cell itself.");
        }

        var initial = Realm.Marshaller.FromRealm(At(rest, 0), "the cell's initial value");
        var schema = At(rest, 1) is { } given && (given.IsObject() || given.IsBoolean()) ? Realm.Marshaller.FromRealm(given, "the cell's schema") : null;
        return new CellObject(Realm, Port.CreateCell(new CellRequest(initial, site?.Site, schema, isStream)), isHandle: false) { IsMade = !isStream };
    }

    /// <summary><c>equals(a, b)</c>: the same object, or the same place.</summary>
    public JsBoolean AreSame(JsValue left, JsValue right, CellOperation operation)
    {
        if (left.IsUndefined() || right.IsUndefined())
        {
            return JsBoolean.False;
        }

        if (ReferenceEquals(left, right))
        {
            return JsBoolean.True;
        }

        if (PlaceOf(left) is { } first && PlaceOf(right) is { } second)
        {
            return ReferenceEquals(Port.Operate(operation, first, [second]), PlainValue.True) ? JsBoolean.True : JsBoolean.False;
        }

        return !left.IsObject() && left.Equals(right) ? JsBoolean.True : JsBoolean.False;
    }

    /// <summary>The same for the arguments of a call.</summary>
    public JsBoolean AreSame(JsValue[] arguments, CellOperation operation) => AreSame(At(arguments, 0), At(arguments, 1), operation);

    private PlainValue.Reference? PlaceOf(JsValue value) => value is IReferenceObject reference ? reference.Target : Realm.Marshaller.OriginOf(value);

    /// <summary>Calls a method of a cell.</summary>
    public JsValue CallMethod(CellObject cell, string name, JsValue[] arguments) => Guarded(() =>
    {
        var realm = Realm;
        if (!ReferenceEquals(cell.Realm, realm))
        {
            throw new HostRefusalException("This cell belongs to another instance.");
        }

        if (CellProperties.Methods.GetValueOrDefault(name) is { } operation)
        {
            return Operate(realm, cell, operation, name, arguments);
        }

        return name switch
        {
            "key" when !cell.IsHandle && arguments.Any(IsRef) => MakeNode(
                NodeKind.Key, PlainValue.Of([cell.Target, .. arguments.Select((key, i) => realm.Marshaller.FromRealm(key, string.Create(CultureInfo.InvariantCulture, $"key {i + 1}")))])),
            "key" => Navigate(realm, cell, arguments),
            "map" => MakeElements(NodeKind.Map, cell, name, arguments),
            "filter" => MakeElements(NodeKind.Filter, cell, name, arguments),
            "flatMap" => MakeElements(NodeKind.FlatMap, cell, name, arguments),
            "query" => MakeEffect("sqliteQuery", [cell, .. arguments]),
            "exec" => throw new HostRefusalException("not granted: sqliteDatabase"),
            "reduce" or "findIndex" => OverWholeList(realm, cell, name, arguments),
            _ => cell, // setName, setSchema and asSchema say nothing that the types do not.
        };
    });

    private static CellObject Navigate(JintRealm realm, CellObject cell, JsValue[] arguments)
    {
        var place = cell.Target;
        foreach (var key in arguments)
        {
            place = place.Child(key.IsNumber() || key.IsString() ? TypeConverter.ToString(key) : throw new HostRefusalException("`key` takes names and indices."));
        }

        return new CellObject(realm, place, cell.IsHandle) { IsMade = cell.IsMade };
    }

    private JsValue Operate(JintRealm realm, CellObject cell, CellOperation operation, string name, JsValue[] arguments)
    {
        if (operation is CellOperation.Equals or CellOperation.EqualLinks)
        {
            return AreSame(cell, At(arguments, 0), operation);
        }

        if (_agent.Context.Kind is CallKind.Body or CallKind.Load && operation is not (CellOperation.For or CellOperation.SetDefault))
        {
            throw new HostRefusalException(operation is CellOperation.Get or CellOperation.Sample
                ? $"`{name}` was called in a pattern's body, where cells have no value yet. Read it in `computed(…)`, `lift(…)` or a handler."
                : $"`{name}` was called in a pattern's body, where nothing can be changed. Do it in a handler.");
        }

        // An increment of nothing is one of 1; an event may be nothing at all.
        var count = operation is CellOperation.Push or CellOperation.AddUnique ? arguments.Length
            : operation is CellOperation.Get or CellOperation.Sample or CellOperation.Resolve ? 0
            : operation is CellOperation.Increment && arguments.Length == 0 ? 0
            : 1;
        var plain = new PlainValue[count];
        for (var i = 0; i < count; i++)
        {
            plain[i] = realm.Marshaller.FromRealm(At(arguments, i), NameOf(operation, i));
        }

        var result = Port.Operate(operation, cell.Target, plain);
        return operation switch
        {
            CellOperation.Get or CellOperation.Sample => realm.Marshaller.ToRealm(result),
            CellOperation.Resolve or CellOperation.ElementById => realm.MakeHandle((PlainValue.Reference)result),
            CellOperation.Send => JsValue.Undefined,
            _ => cell,
        };
    }

    private static string NameOf(CellOperation operation, int index) => operation switch
    {
        CellOperation.Send => "event",
        CellOperation.Push or CellOperation.AddUnique => string.Create(CultureInfo.InvariantCulture, $"value {index + 1}"),
        _ => "value",
    };

    private CellObject MakeElements(NodeKind kind, CellObject list, string name, JsValue[] arguments)
    {
        if (list.IsHandle)
        {
            throw new HostRefusalException($"A cell has no `{name}` where its value can be read. Write `.get().{name}(…)`.");
        }

        return MakeNode(kind, list.Target, MakeFunction(FunctionKind.Element, name, arguments));
    }

    // A lift over the whole list, which calls the array's own method.
    private CellObject OverWholeList(JintRealm realm, CellObject list, string name, JsValue[] arguments)
    {
        if (list.IsHandle)
        {
            throw new HostRefusalException($"A cell has no `{name}` where its value can be read. Write `.get().{name}(…)`.");
        }

        var method = _agent.Script.Intrinsics.Array.PrototypeObject.Get(name);
        var whole = Function(name, 1, (_, inner) => inner[0] is JsArray array ? _agent.Script.Call(method, array, arguments) : JsValue.Undefined);
        return MakeNode(NodeKind.Lift, list.Target, realm.Define(FunctionKind.Lift, whole, BuilderForm.None));
    }
}
