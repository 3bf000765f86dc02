using System.Globalization;
using Jint;
using Jint.Native;

namespace SandboxHost.Sandbox.Realms;

// Builders: pattern, lift, handler and what is made of them.
internal sealed partial class Prelude
{
    private void AddBuilders()
    {
        foreach (var name in (string[])["pattern", "recipe"])
        {
            Export(name, 1, arguments => MakeFactory(FunctionKind.Pattern, name, arguments));
        }

        Export("lift", 1, arguments => MakeFactory(FunctionKind.Lift, "lift", arguments));
        Export("handler", 1, arguments => MakeFactory(FunctionKind.Handler, "handler", arguments));
        foreach (var name in (string[])["computed", "compute", "render"])
        {
            Export(name, 1, arguments => Compute(name, arguments));
        }

        Export("action", 1, Action);
        Export("assert", 1, arguments => AssertWithCaptures(JsValue.Undefined, new JsObject(_agent.Script), "", At(arguments, 0)));
        Export("derive", 2, Derive);
        Export("str", 1, JoinTemplate);
        Export("ifElse", 3, arguments => Choose(NodeKind.IfElse, arguments.Length >= 7 ? arguments[4..7] : arguments, 3));
        Export("when", 2, arguments => Choose(NodeKind.When, arguments.Length >= 5 ? arguments[3..5] : arguments, 2));
        Export("unless", 2, arguments => Choose(NodeKind.Unless, arguments.Length >= 5 ? arguments[3..5] : arguments, 2));
        _lowering.Add("$site", Function("$site", 1, (_, arguments) => new SiteToken(_agent.Script, (int)At(arguments, 0).AsNumber())));
    }

    private BuilderForm ReadForm(string builder, JsValue[] arguments) =>
        BuilderForm.Read(arguments, schema => Realm.Marshaller.FromRealm(schema, $"the schema of {builder}"));

    private JintFunction MakeFunction(FunctionKind kind, string builder, JsValue[] arguments)
    {
        var form = ReadForm(builder, arguments);
        if (form.Body is null)
        {
            throw new HostRefusalException($"`{builder}` needs a function, and got none.");
        }

        return Realm.Define(kind, form.Body, form);
    }

    private Factory MakeFactory(FunctionKind kind, string builder, JsValue[] arguments)
    {
        if (_agent.Context.Kind is CallKind.Computation or CallKind.Handler && kind != FunctionKind.Pattern)
        {
            throw new HostRefusalException($"`{builder}` cannot be called while a computation or handler runs. Call it at the top of the module.");
        }

        return new Factory(Realm, MakeFunction(kind, builder, arguments));
    }

    /// <summary>What a factory does when it is called.</summary>
    public JsValue CallFactory(Factory factory, JsValue input) => Guarded(() =>
    {
        var realm = Realm;
        if (!ReferenceEquals(factory.Realm, realm))
        {
            throw new HostRefusalException("This factory belongs to another program.");
        }

        var what = Factory.Describe(factory.Made.Kind);
        RequireBuilding($"{what[0..1].ToUpperInvariant()}{what[1..]} was called");
        return factory.Made.Kind switch
        {
            FunctionKind.Pattern => Instantiate(realm, realm.ReferenceTo(factory), input),
            FunctionKind.Lift => MakeNode(NodeKind.Lift, realm.Marshaller.FromRealm(input, "input"), factory.Made),
            FunctionKind.Handler => MakeNode(NodeKind.Handler, realm.Marshaller.FromRealm(input, "state"), factory.Made),
            _ => throw new HostRefusalException("A list's callback cannot be called."),
        };
    });

    private CellObject MakeNode(NodeKind kind, PlainValue input, JintFunction? function = null) =>
        Realm.MakeRef(Port.CreateNode(new NodeRequest(kind, input, function)));

    private CellObject Compute(string builder, JsValue[] arguments)
    {
        RequireBuilding($"`{builder}` was called");
        return MakeNode(NodeKind.Lift, PlainValue.EmptyRecord, MakeFunction(FunctionKind.Lift, builder, arguments));
    }

    private CellObject Action(JsValue[] arguments)
    {
        RequireBuilding("`action` was called");
        return MakeNode(NodeKind.Handler, PlainValue.EmptyRecord, MakeFunction(FunctionKind.Handler, "action", arguments));
    }

    // `derive(input, fn)`, `derive(argumentSchema, resultSchema, input, fn)`
    private CellObject Derive(JsValue[] arguments)
    {
        RequireBuilding("`derive` was called");
        var hasSite = arguments.Length > 0 && arguments[0] is SiteToken;
        var rest = hasSite ? arguments[1..] : arguments;
        if (rest.Length is not (2 or 4) || rest[^1] is not Jint.Native.Function.Function body)
        {
            throw new HostRefusalException("`derive` takes an input and a function.");
        }

        JsValue[] builder = [.. hasSite ? arguments[..1] : [], .. rest[..^2], body];
        return MakeNode(NodeKind.Lift, Realm.Marshaller.FromRealm(rest[^2], "input"), MakeFunction(FunctionKind.Lift, "derive", builder));
    }

    private CellObject Choose(NodeKind kind, JsValue[] arguments, int count)
    {
        RequireBuilding("A choice was made");
        var input = new PlainValue[count];
        for (var i = 0; i < count; i++)
        {
            input[i] = Realm.Marshaller.FromRealm(At(arguments, i), string.Create(CultureInfo.InvariantCulture, $"argument {i + 1}"));
        }

        return MakeNode(kind, PlainValue.Of(input));
    }

    // str`a ${x} b`: a computation of the realm's own, with the rules of template literals.
    private CellObject JoinTemplate(JsValue[] arguments)
    {
        if (At(arguments, 0) is not JsArray strings)
        {
            throw new HostRefusalException("`str` is written in front of a template: str`…`.");
        }

        var realm = Realm;
        var texts = new string[strings.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = strings[(uint)i].ToString();
        }

        var values = PlainValue.Of(arguments.Skip(1).Select((value, i) =>
            realm.Marshaller.FromRealm(value, string.Create(CultureInfo.InvariantCulture, $"substitution {i + 1}"))));
        RequireBuilding("`str` was used");
        var join = Function("str", 1, (_, inner) => Join(texts, (JsArray)inner[0]));
        return MakeNode(NodeKind.Lift, values, realm.Define(FunctionKind.Lift, join, BuilderForm.None));
    }

    private static JsString Join(string[] texts, JsArray values)
    {
        var joined = new System.Text.StringBuilder(texts[0]);
        for (var i = 1; i < texts.Length; i++)
        {
            var value = (uint)(i - 1) < values.Length ? values[(uint)(i - 1)] : JsValue.Undefined;
            joined.Append(Jint.Runtime.TypeConverter.ToString(value)).Append(texts[i]);
        }

        return new JsString(joined.ToString());
    }
}
