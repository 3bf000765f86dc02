using Jint;

namespace SandboxHost.Sandbox.Realms;

/// <summary>Stops the engine when the budget of the current call is used up.</summary>
/// <remarks>
/// The engine asks before each statement. It also resets its constraints at every entry, which this one ignores: a budget spans all
/// entries of an operation.
/// </remarks>
internal sealed class BudgetConstraint : Constraint
{
    // The clock and the allocator are asked only now and then: the one costs 25 ns, the other 10.
    private const int StatementsBetweenLooks = 32;

    private CallBudget? _budget;
    private long _allocatedBefore;
    private int _untilLook;

    /// <summary>Begins to count for a budget; null when no call runs.</summary>
    public void Use(CallBudget? budget)
    {
        if (_budget is { } previous)
        {
            previous.AllocatedBytes += GC.GetAllocatedBytesForCurrentThread() - _allocatedBefore;
        }

        _budget = budget;
        _allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        _untilLook = StatementsBetweenLooks;
    }

    /// <inheritdoc/>
    public override void Check()
    {
        if (_budget is not { } budget)
        {
            return;
        }

        if (!budget.CountStatement())
        {
            throw new RealmStop(LimitKind.Statements);
        }

        if (--_untilLook <= 0)
        {
            _untilLook = StatementsBetweenLooks;
            Look();
        }
    }

    /// <summary>Asks the clock and the allocator now.</summary>
    public void Look()
    {
        if (_budget is not { } budget)
        {
            return;
        }

        if (budget.IsLate)
        {
            throw new RealmStop(LimitKind.Time);
        }

        if (budget.AllocatedBytes + GC.GetAllocatedBytesForCurrentThread() - _allocatedBefore > budget.Limits.MaxAllocatedBytes)
        {
            throw new RealmStop(LimitKind.Memory);
        }
    }

    /// <inheritdoc/>
    public override void Reset()
    {
    }
}
