using System.Text;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;
using SandboxHost.Sandbox.Web;

namespace SandboxHost.Sandbox.Realms;

/// <summary>Adds the globals of the web that programs expect: <c>URL</c>, <c>URLSearchParams</c>, <c>TextEncoder</c>, <c>TextDecoder</c>, <c>atob</c>, <c>btoa</c>.</summary>
/// <remarks>They work on text and bytes only. The classes are script, see <c>Web/WebGlobals.js</c>; what they ask of the host is given to them alone.</remarks>
internal static class WebGlobals
{
    /// <summary>The name of the script in stacks, from which its frames are taken out.</summary>
    private const string ScriptName = "web";

    private static readonly Prepared<Acornima.Ast.Script> s_classes = Jint.Engine.PrepareScript(ReadSource(), ScriptName);

    public static void Add(HardenedEngine agent)
    {
        var engine = agent.Script;
        var host = new JsObject(engine);
        void Give(string name, Func<JsValue[], JsValue> body) => host.FastSetDataProperty(name, agent.Prelude.Function(name, 1, (_, arguments) =>
        {
            // A byte that script sees takes a place in a list, an object, and what the lists took while they grew.
            const int BytesPerCharacter = 40;
            Pay(agent, arguments, BytesPerCharacter);
            return body(arguments);
        }));

        Give("parse", arguments => Parse(arguments[0].ToString(), arguments[1].IsUndefined() ? null : arguments[1].ToString()) is { } url ? Describe(engine, url) : JsValue.Undefined);
        Give("set", arguments =>
        {
            var url = WebUrl.Parse(arguments[0].ToString(), null)!; // the text of one
            url.Set(arguments[1].ToString(), arguments[2].ToString());
            return Describe(engine, url);
        });
        Give("parseQuery", arguments => new JsArray(engine, [.. FormEncoding.Parse(arguments[0].ToString()).Select(pair => (JsValue)new JsArray(engine, [pair.Name, pair.Value]))]));
        Give("serialize", arguments => FormEncoding.Serialize(((JsArray)arguments[0]).Select(pair => (((JsArray)pair)[0].ToString(), ((JsArray)pair)[1].ToString()))));
        Give("encode", arguments => new JsArray(engine, [.. Encoding.UTF8.GetBytes(arguments[0].ToString()).Select(single => (JsValue)(int)single)]));
        Give("decode", arguments => Decode(
            [.. ((JsArray)arguments[0]).Select(single => (byte)TypeConverter.ToInt32(single))], TypeConverter.ToBoolean(arguments[1]), TypeConverter.ToBoolean(arguments[2])));

        var classes = (ObjectInstance)engine.Call(engine.Evaluate(s_classes), host);
        foreach (var (key, descriptor) in classes.GetOwnProperties())
        {
            Define(engine, key.ToString(), descriptor.Value);
        }

        HideFrames(agent);
        Define(engine, "atob", agent.Prelude.Function("atob", 1, (_, arguments) => DecodeBase64(TextOf(agent, arguments))));
        Define(engine, "btoa", agent.Prelude.Function("btoa", 1, (_, arguments) => EncodeBase64(TextOf(agent, arguments))));
    }

    private static void Define(Jint.Engine engine, string name, JsValue value) =>
        engine.Global.DefineOwnProperty(name, new PropertyDescriptor(value, writable: true, enumerable: false, configurable: true));

    // What an error tells of its stack are the program's own calls.
    private static void HideFrames(HardenedEngine agent)
    {
        var prototype = (ObjectInstance)((ObjectInstance)agent.Script.Global.Get("Error")).Get("prototype");
        if (prototype.GetOwnProperty("stack") is not { Get: { } original } stack)
        {
            return;
        }

        var filtered = agent.Prelude.Function("get stack", 0, (target, _) =>
        {
            var written = agent.Script.Call(original, target, []);
            return written is JsString text && text.ToString() is var lines && lines.Contains($"({ScriptName}:", StringComparison.Ordinal)
                ? new JsString(string.Join('\n', lines.Split('\n').Where(line => !line.Contains($"({ScriptName}:", StringComparison.Ordinal))))
                : written;
        });
        prototype.DefineOwnProperty("stack", new GetSetPropertyDescriptor(filtered, stack.Set, enumerable: false, configurable: true));
    }

    private static string ReadSource()
    {
        using var stream = typeof(WebGlobals).Assembly.GetManifestResourceStream("WebGlobals.js") ?? throw new InvalidOperationException("bug: the classes of the web are not part of the assembly");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static WebUrl? Parse(string text, string? basis)
    {
        if (basis is null)
        {
            return WebUrl.Parse(text, null);
        }

        return WebUrl.Parse(basis, null) is { } url ? WebUrl.Parse(text, url) : null;
    }

    private static JsObject Describe(Jint.Engine engine, WebUrl url)
    {
        var parts = new JsObject(engine);
        foreach (var (name, value) in ((string, string)[])
            [
                ("href", url.Href), ("origin", url.Origin), ("protocol", url.Protocol), ("username", url.Username), ("password", url.Password), ("host", url.Host),
                ("hostname", url.Hostname), ("port", url.Port), ("pathname", url.Pathname), ("search", url.Search), ("hash", url.Hash),
            ])
        {
            parts.FastSetDataProperty(name, value);
        }

        return parts;
    }

    private static JsValue Decode(byte[] bytes, bool isFatal, bool keepsMark)
    {
        var start = !keepsMark && bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: isFatal).GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException)
        {
            return JsValue.Undefined;
        }
    }

    private static string TextOf(HardenedEngine agent, JsValue[] arguments)
    {
        const int BytesPerCharacter = 16;
        Pay(agent, arguments, BytesPerCharacter);
        return TypeConverter.ToString(arguments.Length > 0 ? arguments[0] : JsValue.Undefined);
    }

    // None of these runs a statement, however long its text is; a character takes about as long as one.
    private static void Pay(HardenedEngine agent, JsValue[] arguments, int bytesPerCharacter)
    {
        var length = 0L;
        foreach (var argument in arguments)
        {
            length += argument switch
            {
                JsString text => text.Length,
                JsArray array => array.Length,
                _ => 0,
            };
        }

        agent.Constraint.Reserve(length * bytesPerCharacter);
        agent.Constraint.Charge(length);
        agent.Constraint.Look();
    }

    // HTML Standard, section 8.3: white space is left out, and so may the padding be.
    private static JsString DecodeBase64(string text)
    {
        var digits = new string([.. text.Where(c => c is not (' ' or '\t' or '\n' or '\f' or '\r'))]);
        digits = digits.Length % 4 == 0 ? digits.EndsWith("==", StringComparison.Ordinal) ? digits[..^2] : digits.EndsWith('=') ? digits[..^1] : digits : digits;
        if (digits.Length % 4 == 1 || digits.Contains('=', StringComparison.Ordinal))
        {
            throw new HostRefusalException("The text is not Base64.");
        }

        try
        {
            // The last bits that make no byte do not matter.
            var bytes = Convert.FromBase64String(digits.PadRight((digits.Length + 3) / 4 * 4, '='));
            return new JsString(Encoding.Latin1.GetString(bytes));
        }
        catch (FormatException)
        {
            throw new HostRefusalException("The text is not Base64.");
        }
    }

    private static JsString EncodeBase64(string text) => text.All(c => c <= 0xFF)
        ? new JsString(Convert.ToBase64String(Encoding.Latin1.GetBytes(text)))
        : throw new HostRefusalException("`btoa` takes characters up to U+00FF, each of which stands for a byte. Encode text with a TextEncoder first.");
}
