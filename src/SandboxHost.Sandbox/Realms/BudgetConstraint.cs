using Jint;

namespace SandboxHost.Sandbox.Realms;

/// <summary>Stops the engine when the budget of the current call is used up.</summary>
/// <remarks>
/// The engine asks before each statement, and natives that loop ask every few thousand rounds. It also resets its constraints at every
/// entry, which this one ignores: a budget spans all entries of an operation. What natives are about to make, and how long they
/// will take, is reckoned beforehand where it can be: see <c>Limits/</c>.
/// </remarks>
internal sealed class BudgetConstraint : Constraint
{
    private const int StatementsBetweenLooks = 4;

    private CallBudget? _budget;
    private long _allocatedBefore;
    private long _allocationLimit;
    private long _tick;
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
        _allocationLimit = budget is null ? 0 : _allocatedBefore + budget.Limits.MaxAllocatedBytes - budget.AllocatedBytes;
        _tick = 0;
        _untilLook = 0;
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

        // One statement may call a native that allocates much or takes long. What it takes is reckoned beforehand where it can be, so that a look
        // at every few statements does: 4 ns for the allocator and 8 ns for a coarse clock, of which a statement of nothing takes 50.
        if (--_untilLook > 0)
        {
            return;
        }

        _untilLook = StatementsBetweenLooks;
        if (GC.GetAllocatedBytesForCurrentThread() > _allocationLimit)
        {
            throw new RealmStop(LimitKind.Memory);
        }

        // The exact one, for 30 ns, only when that has moved.
        if (Environment.TickCount64 != _tick)
        {
            LookAtClock(budget);
        }
    }

    private void LookAtClock(CallBudget budget)
    {
        _tick = Environment.TickCount64;
        if (budget.IsLate)
        {
            throw new RealmStop(LimitKind.Time);
        }
    }

    /// <summary>Asks the clock and the allocator now.</summary>
    public void Look()
    {
        if (_budget is not { } budget)
        {
            return;
        }

        LookAtClock(budget);
        if (GC.GetAllocatedBytesForCurrentThread() > _allocationLimit)
        {
            throw new RealmStop(LimitKind.Memory);
        }
    }

    /// <summary>Counts work that runs no statements, before it is done: so the stop is the same on every machine.</summary>
    /// <param name="statements">What it is worth.</param>
    public void Charge(long statements)
    {
        if (_budget is { } budget && statements > 0 && !budget.CountStatements(statements))
        {
            throw new RealmStop(LimitKind.Statements);
        }
    }

    /// <summary>Stops the call if so much more cannot be allocated, before somebody tries.</summary>
    public void Reserve(long bytes)
    {
        if (_budget is not null && bytes > _allocationLimit - GC.GetAllocatedBytesForCurrentThread())
        {
            throw new RealmStop(LimitKind.Memory);
        }
    }

    /// <inheritdoc/>
    public override void Reset()
    {
    }
}
