using Jint;
using Jint.Native;
using Jint.Native.Object;

namespace SandboxHost.Sandbox.Realms;

// Values: pure helpers.
internal sealed partial class Prelude
{
    private void AddValues()
    {
        Export("valueEqual", 2, arguments =>
            Realm.Marshaller.CopyFromRealm(At(arguments, 0), "the first value").Equals(Realm.Marshaller.CopyFromRealm(At(arguments, 1), "the second value"))
                ? JsBoolean.True : JsBoolean.False);
        Export("toCompactDebugString", 1, arguments => DebugText(At(arguments, 0), indented: false));
        Export("toIndentedDebugString", 1, arguments => DebugText(At(arguments, 0), indented: true));
        foreach (var name in (string[])["cfSqlite", "table", "cfLink", "createNodeFactory", "FabricBytes", "AnyCell"])
        {
            // Of other hosts; here there is nothing behind them.
            Export(name, 1, _ => Freeze(new JsObject(_agent.Script)));
        }

        foreach (var name in (string[])["getPatternEnvironment", "getRecipeEnvironment"])
        {
            Export(name, 0, _ => DescribeEnvironment());
        }

        Export("getEntityId", 1, _ => JsValue.Undefined);
        Export("entityRefToString", 1, _ => "");
        Export("schema", 1, arguments => Freeze(At(arguments, 0)));
        Export("__cf_data", 1, arguments => Freeze(At(arguments, 0)));
        Export("toSchema", 2, ToSchema);
        Export("multiUserTest", 1, arguments => At(arguments, 0));
        Export("byRef", 1, arguments => At(arguments, 0));
        Export("patternTool", 2, arguments =>
        {
            var tool = new JsObject(_agent.Script);
            // A function stands for the pattern of which it would be the body.
            tool.FastSetDataProperty("pattern", At(arguments, 0) is Jint.Native.Function.Function and not (IReferenceObject or ClosedFunction)
                ? new Factory(Realm, MakeFunction(FunctionKind.Pattern, "patternTool", [arguments[0]]))
                : At(arguments, 0));
            tool.FastSetDataProperty("extraParams", At(arguments, 1).IsUndefined() ? new JsObject(_agent.Script) : At(arguments, 1));
            return tool;
        });
    }

    // There is no server behind a pattern: the address is one that never leads anywhere (RFC 2606).
    private JsValue DescribeEnvironment()
    {
        var environment = new JsObject(_agent.Script);
        environment.FastSetDataProperty("apiUrl", _agent.Script.Construct(_agent.Script.Global.Get("URL"), new JsString("https://patterns.invalid/")));
        return Freeze(environment);
    }

    private static JsValue Freeze(JsValue value)
    {
        if (value is ObjectInstance instance and not IReferenceObject)
        {
            Hardening.Freeze([instance]);
        }

        return value;
    }

    // The compiler writes the schema of the type in front: `toSchema({...}, options)`.
    private JsValue ToSchema(JsValue[] arguments)
    {
        var merged = new JsObject(_agent.Script);
        foreach (var part in arguments.OfType<JsObject>())
        {
            foreach (var (key, descriptor) in part.GetOwnProperties())
            {
                if (key.IsString() && !descriptor.IsAccessorDescriptor())
                {
                    merged.FastSetDataProperty(key.ToString(), descriptor.Value);
                }
            }
        }

        return Freeze(merged);
    }
}
