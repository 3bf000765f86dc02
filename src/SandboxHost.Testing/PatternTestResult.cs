using SandboxHost.Compiler;

namespace SandboxHost.Testing;

/// <summary>How a pattern test went.</summary>
/// <param name="Steps">Its steps, as far as it came.</param>
/// <param name="Error">Why it could not be carried through, or what patterns did wrong meanwhile; null if nothing of the kind.</param>
/// <param name="Elapsed">Wall time.</param>
public sealed record PatternTestResult(IReadOnlyList<PatternTestStep> Steps, string? Error, TimeSpan Elapsed)
{
    /// <summary>What is wrong with the program, if it does not compile.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Whether every step passed or was skipped, and nothing went wrong.</summary>
    public bool Passed => Error is null && Steps.All(step => step.Outcome != PatternTestOutcome.Failed);
}

/// <summary>How a step went.</summary>
/// <param name="Number">Its place among the steps that were run, from 1.</param>
/// <param name="What">The text of the assertion, or what kind of step it is.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record PatternTestStep(int Number, string What, PatternTestOutcome Outcome)
{
    /// <summary>Why it failed; empty if it did not.</summary>
    public string Message { get; init; } = "";
}

/// <summary>What became of a step.</summary>
public enum PatternTestOutcome
{
    /// <summary>The assertion holds, or the action was carried out.</summary>
    Passed,
    /// <summary>The assertion does not hold, or the action leads nowhere.</summary>
    Failed,
    /// <summary>It was left out, as the test says.</summary>
    Skipped,
}
