using SandboxHost.Compiler;
using SandboxHost.Sandbox;
using SandboxHost.TestSupport;

namespace SandboxHost.Runtime.Tests.Graph;

/// <summary>Realms are closed when the last instance in them is gone, and when the instance never came to be.</summary>
public sealed class RealmUseTests : GraphTest
{
    private readonly CountingSandbox _sandbox = new();

    public RealmUseTests() => Options = new PatternHostOptions { Sandbox = _sandbox };

    protected override async Task CloseAsync()
    {
        await base.CloseAsync();
        _sandbox.Dispose();
    }

    [Fact]
    public async Task Failed_events_and_stopped_instances_leave_no_realm_open()
    {
        var instance = await Start("""
            const Good = pattern(() => ({}));
            const Bad = pattern(() => { throw new Error("no"); });
            const fail = handler((e: unknown, s: {}) => { Good({}); throw new Error("no"); });
            const bad = handler((e: unknown, s: {}) => { Good({}); Bad({}); });
            const over = handler((e: unknown, s: {}) => { for (;;) Good({}); });
            const good = handler((e: unknown, s: { last: Cell<any> }) => { s.last.set(Good({})); });
            export default pattern(() => { const last = cell<any>(); return { last, fail: fail({}), bad: bad({}), over: over({}), good: good({ last }) }; });
            """);
        Assert.Equal(1, _sandbox.Open);
        await Send(instance, "fail");
        await Send(instance, "bad");
        Assert.Equal(1, _sandbox.Open);
        await Commit(instance, "good");
        await Commit(instance, "good");
        Assert.Equal(3, _sandbox.Open);
        await Send(instance, "over");
        await instance.StopAsync();
        Assert.Equal(0, _sandbox.Open);
    }

    private sealed class CountingSandbox : ISandbox
    {
        private readonly ISandbox _inner = TestTier.Open();

        public int Open { get; private set; }

        IRealm ISandbox.Open(CompiledProgram program, string trustGroup) => new CountedRealm(this, _inner.Open(program, trustGroup));

        public void Dispose() => _inner.Dispose();

        private sealed class CountedRealm : IRealm
        {
            private readonly CountingSandbox _owner;
            private readonly IRealm _inner;

            public CountedRealm(CountingSandbox owner, IRealm inner)
            {
                _owner = owner;
                _inner = inner;
                owner.Open++;
            }

            public CompiledProgram Program => _inner.Program;

            public bool IsLost => _inner.IsLost;

            public LoadOutcome Load(IHostPort port, CallBudget budget) => _inner.Load(port, budget);

            public CallOutcome Invoke(RealmFunction target, IReadOnlyList<PlainValue> arguments, CallContext context, IHostPort port, CallBudget budget) =>
                _inner.Invoke(target, arguments, context, port, budget);

            public void Dispose()
            {
                _owner.Open--;
                _inner.Dispose();
            }
        }
    }
}
