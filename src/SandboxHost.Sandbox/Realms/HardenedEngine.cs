using System.Collections;
using System.Globalization;
using System.Reflection;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;

namespace SandboxHost.Sandbox.Realms;

/// <summary>One engine whose language is hardened, and the realms that share it.</summary>
/// <remarks>
/// To freeze all intrinsics costs time and 200 KB, so several realms of one trust group share them, as the compartments of SES do: what
/// is frozen carries nothing from one to the other, and each has modules of its own. One call runs at a time. When a call goes
/// over its budget, the engine may be left in the middle of anything: it is given up with all its realms.
/// </remarks>
internal sealed class HardenedEngine
{
    // How a module that is no longer needed leaves the engine; Jint offers no other way.
    private static readonly FieldInfo? s_modules = Field("_modules");
    private static readonly FieldInfo? s_entryModules = Field("_scriptLoadedModules");

    private readonly RealmModules _modules;
    private JintRealm? _current;
    private IHostPort? _port;
    private int _realms;
    private int _disposedRealms;

    public HardenedEngine(SandboxLimits limits)
    {
        MaxArrayLength = limits.MaxArrayLength;
        Clock = new EventClock(TimeZoneInfo.Utc);
        Constraint = new BudgetConstraint();
        _modules = new RealmModules(this);
        Script = new Jint.Engine(options => Configure(options, limits));
        Clock.Attach(Script);
        PromiseType = Script.Evaluate("Promise.resolve()").GetType();
        PromiseThen = Script.Evaluate("Promise.prototype.then");
        Prelude = new Prelude(this);
        Taming.Tame(this);
        Hardening.Harden(Script, Prelude.Exports.Values);
        Prelude.Register();
    }

    /// <summary>The engine.</summary>
    public Jint.Engine Script { get; }

    public Prelude Prelude { get; }

    /// <summary>How many elements an array may have.</summary>
    public int MaxArrayLength { get; }

    /// <summary>The engine's own realm, which its functions belong to.</summary>
    public Realm Realm { get; private set; } = null!; // Set while the engine is made.

    public EventClock Clock { get; }

    public BudgetConstraint Constraint { get; }

    /// <summary>The engine's class of promises, which it does not show.</summary>
    public Type PromiseType { get; }

    /// <summary>The original <c>Promise.prototype.then</c>.</summary>
    public JsValue PromiseThen { get; }

    /// <summary>What the call that runs is for.</summary>
    public CallContext Context { get; private set; }

    /// <summary>The budget of the call that runs.</summary>
    public CallBudget? Budget { get; private set; }

    /// <summary>Whether it must not be used any more.</summary>
    public bool IsLost { get; set; }

    /// <summary>How many realms were ever made here.</summary>
    public int Realms => _realms;

    /// <summary>How many of them are still in use.</summary>
    public int LiveRealms => _realms - _disposedRealms;

    /// <summary>The realm whose call runs.</summary>
    /// <exception cref="InvalidOperationException">None runs: script was entered from nowhere.</exception>
    public JintRealm Current => _current ?? throw new InvalidOperationException("bug: no call is running");

    /// <summary>The host of the call that runs, provided that it is a call of this realm.</summary>
    public IHostPort Port(JintRealm realm) => ReferenceEquals(realm, _current) && _port is not null
        ? _port
        : throw new HostRefusalException("This reference belongs to another instance.");

    public int NextRealmNumber() => ++_realms;

    /// <summary>Runs something in the name of a realm.</summary>
    public T Enter<T>(JintRealm realm, in CallContext context, IHostPort port, CallBudget budget, Func<T> action)
    {
        if (_current is not null)
        {
            throw new InvalidOperationException("The realm is being called already.");
        }

        (_current, _port, Context, Budget) = (realm, port, context, budget);
        Clock.Begin(context);
        Constraint.Use(budget);
        try
        {
            return action();
        }
        finally
        {
            Constraint.Use(null);
            (_current, _port, Budget) = (null, null, null);
            Clock.Begin(default);
        }
    }

    /// <summary>Evaluates the main module of a realm and what it imports.</summary>
    public ObjectInstance Import(JintRealm realm) => Script.Modules.Import(RealmModules.Key(realm, realm.Program.Main));

    /// <summary>Lets go of a realm's modules.</summary>
    public void Forget(JintRealm realm)
    {
        _disposedRealms++;
        if (s_modules?.GetValue(Script.Modules) is not IDictionary modules || s_entryModules?.GetValue(Script.Modules) is not IDictionary entryModules)
        {
            throw new InvalidOperationException("bug: this version of the engine keeps its modules elsewhere");
        }

        var prefix = RealmModules.Prefix(realm);
        var dead = new List<object>();
        foreach (DictionaryEntry entry in modules)
        {
            if (entry.Key.ToString() is { } key && key.Contains(prefix, StringComparison.Ordinal))
            {
                dead.Add(entry.Key);
            }
        }

        foreach (var key in dead)
        {
            modules.Remove(key);
        }

        // Which module was loaded for which request, so that asking twice gives the same: nobody asks twice.
        entryModules.Clear();
    }

    private static FieldInfo? Field(string name) => typeof(Jint.Engine.ModuleOperations).GetField(name, BindingFlags.NonPublic | BindingFlags.Instance);

    private void Configure(Options options, SandboxLimits limits)
    {
        options.Strict = true;
        options.Host.StringCompilationAllowed = false;
        options.UseHostFactory(_ => new EngineHost(this));
        options.Culture = CultureInfo.GetCultureInfo("en-US");
        options.TimeZone = TimeZoneInfo.Utc;
        options.TimeSystem = Clock;
        options.AgentCanSuspend = false;
        options.Interop.Enabled = false;
        options.Interop.AllowWrite = false;
        options.Constraints.StackOverflowGuard = true;
        options.Constraints.MaxRecursionDepth = limits.MaxRecursion;
        options.Constraints.RegexTimeout = limits.MaxRegExpTime;
        options.Constraints.PromiseTimeout = limits.MaxTime;
        options.Constraints.MaxArraySize = (uint)limits.MaxArrayLength;
        options.Json.MaxParseDepth = PlainValue.MaxDepth;

        // For texts that are put together: the engine charges these when they are made, not when somebody writes them out.
        options.LimitMemory(limits.MaxAllocatedBytes);
        options.Constraints.Constraints.Add(Constraint);
        options.Modules.ModuleLoader = _modules;
    }

    /// <summary>What the engine asks its host, which refuses to compile text.</summary>
    private sealed class EngineHost(HardenedEngine agent) : Host
    {
        protected override ObjectInstance CreateGlobalObject(Realm realm)
        {
            agent.Realm = realm;
            return base.CreateGlobalObject(realm);
        }

        public override void EnsureCanCompileStrings(Realm callerRealm, Realm evalRealm) =>
            throw new JavaScriptException(agent.Script.Intrinsics.TypeError, "Text cannot be run as code here.");
    }
}
