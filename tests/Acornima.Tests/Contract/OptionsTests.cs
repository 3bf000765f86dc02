using Acornima.Ast;

namespace Acornima.Tests.Contract;

/// <summary>Options are values: copied with <c>with</c>, compared by content, never changed.</summary>
public sealed class OptionsTests
{
    private static readonly OnNodeHandler OnNode = (Node _, in OnNodeContext _) => { };
    private static readonly OnRegExpHandler OnRegExp = (in RegExpParsingContext _) => default;

    [Fact]
    public void The_default_is_the_latest_language_and_nothing_allowed()
    {
        var options = ParserOptions.Default;

        Assert.Same(options, ParserOptions.Default);
        Assert.Equal(EcmaVersion.ES17, options.EcmaVersion);
        Assert.Equal(ExperimentalESFeatures.None, options.ExperimentalESFeatures);
        Assert.False(options.AllowReturnOutsideFunction || options.AllowNewTargetOutsideFunction
            || options.AllowSuperOutsideMethod || options.AllowTopLevelUsing || options.Tolerant);
        Assert.True(options.CheckPrivateFields);
        Assert.Null(options.OnNode);
        Assert.Null(options.OnRegExp);
    }

    [Fact]
    public void A_copy_keeps_what_is_not_named()
    {
        var all = ContractCases.Options with
        {
            AllowNewTargetOutsideFunction = true,
            AllowSuperOutsideMethod = true,
            CheckPrivateFields = false,
            Tolerant = true,
            OnNode = OnNode,
            OnRegExp = OnRegExp,
        };
        var copy = all with { Tolerant = false };

        Assert.True(copy.AllowTopLevelUsing && copy.AllowReturnOutsideFunction && copy.AllowNewTargetOutsideFunction
            && copy.AllowSuperOutsideMethod && !copy.CheckPrivateFields && !copy.Tolerant);
        Assert.Equal(all.ExperimentalESFeatures, copy.ExperimentalESFeatures);
        Assert.Same(OnNode, copy.OnNode);
        Assert.Same(OnRegExp, copy.OnRegExp);
        Assert.NotEqual(all, copy);
        Assert.Equal(all, copy with { Tolerant = true });
        Assert.NotEqual(all, all with { OnNode = null });
    }

    [Fact]
    public void A_parser_returns_the_options_it_got()
    {
        Assert.Same(ContractCases.Options, new Parser(ContractCases.Options).Options);
        Assert.Throws<ArgumentNullException>(() => new Parser(null!)); // on purpose
    }

    [Theory]
    [InlineData("return 1", nameof(ParserOptions.AllowReturnOutsideFunction))]
    [InlineData("{ return }", nameof(ParserOptions.AllowReturnOutsideFunction))]
    [InlineData("new.target", nameof(ParserOptions.AllowNewTargetOutsideFunction))]
    [InlineData("() => new.target", nameof(ParserOptions.AllowNewTargetOutsideFunction))]
    [InlineData("super.x", nameof(ParserOptions.AllowSuperOutsideMethod))]
    [InlineData("() => super[x]", nameof(ParserOptions.AllowSuperOutsideMethod))]
    [InlineData("super()", nameof(ParserOptions.AllowSuperOutsideMethod))]
    [InlineData("using a = b", nameof(ParserOptions.AllowTopLevelUsing))]
    public void A_permission_makes_the_difference(string source, string permission)
    {
        var none = ParserOptions.Default;
        var one = permission switch
        {
            nameof(ParserOptions.AllowReturnOutsideFunction) => none with { AllowReturnOutsideFunction = true },
            nameof(ParserOptions.AllowNewTargetOutsideFunction) => none with { AllowNewTargetOutsideFunction = true },
            nameof(ParserOptions.AllowSuperOutsideMethod) => none with { AllowSuperOutsideMethod = true },
            nameof(ParserOptions.AllowTopLevelUsing) => none with { AllowTopLevelUsing = true },
            _ => throw new ArgumentOutOfRangeException(nameof(permission), permission, "Not a permission."),
        };

        Assert.Throws<SyntaxErrorException>(() => ContractCases.Parse("s", source, none));
        Assert.NotNull(ContractCases.Parse("s", source, one));
    }

    [Theory]
    [InlineData("class A { static { return } }")]
    [InlineData("function f() { super.x }")]
    [InlineData("function f() { super() }")]
    [InlineData("class A { [new.target] = function() { super.x } }")]
    public void A_permission_for_the_program_does_not_reach_into_functions(string source)
    {
        var options = ContractCases.Options with
        {
            AllowNewTargetOutsideFunction = true,
            AllowSuperOutsideMethod = true,
        };

        Assert.Throws<SyntaxErrorException>(() => ContractCases.Parse("s", source, options));
    }

    [Fact]
    public void Undeclared_private_names_can_be_left_to_the_caller()
    {
        var unchecked_ = ParserOptions.Default with { CheckPrivateFields = false };

        Assert.NotNull(ContractCases.Parse("s", "this.#a; #b in c", unchecked_));
        Assert.Throws<SyntaxErrorException>(() => ContractCases.Parse("s", "this.#a", ParserOptions.Default));
        Assert.Throws<SyntaxErrorException>(() => ContractCases.Parse("s", "delete this.#a", unchecked_));
        Assert.Throws<SyntaxErrorException>(() => ContractCases.Parse("s", "class A { #a; #a }", unchecked_));
    }

    [Fact]
    public void Exceptions_of_handlers_come_out_unchanged()
    {
        var thrown = new InvalidOperationException();

        Assert.Same(thrown, Record.Exception(() => ContractCases.Parse("s", "a", ContractCases.Options with
        {
            OnNode = (Node _, in OnNodeContext _) => throw thrown,
        })));
        Assert.Same(thrown, Record.Exception(() => ContractCases.Parse("s", "/a/", ContractCases.Options with
        {
            OnRegExp = (in RegExpParsingContext _) => throw thrown,
        })));
    }

    [Fact]
    public void The_result_of_the_regular_expression_handler_is_kept()
    {
        var data = new object();
        var program = ContractCases.Parse("s", "a = /b[/]/gi", ContractCases.Options with
        {
            OnRegExp = (in RegExpParsingContext context) =>
            {
                context.Validate();
                Assert.Equal(("b[/]", "gi", "[4,12)"), (context.Pattern, context.Flags, context.Range.ToString()));
                return RegExpParseResult.ForSuccess(null, data);
            },
        });

        Assert.Same(data, Assert.Single(TreeWalk.PreOrder(program).OfType<RegExpLiteral>()).ParseResult.AdditionalData);
    }

    [Theory]
    [InlineData(null, 0, 0, typeof(ArgumentNullException))]
    [InlineData("a", -1, 1, typeof(ArgumentOutOfRangeException))]
    [InlineData("a", 0, 2, typeof(ArgumentOutOfRangeException))]
    [InlineData("a", 1, 1, typeof(ArgumentOutOfRangeException))]
    [InlineData("a", 2, 0, typeof(ArgumentOutOfRangeException))]
    [InlineData("a", 1, int.MaxValue, typeof(ArgumentOutOfRangeException))]
    public void A_part_must_lie_in_the_text(string? text, int start, int length, Type exception) =>
        Assert.IsType(exception, Record.Exception(() => new Parser().ParseScript(text!, start, length)));
}
