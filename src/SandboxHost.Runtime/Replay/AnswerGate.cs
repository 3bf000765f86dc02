namespace SandboxHost.Runtime;

/// <summary>Holds answers back until it is their turn: in a host that replays, they come when the journal says, not when they are there.</summary>
internal sealed class AnswerGate(IEnumerable<JournalRecord> records)
{
    // Compilations end on other threads.
    private readonly object _arrived = new();
    private readonly Dictionary<long, Action> _held = [];
    private readonly Dictionary<long, JournalRecord.Answered> _answers = records.OfType<JournalRecord.Answered>().ToDictionary(answer => answer.Request);

    /// <summary>What was answered to a request; null if the journal ends before.</summary>
    public JournalRecord.Answered? Find(long request) => _answers.GetValueOrDefault(request);

    /// <summary>An answer is there.</summary>
    public void Arrive(long request, Action go)
    {
        lock (_arrived)
        {
            _held.Add(request, go);
            Monitor.PulseAll(_arrived);
        }
    }

    /// <summary>Waits for an answer and goes on with it.</summary>
    /// <exception cref="InvalidOperationException">It does not come: the journal is of something else.</exception>
    public void Pass(long request)
    {
        var patience = TimeSpan.FromSeconds(20);
        Action? go;
        lock (_arrived)
        {
            while (!_held.Remove(request, out go))
            {
                if (!Monitor.Wait(_arrived, patience))
                {
                    throw new InvalidOperationException($"Nothing asked for answer {request} of the journal.");
                }
            }
        }

        go();
    }
}
