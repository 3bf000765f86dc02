using System.Text.Json;
using SandboxHost.TestSupport;

namespace RealCode.Tests;

/// <summary>What TypeScript says about files: the reference for syntax errors and for erased code.</summary>
internal static class TypeScriptOracle
{
    /// <summary>Asks about many files in one Node process.</summary>
    /// <exception cref="InvalidOperationException">Node failed; the message is what it said.</exception>
    public static async Task<IReadOnlyList<Answer>> AskAsync(IEnumerable<Question> questions)
    {
        var lines = await NodeProcess.AskAsync("typescript.js", new { TypeScript = NpmPackages.Fetch(Npm.TypeScript), Files = questions });
        return [.. lines.Select(line => JsonSerializer.Deserialize<Answer>(line, NodeProcess.Json)!)]; // a line is an object, never `null`
    }

    /// <param name="Path">A file; its ending chooses the syntax.</param>
    /// <param name="Emit">Whether the JavaScript is wanted.</param>
    /// <param name="Text">What to read instead of the file.</param>
    public sealed record Question(string Path, bool Emit = false, string? Text = null);

    /// <param name="Path">As in the question.</param>
    /// <param name="Errors">What TypeScript's parser reports, in order.</param>
    /// <param name="Code">The JavaScript, if it was asked for.</param>
    public sealed record Answer(string Path, IReadOnlyList<SyntaxError> Errors, string? Code);

    /// <param name="Code">TypeScript's own number.</param>
    /// <param name="Start">Zero-based UTF-16 offset.</param>
    /// <param name="Length">UTF-16 code units.</param>
    /// <param name="Message">TypeScript's own words.</param>
    public sealed record SyntaxError(int Code, int Start, int Length, string Message);
}
