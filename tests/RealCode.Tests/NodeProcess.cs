using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace RealCode.Tests;

/// <summary>Runs a script of the folder <c>Oracle</c> under Node.</summary>
internal static class NodeProcess
{
    /// <summary>How requests and answers are written.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web);

    /// <summary>Gives a script one JSON document and returns the lines that it writes.</summary>
    /// <exception cref="InvalidOperationException">Node failed; the message is what it said.</exception>
    public static async Task<IReadOnlyList<string>> AskAsync<T>(string script, T request)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "Oracle", script)])
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
        await JsonSerializer.SerializeAsync(process.StandardInput.BaseStream, request, Json);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : throw new InvalidOperationException($"node ended with {process.ExitCode}: {await error}");
    }
}
