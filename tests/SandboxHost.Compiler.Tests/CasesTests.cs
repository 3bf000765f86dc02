using SandboxHost.TestSupport;
using Xunit.Sdk;

namespace SandboxHost.Compiler.Tests;

/// <summary>The helper that all data-driven tests rely on.</summary>
public sealed class CasesTests
{
    [Fact]
    public void An_expectation_stands_on_the_line_it_concerns()
    {
        var expectations = Cases.ReadExpectations("""
            let a;
            let a;   //! SH1003 "already" SH1001 "second"
            <b>
            </c>
            //!-1 SH1005 "closed"
            """);

        Assert.Equal(
            [new Expectation(2, "SH1003", "already"), new Expectation(2, "SH1001", "second"), new Expectation(4, "SH1005", "closed")],
            expectations);
    }

    [Fact]
    public void An_expectation_that_says_nothing_is_a_mistake() =>
        Assert.Throws<InvalidOperationException>(() => Cases.ReadExpectations("a //! SH1001 without quotes"));

    [Fact]
    public void A_case_passes_when_exactly_its_expectations_are_reported() =>
        Cases.AssertExpectations("self/expectations.ts", [(2, "SH1003", "a is already there"), (3, "SH1001", "no")]);

    [Fact]
    public void A_missing_and_an_unexpected_report_fail_a_case_and_are_named()
    {
        var failure = Assert.Throws<XunitException>(() =>
            Cases.AssertExpectations("self/expectations.ts", [(2, "SH1003", "a is already there"), (4, "SH1001", "no")]));

        Assert.Contains("line 3: expected SH1001 \"no\"", failure.Message, StringComparison.Ordinal);
        Assert.Contains("line 4: reported SH1001 \"no\"", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_is_described_by_the_first_line_that_differs()
    {
        var difference = Cases.DescribeDifference("a.js", "same\nthis\n", "same\nthat\r\n");

        Assert.Contains("a.js differs from line 2 on", difference, StringComparison.Ordinal);
        Assert.Contains("expected: this⏎", difference, StringComparison.Ordinal);
        Assert.Contains("actual:   that\\r⏎", difference, StringComparison.Ordinal);
    }

    [Fact]
    public void An_area_without_cases_is_a_mistake() =>
        Assert.Throws<InvalidOperationException>(() => Cases.Files("self", "*.nothing"));
}
