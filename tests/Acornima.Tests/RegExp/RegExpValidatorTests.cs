using System.Globalization;
using Acornima.RegExp;
using Jint;
using SandboxHost.TestSupport;

namespace Acornima.Tests.RegExp;

/// <summary>Which regular expressions are accepted, and what is said of the others.</summary>
/// <remarks>
/// In the case files a line is <c>/pattern/flags</c> and, if it is not accepted, TAB, <c>!</c>, offset and reason.
/// </remarks>
public sealed class RegExpValidatorTests
{
    private const int DefaultMaxDepth = RegExpValidator.DefaultMaxDepth;

    public static TheoryData<string, string> Valid
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var line in Lines().Where(line => !line.Contains('\t')))
            {
                var (pattern, flags) = Split(line);
                data.Add(pattern, flags);
            }

            return data;
        }
    }

    public static TheoryData<string, string, int, string> Invalid
    {
        get
        {
            var data = new TheoryData<string, string, int, string>();
            foreach (var line in Lines().Where(line => line.Contains('\t')))
            {
                var columns = line.Split('\t');
                var (pattern, flags) = Split(columns[0]);
                var words = columns[1].Split(' ', 3);
                data.Add(pattern, flags, int.Parse(words[1], CultureInfo.InvariantCulture), words[2]);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Valid))]
    public void A_valid_expression_is_accepted(string pattern, string flags) =>
        Assert.Null(RegExpValidator.Validate(pattern, flags));

    [Theory, MemberData(nameof(Invalid))]
    public void An_invalid_expression_is_refused_with_place_and_reason(
        string pattern, string flags, int offset, string reason)
    {
        var error = RegExpValidator.Validate(pattern, flags);

        Assert.Equal((reason, offset), (error?.Reason, error?.Offset));
    }

    /// <summary>Jint's own compiler for regular expressions is another opinion.</summary>
    [Theory, MemberData(nameof(Valid))]
    public void A_valid_expression_compiles_in_the_engine(string pattern, string flags)
    {
        using var engine = new Engine();
        engine.SetValue("pattern", pattern).SetValue("flags", flags);

        Assert.Equal(flags, engine.Evaluate("var r = new RegExp(pattern, flags); r.test('a'); r.flags").AsString());
    }

    [Theory]
    [InlineData("\ud83d", "u")]
    [InlineData("[\ud83d-\ud83e]", "")]
    [InlineData("[\ud83d-\ud83e]", "u")]
    [InlineData("\n\r\u2028", "v")]
    [InlineData("a\0b\0*[\0-\u0001]", "u")]
    public void Any_code_unit_stands_for_itself(string pattern, string flags) =>
        Assert.Null(RegExpValidator.Validate(pattern, flags));

    [Theory]
    [InlineData("(", "a", ")", "")]
    [InlineData("(?:", "a", ")*", "u")]
    [InlineData("(?<=", "a", ")", "")]
    [InlineData("(?i:", "a", ")|b", "v")]
    [InlineData("[", "a", "]", "v")]
    [InlineData("[b&&[^", "a", "]]", "v")]
    public void Nesting_has_a_limit(string before, string middle, string after, string flags)
    {
        var brackets = before.Count(character => character is '(' or '[');
        Assert.Null(RegExpValidator.Validate(Nested(DefaultMaxDepth / brackets), flags));

        var error = RegExpValidator.Validate(Nested((DefaultMaxDepth / brackets) + 1), flags);
        Assert.Equal("Nesting too deep", error?.Reason);
        Assert.Equal("Nesting too deep", RegExpValidator.Validate(Nested(3), flags, maxDepth: 2)?.Reason);

        string Nested(int depth) =>
            string.Concat(Enumerable.Repeat(before, depth)) + middle + string.Concat(Enumerable.Repeat(after, depth));
    }

    [Theory]
    [InlineData("(", "")]
    [InlineData("(?:", "u")]
    [InlineData("[", "v")]
    [InlineData("[^[", "v")]
    public void Nesting_does_not_exhaust_the_stack(string before, string flags)
    {
        var pattern = string.Concat(Enumerable.Repeat(before, 100_000));
        RegExpSyntaxError? error = null;
        var thread = new Thread(
            () => error = RegExpValidator.Validate(pattern, flags, maxDepth: int.MaxValue), maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();

        Assert.NotNull(error);
    }

    [Fact]
    public void Usual_patterns_are_checked_without_allocating()
    {
        const string Pattern = @"^(?:([\w.+-]+)@(\[\d{1,3}\]|[a-z0-9-]+(?:\.[a-z]{2,})+))?\s*(?=;|$)";
        RegExpValidator.Validate(Pattern, "gi");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = RegExpValidator.Validate(Pattern, "gi");

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Null(error);
    }

    private static IEnumerable<string> Lines() =>
        from row in (IEnumerable<object[]>)Cases.Files("regexp", "*.txt")
        from line in Cases.Read((string)row[0]).Split('\n')
        where line.Length > 0 && line[0] != '#'
        select line;

    private static (string Pattern, string Flags) Split(string literal)
    {
        var end = literal.LastIndexOf('/');
        return (literal[1..end], literal[(end + 1)..]);
    }
}
