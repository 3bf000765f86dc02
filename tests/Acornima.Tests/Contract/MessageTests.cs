namespace Acornima.Tests.Contract;

/// <summary>Texts of errors that Jint's own tests hold fast (contract, section 10.3).</summary>
public sealed class MessageTests
{
    private const string NoField = "Private field '#nonexistent' must be declared in an enclosing class";

    [Theory]
    [InlineData(
        "s", "~ (WE0=1)--- l('1');", "Invalid left-hand side expression in postfix operation (<anonymous>:1:4)")]
    [InlineData("s", "class A { }\nnew A().#nonexistent = 1;", NoField + " (<anonymous>:2:9)")]
    [InlineData("s", "class A { } A().#nonexistent = 1;", NoField + " (<anonymous>:1:17)")]
    [InlineData("m", "class A { } A().#nonexistent = 1;", NoField + " (<anonymous>:1:17)")]
    [InlineData(
        "s", "class A { constructor() { #nonexistent = 2; } }",
        "Unexpected identifier '#nonexistent' (<anonymous>:1:27)")]
    [InlineData(
        "s", "'use strict'; delete foobar;", "Delete of an unqualified identifier in strict mode (<anonymous>:1:22)")]
    [InlineData("m", "export const invalid;", "Missing initializer in const declaration (<anonymous>:1:21)")]
    [InlineData("m", "export invalid;", "Unexpected identifier 'invalid' (<anonymous>:1:8)")]
    [InlineData(
        "s", "({ __proto__: a, __proto__: b })", "Duplicate __proto__ fields are not allowed in object literals*")]
    [InlineData("s", "'use strict'; eval = 1", "Unexpected eval or arguments in strict mode*")]
    [InlineData("s", "'use strict'; var arguments", "Unexpected eval or arguments in strict mode*")]
    [InlineData("s", "....", "*")]
    [InlineData("s", "while", "*")]
    [InlineData("s", "var", "*")]
    [InlineData("s", "-.-", "*")]
    public void An_error_has_its_message(string kind, string source, string message)
    {
        const string File = "<anonymous>";
        var parser = new Parser(ContractCases.Options);
        var error = Assert.Throws<SyntaxErrorException>(() =>
        {
            _ = kind == "m" ? (object)parser.ParseModule(source, File) : parser.ParseScript(source, File);
        });

        if (message.EndsWith('*'))
        {
            Assert.StartsWith(message[..^1], error.Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(message, error.Message);
        }
    }

    /// <summary>Recoverable errors (contract, section 10.4).</summary>
    [Theory]
    [InlineData("(1, 2,)")]
    [InlineData("('',)")]
    [InlineData("a ?? b || c")]
    [InlineData("'use strict'; delete a")]
    [InlineData("'use strict'; with (a) b")]
    [InlineData("'use strict'; eval = 1; var arguments")]
    [InlineData("throw\na")]
    [InlineData("function f(a = 1) { 'use strict' }")]
    [InlineData("'use strict'; 010; '\\01'; 09")]
    [InlineData("1__0; 1_")]
    [InlineData("`\\u`")]
    public void Tolerance_forgives(string source)
    {
        Assert.Throws<SyntaxErrorException>(() => ContractCases.Parse("s", source));
        Assert.NotNull(ContractCases.Parse("s", source, ContractCases.Options with { Tolerant = true }));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("let a, a")]
    [InlineData("a +")]
    [InlineData("'a")]
    public void Tolerance_has_limits(string source) => Assert.Throws<SyntaxErrorException>(() =>
        ContractCases.Parse("s", source, ContractCases.Options with { Tolerant = true }));
}
