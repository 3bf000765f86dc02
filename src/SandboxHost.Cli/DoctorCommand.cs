using System.CommandLine;
using System.Diagnostics;
using SandboxHost.Isolation;

namespace SandboxHost.Cli;

/// <summary><c>sandbox-host doctor [--json]</c></summary>
internal static class DoctorCommand
{
    // One of each kind; the tests try all of them on every kind of thread.
    private static readonly string[] s_attempts = ["read-file", "write-file", "read-other-process", "socket-ipv4", "socket-local", "fork", "execute", "trace", "kill-parent", "raise-limit", "io-uring"];

    public static Command Create(Terminal terminal)
    {
        var json = new Option<bool>("--json")
        {
            Description = "Print one JSON document instead of text.",
        };
        var command = new Command("doctor", "Says whether worker processes can be confined on this machine, by starting one and having others try to get out. Ends with 4 if they cannot.") { json };
        command.SetAction(parse => RunAsync(parse.GetValue(json), terminal).GetAwaiter().GetResult());
        return command;
    }

    private static async Task<int> RunAsync(bool isJson, Terminal terminal)
    {
        var machine = Machine.Look();
        IReadOnlyList<JailFinding> worker = [];
        var attempts = new List<JailProbeResult>();
        var problem = "";
        var start = TimeSpan.Zero;
        if (machine.All(finding => finding.Holds))
        {
            try
            {
                var began = Stopwatch.GetTimestamp();
                using (var sandbox = new WorkerSandbox())
                {
                    sandbox.WaitUntilWarm();
                    (worker, start) = (sandbox.Findings, Stopwatch.GetElapsedTime(began));
                }

                foreach (var attempt in s_attempts)
                {
                    attempts.Add(await JailProbe.TryAsync(attempt, "main"));
                }
            }
            catch (IsolationUnavailableException exception)
            {
                (worker, problem) = (exception.Findings, exception.Message);
            }
        }

        var diagnosis = new Diagnosis(machine, worker, attempts, problem, start);
        if (isJson)
        {
            terminal.Out.Write(ToJson(diagnosis));
        }
        else
        {
            Print(terminal.Out, diagnosis);
        }

        return diagnosis.IsWell ? ExitCode.Done : ExitCode.NoIsolation;
    }

    private static void Print(TextWriter output, Diagnosis diagnosis)
    {
        PrintFindings(output, "This machine", diagnosis.Machine);
        PrintFindings(output, "A worker, from inside and from outside", diagnosis.Worker);
        if (diagnosis.Attempts.Count > 0)
        {
            output.WriteLine("Attempts to get out");
            foreach (var attempt in diagnosis.Attempts)
            {
                output.WriteLine($"  {(attempt.IsRefused ? "refused" : "DONE   ")}  {JailProbe.Attempts[attempt.Attempt]} ({attempt.Answer})");
            }
        }

        if (diagnosis.Problem.Length > 0)
        {
            output.WriteLine(diagnosis.Problem);
        }

        output.WriteLine(diagnosis.IsWell
            ? $"Worker processes can be used: `--isolation process`, which is the default. One was ready after {diagnosis.Start.TotalMilliseconds:F0} ms."
            : "Worker processes cannot be confined here. `--isolation best-effort` confines them as far as it goes; `--isolation in-process` is for patterns that you wrote or read.");
    }

    private static void PrintFindings(TextWriter output, string title, IReadOnlyList<JailFinding> findings)
    {
        if (findings.Count > 0)
        {
            output.WriteLine(title);
            foreach (var finding in findings)
            {
                output.WriteLine($"  {(finding.Holds ? "yes    " : "MISSING")}  {finding.Part} ({finding.Detail})");
            }
        }
    }

    // { "version": 1, … }: members may be added, none is renamed.
    private static string ToJson(Diagnosis diagnosis) => JsonOutput.Create(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("version", 1);
        writer.WriteBoolean("usable", diagnosis.IsWell);
        WriteFindings("machine", diagnosis.Machine);
        WriteFindings("worker", diagnosis.Worker);
        writer.WriteStartArray("attempts");
        foreach (var attempt in diagnosis.Attempts)
        {
            writer.WriteStartObject();
            writer.WriteString("attempt", attempt.Attempt);
            writer.WriteBoolean("refused", attempt.IsRefused);
            writer.WriteString("answer", attempt.Answer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("problem", diagnosis.Problem);
        writer.WriteNumber("readyAfterMs", Math.Round(diagnosis.Start.TotalMilliseconds));
        writer.WriteEndObject();

        void WriteFindings(string name, IReadOnlyList<JailFinding> findings)
        {
            writer.WriteStartArray(name);
            foreach (var finding in findings)
            {
                writer.WriteStartObject();
                writer.WriteString("part", finding.Part);
                writer.WriteBoolean("holds", finding.Holds);
                writer.WriteString("detail", finding.Detail);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }
    });

    private sealed record Diagnosis(
        IReadOnlyList<JailFinding> Machine, IReadOnlyList<JailFinding> Worker, IReadOnlyList<JailProbeResult> Attempts, string Problem, TimeSpan Start)
    {
        public bool IsWell => Machine.Concat(Worker).All(finding => finding.Holds) && Worker.Count > 0 && Attempts.All(attempt => attempt.IsRefused);
    }
}
