using SandboxHost.Runtime.Cells;
using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Graph;

/// <summary>A handler bound to its context: what a stream leads to.</summary>
internal sealed class HandlerNode : ScopeItem
{
    public HandlerNode(Instance instance, Entity stream, Entity context, RealmFunction function)
    {
        Instance = instance;
        Entity = stream;
        Context = context;
        Function = function;
        stream.Producer = this;
        context.WriteRefusal = "This was bound to the handler as a plain value, so there is no cell to write to. Bind a cell instead: `cell(…)`.";
    }

    public Instance Instance { get; }

    /// <summary>The stream.</summary>
    public override Entity Entity { get; }

    /// <summary>Where the context is kept.</summary>
    public Entity Context { get; }

    /// <summary>What is called. Valid while the instance is bound to its realm.</summary>
    public RealmFunction Function { get; private set; }

    /// <summary>The realm, by generation, to which the function belongs.</summary>
    public int BoundGeneration { get; private set; }

    public bool IsStopped { get; set; }

    public void Bind(RealmFunction function)
    {
        Function = function;
        BoundGeneration = Instance.Lease.Generation;
    }
}
