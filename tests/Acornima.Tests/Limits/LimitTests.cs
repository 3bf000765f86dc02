namespace Acornima.Tests.Limits;

/// <summary>At a limit a source is parsed; one past it is refused, with that limit's own message.</summary>
public sealed class LimitTests
{
    [Theory, InlineData(false), InlineData(true)]
    public void MaxSourceLength(bool isModule)
    {
        var options = ParserOptions.Default with { MaxSourceLength = 100 };
        Parse(new string(';', 100), options, isModule);
        AssertRefused(new string(';', 101), options, isModule, "The source has 101 characters; the limit is 100");
    }

    [Fact]
    public void MaxSourceLength_counts_only_the_part_that_is_parsed()
    {
        var parser = new Parser(ParserOptions.Default with { MaxSourceLength = 2 });
        Assert.Equal(2, parser.ParseScript("(((;;", 3, 2).Body.Count);
    }

    [Theory]
    [InlineData("{", "", "}", 10)]
    [InlineData("if(1)", ";", "", 9)]
    [InlineData("[", "1", "]", 8)]
    [InlineData("!", "1", "", 8)]
    public void MaxNestingDepth(string before, string middle, string after, int most)
    {
        var options = ParserOptions.Default with { MaxNestingDepth = 10 };
        Parse(Nest(most), options);
        AssertRefused(Nest(most + 1), options, false, "The source is nested too deeply; the limit is 10 levels");

        string Nest(int depth) =>
            string.Concat(Enumerable.Repeat(before, depth)) + middle + string.Concat(Enumerable.Repeat(after, depth));
    }

    [Theory]
    [InlineData("1", "+1")]
    [InlineData("a", ".b")]
    [InlineData("a", "()")]
    [InlineData("a", "?.b")]
    [InlineData("if(a);", "else if(a);")]
    public void MaxTreeDepth(string first, string link)
    {
        var options = ParserOptions.Default with { MaxTreeDepth = 200 };
        var most = Enumerable.Range(1, 300).Last(count => IsParsed(Chain(count), options));

        // The program, the statement, the end of the chain and what wraps an optional chain are levels, too.
        Assert.InRange(most, 196, 200);
        AssertRefused(
            Chain(most + 1), options, false, "The chain of operators, calls or branches is too long; the limit is 200 levels");

        string Chain(int links) => first + string.Concat(Enumerable.Repeat(link, links));
    }

    [Fact]
    public void Chains_in_chains_add_up_to_MaxTreeDepth()
    {
        var options = ParserOptions.Default with { MaxTreeDepth = 2_000 };
        var chain = string.Concat(Enumerable.Repeat("+1", 900));
        Parse($"f(1{chain}){chain}", options);
        Parse(string.Concat(Enumerable.Repeat($"f(1{chain});", 10)), options);
        AssertRefused($"f(f(1{chain}){chain}){chain}", options, false, "limit is 2000 levels");
    }

    [Theory, InlineData(false), InlineData(true)]
    public void MaxNodeCount(bool isModule)
    {
        // The program counts, too.
        var options = ParserOptions.Default with { MaxNodeCount = 100 };
        Parse(new string(';', 99), options, isModule);
        AssertRefused(new string(';', 100), options, isModule, "The source has too many syntax nodes; the limit is 100");
    }

    [Theory]
    [InlineData("({", "a,", "})", "The object literal has too many properties; the limit is 10")]
    [InlineData("var {", "a,", "}={}", null)]
    [InlineData("({", "...a,", "})", "The object literal has too many properties; the limit is 10")]
    [InlineData("function f(", "a,", "){}", "The function has too many parameters; the limit is 10")]
    [InlineData("function f([", "a#,", "]){}", "The function has too many parameters; the limit is 10")]
    [InlineData("([", "a#,", "])=>1", "The function has too many parameters; the limit is 10")]
    [InlineData("(", "a#,", ")=>1", "The function has too many parameters; the limit is 10")]
    [InlineData("a(", "a,", ")", null)]
    [InlineData("[", "a,", "]", null)]
    public void MaxMemberCount(string before, string member, string after, string? message)
    {
        var options = ParserOptions.Default with { MaxMemberCount = 10 };
        Parse(Repeat(10), options);
        if (message is null)
        {
            Parse(Repeat(11), options);
        }
        else
        {
            AssertRefused(Repeat(11), options, false, message);
        }

        string Repeat(int count) => before + string.Concat(Enumerable.Range(0, count)
            .Select(i => member.Replace("#", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal))) + after;
    }

    [Fact]
    public void A_big_integer_has_at_most_100_000_digits()
    {
        Parse(new string('1', 100_000) + "n", ParserOptions.Default);
        AssertRefused(new string('1', 100_001) + "n", ParserOptions.Default, false, "too many digits; the limit is 100000");
    }

    private static void Parse(string source, ParserOptions options, bool isModule = false)
    {
        var parser = new Parser(options);
        if (isModule)
        {
            parser.ParseModule(source);
        }
        else
        {
            parser.ParseScript(source);
        }
    }

    private static bool IsParsed(string source, ParserOptions options)
    {
        try
        {
            Parse(source, options);
            return true;
        }
        catch (SyntaxErrorException)
        {
            return false;
        }
    }

    private static void AssertRefused(string source, ParserOptions options, bool isModule, string message)
    {
        var exception = Assert.Throws<SyntaxErrorException>(() => Parse(source, options, isModule));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal("LimitExceeded", exception.Error.Code);
    }
}
