using System.Diagnostics;

namespace Acornima.Tests.Limits;

/// <summary>A long source without depth is parsed, in time proportional to its length.</summary>
public sealed class FlatSourceTests
{
    private static readonly ParserOptions Options = ParserOptions.Default with
    {
        MaxSourceLength = int.MaxValue,
        MaxNodeCount = int.MaxValue,
        MaxMemberCount = int.MaxValue,
    };

    public static TheoryData<string> All => [.. FlatSource.All.Select(source => source.Name)];

    [Theory, MemberData(nameof(All))]
    public void Four_times_as_long_takes_about_four_times_the_time(string name)
    {
        const int Attempts = 5;
        const double Most = 8;
        var source = FlatSource.All.Single(candidate => candidate.Name == name);
        var part = source.Repeat(source.Count / 32);
        var whole = source.Repeat(source.Count / 8);
        var ratios = new List<double>();
        do
        {
            // Below some milliseconds chance decides.
            var shortTime = Math.Max(Parse(source, part), 4);
            ratios.Add(Parse(source, whole) / shortTime);
        }
        while (ratios[^1] > Most && ratios.Count < Attempts);

        Assert.True(ratios[^1] <= Most, $"{name}: {string.Join(", ", ratios.Select(ratio => $"{ratio:N1}"))} times the time");
    }

    [Theory]
    [InlineData("statements")]
    [InlineData("a string")]
    [InlineData("a template")]
    [InlineData("a regular expression")]
    [InlineData("constants")]
    [InlineData("functions")]
    public void A_source_of_full_length_is_parsed(string name)
    {
        var source = FlatSource.All.Single(candidate => candidate.Name == name);
        new Parser().ParseScript(source.Repeat(source.Count));
    }

    private static double Parse(FlatSource source, string text)
    {
        var parser = new Parser(Options);
        var watch = Stopwatch.StartNew();
        if (source.IsModule)
        {
            parser.ParseModule(text);
        }
        else
        {
            parser.ParseScript(text);
        }

        return watch.Elapsed.TotalMilliseconds;
    }
}
