namespace SandboxHost.Compiler.Tests;

/// <summary>Tests that measure how long something takes, or that take the whole machine: one after the other, when nothing else runs.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class MeasuredTime
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "measured time";
}
