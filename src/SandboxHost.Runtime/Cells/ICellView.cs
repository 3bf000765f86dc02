using SandboxHost.Sandbox;

namespace SandboxHost.Runtime.Cells;

/// <summary>Values of entities as somebody sees them: the store's committed ones, or those with a transaction's own writes over them.</summary>
internal interface ICellView
{
    /// <summary>Defaults of schemas, converted once.</summary>
    SchemaDefaults Defaults { get; }

    /// <summary>The value, in stored form. A transaction remembers that it depends on it.</summary>
    PlainValue Value(Entity entity);

    /// <summary>The value, in stored form, for a question whose answer nothing depends on.</summary>
    PlainValue Peek(Entity entity);
}

/// <summary>Is told what a reader looked at, in order to know when to read again.</summary>
internal interface IReadTracker
{
    /// <summary>Something of an entity was looked at.</summary>
    /// <param name="entity">Where.</param>
    /// <param name="path">Where in its value: what is there with all that is in it, or that nothing is there.</param>
    void Read(Entity entity, CellPath path);
}
