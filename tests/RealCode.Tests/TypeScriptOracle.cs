using System.Diagnostics;
using System.Text.Json;
using System.Text;
using SandboxHost.TestSupport;

namespace RealCode.Tests;

/// <summary>What TypeScript says about files: the reference for syntax errors and for erased code.</summary>
internal static class TypeScriptOracle
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Asks about many files in one Node process.</summary>
    /// <exception cref="InvalidOperationException">Node failed; the message is what it said.</exception>
    public static async Task<IReadOnlyList<Answer>> AskAsync(IEnumerable<Question> questions)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Oracle", "typescript.js");
        var start = new ProcessStartInfo("node", [script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!; // never null without shell execution
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var request = new { TypeScript = NpmPackages.Fetch(Npm.TypeScript), Files = questions };
        await JsonSerializer.SerializeAsync(process.StandardInput.BaseStream, request, Json);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"node ended with {process.ExitCode}: {await error}");
        }

        return [.. (await output)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<Answer>(line, Json)!)]; // a line is an object, never `null`
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
