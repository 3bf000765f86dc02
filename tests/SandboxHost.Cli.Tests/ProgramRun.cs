using System.Diagnostics;
using SandboxHost.TestSupport;

namespace SandboxHost.Cli.Tests;

/// <summary>What one run of the program gave.</summary>
internal sealed record ProgramRun(int ExitCode, string Out, string Error)
{
    /// <summary>Runs the program in this process.</summary>
    public static ProgramRun InProcess(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = Program.Run(args, new Terminal(output, error));
        return new ProgramRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Starts the program as a shell in the solution's folder would, with its output redirected.</summary>
    public static async Task<ProgramRun> AsProcess(params string[] args)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "sandbox-host.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", program, .. args])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ProgramRun(process.ExitCode, await output, await error);
    }
}
