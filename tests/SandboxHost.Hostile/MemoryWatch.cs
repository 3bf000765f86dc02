namespace SandboxHost.Hostile;

/// <summary>Watches how large this process gets.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private readonly Thread _thread;
    private readonly long _before = Environment.WorkingSet;
    private readonly ManualResetEventSlim _over = new();
    private long _most;

    public MemoryWatch()
    {
        _most = _before;
        _thread = new Thread(Watch) { IsBackground = true, Name = "memory watch" };
        _thread.Start();
    }

    /// <summary>By how many bytes it has grown at its largest so far.</summary>
    public long Grown => Math.Max(Interlocked.Read(ref _most), Environment.WorkingSet) - _before;

    public void Dispose()
    {
        _over.Set();
        _thread.Join();
        _over.Dispose();
    }

    private void Watch()
    {
        while (!_over.Wait(TimeSpan.FromMilliseconds(5)))
        {
            Interlocked.Exchange(ref _most, Math.Max(_most, Environment.WorkingSet));
        }
    }
}
