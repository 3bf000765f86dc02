using SandboxHost.Isolation.Frames;
using SandboxHost.Sandbox;

namespace SandboxHost.Worker;

/// <summary>The host, from the other process: each request is a frame, and waits for its answer.</summary>
internal sealed class RemotePort(WorkerLoop loop, WorkerRealm realm) : IHostPort
{
    public PlainValue.Reference Self => Reference(FrameKind.GetSelf, static (_, _) => { }, false);

    public PlainValue.Reference CreateCell(CellRequest request) => Reference(
        FrameKind.CreateCell,
        static (port, request) =>
        {
            port.Write(request.Initial);
            port.Writer.WriteOptional(request.Site);
            port.WriteOptional(request.Schema);
            port.Writer.WriteBool(request.IsStream);
        },
        request);

    public PlainValue.Reference CreateNode(NodeRequest request) => Reference(
        FrameKind.CreateNode,
        static (port, request) =>
        {
            port.Writer.WriteByte((byte)request.Kind);
            port.Write(request.Input);
            port.Writer.WriteBool(request.Function is not null);
            if (request.Function is not null)
            {
                port.Realm.WriteFunction(port.Writer, request.Function);
            }

            port.Writer.WriteText(request.Name ?? "");
        },
        request);

    public PlainValue.Reference ReferenceTo(RealmFunction pattern) =>
        Reference(FrameKind.ReferenceTo, static (port, pattern) => port.Realm.WriteFunction(port.Writer, pattern), pattern);

    public PlainValue Operate(CellOperation operation, PlainValue.Reference target, IReadOnlyList<PlainValue> arguments) => Value(
        FrameKind.Operate,
        static (port, request) =>
        {
            port.Writer.WriteByte((byte)request.operation);
            port.Realm.References.Write(port.Writer, request.target);
            port.Writer.WriteCount(request.arguments.Count);
            foreach (var argument in request.arguments)
            {
                port.Write(argument);
            }
        },
        (operation, target, arguments));

    public string ReadDataFile(string importer, string path)
    {
        Send(
            FrameKind.ReadDataFile,
            static (port, request) =>
            {
                port.Writer.WriteText(request.importer);
                port.Writer.WriteText(request.path);
            },
            (importer, path));
        var reader = loop.ReceiveAnswer(FrameKind.Text);
        return reader.ReadText();
    }

    public void Log(ConsoleLevel level, string text) => Value(
        FrameKind.Log,
        static (port, line) =>
        {
            port.Writer.WriteByte((byte)line.level);
            port.Writer.WriteText(line.text);
        },
        (level, text));

    private FrameWriter Writer => loop.Writer;

    private WorkerRealm Realm => realm;

    private void Write(PlainValue value) => realm.WriteValue(Writer, value);

    private void WriteOptional(PlainValue? value)
    {
        Writer.WriteBool(value is not null);
        if (value is not null)
        {
            Write(value);
        }
    }

    private PlainValue.Reference Reference<T>(FrameKind kind, Action<RemotePort, T> write, T request) =>
        Value(kind, write, request) as PlainValue.Reference ?? throw new FrameException("a reference was to be the answer");

    private PlainValue Value<T>(FrameKind kind, Action<RemotePort, T> write, T request)
    {
        Send(kind, write, request);
        var reader = loop.ReceiveAnswer(FrameKind.Value);
        return realm.ReadValue(ref reader);
    }

    private void Send<T>(FrameKind kind, Action<RemotePort, T> write, T request)
    {
        loop.Begin(kind);
        try
        {
            write(this, request);
        }
        catch (FrameTooLargeException)
        {
            throw new HostRefusalException("The value is too large to leave the sandbox.");
        }

        loop.Send();
    }
}
