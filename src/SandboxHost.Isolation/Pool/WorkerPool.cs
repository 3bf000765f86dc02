using System.Collections.Concurrent;

namespace SandboxHost.Isolation.Pool;

/// <summary>Workers in use, by trust group, and some that are ready for the next group.</summary>
/// <remarks>A worker that served a group never serves another one. May be used by several threads.</remarks>
internal sealed class WorkerPool : IDisposable
{
    private readonly Lock _lock = new();
    private readonly WorkerSandboxOptions _options;
    private readonly Dictionary<string, (WorkerProcess Worker, long LastUse)> _groups = new(StringComparer.Ordinal);
    private readonly BlockingCollection<Task<WorkerProcess>> _orders = [];
    private readonly Queue<Task<WorkerProcess>> _warm = new();
    private long _uses;
    private long _lost;
    private volatile bool _isDisposed;

    public WorkerPool(WorkerSandboxOptions options)
    {
        _options = options;

        // The kernel ends a worker when the thread ends that started it, so this one stays.
        new Thread(StartWhatIsOrdered) { IsBackground = true, Name = "worker starter" }.Start();
        lock (_lock)
        {
            FillUp();
        }
    }

    public IReadOnlyList<JailFinding> LatestFindings { get; private set; } = [];

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _groups.Count;
            }
        }
    }

    public long Lost => Interlocked.Read(ref _lost);

    public IReadOnlyDictionary<string, int> ProcessIds
    {
        get
        {
            lock (_lock)
            {
                return _groups.ToDictionary(pair => pair.Key, pair => pair.Value.Worker.Id, StringComparer.Ordinal);
            }
        }
    }

    /// <summary>The worker that serves a group; one that was ready, if there is none yet or it was lost.</summary>
    /// <exception cref="IsolationUnavailableException">No worker can be had.</exception>
    public WorkerProcess WorkerOf(string trustGroup)
    {
        Task<WorkerProcess> ready;
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_groups.TryGetValue(trustGroup, out var known))
            {
                if (known.Worker.IsWell)
                {
                    _groups[trustGroup] = (known.Worker, ++_uses);
                    return known.Worker;
                }

                Remove(trustGroup);
            }

            if (_groups.Count >= _options.MaxWorkers)
            {
                Remove(_groups.MinBy(pair => pair.Value.LastUse).Key);
            }

            ready = _warm.Count > 0 ? _warm.Dequeue() : Order();
            FillUp();
        }

        var worker = ready.GetAwaiter().GetResult();
        lock (_lock)
        {
            LatestFindings = worker.Findings;
            if (_isDisposed)
            {
                worker.Dispose();
                ObjectDisposedException.ThrowIf(_isDisposed, this);
            }

            if (_groups.TryGetValue(trustGroup, out var other) && other.Worker.IsWell)
            {
                // Another thread was faster; this one was of no group yet.
                _warm.Enqueue(Task.FromResult(worker));
                return other.Worker;
            }

            _groups[trustGroup] = (worker, ++_uses);
            return worker;
        }
    }

    public void WaitUntilWarm()
    {
        Task<WorkerProcess>[] starting;
        lock (_lock)
        {
            starting = [.. _warm];
        }

        foreach (var worker in starting)
        {
            LatestFindings = worker.GetAwaiter().GetResult().Findings;
        }
    }

    private void Remove(string trustGroup)
    {
        if (_groups.Remove(trustGroup, out var removed))
        {
            Interlocked.Increment(ref _lost);
            removed.Worker.Dispose();
        }
    }

    private void FillUp()
    {
        while (_warm.Count < _options.WarmWorkers)
        {
            _warm.Enqueue(Order());
        }
    }

    private Task<WorkerProcess> Order()
    {
        var order = new Task<WorkerProcess>(() => _isDisposed ? throw new OperationCanceledException() : WorkerProcess.Start(_options));
        _orders.Add(order);
        return order;
    }

    private void StartWhatIsOrdered()
    {
        foreach (var order in _orders.GetConsumingEnumerable())
        {
            order.RunSynchronously();
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
            _orders.CompleteAdding();
            foreach (var (worker, _) in _groups.Values)
            {
                worker.Dispose();
            }

            _groups.Clear();
            foreach (var ready in _warm)
            {
                // Those that are still starting end when they are there.
                _ = ready.ContinueWith(
                    static task => task.Result.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            }
        }
    }
}
