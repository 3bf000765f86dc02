using System.Diagnostics;
using System.Globalization;
using Xunit.Sdk;

namespace SandboxHost.TestSupport;

/// <summary>Random inputs, one after the other: a fixed number from a fixed seed, or as many as fit into <c>FUZZ_SECONDS</c> from <c>FUZZ_SEED</c>.</summary>
internal static class FuzzRun
{
    /// <summary>Tries inputs until one fails, and shows which one that was.</summary>
    /// <param name="count">How many, unless the environment says for how long.</param>
    /// <param name="make">Makes an input; the generator is of a seed of its own, so that the input can be made again alone.</param>
    /// <param name="show">The input as text.</param>
    /// <param name="check">Throws if something is not as it should be.</param>
    public static async Task EachAsync<T>(int count, Func<Random, T> make, Func<T, string> show, Func<T, Task> check)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FUZZ_SEED"), CultureInfo.InvariantCulture, out var given) ? given : 1;
        var patience = int.TryParse(Environment.GetEnvironmentVariable("FUZZ_SECONDS"), CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null;
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; patience is { } time ? Stopwatch.GetElapsedTime(started) < time : i < count; i++)
        {
            var input = make(new Random(unchecked((seed * 1_000_003) + i)));
            try
            {
                await check(input);
            }
            catch (Exception exception)
            {
                throw new XunitException($"FUZZ_SEED={seed}, input {i}:\n{show(input)}\n\n{exception}");
            }
        }
    }
}
