using SandboxHost.Sandbox;

namespace SandboxHost.Benchmarks;

/// <summary>A host that nobody asks for anything.</summary>
internal sealed class NoPort : IHostPort
{
    public static NoPort Instance { get; } = new();

    public PlainValue.Reference Self => throw new NotSupportedException();

    public PlainValue.Reference CreateCell(CellRequest request) => throw new NotSupportedException();

    public PlainValue.Reference CreateNode(NodeRequest request) => throw new NotSupportedException();

    public PlainValue.Reference ReferenceTo(RealmFunction pattern) => throw new NotSupportedException();

    public PlainValue Operate(CellOperation operation, PlainValue.Reference target, IReadOnlyList<PlainValue> arguments) => throw new NotSupportedException();

    public string ReadDataFile(string importer, string path) => throw new NotSupportedException();

    public void Log(ConsoleLevel level, string text)
    {
    }
}
