using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;

namespace SandboxHost.Sandbox.Realms;

// What compiled code calls: closures with their captures, expressions over references, choices, lists, and the module's last act.
internal sealed partial class Prelude
{
    /// <summary>The input's property in which the conditions come under which a computation runs at all. No variable has such a name.</summary>
    private const string ConditionsKey = "$if";

    private const int MaxConditions = 100;

    // The choices whose branches are being evaluated, from the outermost in. What is built for a branch runs only while the branch is chosen.
    private readonly List<(JsValue Condition, bool Expected)> _branches = [];

    // The prototypes of functions that are not plain: no name leads to them.
    private static readonly Prepared<Acornima.Ast.Script> s_functionPrototypes =
        Jint.Engine.PrepareScript("[function* () {}, async function () {}, async function* () {}].map(Object.getPrototypeOf)");

    /// <summary>Objects of the language that no name leads to.</summary>
    public IReadOnlyList<ObjectInstance> UnnamedRoots { get; private set; } = [];

    private void AddLowering()
    {
        UnnamedRoots = [.. ((JsArray)_agent.Script.Evaluate(s_functionPrototypes)).ToArray().OfType<ObjectInstance>()];
        AddHelper("$expr", 3, arguments => Express(arguments[0], Record(arguments[1]), Closure(arguments[2])));
        AddHelper("$spread", 4, arguments => Spread((JsArray)arguments[0], arguments[1], Record(arguments[2]), Closure(arguments[3])));
        AddHelper("$call", 4, arguments => IsBuilder(arguments[0])
            ? Call(Closure(arguments[3]), arguments[2])
            : Express(arguments[1], Record(arguments[2]), Closure(arguments[3])));
        AddHelper("$cond", 3, arguments => Choose(arguments[0], arguments[1], arguments[2]));
        AddHelper("$and", 2, arguments => ChooseOr(NodeKind.When, arguments[0], arguments[1]));
        AddHelper("$or", 2, arguments => ChooseOr(NodeKind.Unless, arguments[0], arguments[1]));
        AddHelper("$list", 3, arguments => EachElement(arguments[0].ToString(), arguments[1], arguments[2..]));
        AddHelper("$computed", 3, arguments => ComputeWithCaptures(arguments[0], Record(arguments[1]), Closure(arguments[2]), isClosure: true));
        AddHelper("$action", 3, arguments => ActWithCaptures(arguments[0], Record(arguments[1]), Closure(arguments[2])));
        AddHelper("$assert", 4, arguments => AssertWithCaptures(arguments[0], Record(arguments[1]), arguments[2], arguments.Length > 3 ? arguments[3] : JsValue.Undefined));
        AddHelper("$part", 2, arguments => NotePart(arguments[0], arguments[1]));
        AddHelper("$derive", 4, DeriveWithCaptures);
        AddHelper("$lift", 3, arguments => MakeWithCaptures(FunctionKind.Lift, "lift", arguments));
        AddHelper("$handler", 3, arguments => MakeWithCaptures(FunctionKind.Handler, "handler", arguments));
        AddHelper("$default", 2, arguments => WithDefault(arguments[0], arguments[1]));
        AddHelper("$freeze", 1, FreezeModule);
    }

    private void AddHelper(string name, int length, Func<JsValue[], JsValue> body)
    {
        var helper = Function(name, length, (_, arguments) => body(arguments));
        helper.PreventExtensions();
        _lowering.Add(name, helper);
    }

    // Only compiled code calls the helpers, so what they are given has the form that the compiler writes.
    private static JsObject Record(JsValue value) => (JsObject)value;

    private static Jint.Native.Function.Function Closure(JsValue value) => (Jint.Native.Function.Function)value;

    private JsValue Call(JsValue function, params JsValue[] arguments) => _agent.Script.Call(function, JsValue.Undefined, arguments);

    // ---- What is reactive ------------------------------------------------------------------------------------

    /// <summary>Whether a value is a reference that cannot be read here: in a body each cell is, elsewhere what factories gave just now.</summary>
    private bool IsRef(JsValue value) => value is ICellObject cell && (_agent.Context.Kind is CallKind.Body || !cell.IsHandle);

    /// <summary>Whether a value is or contains a reference: plain data that was made in this body is looked through.</summary>
    /// <remarks>What is too large to be looked through counts as if it did: then the boundary has the last word.</remarks>
    private bool IsReactive(JsValue value, Func<JsValue, bool> isReference)
    {
        const int MaxLooked = 20_000;
        if (value is not ObjectInstance root)
        {
            return false;
        }

        if (isReference(value))
        {
            return true;
        }

        HashSet<ObjectInstance>? seen = null;
        var open = new Stack<ObjectInstance>([root]);
        while (open.TryPop(out var instance))
        {
            if (instance is not (JsArray or JsObject) || Realm.Marshaller.OriginOf(instance) is not null || !(seen ??= new(ReferenceEqualityComparer.Instance)).Add(instance))
            {
                continue;
            }

            if (seen.Count > MaxLooked)
            {
                return true;
            }

            foreach (var (_, descriptor) in instance.GetOwnProperties())
            {
                if (!descriptor.IsAccessorDescriptor() && descriptor.Value is ObjectInstance part)
                {
                    if (isReference(part))
                    {
                        return true;
                    }

                    open.Push(part);
                }
            }
        }

        return false;
    }

    /// <summary>What builds when it is called, and is given references as they are.</summary>
    private bool IsBuilder(JsValue value) =>
        value is Factory or CapturingFactory or PatternStandIn or CellConstructor || (_exports.ContainsValue(value));

    // ---- Captures --------------------------------------------------------------------------------------------

    /// <summary>Captures, taken apart: what goes into the graph, and what stays with the function because it never changes.</summary>
    private sealed class Captured(PlainValue.Record input, IReadOnlyList<KeyValuePair<string, JsValue>> constants, bool[] conditions, FrozenScope scope)
    {
        /// <summary>The input of the node.</summary>
        public PlainValue.Record Input { get; } = input;

        /// <summary>Puts values and constants together again. Null if the branch that this belongs to is not chosen.</summary>
        public JsObject? Merge(Jint.Engine engine, JsValue values)
        {
            scope.ResetExpressions();
            var merged = new JsObject(engine);
            if (values is ObjectInstance record)
            {
                foreach (var (key, descriptor) in record.GetOwnProperties())
                {
                    if (!ReferenceEquals(key, JsValue.Undefined) && key.ToString() == ConditionsKey)
                    {
                        if (!Holds(descriptor.Value))
                        {
                            return null;
                        }
                    }
                    else
                    {
                        merged.FastSetDataProperty(key.ToString(), descriptor.Value);
                    }
                }
            }

            foreach (var (name, value) in constants)
            {
                merged.FastSetDataProperty(name, value);
            }

            return merged;
        }

        private bool Holds(JsValue values)
        {
            for (var i = 0; i < conditions.Length; i++)
            {
                var value = values is JsArray list && i < list.Length ? list[(uint)i] : JsValue.Undefined;
                if (TypeConverter.ToBoolean(value) != conditions[i])
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Takes captures apart. Constants are frozen: a closure that outlives the body must not carry state.</summary>
    private Captured Split(JsObject captures, JsValue function, bool isConditional)
    {
        var input = new List<KeyValuePair<string, PlainValue>>();
        var constants = new List<KeyValuePair<string, JsValue>>();
        var scope = new FrozenScope(_agent);

        // Where values are known, they are what the types say, and are read as that: only in a body there are constants beside references.
        var isRunning = _agent.Context.Kind is CallKind.Computation or CallKind.Handler;
        Realm.Scope.FreezeCallback((Jint.Native.Function.Function)function, isTop: false);
        foreach (var (key, descriptor) in captures.GetOwnProperties())
        {
            var (name, value) = (key.ToString(), descriptor.Value);
            if (IsReactive(value, inner => inner is IReferenceObject and not PatternStandIn) || (isRunning && IsData(value)))
            {
                input.Add(new(name, Realm.Marshaller.FromRealm(value, name)));
            }
            else
            {
                scope.Freeze(name, value, function);
                constants.Add(new(name, value));
            }
        }

        var conditions = isConditional ? _branches.Take(MaxConditions).ToArray() : [];
        if (conditions.Length > 0)
        {
            input.Add(new(ConditionsKey, PlainValue.Of(conditions.Select(branch => Realm.Marshaller.FromRealm(branch.Condition, "condition")))));
        }

        return new Captured((PlainValue.Record)PlainValue.Of(input), constants, [.. conditions.Select(branch => branch.Expected)], scope);
    }

    private bool IsData(JsValue value)
    {
        try
        {
            return Realm.Marshaller.FromRealm(value, "") is not null;
        }
        catch (MarshalException)
        {
            return false;
        }
    }

    private BuilderForm FormOf(JsValue site) => ReadForm("", [site]);

    private CellObject Node(NodeKind kind, FunctionKind function, BuilderForm form, PlainValue input, string name, int length, Func<JsValue[], JsValue> body) =>
        MakeNode(kind, input, Realm.Define(function, Function(name, length, (_, arguments) => body(arguments)), form));

    // ---- Computations ----------------------------------------------------------------------------------------

    // Evaluated here and now unless something in it has no value yet. Streams and databases never have one, and are passed on as they are.
    private JsValue Express(JsValue site, JsObject captures, Jint.Native.Function.Function function)
    {
        var isReactive = false;
        var hasValues = false;
        foreach (var (_, descriptor) in captures.GetOwnProperties())
        {
            if (IsReactive(descriptor.Value, IsRef))
            {
                isReactive = true;
                hasValues |= descriptor.Value is not (IReferenceObject { Target.Kind: ReferenceKind.Stream } or CellObject { IsDatabase: true });
            }
        }

        return isReactive && hasValues ? ComputeWithCaptures(site, captures, function) : Call(function, captures);
    }

    // `[...a, b]`, `{ ...a, b }`
    private JsValue Spread(JsArray spread, JsValue site, JsObject captures, Jint.Native.Function.Function function)
    {
        foreach (var value in spread.ToArray())
        {
            if (IsRef(value))
            {
                return ComputeWithCaptures(site, captures, function);
            }
        }

        return Call(function, captures);
    }

    private CellObject ComputeWithCaptures(JsValue site, JsObject captures, Jint.Native.Function.Function function, bool isClosure = false)
    {
        RequireBuilding("A computation was made");
        var captured = Split(captures, function, isConditional: true);
        var form = FormOf(site);
        form = isClosure && ShapesIn(captures) is { Count: > 0 } shapes ? form with { FirstSchema = CellShapes.Merge(WrittenSchema(form, site => site.Argument), shapes) } : form;
        return Node(NodeKind.Lift, FunctionKind.Lift, form, captured.Input, "computed", 1, arguments =>
            captured.Merge(_agent.Script, At(arguments, 0)) is { } values ? Call(function, values) : JsValue.Undefined);
    }

    private CellObject ActWithCaptures(JsValue site, JsObject captures, Jint.Native.Function.Function function)
    {
        RequireBuilding("`action` was called");
        var captured = Split(captures, function, isConditional: false);
        var form = FormOf(site);
        form = ShapesIn(captures) is { Count: > 0 } shapes
            ? form with { FirstSchema = WrittenSchema(form, site => site.Event), SecondSchema = CellShapes.Merge(WrittenSchema(form, site => site.Context), shapes) }
            : form;
        return Node(NodeKind.Handler, FunctionKind.Handler, form, captured.Input, "action", 2, arguments =>
            Call(function, At(arguments, 0), captured.Merge(_agent.Script, At(arguments, 1))!)); // an action has no conditions
    }

    private static List<KeyValuePair<string, PlainValue>> ShapesIn(JsObject captures)
    {
        var shapes = new List<KeyValuePair<string, PlainValue>>();
        foreach (var (key, descriptor) in captures.GetOwnProperties())
        {
            if (CellShapes.Of(descriptor.Value) is { } shape)
            {
                shapes.Add(new(key.ToString(), shape));
            }
        }

        return shapes;
    }

    // What the types say, as if it had been written by hand.
    private PlainValue? WrittenSchema(BuilderForm form, Func<SandboxHost.Compiler.BuilderSite, SandboxHost.Compiler.Schema?> of) =>
        form.Site is { } site && of(Realm.Program.Sites[site]) is { } schema ? PlainValueJson.Parse(schema.ToJson()) : null;

    // `$derive(site, captures, input, fn)`, with schemas by hand before the input
    private CellObject DeriveWithCaptures(JsValue[] arguments)
    {
        RequireBuilding("`derive` was called");
        var function = Closure(arguments[^1]);
        var captured = Split(Record(arguments[1]), function, isConditional: true);
        var form = WithCaptures(ReadForm("derive", [arguments[0], .. arguments[2..^2], function]), "input");
        var input = PlainValue.Of(new("input", Realm.Marshaller.FromRealm(arguments[^2], "input")), new KeyValuePair<string, PlainValue>("captures", captured.Input));
        return Node(NodeKind.Lift, FunctionKind.Lift, form, input, "derive", 1, inner => CallLift(captured, function, inner));
    }

    private JsValue CallLift(Captured captured, Jint.Native.Function.Function function, JsValue[] arguments)
    {
        var record = At(arguments, 0) as ObjectInstance;
        var input = record?.Get("input") ?? JsValue.Undefined;

        // As every lift: without an input it is not run.
        return input.IsUndefined() || captured.Merge(_agent.Script, record!.Get("captures")) is not { } values ? JsValue.Undefined : Call(function, input, values);
    }

    /// <summary>A schema by hand says what the author's function gets: it stands for a part of the input now.</summary>
    private static BuilderForm WithCaptures(BuilderForm form, string name)
    {
        return name == "context"
            ? form with { SecondSchema = Wrap(form.SecondSchema) }
            : form with { FirstSchema = Wrap(form.FirstSchema) };

        PlainValue? Wrap(PlainValue? schema) => schema is null ? null : PlainValue.Of(
            new("type", PlainValue.Of("object")),
            new KeyValuePair<string, PlainValue>("properties", PlainValue.Of(new(name, schema), new KeyValuePair<string, PlainValue>("captures", PlainValue.True))));
    }

    // `$lift(site, captures, fn)`, `$handler(site, captures, fn)`: factories that were made within a body.
    private CapturingFactory MakeWithCaptures(FunctionKind kind, string builder, JsValue[] arguments)
    {
        if (_agent.Context.Kind == CallKind.Load)
        {
            throw new HostRefusalException($"This {builder} is made at the top of a module and closes over the variables of a function, which could keep state between calls. Pass what it needs as its input; keep state in cells.");
        }

        var form = ReadForm(builder, [arguments[0], .. arguments[2..]]);
        if (form.Body is not Jint.Native.Function.Function function)
        {
            throw new HostRefusalException($"`{builder}` needs a function, and got none.");
        }

        var captures = Record(arguments[1]);
        var isHandler = kind == FunctionKind.Handler;
        form = WithCaptures(form, isHandler ? "context" : "input");
        return new CapturingFactory(_agent, builder, input => Guarded(() =>
        {
            RequireBuilding($"A {builder} was called");
            var captured = Split(captures, function, isConditional: !isHandler);
            var plain = PlainValue.Of(
                new(isHandler ? "context" : "input", Realm.Marshaller.FromRealm(input, isHandler ? "state" : "input")),
                new KeyValuePair<string, PlainValue>("captures", captured.Input));
            return isHandler
                ? Node(NodeKind.Handler, kind, form, plain, builder, 2, inner =>
                {
                    var record = At(inner, 1) as ObjectInstance;
                    return Call(function, At(inner, 0), record?.Get("context") ?? JsValue.Undefined, captured.Merge(_agent.Script, record?.Get("captures") ?? JsValue.Undefined)!);
                })
                : Node(NodeKind.Lift, kind, form, plain, builder, 1, inner => CallLift(captured, function, inner));
        }));
    }

    // ---- Choices and lists -----------------------------------------------------------------------------------

    private JsValue Choose(JsValue condition, JsValue consequent, JsValue alternate)
    {
        if (!IsRef(condition))
        {
            return Call(TypeConverter.ToBoolean(condition) ? consequent : alternate);
        }

        return Choose(NodeKind.IfElse, [condition, InBranch(condition, true, consequent), InBranch(condition, false, alternate)], 3);
    }

    private JsValue ChooseOr(NodeKind kind, JsValue condition, JsValue other)
    {
        var continues = kind == NodeKind.When;
        if (!IsRef(condition))
        {
            return TypeConverter.ToBoolean(condition) == continues ? Call(other) : condition;
        }

        return Choose(kind, [condition, InBranch(condition, continues, other)], 2);
    }

    private JsValue InBranch(JsValue condition, bool expected, JsValue branch)
    {
        _branches.Add((condition, expected));
        try
        {
            return Call(branch);
        }
        finally
        {
            _branches.RemoveAt(_branches.Count - 1);
        }
    }

    // `list.map(f)`: an instance for each element of a reference, JavaScript's own method of anything else. In front of a callback that uses
    // variables of the body comes a record of them: it goes on using them when the body has ended, and must not find them changed.
    private JsValue EachElement(string operation, JsValue list, JsValue[] arguments)
    {
        var outlived = arguments.Length > 1 && arguments[0] is JsObject ? arguments[0] : null;
        arguments = outlived is null ? arguments : arguments[1..];
        var isOptional = operation[0] == '?';
        var name = isOptional ? operation[1..] : operation;
        if (isOptional && list is JsUndefined or JsNull)
        {
            return JsValue.Undefined;
        }

        if (IsRef(list))
        {
            FreezeOutlived(outlived, arguments[0]);
            var cell = list is CellObject { IsHandle: false } known ? known : Realm.MakeRef(((ICellObject)list).Target);
            return CallMethod(cell, name, arguments[..1]);
        }

        if (list is ICellObject)
        {
            return Call(((ObjectInstance)list).Get(name), arguments);
        }

        var method = list is JsUndefined or JsNull
            ? throw Refuse($"Cannot read `{name}` of {(list is JsNull ? "null" : "undefined")}.")
            : TypeConverter.ToObject(_agent.Realm, list).Get(name, list);
        return method is Jint.Native.Function.Function
            ? _agent.Script.Call(method, list, arguments)
            : throw Refuse($"`{name}` is not a function here.");
    }

    // `$default(ref, value)`: the same place, read as the value while nothing is there.
    private JsValue WithDefault(JsValue property, JsValue value) => property switch
    {
        ICellObject { IsHandle: false } cell => Realm.MakeRef(cell.Target.WithDefault(Realm.Marshaller.FromRealm(value, "default"))),
        JsUndefined => value,
        _ => property,
    };

    private void FreezeOutlived(JsValue? variables, JsValue callback)
    {
        if (variables is null)
        {
            return;
        }

        var scope = new FrozenScope(_agent);
        foreach (var (key, descriptor) in ((JsObject)variables).GetOwnProperties())
        {
            scope.Freeze(key.ToString(), descriptor.Value, callback);
        }
    }

    // ---- The module's last act -------------------------------------------------------------------------------

    // `$freeze({ a, b })`, `export default $freeze("default", value)`
    private JsValue FreezeModule(JsValue[] arguments)
    {
        var scope = Realm.Scope;
        if (arguments.Length > 1)
        {
            scope.Freeze("default", arguments[1], null);
            return arguments[1];
        }

        foreach (var (key, descriptor) in Record(arguments[0]).GetOwnProperties())
        {
            scope.Freeze(key.ToString(), descriptor.Value, null);
        }

        return JsValue.Undefined;
    }
}

/// <summary>A lift or handler that was made within a body and captures its variables: called, it adds a node to the graph.</summary>
internal sealed class CapturingFactory(HardenedEngine agent, string name, Func<JsValue, JsValue> make) : ClosedFunction(agent, name)
{
    protected override JsValue Call(JsValue thisObject, JsValue[] arguments) => make(arguments.Length > 0 ? arguments[0] : Undefined);

    protected override JsValue? Find(JsValue property) => property.IsString() && property.AsString() is "with" or "bind" ? this : null;
}
