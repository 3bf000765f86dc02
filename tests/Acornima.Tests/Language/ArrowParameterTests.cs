using Acornima.Ast;

namespace Acornima.Tests.Language;

/// <summary>Parameters of arrow functions are read as expressions first, and become patterns when the arrow is seen.</summary>
public sealed class ArrowParameterTests
{
    [Theory]
    [InlineData("({ a }) => a")]
    [InlineData("([a]) => a")]
    [InlineData("({ a, b: { c } }, [d, { e }]) => a")]
    [InlineData("async ({ a }) => a")]
    public void They_are_patterns_however_much_stands_before_them(string arrow)
    {
        // As many as it takes for what the parser keeps lists in to grow several times, at each place within the arrow function.
        const int Arrows = 300;
        var program = new Parser().ParseScript($"[{string.Join(", ", Enumerable.Repeat(arrow, Arrows))}]");
        var list = Assert.IsType<ArrayExpression>(Assert.IsAssignableFrom<ExpressionStatement>(program.Body[0]).Expression);
        Assert.Equal(Arrows, list.Elements.Count);
        for (var i = 0; i < Arrows; i++)
        {
            var function = Assert.IsType<ArrowFunctionExpression>(list.Elements[i]);
            Assert.All(function.Params.ToArray(), parameter => Assert.True(parameter is ObjectPattern or ArrayPattern, $"parameter of arrow {i} is {parameter.Type}"));
        }
    }
}
