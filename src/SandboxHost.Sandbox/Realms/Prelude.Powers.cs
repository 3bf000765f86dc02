using Jint;
using Jint.Native;

namespace SandboxHost.Sandbox.Realms;

// Powers: the two that every pattern has, and the names of those that a host may grant.
internal sealed partial class Prelude
{
    private void AddPowers()
    {
        Export("instantiate", 1, InstantiateByName);
        Export("compileAndRun", 1, CompileAndRun);
        foreach (var name in PowerNames.All)
        {
            Export(name, 1, arguments => MakeEffect(name, arguments));
        }

        Export("dataFile", 1, ReadDataFile);
    }

    // `instantiate({ pattern, inputs })`
    private JsValue InstantiateByName(JsValue[] arguments)
    {
        RequireBuilding("`instantiate` was called");
        if (Realm.Marshaller.FromRealm(At(arguments, 0), "instantiate's argument") is not PlainValue.Record request)
        {
            throw new HostRefusalException("`instantiate` takes a record: instantiate({ pattern, inputs }).");
        }

        foreach (var (name, _) in request.Properties)
        {
            if (name is not ("pattern" or "inputs"))
            {
                throw new HostRefusalException($"`instantiate` knows no `{name}`. It takes `pattern` and `inputs`.");
            }
        }

        return Instantiate(request["pattern"] ?? PlainValue.Undefined, request["inputs"] ?? PlainValue.Undefined);
    }

    /// <summary><c>pattern(inputs)</c></summary>
    public JsValue Instantiate(JintRealm realm, PlainValue.Reference pattern, JsValue inputs) => Guarded(() =>
    {
        if (!ReferenceEquals(realm, Realm))
        {
            throw new HostRefusalException("This pattern belongs to another instance.");
        }

        RequireBuilding("A pattern was called");
        return Instantiate(pattern, realm.Marshaller.FromRealm(inputs, "inputs"));
    });

    private CellObject Instantiate(PlainValue pattern, PlainValue inputs)
    {
        if (pattern is not PlainValue.Reference)
        {
            throw new HostRefusalException($"`pattern` is {Article(pattern)}, not a pattern. Pass what `pattern(…)` gave, or a cell that holds it.");
        }

        if (inputs is not (PlainValue.Record or PlainValue.Reference) && !ReferenceEquals(inputs, PlainValue.Undefined))
        {
            throw new HostRefusalException($"`inputs` is {Article(inputs)}. Pass a record: the inputs by their names.");
        }

        return MakeNode(NodeKind.Instantiate, PlainValue.Of(new("pattern", pattern), new KeyValuePair<string, PlainValue>("inputs", inputs)));
    }

    private static string Article(PlainValue value) => value switch
    {
        PlainValue.Bool => "a boolean",
        PlainValue.Number => "a number",
        PlainValue.Text => "a string",
        PlainValue.List => "an array",
        PlainValue.Record => "a plain object",
        PlainValue.Reference => "a reference",
        _ => value.ToString(),
    };

    private JsValue CompileAndRun(JsValue[] arguments)
    {
        RequireBuilding("`compileAndRun` was called");
        return Realm.Marshaller.FromRealm(At(arguments, 0), "compileAndRun's argument") is PlainValue.Record request
            ? MakeNode(NodeKind.CompileAndRun, request)
            : throw new HostRefusalException("`compileAndRun` takes a record: compileAndRun({ files, main, input }).");
    }

    private JsString ReadDataFile(JsValue[] arguments)
    {
        if (!At(arguments, 0).IsString())
        {
            throw new HostRefusalException("`dataFile` takes the path of a file that came with the program: dataFile(\"./seeds.json\").");
        }

        // A path is relative to the module that has the call.
        var module = FaultReader.ReadCaller(Realm, _agent.Script) ?? Realm.Program.Main;
        return new JsString(Port.ReadDataFile(module, At(arguments, 0).ToString()));
    }

    private CellObject MakeEffect(string name, JsValue[] arguments)
    {
        RequireBuilding($"`{name}` was called");
        var input = PlainValue.Of(arguments.Select(argument => Realm.Marshaller.FromRealm(argument, $"{name}'s argument")));
        return new CellObject(Realm, Port.CreateNode(new NodeRequest(NodeKind.Effect, input, Name: name)), isHandle: false) { IsDatabase = name == "sqliteDatabase" };
    }
}
