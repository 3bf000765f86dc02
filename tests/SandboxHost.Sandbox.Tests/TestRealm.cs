using SandboxHost.Compiler;

namespace SandboxHost.Sandbox.Tests;

/// <summary>A loaded program with a host that writes down what it is asked for.</summary>
internal sealed class TestRealm
{
    private TestRealm(IRealm realm, TestPort port, LoadOutcome.Loaded loaded) => (Realm, Port, Loaded) = (realm, port, loaded);

    public IRealm Realm { get; }

    public TestPort Port { get; }

    public LoadOutcome.Loaded Loaded { get; }

    public static CompiledProgram Compile(string source) => ProgramCompiler.Compile(new ProgramSource([new SourceFile("main.tsx", source)], "main.tsx"));

    public static TestRealm Load(ISandbox sandbox, string source, SandboxLimits? limits = null)
    {
        var program = Compile(source);
        Assert.Empty(program.Diagnostics);
        var realm = sandbox.Open(program, "test");
        var port = new TestPort();
        var loaded = Assert.IsType<LoadOutcome.Loaded>(realm.Load(port, new CallBudget(limits ?? SandboxLimits.Default)));
        return new TestRealm(realm, port, loaded);
    }

    public CallOutcome Body(params PlainValue[] arguments) => Call(CallKind.Body, Loaded.Exports["default"].Pattern!, arguments);

    public CallOutcome Call(CallKind kind, RealmFunction function, params PlainValue[] arguments) =>
        Call(kind, function, SandboxLimits.Default, arguments);

    public CallOutcome Call(CallKind kind, RealmFunction function, SandboxLimits limits, params PlainValue[] arguments) =>
        Realm.Invoke(function, arguments, new CallContext(kind, DateTimeOffset.UnixEpoch.AddDays(365), 42), Port, new CallBudget(limits));
}

/// <summary>A host that keeps cells in a dictionary and writes down what it is asked for.</summary>
internal sealed class TestPort : IHostPort
{
    private int _made;

    public Dictionary<string, PlainValue> Cells { get; } = [];

    public List<string> Log { get; } = [];

    public List<NodeRequest> Nodes { get; } = [];

    public PlainValue.Reference Self => new TestReference(ReferenceKind.Cell, "self");

    public PlainValue.Reference CreateCell(CellRequest request)
    {
        var name = $"cell{++_made}";
        Cells[name] = request.Initial;
        return new TestReference(request.IsStream ? ReferenceKind.Stream : ReferenceKind.Cell, name);
    }

    public PlainValue.Reference CreateNode(NodeRequest request)
    {
        Nodes.Add(request);
        return new TestReference(request.Kind == NodeKind.Handler ? ReferenceKind.Stream : ReferenceKind.Cell, $"node{++_made}");
    }

    public PlainValue.Reference ReferenceTo(RealmFunction pattern) => new TestReference(ReferenceKind.Pattern, $"pattern{pattern.Ordinal}");

    public PlainValue Operate(CellOperation operation, PlainValue.Reference target, IReadOnlyList<PlainValue> arguments)
    {
        var name = ((TestReference)target).Name;
        Log.Add($"{operation} {name}({string.Join(", ", arguments)})");
        switch (operation)
        {
            case CellOperation.Get:
                return Cells.GetValueOrDefault(name, PlainValue.Undefined);
            case CellOperation.Set:
                Cells[name] = arguments[0];
                return PlainValue.Undefined;
            case CellOperation.Equals:
                return PlainValue.Of(target.Equals(arguments[0]));
            default:
                return PlainValue.Undefined;
        }
    }

    public string ReadDataFile(string importer, string path) => throw new HostRefusalException($"There is no data file {path}.");

    void IHostPort.Log(ConsoleLevel level, string text) => Log.Add($"{level}: {text}");
}
