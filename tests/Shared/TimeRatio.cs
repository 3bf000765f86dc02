using System.Diagnostics;

namespace SandboxHost.TestSupport;

/// <summary>How time grows with the input, as a ratio of two measurements of one run: absolute times are the machine's.</summary>
internal static class TimeRatio
{
    private const int Attempts = 5;

    // Below some milliseconds chance decides.
    private const double Least = 4;

    /// <summary>Asserts that the longer work takes at most so many times the time of the shorter. What a busy machine spoils is measured again; what is wrong stays so.</summary>
    /// <param name="most">The greatest ratio that is in order.</param>
    /// <param name="what">What is measured.</param>
    /// <param name="shorter">The shorter work, done before each measurement of the longer.</param>
    /// <param name="longer">The longer work.</param>
    public static void AssertAtMost(double most, string what, Action shorter, Action longer)
    {
        var ratios = new List<double>();
        do
        {
            var time = Math.Max(Measure(shorter), Least);
            ratios.Add(Measure(longer) / time);
        }
        while (ratios[^1] > most && ratios.Count < Attempts);

        Assert.True(ratios[^1] <= most, $"{what}: {string.Join(", ", ratios.Select(ratio => $"{ratio:N1}"))} times the time");
    }

    private static double Measure(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalMilliseconds;
    }
}
