namespace Acornima.Tests.Contract;

/// <summary>Sources that are fine, and sources that break one rule each.</summary>
public sealed class SyntaxTests
{
    public static TheoryData<int, string, string, string> Accepted => ContractCases.Read("accepted.txt");

    public static TheoryData<int, string, string, string> Rejected => ContractCases.Read("rejected.txt");

    [Theory, MemberData(nameof(Accepted))]
    public void A_valid_source_has_a_tree(int line, string kind, string source, string below)
    {
        Assert.Empty(below);
        var exception = Record.Exception(() => ContractCases.Parse(kind, ContractCases.Decode(source)));

        Assert.True(exception is null, $"accepted.txt:{line}: {exception?.Message}");
    }

    [Theory, MemberData(nameof(Rejected))]
    public void An_invalid_source_is_a_syntax_error(int line, string kind, string source, string below)
    {
        Assert.Empty(below);
        var text = ContractCases.Decode(source);
        var exception = Record.Exception(() => ContractCases.Parse(kind, text));

        if (exception is not SyntaxErrorException { Error: var error })
        {
            Assert.Fail($"rejected.txt:{line}: {exception?.ToString() ?? "accepted"}");
            return;
        }

        Assert.InRange(error.Index, 0, text.Length);
        Assert.InRange(error.LineNumber, 1, text.Length + 1);
    }
}
