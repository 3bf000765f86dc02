using SandboxHost.TestSupport;

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
        const double Most = 8;
        var source = FlatSource.All.Single(candidate => candidate.Name == name);
        var part = source.Repeat(source.Count / 32);
        var whole = source.Repeat(source.Count / 8);
        TimeRatio.AssertAtMost(Most, name, () => Parse(source, part), () => Parse(source, whole));
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

    private static void Parse(FlatSource source, string text)
    {
        var parser = new Parser(Options);
        if (source.IsModule)
        {
            parser.ParseModule(text);
        }
        else
        {
            parser.ParseScript(text);
        }
    }
}
