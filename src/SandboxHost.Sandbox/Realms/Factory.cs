using Jint;
using Jint.Native;
using SandboxHost.Compiler;

namespace SandboxHost.Sandbox.Realms;

/// <summary>What <c>pattern(…)</c>, <c>lift(…)</c> and <c>handler(…)</c> give: a function that adds a node to the graph.</summary>
internal sealed class Factory(JintRealm realm, JintFunction made) : ClosedFunction(realm.Agent, made.Name)
{
    public JintRealm Realm { get; } = realm;

    public JintFunction Made { get; } = made;

    /// <summary>What to call the kind in a message.</summary>
    public static string Describe(FunctionKind kind) => kind switch
    {
        FunctionKind.Pattern => "a pattern",
        FunctionKind.Lift => "a lift",
        FunctionKind.Handler => "a handler",
        FunctionKind.Element => "a list's callback",
    };

    protected override JsValue Call(JsValue thisObject, JsValue[] arguments) =>
        Realm.Agent.Prelude.CallFactory(this, arguments.Length > 0 ? arguments[0] : Undefined);

    // The binding forms `h.with(ctx)` and `h.bind(ctx)`; scopes and spaces, of which there is one.
    protected override JsValue? Find(JsValue property) => property.IsString() ? property.AsString() switch
    {
        "with" or "bind" when Made.Kind == FunctionKind.Handler => this,
        "asScope" or "inSpace" => Realm.Agent.Prelude.Function("the same factory", 1, (_, _) => this),
        "argumentSchema" => SchemaOf(Made.ArgumentSchema, site => Made.Kind == FunctionKind.Handler ? site.Event : site.Argument),
        "resultSchema" => SchemaOf(Made.ResultSchema, site => Made.Kind == FunctionKind.Handler ? site.Context : site.Result),
        "toJSON" => Realm.Agent.Prelude.Function("toJSON", 0, (_, _) => Describe()),
        _ => null,
    }
    : null;

    private JsValue SchemaOf(PlainValue? written, Func<BuilderSite, Schema?> ofSite) => Realm.Marshaller.ToRealm(
        written ?? PlainValueJson.Parse((Made.Site is { } site ? ofSite(Realm.Program.Sites[site]) ?? Schema.Any : Schema.Any).ToJson()));

    private JsObject Describe()
    {
        var description = new JsObject(Realm.Engine);
        description.FastSetDataProperty("argumentSchema", Find("argumentSchema")!); // every factory has one
        description.FastSetDataProperty("resultSchema", Find("resultSchema")!); // as above
        return description;
    }
}

/// <summary>A pattern that came in as a value: from a cell, an input, an event. It can be called like the pattern itself.</summary>
internal sealed class PatternStandIn(JintRealm realm, PlainValue.Reference target) : ClosedFunction(realm.Agent, "pattern"), IReferenceObject
{
    public PlainValue.Reference Target { get; } = target;

    public JintRealm Realm { get; } = realm;

    public IReferenceHolder Owner => Realm;

    protected override JsValue Call(JsValue thisObject, JsValue[] arguments) =>
        Realm.Agent.Prelude.Instantiate(Realm, Target, arguments.Length > 0 ? arguments[0] : Undefined);

    protected override JsValue? Find(JsValue property) => property.IsString() && property.AsString() is "asScope" or "inSpace"
        ? Realm.Agent.Prelude.Function("the same pattern", 1, (_, _) => this)
        : null;
}
