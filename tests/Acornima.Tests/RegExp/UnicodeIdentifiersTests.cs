namespace Acornima.Tests.RegExp;

public sealed class UnicodeIdentifiersTests
{
    private const int FirstAfterAscii = 0x80;
    private const int LastCodePoint = 0x10FFFF;

    /// <summary>The numbers of Unicode 17 (contract, appendix I.1).</summary>
    [Fact]
    public void As_many_code_points_as_Unicode_says_may_stand_in_names()
    {
        var all = Enumerable.Range(FirstAfterAscii, LastCodePoint - FirstAfterAscii + 1).ToList();

        Assert.Equal(145_864, all.Count(UnicodeIdentifiers.IsIdentifierStart));
        Assert.Equal(149_177, all.Count(UnicodeIdentifiers.IsIdentifierPart));
        Assert.All(all.Where(UnicodeIdentifiers.IsIdentifierStart), start =>
            Assert.True(UnicodeIdentifiers.IsIdentifierPart(start)));
    }

    [Theory]
    [InlineData(0xE9, true, true)]
    [InlineData(0x2118, true, true)]
    [InlineData(0x33479, true, true)]
    [InlineData(0x10EFA, false, true)]
    [InlineData(0x200D, false, true)]
    [InlineData(0xB7, false, true)]
    [InlineData(0x2E2F, false, false)]
    [InlineData(0x2764, false, false)]
    [InlineData(0xD835, false, false)]
    [InlineData(0x3347A, false, false)]
    public void A_code_point_may_begin_or_continue_a_name(int codePoint, bool begins, bool continues)
    {
        Assert.Equal(begins, UnicodeIdentifiers.IsIdentifierStart(codePoint));
        Assert.Equal(continues, UnicodeIdentifiers.IsIdentifierPart(codePoint));
    }
}
