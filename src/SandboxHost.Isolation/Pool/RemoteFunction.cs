using System.Collections.Concurrent;
using SandboxHost.Isolation.Frames;
using SandboxHost.Sandbox;

namespace SandboxHost.Isolation.Pool;

/// <summary>A function of a realm in a worker.</summary>
internal sealed class RemoteFunction : RealmFunction
{
    private readonly RemoteFunctions _table;

    public RemoteFunction(
        RemoteFunctions table, int number, FunctionKind kind, int? site, int? ordinal, string name, PlainValue? argumentSchema, PlainValue? resultSchema, bool hasProxiedContext)
        : base(kind)
    {
        _table = table;
        Number = number;
        Site = site;
        Ordinal = ordinal;
        Name = name;
        ArgumentSchema = argumentSchema;
        ResultSchema = resultSchema;
        HasProxiedContext = hasProxiedContext;
    }

    // Nobody here can call it any more; the worker need not keep it either.
    ~RemoteFunction() => _table.Unused.Enqueue(Number);

    /// <summary>The worker's number for it.</summary>
    public int Number { get; }

    public bool IsOf(RemoteFunctions table) => ReferenceEquals(table, _table);
}

/// <summary>The functions of one realm in a worker that the host knows of.</summary>
internal sealed class RemoteFunctions(int sites, ValueReader values)
{
    private const int MostCharacters = 10_000;

    private readonly Dictionary<int, WeakReference<RemoteFunction>> _known = [];

    /// <summary>Numbers of functions that the collector has found to be unused.</summary>
    public ConcurrentQueue<int> Unused { get; } = new();

    /// <summary>The numbers that the worker may forget.</summary>
    public IReadOnlyCollection<int> TakeUnused()
    {
        List<int>? numbers = null;
        while (Unused.TryDequeue(out var number))
        {
            // It may have been named again meanwhile.
            if (_known.TryGetValue(number, out var known) && !known.TryGetTarget(out _))
            {
                _known.Remove(number);
                (numbers ??= []).Add(number);
            }
        }

        return numbers ?? (IReadOnlyCollection<int>)[];
    }

    /// <summary>The function that a worker names.</summary>
    /// <exception cref="FrameException">It cannot be one of the program.</exception>
    public RemoteFunction Read(ref FrameReader reader)
    {
        var number = reader.ReadCount(int.MaxValue);
        var kind = reader.ReadEnum<FunctionKind>();
        var site = reader.ReadOptional(sites - 1);
        var ordinal = reader.ReadOptional(int.MaxValue - 1);
        var name = reader.ReadText(MostCharacters);
        var argument = reader.ReadBool() ? values.Read(ref reader) : null;
        var result = reader.ReadBool() ? values.Read(ref reader) : null;
        var hasProxiedContext = reader.ReadBool();
        if (_known.TryGetValue(number, out var held) && held.TryGetTarget(out var known))
        {
            return known.Kind == kind && known.Site == site && known.Ordinal == ordinal ? known : throw new FrameException("a function that was another one before");
        }

        var function = new RemoteFunction(this, number, kind, site, ordinal, name, argument, result, hasProxiedContext);
        _known[number] = new WeakReference<RemoteFunction>(function);
        return function;
    }
}
