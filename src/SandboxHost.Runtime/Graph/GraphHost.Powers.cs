using System.Text.Json.Nodes;

namespace SandboxHost.Runtime.Graph;

// Powers that the host grants by name.
internal sealed partial class GraphHost
{
    private readonly CancellationTokenSource _closing = new();
    private long _requests;

    /// <summary>What the host grants, by name.</summary>
    public IReadOnlyDictionary<string, Power> Powers { get; init; } = new Dictionary<string, Power>();

    /// <summary>How long a request to a power may take.</summary>
    public TimeSpan PowerTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>What the host grants under a name; null if nothing.</summary>
    public Power? FindPower(string name) => Powers.GetValueOrDefault(name);

    /// <summary>Asks on another thread, and goes on with the answer on this one.</summary>
    public void Ask(Power power, PowerRequest request, Action<PowerAnswer> then, CancellationToken cancellation)
    {
        if (Gate is { } gate)
        {
            // What was answered then is answered now; nobody is asked.
            var number = _requests++;
            if (gate.Find(number) is { } known)
            {
                gate.Arrive(number, () => then(new PowerAnswer(known.Result is { } json ? JsonNode.Parse(json) : null, known.Error)));
            }

            return;
        }

        DoElsewhere(() => AskAsync(power, request, cancellation), then, answer => (answer.Result?.ToJsonString(), answer.Error));
    }

    private async Task<PowerAnswer> AskAsync(Power power, PowerRequest request, CancellationToken cancellation)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _closing.Token);
        timeout.CancelAfter(PowerTimeout);
        try
        {
            // An implementation that does not look at the token is not waited for.
            return new PowerAnswer(await power(request, timeout.Token).WaitAsync(timeout.Token));
        }
        catch (PowerException refusal)
        {
            return new PowerAnswer(null, refusal.Message);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            return new PowerAnswer(null, cancellation.IsCancellationRequested ? $"{request.Name} was cancelled." : $"{request.Name} took longer than {PowerTimeout.TotalSeconds:0} s.");
        }
#pragma warning disable CA1031 // A mistake in the embedding program fails one request; the pattern does not learn what it was, the audit log does.
        catch (Exception cause)
#pragma warning restore CA1031
        {
            return new PowerAnswer(null, $"{request.Name} failed.", cause);
        }
    }

    /// <summary>Cancels all requests: the host is being closed.</summary>
    public void CancelPowers() => _closing.Cancel();

    public void Dispose() => _closing.Dispose();

    /// <summary>Does something on another thread, and goes on with what came of it on this one. Until then the host is not idle.</summary>
    private void DoElsewhere<T>(Func<Task<T>> work, Action<T> then, Func<T, (string? Result, string? Error)> describe)
    {
        var number = _requests++;
        var gate = Gate;
        _inFlight++;
        Task.Run(work).ContinueWith(
            done =>
            {
                if (gate?.Find(number) is not null)
                {
                    gate.Arrive(number, GoOn);
                }
                else
                {
                    TryPost(GoOn);
                }

                void GoOn()
                {
                    _inFlight--;
                    var result = done.GetAwaiter().GetResult();
                    var (text, error) = describe(result);
                    Journal?.Add(new JournalRecord.Answered(number, text, error));
                    then(result);
                }
            },
            CancellationToken.None,
            TaskContinuationOptions.None,
            TaskScheduler.Default);
    }

    private void TryPost(Action action)
    {
        try
        {
            _work.Add(action);
        }
        catch (InvalidOperationException) when (_work.IsAddingCompleted)
        {
            // The host is closed, and nobody waits for the answer.
        }
    }
}
