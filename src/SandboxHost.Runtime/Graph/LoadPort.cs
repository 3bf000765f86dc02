using SandboxHost.Compiler;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Graph;

/// <summary>The host while the modules of a program are loaded: it grants nothing but the program's own data.</summary>
internal sealed class LoadPort(CompiledProgram program) : IHostPort
{
    public PlainValue.Reference Self => throw Refuse();

    public PlainValue.Reference CreateCell(CellRequest request) => throw Refuse();

    public PlainValue.Reference CreateNode(NodeRequest request) => throw Refuse();

    public PlainValue.Reference ReferenceTo(RealmFunction pattern) => throw Refuse();

    public PlainValue Operate(CellOperation operation, PlainValue.Reference target, IReadOnlyList<PlainValue> arguments) => throw Refuse();

    public string ReadDataFile(string importer, string path) => ReadData(program, importer, path);

    public void Log(ConsoleLevel level, string text)
    {
    }

    /// <exception cref="HostRefusalException">There is no such file.</exception>
    public static string ReadData(CompiledProgram program, string importer, string path) =>
        program.ReadData(importer, path) ?? throw new HostRefusalException($"The program has no data file `{path}`.");

    private static HostRefusalException Refuse() => new("There is no instance yet while the module is loaded. Do this in a pattern's body or in a handler.");
}
