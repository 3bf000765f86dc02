using System.Diagnostics;
using System.IO.Pipes;
using SandboxHost.Isolation.Pool;
using SandboxHost.Sandbox;
using SandboxHost.TestSupport;

namespace SandboxHost.Isolation.Tests.Frames;

/// <summary>A real worker, and between it and the host somebody who changes bytes: both ends answer or end, and nobody waits for ever.</summary>
public sealed class ManInTheMiddleTests
{
    private static readonly SandboxLimits s_limits = SandboxLimits.Default with { MaxTime = TimeSpan.FromSeconds(1) };
    private static readonly WorkerSandboxOptions s_options = new() { Limits = s_limits, StartTimeout = TimeSpan.FromSeconds(10), IsBestEffort = true };

    [Fact]
    public Task A_line_on_which_bytes_change_gives_known_outcomes_in_time() => FuzzRun.EachAsync(6, random => random.Next(), seed => $"{seed}", seed =>
    {
        var random = new Random(seed);
        using var line = new Line(random.Next(2) == 0, random.Next());
        try
        {
            line.Worker.Greet(s_options);
        }
        catch (IsolationUnavailableException)
        {
            return Task.CompletedTask;
        }

        line.IsBad = true;
        for (var i = 0; i < 100 && line.Worker.IsWell; i++)
        {
            // Opening may take a start, loading and calling a deadline each.
            var started = Stopwatch.GetTimestamp();
            Exchange(line.Worker);
            Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(20));
        }

        return Task.CompletedTask;
    });

    private static void Exchange(WorkerProcess worker)
    {
        using var realm = RemoteRealm.Open(worker, Programs.Counter, s_options, out _);
        if (realm?.Load(new EmptyPort(), new CallBudget(s_limits)) is not LoadOutcome.Loaded loaded)
        {
            return;
        }

        foreach (var pattern in loaded.Patterns.Values)
        {
            try
            {
                var outcome = realm.Invoke(pattern, [PlainValue.EmptyRecord], new CallContext(CallKind.Body), new EmptyPort(), new CallBudget(s_limits));
                Assert.True(outcome is CallOutcome.Returned or CallOutcome.Threw or CallOutcome.OverLimit or CallOutcome.Lost);
            }
            catch (InvalidOperationException) when (realm.IsLost)
            {
                // It was lost by the call before.
            }
        }
    }

    /// <summary>A worker behind a relay that changes a byte in a thousand, in one direction.</summary>
    private sealed class Line : IDisposable
    {
        private readonly Process _process = WorkerProcess.StartProcess(s_options, probe: null);
        private readonly AnonymousPipeServerStream _hostReads = new(PipeDirection.In);
        private readonly AnonymousPipeServerStream _hostWrites = new(PipeDirection.Out);

        public Line(bool changesAnswers, int seed)
        {
            var answers = new AnonymousPipeClientStream(PipeDirection.Out, _hostReads.ClientSafePipeHandle);
            var questions = new AnonymousPipeClientStream(PipeDirection.In, _hostWrites.ClientSafePipeHandle);
            var errors = (PipeStream)_process.StandardError.BaseStream;
            Worker = new WorkerProcess(Number(_hostReads), Number(_hostWrites), Number(errors), _process.Id, _process.Kill, errors);
            Relay(questions, _process.StandardInput.BaseStream, changesAnswers ? null : new Random(seed));
            Relay(_process.StandardOutput.BaseStream, answers, changesAnswers ? new Random(seed) : null);
        }

        public WorkerProcess Worker { get; }

        /// <summary>Whether bytes are being changed.</summary>
        public bool IsBad { get; set; }

        public void Dispose()
        {
            Worker.Dispose();
            _hostReads.Dispose();
            _hostWrites.Dispose();
            _process.WaitForExit();
            _process.Dispose();
        }

        private void Relay(Stream from, Stream to, Random? random) => new Thread(() =>
        {
            var buffer = new byte[4096];
            try
            {
                while (from.Read(buffer) is var read and > 0)
                {
                    for (var i = 0; i < read && IsBad && random is not null; i++)
                    {
                        if (random.Next(1000) == 0)
                        {
                            buffer[i] ^= (byte)(1 << random.Next(8));
                        }
                    }

                    to.Write(buffer.AsSpan(0, read));
                    to.Flush();
                }
            }
            catch (Exception exception) when (exception is IOException or ObjectDisposedException)
            {
                // One of the two is gone.
            }

            to.Dispose();
        })
        { IsBackground = true }.Start();

        private static int Number(PipeStream stream) => (int)stream.SafePipeHandle.DangerousGetHandle();
    }
}
