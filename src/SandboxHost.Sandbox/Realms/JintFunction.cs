using Jint.Native;

namespace SandboxHost.Sandbox.Realms;

/// <summary>A function of a realm in this process.</summary>
internal sealed class JintFunction : RealmFunction
{
    public JintFunction(JintRealm realm, FunctionKind kind, JsValue body, BuilderForm form, int? ordinal, string name)
        : base(kind)
    {
        Realm = realm;
        Body = body;
        Site = form.Site;
        Ordinal = ordinal;
        Name = name;
        ArgumentSchema = form.FirstSchema;
        ResultSchema = form.SecondSchema;
        HasProxiedContext = form.HasProxy;
    }

    public JintRealm Realm { get; }

    /// <summary>What is called.</summary>
    public JsValue Body { get; }
}
