using System.Text.RegularExpressions;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Modules;
using SandboxHost.Compiler;

namespace SandboxHost.Sandbox.Realms;

/// <summary>A realm in this process.</summary>
internal sealed class JintRealm : IRealm, IReferenceHolder
{
    private readonly Dictionary<int, RealmFunction> _patterns = [];
    private int _defined;
    private bool _isLoaded;
    private bool _isDisposed;

    public JintRealm(HardenedEngine agent, CompiledProgram program, long maxValueSize)
    {
        Agent = agent;
        Program = program;
        Number = agent.NextRealmNumber();
        Marshaller = new Marshaller(this, maxValueSize);
        Scope = new FrozenScope(agent);
    }

    public HardenedEngine Agent { get; }

    public Jint.Engine Engine => Agent.Script;

    public Marshaller Marshaller { get; }

    /// <summary>What its modules declare, frozen.</summary>
    public FrozenScope Scope { get; }

    /// <summary>Which of the realms of its engine it is.</summary>
    public int Number { get; }

    public CompiledProgram Program { get; }

    /// <summary>The place at which the engine shows the host's call of a function: its last line and first column. Null if the function is not of the program.</summary>
    public (string File, int Line, int Column)? Entry { get; private set; }

    public bool IsLost => Agent.IsLost || _isDisposed;

    public LoadOutcome Load(IHostPort port, CallBudget budget)
    {
        if (_isLoaded || IsLost)
        {
            throw new InvalidOperationException(IsLost ? "The realm is lost." : "The realm is loaded already.");
        }

        return RealmThread.Run(() => LoadHere(port, budget));
    }

    private LoadOutcome LoadHere(IHostPort port, CallBudget budget)
    {
        var outcome = Run(new CallContext(CallKind.Load), port, budget, () => Agent.Import(this), out var loaded);
        switch (outcome)
        {
            case CallOutcome.Threw threw:
                return new LoadOutcome.Failed(threw.Fault);
            case CallOutcome.OverLimit over:
                return new LoadOutcome.OverLimit(over.Limit, over.Allowed);
        }

        var exports = new Dictionary<string, ProgramExport>(StringComparer.Ordinal);
        var space = loaded!; // The call returned.
        foreach (var key in space.GetOwnPropertyKeys(Types.String))
        {
            exports.Add(key.ToString(), Describe(space.Get(key)));
        }

        _isLoaded = true;
        return new LoadOutcome.Loaded(exports, _patterns);
    }

    private static ProgramExport Describe(JsValue value) => value switch
    {
        Factory { Made: { Kind: FunctionKind.Pattern } made } => new ProgramExport("a pattern", made),
        Factory { Made.Kind: var kind } => new ProgramExport(Factory.Describe(kind), null),
        IReferenceObject => new ProgramExport("a reference", null),
        Jint.Native.Function.Function => new ProgramExport("a function", null),
        JsString => new ProgramExport("a string", null),
        JsNumber => new ProgramExport("a number", null),
        JsArray => new ProgramExport("an array", null),
        ObjectInstance => new ProgramExport("an object", null),
        _ => new ProgramExport("a value", null),
    };

    public CallOutcome Invoke(RealmFunction target, IReadOnlyList<PlainValue> arguments, CallContext context, IHostPort port, CallBudget budget)
    {
        if (IsLost || !_isLoaded)
        {
            throw new InvalidOperationException(IsLost ? "The realm is lost." : "The realm is not loaded.");
        }

        if (target is not JintFunction function || !ReferenceEquals(function.Realm, this))
        {
            throw new ArgumentException("The function belongs to another realm.", nameof(target));
        }

        return RealmThread.IsCurrent ? InvokeHere(function, arguments, context, port, budget)
            : RealmThread.Run(() => InvokeHere(function, arguments, context, port, budget));
    }

    private CallOutcome InvokeHere(JintFunction function, IReadOnlyList<PlainValue> arguments, in CallContext context, IHostPort port, CallBudget budget)
    {
        var outcome = Run(context, port, budget, () => CallAndSettle(function, arguments), out var returned);
        return outcome ?? new CallOutcome.Returned(returned!); // Set, because the call returned.
    }

    private PlainValue CallAndSettle(JintFunction function, IReadOnlyList<PlainValue> arguments)
    {
        var converted = new JsValue[arguments.Count];
        for (var i = 0; i < converted.Length; i++)
        {
            converted[i] = function.HasProxiedContext && i == 1 && arguments[i] is PlainValue.Reference context
                ? new LiveView(this, context)
                : Marshaller.ToRealm(arguments[i]);
        }

        Scope.ResetExpressions();
        Entry = (function.Body as Jint.Native.Function.Function)?.FunctionDeclaration is Acornima.Ast.Node { Location: { SourceFile: { } file, Start: var start, End: var end } }
            ? (file, end.Line, start.Column + 1)
            : null;
        var result = Engine.Call(function.Body, converted);
        Engine.Advanced.ProcessTasks();
        if (result is ObjectInstance instance && instance.GetType() == Agent.PromiseType)
        {
            result = Await(instance);
        }

        // What a handler returns goes nowhere.
        return Agent.Context.Kind == CallKind.Handler ? PlainValue.Undefined : Marshaller.FromRealm(result, "result");
    }

    private JsValue Await(ObjectInstance promise)
    {
        JsValue? value = null;
        JsValue? reason = null;
        var fulfilled = Agent.Prelude.Function("fulfilled", 1, (_, arguments) => value = arguments.Length > 0 ? arguments[0] : JsValue.Undefined);
        var rejected = Agent.Prelude.Function("rejected", 1, (_, arguments) => reason = arguments.Length > 0 ? arguments[0] : JsValue.Undefined);
        Engine.Call(Agent.PromiseThen, promise, [fulfilled, rejected]);
        Engine.Advanced.ProcessTasks();
        if (reason is not null)
        {
            throw new RejectedException(reason);
        }

        return value ?? throw new FaultException(new PatternFault("Error", "The promise never settles: there is nothing that it could wait for.", []));
    }

    /// <summary>Runs something of the program's and says how it ended; null if it came to its end.</summary>
    private CallOutcome? Run<T>(in CallContext context, IHostPort port, CallBudget budget, Func<T> action, out T? result)
        where T : class
    {
        result = null;
        if (budget.Exhausted is { } spent)
        {
            // Nothing has run, so nothing is lost: an operation that is over would lose an engine for each of its computations.
            return new CallOutcome.OverLimit(spent, budget.Allowed(spent)!.Value);
        }

        Exception thrown;
        try
        {
            result = Agent.Enter(this, context, port, budget, () => LeavingNoJobs(action));
            Marshaller.EndCall();
            return null;
        }
#pragma warning disable CA1031 // What the engine may throw is not known; here each exception is told apart, and none gets out.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            // Looked at outside of the catch block, which runs on top of the stack of the throw.
            thrown = exception;
        }

        Marshaller.EndCall();
        return Explain(thrown, budget);
    }

    /// <summary>Runs something, and the jobs that it leaves behind if it fails: the next call must not find them, nor do in its own name what they do.</summary>
    private T LeavingNoJobs<T>(Func<T> action)
    {
        System.Runtime.ExceptionServices.ExceptionDispatchInfo failure;
        try
        {
            return action();
        }
        catch (Exception exception) when (exception is JavaScriptException or RejectedException or FaultException or MarshalException or HostRefusalException)
        {
            failure = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(exception);
        }

        // Under the budget of this call, which failed: whatever they ask of the host is dropped with the rest.
        Engine.Advanced.ProcessTasks();
        failure.Throw();
        throw new System.Diagnostics.UnreachableException();
    }

    private CallOutcome Explain(Exception thrown, CallBudget budget)
    {
        switch (thrown)
        {
            case JavaScriptException exception:
                return new CallOutcome.Threw(Describe(() => FaultReader.Read(this, exception)));
            case RejectedException rejected:
                return new CallOutcome.Threw(Describe(() => FaultReader.ReadRejection(this, rejected.Reason)));
            case FaultException fault:
                return new CallOutcome.Threw(fault.Fault);
            case MarshalException refusal:
                return new CallOutcome.Threw(new PatternFault("TypeError", refusal.Message, []));
            case HostRefusalException refusal:
                return new CallOutcome.Threw(new PatternFault("TypeError", refusal.Message, []));
            case CallStoppedException { Limit: null }:
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(thrown);
                break;
        }

        // In whatever state the engine was left, nobody will look at it again.
        Agent.IsLost = true;
        return thrown switch
        {
            CallStoppedException { Limit: { } quota, Allowed: var allowed } => new CallOutcome.OverLimit(quota, allowed),
            RealmStop stop => Over(stop.Limit),
            RecursionDepthOverflowException or InsufficientExecutionStackException => Over(LimitKind.Recursion),
            RegexMatchTimeoutException when !budget.IsLate => Over(LimitKind.RegExpTime),
            RegexMatchTimeoutException or TimeoutException or ExecutionCanceledException => Over(LimitKind.Time),
            MemoryLimitExceededException or OutOfMemoryException => Over(LimitKind.Memory),
            ModuleResolutionException or ScriptPreparationException => Threw("SyntaxError", "The program's modules do not fit together."),
            _ => Threw("Error", "The engine could not carry this out."),
        };

        CallOutcome.OverLimit Over(LimitKind limit) => new(limit, budget.Allowed(limit)!.Value); // an engine watches it

        static CallOutcome.Threw Threw(string name, string message) => new(new PatternFault(name, message, []));
    }

    // The call is over, so there is nobody who could catch what goes wrong here: whatever it is, it ends this realm and not the host.
    private PatternFault Describe(Func<PatternFault> read)
    {
        try
        {
            return read();
        }
#pragma warning disable CA1031 // As above.
        catch (Exception)
#pragma warning restore CA1031
        {
            Agent.IsLost = true;
            return new PatternFault("Error", "What was thrown cannot be described.", []);
        }
    }

    /// <summary>Notes a function that a builder was given.</summary>
    public JintFunction Define(FunctionKind kind, JsValue body, BuilderForm form)
    {
        if (form.Site is { } site && (site < 0 || site >= Program.Sites.Count))
        {
            throw new HostRefusalException("The builder's site is not one of this program.");
        }

        // What a function keeps with itself, or closes over, must not change from one call to the next.
        if (body is Jint.Native.Function.Function callback)
        {
            Scope.FreezeCallback(callback, isTop: Agent.Context.Kind == CallKind.Load);
        }

        int? ordinal = Agent.Context.Kind == CallKind.Load ? _defined++ : null;
        var function = new JintFunction(this, kind, body, form, ordinal, NameOf(body, form));
        if (kind == FunctionKind.Pattern && ordinal is { } number)
        {
            _patterns.Add(number, function);
        }

        return function;
    }

    private string NameOf(JsValue body, BuilderForm form) =>
        form.Site is { } site && Program.Sites[site].Name is { Length: > 0 } name ? name
        : body is Jint.Native.Function.Function function && function.GetOwnProperty("name") is var descriptor && !descriptor.IsAccessorDescriptor()
            && descriptor.Value is JsString text ? text.ToString()
        : "";

    /// <inheritdoc/>
    public PlainValue.Reference ReferenceTo(Factory factory) => ReferenceEquals(factory.Realm, this)
        ? Agent.Port(this).ReferenceTo(factory.Made)
        : throw new MarshalException("This pattern belongs to another program.");

    /// <inheritdoc/>
    public bool IsIgnored(JsValue key) => Agent.Prelude.Symbols.AreIgnored(key);

    /// <summary>The object that stands for a reference, as suits the call that runs.</summary>
    public ObjectInstance MakeStandIn(PlainValue.Reference reference) => reference.Kind switch
    {
        ReferenceKind.Cell or ReferenceKind.Stream => new CellObject(this, reference, isHandle: Agent.Context.Kind is CallKind.Computation or CallKind.Handler),
        ReferenceKind.Pattern => new PatternStandIn(this, reference),
        ReferenceKind.Instance => new SealedReference(this, reference),
    };

    /// <summary>A ref: what factories give.</summary>
    public CellObject MakeRef(PlainValue.Reference reference) => new(this, reference, isHandle: false);

    /// <summary>A handle: what handlers and computations are given.</summary>
    public CellObject MakeHandle(PlainValue.Reference reference) => new(this, reference, isHandle: true);

    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            Agent.Forget(this);
        }
    }

    private sealed class RejectedException(JsValue reason) : Exception("a promise was rejected")
    {
        public JsValue Reason { get; } = reason;
    }

    private sealed class FaultException(PatternFault fault) : Exception(fault.Message)
    {
        public PatternFault Fault { get; } = fault;
    }
}
