using Jint.Native;
using Jint.Runtime;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;
using SandboxHost.Compiler;

namespace SandboxHost.Sandbox.Realms;

/// <summary>What <c>import … from "commonfabric"</c> gives: builders, constants and the two powers, as functions of the host.</summary>
/// <remarks>
/// One for each engine, shared by its realms. Each function takes and gives plain values and references; what it asks of
/// the host goes through the <see cref="IHostPort"/> of the call that runs. Names and meaning: specification of patterns, section 2.
/// </remarks>
internal sealed partial class Prelude
{
    private readonly HardenedEngine _agent;
    private readonly Dictionary<string, JsValue> _exports = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsValue> _lowering = new(StringComparer.Ordinal);

    public Prelude(HardenedEngine agent)
    {
        _agent = agent;
        Symbols = new PreludeSymbols(agent.Script);
        AddConstants();
        AddBuilders();
        AddCells();
        AddViews();
        AddPowers();
        AddValues();
    }

    /// <summary>The symbols that the prelude knows.</summary>
    public PreludeSymbols Symbols { get; }

    /// <summary>What authors can import, by name.</summary>
    public IReadOnlyDictionary<string, JsValue> Exports => _exports;

    private JintRealm Realm => _agent.Current;

    private IHostPort Port => _agent.Port(_agent.Current);

    /// <summary>Makes the modules that programs import.</summary>
    public void Register()
    {
        AddModule(HostModules.Api, _exports);
        AddModule(HostModules.Schema, []);
        AddModule(HostModules.Lowering, _lowering);
    }

    private void AddModule(string specifier, Dictionary<string, JsValue> exports) => _agent.Script.Modules.Add(specifier, builder =>
    {
        // A module without an export is none to the engine.
        builder.ExportValue("__empty", JsValue.Undefined);
        foreach (var (name, value) in exports)
        {
            builder.ExportValue(name, value);
        }
    });

    /// <summary>A function of the host's for script to call: whatever the host refuses becomes an error of the language.</summary>
    public ClrFunction Function(string name, int length, Func<JsValue, JsValue[], JsValue> body) => new(
        _agent.Script,
        name,
        (target, arguments) => Guarded(() => body(target, arguments)),
        length,
        PropertyFlag.Configurable);

    /// <summary>Runs what is not called through <see cref="Function"/>, with errors of the language for what the host refuses.</summary>
    public JsValue Guarded(Func<JsValue> body)
    {
        try
        {
            return body();
        }
        catch (Exception refusal) when (refusal is HostRefusalException or MarshalException)
        {
            throw Refuse(refusal.Message);
        }
    }

    private JavaScriptException Refuse(string message) => new(_agent.Script.Intrinsics.TypeError, message);

    private void Export(string name, int length, Func<JsValue[], JsValue> body) =>
        _exports.Add(name, Function(name, length, (_, arguments) => body(arguments)));

    private void AddConstants()
    {
        foreach (var name in (string[])["NAME", "UI", "TYPE", "TILE_UI", "CHIP_UI", "FS", "TESTS"])
        {
            _exports.Add(name, "$" + name);
        }

        _exports.Add("SELF", Symbols.Self);
        _exports.Add("ID", Symbols.Id);
        _exports.Add("ID_FIELD", Symbols.IdField);
    }

    private static JsValue At(JsValue[] arguments, int index) => index < arguments.Length ? arguments[index] : JsValue.Undefined;

    /// <summary>What a builder may not do where it was called.</summary>
    private void RequireBuilding(string what)
    {
        if (_agent.Context.Kind == CallKind.Load)
        {
            throw new HostRefusalException($"{what} while the module is loaded, where there is no instance yet. Do it in a pattern's body or in a handler.");
        }
    }
}

/// <summary>Symbols that the prelude recognizes.</summary>
internal sealed class PreludeSymbols(Jint.Engine engine)
{
    /// <summary><c>SELF</c></summary>
    public JsValue Self { get; } = engine.Evaluate("Symbol('SELF')");

    public JsValue Iterator { get; } = engine.Evaluate("Symbol.iterator");

    public JsValue ToPrimitive { get; } = engine.Evaluate("Symbol.toPrimitive");

    /// <summary><c>ID</c> and <c>ID_FIELD</c>, which older programs put on elements to name them. Elements have identities of their own.</summary>
    public JsValue Id { get; } = engine.Evaluate("Symbol('ID')");

    public JsValue IdField { get; } = engine.Evaluate("Symbol('ID_FIELD')");

    /// <summary>Whether properties of this name are left out of data.</summary>
    public bool AreIgnored(JsValue key) => ReferenceEquals(key, Id) || ReferenceEquals(key, IdField);
}
