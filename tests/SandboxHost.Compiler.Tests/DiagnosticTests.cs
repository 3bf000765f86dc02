namespace SandboxHost.Compiler.Tests;

public sealed class DiagnosticTests
{
    private static readonly SourceFile Source = new("a.ts", "one\ntwo three");

    [Fact]
    public void A_diagnostic_says_its_place_one_based()
    {
        var diagnostic = Report(bag => bag.Report(DiagnosticCode.InvalidSyntax, new TextSpan(8, 5), "No."));

        Assert.Equal((2, 5), (diagnostic.Line, diagnostic.Column));
        Assert.Equal("a.ts:2:5 error SH1001: No.", diagnostic.ToString());
    }

    [Fact]
    public void Diagnostics_come_in_the_order_of_the_source_then_of_reporting()
    {
        var bag = new DiagnosticBag(Source);
        bag.Report(DiagnosticCode.InvalidSyntax, new TextSpan(8, 1), "third");
        bag.Report(DiagnosticCode.InvalidSyntax, new TextSpan(0, 1), "first");
        bag.Warn(DiagnosticCode.InvalidSyntax, new TextSpan(0, 3), "second");

        Assert.Equal(["first", "second", "third"], bag.ToList().Select(diagnostic => diagnostic.Message));
    }

    [Fact]
    public void A_warning_is_no_error()
    {
        var bag = new DiagnosticBag(Source);
        bag.Warn(DiagnosticCode.InvalidSyntax, default, "hm");
        Assert.False(bag.HasErrors);

        bag.Report(DiagnosticCode.InvalidSyntax, default, "no");
        Assert.True(bag.HasErrors);
    }

    [Fact]
    public void Up_to_the_limit_every_diagnostic_is_kept() =>
        Assert.Equal(DiagnosticBag.MaxKept, ReportMany(DiagnosticBag.MaxKept).ToList().Count);

    [Fact]
    public void Past_the_limit_diagnostics_are_only_counted()
    {
        var bag = ReportMany(DiagnosticBag.MaxKept + 1);

        Assert.Equal(DiagnosticBag.MaxKept, bag.ToList().Count);
        Assert.Equal(DiagnosticBag.MaxKept + 1, bag.Count);
    }

    [Fact]
    public void A_span_past_the_end_of_the_text_is_cut_to_it()
    {
        var diagnostic = Report(bag => bag.Report(DiagnosticCode.InvalidSyntax, new TextSpan(99, 5), "No."));

        Assert.Equal(new TextSpan(Source.Text.Length, 0), diagnostic.Span);
    }

    [Fact]
    public void Codes_are_listed_once_and_in_order()
    {
        var numbers = DiagnosticCode.All.Select(code => code.Number).ToList();

        Assert.Equal(numbers.Distinct().Order(), numbers);
    }

    private static Diagnostic Report(Action<DiagnosticBag> report)
    {
        var bag = new DiagnosticBag(Source);
        report(bag);
        return Assert.Single(bag.ToList());
    }

    private static DiagnosticBag ReportMany(int count)
    {
        var bag = new DiagnosticBag(Source);
        for (var i = 0; i < count; i++)
        {
            bag.Report(DiagnosticCode.InvalidSyntax, default, "no");
        }

        return bag;
    }
}
