namespace Acornima.Tests.Contract;

/// <summary>The little that Jint does with the tokenizer.</summary>
public sealed class TokenizerTests
{
    [Theory]
    [InlineData("static  s ( ) { }", 8)]
    [InlineData("static async t ( ) { }", 7)]
    [InlineData("static /*k*/ ['x'] ( ) { }", 13)]
    [InlineData("static *g ( ) { }", 7)]
    [InlineData("@a static m ( ) { }", 1)]
    public void The_second_token_of_a_method_starts_somewhere(string method, int second)
    {
        const string Before = "class C { `";
        var tokenizer = new Tokenizer("");
        for (var time = 0; time < 2; time++)
        {
            tokenizer.Reset(Before + method + " }", Before.Length, method.Length);
            tokenizer.Next();
            tokenizer.Next();
            Assert.Equal(Before.Length + second, tokenizer.Current.Start);
            tokenizer.Reset("");
        }
    }

    [Fact]
    public void After_the_end_there_is_nothing_to_complain_about()
    {
        var tokenizer = new Tokenizer("");
        tokenizer.Next();
        tokenizer.Next();

        Assert.Equal(0, tokenizer.Current.Start);
    }

    [Theory]
    [InlineData("(?:)", "", true)]
    [InlineData("a+", "gimsy", true)]
    [InlineData("(", "", false)]
    [InlineData("a", "uv", false)]
    [InlineData("a", "x", false)]
    public void A_regular_expression_is_checked_before_it_is_made(string pattern, string flags, bool valid)
    {
        Assert.Equal(valid, Tokenizer.ValidateRegExp(pattern, flags, out var error));
        Assert.Equal(valid, error is null);
        Assert.False(Tokenizer.AdaptRegExp(pattern, flags).Success);
    }
}
