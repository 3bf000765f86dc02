namespace SandboxHost.TestSupport;

/// <summary>A test that has something to close when it is over: xUnit 2 calls <see cref="IAsyncLifetime"/>, and not <see cref="IAsyncDisposable"/>.</summary>
public abstract class AsyncDisposableTest : IAsyncLifetime, IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        GC.SuppressFinalize(this);
    }

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    protected abstract Task CloseAsync();
}
