using SandboxHost.Compiler;
using SandboxHost.Sandbox;

namespace SandboxHost.Isolation.Pool;

/// <summary>A program that no worker could take: loading it says why.</summary>
internal sealed class UnopenedRealm(CompiledProgram program, LoadOutcome failure) : IRealm
{
    public CompiledProgram Program => program;

    public bool IsLost => true;

    public LoadOutcome Load(IHostPort port, CallBudget budget) => failure;

    public CallOutcome Invoke(RealmFunction target, IReadOnlyList<PlainValue> arguments, CallContext context, IHostPort port, CallBudget budget) =>
        throw new InvalidOperationException("The realm is not loaded.");

    public void Dispose()
    {
    }
}
