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
        Export("schema", 1, arguments => Freeze(At(arguments, 0)));
        Export("__cf_data", 1, arguments => Freeze(At(arguments, 0)));
        Export("toSchema", 2, ToSchema);
        Export("multiUserTest", 1, arguments => At(arguments, 0));
        Export("byRef", 1, arguments => At(arguments, 0));
        Export("patternTool", 2, arguments =>
        {
            var tool = new JsObject(_agent.Script);
            tool.FastSetDataProperty("pattern", At(arguments, 0));
            tool.FastSetDataProperty("extraParams", At(arguments, 1).IsUndefined() ? new JsObject(_agent.Script) : At(arguments, 1));
            return tool;
        });
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
