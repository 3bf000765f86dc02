using Acornima;

namespace SandboxHost.Compiler;

/// <summary>Says a parser's errors in the words of diagnostics.</summary>
internal static class DiagnosticCodes
{
    /// <summary>Stands between the description of an error and what to do about it, where the parser knows both.</summary>
    public const char FixSeparator = '\n';

    /// <summary>The code for an error.</summary>
    public static DiagnosticCode Of(ParseError error) => error.Code switch
    {
        nameof(SyntaxErrorCode.UnexpectedToken) or nameof(SyntaxErrorCode.InvalidToken) => DiagnosticCode.InvalidSyntax,
        nameof(SyntaxErrorCode.InvalidRegExp) => DiagnosticCode.InvalidRegularExpression,
        nameof(SyntaxErrorCode.LimitExceeded) => DiagnosticCode.SourceOverLimit,
        nameof(DiagnosticCode.JsxTagMismatch) => DiagnosticCode.JsxTagMismatch,
        nameof(DiagnosticCode.TypeAssertionInJsx) => DiagnosticCode.TypeAssertionInJsx,
        nameof(DiagnosticCode.GenericArrowInJsx) => DiagnosticCode.GenericArrowInJsx,
        _ => DiagnosticCode.EarlyError,
    };

    /// <summary>The description as a sentence.</summary>
    public static string Message(ParseError error)
    {
        var sentence = error.Description.Split(FixSeparator)[0];
        return sentence.EndsWith('.') ? sentence : sentence + ".";
    }

    /// <summary>What to do about an error, where the error alone tells.</summary>
    public static string? Fix(ParseError error) => error.Description.Split(FixSeparator) is [_, var fix] ? fix : error.Code switch
    {
        nameof(SyntaxErrorCode.LimitExceeded) => "split the source into smaller parts",
        nameof(SyntaxErrorCode.Redeclaration) => "rename one of the two",
        nameof(SyntaxErrorCode.ReservedWord) => "choose another name",
        _ => error.Description switch
        {
            "Unexpected end of input" => "close the brackets that are still open",
            "Invalid shorthand property initializer" => "write `name: value` in an object, `name = value` in a pattern only",
            _ => null,
        },
    };
}
