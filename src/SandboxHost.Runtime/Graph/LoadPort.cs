using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Graph;

/// <summary>The host while modules are loaded: it grants nothing.</summary>
internal sealed class LoadPort : IHostPort
{
    public static LoadPort Instance { get; } = new();

    public PlainValue.Reference Self => throw Refuse();

    public PlainValue.Reference CreateCell(CellRequest request) => throw Refuse();

    public PlainValue.Reference CreateNode(NodeRequest request) => throw Refuse();

    public PlainValue.Reference ReferenceTo(RealmFunction pattern) => throw Refuse();

    public PlainValue Operate(CellOperation operation, PlainValue.Reference target, IReadOnlyList<PlainValue> arguments) => throw Refuse();

    public string ReadDataFile(string importer, string path) => throw Refuse();

    public void Log(ConsoleLevel level, string text)
    {
    }

    private static HostRefusalException Refuse() => new("There is no instance yet while the module is loaded. Do this in a pattern's body or in a handler.");
}
