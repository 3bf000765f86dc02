using System.Runtime.CompilerServices;
using SandboxHost.Isolation.Frames;
using SandboxHost.Sandbox;

namespace SandboxHost.Worker;

/// <summary>A realm of this process, with the tables that give its references and functions numbers.</summary>
internal sealed class WorkerRealm
{
    private readonly Dictionary<int, RealmFunction> _functions = [];
    private readonly ConditionalWeakTable<RealmFunction, object> _numbers = [];
    private readonly WrittenValues _written = new();
    private readonly ValueWriter _valueWriter;
    private readonly ValueReader _reader;
    private int _nextFunction;

    public WorkerRealm(WorkerLoop loop, int number, IRealm realm)
    {
        Number = number;
        Realm = realm;
        _valueWriter = new ValueWriter(References, _written);
        _reader = new ValueReader(References, long.MaxValue, remembers: true);
        Port = new RemotePort(loop, this);
    }

    /// <summary>The host's number for it.</summary>
    public int Number { get; }

    public IRealm Realm { get; }

    public RemotePort Port { get; }

    public RemoteReferences References { get; } = new();

    public PlainValue ReadValue(ref FrameReader reader) => _reader.Read(ref reader);

    /// <summary>Forgets the values that the host sent before: it does so, too.</summary>
    public void Forget() => _reader.Forget();

    /// <summary>Writes a value. Within it, what is the same object stays so.</summary>
    public void WriteValue(FrameWriter writer, PlainValue value)
    {
        _written.Clear();
        _valueWriter.Write(writer, value);
    }

    public RealmFunction Function(int number) => _functions.GetValueOrDefault(number) ?? throw new FrameException("no such function");

    public void Release(IEnumerable<int> functions)
    {
        foreach (var number in functions)
        {
            if (_functions.Remove(number, out var function))
            {
                _numbers.Remove(function);
            }
        }
    }

    /// <summary>Writes the number of a function and what the host should know of it.</summary>
    public void WriteFunction(FrameWriter writer, RealmFunction function)
    {
        if (!_numbers.TryGetValue(function, out var number))
        {
            number = _nextFunction++;
            _numbers.Add(function, number);
            _functions.Add((int)number, function);
        }

        writer.WriteCount((int)number);
        writer.WriteByte((byte)function.Kind);
        writer.WriteOptional(function.Site);
        writer.WriteOptional(function.Ordinal);
        writer.WriteText(function.Name);
        WriteSchema(function.ArgumentSchema);
        WriteSchema(function.ResultSchema);
        writer.WriteBool(function.HasProxiedContext);

        void WriteSchema(PlainValue? schema)
        {
            writer.WriteBool(schema is not null);
            if (schema is not null)
            {
                WriteValue(writer, schema);
            }
        }
    }
}
