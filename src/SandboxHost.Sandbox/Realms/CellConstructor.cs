using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;

namespace SandboxHost.Sandbox.Realms;

/// <summary><c>new Cell(v)</c>, <c>Cell.of(v)</c>, <c>Cell.for(cause)</c>, <c>Writable.perSession.of(v)</c>, <c>Cell.equals(a, b)</c></summary>
internal sealed class CellConstructor : Constructor
{
    private readonly Prelude _prelude;
    private readonly string _name;

    private bool IsStream => _name == "Stream";

    public CellConstructor(Prelude prelude, Jint.Engine engine, string name)
        : base(engine, name)
    {
        _prelude = prelude;
        _name = name;
        PreventExtensions();
    }

    protected override JsValue Call(JsValue thisObject, JsValue[] arguments) => _prelude.Guarded(() =>
        throw new HostRefusalException($"`{_name}` is made with `new {_name}(…)` or `{_name}.of(…)`."));

    public override ObjectInstance Construct(JsValue[] arguments, JsValue newTarget) =>
        (ObjectInstance)_prelude.Guarded(() => _prelude.MakeCell(arguments, IsStream));

    public override JsValue Get(JsValue property, JsValue receiver) => Find(property) ?? Undefined;

    public override PropertyDescriptor GetOwnProperty(JsValue property) => PropertyDescriptor.Undefined;

    public override IEnumerable<KeyValuePair<JsValue, PropertyDescriptor>> GetOwnProperties() => [];

    public override bool Set(JsValue property, JsValue value, JsValue receiver) => false;

    public override bool DefineOwnProperty(JsValue property, PropertyDescriptor desc) => false;

    public override bool HasProperty(JsValue property) => Find(property) is not null;

    public override bool Delete(JsValue property) => false;

    public override List<JsValue> GetOwnPropertyKeys(Types types = Types.String | Types.Symbol) => [];

    protected override ObjectInstance? GetPrototypeOf() => null;

    private JsValue? Find(JsValue property) => property.IsString() ? property.AsString() switch
    {
        "of" => _prelude.Function("of", 1, (_, arguments) => _prelude.MakeCell(arguments, IsStream)),
        "for" => _prelude.Function("for", 1, (_, arguments) => _prelude.MakeCell(arguments.Length > 0 && arguments[0] is SiteToken site ? [site] : [], IsStream)),
        "equals" => _prelude.Function("equals", 2, (_, arguments) => _prelude.AreSame(arguments, CellOperation.Equals)),
        "equalLinks" => _prelude.Function("equalLinks", 2, (_, arguments) => _prelude.AreSame(arguments, CellOperation.EqualLinks)),

        // There is one user, one session and one space.
        "perSession" or "perUser" or "perSpace" or "perAny" => this,
        _ => null,
    }
    : null;
}
