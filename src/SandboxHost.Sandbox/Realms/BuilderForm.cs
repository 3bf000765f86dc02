using Jint;
using Jint.Native;

namespace SandboxHost.Sandbox.Realms;

/// <summary>The arguments of a builder, told apart: <c>lift(fn)</c>, <c>lift(fn, schema)</c>, <c>lift(schema, schema, fn)</c>, <c>recipe("Title", fn)</c>, …</summary>
/// <remarks>
/// Specification of patterns, sections 2.3 and 2.5: a string in front is a title, a function in front the current form, an object or boolean in
/// front a schema. The compiler puts the number of the call's site before all of them.
/// </remarks>
internal readonly record struct BuilderForm(
    int? Site, JsValue? Body, PlainValue? FirstSchema, PlainValue? SecondSchema, bool HasProxy, JsValue[] Rest)
{
    /// <summary>Nothing known.</summary>
    public static BuilderForm None { get; } = new(null, null, null, null, HasProxy: false, []);

    /// <summary>Reads the arguments of a call.</summary>
    /// <param name="arguments">What the program passed.</param>
    /// <param name="toData">Reads a schema, and throws what the program shall see if it is none.</param>
    public static BuilderForm Read(JsValue[] arguments, Func<JsValue, PlainValue> toData)
    {
        var next = 0;
        int? site = null;
        if (arguments.Length > 0 && arguments[0] is SiteToken token)
        {
            site = token.Site;
            next++;
        }

        if (next < arguments.Length && arguments[next].IsString())
        {
            next++;
        }

        var schemas = new List<PlainValue>();
        JsValue? body = null;
        var hasProxy = false;
        var rest = new List<JsValue>();
        for (; next < arguments.Length; next++)
        {
            var argument = arguments[next];
            if (body is null && argument is Jint.Native.Function.Function)
            {
                body = argument;
            }
            else if (argument.IsObject() && body is not null && IsProxyOption(argument))
            {
                hasProxy = true;
            }
            else if (argument.IsObject() || argument.IsBoolean())
            {
                schemas.Add(toData(argument));
            }
            else
            {
                rest.Add(argument);
            }
        }

        return new(site, body, schemas.ElementAtOrDefault(0), schemas.ElementAtOrDefault(1), hasProxy, [.. rest]);
    }

    private static bool IsProxyOption(JsValue argument) =>
        argument is JsObject options && options.GetOwnProperty("proxy") is var descriptor && !descriptor.IsAccessorDescriptor()
        && ReferenceEquals(descriptor.Value, JsBoolean.True);
}
